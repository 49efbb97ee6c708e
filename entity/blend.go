package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	headwater "github.com/headwater-project/headwater"
)

// blend puts what the network says of the words together with the mentions that
// rules found: the network finds names, lists say what they are linked to.
func (s *scan) blend(told costs) {
	rules := s.mentions
	s.lean(told, rules)
	found := s.agree(told, s.part(s.search(told)))
	s.mentions = s.merge(told, found, rules)
	s.ownBodies()
	s.ownAcronyms()
}

// tagOf gives the tag kind of a type, and false for one that the network's corpora
// do not know as we do: weapons and vessels are for rules.
func tagOf(t headwater.EntityType) (int, bool) {
	switch t {
	case headwater.Person:
		return personTag, true
	case headwater.Org:
		return orgTag, true
	case headwater.GPE, headwater.Loc:
		return placeTag, true
	case headwater.NORP:
		return norpTag, true
	case headwater.Fac:
		return facTag, true
	}
	return 0, false
}

// lean makes cheaper what lists are sure of, and leaves weapons and vessels to the
// rules that found them.
func (s *scan) lean(told costs, rules []mention) {
	at := 0
	for k := range rules {
		m := &rules[k]
		first, last := s.wordsOf(m.Span, &at)
		kind, ok := tagOf(m.kind)
		switch {
		case ours(m):
			told.clear(first, last)
		case ok && m.key != "":
			told.favour(first, last, kind, recordLean)
		case ok && m.confidence >= 0.9:
			told.favour(first, last, kind, sureLean)
		}
	}
}

// How much cheaper a name becomes that the catalog or the gazetteer is sure of, by
// word in steps of 1/20; set on the worldwide development set.
const (
	recordLean = 20
	sureLean   = 10
)

// ours says whether a mention is of a kind that rules alone find.
func ours(m *mention) bool {
	return m.kind == headwater.Weapon || m.kind == headwater.Product
}

// wordsOf gives the words that a span holds; at is where to begin looking, and is
// moved on for the next span of the text.
func (s *scan) wordsOf(span headwater.Span, at *int) (first, last int) {
	words := s.syn.Words
	for *at < len(words) && words[*at].End <= span.Start {
		*at++
	}
	for last = *at; last < len(words) && words[last].Start < span.End; last++ {
	}
	return *at, last
}

func (c costs) clear(first, last int) {
	for i := first; i < last; i++ {
		row := c.row(i)
		row[0] = 0
		for t := 1; t < tags; t++ {
			row[t] = 255
		}
	}
}

func (c costs) favour(first, last, kind int, by uint8) {
	for i := first; i < last; i++ {
		row := c.row(i)
		t := 2*kind + 1
		if i > first {
			t++
		}
		row[t] -= min(row[t], by)
	}
}

// search finds the cheapest names, block by block: a name may run on where a
// sentence seems to end (U. S. Army). Long blocks are cut between sentences.
func (s *scan) search(told costs) []naming {
	path := make([]uint8, len(s.syn.Words))
	var back [][tags]uint8
	for k := 0; k < len(s.syn.Sentences); {
		first, last, next := s.stretch(k)
		k = next
		if first < last {
			back = slices.Grow(back[:0], last-first)[:last-first]
			told.path(path, back, first, last)
		}
	}
	return namings(path)
}

// longPiece is the number of words from which on a piece ends with its sentence.
const longPiece = 1000

// stretch gives the words of the sentences from k on that are searched as one, and
// the sentence behind them.
func (s *scan) stretch(k int) (first, last, next int) {
	sent := &s.syn.Sentences[k]
	first, last = sent.FirstWord, sent.LastWord
	if s.kinds[k] == skipped {
		return first, first, k + 1
	}
	for next = k + 1; next < len(s.syn.Sentences); next++ {
		if s.syn.Sentences[next].Block != sent.Block || s.kinds[next] == skipped || last-first > longPiece {
			break
		}
		last = s.syn.Sentences[next].LastWord
	}
	return first, last, next
}

// part takes the marks off the ends of names and parts places that stand in one:
// Rosario, Santa Fe; the Red Sea port of Hodeidah. The corpus has it both ways.
func (s *scan) part(found []naming) []naming {
	out := make([]naming, 0, len(found)+4)
	for _, n := range found {
		for k := n.first + 1; k < n.last-1 && n.kind == placeTag; k++ {
			behind := k + 1
			if s.leads(k, n) {
				behind++
			} else if s.text[s.syn.Words[k].Start] != ',' {
				continue
			}
			if s.siteOf(s.naming(naming{behind, n.last, placeTag})).known {
				out = s.added(out, naming{n.first, k, placeTag})
				n.first = behind
			}
		}
		out = s.added(out, n)
	}
	return out
}

// leads says whether a word is a small noun with "of" and more of the name behind it.
func (s *scan) leads(k int, n naming) bool {
	words := s.syn.Words
	return k+2 < n.last && words[k+1].In(s.text) == "of" && shapeOf(words[k].In(s.text)) == lower
}

// added appends what is left of a name without the marks at its ends.
func (s *scan) added(out []naming, n naming) []naming {
	if n = s.trim(n); n.first == n.last {
		return out
	}
	return append(out, n)
}

// trim takes marks off the ends of a name; a full stop may belong to it.
func (s *scan) trim(n naming) naming {
	for n.first < n.last && s.bounding(n.last-1) {
		n.last--
	}
	for n.first < n.last && s.bounding(n.first) {
		n.first++
	}
	return n
}

// agree gives names that are written alike the kind that is cheapest for all of
// them together.
func (s *scan) agree(told costs, found []naming) []naming {
	type tally struct {
		cost  [tagKinds]int32
		count int
	}
	sums := make(map[string]*tally, len(found))
	for _, n := range found {
		name := s.naming(n)
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
	for i, n := range found {
		if t := sums[s.naming(n)]; t.count > 1 {
			found[i].kind = cheapestKind(&t.cost)
		}
	}
	return found
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

// bounding says whether a word is a mark that no name begins or ends with.
func (s *scan) bounding(word int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[s.syn.Words[word].Start:])
	return strings.ContainsRune(",;:-–—/\"“”'‘’(", r)
}
