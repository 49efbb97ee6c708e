package entity

import (
	"strings"

	"github.com/headwater-project/headwater/gazetteer"
)

// part tells places of one name apart where the text does: TRIPOLI, Lebanon and
// Tripoli, Libya. Only where it puts a name into two different wholes do these count;
// a mention without one means the place last named with one, or, before the first, that.
func (j *joiner) part() {
	wholes := make([]string, len(j.s.mentions))
	first, split := map[string]string{}, map[string]bool{}
	for i := range j.s.mentions {
		whole := j.s.wholeOf(i)
		if whole == "" {
			continue
		}
		wholes[i] = whole
		name := j.placeName(&j.s.mentions[i])
		if old, ok := first[name]; !ok {
			first[name] = whole
		} else if old != whole {
			split[name] = true
		}
	}
	j.states(wholes, first, split)
	if len(split) == 0 {
		return
	}
	last := first
	for i := range j.s.mentions {
		name := j.placeName(&j.s.mentions[i])
		if !split[name] {
			continue
		}
		if wholes[i] != "" {
			last[name] = wholes[i]
		}
		j.s.mentions[i].whole = last[name]
	}
}

// states tells a country from a division of another that has its name: Georgia, and
// the Georgia of "Atlanta, Georgia". A mention that says neither is the country.
func (j *joiner) states(wholes []string, first map[string]string, split map[string]bool) {
	for i := range j.s.mentions {
		m := &j.s.mentions[i]
		if wholes[i] != "" || !m.kind.Place() {
			continue
		}
		iso := j.s.siteOf(m.In(j.s.text)).country
		name := j.placeName(m)
		if iso == "" || name == "" || first[name] == "" {
			continue
		}
		wholes[i], first[name], split[name] = iso, iso, true
	}
}

// placeName is what places of one name share, in the plural too (two Tripolis); it is
// empty for what is no place.
func (j *joiner) placeName(m *mention) string {
	if !m.kind.Place() || m.key != "" {
		return ""
	}
	name := j.nameIn(m)
	if bare, ok := strings.CutSuffix(name, "s"); ok && !j.s.siteOf(name).known && j.s.siteOf(bare).known {
		name = bare
	}
	return foldName(name)
}

// wholeOf gives the country or division that the text puts a place into, beside its
// name: Tripoli, Libya; Tripoli in Lebanon; Libya's Tripoli.
func (s *scan) wholeOf(i int) string {
	m := &s.mentions[i]
	if !m.kind.Place() {
		return ""
	}
	if i+1 < len(s.mentions) {
		switch next := &s.mentions[i+1]; s.between(m.End, next.Start) {
		case ", ", " in ", " (":
			if whole := s.wide(next); whole != "" {
				return whole
			}
		}
	}
	if i > 0 && s.between(s.mentions[i-1].End, m.Start) == ", " {
		if land := s.divisionOf(&s.mentions[i-1], m); land != "" {
			return land
		}
	}
	if i > 0 {
		if before := &s.mentions[i-1]; s.words[before.last-1].possessive && before.last == m.first {
			return s.wide(before)
		}
	}
	return ""
}

// divisionOf gives the country in whose division m the town lies, where m has the name
// of another country: "Atlanta, Georgia".
func (s *scan) divisionOf(town, m *mention) string {
	own := s.siteOf(m.In(s.text)).country
	if own == "" || !town.kind.Place() {
		return ""
	}
	for _, e := range s.r.places.Lookup(town.In(s.text)) {
		if e.Country != own && e.Admin1 == m.In(s.text) && e.Kind == gazetteer.City {
			return e.Country
		}
	}
	return ""
}

// wide gives a country's code or a division's name, and nothing for other places.
func (s *scan) wide(m *mention) string {
	name := m.In(s.text)
	p := s.siteOf(name)
	switch {
	case !m.kind.Place():
		return ""
	case p.country != "":
		return p.country
	case p.division:
		return foldName(name)
	}
	return ""
}

// between gives a short text between two mentions, and a space where it is long.
func (s *scan) between(from, to int) string {
	if to < from || to-from > 4 {
		return " "
	}
	return s.text[from:to]
}
