package archivetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
)

func order(t *testing.T, a headwater.Archive) {
	var want []string
	var batch []headwater.Deposit
	for d := range Deposits(3, 1203) {
		want = append(want, d.Receipt.HoldingID())
		if batch = append(batch, d); len(batch) == 401 {
			add(t, a, batch...)
			batch = nil
		}
	}
	all := list(t, a, headwater.Query{})
	if len(all) != len(want) {
		t.Fatalf("%d holdings of %d", len(all), len(want))
	}
	for i, h := range all {
		if h.ID != want[i] || i > 0 && h.Position <= all[i-1].Position {
			t.Fatalf("holding %d is %s at %d, want %s", i, h.ID, h.Position, want[i])
		}
	}
	if got := list(t, a, headwater.Query{Since: all[700].Position}); len(got) != 503 || got[0].ID != all[700].ID {
		t.Errorf("since the 700th there are %d", len(got))
	}
	outlet := all[0].Publisher
	n := 0
	for _, h := range all {
		if h.Publisher == outlet {
			n++
		}
	}
	if got := list(t, a, headwater.Query{Outlet: strings.ToUpper(outlet)}); len(got) != n {
		t.Errorf("%d holdings of %s, want %d", len(got), outlet, n)
	}
	a.Holdings(context.Background(), headwater.Query{})(func(headwater.Holding, error) bool {
		return false // an unfinished look holds nothing up
	})
	add(t, a, report("Daily Ostrander", "", "A ferry", ferry))
}

// field is a few reports that differ in what filters see.
func field(t *testing.T, a headwater.Archive) (ids []string) {
	one := report("Daily Ostrander", "https://ostrander.example/1", "A ferry at night", ferry)
	one.Reading.Sources = []headwater.Source{{ID: "s1", Kind: headwater.GroupSource, Label: "Two officials", Count: 2}}
	one.Reading.Entities = []headwater.Entity{
		{ID: "ent_1", Type: headwater.GPE, Name: "Quell", Aliases: []string{"the port of Quell"}, Country: "XB", Ref: headwater.Ref{GeoNames: 4711}},
		{ID: "ent_2", Type: headwater.Org, Name: "Larkmoor Ferries", Ref: headwater.Ref{Catalog: "larkmoor-ferries"}},
	}
	one.Reading.Attributions = []headwater.Attribution{{
		ID: "a1", Source: "s1", Content: []headwater.Span{{Start: 35, End: len(ferry)}},
		Chain: headwater.Chain{Hops: []headwater.Hop{{Source: "s0", How: headwater.Publishes}, {Source: "s1", How: headwater.Says}}},
	}}
	one.Reading.Sources = append(one.Reading.Sources, headwater.Source{ID: "s0", Kind: headwater.OutletSource, Named: true, Label: "Daily Ostrander"})
	one.Reading.Claims = []headwater.Claim{{ID: "c1", Span: headwater.Span{Start: 35, End: len(ferry)}, Type: headwater.Transfer, Status: headwater.Actual, Attribution: "a1"}}
	two := report("Larkmoor Herald", "https://herald.example/1", "Granary rebuilt", granary)
	two.Reading.Document.Published = "2031-05-11T08:00:00Z"
	two.Reading.Sources = []headwater.Source{{ID: "s1", Kind: headwater.PersonSource, Named: true, Label: "the mayor"}}
	two.Reading.Entities = []headwater.Entity{{ID: "ent_3", Type: headwater.Fac, Name: "Tessin Bridge", Country: "XA"}}
	two.Reading.Claims = []headwater.Claim{{ID: "c2", Span: headwater.Span{Start: 0, End: 20}, Type: headwater.Produce, Status: headwater.Planned}}
	two.Reading.Attributions = nil
	three := report("Third Page", "", "Nothing", "Es war überall still; in Téssin sah niemand etwas.")
	three.Reading = headwater.Reading{Generator: Generator(), Document: three.Reading.Document}
	three.Reading.Document.Published = ""
	for _, o := range add(t, a, one, two, three) {
		ids = append(ids, o.Holding)
	}
	return ids
}

