package place

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"pgregory.net/rapid"
)

func TestRoundedBy(t *testing.T) {
	tests := []struct {
		km    float64
		words string
		want  float64
	}{
		{500, "500 km", 25}, {1500, "1,500 km", 50}, {75, "75 km", 0.5}, {526, "526 km", 0.5}, {2000, "2,000 km", 100},
		{40, "40 km", 2}, {120, "120 km", 5}, {90, "90 km", 4.5}, {1000, "1,000 km", 50}, {0.3, "300 metres", 0.015},
		{482.8032, "300 miles", 24.14016}, {263.932416, "164 miles", 0.804672}, {926, "500 nautical miles", 46.3},
		{482.8032, "482.8032 km", 0.00005}, {1852, "1,852 km", 0.5},
		{0, "0 km", 0}, {-5, "", 0}, {math.Inf(1), "", 0}, {math.NaN(), "", 0},
	}
	for _, test := range tests {
		if got := roundedBy(test.km, test.words); math.Abs(got-test.want) > 1e-6 {
			t.Errorf("%s: %v, want %v", test.words, got, test.want)
		}
	}
}

func TestRoundFigures(t *testing.T) {
	low, five := 300.0, 500.0
	round := rangeKm{low: &five, high: &five, rounding: 25}
	upTo := rangeKm{high: &five, rounding: 25}
	interval := rangeKm{low: &low, high: &five}
	roughly := rangeKm{low: &five, high: &five, approximate: true}
	tests := []struct {
		s     rangeKm
		least float64
		want  headwater.Verdict
		words string
	}{
		{round, 500, headwater.Consistent, "at least 500 km and at most 560 km; the text states 500 km, enough"},
		{round, 502, headwater.Undetermined, "at least 502 km and at most 560 km; the text states 500 km, which falls short by no more than such a figure may be rounded (25 km)"},
		{round, 525, headwater.Undetermined, "at least 520 km"},
		{round, 526, headwater.Inconsistent, "at least 526 km and at most 560 km; the text states 500 km, too little"},
		{round, 541, headwater.Inconsistent, "at least 540 km"},
		{upTo, 502, headwater.Undetermined, "the text states up to 500 km, which falls short"},
		{interval, 502, headwater.Inconsistent, "at least 502 km and at most 560 km; the text states 300 to 500 km, too little"},
		{roughly, 549, headwater.Undetermined, "by no more than a tenth"},
		{roughly, 551, headwater.Inconsistent, "at least 551 km and at most 560 km; the text states about 500 km, too little"},
	}
	for _, test := range tests {
		v := test.s.verdict(test.least)
		if why := test.s.why("A", "B", test.least, 555) + test.s.judged(v); v != test.want || !strings.Contains(why, test.words) {
			t.Errorf("%v km: %s, %s", test.least, v, why)
		}
	}
}

// TestWordsHoldTheVerdict reads the two figures of a sentence back: the least
// distance is never written within a range that is called too short.
func TestWordsHoldTheVerdict(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		high := rapid.Float64Range(0.01, 20000).Draw(t, "stated")
		least := math.Floor(high * rapid.Float64Range(0.9, 1.2).Draw(t, "times"))
		s := rangeKm{low: &high, high: &high, approximate: rapid.Bool().Draw(t, "about")}
		if !s.approximate {
			s.rounding = roundedBy(high, "km")
		}
		v := s.verdict(least)
		stated, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimPrefix(s.words(least), "about "), " km"), 64)
		if err != nil {
			t.Fatal(err)
		}
		if shown := s.shown(least); v != headwater.Consistent && shown <= stated || v == headwater.Consistent && shown > math.Ceil(stated) {
			t.Fatalf("%s: at least %v km beside %v km", v, shown, stated)
		}
	})
}

func TestRoundRangeIsUndetermined(t *testing.T) {
	text := "Missiles with a range of 300 miles could reach Berlin from Kaliningrad; others reach the Polish capital, 500 km from Kaliningrad."
	r := resolver(t)
	doc, syn, entities := read(text, "Berlin", "Kaliningrad", "Polish:NORP")
	entities = r.Resolve(doc, syn, entities)
	km := 300 * 1.609344
	at := strings.Index(text, "300 miles")
	q := headwater.Quantity{ID: "q", Span: headwater.Span{Start: at, End: at + len("300 miles")}, Low: &km, High: &km, Unit: "kilometre"}
	checks := r.Reach(doc, entities, nil, []headwater.Quantity{q}, []headwater.Claim{claim(text, "Kaliningrad", "Berlin"), claim(text, "Kaliningrad", "the Polish capital")})
	if len(checks) != 2 || checks[0].Verdict != headwater.Undetermined || !strings.Contains(checks[0].Why, "may be rounded (24 km)") {
		t.Fatalf("%+v", checks)
	}
	if checks[1].Verdict != headwater.Undetermined || checks[1].MinKm != nil || !strings.Contains(checks[1].Why, "Where the Polish capital is, is not known") {
		t.Errorf("a capital is not its country: %+v", checks[1])
	}
}

// TestFlightIsNoPlace holds that "fly 1,200 km from Sanaa" start in Sanaa, and not
// somewhere within 1,200 km of it.
func TestFlightIsNoPlace(t *testing.T) {
	text := "The missiles, which fly 1,200 km from Sanaa, could reach Riyadh. Yemen was silent."
	r := resolver(t)
	doc, syn, entities := read(text, "Sanaa", "Riyadh", "Yemen")
	syn.Sentences = []headwater.Sentence{{Span: headwater.Span{End: len(text)}}}
	entities = r.Resolve(doc, syn, entities)
	km, at := 1200.0, strings.Index(text, "1,200 km")
	q := headwater.Quantity{ID: "q", Span: headwater.Span{Start: at, End: at + len("1,200 km")}, Low: &km, High: &km, Unit: "kilometre"}
	checks := r.Reach(doc, entities, regionsOf(r, doc, syn, entities), []headwater.Quantity{q}, []headwater.Claim{claim(text, "Sanaa", "Riyadh")})
	if len(checks) != 1 || checks[0].MinKm == nil || *checks[0].MinKm < 900 || !strings.Contains(checks[0].Why, "Between Sanaa and Riyadh") {
		t.Errorf("%+v", checks)
	}
}

func TestUnknownOriginIsNamedInSmallLetters(t *testing.T) {
	text := "The hill fort puts Tehran in reach of drones."
	r := resolver(t)
	doc, syn, entities := read(text, "Tehran")
	entities = r.Resolve(doc, syn, entities)
	checks := r.Reach(doc, entities, nil, []headwater.Quantity{quantity(0, 500, "kilometre")}, []headwater.Claim{claim(text, "The hill fort", "Tehran")})
	if len(checks) != 1 || checks[0].Verdict != headwater.Undetermined || checks[0].Why != "Where the hill fort is, is not known." {
		t.Errorf("%+v", checks)
	}
}
