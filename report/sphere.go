package report

import (
	"math"
	"strconv"

	"github.com/headwater-project/headwater"
)

// kmPerDegree is a degree of latitude on a sphere of 6371 km, which is near
// enough for drawing; distances that are printed come from the checks.
const kmPerDegree = math.Pi * 6371 / 180

// ring is the path of all points so many kilometres from a point.
func (f frame) ring(at headwater.Point, km float64) string {
	const steps = 72
	var d []byte
	last := near(at.Lon, f.lon)
	for i := range steps {
		p := away(at, km, 2*math.Pi*float64(i)/steps)
		last = near(p.Lon, last)
		x, y := f.xy(p.Lat, last)
		d = appendPoint(d, xy{x, y}, i == 0)
	}
	return string(append(d, 'Z'))
}

// away is the point so many kilometres from another in a direction (radians
// from north).
func away(from headwater.Point, km, bearing float64) headwater.Point {
	lat, lon, r := from.Lat*math.Pi/180, from.Lon*math.Pi/180, km/6371
	to := math.Asin(math.Sin(lat)*math.Cos(r) + math.Cos(lat)*math.Sin(r)*math.Cos(bearing))
	turn := math.Atan2(math.Sin(bearing)*math.Sin(r)*math.Cos(lat), math.Cos(r)-math.Sin(lat)*math.Sin(to))
	return headwater.Point{Lat: to * 180 / math.Pi, Lon: (lon + turn) * 180 / math.Pi}
}

// line is the shortest way between two points.
func (f frame) line(a, b headwater.Point) string {
	const steps = 24
	u, v := vector(a), vector(b)
	angle := math.Acos(max(-1, min(1, u[0]*v[0]+u[1]*v[1]+u[2]*v[2])))
	if s := math.Sin(angle); s < 1e-9 { // the same point, or opposite ones
		return ""
	}
	var d []byte
	last := near(a.Lon, f.lon)
	for i := range steps + 1 {
		t := float64(i) / steps
		p, q := math.Sin((1-t)*angle), math.Sin(t*angle)
		x, y, z := p*u[0]+q*v[0], p*u[1]+q*v[1], p*u[2]+q*v[2]
		last = near(math.Atan2(y, x)*180/math.Pi, last)
		px, py := f.xy(math.Atan2(z, math.Hypot(x, y))*180/math.Pi, last)
		d = appendPoint(d, xy{px, py}, i == 0)
	}
	return string(d)
}

// apart is the kilometres between two points.
func apart(a, b headwater.Point) float64 {
	u, v := vector(a), vector(b)
	return 6371 * math.Acos(max(-1, min(1, u[0]*v[0]+u[1]*v[1]+u[2]*v[2])))
}

func vector(p headwater.Point) [3]float64 {
	lat, lon := p.Lat*math.Pi/180, p.Lon*math.Pi/180
	return [3]float64{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
}

// appendPoint writes a point of a short path as it is.
func appendPoint(d []byte, p xy, move bool) []byte {
	if move {
		d = append(d, 'M')
	} else {
		d = append(d, 'L')
	}
	d = strconv.AppendFloat(d, tenth(p.x), 'f', -1, 64)
	d = append(d, ' ')
	return strconv.AppendFloat(d, tenth(p.y), 'f', -1, 64)
}
