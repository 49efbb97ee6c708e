package entity

import (
	"slices"

	headwater "github.com/headwater-project/headwater"
)

// blend puts what the network says of the words together with the mentions that
// rules found: the network finds names, lists say what they are linked to.
func (s *scan) blend(told costs) {
	rules := clean(s.mentions)
	s.lean(told, rules)
	found := s.agree(told, s.search(told))
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
	recordLean = 10
	sureLean   = 4
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

// search finds the cheapest names, sentence by sentence.
func (s *scan) search(told costs) []naming {
	path := make([]uint8, len(s.syn.Words))
	var back [][tags]uint8
	for k := range s.syn.Sentences {
		sent := &s.syn.Sentences[k]
		if s.kinds[k] == skipped || sent.FirstWord == sent.LastWord {
			continue
		}
		n := sent.LastWord - sent.FirstWord
		back = slices.Grow(back[:0], n)[:n]
		told.path(path, back, sent.FirstWord, sent.LastWord)
	}
	return namings(path)
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
