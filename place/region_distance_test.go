package place

import (
	"math"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// TestDistances holds that a distance before a direction is the quantity that stands
// there, with all of its words, and that Why tells what made its bounds.
func TestDistances(t *testing.T) {
	const plain = "the figure is read as rounded"
	r := resolver(t)
	for _, test := range []struct {
		words     string
		low, high float64
		why       string
	}{
		{"30 km", 25, 35, plain},
		{"30km", 25, 35, plain},
		{"12 km", 10.8, 13.2, plain},
		{"2.5 km", 2, 3, plain},
		{"25,000 metres", 22.5, 27.5, plain},
		{"500 feet", 0.1372, 0.1676, plain},
		{"200 miles", 241.4016, 402.336, plain},
		{"200nm", 277.8, 463, plain},
		{"300 nmi", 463, 648.2, plain},
		{"two hundred and fifty km", 225, 275, plain},
		{"half a km", 0, 1, plain},
		{"20 miles (32 km)", 28.8, 35.2, plain},
		{"150 kilometers, or 93 miles,", 135, 165, plain},
		{"some 30 kilometres (19 miles)", 20, 40, "a hedged figure may be off by twice"},
		{"more than 300 km", 300, 400, "only how far at least"},
		{"at least twenty km", 20, 30, "only how far at least"},
		{"not more than 300 km", 0, 300, "only how far at most"},
		{"up to 300 km", 0, 300, "only how far at most"},
		{"at most 300 km", 0, 300, "only how far at most"},
		{"fewer than 300 km", 0, 300, "only how far at most"},
		{"30–40 km", 30, 40, "as the text states"},
		{"30-40 km", 30, 40, "as the text states"},
		{"between 30 and 40 km", 30, 40, "as the text states"},
		{"twenty to thirty km", 20, 30, "as the text states"},
		{"a few hundred km", 200, 500, "“a few hundred” is read as 200 to 500"},
		{"several dozen km", 24, 96, "“several dozen” is read as 24 to 96"},
	} {
		text := "A depot burned " + test.words + " north of Baghdad."
		got := regions(t, r, text, "Baghdad")
		if len(got) != 1 {
			t.Errorf("%s: %d regions", text, len(got))
			continue
		}
		g := got[0]
		if words := g.In(text); words != test.words+" north of Baghdad" || g.Relation != headwater.AwayFrom || g.Point == nil {
			t.Errorf("%s: %q, %v", text, words, g.Point)
		}
		if d := g.DistanceKm; math.Abs(d[0]-test.low) > 1e-3 || math.Abs(d[1]-test.high) > 1e-3 || !strings.Contains(g.Why, test.why) {
			t.Errorf("%s: %v km, because %q", text, d, g.Why)
		}
	}
}

// TestDistanceNotRead holds that a distance that is stated but not read puts nothing
// on the map.
func TestDistanceNotRead(t *testing.T) {
	r := resolver(t)
	for _, words := range []string{
		"dozens of miles", "hundreds of kilometres", "an hour", "20 minutes", "two hours' drive", "a 30-minute drive",
		"20,004 km", "2 million km", "0 km", "400-odd km",
	} {
		text := "A depot burned " + words + " north of Baghdad."
		got := regions(t, r, text, "Baghdad")
		if len(got) != 1 || got[0].Point != nil || got[0].DistanceKm != [2]float64{} || got[0].Relation != headwater.AwayFrom {
			t.Errorf("%s: %+v", text, got)
		} else if in := got[0].In(text); in != words+" north of Baghdad" {
			t.Errorf("%s: %q", text, in)
		}
	}
	if got := regions(t, r, "A depot burned 2,5 km north of Baghdad.", "Baghdad"); len(got) != 1 || got[0].Point != nil {
		t.Errorf("half of a figure was read: %+v", got)
	}
	if got := regions(t, r, "A depot burned many miles from Baghdad.", "Baghdad"); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

// TestAmountIsNoDistance holds that an amount of something else before a direction is
// no distance.
func TestAmountIsNoDistance(t *testing.T) {
	r := resolver(t)
	for _, words := range []string{"They spent $5 m", "Shells killed two", "They fought for two hours"} {
		text := words + " east of Baghdad."
		got := regions(t, r, text, "Baghdad")
		if len(got) != 1 || got[0].In(text) != "east of Baghdad" || got[0].Relation != headwater.SideOf || got[0].Point == nil {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

func TestFigures(t *testing.T) {
	for km, want := range map[float64][2]string{22.5: {"22", "23"}, 1.25: {"1.2", "1.3"}, 0.804672: {"0.8", "0.81"}, 300: {"300", "300"}, 0: {"0", "0"}, 0.15 * 2: {"0.3", "0.3"}} {
		if low, high := figure(math.Floor, km), figure(math.Ceil, km); low != want[0] || high != want[1] {
			t.Errorf("%g: %s and %s", km, low, high)
		}
	}
}
