package entity

import (
	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// segment parts a run of capitalised words into names: after titles, after known
// places and bodies that stand before people.
func (s *scan) segment(i, end int) {
	titled := s.titledBefore(i)
	i = s.skipFirst(i, end)
	for i < end {
		if s.words[i].shape == lower || s.words[i].shape == other && s.syn.Tokens[i].Kind != headwater.NumberToken {
			i++ // a connector left between two names
			continue
		}
		if next := s.titleAt(i, end); next > i {
			i, titled = next, true
			continue
		}
		i, titled = max(s.piece(i, end, titled), i+1), false
	}
}

// titledBefore says whether a title stands right before a word: the minister X,
// Secretary of State X.
func (s *scan) titledBefore(i int) bool {
	if i == 0 {
		return false
	}
	w := &s.words[i-1]
	return s.posted == i || s.is(i-1, "surnamed") || w.shape == lower && w.class&title != 0 && w.class&lead == 0 && !w.possessive
}

// titleWord says whether a word is a title where it stands: Supreme is one
// before Leader, not before Court.
func (s *scan) titleWord(j, end int) bool {
	c := s.words[j].class
	return c&title != 0 && (c&lead == 0 || j+1 < end && s.words[j+1].class&title != 0)
}

// skipFirst leaves out a word that is large only because it stands first.
func (s *scan) skipFirst(i, end int) int {
	w := &s.words[i]
	if !w.first || w.shape != capital || end-i < 2 || w.class&(given|title|rank|heads|particle) != 0 {
		return i
	}
	if _, j := s.placeAt(i, end, true); j > i {
		return i
	}
	if r, _ := s.recordAt(i, end); r != nil {
		return i
	}
	if _, j := s.demonym(i, end); j > i {
		return i
	}
	if s.common(w) || verbal(s.text[w.start:w.end]) && !s.familiar(w) {
		return i + 1
	}
	return i
}

// verbal says whether a word looks like a participle or adverb: Noting, Backed,
// Separately.
func verbal(w string) bool {
	if len(w) < 6 {
		return false
	}
	for _, tail := range [...]string{"ing", "ed", "ly"} {
		if w[len(w)-len(tail):] == tail {
			return true
		}
	}
	return false
}

// titleAt gives the end of the title that starts at i, or i.
func (s *scan) titleAt(i, end int) int {
	w := &s.words[i]
	if !s.titleWord(i, end) || w.shape == upper && w.end-w.start > 3 {
		return i
	}
	if i+1 < end {
		next := s.words[i+1].class
		if next&(orgHead|facHead|eventHead) != 0 && next&(title|given) == 0 {
			return i // General Assembly, Chief Office
		}
		if _, j := s.placeAt(i, end, false); j > i+1 {
			return i
		}
		if e := s.pieceEnd(i+1, end); e > i+2 && s.words[e-1].class&(facHead|locHead) != 0 {
			return i // King Khalid Airport
		}
		if s.words[i+1].shape == lower && s.words[i+1].class&particle == 0 && w.class&heads != 0 {
			return i
		}
	}
	if r, j := s.recordAt(i, end); r != nil && j > i+1 {
		return i
	}
	return i + 1
}

// pieceEnd is where the name that starts at i can reach: up to a title.
func (s *scan) pieceEnd(i, end int) int {
	for j := i + 1; j < end; j++ {
		w := &s.words[j]
		if w.shape == lower || !s.titleWord(j, end) {
			continue
		}
		before := &s.words[j-1]
		if before.shape == lower || before.class&given != 0 && before.class&title == 0 {
			continue // Office of the President, Stephen King
		}
		if j+1 < end && s.words[j+1].class&orgHead != 0 && w.class&portfolio != 0 {
			continue // Nigerian General Staff
		}
		if (j+1 == end || s.words[j+1].shape == lower) && (w.class&portfolio != 0 || s.bridgedWithin(i, j)) {
			continue // Department of Justice, Office of the Supreme Leader
		}
		return j
	}
	return end
}

// bridgedWithin says whether a small word joins parts of the words [i, j).
func (s *scan) bridgedWithin(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.words[k].shape == lower && s.words[k].class&particle == 0 {
			return true
		}
	}
	return false
}

// piece reads one name from i, gives it a type, and returns where it ends.
func (s *scan) piece(i, end int, titled bool) int {
	e := s.pieceEnd(i, end)
	for e > i+1 && s.words[e-1].shape == lower {
		e--
	}
	if j := s.foremost(i, e); j > i {
		return j
	}
	head := s.headOf(i, e)
	if j := s.recorded(i, e, head, titled); j > i {
		return j
	}
	if j := s.called(i, e); j > i {
		return j
	}
	if p, j := s.placeAt(i, e, false); j == e && p.sure && !titled {
		return s.wholePlace(p, i, e, titled)
	}
	if j := s.headedPlace(i, e, head, titled); j > i {
		return j
	}
	if head >= 0 && !titled {
		if j := s.headed(i, e, head); j > i {
			return j
		}
	}
	if iso, j := s.demonym(i, e); j > i && !(titled && e > j && s.words[j].class&given == 0) {
		s.emit(i, j, headwater.NORP, iso, 0.9)
		return j
	}
	if j := s.placed(i, e, titled); j > i {
		return j
	}
	return s.unknown(i, e, titled)
}

// foremost takes what goes before any list: the name of a ship, and a country in
// full, whatever its words are.
func (s *scan) foremost(i, e int) int {
	if j := s.ship(i, e); j > i {
		return j
	}
	if p, j := s.placeAt(i, e, false); p.country != "" && j > i+2 {
		s.emitPlace(p, i, j) // Islamic Republic of Iran
		return j
	}
	for j := i + 1; j <= min(e, i+2); j++ {
		if former(s.slice(i, j)) {
			s.emit(i, j, headwater.GPE, "", 0.9)
			return j
		}
	}
	return i
}

// former says whether a name is that of a state which is no more and which no
// gazetteer has: it is a state without a place on today's map.
func former(name string) bool {
	switch name {
	case "Soviet Union", "USSR", "Yugoslavia", "Czechoslovakia":
		return true
	}
	return false
}

// recorded takes a name of the catalog.
func (s *scan) recorded(i, e, head int, titled bool) int {
	r, j := s.recordAt(i, s.until(i, e))
	if r == nil || !s.owns(r, i, j, e, head, titled) {
		return i
	}
	if p, k := s.placeAt(i, e, false); k > j && r.Kind == catalog.People {
		return s.wholePlace(p, i, k, titled) // Persian Gulf
	}
	if k := s.rename(r, i, j); k > i {
		return k
	}
	s.emitRecord(r, i, j)
	return max(j, i+1)
}

// until lets a catalog name reach beyond the run of capitals: Jane's Defence
// Weekly, Workers' Party of Korea.
func (s *scan) until(i, e int) int {
	return min(s.syn.Sentences[s.at].Last, max(e, i+s.r.catalog.MaxWords()))
}
