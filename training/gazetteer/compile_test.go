package main

import (
	"math"
	"slices"
	"testing"

	"github.com/headwater-project/headwater"
)

func TestAbbreviations(t *testing.T) {
	p := place{names: []string{"Al Fallūjah", "Us"}, exact: []string{"Calif."}}
	if got := p.abbreviations(); !slices.Equal(got, []string{"Calif.", "Us"}) {
		t.Errorf("a name of two letters must be exact: %q", got)
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
