package main

import "github.com/headwater-project/headwater"

// onMap cuts a ring that crosses the 180th meridian into rings that lie between
// 180 degrees west and east, and closes one that runs around a pole along the
// edge of the map, so that both can be drawn and measured without a seam.
func onMap(ring []headwater.Point) [][]headwater.Point {
	if len(ring) == 0 {
		return nil
	}
	ring, turn := unrolled(ring)
	if turn != 0 {
		pole := -90.0
		if ring[0].Lat > 0 {
			pole = 90
		}
		ring = append(ring, headwater.Point{Lat: ring[0].Lat, Lon: ring[0].Lon + turn},
			headwater.Point{Lat: pole, Lon: ring[0].Lon + turn}, headwater.Point{Lat: pole, Lon: ring[0].Lon})
	}
	var out [][]headwater.Point
	for shift := -360.0; shift <= 360; shift += 360 {
		piece := make([]headwater.Point, len(ring))
		for i, p := range ring {
			piece[i] = headwater.Point{Lat: p.Lat, Lon: p.Lon + shift}
		}
		piece = clip(piece, func(p headwater.Point) float64 { return 180 - p.Lon })
		piece = clip(piece, func(p headwater.Point) float64 { return p.Lon + 180 })
		if len(piece) > 2 {
			out = append(out, piece)
		}
	}
	return out
}

// unrolled lets the longitudes of a ring run on where they jump, and gives how
// far it has turned when it comes back: 0, or 360 for a ring around a pole.
func unrolled(ring []headwater.Point) ([]headwater.Point, float64) {
	out := make([]headwater.Point, len(ring))
	copy(out, ring)
	shift := 0.0
	for i := 1; i < len(ring); i++ {
		shift += jump(ring[i-1].Lon, ring[i].Lon)
		out[i].Lon = ring[i].Lon + shift
	}
	return out, shift + jump(ring[len(ring)-1].Lon, ring[0].Lon)
}

// jump is what to add to b so that it lies beside a.
func jump(a, b float64) float64 {
	switch {
	case b-a > 180:
		return -360
	case b-a < -180:
		return 360
	}
	return 0
}

// clip keeps of a ring where inside is not negative (Sutherland and Hodgman 1974).
func clip(ring []headwater.Point, inside func(headwater.Point) float64) []headwater.Point {
	var out []headwater.Point
	for i, q := range ring {
		p := ring[(i+len(ring)-1)%len(ring)]
		a, b := inside(p), inside(q)
		if a >= 0 != (b >= 0) {
			t := a / (a - b)
			out = append(out, headwater.Point{Lat: p.Lat + t*(q.Lat-p.Lat), Lon: p.Lon + t*(q.Lon-p.Lon)})
		}
		if b >= 0 {
			out = append(out, q)
		}
	}
	return out
}
