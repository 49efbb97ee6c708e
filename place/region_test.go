package place

import (
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/timex"
)

func regions(t testing.TB, r *Resolver, text string, names ...string) []headwater.Region {
	t.Helper()
	doc, syn, entities := read(text, names...)
	syn.Sentences = []headwater.Sentence{{Span: headwater.Span{End: len(text)}}}
	return regionsOf(r, doc, syn, r.Resolve(doc, syn, entities))
}

// regionsOf gives the regions with the times and quantities that timex finds, as the
// engine does.
func regionsOf(r *Resolver, doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity) []headwater.Region {
	times, quantities := timex.Find(doc, syn)
	return r.Regions(doc, syn, entities, times, quantities)
}

func TestRegions(t *testing.T) {
	tests := []struct {
		text, names string // names of the places, with semicolons
		want        string // the words of the region
		relation    headwater.Relation
		direction   string
		low, high   float64
		lat, lon    float64 // where the middle must lie
		km          float64 // within
	}{
		{"A convoy was hit east of Baghdad.", "Baghdad", "east of Baghdad", headwater.SideOf, "E", 0, 0, 33.34, 44.66, 20},
		{"A depot burned 30 km north of Karbala, Iraq.", "Karbala;Iraq", "30 km north of Karbala", headwater.AwayFrom, "N", 25, 35, 32.88, 44.02, 10},
		{"A depot burned some 30 kilometres (19 miles) to the north of the city of Karbala, Iraq.", "Karbala;Iraq", "some 30 kilometres (19 miles) to the north of the city of Karbala", headwater.AwayFrom, "N", 20, 40, 32.88, 44.02, 10},
		{"Clashes spread in southern Iraq.", "Iraq", "southern Iraq", headwater.PartOf, "S", 0, 0, 31, 44.5, 150},
		{"Clashes spread in the south of Iraq.", "Iraq", "the south of Iraq", headwater.PartOf, "S", 0, 0, 31, 44.5, 150},
		{"Troops held the outskirts of Fallujah, Iraq.", "Fallujah;Iraq", "the outskirts of Fallujah", headwater.Outskirts, "", 0, 0, 33.35, 43.78, 10},
		{"Troops held the western outskirts of Baghdad.", "Baghdad", "the western outskirts of Baghdad", headwater.Outskirts, "W", 0, 0, 33.34, 44.1, 20},
		{"A mortar fell near the Iraqi capital Baghdad.", "Baghdad", "near the Iraqi capital Baghdad", headwater.Around, "", 0, 0, 33.34, 44.4, 10},
		{"Mines lay on the road between Ramadi and Hit in Iraq.", "Ramadi;Hit;Iraq", "between Ramadi and Hit", headwater.Between, "", 0, 0, 33.53, 43.06, 15},
		{"Trucks waited at the Iraq-Syria border.", "Iraq;Syria", "Iraq-Syria border", headwater.Border, "", 0, 0, 35.2, 41.3, 80},
		{"Trucks waited along the border between Iraq and Jordan.", "Iraq;Jordan", "the border between Iraq and Jordan", headwater.Border, "", 0, 0, 32.7, 39.1, 60},
		{"Trucks waited on Iraq's border with Jordan.", "Iraq;Jordan", "Iraq's border with Jordan", headwater.Border, "", 0, 0, 32.7, 39.1, 60},
		{"Trucks waited at the Turkish-Syrian border.", "Turkish:NORP;Syrian:NORP", "Turkish-Syrian border", headwater.Border, "", 0, 0, 36.8, 39.3, 150},
		{"A tanker was hit off the coast of Yemen.", "Yemen", "off the coast of Yemen", headwater.Around, "", 0, 0, 15.5, 47.9, 150},
		{"The plant lies within 50 miles of Tehran.", "Tehran", "within 50 miles of Tehran", headwater.AwayFrom, "", 0, 88.5, 35.7, 51.4, 10},
		{"A village 12 km from Mosul, Iraq, was shelled.", "Mosul;Iraq", "12 km from Mosul", headwater.AwayFrom, "", 10.8, 13.2, 36.34, 43.13, 10},
		{"Police searched central Baghdad.", "Baghdad", "central Baghdad", headwater.PartOf, "C", 0, 0, 33.34, 44.4, 10},
		{"Raids went on in the Mosul area of Iraq.", "Mosul;Iraq", "Mosul area", headwater.Around, "", 0, 0, 36.34, 43.13, 10},
		{"Rain fell in Iraq's south and in its hills.", "Iraq", "Iraq's south", headwater.PartOf, "S", 0, 0, 31, 44.5, 150},
		{"Iraq voted. Rain fell in the south of the country.", "Iraq", "the south of the country", headwater.PartOf, "S", 0, 0, 31, 44.5, 150},
		{"Iraq voted. Rain fell in the country's north.", "Iraq", "the country's north", headwater.PartOf, "N", 0, 0, 35, 44, 200},
		{"Shells fell on the Damascus suburbs in Syria.", "Damascus;Syria", "Damascus suburbs", headwater.Outskirts, "", 0, 0, 33.51, 36.29, 10},
		{"Boats burned off Kish Island.", "Kish Island:LOC", "off Kish Island", headwater.Around, "", 0, 0, 26.55, 54, 30},
		{"A tanker was anchored off Basra in Iraq.", "Basra;Iraq", "off Basra", headwater.Around, "", 0, 0, 30.5, 47.8, 20},
		{"Troops took the border areas of Jordan.", "Jordan", "the border areas of Jordan", headwater.Border, "", 0, 0, 31.3, 37.1, 60},
		{"Iraq closed its border with Jordan.", "Iraq;Jordan", "border with Jordan", headwater.Border, "", 0, 0, 32.7, 39.1, 60},
		{"Trucks queued at Rutba, near the border with Jordan, and Iraqi guards left.", "Rutba;Iraqi:NORP;Jordan", "the border with Jordan", headwater.Border, "", 0, 0, 32.7, 39.1, 60},
		{"Iraq voted. Trucks queued at Rutba, on the Jordanian border.", "Rutba;Iraq;Jordanian:NORP", "Jordanian border", headwater.Border, "", 0, 0, 32.7, 39.1, 60},
		{"Trucks queued along Jordan's borders.", "Jordan", "Jordan's borders", headwater.Border, "", 0, 0, 31.3, 37.1, 60},
		{"Guards patrol the Jordanian borders.", "Jordanian:NORP", "Jordanian borders", headwater.Border, "", 0, 0, 31.3, 37.1, 60},
		{"Police searched north west Baghdad.", "Baghdad", "north west Baghdad", headwater.PartOf, "NW", 0, 0, 33.4, 44.3, 15},
	}
	r := resolver(t)
	for _, test := range tests {
		got := regions(t, r, test.text, strings.Split(test.names, ";")...)
		if len(got) != 1 {
			t.Errorf("%s: %d regions: %+v", test.text, len(got), got)
			continue
		}
		g := got[0]
		if words := g.In(test.text); words != test.want || g.Relation != test.relation || g.Direction != test.direction || g.Why == "" || g.ID != "g1" {
			t.Errorf("%s: %q is %s %s, because %q", test.text, words, g.Relation, g.Direction, g.Why)
		}
		if g.Point == nil {
			t.Errorf("%s: no point: %s", test.text, g.Why)
		} else if d := distance(*g.Point, headwater.Point{Lat: test.lat, Lon: test.lon}); d > test.km {
			t.Errorf("%s: %.0f km off, at %v with radius %.0f", test.text, d, *g.Point, g.RadiusKm)
		}
		if d := g.DistanceKm; d[0] < test.low-0.1 || d[0] > test.low+0.1 || d[1] < test.high-0.1 || d[1] > test.high+0.1 {
			t.Errorf("%s: %v km", test.text, d)
		}
	}
}

