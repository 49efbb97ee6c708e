package entity

import (
	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// ownAcronyms follows the text where it says itself what an acronym stands for
// and the catalog knows it for another body: the National Police Agency (NPA) is
// no New People's Army, the news agency PTI no party.
func (s *scan) ownAcronyms() {
	var own map[string]*mention
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.kind != headwater.Org || m.last-m.first != 1 || !loud(m.In(s.text)) || !s.explained(k) {
			continue
		}
		if own == nil {
			own = map[string]*mention{}
		}
		own[m.In(s.text)] = m
	}
	if own == nil {
		return
	}
	for k := range s.mentions {
		m := &s.mentions[k]
		if by := own[m.In(s.text)]; by != nil {
			m.key, m.country, m.kind = by.key, by.country, by.kind
		}
	}
}

// explained says whether the text gives an acronym another meaning than the
// catalog, and takes the catalog's meaning away where it does.
func (s *scan) explained(k int) bool {
	m := &s.mentions[k]
	if s.renamed[m.Start] {
		return true
	}
	if k == 0 || m.key == "" || m.Start < 2 || s.text[m.Start-1] != '(' {
		return false
	}
	before := &s.mentions[k-1]
	if m.key == before.key || before.kind != headwater.Org || before.End != m.Start-2 || !initials(before.In(s.text), m.In(s.text)) {
		return false
	}
	m.key, m.country = before.key, before.country
	return true
}

// rename takes a name for another body than the catalog's of that name where the
// noun in front of it says so, and links it to the body that has the noun in its
// name. It gives the end of the name, or i.
func (s *scan) rename(r *catalog.Record, i, j int) int {
	if !s.misnamed(r, i) {
		return i
	}
	s.emit(i, j, headwater.Org, "", 0.7)
	m := &s.mentions[len(s.mentions)-1]
	for _, noun := range [...]string{s.slice(i-1, i), s.slice(max(i-2, 0), i)} {
		if other, ok := s.r.catalog.Lookup(s.slice(i, j) + " " + noun); ok && other.Type == headwater.Org {
			m.key, m.country = other.Key, other.Country
		}
	}
	if s.renamed == nil {
		s.renamed = map[int]bool{}
	}
	s.renamed[m.Start] = true
	return j
}

// misnamed says whether a noun for media stands in front of the name of a body
// that is none.
func (s *scan) misnamed(r *catalog.Record, i int) bool {
	if i < 2 {
		return false
	}
	switch r.Kind {
	case catalog.PoliticalParty, catalog.ArmedGroup, catalog.Ministry, catalog.ArmedForce:
		return s.is(i-1, "agency") && s.is(i-2, "news") || s.is(i-1, "newspaper") || s.is(i-1, "broadcaster")
	}
	return false
}
