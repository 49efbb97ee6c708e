package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// headOf gives the last head word of a piece, or -1.
func (s *scan) headOf(i, e int) int {
	for j := e - 1; j >= i; j-- {
		w := &s.words[j]
		if w.shape == lower || w.class&heads == 0 {
			continue
		}
		if j == i && w.class&soloHead == 0 && e-i == 1 {
			return -1
		}
		return j
	}
	return -1
}

// owns says whether a catalog name [i, j) is what the piece [i, e) names, rather
// than the beginning of a longer name: "Wagner Moura" is no mercenary group.
func (s *scan) owns(r *catalog.Record, i, j, e, head int, titled bool) bool {
	if j >= e {
		return !titled || j-i > 1 || r.Type == headwater.Org && s.words[i].shape == upper
	}
	if head >= j && s.words[head].class&orgHead != 0 && r.Type != headwater.Weapon {
		return s.words[head].class&portfolio != 0 && head == e-1 // UN Human Rights stays whole
	}
	if j-i > 1 || s.words[i].shape == upper {
		return true
	}
	next := &s.words[j]
	if next.class&(given|title|rank|calendar) != 0 || next.shape == lower || r.Kind == catalog.People {
		return true
	}
	if _, ok := s.r.catalog.Lookup(s.text[next.start:next.end]); ok {
		return true
	}
	if _, k := s.placeAt(j, e, true); k > j {
		return true
	}
	return r.Type == headwater.Weapon || s.words[i].class&given == 0 && s.words[j-1].possessive
}

// headed takes a piece whose head word tells its type.
func (s *scan) headed(i, e, head int) int {
	w := &s.words[head]
	if head == i && e > i+1 && !s.bridged(head, e) && !s.fronts(i) {
		return i
	}
	kind, e := s.byHead(i, e, head)
	if kind == headwater.GPE && head == e-1 && e-i > 1 {
		if iso, j := s.demonym(i, e); j == head && e < len(s.words) && s.words[e].class&title != 0 {
			s.emit(i, j, headwater.NORP, iso, 0.9) // Chinese State Councilor
			return e
		}
		return s.division(i, e)
	}
	if e-i == 1 && (w.first && !s.familiar(w) || s.common(w) && w.class&soloHead == 0) {
		return i + 1
	}
	s.emit(i, e, kind, "", 0.85)
	return e
}

// byHead gives the type that the head word tells, and where the name ends: before
// a given name behind the head, somebody's name begins.
func (s *scan) byHead(i, e, head int) (kind headwater.EntityType, end int) {
	c := s.words[head].class
	switch {
	case head == e-1:
		return headKind(c, e-i > 1), e
	case s.bridged(head, e): // Port of Aden, Battle of Mosul
		return headKind(c, true), e
	case head > i && s.words[head+1].class&given != 0:
		return headKind(c, true), head + 1
	}
	return headwater.Org, e
}

// fronts says whether a head word may stand in front of a name, as Camp and Lake
// do; most stand behind, and in front they are surnames (Park).
func (s *scan) fronts(i int) bool {
	if s.words[i].class&given != 0 {
		return false // Bill Clinton
	}
	switch s.text[s.words[i].start:s.words[i].end] {
	case "Park", "Hall", "Hill", "Hills", "Street", "Bridge", "Garden", "Gardens", "Tower", "Towers", "Palace", "Temple",
		"Church", "Stock", "Light", "Post", "Times", "Star", "Mine", "Banks", "Forest", "Valley", "Beach", "Lane",
		"Ford", "Ward", "Parish", "Town", "Fair", "Gates", "Gate", "Prince", "Lord", "Guard", "Holdings", "Pierce", "Day":
		return false
	}
	return true
}

// bridged says whether a small word joins the head to what follows.
func (s *scan) bridged(head, e int) bool {
	return head+1 < e && s.words[head+1].shape == lower
}

// division names a province or town by its head word (Lagos State).
func (s *scan) division(i, e int) int {
	s.emit(i, e, headwater.GPE, "", 0.85)
	s.mentions[len(s.mentions)-1].place = true
	return e
}

