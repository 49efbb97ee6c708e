package place

import (
	"math"

	"github.com/headwater-project/headwater"
	"github.com/jftuga/geodist"
)

// meanRadius is the mean radius of the earth in km (IUGG R1).
const meanRadius = 6371.0088

// distance is the great-circle distance in km on a sphere, within 0.6 per cent
// of the distance on the ellipsoid.
func distance(a, b headwater.Point) float64 {
	const rad = math.Pi / 180
	s, c := math.Sin((b.Lat-a.Lat)/2*rad), math.Sin((b.Lon-a.Lon)/2*rad)
	h := s*s + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*c*c
	return 2 * meanRadius * math.Asin(math.Sqrt(min(1, h)))
}

// geodesic is the distance in km on the WGS 84 ellipsoid after Vincenty (1975),
// or on the sphere near antipodes, where that does not converge.
func geodesic(a, b headwater.Point) float64 {
	if a == b {
		return 0
	}
	_, km, err := geodist.VincentyDistance(geodist.Coord{Lat: a.Lat, Lon: a.Lon}, geodist.Coord{Lat: b.Lat, Lon: b.Lon})
	if err != nil || math.IsNaN(km) || km < 0 {
		return distance(a, b)
	}
	return km
}

// vector is a point on the unit sphere.
type vector [3]float64

func vectors(points []headwater.Point) []vector {
	const rad = math.Pi / 180
	out := make([]vector, len(points))
	for i, p := range points {
		s, c := math.Sincos(p.Lat * rad)
		t, u := math.Sincos(p.Lon * rad)
		out[i] = vector{c * u, c * t, s}
	}
	return out
}

// between bounds the distance in km of a place in a from a place in b: at least
// low, at most high.
func between(a, b area) (low, high float64) {
	var near, far [2]int
	best, worst := math.Inf(-1), math.Inf(1)
	bs := vectors(b.points)
	for i, v := range vectors(a.points) {
		for j, w := range bs {
			dot := v[0]*w[0] + v[1]*w[1] + v[2]*w[2]
			if dot > best {
				best, near = dot, [2]int{i, j}
			}
			if dot < worst {
				worst, far = dot, [2]int{i, j}
			}
		}
	}
	slack := a.slack + b.slack
	low = geodesic(a.points[near[0]], b.points[near[1]]) - slack
	if low < 0 || a.holds(b.points[0]) || b.holds(a.points[0]) {
		low = 0
	}
	return low, geodesic(a.points[far[0]], b.points[far[1]]) + slack
}
