package entity

import (
	"strings"

	"github.com/headwater-project/headwater/gazetteer"
)

// agree gives names that are written alike the kind that is cheapest for all of
// them together.
func (s *scan) agree(told costs, found []naming) []naming {
	type tally struct {
		cost  [tagKinds]int32
		count int
	}
	sums := make(map[string]*tally, len(found))
	for _, n := range found {
		name := s.alike(n)
		t := sums[name]
		if t == nil {
			t = new(tally)
			sums[name] = t
		}
		t.count++
		for kind := range t.cost {
			t.cost[kind] += told.of(n, kind)
		}
	}
	heads, ends := s.bodies(found)
	brackets := s.brackets(found)
	for i, n := range found {
		if brackets[s.naming(n)] {
			found[i].kind = orgTag
			continue
		}
		if n.last-n.first == 1 && n.kind != orgTag && s.short(n, ends, heads) {
			found[i].kind = orgTag
			continue
		}
		if t := sums[s.alike(n)]; t.count > 1 {
			found[i].kind = cheapestKind(&t.cost)
		}
	}
	return found
}

// alike is what names share that are written alike: with an Arabic article, the
// consonants that romanisations agree in (Jurf al-Sakhar, Jurf as-Sakhr).
func (s *scan) alike(n naming) string {
	name := s.naming(n)
	if strings.IndexByte(name, '-') < 0 {
		return name
	}
	return gazetteer.Skeleton(name)
}

// brackets gives the single words that stand in brackets where a body does: behind its
// full name, the Northern Rainfall Observatory (Norain), or behind a dateline.
func (s *scan) brackets(found []naming) map[string]bool {
	out := map[string]bool{}
	for i, n := range found {
		if n.last-n.first != 1 || !s.bracketed(n) {
			continue
		}
		if i > 0 && s.shortens(found[i-1], n) || s.agency(n) {
			out[s.naming(n)] = true
		}
	}
	return out
}

// bracketed says whether a name stands alone in brackets.
func (s *scan) bracketed(n naming) bool {
	words := s.syn.Words
	return n.first > 0 && n.last < len(words) && words[n.first-1].In(s.text) == "(" && words[n.last].In(s.text) == ")"
}

// shortens says whether a body's name of three words or more stands before the bracket.
func (s *scan) shortens(full, n naming) bool {
	return full.kind == orgTag && full.last-full.first >= 3 && n.first == full.last+1
}

// agency says whether a bracketed name stands where the agency of a dateline does, or
// is a few capitals: no place that the gazetteer does not know goes by these.
func (s *scan) agency(n naming) bool {
	name, words := s.naming(n), s.syn.Words
	if n.kind != placeTag && n.kind != personTag || s.siteOf(name).known {
		return false
	}
	if shapeOf(name) == upper && len(name) <= 6 {
		return true
	}
	sent := &s.syn.Sentences[s.sentenceOf(words[n.first].Token)]
	if n.first-sent.FirstWord >= 12 || n.last+1 >= len(words) {
		return false
	}
	switch words[n.last+1].In(s.text) {
	case "-", "–", "—", "--":
		return true
	}
	return false
}

// bodies gives the first and the last words of the longer names of bodies.
func (s *scan) bodies(found []naming) (heads, ends map[string]bool) {
	heads, ends = map[string]bool{}, map[string]bool{}
	people := map[string]bool{}
	for _, n := range found {
		if n.last-n.first == 1 {
			continue
		}
		head, end := s.naming(naming{first: n.first, last: n.first + 1}), s.naming(naming{first: n.last - 1, last: n.last})
		switch n.kind {
		case orgTag:
			heads[head], ends[end] = true, true
		case personTag:
			people[head], people[end] = true, true
		}
	}
	for name := range people {
		delete(heads, name)
		delete(ends, name)
	}
	return heads, ends
}

// short says whether a single word is short for a body: the Ledger, behind the Daily
// Ledger; Norda, behind Norda Press, where nothing else goes by that name.
func (s *scan) short(n naming, ends, heads map[string]bool) bool {
	name := s.naming(n)
	if ends[name] && s.behindThe(n.first) {
		return true
	}
	if !heads[name] || s.siteOf(name).known || s.r.lex.of(name) != 0 {
		return false
	}
	_, people := s.r.places.Demonym(name)
	return !people
}

// behindThe says whether an article stands before a word.
func (s *scan) behindThe(word int) bool {
	return word > 0 && strings.EqualFold(s.syn.Words[word-1].In(s.text), "the")
}

func cheapestKind(cost *[tagKinds]int32) int {
	at := 0
	for k, v := range cost {
		if v < cost[at] {
			at = k
		}
	}
	return at
}

// naming gives the words of a name.
func (s *scan) naming(n naming) string {
	return s.text[s.syn.Words[n.first].Start:s.syn.Words[n.last-1].End]
}

// of is what a name costs as one of a kind.
func (c costs) of(n naming, kind int) int32 {
	sum := int32(c.row(n.first)[2*kind+1])
	for i := n.first + 1; i < n.last; i++ {
		sum += int32(c.row(i)[2*kind+2])
	}
	return sum
}
