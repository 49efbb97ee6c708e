package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// The nouns behind designations. A name of capitals alone may as well be the group's
// that owns the weapons, and needs a noun for what only a maker or an army names.
var (
	armsNouns = set(`gun guns rifle rifles mortar mortars howitzer howitzers launcher launchers grenade grenades
carbine carbines pistol pistols submachine rocket rockets missile missiles shell shells torpedo torpedoes tank tanks
drone drones bomb bombs warhead warheads fighter fighters jet jets helicopter helicopters bomber bombers gunship
gunships warplane warplanes interceptor interceptors`)
	gunNouns = set(`gun guns rifle rifles mortar mortars howitzer howitzers launcher launchers carbine carbines pistol
pistols submachine`)
)

// maxDesignation bounds the letters of a designation.
const maxDesignation = 10

// designated takes designations that no list knows before a noun for weapons, several
// in a row: DShK machine guns, PKM and 9M22 rockets. It gives where they end, or i.
func (s *scan) designated(i, last int) int {
	if !s.designation(i) {
		return i
	}
	noun := i + 1
	for noun+1 < min(last, i+maxName) && (s.is(noun, "and") || s.is(noun, "or") || s.is(noun, ",")) && s.designation(noun+1) {
		noun += 2
	}
	if noun >= last || !s.armsAt(noun) {
		return i
	}
	for k := i; k < noun; k += 2 {
		if s.plain(k) && !gunNouns[s.gunAt(noun)] {
			return i
		}
	}
	for k := i; k < noun; k += 2 {
		s.emit(k, k+1, headwater.Weapon, "", 0.8)
		if s.designs == nil {
			s.designs = map[string]bool{}
		}
		s.designs[s.slice(k, k+1)] = true
	}
	return noun
}

// designation says whether a word reads like the designation of a weapon that no list
// knows: capitals with digits, three capitals or more with a small letter, or capitals
// alone.
func (s *scan) designation(i int) bool {
	w := &s.words[i]
	if w.shape < capital || w.possessive || w.end-w.start > maxDesignation || w.class&^given != 0 || s.syn.Tokens[i].Kind != headwater.WordToken {
		return false
	}
	name := s.text[w.start:w.end]
	n := lettersOf(name)
	switch {
	case strings.ContainsAny(name, "0123456789"):
		if n.ups == 0 || n.lows > n.ups {
			return false
		}
	case n.lows > 0 && (n.ups < 3 || strings.HasSuffix(name, "s")), n.ups < 2:
		return false
	}
	if _, ok := s.r.catalog.Lookup(name); ok || s.siteOf(name).known {
		return false
	}
	_, people := s.r.places.Demonym(name)
	return !people
}

// plain says whether a designation is capitals alone.
func (s *scan) plain(i int) bool {
	name := s.text[s.words[i].start:s.words[i].end]
	return lettersOf(name).lows == 0 && !strings.ContainsAny(name, "0123456789")
}

// armsAt says whether a small noun for weapons stands at a word, behind "machine" or
// "heavy" or alone.
func (s *scan) armsAt(i int) bool { return armsNouns[s.gunAt(i)] }

// gunAt gives the small noun at a word, past what tells the kind of gun.
func (s *scan) gunAt(i int) string {
	for n := 0; n < 2 && i+1 < len(s.words); n++ {
		switch s.text[s.words[i].start:s.words[i].end] {
		case "heavy", "light", "machine", "assault", "sniper", "anti-tank", "anti-aircraft", "attack", "combat", "stealth", "transport", "trainer", "multirole", "cruise", "ballistic", "air-defence", "kamikaze":
			i++
		}
	}
	if s.words[i].shape != lower {
		return ""
	}
	return s.text[s.words[i].start:s.words[i].end]
}
