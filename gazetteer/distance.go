package gazetteer

import (
	"math"

	"github.com/headwater-project/headwater"
)

// MeanRadius is the mean radius of the earth in km (IUGG R1).
const MeanRadius = 6371.0088

// Distance is the great-circle distance of two points in km on a sphere of the mean
// radius, within 0.6 per cent of that on the WGS 84 ellipsoid.
func Distance(a, b headwater.Point) float64 {
	const rad = math.Pi / 180
	s, c := math.Sin((b.Lat-a.Lat)/2*rad), math.Sin((b.Lon-a.Lon)/2*rad)
	h := s*s + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*c*c
	return 2 * MeanRadius * math.Asin(math.Sqrt(min(1, h)))
}
