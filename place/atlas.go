package place

import (
	"math"
	"sync"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// atlas keeps outlines and borders once they are worked out: an article asks for
// the same few countries again and again. It is safe for concurrent use, and holds
// no more than there are countries and neighbours.
type atlas struct {
	mu      sync.Mutex
	areas   map[areaKey]area
	discs   map[areaKey]circle
	borders map[[2]string]circle
}

type areaKey struct {
	iso  string
	part part
}

// circle is a disc on the ground; the zero circle is none.
type circle struct {
	point  headwater.Point
	radius float64 // km
}

func newAtlas() *atlas {
	return &atlas{areas: map[areaKey]area{}, discs: map[areaKey]circle{}, borders: map[[2]string]circle{}}
}

// country gives a country, or a part of it, by its outline.
func (a *atlas) country(iso string, p part) (area, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.area(iso, p)
}

// disc gives the disc around a country, or a part of it.
func (a *atlas) disc(iso string, p part) (circle, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	key := areaKey{iso, p}
	if got, ok := a.discs[key]; ok {
		return got, got.radius > 0
	}
	var got circle
	if area, ok := a.area(iso, p); ok {
		got.point, got.radius = area.middle()
	}
	a.discs[key] = got
	return got, got.radius > 0
}

// area is country for those who hold the lock.
func (a *atlas) area(iso string, p part) (area, bool) {
	key := areaKey{iso, p}
	if got, ok := a.areas[key]; ok {
		return got, len(got.points) > 0
	}
	got, ok := countryArea(iso, p)
	a.areas[key] = got
	return got, ok
}

// border gives the disc around the border of two countries; ok is false where they
// are no neighbours on land.
func (a *atlas) border(one, other string) (circle, bool) {
	if one > other {
		one, other = other, one
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	key := [2]string{one, other}
	if got, ok := a.borders[key]; ok {
		return got, got.radius > 0
	}
	var got circle
	x, known := a.area(one, 0)
	y, too := a.area(other, 0)
	if known && too {
		got = shared(x, y)
	}
	a.borders[key] = got
	return got, got.radius > 0
}

// shared gives the disc around the points of an outline that lie on another's.
func shared(a, b area) circle {
	if !box(a.points).touches(box(b.points)) {
		return circle{}
	}
	limit := math.Cos((a.slack + b.slack - drawn) / gazetteer.MeanRadius)
	var common []headwater.Point
	bs := vectors(b.points)
	for i, v := range vectors(a.points) {
		for _, w := range bs {
			if v[0]*w[0]+v[1]*w[1]+v[2]*w[2] >= limit {
				common = append(common, a.points[i])
				break
			}
		}
	}
	if len(common) == 0 {
		return circle{}
	}
	mid, far := spread(common)
	return circle{mid, math.Round(far + a.slack)}
}

// spread gives the middle of points and how far the farthest lies from it.
func spread(points []headwater.Point) (headwater.Point, float64) {
	mid := box(points).centre()
	far := 0.0
	for _, p := range points {
		far = max(far, distance(mid, p))
	}
	return onMap(mid), far
}

// onMap brings a point whose longitude ran on over the 180th meridian back.
func onMap(p headwater.Point) headwater.Point {
	if p.Lon > 180 {
		p.Lon -= 360
	} else if p.Lon < -180 {
		p.Lon += 360
	}
	return headwater.Point{Lat: round4(p.Lat), Lon: round4(p.Lon)}
}
