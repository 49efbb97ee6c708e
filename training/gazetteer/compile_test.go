package main

import (
	"math"
	"slices"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

func TestLatin(t *testing.T) {
	for name, want := range map[string]bool{
		"Bagdad": true, "Bağdad": true, "Багдад": false, "ba ge da": false, "BGW": false, "Calif.": false, "Hit": false, "A/B Town": false,
	} {
		if latin(name) != want {
			t.Errorf("latin(%q) = %v", name, !want)
		}
	}
}

func TestKeys(t *testing.T) {
	p := place{names: []string{"Al Fallūjah", "Jurf aş Şakhr", "Us"}, Entry: gazetteer.Entry{Country: "IQ"}}
	keys := p.keys()
	for _, want := range []string{"al fallujah", "fallujah", "falluja", "jurf as sakhr", "jurf sakhr"} {
		if !slices.Contains(keys, want) {
			t.Errorf("no key %q in %q", want, keys)
		}
	}
	if slices.Contains(keys, "us") || !slices.Contains(p.abbreviations(), "Us") {
		t.Errorf("a name of two letters must be exact: %q, %q", keys, p.abbreviations())
	}
}

func TestShort(t *testing.T) {
	for name, want := range map[string]string{
		"Anbar Province": "Anbar", "Kharkiv Oblast": "Kharkiv", "Northern Region": "Northern Region", "Eastern Province": "Eastern Province", "Texas": "Texas",
	} {
		if got := short(name); got != want {
			t.Errorf("short(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestCountIsExactBelowAMillion(t *testing.T) {
	for _, n := range []int{0, 1, 999_999, 1<<20 - 1, 7_216_000, 1_392_730_000} {
		v := count(n)
		back := v & (1<<20 - 1) << (v >> 20)
		if n < 1<<20 && back != n || math.Abs(float64(back-n)) > 1e-6*2*float64(n) {
			t.Errorf("%d comes back as %d", n, back)
		}
	}
}

func TestOnMapCutsAtTheDateLine(t *testing.T) {
	ring := []headwater.Point{{Lat: 0, Lon: 170}, {Lat: 0, Lon: -170}, {Lat: 10, Lon: -170}, {Lat: 10, Lon: 170}}
	pieces := onMap(ring)
	if len(pieces) != 2 {
		t.Fatalf("%d pieces: %v", len(pieces), pieces)
	}
	for _, piece := range pieces {
		for i, p := range piece {
			if q := piece[(i+1)%len(piece)]; math.Abs(p.Lon-q.Lon) > 20 || math.Abs(p.Lon) > 180 {
				t.Errorf("%v to %v", p, q)
			}
		}
	}
}

func TestOnMapClosesAtThePole(t *testing.T) {
	ring := []headwater.Point{{Lat: -70, Lon: -120}, {Lat: -70, Lon: 0}, {Lat: -70, Lon: 120}}
	low := 0.0
	for _, piece := range onMap(ring) {
		for _, p := range piece {
			low = min(low, p.Lat)
		}
	}
	if low != -90 {
		t.Errorf("a ring around the pole reaches down to %v", low)
	}
}
