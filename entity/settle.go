package entity

import (
	headwater "github.com/headwater-project/headwater"
)

// votes are what the places where a word stands say about its type.
type votes struct {
	person, org, place int
	count              int
}

// settle gives single words a type from the rest of the text: a surname known
// from a full name, a word that begins the name of a body, or where it stands.
func (s *scan) settle() {
	named, polls := s.parts(), s.polls()
	out := s.mentions[:0]
	for _, m := range s.mentions {
		if s.decide(&m, named, polls); m.kind != "" {
			out = append(out, m)
		}
	}
	s.mentions = out
	s.ownBodies()
	s.ownAcronyms()
}

// ownBodies links the bodies that are named with their country in front: Iran's
// Foreign Ministry, the Iranian Foreign Ministry.
func (s *scan) ownBodies() {
	for k := 1; k < len(s.mentions); k++ {
		m, before := &s.mentions[k], &s.mentions[k-1]
		if m.kind != headwater.Org || m.key != "" || before.part || before.last != m.first ||
			before.kind != headwater.GPE && before.kind != headwater.NORP || m.End-before.Start > 80 {
			continue
		}
		if r, ok := s.r.catalog.Lookup(s.text[before.Start:m.End]); ok && r.Type == headwater.Org {
			m.key, m.country, m.confidence = r.Key, r.Country, 0.9
		}
	}
}

// doubted says whether a word is a place only by the name of a minor one, which
// people bear as well (Clinton).
func doubted(m *mention) bool {
	return m.place && m.last-m.first == 1 && m.confidence < 0.9 && !m.part
}

// parts gives the words of the longer names of the text: last and first names of
// people, first words of bodies.
func (s *scan) parts() map[string]headwater.EntityType {
	out := map[string]headwater.EntityType{}
	for k := range s.mentions {
		m := &s.mentions[k]
		switch {
		case m.last-m.first < 2:
			s.wordAlone(m, out)
		case m.kind == headwater.Person:
			s.partsOfPerson(m, out)
		case m.kind == headwater.Org:
			s.partOfBody(m, out)
		}
	}
	return out
}

// wordAlone files a name of one word whose type is sure without the rest of the
// text.
func (s *scan) wordAlone(m *mention, out map[string]headwater.EntityType) {
	if m.key != "" {
		return
	}
	word := m.In(s.text)
	if m.kind == headwater.Person {
		out[word] = m.kind
		return
	}
	if m.kind != "" && m.confidence >= 0.7 && !m.place && !m.part && out[word] == "" {
		out[word] = m.kind
	}
}

// partsOfPerson files the last and the first name of a person. A weak guess whose
// last word is a place is none.
func (s *scan) partsOfPerson(m *mention, out map[string]headwater.EntityType) {
	last := s.slice(m.last-1, m.last)
	if m.confidence < 0.85 && s.likelyPlace(last) {
		return
	}
	out[last], out[bare(last)] = m.kind, m.kind
	if first := s.slice(m.first, m.first+1); out[first] == "" && (m.confidence >= 0.85 || !s.famousPlace(first)) {
		out[first] = m.kind
	}
}

// partOfBody files the first word of a body's name, where no other body or place
// is called so.
func (s *scan) partOfBody(m *mention, out map[string]headwater.EntityType) {
	first := s.slice(m.first, m.first+1)
	if out[first] == "" && s.words[m.first].class&(portfolio|heads|closed) == 0 && !s.likelyPlace(first) {
		out[first] = m.kind
	}
}

// likelyPlace says whether a name alone would be taken for a country, a division
// or a city.
func (s *scan) likelyPlace(name string) bool {
	p := s.siteOf(name)
	return p.country != "" || p.sure || p.people >= cityPeople
}

// famousPlace says whether a name is a country's, a division's, a capital's or a
// great city's.
func (s *scan) famousPlace(name string) bool {
	p := s.siteOf(name)
	return p.country != "" || p.sure || p.people >= 5*cityPeople
}

