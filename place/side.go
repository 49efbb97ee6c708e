package place

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// side is one end of a distance.
type side struct {
	entity string // entity id
	name   string // as the text has it, with the part that is meant
	spot   spot   // tells the area from others
	area   area
	known  bool

	assumed string // what was taken for the place, in words
}

// sides gives the places that fillers of a role name, each once.
func (m *measure) sides(fillers []headwater.Filler) []side {
	var out []side
	seen := map[string]bool{}
	for _, f := range fillers {
		if s, ok := m.side(f); ok && !seen[s.entity+s.name] && len(out) < maxSides {
			seen[s.entity+s.name] = true
			out = append(out, s)
		}
	}
	return out
}

// side gives the place of one filler.
func (m *measure) side(f headwater.Filler) (side, bool) {
	e := m.entities[f.Entity]
	if e == nil {
		e = m.inside(f.Span)
	}
	if e != nil && capitalOf(e, f.Span, m.text) {
		e = nil
	}
	if e == nil {
		if !f.Valid(m.text) || f.Empty() {
			return side{}, false
		}
		name := f.In(m.text)
		if strings.HasPrefix(name, "The ") || strings.HasPrefix(name, "A ") {
			name = lower(name) // it opened a sentence
		}
		return side{name: name}, true
	}
	s := side{entity: e.ID, name: e.Name}
	if g := m.region(e, f.Span); g != nil {
		s.name, s.spot, s.area, s.known = g.In(m.text), spot{id: g.ID}, disc(*g.Point, g.RadiusKm), true
		s.assumed = fmt.Sprintf("%s as all within %.0f km of its middle (%s)", s.name, g.RadiusKm, strings.TrimSuffix(lower(g.Why), "."))
		return s, true
	}
	if c, ok := m.resolver.names.CountryEntry(e.Country); ok && e.Type == headwater.NORP {
		s.name = c.Name // "Israeli territory" is Israel
		s.entity = m.state(e)
	}
	p := m.part(e, f.Span, &s)
	s.spot, s.area, s.known = m.area(e, p)
	switch {
	case len(s.area.rings) > 0 && s.area.keep != everywhere:
		s.assumed = fmt.Sprintf("%s as that half of the country's outline", s.name)
	case len(s.area.rings) > 0:
		s.assumed = fmt.Sprintf("%s by its outline", s.name)
	case s.known:
		s.assumed = fmt.Sprintf("%s as all within %.0f km of its middle", s.name, s.area.slack)
	}
	return s, true
}

// capitalOf says whether words name a country only to tell of its capital.
func capitalOf(e *headwater.Entity, words headwater.Span, text string) bool {
	country := e.Ref.ISO3166 != "" || e.Type == headwater.NORP
	return country && words.Valid(text) && slices.Contains(strings.Fields(words.In(text)), "capital")
}

// region gives the region that a filler states by an entity, nil for none. The part
// of a country is no disc here, for its outline says more.
func (m *measure) region(e *headwater.Entity, span headwater.Span) *headwater.Region {
	first := sort.Search(len(m.regions), func(i int) bool { return m.regions[i].End > span.Start })
	for i := first; i < len(m.regions) && m.regions[i].Start < span.End; i++ {
		g := &m.regions[i]
		if g.Point == nil || !g.Valid(m.text) || !slices.Contains(g.Entities, e.ID) {
			continue
		}
		if g.DistanceKm != [2]float64{} && g.Overlaps(m.ranged) {
			continue // "fly 700 km from the city" start in the city
		}
		if g.Relation == headwater.PartOf && (e.Ref.ISO3166 != "" || e.Ref.Zero()) {
			continue
		}
		return g
	}
	return nil
}

// state is the entity of the country that an adjective belongs to, where the text
// names it too; else the adjective itself.
func (m *measure) state(adjective *headwater.Entity) string {
	if id := m.states[adjective.Country]; id != "" {
		return id
	}
	return adjective.ID
}

// mapped says whether an entity is a place, or a people by its country.
func mapped(e *headwater.Entity) bool {
	return e.Type.Place() || e.Type == headwater.NORP && e.Country != ""
}

// inside finds the place mentioned within a span that the document names first.
func (m *measure) inside(span headwater.Span) *headwater.Entity {
	first := len(m.list)
	for _, k := range m.places[m.places.from(span.Start):] {
		if k.Start >= span.End {
			break
		}
		if k.End <= span.End {
			first = min(first, k.entity)
		}
	}
	if first == len(m.list) {
		return nil
	}
	return &m.list[first]
}

// part reads which part of an entity a filler means, from its name or from the
// words before the mention, and sets the name as the text has it.
func (m *measure) part(e *headwater.Entity, span headwater.Span, s *side) part {
	if p, _ := leadingPart(e.Name); p != 0 && e.Ref.Zero() {
		return p
	}
	next := sort.Search(len(e.Mentions), func(i int) bool { return e.Mentions[i].End > span.Start })
	for _, mention := range e.Mentions[next:] {
		if !mention.Valid(m.text) || mention.Start > span.End {
			break
		}
		if !span.Overlaps(mention) {
			continue
		}
		first := clip(m.text, mention.Start-window)
		p, at := partBefore(m.text[first:mention.Start])
		if p != 0 {
			s.name = m.text[first+at : mention.End]
		}
		return p
	}
	return 0
}

// area gives the extent of an entity, or of a part of it.
func (m *measure) area(e *headwater.Entity, p part) (spot, area, bool) {
	iso := e.Ref.ISO3166
	if e.Type == headwater.NORP || p != 0 && e.Ref.Zero() && e.Point != nil {
		iso = e.Country
	}
	if iso != "" {
		if a, ok := m.resolver.atlas.country(iso, p); ok {
			return spot{iso, p}, a, true
		}
		if c, ok := m.resolver.names.CountryEntry(iso); ok {
			return spot{iso, 0}, disc(c.Point, c.RadiusKm), true
		}
	}
	if e.Point == nil {
		return spot{}, area{}, false
	}
	return spot{e.ID, 0}, disc(*e.Point, e.RadiusKm), true
}

// capital puts the first letter of a sentence in upper case.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lower puts the first letter of a sentence in lower case.
func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
