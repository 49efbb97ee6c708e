package report

// bleed is how far shapes run on beyond the frame, so that its edge cuts them.
const bleed = 6.0

// clipRing cuts a ring to the frame, side by side (Sutherland and Hodgman 1974).
func clipRing(ring []xy) []xy {
	for side := range 4 {
		ring = clipSide(ring, side)
	}
	return ring
}

func clipSide(ring []xy, side int) []xy {
	var out []xy
	for i, b := range ring {
		a := ring[(i+len(ring)-1)%len(ring)]
		da, db := depth(a, side), depth(b, side)
		if da >= 0 != (db >= 0) {
			t := da / (da - db)
			out = append(out, xy{a.x + t*(b.x-a.x), a.y + t*(b.y-a.y)})
		}
		if db >= 0 {
			out = append(out, b)
		}
	}
	return out
}

// depth is how far inside a side of the frame a point lies.
func depth(p xy, side int) float64 {
	switch side {
	case 0:
		return p.x + bleed
	case 1:
		return mapWidth + bleed - p.x
	case 2:
		return p.y + bleed
	}
	return mapHeight + bleed - p.y
}

// beyond says whether a line certainly misses the frame: both ends lie beyond
// the same side.
func beyond(a, b xy) bool {
	for side := range 4 {
		if depth(a, side) < 0 && depth(b, side) < 0 {
			return true
		}
	}
	return false
}