// cityPeople is the population from which a city is better known than the people
// of its name.
const cityPeople = 100_000

// polls asks, for every word without a sure type, what stands around it.
func (s *scan) polls() map[string]votes {
	polls := map[string]votes{}
	placed := false // the mention stands in a list of places
	for k := range s.mentions {
		m := &s.mentions[k]
		placed = s.locative(m) || placed && s.listed(k)
		if m.kind != "" && !doubted(m) {
			continue
		}
		word := m.In(s.text)
		v := polls[word]
		v.count++
		s.poll(m, &v)
		if placed && s.listed(k) && s.siteOf(word).known {
			v.place++
		}
		polls[word] = v
	}
	return polls
}

// decide gives a mention the type that the rest of the text speaks for.
func (s *scan) decide(m *mention, named map[string]headwater.EntityType, polls map[string]votes) {
	word := m.In(s.text)
	switch v := polls[word]; {
	case s.ships[word] && !m.part:
		m.kind, m.key, m.country, m.place, m.confidence = headwater.Product, "", "", false, max(m.confidence, 0.7)
	case m.kind == "" && named[word] != "":
		m.kind, m.confidence = named[word], 0.85
	case m.kind == "":
		m.kind, m.confidence = v.kind()
	case doubted(m) && v.person > v.place:
		m.kind, m.place, m.confidence = headwater.Person, false, 0.6
	case m.last-m.first == 1 && m.key == "" && !m.part && named[word] == headwater.Person && m.kind.Place() && s.siteOf(word).country == "":
		m.kind, m.place = headwater.Person, false
	}
}

// locative says whether a mention is a place by its type or by what stands before
// it.
func (s *scan) locative(m *mention) bool {
	return m.kind.Place() && m.place || m.kind == "" && m.first > 0 && s.words[m.first-1].class&locative != 0
}

// listed says whether a mention goes on a list that the mention before it is in:
// in Basra, Amara and Kut.
func (s *scan) listed(k int) bool {
	if k == 0 || s.mentions[k].Start <= s.mentions[k-1].End {
		return false
	}
	switch s.text[s.mentions[k-1].End:s.mentions[k].Start] {
	case ", ", " and ", ", and ", " or ":
		return true
	}
	return false
}

// poll counts what stands around one mention of a word.
func (s *scan) poll(m *mention, v *votes) {
	if m.first > 0 {
		w := &s.words[m.first-1]
		before := s.text[w.start:w.end]
		switch {
		case w.class&locative != 0:
			v.place += 2
		case before == "of":
			v.place++
		case w.class&speech != 0 || w.class&title != 0:
			v.person += 2
		case before == "the" || before == "The":
			v.org += 3
		}
	}
	if m.last < len(s.words) {
		w := &s.words[m.last]
		switch {
		case s.rule(m.last):
			v.person += 4
		case w.class&speech != 0:
			v.person += 2
		case s.words[m.last-1].possessive:
			v.person++
		}
	}
	if c := s.words[m.first].class; c&given != 0 {
		v.person += 2
	}
	switch {
	case s.likelyPlace(m.In(s.text)):
		v.place += 2
	case s.siteOf(m.In(s.text)).known:
		v.place++
	}
}

// rule says whether a word is a noun for what one person leads: the Petrova
// administration.
func (s *scan) rule(i int) bool {
	switch s.text[s.words[i].start:s.words[i].end] {
	case "administration", "campaign", "family", "presidency", "era", "regime", "government", "cabinet", "years", "doctrine", "dynasty":
		return true
	}
	return false
}

func (v votes) kind() (headwater.EntityType, float64) {
	switch {
	case v.person > 0 && v.person >= v.org && v.person >= v.place:
		return headwater.Person, 0.6
	case v.place > 1 && v.place >= v.org:
		return headwater.GPE, 0.5
	case v.org > 0 && v.count > 1:
		return headwater.Org, 0.5
	}
	return "", 0
}
