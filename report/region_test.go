package report

import (
	"slices"
	"testing"

	"github.com/headwater-project/headwater"
)

// square is of a square country with regions in it.
func square() *headwater.Reading {
	const text = "Southern Quadria. Southern Quadria. Eastern Ode. Quadria. Ode."
	at := func(start, n int) headwater.Span { return headwater.Span{Start: start, End: start + n} }
	south, ode := headwater.Point{Lat: -2.5}, headwater.Point{Lat: 1, Lon: 1}
	land := headwater.Point{}
	return &headwater.Reading{
		Document: headwater.Document{Text: text, Blocks: []headwater.Block{{Kind: headwater.ParagraphBlock, Span: at(0, len(text))}}},
		Entities: []headwater.Entity{
			{ID: "q", Type: headwater.GPE, Name: "Quadria", Mentions: []headwater.Span{at(49, 7)}, Ref: headwater.Ref{ISO3166: "QQ"}, Country: "QQ", Point: &land, RadiusKm: 700},
			{ID: "o", Type: headwater.GPE, Name: "Ode", Mentions: []headwater.Span{at(58, 3)}, Country: "QQ", Point: &ode, RadiusKm: 20},
			{ID: "e", Type: headwater.Loc, Name: "Eastern Ode", Mentions: []headwater.Span{at(36, 11)}, Country: "QQ", Point: &ode, RadiusKm: 20},
		},
		Regions: []headwater.Region{
			{ID: "g1", Span: at(0, 16), Relation: headwater.PartOf, Entities: []string{"q"}, Direction: "S", Point: &south, RadiusKm: 600, Why: "half"},
			{ID: "g2", Span: at(18, 16), Relation: headwater.PartOf, Entities: []string{"q"}, Direction: "S", Point: &south, RadiusKm: 600, Why: "half"},
			{ID: "g3", Span: at(36, 11), Relation: headwater.PartOf, Entities: []string{"e"}, Direction: "E", Point: &ode, RadiusKm: 20, Why: "half or quarter"},
		},
	}
}

func TestRegionsAreListedOnce(t *testing.T) {
	r := square()
	x, o := newIndex(r), newOccurrences(r)
	for i := range o.shown {
		o.shown[i] = true
	}
	got := regionViews(x, o)
	if len(got) != 1 || len(got[0].Refs) != 2 || got[0].Why != "The south half of the outline of Quadria." {
		t.Errorf("%+v: want one region, twice in the text, and which half of what", got)
	}
	if to := o.all[o.regions[2]].entry; to != "n3" {
		t.Errorf("a region that is a named place leads to %q, want n3", to)
	}
	if why := x.regionReason(&r.Regions[2]); why != "The east of Ode." {
		t.Errorf("reason %q, want which part of what", why)
	}
}

func TestAPartOfACountryIsDrawnByItsOutline(t *testing.T) {
	m := newMap(newIndex(square()), []Outline{{ISO: "QQ", Rings: [][]headwater.Point{{{Lat: -5, Lon: -5}, {Lat: 5, Lon: -5}, {Lat: 5, Lon: 5}, {Lat: -5, Lon: 5}, {Lat: -5, Lon: -5}}}}})
	if n := slices.IndexFunc(m.Shapes, func(s shape) bool { return s.Class == "part" && s.Entry == "g1e" }); n < 0 {
		t.Fatalf("shapes %+v: want a part", m.Shapes)
	}
	f := frame{scale: 10, along: 10}
	got := clipConvex([]xy{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, []xy{{-5, 5}, {20, 5}, {20, 20}, {-5, 20}})
	for _, p := range got {
		if p.y < 5 {
			t.Errorf("%v: want the lower half alone", got)
		}
	}
	if d := f.partOf(&spot{within: "XX", side: "S"}, &land{}); d != "" {
		t.Errorf("%q of a country without an outline, want nothing", d)
	}
}

func TestAMentionInACaptionCountsLittle(t *testing.T) {
	r := square()
	r.Document.Blocks[0].Kind = headwater.CaptionBlock
	x := newIndex(r)
	if got := x.heed(r.Entities[1].Mentions[0]); got != slight {
		t.Errorf("a mention in a caption counts %v, want %v", got, slight)
	}
	if s := newSpot(x, &r.Entities[1], "n2"); s.fine() {
		t.Errorf("%+v moves the frame from a caption", s)
	}
}

func TestTwoPlacesOnOneSpotShareALabel(t *testing.T) {
	dots := []dot{{X: 10, Y: 10, Name: "Ode", Label: "Ode", Look: "spot"}, {X: 11, Y: 10, Name: "Old Ode", Label: "Old Ode", Look: "spot"}}
	share(dots)
	if dots[0].Label != "Ode, Old Ode" || !dots[1].Shared {
		t.Errorf("%+v: want one label", dots)
	}
}

func TestCrowdedLabelsStandInColumns(t *testing.T) {
	var dots []dot
	for i, name := range []string{"Ayn", "Bel", "Cor", "Dun", "Eld"} {
		dots = append(dots, dot{X: 300 + float64(i)*6, Y: 200, Name: name, Label: name, Look: "spot"})
	}
	taken := beside(dots, nil)
	for i, d := range dots {
		if !d.Labelled || d.Lead == "" {
			t.Errorf("%s has no label at the end of a line", d.Name)
		}
		for _, b := range taken[:i] {
			if taken[i].hits(b) {
				t.Errorf("the label of %s covers another", d.Name)
			}
		}
	}
}
