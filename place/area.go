package place

import (
	"math"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// area is a part of the world, known to within slack kilometres: everything of
// it lies within slack of some of its points. Rings, if it has any, and the box
// to keep within, bound it; home is the box of a country without what lies overseas.
type area struct {
	points []headwater.Point
	rings  [][]headwater.Point
	keep   bounds
	home   bounds
	slack  float64
}

// maxPoints bounds the points of one area; a longer outline is sampled more
// coarsely, and its slack says so.
const maxPoints = 1500

// drawn is how far in km an outline may lie from the border it draws. Of the
// borders of fifteen countries from Egypt to North Korea at 1:10 million, the
// farthest point lies 14.3 km from the 1:50 million lines we use, and 99 of 100
// within 10 km.
const drawn = 15

// disc is everything within radius km of a point.
func disc(p headwater.Point, radius float64) area {
	return area{points: []headwater.Point{p}, slack: radius}
}

// countryArea gives a country, or a part of it, by its outline.
func countryArea(iso string, p part) (area, bool) {
	outline, ok := gazetteer.Detail(iso)
	if !ok || len(outline.Rings) == 0 {
		return area{}, false
	}
	whole := sampled(unwrap(outline.Rings))
	if p == 0 {
		return whole, true
	}
	return whole.cut(p), true
}

// unwrap moves rings so that longitudes run on over the 180th meridian, on the
// side where the largest ring lies.
func unwrap(rings [][]headwater.Point) [][]headwater.Point {
	middle := box(largest(rings)).centre().Lon
	for _, ring := range rings {
		shift := 0.0
		if lon := ring[0].Lon; lon-middle > 180 {
			shift = -360
		} else if lon-middle < -180 {
			shift = 360
		}
		for i := range ring {
			ring[i].Lon += shift
		}
	}
	return rings
}

// largest gives the ring with the widest extent.
func largest(rings [][]headwater.Point) []headwater.Point {
	best, size := rings[0], -1.0
	for _, ring := range rings {
		b := box(ring)
		if s := (b.north - b.south) * (b.east - b.west); s > size {
			best, size = ring, s
		}
	}
	return best
}

// bounds is a box of degrees.
type bounds struct{ north, south, east, west float64 }

func box(ring []headwater.Point) bounds {
	b := bounds{-90, 90, math.Inf(-1), math.Inf(1)}
	for _, p := range ring {
		b.north, b.south = max(b.north, p.Lat), min(b.south, p.Lat)
		b.east, b.west = max(b.east, p.Lon), min(b.west, p.Lon)
	}
	return b
}

func (b bounds) centre() headwater.Point {
	return headwater.Point{Lat: (b.north + b.south) / 2, Lon: (b.east + b.west) / 2}
}

// everywhere keeps all.
var everywhere = bounds{math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)}

// half gives the box that a part keeps of the extent of a country's home:
// the half on that side, or for the centre the middle half both ways.
func (b bounds) half(p part) bounds {
	mid, keep := b.centre(), everywhere
	if p&north != 0 {
		keep.south = mid.Lat
	}
	if p&south != 0 {
		keep.north = mid.Lat
	}
	if p&east != 0 {
		keep.west = mid.Lon
	}
	if p&west != 0 {
		keep.east = mid.Lon
	}
	if p&central != 0 {
		h, w := (b.north-b.south)/4, (b.east-b.west)/4
		keep = bounds{mid.Lat + h, mid.Lat - h, mid.Lon + w, mid.Lon - w}
	}
	return keep
}

func (b bounds) holds(p headwater.Point) bool {
	return b.south <= p.Lat && p.Lat <= b.north && b.west <= p.Lon && p.Lon <= b.east
}

// cut gives a part of an area: what of its border lies in the part, and where
// the cut runs through it. An area without such a part is given whole.
func (a area) cut(p part) area {
	extent := a.home
	out := area{rings: a.rings, keep: extent.half(p), home: extent, slack: a.slack}
	for _, q := range a.points {
		if out.keep.holds(q) {
			out.points = append(out.points, q)
		}
	}
	const steps = 100
	for i := range steps + 1 {
		t := float64(i) / steps
		lat, lon := extent.south+t*(extent.north-extent.south), extent.west+t*(extent.east-extent.west)
		for _, q := range [...]headwater.Point{
			{Lat: out.keep.north, Lon: lon}, {Lat: out.keep.south, Lon: lon},
			{Lat: lat, Lon: out.keep.east}, {Lat: lat, Lon: out.keep.west},
		} {
			if !math.IsInf(q.Lat+q.Lon, 0) && out.holds(q) {
				out.points = append(out.points, q)
			}
		}
	}
	if len(out.points) == 0 {
		return a
	}
	out.slack += distance(headwater.Point{Lat: extent.south, Lon: extent.west}, headwater.Point{Lat: extent.north, Lon: extent.east}) / steps / 2
	return out
}

// sampled puts points along rings, close enough that their slack is known.
func sampled(rings [][]headwater.Point) area {
	length := 0.0
	for _, ring := range rings {
		for i := range ring {
			length += distance(ring[i], ring[(i+1)%len(ring)])
		}
	}
	step := max(5, length/maxPoints)
	a := area{rings: rings, keep: everywhere, slack: drawn + step}
	ends := make([]int, 0, len(rings))
	for _, ring := range rings {
		a.points = along(a.points, ring, step)
		ends = append(ends, len(a.points))
	}
	a.home = homeland(a.points, ends)
	return a
}

// along appends points of a ring no more than step km apart. Rings shorter than
// a step give one point.
func along(points, ring []headwater.Point, step float64) []headwater.Point {
	walked := math.Inf(1)
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		edge := distance(p, q)
		if walked >= step {
			points, walked = append(points, p), 0
		}
		for n := math.Floor(edge / step); n > 0; n-- {
			t := n * step / edge
			points = append(points, headwater.Point{Lat: p.Lat + t*(q.Lat-p.Lat), Lon: p.Lon + t*(q.Lon-p.Lon)})
			walked = 0
		}
		walked += edge
	}
	return points
}

// middle gives a point in the middle of what an area has at home, islands included,
// and how far in km that reaches from it.
func (a area) middle() (headwater.Point, float64) {
	var main []headwater.Point
	for _, p := range a.points {
		if a.home.holds(p) {
			main = append(main, p)
		}
	}
	if len(main) == 0 {
		main = a.points
	}
	mid, far := spread(main)
	return mid, math.Round(far)
}

// holds says whether p lies inside the rings and in the part that is kept. The
// longitudes of rings may run on over the 180th meridian.
func (a area) holds(p headwater.Point) bool {
	for _, turn := range [...]float64{0, -360, 360} {
		if a.encloses(headwater.Point{Lat: p.Lat, Lon: p.Lon + turn}) {
			return true
		}
	}
	return false
}

func (a area) encloses(p headwater.Point) bool {
	if !a.keep.holds(p) {
		return false
	}
	inside := false
	for _, ring := range a.rings {
		for i, q := range ring {
			r := ring[(i+len(ring)-1)%len(ring)]
			if (q.Lat > p.Lat) != (r.Lat > p.Lat) && p.Lon < (r.Lon-q.Lon)*(p.Lat-q.Lat)/(r.Lat-q.Lat)+q.Lon {
				inside = !inside
			}
		}
	}
	return inside
}
