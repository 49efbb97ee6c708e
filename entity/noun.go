package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// byNoun types a name that no list knows by a common noun beside it: the village
// of X, X province, the news agency X. It gives "" where there is none.
func (s *scan) byNoun(i, e int) headwater.EntityType {
	if kind := s.nounBefore(i); kind != "" {
		return kind
	}
	if e >= len(s.words) || s.words[i].first && !s.familiar(&s.words[i]) && e-i == 1 || s.words[e-1].possessive || !s.beside(e-1) {
		return ""
	}
	w := &s.words[e]
	if w.shape != lower || w.possessive {
		return ""
	}
	if s.words[e-1].class&given != 0 {
		return ""
	}
	return s.nounAfter(e)
}

// called takes a name that the noun for a body stands before, even where it is a
// place's, too: the news agency Saba. Countries and great cities are left alone,
// for they may own what stands before them.
func (s *scan) called(i, e int) int {
	if i == 0 || s.words[i-1].class&body == 0 || s.words[i].possessive || s.nounBefore(i) != headwater.Org {
		return i
	}
	p := s.siteOf(s.slice(i, e))
	if !p.known || p.country != "" || p.people >= 1_000_000 {
		return i
	}
	s.emit(i, e, headwater.Org, "", 0.8)
	if r, ok := s.r.catalog.Lookup(strings.ToUpper(s.slice(i, e))); ok && r.Type == headwater.Org {
		m := &s.mentions[len(s.mentions)-1]
		m.key, m.country = r.Key, r.Country
	}
	return e
}

// nounAfter reads the noun behind a name. Those that people have as well (camp,
// state, party) say nothing.
func (s *scan) nounAfter(e int) headwater.EntityType {
	switch s.text[s.words[e].start:s.words[e].end] {
	case "province", "governorate", "county", "district", "oblast", "prefecture", "village", "town", "township",
		"municipality", "suburb", "neighbourhood", "neighborhood", "upazila", "emirate", "borough":
		return headwater.GPE
	case "desert", "river", "valley", "mountains", "peninsula", "strait", "island", "islands", "archipelago", "lake",
		"region", "forest", "delta", "canal":
		return headwater.Loc
	case "airport", "airbase", "airfield", "prison", "hospital", "dam", "mosque", "refinery", "stadium", "checkpoint":
		return headwater.Fac
	case "newspaper", "militia", "cartel", "gang", "faction", "broadcaster", "airline", "magazine", "website", "tabloid":
		return headwater.Org
	}
	return ""
}

// nounBefore reads the noun in front of a name: the newspaper X, village of X.
func (s *scan) nounBefore(i int) headwater.EntityType {
	if i == 0 || !s.beside(i-1) {
		return ""
	}
	w := &s.words[i-1]
	if w.shape == lower && w.class&body != 0 && w.class&title == 0 {
		return headwater.Org
	}
	if i < 2 || !s.is(i-1, "of") || s.words[i-2].shape != lower {
		return ""
	}
	switch c := s.words[i-2].class; {
	case c&stateHead != 0:
		return headwater.GPE
	case c&locHead != 0 && c&(portfolio|eventHead) == 0 && !s.is(i-2, "range") && !s.is(i-2, "peak") && !s.is(i-2, "sea"):
		return headwater.Loc
	}
	return ""
}

// beside says whether only a space stands between a word and the next.
func (s *scan) beside(i int) bool {
	if i+1 >= len(s.words) {
		return false
	}
	return int(s.words[i+1].start) == s.syn.Tokens[i].End+1
}
