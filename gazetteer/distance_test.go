package gazetteer

import (
	"math"
	"testing"

	"github.com/headwater-project/headwater"
)

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b headwater.Point
		km   float64
	}{
		{headwater.Point{Lat: 0, Lon: 0}, headwater.Point{Lat: 0, Lon: 180}, math.Pi * MeanRadius},
		{headwater.Point{Lat: 90, Lon: 12}, headwater.Point{Lat: 0, Lon: -40}, math.Pi / 2 * MeanRadius},
		{headwater.Point{Lat: 10, Lon: 179.5}, headwater.Point{Lat: 10, Lon: -179.5}, 109.5},
		{headwater.Point{Lat: 33.3, Lon: 44.4}, headwater.Point{Lat: 33.3, Lon: 44.4}, 0},
	} {
		if got := Distance(test.a, test.b); math.Abs(got-test.km) > 0.1 {
			t.Errorf("from %v to %v: %g km, not %g", test.a, test.b, got, test.km)
		}
	}
}
