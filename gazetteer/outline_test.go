package gazetteer

import (
	"math"
	"testing"

	"github.com/headwater-project/headwater"
)

// inside says whether p lies within the rings, by the even-odd rule.
func inside(rings [][]headwater.Point, p headwater.Point) bool {
	in := false
	for _, ring := range rings {
		for i, a := range ring {
			b := ring[(i+len(ring)-1)%len(ring)]
			if (a.Lat > p.Lat) != (b.Lat > p.Lat) && p.Lon < (b.Lon-a.Lon)*(p.Lat-a.Lat)/(b.Lat-a.Lat)+a.Lon {
				in = !in
			}
		}
	}
	return in
}

func TestOutlinesHoldTheirCapitals(t *testing.T) {
	cities := map[string]headwater.Point{
		"IQ": {Lat: 33.34, Lon: 44.4}, "IR": {Lat: 35.69, Lon: 51.42}, "US": {Lat: 38.9, Lon: -77.04},
		"RU": {Lat: 55.75, Lon: 37.62}, "AU": {Lat: -35.28, Lon: 149.13}, "FR": {Lat: 48.85, Lon: 2.35},
	}
	found := 0
	for _, o := range Outlines() {
		if p, ok := cities[o.ISO]; ok {
			found++
			if !inside(o.Rings, p) {
				t.Errorf("%s does not hold %v", o.ISO, p)
			}
		}
	}
	if found != len(cities) {
		t.Errorf("%d of %d countries have outlines", found, len(cities))
	}
	for iso, p := range cities {
		if o, ok := Detail(iso); !ok || o.ISO != iso || !inside(o.Rings, p) {
			t.Errorf("the detailed %s does not hold %v", iso, p)
		}
	}
}

func TestOutlinesLieOnTheGlobe(t *testing.T) {
	for _, file := range []string{outlines, detail} {
		list := decodeOutlines(file, "")
		if len(list) < 170 {
			t.Fatalf("%d outlines", len(list))
		}
		for _, o := range list {
			if len(o.Rings) == 0 {
				t.Errorf("%s has no ring", o.ISO)
			}
			for _, ring := range o.Rings {
				for i, p := range ring {
					if q := ring[(i+1)%len(ring)]; math.Abs(p.Lon-q.Lon) > 180 && p.Lat > -89 {
						t.Fatalf("%s jumps from %v to %v, across the map", o.ISO, p, q)
					}
					if math.Abs(p.Lat) > 90 || math.Abs(p.Lon) > 180.01 {
						t.Fatalf("%s: %v", o.ISO, p)
					}
				}
			}
		}
	}
}

func TestDetailOfNoCountry(t *testing.T) {
	for _, iso := range []string{"", "ZZ", "iq"} {
		if _, ok := Detail(iso); ok {
			t.Errorf("Detail(%q) found something", iso)
		}
	}
}

func FuzzDecodeOutlines(f *testing.F) {
	f.Add("IQ\x04\x01\x01\x02\x02")
	f.Add(outlines[:200])
	f.Add("\x00\x00\xff\xff\xff\xff\xff")
	f.Fuzz(func(t *testing.T, data string) {
		points := 0
		for _, o := range decodeOutlines(data, "") {
			for _, ring := range o.Rings {
				points += len(ring)
			}
		}
		if points > len(data)*len(data)+1 {
			t.Fatalf("%d points out of %d bytes", points, len(data))
		}
	})
}

func BenchmarkOutlines(b *testing.B) {
	for b.Loop() {
		Outlines()
	}
}