func filters(t *testing.T, a headwater.Archive) {
	ids := field(t, a)
	yes, no := true, false
	for name, c := range map[string]struct {
		q    headwater.Query
		want []int
	}{
		"all":             {headwater.Query{}, []int{0, 1, 2}},
		"outlet":          {headwater.Query{Outlet: "larkmoor herald"}, []int{1}},
		"source":          {headwater.Query{SourceKind: headwater.GroupSource}, []int{0}},
		"unnamed":         {headwater.Query{Named: &no}, []int{0}},
		"named person":    {headwater.Query{SourceKind: headwater.PersonSource, Named: &yes}, []int{1}},
		"unnamed person":  {headwater.Query{SourceKind: headwater.PersonSource, Named: &no}, nil},
		"entity":          {headwater.Query{Entity: "LARKMOOR ferries"}, []int{0}},
		"entity by key":   {headwater.Query{Entity: "larkmoor-ferries"}, []int{0}},
		"place":           {headwater.Query{Place: "Quell"}, []int{0}},
		"country":         {headwater.Query{Place: "xa"}, []int{1}},
		"geonames":        {headwater.Query{Place: "4711"}, []int{0}},
		"no place":        {headwater.Query{Place: "Larkmoor Ferries"}, nil},
		"claim":           {headwater.Query{Type: headwater.Transfer}, []int{0}},
		"status":          {headwater.Query{Status: headwater.Planned}, []int{1}},
		"claim of status": {headwater.Query{Type: headwater.Transfer, Status: headwater.Planned}, nil},
		"together":        {headwater.Query{Outlet: "Daily Ostrander", Place: "XB", Type: headwater.Transfer, Status: headwater.Actual}, []int{0}},
		"odd":             {headwater.Query{Outlet: `"; DROP TABLE x -- ^*(`}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []int
			for _, h := range list(t, a, c.q) {
				got = append(got, slices.Index(ids, h.ID))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("holdings %v, want %v", got, c.want)
			}
			same(t, a, ids, c.q, c.want)
		})
	}
}

// same says whether a search finds what is wanted, in any order.
func same(t *testing.T, a headwater.Archive, ids []string, q headwater.Query, want []int) {
	t.Helper()
	found, err := a.Search(context.Background(), q)
	if err != nil {
		t.Fatalf("searching %+v: %v", q, err)
	}
	var got []int
	for _, h := range found.Hits {
		got = append(got, slices.Index(ids, h.Holding))
	}
	slices.Sort(got)
	if !slices.Equal(got, want) || found.Total != len(want) {
		t.Errorf("search %q finds %v of %d, want %v", q.Words, got, found.Total, want)
	}
}

func dates(t *testing.T, a headwater.Archive) {
	ids := field(t, a)
	day := func(s string) time.Time {
		if s == "" {
			return time.Time{}
		}
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		from, to string
		want     []int
	}{
		{"2031-04-02", "2031-04-03", []int{0}},
		{"2031-04-01", "2031-04-02", nil},
		{"2031-04-03", "2031-05-11", nil},
		{"2031-04-03", "2031-05-12", []int{1}},
		{"2019-12-31", "2044-01-02", []int{0, 1}},
		{"2031-04-03", "", []int{1}},
		{"", "2031-04-03", []int{0}},
		{"2031-05-11", "", []int{1}},
		{"2031-06-11", "2031-06-01", nil},
	} {
		q := headwater.Query{From: day(c.from), To: day(c.to)}
		var got []int
		for _, h := range list(t, a, q) {
			got = append(got, slices.Index(ids, h.ID))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("[%s, %s): holdings %v, want %v", c.from, c.to, got, c.want)
		}
		same(t, a, ids, q, c.want)
	}
}

func words(t *testing.T, a headwater.Archive) {
	ids := field(t, a)
	for q, want := range map[string][]int{
		"ferry": {0, 1}, "FERRY": {0, 1}, "ferry granary": {1}, `"engine parts"`: {0}, `"parts engine"`: nil, "gran*": {1}, "gran": nil,
		"ferry -granary": {0}, `ferry -"engine parts"`: {1}, "tessin": {1, 2}, "uberall": {2}, "überall": {2}, "night": {0}, "-ferry": {2}, "crates AND": {1},
		"ferry OR granary": {1}, `"engine pa*`: {0}, "tessin-bridge": {1}, "title:ferry": nil, "...": {0, 1, 2}, "ferry ...": {0, 1}, `ferry "`: {0, 1},
	} {
		t.Run(q, func(t *testing.T) { same(t, a, ids, headwater.Query{Words: q}, want) })
	}
	same(t, a, ids, headwater.Query{Words: "ferry", Outlet: "Larkmoor Herald"}, []int{1})
	same(t, a, ids, headwater.Query{Words: "granary", Type: headwater.Transfer}, nil)
}

