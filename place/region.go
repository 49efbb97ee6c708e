package place

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/headwater-project/headwater"
)

// Regions gives the places that a document states by others: "30 km north of
// Karbala", "southern Iraq", "the Iraq-Syria border". Entities are those that
// Resolve gave. Regions are in text order, do not overlap, and are numbered g1,
// g2 ...; one whose places are not on the map has no Point. Why tells the
// convention that made the disc (docs/decisions/0111).
func (r *Resolver) Regions(doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity) []headwater.Region {
	if doc == nil || syn == nil {
		return nil
	}
	g := surveyor{resolver: r, text: doc.Text, syn: syn, entities: entities}
	g.marks = marksOf(doc.Text, entities, mapped)
	for i := range g.marks {
		g.survey(i)
	}
	g.country()
	return g.apart()
}

// surveyor finds the regions of one document.
type surveyor struct {
	resolver *Resolver
	text     string
	syn      *headwater.Syntax
	entities []headwater.Entity
	marks    marks
	out      []headwater.Region
}

// stated is a region as the text states it.
type stated struct {
	relation headwater.Relation
	side     part
	anchor   int // index into the entities
	other    int // the second place, -1 for none
	span     headwater.Span
	low      float64 // km
	high     float64
	coast    bool // off the coast
	plain    bool // "to the east of", which is never the east of
}

// survey reads the words around one mention.
func (g *surveyor) survey(i int) {
	m := g.marks[i]
	s := stated{anchor: m.entity, other: -1, span: m.Span}
	if g.entities[m.entity].Type.Place() && (g.named(i, &s) || g.before(i, &s)) || g.bordering(i, &s) || g.behind(i, &s) {
		g.add(&s)
	}
}

// add draws a region and keeps it.
func (g *surveyor) add(s *stated) {
	region := headwater.Region{Span: s.span, Relation: s.relation, Direction: compass[s.side], Entities: []string{g.entities[s.anchor].ID}}
	if s.other >= 0 && s.other != s.anchor {
		region.Entities = append(region.Entities, g.entities[s.other].ID)
	}
	if s.high > 0 {
		region.DistanceKm = [2]float64{s.low, s.high}
	}
	disc, why, ok := g.draw(s)
	if !ok {
		return
	}
	region.Why = why
	if disc.radius > 0 && sound(disc.point) {
		point := headwater.Point{Lat: round4(disc.point.Lat), Lon: round4(disc.point.Lon)}
		region.Point, region.RadiusKm = &point, kmUp(disc.radius)
	}
	g.out = append(g.out, region)
}

