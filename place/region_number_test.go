package place

import (
	"math"
	"testing"
)

func TestDistancesInWords(t *testing.T) {
	for words, want := range map[string][2]float64{
		"a camp 30 km":                         {25, 35},
		"a camp twenty-five km":                {22.5, 27.5},
		"a camp two hundred km":                {150, 250},
		"a camp two hundred and fifty km":      {225, 275},
		"a camp a few hundred km":              {200, 500},
		"a camp several dozen km":              {24, 96},
		"a camp a couple of km":                {1.5, 2.5},
		"a camp several km":                    {3, 8},
		"a camp three thousand km":             {2500, 3500},
		"a camp 3 thousand km":                 {2500, 3500},
		"a camp half a km":                     {0, 1},
		"a camp two and a half km":             {2, 3},
		"a camp a hundred km":                  {50, 150},
		"a camp half a dozen km":               {5.4, 6.6},
		"a camp more than 300 km":              {300, 400},
		"a camp at least twenty km":            {20, 30},
		"a camp less than 5 km":                {0, 5},
		"a camp twenty to thirty km":           {20, 30},
		"a camp 0.2 km":                        {0, 0.7},
		"in 2003 30 km":                        {25, 35},
		"a camp two hundred miles":             {241.4016, 402.336}, // 150 to 250
		"a camp dozens of km":                  {0, 0},
		"a camp many miles":                    {0, 0},
		"a camp 0 km":                          {0, 0},
		"a camp 99999999 km":                   {0, 0},
		"a camp ½ km":                          {0, 0},
		"a camp an hour":                       {0, 0},
		"a camp two hours' drive":              {0, 0},
		"a camp hundred and hundred five km":   {0, 0},
		"a camp five twenty km":                {0, 0},
		"between a hundred and two hundred km": {0, 0},
		"km":                                   {0, 0},
	} {
		low, high, start, ok := distanceBefore(words)
		if !ok || math.Abs(low-want[0]) > 1e-3 || math.Abs(high-want[1]) > 1e-3 || start > len(words) {
			t.Errorf("%q: %g to %g km, %v", words, low, high, ok)
		}
		if high > 0 && words[:start] != "a camp " && words[:start] != "in 2003 " && words[:start] != "a camp" {
			t.Errorf("%q: begins behind %q", words, words[:start])
		}
	}
}

// TestDistanceNotRead holds that a distance that is stated but not read puts nothing
// on the map.
func TestDistanceNotRead(t *testing.T) {
	r := resolver(t)
	for _, text := range []string{"A depot burned dozens of miles north of Baghdad.", "A depot burned an hour north of Baghdad.", "A depot burned 20,003 km north of Baghdad."} {
		got := regions(t, r, text, "Baghdad")
		if len(got) != 1 || got[0].Point != nil || got[0].DistanceKm != [2]float64{} {
			t.Errorf("%s: %+v", text, got)
		}
	}
	if got := regions(t, r, "A depot burned many miles from Baghdad.", "Baghdad"); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}