// anyWords searches for what no index likes.
func anyWords(t *testing.T, a headwater.Archive) {
	field(t, a)
	for _, q := range []string{
		`"`, `""`, `"""`, `*`, `**`, `-`, `--`, `-*`, `-"`, `- ferry`, "a\x00b", "\xff\xfe", "ferry\xff", `NEAR(a b)`, `{title} : a`, `a ^ b`, `a + b`, `(`, `)`,
		`AND`, `NOT`, `OR OR`, `'`, `';--`, `%`, `\`, "½", "零", "🙂", "ا", "\u0301", "a\u0301*", strings.Repeat("a ", 3000), strings.Repeat(`"a b" `, 500),
		strings.Repeat("x", 1<<16), strings.Repeat("-a ", 999), strings.Repeat("(", 999), "a*b", `a"b"c`, `"a*"`, `"a"*`, "facet:x", "qall", "ⅷ", "𝟘", "\U000e0001",
	} {
		if _, err := a.Search(context.Background(), headwater.Query{Words: q}); err != nil {
			t.Errorf("searching %.40q: %v", q, err)
		}
	}
}

func hits(t *testing.T, a headwater.Archive) {
	ids := field(t, a)
	found, err := a.Search(context.Background(), headwater.Query{Words: `crates "engine parts"`, Type: headwater.Transfer})
	if err != nil || len(found.Hits) != 1 {
		t.Fatalf("%+v, %v", found, err)
	}
	h := found.Hits[0]
	if h.Holding != ids[0] || h.Claim != "c1" || h.Type != headwater.Transfer || h.Status != headwater.Actual || h.Text != ferry {
		t.Errorf("%+v", h)
	}
	if h.Passage != (headwater.Span{End: len(ferry)}) || h.Title != "A ferry at night" || h.Outlet != "Daily Ostrander" || h.Date != "2031-04-02" {
		t.Errorf("%+v", h)
	}
	if h.Chain != "Daily Ostrander ← Two officials" {
		t.Errorf("chain %q", h.Chain)
	}
	var marked []string
	for _, m := range h.Marks {
		marked = append(marked, m.In(h.Text))
	}
	if fmt.Sprint(marked) != "[crates engine parts]" {
		t.Errorf("marks %q", marked)
	}
}

// ranks looks at letters with marks, and at the order of answers.
func ranks(t *testing.T, a headwater.Archive) {
	ids := field(t, a)
	found, err := a.Search(context.Background(), headwater.Query{Words: "tessin uber*"})
	if err != nil || len(found.Hits) != 1 || len(found.Hits[0].Marks) != 2 {
		t.Errorf("letters with marks: %+v, %v", found, err)
	}
	found, err = a.Search(context.Background(), headwater.Query{Words: "ferry"})
	if err != nil || len(found.Hits) != 2 || found.Hits[0].Holding != ids[0] || found.Hits[0].Score < found.Hits[1].Score {
		t.Errorf("a word of the title comes first: %+v, %v", found.Hits, err)
	}
}

// pages looks at answers a few at a time.
func pages(t *testing.T, a headwater.Archive) {
	var all []headwater.Deposit
	for i := range 57 {
		all = append(all, report("Daily Ostrander", fmt.Sprintf("https://ostrander.example/%d", i), "A ferry", fmt.Sprintf("%s That was number n%d.", ferry, i)))
	}
	add(t, a, all...)
	seen := make(map[string]bool)
	for offset := 0; ; offset += 10 {
		found, err := a.Search(context.Background(), headwater.Query{Words: "crates", Limit: 10, Offset: offset})
		if err != nil || found.Total != 57 {
			t.Fatalf("%d of %d, %v", len(found.Hits), found.Total, err)
		}
		for _, h := range found.Hits {
			if seen[h.Holding] {
				t.Errorf("%s comes twice", h.Holding)
			}
			seen[h.Holding] = true
		}
		if len(found.Hits) == 0 {
			break
		}
	}
	if len(seen) != 57 {
		t.Errorf("%d answers of 57", len(seen))
	}
	if found, err := a.Search(context.Background(), headwater.Query{Words: "crates"}); err != nil || len(found.Hits) != 20 {
		t.Errorf("usually %d hits, %v", len(found.Hits), err)
	}
	if found, err := a.Search(context.Background(), headwater.Query{Words: "crates n33"}); err != nil || len(found.Hits) != 1 {
		t.Errorf("one of them: %+v, %v", found, err)
	}
}