// apart gives the regions in text order, of those that overlap the longest.
func (g *surveyor) apart() []headwater.Region {
	slices.SortStableFunc(g.out, func(a, b headwater.Region) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	out := g.out[:0]
	for _, r := range g.out {
		if last := len(out) - 1; last >= 0 && out[last].Overlaps(r.Span) {
			if r.End-r.Start > out[last].End-out[last].Start {
				out[last] = r
			}
			continue
		}
		out = append(out, r)
	}
	for i := range out {
		out[i].ID = "g" + strconv.Itoa(i+1)
	}
	return out
}

// draw gives the disc of a region and the convention that made it; ok is false for
// what is too wide to be a region ("near Russia").
func (g *surveyor) draw(s *stated) (disc circle, why string, ok bool) {
	e := &g.entities[s.anchor]
	if s.relation == headwater.Border {
		disc, why = g.drawBorder(s)
		return disc, why, true
	}
	if e.Point == nil || !sound(*e.Point) {
		return circle{}, fmt.Sprintf("Where %s is, is not known.", e.Name), true
	}
	narrow := e.RadiusKm <= tieKm && e.Ref.ISO3166 == ""
	switch {
	case s.relation == headwater.PartOf:
		disc, why = g.drawPart(s)
		return disc, why, disc.radius > 0
	case s.coast:
		return circle{*e.Point, e.RadiusKm + coastKm}, fmt.Sprintf("Off the coast: %s and %d km around it.", e.Name, coastKm), true
	case s.relation == headwater.SideOf && !narrow && !s.plain:
		return circle{}, "", false // "northeast of Australia" may be the north-east of it
	case s.relation == headwater.SideOf:
		return beyond(*e.Point, e.RadiusKm, s.side), fmt.Sprintf("No distance is stated: taken as reaching %d km beyond %s on its %s side.", sideKm, e.Name, directions[s.side]), true
	case s.relation == headwater.AwayFrom && s.high == 0:
		return circle{}, fmt.Sprintf("How far from %s is stated, but not as a length that is read.", e.Name), true
	case s.relation == headwater.AwayFrom:
		return sector(*e.Point, e.RadiusKm, s.low, s.high, s.side), whyAway(s, e.Name), true
	case !narrow:
		return circle{}, "", false
	case s.relation == headwater.Between:
		return g.drawBetween(s)
	case s.relation == headwater.Outskirts && s.side != 0:
		return circle{away(*e.Point, azimuths[s.side], e.RadiusKm), e.RadiusKm/2 + edgeKm}, fmt.Sprintf("The edge of %s on its %s side, with %d km around it.", e.Name, directions[s.side], edgeKm), true
	case s.relation == headwater.Outskirts:
		return circle{*e.Point, e.RadiusKm + edgeKm}, fmt.Sprintf("%s with %d km around it.", e.Name, edgeKm), true
	}
	return circle{*e.Point, e.RadiusKm + sideKm}, fmt.Sprintf("No distance is stated: %s with %d km around it.", e.Name, sideKm), true
}

// coastKm is how far off a coast reaches: the territorial sea is 22 km, the
// contiguous zone 44.
const coastKm = 50

// drawPart draws a side of a country by its outline, of any other place by the
// quarter of its disc that looks there.
func (g *surveyor) drawPart(s *stated) (circle, string) {
	e := &g.entities[s.anchor]
	if own, _ := leadingPart(e.Name); own != 0 && e.Ref.Zero() {
		return circle{*e.Point, e.RadiusKm}, fmt.Sprintf("%s: that half of the outline of a country, or that quarter of any other place.", capital(e.Name))
	}
	if e.Ref.ISO3166 != "" {
		if a, ok := g.resolver.atlas.country(e.Ref.ISO3166, s.side); ok {
			mid, far := a.middle()
			if s.side == central {
				return circle{mid, far}, fmt.Sprintf("The middle half, both ways, of the outline of %s.", e.Name)
			}
			return circle{mid, far}, fmt.Sprintf("The %s half of the outline of %s.", directions[s.side], e.Name)
		}
	}
	if e.RadiusKm <= 0 || e.RadiusKm > partKm {
		return circle{}, ""
	}
	disc := quadrant(*e.Point, e.RadiusKm, s.side)
	if s.side == central {
		return disc, fmt.Sprintf("All within half of the radius of %s.", e.Name)
	}
	return disc, fmt.Sprintf("The quarter of %s that looks %s.", e.Name, directions[s.side])
}

// partKm is the largest place, countries aside, whose parts are drawn: the disc of a
// continent or an ocean says too little of its shape.
const partKm = 1500

// drawBetween draws what lies between two towns.
func (g *surveyor) drawBetween(s *stated) (circle, string, bool) {
	a, b := &g.entities[s.anchor], &g.entities[s.other]
	if b.Point == nil || !sound(*b.Point) {
		return circle{}, fmt.Sprintf("Where %s is, is not known.", b.Name), true
	}
	if geodesicKm(*a.Point, *b.Point) > betweenKm {
		return circle{}, "", false
	}
	return halfway(*a.Point, *b.Point, max(a.RadiusKm, b.RadiusKm)), fmt.Sprintf("Anywhere on the way from %s to %s.", a.Name, b.Name), true
}

// betweenKm is how far apart two places may lie for "between" to mean ground.
const betweenKm = 800

// drawBorder draws the border of two countries where their outlines meet, and that
// of one by its whole outline.
func (g *surveyor) drawBorder(s *stated) (circle, string) {
	a := &g.entities[s.anchor]
	if s.other < 0 || g.entities[s.other].Country == a.Country {
		if area, ok := g.resolver.atlas.country(a.Country, 0); ok {
			mid, far := area.middle()
			return circle{mid, far}, fmt.Sprintf("Which stretch of the border is meant is not stated: all of the outline of %s.", g.stateName(a))
		}
		return circle{}, fmt.Sprintf("The outline of %s is not known.", a.Name)
	}
	b := &g.entities[s.other]
	disc, ok := g.resolver.atlas.border(a.Country, b.Country)
	if !ok {
		return circle{}, fmt.Sprintf("The outlines of %s and %s do not meet.", g.stateName(a), g.stateName(b))
	}
	return disc, fmt.Sprintf("Where the outlines of %s and %s meet.", g.stateName(a), g.stateName(b))
}

// stateName gives the name of an entity's country.
func (g *surveyor) stateName(e *headwater.Entity) string {
	if c, ok := g.resolver.names.CountryEntry(e.Country); ok {
		return c.Name
	}
	return e.Name
}

func whyAway(s *stated, name string) string {
	if s.side == 0 {
		return fmt.Sprintf("No direction is stated: all within %.0f km of %s.", s.high, name)
	}
	return fmt.Sprintf("%.0f to %.0f km from %s, within 22.5 degrees of %s; the figure is read as rounded to its last digit that is not zero, a tenth of it at least.", s.low, s.high, name, directions[s.side])
}
