package eval

import (
	"path"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// lineages are two stories. In the first a rewrite hardens an agency's number and a
// third report denies it; in the second two reports have nothing of each other.
const lineages = `-- quay/1.txt --
Alder Wire says about forty crates were found on the quay.
-- quay/2.txt --
A hundred crates were found, Alder Wire reported.
-- quay/3.txt --
The harbour office denied that crates were found.
-- quay/truth.json --
{"documents": [{"file": "1.txt", "credits": []}, {"file": "2.txt", "credits": [{"to": "Alder Wire"}]}, {"file": "3.txt", "credits": []}],
 "copies": [{"from": "1.txt", "to": "2.txt"}],
 "origins": [{"report": "1.txt", "carried_by": ["2.txt"]}, {"report": "The Coast", "carried_by": ["3.txt"]}],
 "independent": {"min": 1, "max": 2},
 "claims": [{"min": 1, "max": 1, "tellings": [{"file": "1.txt", "words": "crates were found"}, {"file": "2.txt", "words": "crates were found"}]}],
 "denials": [{"by": {"file": "3.txt", "words": "denied that crates were found"}, "of": {"file": "1.txt", "words": "crates were found"}}],
 "drift": [{"what": "count", "earlier": {"file": "1.txt", "words": "about forty"}, "later": {"file": "2.txt", "words": "A hundred"}}]}
-- mill/1.txt --
The mill burned down.
-- mill/2.txt --
The mill was lost.
-- mill/truth.json --
{"documents": [{"file": "1.txt", "credits": []}, {"file": "2.txt", "credits": []}], "copies": [], "origins": [],
 "independent": {"min": 0, "max": 0}, "claims": [], "denials": [], "drift": []}
`

// asNamed reads nothing but calls a document by its name.
func asNamed(r headwater.Receipt) (headwater.Reading, error) {
	_, id, _ := strings.Cut(r.URI, "#")
	return headwater.Reading{Document: headwater.Document{ID: id, Text: string(r.Bytes)}}, nil
}

// whole is a quote of words of a report, or of all of it.
func whole(text, id, words string) headwater.Quote {
	at := strings.Index(text, words)
	return headwater.Quote{Document: id, Span: headwater.Span{Start: at, End: at + len(words)}}
}

// asTold traces with one thing of each kind right and one wrong.
func asTold(readings []*headwater.Reading) headwater.Trace {
	text := map[string]string{}
	var t headwater.Trace
	for _, r := range readings {
		text[r.Document.ID] = r.Document.Text
		d := headwater.Traced{Document: r.Document, Story: path.Dir(r.Document.ID)}
		switch r.Document.ID {
		case "quay/2.txt":
			d.Credits = []headwater.Credit{{Report: "r1"}, {Report: "rx"}, {Report: "rx", Aside: true}, {Report: "r1", Copied: true}}
		case "mill/2.txt":
			d.Story = "quay"
		}
		t.Documents = append(t.Documents, d)
	}
	at := func(id, words string) headwater.Quote { return whole(text[id], id, words) }
	found := headwater.SharedClaim{
		Tellings:    []headwater.Quote{at("quay/1.txt", "crates"), at("quay/2.txt", "found"), at("quay/3.txt", "found")},
		Independent: headwater.Independence{Min: 1, Max: 3},
	}
	drift := headwater.Drift{What: headwater.CountDrift, Earlier: at("quay/1.txt", "forty crates"), Later: at("quay/2.txt", "hundred")}
	wrong := headwater.Drift{What: headwater.UnitDrift, Earlier: drift.Earlier, Later: drift.Later}
	t.Reports = []headwater.Report{{ID: "r1", Publisher: "Alder Wire", Document: "quay/1.txt"}, {ID: "rx", Publisher: "Nobody"}, {ID: "rc", Publisher: "Coast"}}
	t.Copies = []headwater.Copy{{From: "quay/2.txt", To: "quay/1.txt"}, {From: "mill/1.txt", To: "mill/2.txt"}}
	t.Stories = []headwater.Story{{
		ID: "quay", Documents: []string{"quay/1.txt", "quay/2.txt", "quay/3.txt", "mill/2.txt"},
		Origins: []headwater.StoryOrigin{
			{Report: "r1", Documents: []string{"quay/1.txt", "quay/2.txt", "quay/3.txt"}},
			{Report: "rc", Documents: []string{"quay/3.txt"}}, {Report: "rx"},
		},
		Independent: headwater.Independence{Min: 2, Max: 2},
		Claims:      []headwater.SharedClaim{found},
		Denials: []headwater.StoryDenial{
			{By: at("quay/3.txt", "denied"), Of: []headwater.Quote{at("quay/2.txt", "crates were found")}},
			{By: at("quay/1.txt", "says")},
		},
		Drift: []headwater.Drift{wrong, drift},
	}, {ID: "mill", Documents: []string{"mill/1.txt"}}}
	return t
}

func TestTraces(t *testing.T) {
	opt := Options{Data: []string{write(t, "lineages.txt", lineages)}, Read: asNamed, Tracing: &Tracing{Trace: asTold}}
	table := score(t, "traces", opt)
	for label, want := range map[string]Tally{
		"two reports in one story":        {Gold: 4, Predicted: 6, Right: 3},
		"outlet credited":                 {Gold: 1, Predicted: 2, Right: 1},
		"two reports that share passages": {Gold: 1, Predicted: 2, Right: 1},
		"origin":                          {Gold: 2, Predicted: 3, Right: 2},
		"report that hangs on an origin":  {Gold: 2, Predicted: 3, Right: 2},
		"denial":                          {Gold: 1, Predicted: 2, Right: 1},
		"drift":                           {Gold: 1, Predicted: 2, Right: 1},
		"drift, whatever its kind":        {Gold: 1, Predicted: 2, Right: 1},
	} {
		if got := labelled(t, table, label); got != want {
			t.Errorf("%s: %+v, want %+v", label, got, want)
		}
	}
	for _, f := range table.Figures {
		want, known := map[string]float64{
			"of copies found: the earlier told right":                          0,
			"of denials found: what they deny":                                 100, // the same words in another report
			"independent origins of a story: lower end told too high by":       0.5,
			"independent origins of a story: ranges meet":                      100,
			"of tellings of such claims: found in one":                         100,
			"independent origins of a claim found: upper end told too high by": 2,
		}[f.Label]
		if known && f.Value != want {
			t.Errorf("%s: %v, want %v", f.Label, f.Value, want)
		}
	}
}

func TestTracesPredicted(t *testing.T) {
	told := `{"schema": "headwater.trace/v1", "documents": [
 {"id": "a", "uri": "file:///x/quay/1.txt", "story": "s", "credit_words": []},
 {"id": "b", "uri": "some.txt#quay/2.txt", "story": "s", "credit_words": [{"report": "r", "spans": [{}], "copied": true, "aside": false}]}],
 "copies": [{"from": "a", "to": "b"}], "reports": [{"id": "r", "publisher": "the Alder Wire", "document": "a"}],
 "stories": [{"id": "s", "documents": ["a", "b"], "origins": [{"report": "r", "carried_by": ["a", "b"]}],
 "independent": {"min": 1, "max": 2}, "claims": [], "denials": [], "drift": [
 {"what": "count", "earlier": {"document": "a", "start": 16, "end": 27}, "later": {"document": "b", "start": 0, "end": 9}}]}]}`
	opt := Options{Data: []string{write(t, "lineages.txt", lineages)}, Pred: write(t, "told.json", told)}
	table := score(t, "traces", opt)
	for label, want := range map[string]Tally{
		"two reports in one story":       {Gold: 4, Predicted: 1, Right: 1},
		"outlet credited":                {Gold: 1, Predicted: 1, Right: 1},
		"origin":                         {Gold: 2, Predicted: 1, Right: 1},
		"report that hangs on an origin": {Gold: 2, Predicted: 1, Right: 1},
		"drift":                          {Gold: 1, Predicted: 1, Right: 1},
	} {
		if got := labelled(t, table, label); got != want {
			t.Errorf("%s: %+v, want %+v", label, got, want)
		}
	}
}

func TestTracesComplain(t *testing.T) {
	swap := func(old, now string) string { return strings.Replace(lineages, old, now, 1) }
	for name, c := range map[string]struct{ data, pred, says string }{
		"no archive":     {"The mill burned down.\n", "", "holds no stories"},
		"no story":       {"-- 1.txt --\na\n", "", `"1.txt" lies in no story`},
		"no truth":       {"-- mill/1.txt --\na\n", "", `story "mill": no truth.json`},
		"bad truth":      {swap(`{"documents"`, `["documents"`), "", "quay/truth.json: "},
		"twice":          {swap("-- quay/2.txt --", "-- quay/1.txt --"), "", "quay/1.txt: comes twice"},
		"no such report": {swap(`"to": "2.txt"`, `"to": "4.txt"`), "", `speaks of "4.txt"`},
		"no such words":  {swap(`"A hundred"`, `"Two hundred"`), "", `"Two hundred" stands in "2.txt" 0 times`},
		"not a trace":    {lineages, "[]", "told.json is no trace as JSON"},
		"other schema":   {lineages, `{"schema": "x"}`, `told.json has the schema "x"`},
		"outside the text": {lineages, `{"schema": "headwater.trace/v1", "documents": [{"id": "a", "uri": "mill/1.txt"}],
 "stories": [{"denials": [{"by": {"document": "a", "start": 5, "end": 500}}]}]}`, "outside the text"},
	} {
		t.Run(name, func(t *testing.T) {
			opt := Options{Data: []string{write(t, "lineages.txt", c.data)}, Read: asNamed, Tracing: &Tracing{Trace: asTold}}
			if c.pred != "" {
				opt.Pred = write(t, "told.json", c.pred)
			}
			if _, err := Run(t.Context(), "traces", opt); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v does not say %q", err, c.says)
			}
		})
	}
}

func labelled(t *testing.T, table Table, label string) Tally {
	t.Helper()
	for _, r := range table.Rows {
		if r.Label == label {
			return r.Exact
		}
	}
	t.Fatalf("no row %q", label)
	return Tally{}
}
