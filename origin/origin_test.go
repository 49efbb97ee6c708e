package origin

import (
	"slices"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

func TestFits(t *testing.T) {
	for _, c := range []struct {
		credited, publisher string
		want                fit
	}{
		{"The Rona Post", "Rona Post", fullFit},
		{"rona post", "The Rona Post", fullFit},
		{"Rona", "Rona Press Agency", partFit},
		{"the Ostrander", "The Daily Ostrander", partFit},
		{"RPA", "Rona Press Agency", shortFit},
		{"rpa", "Rona Press Agency", noFit},
		{"Rona Press Agency", "RPA", shortFit},
		{"Slate", "slate.com", fullFit},
		{"Rona Harbour Times", "rhtimes.com", shortFit},
		{"Rona Harbour Times", "www.ronaharbourtimes.co.uk", fullFit},
		{"NBC", "nbcnews.com", shortFit},
		{"La Hoja", "La Hoja de Valmorán", partFit},
		{"the Times", "Rona Times", noFit},
		{"Post", "Rona Post", noFit},
		{"Rona Post", "Orlin Post", noFit},
		{"Rona Post", "", noFit},
		{"", "", noFit},
		{"Norda", "Nordaland Gazette", noFit},
	} {
		if got := fits(c.credited, c.publisher); got != c.want {
			t.Errorf("%q and %q fit %d, want %d", c.credited, c.publisher, got, c.want)
		}
	}
}

func TestOutletOnly(t *testing.T) {
	for name, want := range map[string]string{
		"Rona Post's Ada Moss": "Rona Post", "a Norda Wire article last week": "Norda Wire", "a local newspaper": "", "A Finnish newspaper": "", "Rona Post": "Rona Post", "": "",
	} {
		if got := outletOnly(name); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		order int
		may   bool
	}{
		{"2019-03-04", "2019-03-05", -1, true},
		{"2019-03-05", "2019-03-04T23:00:00Z", 1, false},
		{"2019-03-04", "2019-03-04T01:00:00Z", -1, true},
		{"2019-03-04T10:00:00+02:00", "2019-03-04T09:00:00Z", -1, true},
		{"", "2019-03-04", 1, true},
		{"2019-03-04", "2019-03-04", 0, true},
	} {
		got := byDate(c.a, c.b)
		if got < 0 != (c.order < 0) || got > 0 != (c.order > 0) {
			t.Errorf("%q and %q are ordered %d, want %d", c.a, c.b, got, c.order)
		}
		if mayPrecede(c.a, c.b) != c.may {
			t.Errorf("%q may precede %q: %v", c.a, c.b, !c.may)
		}
	}
}

func TestCredibility(t *testing.T) {
	for _, c := range []struct {
		min, max, deniers, want int
	}{
		{2, 3, 0, 1}, {1, 2, 0, 2}, {1, 1, 0, 6}, {0, 0, 0, 6},
		{2, 2, 1, 3}, {1, 3, 2, 4}, {1, 1, 1, 4}, {1, 1, 2, 5},
	} {
		in := headwater.Independence{Min: c.min, Max: c.max}
		if got := credibility(in, c.deniers > 0, c.deniers); got != c.want {
			t.Errorf("%d to %d origins, %d deny: %d, want %d", c.min, c.max, c.deniers, got, c.want)
		}
	}
}

// heardBy makes witnesses: "NAME/COUNTRY" for people with a name, in small letters for
// those without; "=" leads a body, "§" a document.
func heardBy(all ...string) []witness {
	p := newPage(0, &headwater.Reading{})
	var out []witness
	for _, w := range all {
		name, country, _ := strings.Cut(w, "/")
		kind := headwater.PersonSource
		switch {
		case strings.HasPrefix(name, "="):
			name, kind = name[1:], headwater.OrganizationSource
		case strings.HasPrefix(name, "§"):
			name, kind = name[len("§"):], headwater.DocumentSource
		}
		out = append(out, witness{page: p, source: &headwater.Source{Label: name, Kind: kind, Country: country, Named: strings.ToLower(name) != name}, times: 1})
	}
	return out
}

func TestIndependence(t *testing.T) {
	for _, c := range []struct {
		name     string
		heard    [][]witness
		min, max int
	}{
		{"nobody", nil, 0, 0},
		{"one", [][]witness{heardBy("Ada Moss/US")}, 1, 1},
		{"the same twice", [][]witness{heardBy("Ada Moss/US"), heardBy("Moss/US")}, 1, 1},
		{"two sides", [][]witness{heardBy("Ada Moss/US"), heardBy("an official/YE")}, 2, 2},
		{"two names of one side", [][]witness{heardBy("Ada Moss/US"), heardBy("Piet Hall/US")}, 1, 2},
		{"two without names", [][]witness{heardBy("an official"), heardBy("an officer")}, 1, 2},
		{"a bloc and its member", [][]witness{heardBy("a diplomat, Western"), heardBy("Ada Moss/US")}, 1, 2},
		{"a state and its officer", [][]witness{heardBy("=Yemen/YE"), heardBy("two officers/YE")}, 1, 1},
		{"one who is known", [][]witness{heardBy("the official")}, 1, 1},
		{"others who are known", [][]witness{heardBy("Ada Moss/US"), heardBy("the official", "its chief", "=the company")}, 1, 1},
		{"a statement and a blog post", [][]witness{heardBy("§a statement"), heardBy("§the blog post")}, 1, 1},
		{"papers of two kinds", [][]witness{heardBy("§a leaked cable"), heardBy("§harbour registers")}, 1, 2},
		{"the same kind of paper", [][]witness{heardBy("§a cable seen by a reporter"), heardBy("§two cables")}, 1, 1},
		{"two papers with names", [][]witness{heardBy("§the Rona filing"), heardBy("§a report by Orlin Works")}, 1, 2},
		{"a firm and its statement", [][]witness{heardBy("=Rona Works"), heardBy("a statement from Rona Works")}, 1, 1},
	} {
		got := count(c.heard)
		if got.Min != c.min || got.Max != c.max {
			t.Errorf("%s: %d to %d, want %d to %d", c.name, got.Min, got.Max, c.min, c.max)
		}
	}
}

func TestWhoIsHeard(t *testing.T) {
	const text = "words that several said"
	says := func(source string, confidence float64) headwater.Attribution {
		s := headwater.Span{Start: 0, End: len(text)}
		return headwater.Attribution{ID: "by " + source, Source: source, Cue: s, Content: []headwater.Span{s}, Act: headwater.State, Confidence: confidence}
	}
	r := &headwater.Reading{
		Document: headwater.Document{ID: "x", Text: text, Publisher: "Orlin Daily"},
		Entities: []headwater.Entity{{ID: "post", Name: "Rona Post", Type: headwater.Org}, {ID: "act", Name: "Harbour Act", Type: headwater.Law}},
		Sources: []headwater.Source{
			{ID: "official", Label: "an official", Kind: headwater.PersonSource},
			{ID: "captain", Label: "Ada Moss", Kind: headwater.PersonSource, Named: true},
			{ID: "card", Label: "a postcard", Kind: headwater.DocumentSource},
			{ID: "writer", Label: "Piet Hall", Kind: headwater.PersonSource, Named: true, Affiliation: "post"},
			{ID: "law", Label: "the Harbour Act", Kind: headwater.DocumentSource, Named: true, Entity: "act"},
			{ID: "part", Label: "% of readers", Kind: headwater.GroupSource},
		},
		Attributions: []headwater.Attribution{says("official", 0.9), says("captain", 0.9), says("captain", 0.9), says("card", 0.3), says("writer", 0.9), says("law", 0.9), says("part", 0.9)},
	}
	got := Find(Set{Readings: []*headwater.Reading{r}})
	if want := []string{"Ada Moss", "an official"}; !slices.Equal(got.Reports[0].Sources, want) {
		t.Errorf("heard %q, want %q", got.Reports[0].Sources, want)
	}
}

func TestWhatCallsAReportWrong(t *testing.T) {
	for text, want := range map[string]bool{
		"The reports that speak of dozens of crates are wrong": true,
		"this is simply not true":                              true,
		"It's a lie":                                           true,
		"there is no truth in the rumour":                      true,
		"the claims were entirely baseless":                    true,
		"the reports were long":                                false,
		"the wrong road was taken":                             false,
		"the story of a false prophet is told":                 false,
	} {
		if got := calledWrong.MatchString(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestCountChange(t *testing.T) {
	n := func(x float64) *float64 { return &x }
	make2 := func(low, high *float64) amount {
		return amount{Quantity: &headwater.Quantity{Low: low, High: high, Unit: "count"}, of: "crate"}
	}
	for _, c := range []struct {
		name string
		x, y amount
		want bool
	}{
		{"the same", make2(n(15), n(15)), make2(n(15), n(15)), false},
		{"15 to more than a dozen", make2(n(15), n(15)), make2(n(12), nil), true},
		{"more than a dozen to dozens", make2(n(12), nil), make2(n(24), nil), true},
		{"several dozen to hundreds", make2(n(36), n(96)), make2(n(200), nil), true},
		{"40 to 12", make2(n(40), n(40)), make2(n(12), n(12)), true},
		{"dozens to 30", make2(n(24), nil), make2(n(30), n(30)), true},
		{"nothing known", make2(nil, nil), make2(nil, nil), false},
	} {
		if got := countChange(c.x, c.y); (got != "") != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestFindOfNothing(t *testing.T) {
	got := Find(Set{Copies: []headwater.Copy{{From: "x", To: "y"}}, Stories: []headwater.Story{{ID: "s", Documents: []string{"x"}}}})
	if len(got.Documents)+len(got.Stories)+len(got.Reports) != 0 {
		t.Errorf("%+v", got)
	}
	r := &headwater.Reading{Document: headwater.Document{ID: "x"}}
	got = Find(Set{Readings: []*headwater.Reading{r, r}})
	if len(got.Documents) != 1 || len(got.Stories) != 1 || got.Stories[0].Independent.Why == "" {
		t.Errorf("%+v", got)
	}
}

func FuzzNames(f *testing.F) {
	f.Add("The Rona Post", "ronapost.com")
	f.Add("a ’s B", "…")
	f.Fuzz(func(t *testing.T, a, b string) {
		outletOnly(a)
		if fits(a, b) == fullFit != (fits(b, a) == fullFit) {
			t.Errorf("%q and %q fit one way only", a, b)
		}
		for _, m := range mentions(a, b) {
			if a[m.Start:m.End] != b {
				t.Errorf("%q at %v is not %q", a, m, b)
			}
		}
	})
}
