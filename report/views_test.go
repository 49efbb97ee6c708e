package report

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
)

// speakers makes a reading of sources and of attributions that each names its
// source by id and, behind a slash, the one who passes it on.
func speakers(sources []headwater.Source, says ...string) *headwater.Reading {
	r := &headwater.Reading{Sources: sources}
	for i, s := range says {
		by, via, _ := strings.Cut(s, "/")
		a := headwater.Attribution{ID: strconv.Itoa(i), Source: by, Act: headwater.State,
			Chain: headwater.Chain{Hops: []headwater.Hop{{Source: "paper", How: headwater.Publishes}}}}
		if via != "" {
			a.Chain.Hops = append(a.Chain.Hops, headwater.Hop{Source: via, How: headwater.Reports, Inherited: i > 0})
		}
		if by != "" {
			a.Chain.Hops = append(a.Chain.Hops, headwater.Hop{Source: by, How: headwater.Says})
		}
		a.Chain.Open = by == "" || by == via
		r.Attributions = append(r.Attributions, a)
	}
	return r
}

func TestSourcesStandByWhatRestsOnThem(t *testing.T) {
	r := speakers([]headwater.Source{
		{ID: "paper", Kind: headwater.OutletSource, Named: true, Label: "The Paper"},
		{ID: "one", Kind: headwater.PersonSource, Named: true, Label: "Ann Ode"},
		{ID: "group", Kind: headwater.GroupSource, Label: "two aides", Count: 2},
		{ID: "aide", Kind: headwater.PersonSource, Label: "an aide", MemberOf: "group"},
		{ID: "ringA", Kind: headwater.GroupSource, Label: "A", MemberOf: "ringB"},
		{ID: "ringB", Kind: headwater.GroupSource, Label: "B", MemberOf: "ringA"},
		{ID: "wire", Kind: headwater.OutletSource, Named: true, Label: "Wire"},
	}, "one", "aide/wire", "aide/wire", "one/wire")
	var got []string
	for _, s := range sourceViews(newIndex(r)) {
		got = append(got, strings.Repeat(">", s.Depth)+s.Label+" "+strconv.Itoa(s.Weight))
	}
	want := []string{"Wire 3", "Ann Ode 2", "two aides 0", ">an aide 2", "The Paper 4", "A 0", ">B 0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestASilenceCarriesNothing(t *testing.T) {
	r := speakers([]headwater.Source{{ID: "one", Kind: headwater.PersonSource, Named: true, Label: "Ann Ode"}}, "one")
	r.Attributions[0].Act = headwater.NoComment
	x := newIndex(r)
	sources := sourceViews(x)
	if s := sources[0]; s.Weight != 0 || len(s.Behind) != 1 {
		t.Errorf("weight %d and %d attributions, want 0 and 1", s.Weight, len(s.Behind))
	}
	rows := glance(x, sources, nil, nil)
	if len(rows) != 1 || rows[0].Head != "No comment" {
		t.Errorf("at a glance: %+v, want the silence alone", rows)
	}
}

func TestPathSaysOnlyWhatIsNotBesideIt(t *testing.T) {
	r := speakers([]headwater.Source{
		{ID: "paper", Kind: headwater.OutletSource, Named: true, Label: "The Paper"},
		{ID: "one", Kind: headwater.PersonSource, Named: true, Label: "Ann Ode"},
		{ID: "wire", Kind: headwater.OutletSource, Named: true, Label: "Wire"},
	}, "one", "one/wire", "wire", "/wire", "")
	r.Attributions[2].Chain.Open = true
	x := newIndex(r)
	var got []string
	for i := range r.Attributions {
		a := &r.Attributions[i]
		got = append(got, wayWords(x, a))
	}
	want := []string{"", "⌂ → [Wire reports] → says", "⌂ → says → trail ends", "⌂ → [Wire reports] → trail ends", "⌂ → trail ends"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// wayWords is the way of an attribution as the terminal has it, without colour.
func wayWords(x *index, a *headwater.Attribution) string {
	var out []string
	for _, k := range (&ledge{x: x}).way(a) {
		out = append(out, k.words)
	}
	return strings.TrimSpace(strings.ReplaceAll(strings.Join(out, " "), nbsp, " "))
}

// timesOn makes a timeline of days, with a date of publication.
func timesOn(published string, days ...string) *timelineView {
	r := &headwater.Reading{Document: headwater.Document{Published: published}}
	for _, d := range days {
		at := len(r.Document.Text)
		r.Document.Text += d + " "
		r.Times = append(r.Times, headwater.Time{Span: headwater.Span{Start: at, End: at + len(d)}, Begin: d, End: d})
	}
	return newTimeline(newIndex(r), nil)
}

func TestOneOldDateDoesNotSqueezeTheNews(t *testing.T) {
	v := timesOn("2021-05-03", "2021-05-01", "2021-05-02", "2021-05-03", "1914-07-28")
	if !v.Broken || v.Rows[0].Beyond != -1 || v.Rows[1].Beyond != 0 {
		t.Fatalf("rows %+v: want the first beyond a broken scale", v.Rows)
	}
	first, err := time.Parse("2 Jan 2006", v.Ticks[0].Label)
	if err != nil || first.Month() != time.April && first.Month() != time.May {
		t.Errorf("the scale begins at %q, want the week of the news", v.Ticks[0].Label)
	}
	if v := timesOn("2021-05-03", "2021-05-01", "2021-05-20", "2021-04-02"); v.Broken {
		t.Errorf("a scale of seven weeks is broken: %+v", v.Rows)
	}
}

func TestDaysAreAsShortAsTheyMayBe(t *testing.T) {
	for _, c := range []struct{ begin, end, want string }{
		{"2021-01-01", "2021-12-31", "2021"},
		{"2020-02-01", "2020-02-29", "2020-02"},
		{"2021-02-01", "2021-02-27", "2021-02-01 – 2021-02-27"},
		{"2020-01-01", "2021-12-31", "2020-01-01 – 2021-12-31"},
		{"2021-02-03", "2021-02-03", "2021-02-03"},
		{"", "2021-02-03", "until 2021-02-03"},
		{"2021-02-03", "", "from 2021-02-03"},
		{"", "", ""},
	} {
		if got := days(&headwater.Time{Begin: c.begin, End: c.end}); got != c.want {
			t.Errorf("%s to %s: %q, want %q", c.begin, c.end, got, c.want)
		}
	}
}

func TestAmountsSayOfWhat(t *testing.T) {
	count := headwater.Quantity{Unit: "count", Low: new(float64), High: new(float64)}
	*count.Low, *count.High = 3, 3
	for text, want := range map[string]string{
		"three grain ships left":      "grain ships left",
		"three ships of the line":     "ships",
		"three, it said":              "",
		"three":                       "",
		"three because it rained":     "",
		"three men who left":          "men",
		"three people -- or so":       "people",
		"three of U.S. ships":         "of U.S. ships",
		"three\nships":                "",
		"three sehr überlange Wörter": "sehr überlange Wörter",
	} {
		q := count
		q.Span = headwater.Span{End: len("three")}
		r := &headwater.Reading{Document: headwater.Document{Text: text}, Quantities: []headwater.Quantity{q}}
		if got := quantityViews(newIndex(r), nil); got[0].Of != want || got[0].Value != "3" {
			t.Errorf("%q: %+v, want 3 of %q", text, got[0], want)
		}
	}
}

func TestUnitsInTheirPlural(t *testing.T) {
	one, two := 1.0, 2.0
	for _, c := range []struct {
		unit      string
		low, high *float64
		want      string
	}{
		{"kilometre", &two, &two, "2 kilometres"},
		{"kilometre", &one, &one, "1 kilometre"},
		{"kilometre per hour", &two, nil, "at least 2 kilometres per hour"},
		{"degree Celsius", &two, &two, "2 degrees Celsius"},
		{"USD", &two, &two, "2 USD"},
		{"percent", &two, &two, "2 percent"},
		{"count", &two, &two, "2"},
	} {
		if got := newIndex(&headwater.Reading{}).amount(&headwater.Quantity{Unit: c.unit, Low: c.low, High: c.high}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestAmountsAreAsExactAsTheText(t *testing.T) {
	for _, c := range []struct {
		words     string
		low, high float64
		unit      string
		want      string
	}{
		{"2 to 2.24 billion short tons", 1814369480, 2032093818, "tonne", "about 1.81–2.03 billion tonnes"},
		{"$1.3 billion", 1300000000, 1300000000, "USD", "about 1.3 billion USD"},
		{"12,000 miles", 19312.128, 19312.128, "kilometre", "about 19,000 kilometres"},
		{"8,450 crates", 8450, 8450, "count", "about 8,450"},
		{"12,500 crates", 12500, 12500, "count", "about 12,500"},
		{"two miles", 3.218688, 3.218688, "kilometre", "about 3.22 kilometres"},
	} {
		q := headwater.Quantity{Span: headwater.Span{End: len(c.words)}, Low: &c.low, High: &c.high, Unit: c.unit, Approximate: true}
		x := newIndex(&headwater.Reading{Document: headwater.Document{Text: c.words}})
		if got := x.amount(&q); got != c.want {
			t.Errorf("%s: %q, want %q", c.words, got, c.want)
		}
	}
}

func TestAnOpenTimeHasAYear(t *testing.T) {
	r := &headwater.Reading{Document: headwater.Document{Text: "since 2016"}}
	r.Times = []headwater.Time{{Span: headwater.Span{End: 10}, Begin: "2016-01-01"}}
	v := newTimeline(newIndex(r), nil)
	if len(v.Ticks) < 2 || !strings.Contains(v.Ticks[0].Label, "2016") {
		t.Errorf("ticks %+v: want months of 2016", v.Ticks)
	}
}

func TestTitleFallsBackToTheLastPartOfTheAddress(t *testing.T) {
	for uri, want := range map[string]string{
		"reports/2021/ship.txt":               "ship.txt",
		`C:\reports\ship.txt`:                 "ship.txt",
		"feed.jsonl#b7":                       "feed.jsonl#b7",
		"https://paper.example/news/ship?a=b": "ship",
		"https://paper.example/":              "paper.example",
		"-":                                   "-",
		"":                                    "Untitled",
	} {
		if got := title(&headwater.Document{URI: uri}); got != want {
			t.Errorf("%q: %q, want %q", uri, got, want)
		}
	}
}

func TestNumbersRunTogether(t *testing.T) {
	if got := numbered([]int{1, 3, 4, 6, 7, 8, 12}, 9); got != "1, 3, 4, 6–8, 12" {
		t.Errorf("got %s", got)
	}
}

func TestNamesOfCaptionsStandAside(t *testing.T) {
	text := "Oslo and Oslo. Bergen."
	r := &headwater.Reading{
		Document: headwater.Document{Text: text, Blocks: []headwater.Block{
			{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: 4}},
			{Kind: headwater.CaptionBlock, Span: headwater.Span{Start: 5, End: len(text)}},
		}},
		Entities: []headwater.Entity{
			{Type: headwater.GPE, Name: "Bergen", Mentions: []headwater.Span{{Start: 15, End: 21}}},
			{Type: headwater.GPE, Name: "Oslo", Mentions: []headwater.Span{{End: 4}, {Start: 9, End: 13}}},
		},
	}
	places, _ := nameViews(newIndex(r), nil)
	if len(places) != 2 || places[0].Label != "Oslo" || places[0].Aside != "" || places[1].Aside != "caption only" {
		t.Errorf("places %+v, want Oslo, then Bergen of a caption only", places)
	}
}

func TestBarsStayOnTheirScale(t *testing.T) {
	low, high := 430.0, 1270.0
	for _, c := range []struct{ low, high *float64 }{{&low, &high}, {nil, &high}, {&low, nil}, {&high, &high}} {
		b := barOf(c.low, c.high, high)
		x, errX := strconv.ParseFloat(strings.TrimSuffix(b.X, "%"), 64)
		w, errW := strconv.ParseFloat(strings.TrimSuffix(b.Width, "%"), 64)
		if errX != nil || errW != nil || x < 0 || w <= 0 || x+w > 100.01 || b.Open != (c.high == nil) {
			t.Errorf("bar %+v", b)
		}
	}
	if barOf(nil, nil, high) != nil || barOf(&high, &low, high) != nil {
		t.Error("a bar of nothing known")
	}
}

func TestMostLettersGiveTheDirection(t *testing.T) {
	for text, want := range map[string]string{
		"plain": "ltr", "": "ltr", "12 – 14": "auto",
		"(الحديدة) is the name of the port": "ltr",
		"قال إن السفينة So San وصلت":        "rtl",
		"ונציג הנמל אמר 12":                 "rtl",
		"Größe 漢字":                          "ltr",
	} {
		if got := direction(text); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestAPronounOfNobodyIsQuoted(t *testing.T) {
	r := &headwater.Reading{Document: headwater.Document{Text: "He said so."}, Attributions: []headwater.Attribution{
		{ID: "a", SourceSpan: &headwater.Span{End: 2}}, {ID: "b"},
	}}
	x := newIndex(r)
	if got := x.speaker(&r.Attributions[0]); got != "“He”, not clear who" {
		t.Errorf("a pronoun: %s", got)
	}
	if got := x.speaker(&r.Attributions[1]); got != "nobody named" {
		t.Errorf("nobody: %s", got)
	}
}

func TestTimesShorterThanTheScaleShowsAreTicks(t *testing.T) {
	v := timesOn("2021-05-03", "2021-01-01", "2021-03-03")
	for _, r := range v.Rows {
		if !r.Point || r.Look != "vague" {
			t.Errorf("%+v: want a tick, of a day without a value", r)
		}
	}
	if v := timesOn("2021-05-03", "2021-05-01"); v.Rows[0].Point {
		t.Errorf("%+v: want a bar on a scale of days", v.Rows[0])
	}
}

func TestMeaningOfTimesWithoutADay(t *testing.T) {
	for _, c := range []struct {
		kind        headwater.TimeType
		value, want string
	}{
		{headwater.Date, "XXXX-05", "May, year not known"},
		{headwater.Date, "XXXX-05-16", "16 May, year not known"},
		{headwater.Date, "XXXX-WXX-7", "Sunday, week not known"},
		{headwater.Date, "XXXX-WI", "winter, year not known"},
		{headwater.Date, "PRESENT_REF", "at the time of writing"},
		{headwater.Date, "", "not known when"},
		{headwater.Duration, "P18M", "18 months"},
		{headwater.Duration, "P1W", "1 week"},
		{headwater.Duration, "PT2H", "2 hours"},
		{headwater.Duration, "PXY", "some years"},
		{headwater.Duration, "P1Y6M", "P1Y6M"},
		{headwater.Set, "XXXX", "every year"},
		{headwater.Set, "XXXX-WXX-2", "every Tuesday"},
		{headwater.Set, "P1D", "every day"},
		{headwater.Set, "P2W", "every 2 weeks"},
	} {
		if got := timeMeaning(&headwater.Time{Type: c.kind, Value: c.value}); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.kind, c.value, got, c.want)
		}
	}
}
