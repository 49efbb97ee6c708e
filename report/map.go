package report

import (
	"cmp"
	"math"
	"slices"

	"github.com/headwater-project/headwater"
)

// The map is drawn in these units; the page scales it.
const (
	mapWidth  = 640.0
	mapHeight = 400.0
)

// widest is the radius in kilometres up to which a region is drawn as a circle;
// a larger one would hide the map.
const widest = 400.0

// leastRing is the radius in map units from which a region is seen around its
// dot.
const leastRing = 8.0

// mostSpots is how many places a map can take.
const mostSpots = 250

// mapView is a map as the template draws it.
type mapView struct {
	Width, Height float64
	Land, Home    string // path data: countries, and those that the text names
	Seamed        string // land that the data cut in two
	Borders       string // and the lines around it
	Grid          []gridLine
	Dots          []dot
	Rings, Lines  []pathView // stated ranges and measured distances
	Regions       []pathView
	Scale         scaleBar
	Outside       []string // places beyond the frame
	Crowded       []string // places without room for a label
	Left          int      // places that the map leaves out, the least mentioned
	Bare          bool     // no outlines were given
}

type gridLine struct {
	X1, Y1, X2, Y2 float64
	Label          string
	Vertical       bool
}

type pathView struct{ D, Title string }

// dot is a place; a broad one has a name but no dot.
type dot struct {
	X, Y           float64
	Name           string
	Broad          bool
	Labelled       bool
	LabelX, LabelY float64
	Anchor         string
}

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
	f := fitFrame(focus(spots))
	m := &mapView{Left: left, Width: mapWidth, Height: mapHeight, Bare: len(outlines) == 0}
	m.Land, m.Home, m.Seamed, m.Borders = f.land(outlines, spots)
	m.Grid = f.grid()
	m.Scale = f.scaleBar()
	for _, s := range spots {
		if x, y := f.place(s.Lat, s.Lon); s.radius/kmPerDegree*f.scale > leastRing && !s.broad() && framed(x, y) {
			m.Regions = append(m.Regions, pathView{f.ring(s.Point, s.radius), s.name})
		}
	}
	m.Rings, m.Lines = f.checks(x)
	m.Dots, m.Outside = f.dots(spots)
	for _, d := range m.Dots {
		if !d.Labelled {
			m.Crowded = append(m.Crowded, d.Name)
		}
	}
	return m
}

// spot is a place of the text that can stand on a map.
type spot struct {
	headwater.Point
	name    string
	iso     string // of a country as a whole
	radius  float64
	mention int
}

// broad says whether a place is a country, or as large: too large for a dot.
func (s *spot) broad() bool { return s.iso != "" || s.radius > widest }

func spotsOf(x *index) []spot {
	type key struct {
		name string
		headwater.Point
	}
	seen := map[key]bool{}
	var out []spot
	for i := range x.r.Entities {
		e := &x.r.Entities[i]
		if !e.Type.Place() || e.Point == nil || !onEarth(*e.Point) {
			continue
		}
		s := spot{*e.Point, clip(e.Name), e.Ref.ISO3166, e.RadiusKm, max(len(e.Mentions), 1)}
		if k := (key{s.name, s.Point}); !seen[k] {
			seen[k] = true
			out = append(out, s)
		}
	}
	return out
}

func onEarth(p headwater.Point) bool {
	return math.Abs(p.Lat) <= 90 && math.Abs(p.Lon) <= 180
}