// headKind is the type that a head word gives a name.
func headKind(c class, long bool) headwater.EntityType {
	switch {
	case c&lawHead != 0:
		return headwater.Law
	case c&eventHead != 0:
		return headwater.Event
	case c&orgHead != 0:
		return headwater.Org
	case c&facHead != 0:
		return headwater.Fac
	case c&locHead != 0:
		return headwater.Loc
	case c&stateHead != 0 && long:
		return headwater.GPE
	}
	return headwater.Org
}

// unknown takes a piece that no list knows.
func (s *scan) unknown(i, e int, titled bool) int {
	w := &s.words[i]
	if !titled {
		if kind := s.byNoun(i, e); kind != "" && (e-i > 1 || w.shape != upper) && !s.common(w) {
			s.emit(i, e, kind, "", 0.7)
			return e
		}
	}
	if e-i == 1 {
		return s.single(i, titled)
	}
	if kind := s.withPlace(i, e, titled); kind != "" {
		s.emit(i, e, kind, "", 0.6)
		return e
	}
	for j := i + 1; j < e; j++ { // a place ends the name of a body: Fishers Kenya
		if s.words[j].shape == lower {
			continue
		}
		if p := s.siteOf(s.slice(j, e)); p.country != "" && !titled && w.class&given == 0 {
			s.emit(i, e, headwater.Org, "", 0.6)
			return e
		}
	}
	if s.is(e-1, "Class") && e < len(s.words) && s.words[e].class&(vessel|armament) != 0 {
		s.emit(i, e, headwater.Product, "", 0.7) // Kilo Class submarines
		return e
	}
	kind, sure := s.byWords(i, e, titled)
	if kind != "" {
		s.emit(i, e, kind, "", sure)
	}
	return e
}

// byWords gives the type of a name of several unknown words, or none where they
// look like no name.
func (s *scan) byWords(i, e int, titled bool) (headwater.EntityType, float64) {
	names, caps, abstract := 0, 0, 0
	for k := i; k < e; k++ {
		switch v := &s.words[k]; {
		case v.shape == upper:
			caps++
		case v.class&portfolio != 0:
			abstract++
		case v.class&given != 0 || v.shape == initial:
			names++
		}
	}
	switch {
	case titled && abstract == e-i:
		return "", 0
	case titled:
		return headwater.Person, 0.95
	case abstract > 0 && names == 0:
		return headwater.Org, 0.5
	case names > 0:
		return headwater.Person, 0.9
	case caps > 0:
		return headwater.Org, 0.6
	case s.after(i, "the", "The") && s.atSea():
		s.emitShip(i, e)
		return "", 0
	case s.after(i, "the", "The"):
		return headwater.Org, 0.5
	case e-i > 4:
		return headwater.Org, 0.4
	case s.words[i].first && s.doubtful(i, e):
		return "", 0
	}
	return headwater.Person, 0.6
}

// doubtful says whether every word of a piece is also written small.
func (s *scan) doubtful(i, e int) bool {
	for k := i; k < e; k++ {
		if !s.common(&s.words[k]) {
			return false
		}
	}
	return true
}

func (s *scan) after(i int, words ...string) bool {
	if i == 0 {
		return false
	}
	before := s.text[s.words[i-1].start:s.words[i-1].end]
	for _, w := range words {
		if w == before {
			return true
		}
	}
	return false
}

// single takes one capitalised word alone. Its type is settled when the whole
// text has been read.
func (s *scan) single(i int, titled bool) int {
	w := &s.words[i]
	switch {
	case w.shape == initial:
		return i + 1
	case titled && w.class&(portfolio|heads) == 0:
		s.emit(i, i+1, headwater.Person, "", 0.9)
	case w.shape == upper:
		if s.words[i].end-w.start > 1 && !strings.ContainsAny(s.text[w.start:w.end], "0123456789") {
			s.emit(i, i+1, headwater.Org, "", 0.6)
		}
	case w.class&calendar != 0 && s.surnames[s.text[w.start:w.end]]:
		s.emit(i, i+1, headwater.Person, "", 0.85)
	case w.class&(portfolio|calendar) != 0 || w.class&heads != 0 && w.class&(given|soloHead) == 0 || s.common(w):
	case w.first && !s.familiar(w) && w.class&given == 0 && !s.people[s.text[w.start:w.end]]:
	default:
		s.emit(i, i+1, "", "", 0.4)
	}
	return i + 1
}
