package entity

import (
	"slices"
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// headlines reads the sentences in which capitals mean little. There only names
// count that the prose, the catalog or the gazetteer knows.
func (s *scan) headlines() {
	var names map[string]*mention
	body := s.mentions
	for k := range s.kinds {
		if s.kinds[k] != heading {
			continue
		}
		if names == nil {
			names = s.names(body)
		}
		s.headline(k, names)
	}
	if names != nil {
		slices.SortStableFunc(s.mentions, func(a, b mention) int { return a.Start - b.Start })
	}
}

// names gives what the prose names, by lower-case form, with the surnames of
// people.
func (s *scan) names(body []mention) map[string]*mention {
	out := make(map[string]*mention, len(body))
	for i := range body {
		m := &body[i]
		out[strings.ToLower(m.In(s.text))] = m
		if m.kind == headwater.Person && m.last-m.first > 1 {
			surname := strings.ToLower(s.slice(m.last-1, m.last))
			if out[surname] == nil {
				out[surname] = m
			}
		}
	}
	return out
}

func (s *scan) headline(k int, names map[string]*mention) {
	s.at = k
	sent := &s.syn.Sentences[k]
	shout := true // all capitals
	for _, w := range s.words[sent.First:sent.Last] {
		shout = shout && w.shape != lower && w.shape != capital
	}
	for i := sent.First; i < sent.Last; {
		i = max(i+1, s.inHeadline(i, sent.Last, names, shout))
	}
}

// credited takes a name of two or three words after "by", as lines of authors,
// editors and photographers have them.
func (s *scan) credited(i, last int, shout bool) int {
	if shout || i == 0 || !s.creditBefore(i) {
		return i
	}
	j := i
	for j < last && j < i+4 && s.authorWord(j) && (j == i || !s.words[j-1].possessive) {
		j++
	}
	if j-i < 2 || j-i > 3 || s.siteOf(s.slice(i, j)).known {
		return i
	}
	if r, _ := s.recordAt(i, j); r != nil {
		return i
	}
	s.emit(i, j, headwater.Person, "", 0.8)
	return j
}

// creditBefore says whether "by" stands before a name, or "and" that joins it to a
// person.
func (s *scan) creditBefore(i int) bool {
	if s.is(i-1, "by") || s.is(i-1, "By") {
		return true
	}
	if !s.is(i-1, "and") || len(s.mentions) == 0 {
		return false
	}
	m := &s.mentions[len(s.mentions)-1]
	return m.last == i-1 && m.kind == headwater.Person
}

// authorWord says whether a word is written as the words of an author's name are.
func (s *scan) authorWord(j int) bool {
	w := &s.words[j]
	return (w.shape == capital || w.shape == initial || w.class&particle != 0) && w.class&(closed|heads|calendar|title) == 0
}

// inHeadline finds the longest believed name at i and gives where it ends.
func (s *scan) inHeadline(i, last int, names map[string]*mention, shout bool) int {
	w := &s.words[i]
	if !w.name() {
		return i
	}
	if j := s.credited(i, last, shout); j > i {
		return j
	}
	if j := s.fromProse(i, last, names); j > i {
		return j
	}
	if r, j := s.recordAt(i, last); r != nil && (w.class&given == 0 || j > i+1) {
		s.emitRecord(r, i, j)
		return j
	}
	if w.class&(closed|calendar|portfolio) != 0 && (shout || w.shape != upper) {
		return i
	}
	if iso, j := s.demonym(i, last); j > i {
		s.emit(i, j, headwater.NORP, iso, 0.9)
		return j
	}
	if shout && w.end-w.start <= 3 {
		return i // CAR BOMB
	}
	if p, j := s.placeAt(i, last, true); j > i && !sided(s.slice(i, j)) && p.standsOut(j-i) {
		s.emitPlace(p, i, j)
		return j
	}
	return i
}

// fromProse takes the longest name at i that the prose has, as it is read there,
// and gives where it ends, or i.
func (s *scan) fromProse(i, last int, names map[string]*mention) int {
	for j := min(i+6, last); j > i; j-- {
		if !s.words[j-1].name() || !s.whole(i, j) {
			continue
		}
		if m := names[strings.ToLower(s.slice(i, j))]; m != nil {
			s.emit(i, j, m.kind, m.country, m.confidence)
			at := &s.mentions[len(s.mentions)-1]
			at.key, at.place = m.key, m.place
			return j
		}
	}
	return i
}

// standsOut says whether a place named with so many words is known well enough to
// be meant where every word has a capital.
func (p site) standsOut(words int) bool {
	if words > 1 {
		return p.sure || p.people > 50_000
	}
	return p.sure && (p.country != "" || p.people > 1_000_000)
}
