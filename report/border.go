package report

import (
	"math"

	"github.com/headwater-project/headwater"
)

// border draws the line around a ring without the seams where the data are cut,
// at 180 degrees and at the poles.
func (f frame) border(p *pen, ring []headwater.Point, turn float64) {
	drawn := false
	for i := 1; i < len(ring); i++ {
		var a, b xy
		a.x, a.y = f.xy(ring[i-1].Lat, ring[i-1].Lon+turn)
		b.x, b.y = f.xy(ring[i].Lat, ring[i].Lon+turn)
		if seam(ring[i-1], ring[i]) || beyond(a, b) {
			drawn = false
			continue
		}
		if !drawn {
			p.move(a)
		}
		p.line(b)
		drawn = true
	}
}

// seamy says whether a ring runs along a cut of the data.
func seamy(ring []headwater.Point) bool {
	for i := 1; i < len(ring); i++ {
		if seam(ring[i-1], ring[i]) {
			return true
		}
	}
	return false
}

func seam(a, b headwater.Point) bool {
	return onCut(a.Lon, 180) && onCut(b.Lon, 180) || onCut(a.Lon, -180) && onCut(b.Lon, -180) ||
		onCut(a.Lat, -90) && onCut(b.Lat, -90)
}

func onCut(v, cut float64) bool { return math.Abs(v-cut) < 0.01 }
