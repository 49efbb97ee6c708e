// Package place finds where the named places of a document are, and whether a
// stated distance between two of them can be true.
//
// A name that several places share goes to the one that the document speaks
// for: what it says next to the name ("Fallujah, Iraq"), which countries it
// names, which places it has named nearby, and only then how many people live
// there. A name without enough evidence stays without a point.
package place

import (
	"slices"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// Resolver places entities. It is safe for concurrent use.
type Resolver struct {
	names *gazetteer.Gazetteer
	atlas *atlas
}

// New makes a resolver that knows the places of g.
func New(g *gazetteer.Gazetteer) *Resolver { return &Resolver{g, newAtlas()} }

// Resolve gives the entities with what is known of where they are. Places (GPE,
// LOC, FAC) get Ref, Point, Country, RadiusKm and Linked: a country its ISO 3166-1
// code, any other place its GeoNames id where one is known. A facility that is
// known only by the town in its name, a part of a country ("northern Syria"), and
// what the text ties to a town ("Qwarl Avenue in Chicago") get a point and a
// radius but no Ref, for they are not what the gazetteer names. NORP get the
// country, point and radius of a nationality. Embedded and Metonyms are filled as
// the root package says. Places that turn out to have one Ref become one, under the ID
// of the first. Whatever is already set is kept, but for a point that is
// not on the earth; what is unknown stays unset. The given slice is not changed.
func (r *Resolver) Resolve(doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity) []headwater.Entity {
	out := append([]headwater.Entity(nil), entities...)
	var open []search
	for i := range out {
		e := &out[i]
		e.Embedded, e.Metonyms = slices.Clip(e.Embedded), slices.Clip(e.Metonyms) // what is added is ours
		if e.Point != nil && !sound(*e.Point) {
			e.Point, e.RadiusKm = nil, 0 // a catalog may be wrong
		}
		switch {
		case e.Type == headwater.NORP:
			r.people(e)
		case e.Type.Place() && e.Point == nil && e.Ref.Zero():
			if s, ok := r.search(doc.Text, e); ok {
				open = append(open, s)
			}
		}
	}
	if len(open) > 0 {
		r.decide(doc, syn, open)
	}
	out = same(out)
	ties(doc.Text, out)
	r.embed(doc.Text, out)
	r.atHome(doc, out)
	r.metonyms(doc.Text, syn, out)
	return out
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
			held := s.hint.holds > 0 && e.Kind == gazetteer.Admin1 && s.candidates[0].Kind == gazetteer.Country
			if s.hint.firm && s.within(e) || held {
				c.state(s.folded, e.Point)
			}
			if e.Kind == gazetteer.Admin1 {
				c.divisions[container{e.Country, e.Name}] = true
			}
		}
	}
	for i := range open {
		s := &open[i]
		s.choose(c, s.others(i, known))
		if s.best >= 0 {
			r.fill(s, s.candidates[s.best])
		}
	}
}

// fill writes what is known of a place into its entity.
func (r *Resolver) fill(s *search, c gazetteer.Entry) {
	e := s.entity
	point := c.Point
	e.Country, e.RadiusKm = c.Country, c.RadiusKm
	switch {
	case s.part != 0:
		if half, ok := r.atlas.disc(c.Country, s.part); ok && c.Kind == gazetteer.Country {
			point, e.RadiusKm = half.point, half.radius
		} else if c.RadiusKm > 0 {
			half := quadrant(point, c.RadiusKm, s.part)
			point, e.RadiusKm = half.point, half.radius
		}
	case s.near:
		e.RadiusKm = max(e.RadiusKm, facilityKm)
	case c.Kind == gazetteer.Country:
		e.Ref = headwater.Ref{ISO3166: c.Country}
	case c.GeoNames != 0:
		e.Ref = headwater.Ref{GeoNames: c.GeoNames}
	}
	e.Point = &point
	e.Linked = s.linked(&c)
}

// facilityKm is how far from the town in its name we take an airport, base or
// plant to lie at most; an estimate of ours.
const facilityKm = 40
