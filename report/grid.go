package report

import (
	"math"
	"strconv"
)

func tenth(v float64) float64 { return math.Round(v*10) / 10 }

// grid is the graticule, with four to eight lines each way.
func (f frame) grid() []gridLine {
	wide, tall := mapWidth/f.along, mapHeight/f.scale
	step := gridStep(tall)
	var out []gridLine
	for lat := math.Ceil((f.lat-tall/2)/step) * step; lat <= f.lat+tall/2; lat += step {
		_, y := f.xy(lat, 0)
		line := gridLine{X2: mapWidth, Y1: tenth(y), Y2: tenth(y)}
		if y > 24 && y < mapHeight-24 { // the corners are taken
			line.Label = shortAngle(lat, "N", "S")
		}
		out = append(out, line)
	}
	step = gridStep(wide * mapHeight / mapWidth)
	for lon := math.Ceil((f.lon-wide/2)/step) * step; lon <= f.lon+wide/2; lon += step {
		x, _ := f.xy(0, lon)
		line := gridLine{X1: tenth(x), X2: tenth(x), Y2: mapHeight, Vertical: true}
		if x > f.scaleBar().Width+36 && x < mapWidth-24 {
			line.Label = shortAngle(near(lon, 0), "E", "W")
		}
		out = append(out, line)
	}
	return out
}

func gridStep(extent float64) float64 {
	for _, s := range []float64{0.25, 0.5, 1, 2, 5, 10, 15, 30} {
		if extent/s <= 5 {
			return s
		}
	}
	return 45
}

func shortAngle(v float64, plus, minus string) string {
	if v < 0 {
		plus = minus
	}
	if v == 0 || v == 180 || v == -180 {
		plus = ""
	}
	return strconv.FormatFloat(math.Abs(v), 'f', -1, 64) + "°" + plus
}

// scaleBar is the longest round distance within a quarter of the width.
func (f frame) scaleBar() scaleBar {
	km := kmPerDegree / f.scale // for a unit
	best := scaleBar{}
	for _, n := range []float64{5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000} {
		if n/km <= mapWidth/4 {
			best = scaleBar{tenth(n / km), number(n) + " km"}
		}
	}
	return best
}
