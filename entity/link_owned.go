package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// findMedium asks for a medium whose name is an acronym that is also written as a word,
// behind a noun that says so: the news agency Saba.
func (j *joiner) findMedium(m *mention, name string) (*catalog.Record, bool) {
	if m.last-m.first > 1 || m.first == 0 || j.s.words[m.first-1].class&body == 0 {
		return nil, false
	}
	r, ok := j.lookupBody(strings.ToUpper(name))
	return r, ok && (r.Kind == catalog.Agency || r.Kind == catalog.Outlet)
}

// findOwned asks for a body with its country in front: as the text writes it, and
// with the country that the text speaks of.
func (j *joiner) findOwned(i int, name string) (*catalog.Record, float64) {
	m := &j.s.mentions[i]
	if i > 0 {
		before := &j.s.mentions[i-1]
		if !before.part && before.last == m.first && m.End-before.Start < 90 && j.countryOf(before) != "" {
			if r, ok := j.lookupBody(j.s.text[before.Start:m.End]); ok {
				return r, sureOwned
			}
		}
	}
	if m.last-m.first < 2 && j.s.words[m.first].class&orgHead == 0 {
		return nil, 0
	}
	b := j.bodyOf(i)
	owner, sure := b.owner, sureOwned
	if owner == "" && j.generic(m) {
		owner, sure = j.mainCountry(), sureContext
	}
	if owner == "" {
		return nil, 0
	}
	if r, ok := j.ownedBody(withoutThe(name), b.core, owner); ok {
		return r, sure
	}
	return nil, 0
}

// ownedBody asks for a body by its country's name and its own, in the orders in
// which catalogs write them.
func (j *joiner) ownedBody(name, core, owner string) (*catalog.Record, bool) {
	entry, ok := j.s.r.places.CountryEntry(owner)
	if !ok {
		return nil, false
	}
	for _, country := range [...]string{entry.Name, adjectiveOf[owner], countryLetters(owner)} {
		if country == "" {
			continue
		}
		for _, form := range [...]string{country + " " + name, name + " of " + country, country + "'s " + name, country + " " + core, name + " (" + country + ")"} {
			if r, ok := j.lookupBody(form); ok && r.Country == owner {
				return r, true
			}
		}
	}
	return nil, false
}

func (j *joiner) lookupBody(name string) (*catalog.Record, bool) {
	r, ok := j.s.r.catalog.Lookup(name)
	return r, ok && r.Type == headwater.Org
}

// generic says whether every word of a name is one that the bodies of all states have
// in their names: Supreme Court, Ministry of Defence.
func (j *joiner) generic(m *mention) bool {
	heads := 0
	for k := m.first; k < m.last; k++ {
		w := &j.s.words[k]
		switch {
		case w.class&orgHead != 0:
			heads++
		case w.class&(portfolio|closed) == 0 && w.shape != lower:
			return false
		}
	}
	return heads > 0
}

// mainCountry is the country that three in five of the mentions of countries, their
// people, capitals and bodies speak of; none where no country leads so.
func (j *joiner) mainCountry() string {
	if j.topped {
		return j.top
	}
	j.topped = true
	n, all := map[string]int{}, 0
	for i := range j.s.mentions {
		if iso := j.speaksOf(&j.s.mentions[i]); iso != "" {
			n[iso]++
			all++
		}
	}
	for iso, k := range n {
		if k >= 3 && k*5 >= all*3 {
			j.top = iso
		}
	}
	return j.top
}

// speaksOf gives the country that a mention speaks of.
func (j *joiner) speaksOf(m *mention) string {
	if iso := j.countryOf(m); iso != "" {
		return iso
	}
	switch {
	case m.kind == headwater.GPE:
		return j.seat(m)
	case m.kind == headwater.Org && m.key != "":
		if r, ok := j.s.r.catalog.Record(m.key); ok && r.Kind != catalog.Outlet && r.Kind != catalog.Agency {
			return r.Country
		}
	}
	return ""
}

// seat gives the country of a capital, or of a town that no other country has.
func (j *joiner) seat(m *mention) string {
	name := j.nameIn(m)
	iso, ok := j.seats[name]
	if ok {
		return iso
	}
	for _, e := range j.s.r.places.Lookup(name) {
		switch {
		case iso == "" || e.Capital:
			iso = e.Country
		case e.Country != iso:
			iso = "?"
		}
		if e.Capital {
			break
		}
	}
	if iso == "?" {
		iso = ""
	}
	j.seats[name] = iso
	return iso
}
