package entity

import (
	headwater "github.com/headwater-project/headwater"
)

// known finds names of several words that begin with a word that is no name by
// itself: The Hague, New York, 9K720 Iskander.
func (s *scan) known(i, last int) int {
	if !s.loose(i) {
		return i
	}
	w := &s.words[i]
	if r, j := s.recordAt(i, last); r != nil {
		if w.shape == upper && s.chunkEnd(i, min(last, i+maxName)) > j && s.words[j].class&title == 0 {
			return s.led(i, last) // US Army Central Command
		}
		s.emitRecord(r, i, j)
		return j
	}
	if w.shape == other || w.class&particle != 0 || i+1 >= last {
		return i
	}
	if s.countryLeads(i) {
		return s.led(i, last) // US Geological Survey
	}
	p, j := s.placeAt(i, last, w.shape == upper)
	if j == i || j == i+1 && p.country == "" || s.runsOn(j, last) {
		return i
	}
	if s.is(i, "The") && s.words[i+1].name() {
		return s.theCity(p, i, j, last)
	}
	s.emitPlace(p, i, j)
	return j
}

// loose says whether a word is no name by itself, but may begin one: a number, or
// a function word written large.
func (s *scan) loose(i int) bool {
	w := &s.words[i]
	return w.shape == other && s.syn.Tokens[i].Kind == headwater.NumberToken || w.shape >= capital && w.class&closed != 0
}

// countryLeads says whether a country's abbreviation stands before another
// capital, and so begins the name of one of its bodies.
func (s *scan) countryLeads(i int) bool {
	w, next := &s.words[i], &s.words[i+1]
	return w.shape == upper && next.shape == capital && next.class&(closed|calendar) == 0 &&
		!w.possessive && s.siteOf(s.text[w.start:w.end]).country != ""
}

// runsOn says whether capitals go on behind a name that ends at j, so that it is
// only the beginning of a longer one.
func (s *scan) runsOn(j, last int) bool {
	return j < last && s.words[j].name() && !s.words[j-1].possessive
}

// led reads the run of capitals that a country's abbreviation leads.
func (s *scan) led(i, last int) int {
	end := s.chunkEnd(i, min(last, i+maxName))
	s.segment(i, end)
	return end
}

// theCity takes a place behind a large article, which belongs to the name where
// it is no sentence's first word (in The Hague).
func (s *scan) theCity(p site, i, j, last int) int {
	if !s.words[i].first && j == i+2 && p.sure {
		s.emitPlace(p, i, j)
		return j
	}
	i++
	if _, k := s.demonym(i, last); k > i {
		return i
	}
	if r, _ := s.recordAt(i, last); r != nil || s.words[i].class&(portfolio|heads) != 0 || !p.sure && p.people < cityPeople {
		return i
	}
	s.emitPlace(p, i, j)
	return j
}
