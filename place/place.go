// Package place finds where the named places of a document are, and whether a
// stated distance between two of them can be true.
//
// A name that several places share goes to the one that the document speaks
// for: what it says next to the name ("Fallujah, Iraq"), which countries it
// names, which places it has named nearby, and only then how many people live
// there. A name without enough evidence stays without a point.
package place

import (
	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// Resolver places entities. It is safe for concurrent use.
type Resolver struct {
	names *gazetteer.Gazetteer
}

// New makes a resolver that knows the places of g.
func New(g *gazetteer.Gazetteer) *Resolver { return &Resolver{names: g} }

// Resolve gives the entities with what is known of where they are. Places (GPE,
// LOC, FAC) get Ref, Point, Country and RadiusKm: a country its ISO 3166-1
// code, any other place its GeoNames id where one is known. A facility that is
// known only by the town in its name, and a part of a country ("northern
// Syria"), get a point and a radius but no Ref, for they are not what the
// gazetteer names. NORP get only Country. Whatever is already set is kept, and
// what is unknown stays unset. The given slice is not changed.
func (r *Resolver) Resolve(doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity) []headwater.Entity {
	out := append([]headwater.Entity(nil), entities...)
	var open []search
	for i := range out {
		e := &out[i]
		switch {
		case e.Type == headwater.NORP && e.Country == "":
			e.Country = r.people(e)
		case e.Type.Place() && e.Point == nil && e.Ref.Zero():
			if s, ok := r.search(doc.Text, e); ok {
				open = append(open, s)
			}
		}
	}
	if len(open) > 0 {
		r.decide(doc, syn, open)
	}
	return out
}

// people gives the country of a nationality, by any of its forms.
func (r *Resolver) people(e *headwater.Entity) string {
	if iso, ok := r.names.Demonym(e.Name); ok {
		return iso
	}
	for _, alias := range e.Aliases {
		if iso, ok := r.names.Demonym(alias); ok {
			return iso
		}
	}
	return ""
}

// decide chooses a place for every search: first by what the text says of it,
// then again knowing where the others are.
func (r *Resolver) decide(doc *headwater.Document, syn *headwater.Syntax, open []search) {
	c := r.context(doc, syn)
	for i := range open {
		open[i].choose(c, nil)
	}
	var known []anchor
	for i := range open {
		if s := &open[i]; s.best >= 0 {
			e := &s.candidates[s.best]
			known = append(known, anchor{e.Point, i})
			if e.Kind == gazetteer.Admin1 && !s.twin(e) {
				c.add(e.Country) // who speaks of Ontario speaks of Canada
			}
		}
	}
	for i := range open {
		s := &open[i]
		s.choose(c, s.others(i, known))
		if s.best >= 0 {
			s.fill(s.candidates[s.best])
		}
	}
}

// fill writes what is known of a place into its entity.
func (s *search) fill(c gazetteer.Entry) {
	e := s.entity
	point := c.Point
	e.Country, e.RadiusKm = c.Country, c.RadiusKm
	switch {
	case s.part != 0:
		if half, ok := partOf(c, s.part); ok {
			point, e.RadiusKm = half.middle()
		}
	case s.near:
		e.RadiusKm = max(e.RadiusKm, facilityKm)
	case c.Kind == gazetteer.Country:
		e.Ref = headwater.Ref{ISO3166: c.Country}
	case c.GeoNames != 0:
		e.Ref = headwater.Ref{GeoNames: c.GeoNames}
	}
	e.Point = &point
}

// facilityKm is how far from the town in its name we take an airport, base or
// plant to lie at most; an estimate of ours.
const facilityKm = 40
