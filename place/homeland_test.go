package place

import (
	"testing"

	"github.com/headwater-project/headwater"
)

// TestHomeland holds that the halves of a country count its islands, and not what
// lies far overseas.
func TestHomeland(t *testing.T) {
	tests := []struct {
		iso   string
		side  part
		point headwater.Point
		want  bool
		why   string
	}{
		{"JP", south, headwater.Point{Lat: 31.6, Lon: 130.55}, true, "Kagoshima is in southern Japan"},
		{"JP", north, headwater.Point{Lat: 43.06, Lon: 141.35}, true, "Sapporo is in northern Japan"},
		{"ID", north, headwater.Point{Lat: 1.48, Lon: 124.85}, true, "Manado is in northern Indonesia"},
		{"MY", west, headwater.Point{Lat: 3.14, Lon: 101.69}, true, "Kuala Lumpur is in western Malaysia"},
		{"MY", east, headwater.Point{Lat: 5.98, Lon: 116.07}, true, "Kota Kinabalu is in eastern Malaysia"},
		{"US", north, headwater.Point{Lat: 61.2, Lon: -149.9}, false, "Anchorage is not in the northern half of the mainland"},
		{"NO", north, headwater.Point{Lat: 78.2, Lon: 15.6}, false, "Svalbard is not in northern Norway"},
	}
	r := resolver(t)
	for _, test := range tests {
		a, ok := r.atlas.country(test.iso, test.side)
		if !ok {
			t.Fatal(test.iso)
		}
		mid, far := a.middle()
		if (distance(mid, test.point) <= far) != test.want {
			t.Errorf("%s: middle %v within %.0f km", test.why, mid, far)
		}
	}
}
