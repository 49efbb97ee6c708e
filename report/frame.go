package report

import (
	"math"
	"slices"
)

// frame projects degrees to map units: equirectangular, true to scale at the
// middle latitude. scale is units for a degree of latitude.
type frame struct {
	lat, lon     float64 // the middle
	scale, along float64 // along = units for a degree of longitude
}

// The smallest extents worth drawing, in degrees of latitude: a single town
// needs its surroundings to be recognised, a country its neighbours.
const (
	townExtent    = 5.0
	countryExtent = 14.0
	margin        = 1.5 // the frame is this much larger than what it must hold
)

// fitFrame fits the places in; the middle is enough of those that are broad.
func fitFrame(spots []spot) frame {
	least := countryExtent
	south, north := spots[0].Lat, spots[0].Lat
	for _, s := range spots {
		pad := 0.0
		if !s.broad() {
			least, pad = townExtent, min(s.radius, townKm)/kmPerDegree
		}
		south, north = min(south, s.Lat-pad), max(north, s.Lat+pad)
	}
	west, east := arc(spots)
	f := frame{lat: (south + north) / 2, lon: (west + east) / 2}
	shrink := max(math.Cos(f.lat*math.Pi/180), 0.2)
	tall := max((north-south)*margin, least)
	wide := max((east-west)*margin, least*mapWidth/mapHeight/shrink)
	f.scale = max(min(mapHeight/tall, mapWidth/(wide*shrink)), mapWidth/(360*shrink))
	f.along = f.scale * shrink
	f.lat = inside(f.lat, 90-mapHeight/f.scale/2)
	return f
}

// inside keeps the middle so far from the poles that the frame shows no more
// than they do.
func inside(lat, most float64) float64 {
	if most <= 0 {
		return 0
	}
	return max(-most, min(most, lat))
}

// arc is the shortest stretch of longitude that holds all spots; east may be
// beyond 180.
func arc(spots []spot) (west, east float64) {
	lons := make([]float64, len(spots))
	for i, s := range spots {
		lons[i] = s.Lon
	}
	slices.Sort(lons)
	gap, at := lons[0]+360-lons[len(lons)-1], 0
	for i := 1; i < len(lons); i++ {
		if g := lons[i] - lons[i-1]; g > gap {
			gap, at = g, i
		}
	}
	return lons[at], lons[at] + 360 - gap
}

// xy projects, with the longitude as given: the caller says which turn.
func (f frame) xy(lat, lon float64) (x, y float64) {
	return mapWidth/2 + (lon-f.lon)*f.along, mapHeight/2 - (lat-f.lat)*f.scale
}

// near turns a longitude until it is less than half a turn from another.
func near(lon, other float64) float64 {
	return lon - 360*math.Round((lon-other)/360)
}

// place projects a point to the turn that the frame shows.
func (f frame) place(lat, lon float64) (x, y float64) {
	return f.xy(lat, near(lon, f.lon))
}

// framed says whether a point lies in the frame; the hair's breadth is what
// rounding costs at a pole.
func framed(x, y float64) bool {
	const hair = 1e-6
	return x >= -hair && x <= mapWidth+hair && y >= -hair && y <= mapHeight+hair
}
