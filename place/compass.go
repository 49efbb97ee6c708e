package place

import (
	"math"

	"github.com/headwater-project/headwater"
)

// compass are the points of the compass of parts, as regions name them.
var compass = map[part]string{
	north: "N", north | east: "NE", east: "E", south | east: "SE",
	south: "S", south | west: "SW", west: "W", north | west: "NW", central: "C",
}

// azimuths are the directions of parts in degrees from north, clockwise.
var azimuths = map[part]float64{
	north: 0, north | east: 45, east: 90, south | east: 135,
	south: 180, south | west: 225, west: 270, north | west: 315,
}

// directions are the names of parts in sentences.
var directions = map[part]string{
	north: "north", north | east: "north-east", east: "east", south | east: "south-east",
	south: "south", south | west: "south-west", west: "west", north | west: "north-west", central: "centre",
}

// quadrant is the part of a disc on one side: the smallest disc that holds the
// quarter of it that looks there, or the middle half for the centre.
func quadrant(p headwater.Point, radius float64, side part) circle {
	if side == central {
		return circle{p, radius / 2}
	}
	off := radius * math.Sqrt2 / 2
	return circle{away(p, azimuths[side], off), off}
}

// sideKm is how far from a place "east of" it reaches beyond the place itself, and
// edgeKm the same of its outskirts.
const (
	sideKm = 25
	edgeKm = 10
)

// beyond is what lies on one side of a place: as far off as the place reaches, and
// sideKm at least.
func beyond(p headwater.Point, radius float64, side part) circle {
	return circle{away(p, azimuths[side], max(sideKm, radius)), radius + sideKm}
}

// sector is what lies between two distances from a place in one direction, 22.5
// degrees to both sides of it, as far as the place reaches around that. Where no
// direction is stated it is all around.
func sector(p headwater.Point, radius, low, high float64, side part) circle {
	azimuth, ok := azimuths[side]
	if !ok {
		return circle{p, radius + high}
	}
	mid := away(p, azimuth, (low+high)/2)
	far := geodesicKm(mid, away(p, azimuth, low))
	for _, turn := range [...]float64{-22.5, 22.5} {
		far = max(far, geodesicKm(mid, away(p, azimuth+turn, high)), geodesicKm(mid, away(p, azimuth+turn, low)))
	}
	return circle{mid, far + radius}
}

// halfway is what lies between two places.
func halfway(a, b headwater.Point, reach float64) circle {
	km := geodesicKm(a, b)
	d := geodesicLine(a, b)
	return circle{away(a, d, km/2), km/2 + reach}
}
