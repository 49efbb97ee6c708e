package place

import (
	"math"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/pymaxion/geographiclib-go/geodesic"
	"github.com/pymaxion/geographiclib-go/geodesic/capabilities"
)

// distance is the great-circle distance in km on a sphere, within 0.6 per cent
// of the distance on the ellipsoid.
func distance(a, b headwater.Point) float64 { return gazetteer.Distance(a, b) }

// geodesicKm is the distance in km on the WGS 84 ellipsoid (Karney 2013), for any two
// points, antipodes included.
func geodesicKm(a, b headwater.Point) float64 {
	return geodesic.WGS84.InverseWithCapabilities(a.Lat, a.Lon, b.Lat, b.Lon, capabilities.Distance).S12 / 1000
}

// away gives the point that lies km from p along the geodesic that leaves it at an
// azimuth in degrees from north, clockwise.
func away(p headwater.Point, azimuth, km float64) headwater.Point {
	d := geodesic.WGS84.Direct(p.Lat, p.Lon, azimuth, km*1000)
	return headwater.Point{Lat: round4(d.Lat2), Lon: round4(d.Lon2)}
}

// round4 rounds degrees to about ten metres.
func round4(degrees float64) float64 { return math.Round(degrees*1e4) / 1e4 }

// antipodalKm is the longest distance on the ellipsoid, from pole to pole.
const antipodalKm = 20003.9315

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
	low = geodesicKm(a.points[near[0]], b.points[near[1]]) - slack
	if low < 0 || a.holds(b.points[0]) || b.holds(a.points[0]) {
		low = 0
	}
	return low, min(geodesicKm(a.points[far[0]], b.points[far[1]])+slack, antipodalKm)
}

// geodesicLine gives the azimuth in degrees at a of the geodesic from a to b.
func geodesicLine(a, b headwater.Point) float64 {
	return geodesic.WGS84.InverseWithCapabilities(a.Lat, a.Lon, b.Lat, b.Lon, capabilities.Azimuth).Azi1
}
