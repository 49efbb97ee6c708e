package report

import (
	"math"

	"github.com/headwater-project/headwater"
)

// land draws the outlines that the frame shows, as paths in tenths of a unit:
// all land, the countries that the text names, and the coasts and borders of
// what the data cut in two, which must not be outlined along the cut.
func (f frame) land(outlines []Outline, spots []spot) (all, home, seamed, borders string) {
	homes := map[string]bool{}
	for _, s := range spots {
		homes[s.iso] = s.iso != ""
	}
	var paths [3]pen
	var lines pen
	for i := range outlines {
		o := &outlines[i]
		for _, ring := range o.Rings {
			ring = turned(ring)
			kind := 0
			if homes[o.ISO] {
				kind = 1
			}
			cut := seamy(ring)
			if cut {
				kind = 2
			}
			for _, turn := range f.turns(ring) {
				paths[kind].ring(clipRing(f.project(ring, turn)))
				if cut {
					f.border(&lines, ring, turn)
				}
			}
		}
	}
	return paths[0].String(), paths[1].String(), paths[2].String(), lines.String()
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
