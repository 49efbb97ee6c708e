package place

import (
	"fmt"
	"math"

	"github.com/headwater-project/headwater"
)

// maxSides bounds how many origins are checked against how many targets.
const maxSides = 6

// Reach checks every claim that something reaches from one place to another
// over a stated distance: it bounds the distance between the two places on the
// WGS 84 ellipsoid and compares. A claim whose places or distance are not known
// gets an undetermined check that says what is missing; a claim without a
// target, or without a distance, gets none. Negative claims get none, for what
// cannot reach is no statement of range. Regions are those that Regions gave: a
// place stated by others ("east of Baghdad") is measured by its disc.
func (r *Resolver) Reach(doc *headwater.Document, entities []headwater.Entity, regions []headwater.Region, quantities []headwater.Quantity, claims []headwater.Claim) []headwater.Check {
	var out []headwater.Check
	var m *measure
	for i := range claims {
		c := &claims[i]
		if c.Type != headwater.Reach || c.Negative || len(c.Roles[headwater.Target]) == 0 {
			continue
		}
		if m == nil {
			m = newMeasure(r, doc, entities, regions, quantities)
		}
		if stated, ok := m.stated(c.Quantity); ok {
			out = append(out, m.checks(c, stated)...)
		}
	}
	return out
}

// measure is what checking needs to know of a document.
type measure struct {
	resolver   *Resolver
	text       string
	list       []headwater.Entity
	regions    []headwater.Region
	entities   map[string]*headwater.Entity
	quantities map[string]*headwater.Quantity
	places     marks               // mentions of places, and of peoples of countries
	states     map[string]string   // entities of countries, by code
	ranged     headwater.Span      // the words of the range at hand
	distances  map[[2]spot]lowHigh // those measured so far: a report asks for the same few
}

// spot tells areas of one document apart: a region or an entity by its id, a country
// by its code, and the part that is meant.
type spot struct {
	id   string
	part part
}

// lowHigh bounds a distance in km.
type lowHigh struct{ low, high float64 }

func newMeasure(r *Resolver, doc *headwater.Document, entities []headwater.Entity, regions []headwater.Region, quantities []headwater.Quantity) *measure {
	m := &measure{
		resolver: r, text: doc.Text, list: entities, regions: regions,
		entities: make(map[string]*headwater.Entity, len(entities)), quantities: make(map[string]*headwater.Quantity, len(quantities)),
		places: marksOf(doc.Text, entities, mapped), states: map[string]string{}, distances: map[[2]spot]lowHigh{},
	}
	for i := range entities {
		e := &entities[i]
		m.entities[e.ID] = e
		if iso := e.Ref.ISO3166; e.Type == headwater.GPE && iso != "" && m.states[iso] == "" {
			m.states[iso] = e.ID
		}
	}
	for i := range quantities {
		m.quantities[quantities[i].ID] = &quantities[i]
	}
	return m
}

// checks compares every origin of a claim with every target.
func (m *measure) checks(c *headwater.Claim, stated rangeKm) []headwater.Check {
	m.ranged = m.quantities[c.Quantity].Span
	from := c.Roles[headwater.Origin]
	if len(from) == 0 {
		from = c.Roles[headwater.PlaceRole]
	}
	origins, targets := m.sides(from), m.sides(c.Roles[headwater.Target])
	if len(origins) == 0 {
		origins = []side{{}}
	}
	var out []headwater.Check
	for _, o := range origins {
		for _, t := range targets {
			out = append(out, m.check(stated, c.ID, o, t))
		}
	}
	return out
}

// check compares a stated range with the distance between two places.
func (m *measure) check(s rangeKm, claim string, from, to side) headwater.Check {
	out := headwater.Check{
		Claim: claim, From: from.entity, To: to.entity, StatedLow: s.low, StatedHigh: s.high,
		Verdict: headwater.Undetermined,
	}
	switch {
	case from.name == "":
		out.Why = fmt.Sprintf("The text does not say from where %s is to be reached.", to.name)
	case !from.known:
		out.Why = fmt.Sprintf("Where %s is, is not known.", from.name)
	case !to.known:
		out.Why = fmt.Sprintf("Where %s is, is not known.", to.name)
	default:
		d := m.between(from, to)
		low, high := math.Floor(d.low), math.Ceil(d.high)
		out.MinKm, out.MaxKm = &low, &high
		out.Verdict = s.verdict(low)
		out.Why = s.why(from.name, to.name, low, high) + s.judged(out.Verdict) + assumed(from, to)
	}
	return out
}

// between bounds the distance of two places, once for each pair of areas.
func (m *measure) between(from, to side) lowHigh {
	key := [2]spot{from.spot, to.spot}
	d, ok := m.distances[key]
	if !ok {
		d.low, d.high = between(from.area, to.area)
		m.distances[key] = d
	}
	return d
}

// assumed says what was taken for the two places.
func assumed(from, to side) string {
	switch {
	case from.assumed == "" && to.assumed == "":
		return ""
	case from.assumed == "" || to.assumed == "" || from.assumed == to.assumed:
		return " Measured on the WGS 84 ellipsoid, with " + max(from.assumed, to.assumed) + "."
	}
	return " Measured on the WGS 84 ellipsoid, with " + from.assumed + " and " + to.assumed + "."
}
