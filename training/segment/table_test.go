package main

import (
	"testing"

	"github.com/headwater-project/headwater/syntax"
)

// The table keeps the heavier of two features that look the same to it.
func TestEncode(t *testing.T) {
	const home = 7 << (32 - syntax.GapBits)
	file, err := encode([]uint32{home | 1, home | 2, home | 1 | 1<<9}, []float64{-1, 0.5, 0.25})
	if err != nil {
		t.Fatal(err)
	}
	slots := file[len(syntax.GapMagic)+4:]
	if len(slots) != 2<<syntax.GapBits {
		t.Fatalf("%d bytes of slots", len(slots))
	}
	got := [4]byte(slots[2*7 : 2*7+4])
	step := int8(-127)
	if want := [4]byte{1, byte(step), 2, 64}; got != want {
		t.Errorf("slots %v, want %v", got, want)
	}
	if slots[2*9+1] != 0 {
		t.Error("the lighter feature is in the table too")
	}
}

func TestLearn(t *testing.T) {
	var examples []example
	for i := range 400 {
		examples = append(examples, example{features: []uint32{uint32(i % 2)}, ends: i%2 == 0})
	}
	if w := learn(examples, 2); w[0] < 0.5 || w[1] > -0.5 {
		t.Errorf("weights %v, want the first above and the second below", w)
	}
}

func TestVocabulary(t *testing.T) {
	examples := []example{{features: []uint32{70, 80}}, {features: []uint32{90, 70}}}
	if got := vocabulary(examples, 2); len(got) != 1 || got[0] != 70 {
		t.Errorf("vocabulary %v, want only 70", got)
	}
	for _, e := range examples {
		if len(e.features) != 1 || e.features[0] != 0 {
			t.Errorf("features %v, want the number of 70", e.features)
		}
	}
}
