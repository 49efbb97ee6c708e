package place

import (
	"math"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// How near in km a ring must lie to those that a country has at home to be at home,
// too: any island, and one of a tenth of the extent of the largest ring. Kyushu
// belongs to southern Japan and Sabah to eastern Malaysia; Alaska, Svalbard, the
// Canaries and French Guiana say nothing of where a half of the mainland is.
const (
	islandKm    = 300
	mainlandKm  = 700
	mainlandCut = 0.1
)

// homeland gives the box of the rings that belong to a country's home: the largest
// one, and what lies near enough to others of it. The points of a ring end where
// ends says.
func homeland(points []headwater.Point, ends []int) bounds {
	boxes, size := make([]bounds, len(ends)), make([]float64, len(ends))
	first, most := 0, -1.0
	for i := range ends {
		boxes[i] = box(ringOf(points, ends, i))
		if size[i] = boxes[i].extent(); size[i] > most {
			first, most = i, size[i]
		}
	}
	vs := vectors(points)
	home, out := make([]bool, len(ends)), boxes[first]
	home[first] = true
	for queue := []int{first}; len(queue) > 0; queue = queue[1:] {
		from := ringOf(vs, ends, queue[0])
		for i := range ends {
			limit := float64(islandKm)
			if size[i] >= mainlandCut*most {
				limit = mainlandKm
			}
			if home[i] || !within(from, ringOf(vs, ends, i), limit) {
				continue
			}
			home[i] = true
			queue, out = append(queue, i), out.with(boxes[i])
		}
	}
	return out
}

// ringOf gives what belongs to one ring.
func ringOf[T any](all []T, ends []int, i int) []T {
	if i == 0 {
		return all[:ends[0]]
	}
	return all[ends[i-1]:ends[i]]
}

// within says whether some of the points a and b lie no farther than km apart.
func within(a, b []vector, km float64) bool {
	limit := math.Cos(km / gazetteer.MeanRadius)
	for _, v := range a {
		for _, w := range b {
			if v[0]*w[0]+v[1]*w[1]+v[2]*w[2] >= limit {
				return true
			}
		}
	}
	return false
}

// extent is the size of a box, in square degrees at the equator.
func (b bounds) extent() float64 {
	return (b.north - b.south) * (b.east - b.west) * math.Cos(b.centre().Lat*math.Pi/180)
}

// touches says whether two boxes overlap, or lie less than a degree apart.
func (b bounds) touches(o bounds) bool {
	return b.south <= o.north+1 && o.south <= b.north+1 && b.west <= o.east+1 && o.west <= b.east+1
}

// with gives the box around two.
func (b bounds) with(o bounds) bounds {
	return bounds{max(b.north, o.north), min(b.south, o.south), max(b.east, o.east), min(b.west, o.west)}
}