func TestNoRegions(t *testing.T) {
	r := resolver(t)
	for _, text := range []string{
		"Talks between Baghdad and Tehran went on.",
		"The northern city of Baghdad was calm.",
		"Envoys left Baghdad for Tehran.",
		"The war near Iraq went on.",
		"Most of Baghdad slept.",
		"News from Baghdad was scarce.",
		"A bomb went off near Baghdad's stadium.",
		"Tribes northeast of Iraq agreed.",
		"Iraq and Jordan met. Rain fell in the south of the country.",
		"Iraq voted. Rain fell in the south of the countryside.",
		"Jordan borders Iraq.",
		"It is Iraq, which Jordan borders.",
		"Two men of Jordan borders nobody guards.",
	} {
		if got := regions(t, r, text, "Baghdad", "Tehran", "Iraq", "Jordan"); len(got) != 0 {
			t.Errorf("%s: %q", text, got[0].In(text))
		}
	}
}

func FuzzRegions(f *testing.F) {
	f.Add("A depot burned some 30 km (19 miles) to the north of Karbala, Iraq.", 53, 60)
	f.Add("the Iraq-Syria border", 4, 8)
	f.Add("north west of the country's", 0, 5)
	f.Add("between Iraq and", 8, 12)
	r := resolver(f)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		text = strings.ToValidUTF8(text, "")
		span := headwater.Span{Start: start, End: end}
		if span.Empty() || !span.Valid(text) {
			return
		}
		syn := words(text)
		syn.Sentences = []headwater.Sentence{{Span: headwater.Span{End: len(text)}}}
		doc := &headwater.Document{Text: text}
		for _, iso := range []string{"IQ", ""} {
			e := headwater.Entity{ID: "e", Type: headwater.GPE, Name: span.In(text), Mentions: []headwater.Span{span}, Point: &headwater.Point{Lat: 33, Lon: 44}, RadiusKm: 12, Country: "IQ"}
			e.Ref.ISO3166 = iso
			last := 0
			for _, g := range regionsOf(r, doc, syn, []headwater.Entity{e}) {
				if !g.Valid(text) || g.Empty() || g.Start < last || g.Why == "" || g.Point != nil && (!sound(*g.Point) || g.RadiusKm <= 0) {
					t.Fatalf("%+v of %q", g, text)
				}
				last = g.End
			}
		}
	})
}

// TestLongTexts holds that the work grows with the text and no faster.
func TestLongTexts(t *testing.T) {
	r := resolver(t)
	spend := func(n int) time.Duration {
		text := strings.Repeat("Iraqi Army units east of Baghdad held the Iraq border. ", n)
		doc, syn, entities := read(text, "Baghdad", "Iraq ", "Iraqi Army:ORG")
		start := time.Now()
		got := r.Resolve(doc, syn, entities)
		if regions := regionsOf(r, doc, syn, got); len(regions) != n {
			t.Errorf("%d regions in %d sentences", len(regions), n)
		}
		return time.Since(start)
	}
	least := func(n int) time.Duration { return min(spend(n), spend(n), spend(n)) } // others use the machine too
	short, long := least(1000), least(10000)
	if long > 40*short+300*time.Millisecond {
		t.Errorf("%v for ten times what takes %v", long, short)
	}
}
