package place

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/headwater-project/headwater"
)

// Regions gives the places that a document states by others: "30 km north of
// Karbala", "southern Iraq", "the Iraq-Syria border". Entities are those that
// Resolve gave. Regions are in text order, do not overlap, and are numbered g1,
// g2 ...; one whose places are not on the map has no Point. Why tells the
// convention that made the disc (docs/decisions/0111). Times and quantities are those
// of the document in text order: a distance is the quantity that stands before its
// direction.
func (r *Resolver) Regions(doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity, times []headwater.Time, quantities []headwater.Quantity) []headwater.Region {
	if doc == nil || syn == nil {
		return nil
	}
	g := surveyor{resolver: r, text: doc.Text, syn: syn, entities: entities, times: times, quantities: quantities}
	g.marks = marksOf(doc.Text, entities, mapped)
	g.states = statesOf(entities)
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
	states   map[string]int // entities of countries, by code
	talk     map[string]int // how often each country or its people is named; nil until asked
	out      []headwater.Region

	times      []headwater.Time
	quantities []headwater.Quantity
}

// stated is a region as the text states it.
type stated struct {
	relation headwater.Relation
	side     part
	anchor   int    // index into the entities
	other    int    // the second place, -1 for none
	with     string // the country on the other side of a border, by its code
	guessed  bool   // the text does not name that one next to the border
	span     headwater.Span
	first    int    // where the words begin that it is read from
	away     length // the stated distance, if any
	coast    bool   // off the coast
	plain    bool   // "to the east of", which is never the east of
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
	if s.away.high > 0 {
		region.DistanceKm = [2]float64{round4(s.away.low), round4(s.away.high)}
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
	case s.relation == headwater.AwayFrom && s.away.high == 0:
		return circle{}, fmt.Sprintf("How far from %s is stated, but not as a length that is read.", e.Name), true
	case s.relation == headwater.AwayFrom:
		return sector(*e.Point, e.RadiusKm, s.away.low, s.away.high, s.side), whyAway(s, e.Name), true
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
		return circle{*e.Point, e.RadiusKm}, fmt.Sprintf("%s: that %s of the outline of a country, or that quarter of any other place.", capital(e.Name), half(own))
	}
	if e.Ref.ISO3166 != "" {
		if disc, ok := g.resolver.atlas.disc(e.Ref.ISO3166, s.side); ok {
			if s.side == central {
				return disc, fmt.Sprintf("The middle half, both ways, of the outline of %s.", e.Name)
			}
			return disc, fmt.Sprintf("The %s %s of the outline of %s.", directions[s.side], half(s.side), e.Name)
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

// half names the share of an outline that a part of it is.
func half(p part) string {
	if p&(north|south) != 0 && p&(east|west) != 0 {
		return "quarter"
	}
	return "half"
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

// whyAway says how far away a region was taken to lie, and what made it so.
func whyAway(s *stated, name string) string {
	low, high := figure(math.Floor, s.away.low), figure(math.Ceil, s.away.high)
	if s.side == 0 {
		return fmt.Sprintf("No direction is stated: all within %s km of %s; %s.", high, name, s.away.made)
	}
	return fmt.Sprintf("%s to %s km from %s, within 22.5 degrees of %s; %s.", low, high, name, directions[s.side], s.away.made)
}

// figure writes km whole, with the tenths below ten and the hundredths below one.
func figure(whole func(float64) float64, km float64) string {
	by := 1.0
	if km < 10 {
		by = 10
	}
	if km < 1 {
		by = 100
	}
	return strconv.FormatFloat(whole(math.Round(km*by*1e6)/1e6)/by, 'f', -1, 64)
}
