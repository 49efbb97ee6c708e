package report

import "github.com/headwater-project/headwater"

func (c *converter) entity(e *headwater.Entity) wireEntity {
	c.finite(&e.Confidence, &e.RadiusKm, &e.Linked)
	w := wireEntity{
		ID: e.ID, Type: e.Type, Name: e.Name,
		Aliases:    stringsOf(e.Aliases),
		Mentions:   c.spans(e.Mentions),
		Described:  c.spans(e.Described),
		Embedded:   c.spans(e.Embedded),
		Metonyms:   c.spans(e.Metonyms),
		Linked:     null(hundredth(e.Linked)),
		Point:      c.point(e.Point),
		RadiusKm:   null(e.RadiusKm),
		Country:    null(e.Country),
		Confidence: hundredth(e.Confidence),
	}
	if !e.Ref.Zero() {
		w.Ref = &wireRef{e.Ref.Catalog, e.Ref.GeoNames, e.Ref.ISO3166}
	}
	return w
}

func (c *converter) region(g *headwater.Region) wireRegion {
	c.finite(&g.DistanceKm[0], &g.DistanceKm[1], &g.RadiusKm)
	w := wireRegion{
		ID: g.ID, wireSpan: c.span(&g.Span), Relation: g.Relation,
		Entities:  stringsOf(g.Entities),
		Direction: null(g.Direction),
		Point:     c.point(g.Point),
		Why:       null(g.Why),
	}
	if g.Point != nil {
		w.RadiusKm = null(g.RadiusKm)
	}
	if g.DistanceKm != [2]float64{} {
		w.DistanceKm = &wireDistance{g.DistanceKm[0], g.DistanceKm[1]}
	}
	return w
}

// point is [latitude, longitude], nil where nobody knows.
func (c *converter) point(p *headwater.Point) *[2]float64 {
	if p == nil {
		return nil
	}
	c.finite(&p.Lat, &p.Lon)
	return &[2]float64{p.Lat, p.Lon}
}
