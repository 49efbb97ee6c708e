package report

import (
	"math"

	"github.com/headwater-project/headwater"
)

// partOf draws a part of a country by the country's outline: the half on that
// side of its mainland, as the stage of places takes it, or what lies within a
// disc. It is empty where the outline is not known, and where no land is left.
func (f frame) partOf(s *spot, land *land) string {
	rings := land.rings[s.within]
	if len(rings) == 0 {
		return ""
	}
	cut := f.disc(s.Point, s.radius)
	if s.side != "" {
		cut = f.half(rings, s.side)
	}
	var d []byte
	for _, ring := range rings {
		for _, turn := range f.turns(ring) {
			piece := clipRing(clipConvex(f.project(ring, turn), cut))
			if len(piece) < 3 {
				continue
			}
			for i, p := range piece {
				d = appendPoint(d, p, i == 0)
			}
			d = append(d, 'Z')
		}
	}
	return string(d)
}

// disc is a circle on the ground as a polygon, clockwise on the page.
func (f frame) disc(at headwater.Point, km float64) []xy {
	const steps = 72
	out := make([]xy, steps)
	last := near(at.Lon, f.lon)
	for i := range out {
		p := away(at, km, 2*math.Pi*float64(i)/steps)
		last = near(p.Lon, last)
		out[i].x, out[i].y = f.xy(p.Lat, last)
	}
	return out
}

// half is the box that a side keeps of the widest ring: half of it, a quarter for
// a corner, and for the centre the middle half both ways.
func (f frame) half(rings [][]headwater.Point, side string) []xy {
	b := widestBox(rings)
	lat, lon := (b.south+b.north)/2, (b.west+b.east)/2
	if side == "C" {
		h, w := (b.north-b.south)/4, (b.east-b.west)/4
		b = degreeBox{lat - h, lat + h, lon - w, lon + w}
	} else {
		b = degreeBox{-90, 90, b.west - 180, b.east + 180}
	}
	for _, c := range side {
		switch c {
		case 'N':
			b.south = lat
		case 'S':
			b.north = lat
		case 'E':
			b.west = lon
		case 'W':
			b.east = lon
		}
	}
	shift := near(lon, f.lon) - lon
	var out [4]xy
	for i, p := range [4]headwater.Point{{Lat: b.north, Lon: b.west}, {Lat: b.north, Lon: b.east}, {Lat: b.south, Lon: b.east}, {Lat: b.south, Lon: b.west}} {
		out[i].x, out[i].y = f.xy(p.Lat, p.Lon+shift)
	}
	return out[:]
}

// degreeBox is a box of degrees.
type degreeBox struct{ south, north, west, east float64 }

func widestBox(rings [][]headwater.Point) degreeBox {
	var best degreeBox
	size := -1.0
	for _, ring := range rings {
		b := degreeBox{90, -90, math.Inf(1), math.Inf(-1)}
		for _, p := range ring {
			b.south, b.north = min(b.south, p.Lat), max(b.north, p.Lat)
			b.west, b.east = min(b.west, p.Lon), max(b.east, p.Lon)
		}
		if s := (b.north - b.south) * (b.east - b.west); s > size {
			best, size = b, s
		}
	}
	return best
}

// clipConvex cuts a ring to a convex polygon that runs clockwise on the page
// (Sutherland and Hodgman 1974).
func clipConvex(ring, by []xy) []xy {
	for i, from := range by {
		to := by[(i+1)%len(by)]
		var out []xy
		for j, b := range ring {
			a := ring[(j+len(ring)-1)%len(ring)]
			da, db := right(from, to, a), right(from, to, b)
			if da >= 0 != (db >= 0) {
				t := da / (da - db)
				out = append(out, xy{a.x + t*(b.x-a.x), a.y + t*(b.y-a.y)})
			}
			if db >= 0 {
				out = append(out, b)
			}
		}
		ring = out
	}
	return ring
}

// right is positive for a point on the right hand of one who goes from one point
// to another on the page, whose second axis points down.
func right(from, to, p xy) float64 {
	return (to.x-from.x)*(p.y-from.y) - (to.y-from.y)*(p.x-from.x)
}
