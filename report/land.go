package report

import (
	"math"

	"github.com/headwater-project/headwater"
)

// land is the outlines that a frame shows, as paths in tenths of a unit.
type land struct {
	all, home, ruled pen                            // all land; the countries that the text names; those it names for their governments alone
	seamed, homeSeam pen                            // what the data cut in two, which must not be outlined along the cut; and what the text names of it
	borders          pen                            // the lines around both
	seen             map[string]*sight              // of named countries
	drawn            map[string]bool                // countries that have an outline, seen or not
	rings            map[string][][]headwater.Point // of countries of which the text names a part
}

// sight is the largest piece of a country that the frame shows: its size, and
// the middle of the box around it.
type sight struct {
	size float64
	xy
}

func (f frame) land(outlines []Outline, spots []spot) *land {
	out := &land{seen: map[string]*sight{}, drawn: map[string]bool{}, rings: map[string][][]headwater.Point{}}
	paths := map[string]*pen{}
	for i := range spots {
		s := &spots[i]
		if s.within != "" {
			out.rings[s.within] = nil
		}
		switch {
		case s.iso != "" && s.rulers:
			paths[s.iso] = &out.ruled
		case s.iso != "":
			paths[s.iso] = &out.home
		}
	}
	for i := range outlines {
		o := &outlines[i]
		out.drawn[o.ISO] = true
		for _, ring := range o.Rings {
			ring = turned(ring)
			f.country(out, paths[o.ISO], o.ISO, ring)
			if _, ok := out.rings[o.ISO]; ok && o.ISO != "" {
				out.rings[o.ISO] = append(out.rings[o.ISO], ring)
			}
		}
	}
	return out
}

// country draws one ring with a pen, nil for that of land which nobody names.
func (f frame) country(out *land, p *pen, iso string, ring []headwater.Point) {
	named, cut := p != nil, seamy(ring)
	if p == nil {
		p = &out.all
	}
	switch {
	case cut && p == &out.home:
		p = &out.homeSeam
	case cut:
		p = &out.seamed
	}
	for _, turn := range f.turns(ring) {
		piece := clipRing(f.project(ring, turn))
		p.ring(piece)
		if cut {
			f.border(&out.borders, ring, turn)
		}
		if named {
			out.see(iso, piece)
		}
	}
}

// see keeps the largest piece of a named country.
func (l *land) see(iso string, piece []xy) {
	if len(piece) < 3 {
		return
	}
	a, b := piece[0], piece[0]
	for _, p := range piece {
		a.x, a.y, b.x, b.y = min(a.x, p.x), min(a.y, p.y), max(b.x, p.x), max(b.y, p.y)
	}
	if size := (b.x - a.x) * (b.y - a.y); l.seen[iso] == nil || size > l.seen[iso].size {
		l.seen[iso] = &sight{size, xy{(a.x + b.x) / 2, (a.y + b.y) / 2}}
	}
}

// turned takes a ring over the antimeridian without a jump, where it closes
// that way; else it is left as it is, cut at 180 degrees.
func turned(ring []headwater.Point) []headwater.Point {
	jumps := false
	for i := 1; i < len(ring); i++ {
		jumps = jumps || math.Abs(ring[i].Lon-ring[i-1].Lon) > 180
	}
	if !jumps {
		return ring
	}
	out := append([]headwater.Point(nil), ring...)
	for i := 1; i < len(out); i++ {
		out[i].Lon = near(out[i].Lon, out[i-1].Lon)
	}
	if math.Abs(out[len(out)-1].Lon-out[0].Lon) > 180 { // around a pole
		return ring
	}
	return out
}

// turns gives the shifts in degrees that bring a part of the ring into view.
func (f frame) turns(ring []headwater.Point) []float64 {
	west, east, south, north := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, p := range ring {
		west, east = min(west, p.Lon), max(east, p.Lon)
		south, north = min(south, p.Lat), max(north, p.Lat)
	}
	wide, tall := mapWidth/f.along/2, mapHeight/f.scale/2
	if south > f.lat+tall || north < f.lat-tall {
		return nil
	}
	var out []float64
	for _, turn := range [...]float64{-360, 0, 360} {
		if west+turn <= f.lon+wide && east+turn >= f.lon-wide {
			out = append(out, turn)
		}
	}
	return out
}

type xy struct{ x, y float64 }

func (f frame) project(ring []headwater.Point, turn float64) []xy {
	out := make([]xy, len(ring))
	for i, p := range ring {
		out[i].x, out[i].y = f.xy(p.Lat, p.Lon+turn)
	}
	return out
}
