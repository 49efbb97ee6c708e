package report

import (
	"math"

	"github.com/charmbracelet/x/ansi"

	"github.com/headwater-project/headwater"
)

// bandView is a check on the map: the shortest way between the middles of its
// two regions, the strip that holds every way between them, and what lies
// between at least and at most.
type bandView struct {
	Line, Strip    string // Strip is empty where a region is no disc
	Class, Title   string
	Label          string // empty where it has no room
	LabelX, LabelY float64
}

// station is one end of a check.
type station struct {
	headwater.Point
	name   string
	radius float64 // of a disc, 0 for a spot and for a country
}

// station finds where a check begins or ends: at a region that its claim states
// by the entity, else at the entity.
func (x *index) station(k *headwater.Check, id string) (station, bool) {
	for i := range x.r.Regions {
		g := &x.r.Regions[i]
		if g.Point != nil && onEarth(*g.Point) && (g.ID == id && id != "" || x.claimed(k, g, id)) {
			s := station{*g.Point, clip(x.words(g.Span)), usable(g.RadiusKm)}
			if e := x.stem(g); g.Relation == headwater.PartOf && e != nil && e.Ref.ISO3166 != "" {
				s.radius = 0 // its outline says more
			}
			return s, true
		}
	}
	e := x.entities[id]
	if e == nil || e.Point == nil || !onEarth(*e.Point) {
		return station{}, false
	}
	s := station{*e.Point, clip(e.Name), usable(e.RadiusKm)}
	if e.Ref.ISO3166 != "" {
		s.radius = 0
	}
	return s, true
}

// stationName is what a check calls one of its ends: the region that its claim states,
// or the entity.
func (x *index) stationName(k *headwater.Check, id string) string {
	for i := range x.r.Regions {
		if g := &x.r.Regions[i]; g.ID == id && id != "" || x.claimed(k, g, id) {
			return clip(x.words(g.Span))
		}
	}
	return x.entityName(id)
}

// claimed says whether the claim of a check holds a region that is stated by an
// entity.
func (x *index) claimed(k *headwater.Check, g *headwater.Region, id string) bool {
	c := x.claims[k.Claim]
	return c != nil && id != "" && len(g.Entities) > 0 && g.Entities[0] == id && c.Start <= g.Start && g.End <= c.End
}

// reachKm is how far from the places of a story an end of a check may lie to
// be brought into the frame.
const reachKm = 2500.0

// measured adds the ends of the checks to the places that a frame must hold.
func (x *index) measured(spots []spot) []spot {
	for i := range x.r.Checks {
		k := &x.r.Checks[i]
		from, ok := x.station(k, k.From)
		to, also := x.station(k, k.To)
		if ok && also && apart(spots[0].Point, from.Point) < reachKm && apart(spots[0].Point, to.Point) < reachKm {
			spots = append(spots, spot{Point: from.Point, name: from.name}, spot{Point: to.Point, name: to.name})
		}
	}
	return spots
}

// checks draws what was measured and the ranges stated, and keeps the room of
// the labels.
func (f frame) checks(x *index) (bands []bandView, rings []shape, taken []box) {
	seen := map[string]bool{}
	for i := range x.r.Checks {
		k := &x.r.Checks[i]
		from, ok := x.station(k, k.From)
		to, also := x.station(k, k.To)
		if !ok || !also {
			continue
		}
		b := f.band(k, from, to)
		if b.Line == "" || seen[b.Line+b.Title] {
			continue
		}
		seen[b.Line+b.Title] = true
		taken = f.labelBand(&b, from.Point, to.Point, taken)
		bands = append(bands, b)
		if far := k.StatedHigh; far != nil && *far > 0 && *far < 10000 {
			ring := shape{D: f.ring(from.Point, *far), Class: "range", Title: from.name + ": stated range " + number(*far) + " km"}
			if !seen[ring.D] {
				seen[ring.D] = true
				rings = append(rings, ring)
			}
		}
	}
	return bands, rings, taken
}

func (f frame) band(k *headwater.Check, from, to station) bandView {
	return bandView{
		Line: f.line(from.Point, to.Point), Strip: f.strip(from, to), Class: verdictClass(k.Verdict),
		Label: verdictMark(k.Verdict) + " " + apartWords(k),
		Title: from.name + " → " + to.name + ": " + verdictClass(k.Verdict) + ". " + checkReason(k),
	}
}

// strip is the hull of two discs without their round ends, which the discs
// themselves draw.
func (f frame) strip(from, to station) string {
	a, b := f.ends(from.Point, to.Point)
	length := math.Hypot(b.x-a.x, b.y-a.y)
	ra, rb := from.radius/kmPerDegree*f.scale, to.radius/kmPerDegree*f.scale
	if ra+rb < 2 || length < 1 || math.Abs(ra-rb) >= length {
		return ""
	}
	ux, uy := (b.x-a.x)/length, (b.y-a.y)/length
	sin := (ra - rb) / length
	cos := math.Sqrt(1 - sin*sin)
	var d []byte
	for i, c := range [...]struct {
		xy
		r, side float64
	}{{a, ra, 1}, {b, rb, 1}, {b, rb, -1}, {a, ra, -1}} {
		nx, ny := ux*sin-c.side*uy*cos, uy*sin+c.side*ux*cos
		d = appendPoint(d, xy{c.x + nx*c.r, c.y + ny*c.r}, i == 0)
	}
	return string(append(d, 'Z'))
}

// ends projects two points by the shorter way between them.
func (f frame) ends(a, b headwater.Point) (from, to xy) {
	lon := near(a.Lon, f.lon)
	from.x, from.y = f.xy(a.Lat, lon)
	to.x, to.y = f.xy(b.Lat, near(b.Lon, lon))
	return from, to
}

// labelBand puts the distances where the line is in the frame, its middle first.
func (f frame) labelBand(b *bandView, from, to headwater.Point, taken []box) []box {
	a, c := f.ends(from, to)
	wide := float64(ansi.StringWidth(b.Label))*labelColumn + 8
	for _, share := range [...]float64{0.5, 0.35, 0.65, 0.2, 0.8} {
		x, y := a.x+(c.x-a.x)*share, a.y+(c.y-a.y)*share
		room := box{x - wide/2, y - labelHeight/2, x + wide/2, y + labelHeight/2}
		if free(room, taken) {
			b.LabelX, b.LabelY = tenth(x), tenth(y+4.5)
			return append(taken, room)
		}
	}
	b.Label = ""
	return taken
}

// checkReason is why a check ends as it does, or the numbers it compared.
func checkReason(k *headwater.Check) string {
	if why := clip(k.Why); why != "" {
		return why
	}
	return apartWords(k) + " apart, range stated " + bounds(whole(k.StatedLow), whole(k.StatedHigh), "km") + "."
}
