package report

import (
	"cmp"
	"slices"
)

// The map is drawn in these units; the page scales it.
const (
	mapWidth  = 640.0
	mapHeight = 400.0
)

// widest is the radius in kilometres of the largest place that is drawn in
// full; the circle of a larger one is an outline without a fill.
const widest = 400.0

// leastRing is the radius in map units from which a circle stands for a place
// without a dot: a smaller one is a spot at this scale.
const leastRing = 7.0

// mostSpots is how many places a map can take.
const mostSpots = 250

// mapView is a map as the template draws it.
type mapView struct {
	Width, Height float64
	Land, Home    string // path data: countries, and those that the text names
	Ruled         string // countries named for their governments alone
	Seamed        string // land that the data cut in two
	HomeSeam      string // the same of countries that the text names
	Borders       string // and the lines around it
	Grid          []gridLine
	Shapes        []shape // circles and discs
	Bands         []bandView
	Rings         []shape // stated ranges
	Dots          []dot
	Scale         scaleBar
	World         *worldView // where the frame lies, where places lie beyond it
	Outside       []string   // places beyond the frame
	Crowded       []string   // places without room for a label
	Keys          []mapKey
	Left          int  // places that the map leaves out, the least mentioned
	Bare          bool // no outlines were given
}

type gridLine struct {
	X1, Y1, X2, Y2 float64
	Label          string
	Vertical       bool
}

// shape is a path with its look; Entry is the end of the anchor that it leads to.
type shape struct{ D, Class, Title, Entry string }

type scaleBar struct {
	Width float64
	Label string
}

// newMap draws the places of a reading, or nothing where none has a point.
func newMap(x *index, outlines []Outline) *mapView {
	spots := spotsOf(x)
	if len(spots) == 0 {
		return nil
	}
	slices.SortStableFunc(spots, func(a, b spot) int { return cmp.Compare(b.mention, a.mention) })
	left := max(len(spots)-mostSpots, 0)
	spots = spots[:len(spots)-left]
	f := fitFrame(x.measured(telling(focus(spots))))
	m := &mapView{Left: left, Width: mapWidth, Height: mapHeight, Bare: len(outlines) == 0}
	land := f.land(outlines, spots)
	m.Land, m.Home, m.Ruled, m.Seamed, m.HomeSeam, m.Borders = land.all.String(), land.home.String(), land.ruled.String(), land.seamed.String(), land.homeSeam.String(), land.borders.String()
	m.Grid, m.Scale = f.grid(), f.scaleBar()
	m.Shapes = f.shapes(spots, land)
	var labels []box
	m.Bands, m.Rings, labels = f.checks(x)
	var outside []spot
	m.Dots, outside = f.dots(spots, land, labels)
	for _, s := range outside {
		m.Outside = append(m.Outside, s.name)
	}
	m.World = newWorld(f, outlines, outside)
	for _, d := range m.Dots {
		if !d.Labelled && !d.Shared {
			m.Crowded = append(m.Crowded, d.Name)
		}
	}
	m.Keys = m.keys()
	return m
}

// shapes draws each place as far as it may reach, the largest first, so that
// none hides another. A country has its outline instead, where there is one.
func (f frame) shapes(spots []spot, land *land) []shape {
	order := slices.Clone(spots)
	slices.SortStableFunc(order, func(a, b spot) int { return cmp.Compare(b.radius, a.radius) })
	var out []shape
	for i := range order {
		s := &order[i]
		if s.radius == 0 || s.iso != "" && land.drawn[s.iso] || !s.stated && f.small(s) || !f.touches(s) {
			continue
		}
		if d := f.partOf(s, land); d != "" {
			out = append(out, shape{d, "part", s.title, s.entry})
			continue
		}
		out = append(out, shape{f.ring(s.Point, s.radius), f.look(s), s.title, s.entry})
	}
	return out
}

// small says whether the circle of a place is no larger than a dot.
func (f frame) small(s *spot) bool { return s.radius/kmPerDegree*f.scale < leastRing }

// touches says whether the circle of a place may reach into the frame, and does
// not hold all of it.
func (f frame) touches(s *spot) bool {
	x, y := f.place(s.Lat, s.Lon)
	r := s.radius / kmPerDegree * f.scale
	return x > -r*2 && x < mapWidth+r*2 && y > -r && y < mapHeight+r && r < 2*mapWidth
}

// most of the height of a map that a circle with a fill may take up: a larger one
// hides more than it tells.
const most = 0.35

// look is the class of a place's circle.
func (f frame) look(s *spot) string {
	wide := s.broad() || 2*s.radius/kmPerDegree*f.scale > most*mapHeight
	switch {
	case s.stated && wide:
		return "disc wide"
	case s.stated:
		return "disc"
	case s.rulers:
		return "region rulers"
	case wide:
		return "region wide"
	}
	return "region"
}
