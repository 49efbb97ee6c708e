package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// retyped links a word that was taken for something else where the text says what it
// is: a medium by the noun beside it, a weapon by the article or the noun of arms. It
// says whether it did.
func (j *joiner) retyped(i int) bool {
	m := &j.s.mentions[i]
	if j.armedGroup(i) {
		return true
	}
	if m.part || m.last-m.first > 2 || m.kind == headwater.NORP || m.kind == headwater.Weapon {
		return false
	}
	name := j.nameIn(m)
	if m.last-m.first == 1 && j.mediumBeside(m) {
		for _, form := range [...]string{name, strings.ToUpper(name), name + " News Agency"} {
			if r, ok := j.lookupBody(form); ok && (r.Kind == catalog.Agency || r.Kind == catalog.Outlet) {
				m.kind, m.place = headwater.Org, false
				j.set(i, r, sureWord)
				return true
			}
		}
	}
	return j.weapon(i, name)
}

// armedGroup links a name of several words that only an armed group has, though it
// reads like a place: Islamic State.
func (j *joiner) armedGroup(i int) bool {
	m := &j.s.mentions[i]
	if m.last-m.first < 2 || m.kind != headwater.GPE && m.kind != headwater.Loc {
		return false
	}
	r, ok := j.lookupBody(withoutThe(j.nameIn(m)))
	if !ok || r.Kind != catalog.ArmedGroup {
		return false
	}
	m.kind, m.place = headwater.Org, false
	j.set(i, r, sureAlias)
	return true
}

// mediumBeside says whether a noun for media stands before a name or behind it, after a
// comma and an article: Petra, the state news agency.
func (j *joiner) mediumBeside(m *mention) bool {
	s := j.s
	if m.first > 0 && medium(s.text[s.words[m.first-1].start:s.words[m.first-1].end]) {
		return true
	}
	if m.last+2 >= len(s.words) || !s.is(m.last, ",") || !s.is(m.last+1, "the") && !s.is(m.last+1, "a") && !s.is(m.last+1, "an") {
		return false
	}
	for k := m.last + 2; k < min(len(s.words), m.last+7) && s.words[k].class&closed == 0; k++ {
		if medium(s.text[s.words[k].start:s.words[k].end]) {
			return true
		}
	}
	return false
}

func medium(noun string) bool {
	switch noun {
	case "agency", "newspaper", "broadcaster", "daily", "newswire", "channel", "tabloid":
		return true
	}
	return false
}

// weapon links a word that is a weapon's name and stands where only a thing can: behind
// an article in a text on arms, or before a noun of arms.
func (j *joiner) weapon(i int, name string) bool {
	m, s := &j.s.mentions[i], j.s
	if m.kind != headwater.Org && m.kind != headwater.Person && m.kind != headwater.Product && m.kind != headwater.GPE {
		return false
	}
	r, ok := s.r.catalog.Lookup(name)
	if !ok && strings.HasSuffix(name, "s") {
		r, ok = s.r.catalog.Lookup(name[:len(name)-1])
	}
	if !ok || r.Type != headwater.Weapon {
		return false
	}
	before := m.last < len(s.words) && s.words[m.last].class&armament != 0 && s.words[m.last].shape == lower && !s.words[m.last-1].possessive
	if !before && !(j.armedText() && (j.definite(m) || m.first > 0 && (s.is(m.first-1, "a") || s.is(m.first-1, "an")))) {
		return false
	}
	if m.kind == headwater.GPE && !before {
		return false
	}
	m.kind, m.place = headwater.Weapon, false
	j.set(i, r, sureWord)
	return true
}

// armedText says whether a text names a weapon that nothing else could be.
func (j *joiner) armedText() bool {
	if j.armed == 0 {
		j.armed = 1
		for k := range j.s.mentions {
			if j.s.mentions[k].kind == headwater.Weapon {
				j.armed = 2
				break
			}
		}
	}
	return j.armed == 2
}
