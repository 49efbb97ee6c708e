package entity

import (
	headwater "github.com/headwater-project/headwater"
)

// blend puts what the network says of the words together with the mentions that
// rules found: the network finds names, lists say what they are linked to.
func (s *scan) blend(told costs) {
	rules := s.mentions
	s.lean(told, rules)
	s.hearers(told)
	found := s.lineages(s.persons(s.part(s.tied(s.search(told)))))
	found = s.lands(s.ownersOf(s.lineages(s.agree(told, found))))
	found = s.missions(s.staffs(found))
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
		case kind == placeTag && s.initialsOfState(m.In(s.text)):
			told.favour(first, last, kind, stateLean)
		case ok && m.key != "":
			told.favour(first, last, kind, recordLean)
		case ok && m.confidence >= 0.9:
			told.favour(first, last, kind, sureLean)
		case ok && m.confidence >= 0.6:
			told.favour(first, last, kind, likelyLean)
		}
	}
}

// initialsOfState says whether a name is a country's initials, which the network takes for
// a body's where its corpora do not have them: "DPRK".
func (s *scan) initialsOfState(name string) bool {
	return len(name) > 2 && shapeOf(name) == upper && s.siteOf(name).country != ""
}

// hearers makes places dearer that no list knows and that somebody told something:
// one speaks to people and outlets.
func (s *scan) hearers(told costs) {
	words := s.syn.Words
	for i := 1; i < len(words); i++ {
		if words[i-1].In(s.text) != "told" || shapeOf(words[i].In(s.text)) != capital || s.siteOf(words[i].In(s.text)).known {
			continue
		}
		row := told.row(i)
		row[2*placeTag+1] += min(255-row[2*placeTag+1], hearerCost)
	}
}

// hearerCost makes a place seven times less likely.
const hearerCost = 40

// How much cheaper a name becomes that the catalog or the gazetteer is sure of, by
// word in steps of 1/20; set on the worldwide development set.
const (
	recordLean = 20
	sureLean   = 30
	stateLean  = 100
	likelyLean = 20
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
