package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// townPeople is the population from which a name of several words is taken for a
// town's, whatever its words are.
const townPeople = 20_000

// placed takes a place name at the beginning of a piece.
func (s *scan) placed(i, e int, titled bool) int {
	p, j := s.placeAt(i, e, true)
	if j == i {
		return i
	}
	if j == i+1 && (s.words[i].class&(portfolio|closed|calendar) != 0 && p.country == "") {
		return i
	}
	if j == e {
		return s.wholePlace(p, i, e, titled)
	}
	next := &s.words[j]
	switch {
	case next.shape == lower:
		return i
	case p.country != "" || j-i > 1 && p.sure:
		return s.leadingPlace(p, i, j, e)
	case titled || s.words[i].class&given != 0:
		return i
	case s.stopsBefore(p, j, e):
		s.emitPlace(p, i, j)
		return j
	}
	return i
}

// leadingPlace takes a well-known place [i, j) at the beginning of a longer piece,
// unless a person or a body bears its name.
func (s *scan) leadingPlace(p site, i, j, e int) int {
	if s.words[i].class&given != 0 && j == i+1 {
		return i // Jordan Peterson
	}
	if s.after(i, "the", "The") && s.nameless(j, e) && !s.words[j-1].possessive {
		s.emit(i, e, headwater.Org, "", 0.5) // the Elbonia Trust
		return e
	}
	s.emitPlace(p, i, j)
	return j
}

// nameless says whether the rest of a piece is no name by itself, neither a
// place's nor a person's, and so goes with what stands before it.
func (s *scan) nameless(j, e int) bool {
	next := &s.words[j]
	return next.class&(given|title|rank) == 0 && next.name() && !s.siteOf(s.slice(j, e)).known
}

// stopsBefore says whether a place ends where another name begins: a people's, a
// person's, or any of several words behind a large place.
func (s *scan) stopsBefore(p site, j, e int) bool {
	if p.sure && s.peopleAt(j, e) {
		return true
	}
	next := &s.words[j]
	return e-j > 1 && (next.class&given != 0 && next.class&particle == 0 || p.sure && p.people > 500_000)
}

// shouted says whether a short word in capitals is known only as a name that is
// not written so: VAR is not the French Var, but NSW is an abbreviation.
func (s *scan) shouted(w *word) bool {
	raw := s.text[w.start:w.end]
	return len(raw) <= 4 && s.siteOf(raw[:1]+strings.ToLower(raw[1:])).known
}

// peopleAt says whether the rest of a piece is a people or a party: Ohio
// Republicans.
func (s *scan) peopleAt(j, e int) bool {
	if r, k := s.recordAt(j, e); r != nil && k == e && r.Type == headwater.NORP {
		return true
	}
	_, k := s.demonym(j, e)
	return k == e
}

// wholePlace takes a piece that as a whole is a place name, unless something
// says that it is a person's.
func (s *scan) wholePlace(p site, i, e int, titled bool) int {
	if titled && !p.sure {
		return i
	}
	w := &s.words[i]
	if e-i == 1 && s.doubtfulPlace(p, i) {
		return i
	}
	if e-i > 1 && w.class&given != 0 && !p.sure && p.people < 100_000 {
		return i
	}
	s.emitPlace(p, i, e)
	return e
}

// doubtfulPlace says whether one word that is a place name is more likely another
// word, an abbreviation or somebody's name.
func (s *scan) doubtfulPlace(p site, i int) bool {
	w := &s.words[i]
	at := i > 0 && s.words[i-1].class&locative != 0
	switch {
	case p.country != "" || w.shape == upper && p.sure && !s.shouted(w):
		return false
	case w.shape == upper && !s.dateline(i) && (s.shouted(w) || p.people < cityPeople && !at):
		return true
	case w.class&(particle|heads) != 0 || w.class&given != 0 && !at || s.common(w):
		return true
	}
	return !p.sure && (p.people < 30_000 && !at || w.first && p.people < 300_000 && !s.familiar(w))
}

// dateline says whether a word opens a sentence before a mark, as the place in
// SEVERN, Md. does.
func (s *scan) dateline(i int) bool {
	return s.words[i].first && i+1 < len(s.words) && s.syn.Tokens[i+1].Kind == headwater.PunctToken
}

// headedPlace takes a place whose name has a head word in it, as Fort Worth and
// Park Ridge do.
func (s *scan) headedPlace(i, e, head int, titled bool) int {
	if head < 0 || titled || e-i < 2 || s.words[head].class&orgHead != 0 {
		return i
	}
	p, j := s.placeAt(i, e, false)
	if j != e || p.people < townPeople && (i == 0 || s.words[i-1].class&locative == 0) {
		return i
	}
	s.emitPlace(p, i, e)
	return e
}

// withPlace types a name that begins with a place or with a side of one: North
// Aleppo, Chicago Bears.
func (s *scan) withPlace(i, e int, titled bool) headwater.EntityType {
	w := &s.words[i]
	if titled || w.class&given != 0 {
		return ""
	}
	if sided(s.text[w.start:w.end]) && s.likelyPlace(s.slice(i+1, e)) {
		return headwater.Loc
	}
	_, j := s.placeAt(i, e, true)
	if j > i && j < e && s.words[j].class&given == 0 && s.words[j].shape != initial {
		if p := s.siteOf(s.slice(i, j)); p.country != "" || p.sure && j > i+1 || p.people >= 1_000_000 {
			return headwater.Org
		}
	}
	return ""
}

// sided says whether a word is a side of the sky.
func sided(w string) bool {
	switch w {
	case "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Northeast", "Northwest",
		"Southeast", "Southwest", "Central", "Upper", "Lower", "Greater", "Downtown":
		return true
	}
	return false
}

// demonym says whether a word is an adjective of a country or its people.
// It gives its country and where it ends: South Korean has two words.
func (s *scan) demonym(i, e int) (string, int) {
	w := &s.words[i]
	if w.shape != capital && w.shape != upper {
		return "", i
	}
	if i+1 < e && s.words[i+1].shape == w.shape && !w.possessive {
		if iso, ok := s.r.places.Demonym(s.slice(i, i+2)); ok {
			return iso, i + 2
		}
	}
	if iso, ok := s.r.places.Demonym(s.text[w.start:w.end]); ok {
		return iso, i + 1
	}
	return "", i
}
