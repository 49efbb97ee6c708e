package eval

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// readMill is a reading of the mill with faults: the second act, the parent of the
// third and its likelihood are wrong; the fourth has a source of its own, is not
// negated and open; the fifth is missing, and a sixth is not in the gold.
func readMill(r headwater.Receipt) (headwater.Reading, error) {
	out, err := silent(r)
	text := out.Document.Text
	find := func(words string) headwater.Span {
		i := strings.Index(text, words)
		return headwater.Span{Start: i, End: i + len(words)}
	}
	chain := func(open bool, ids ...string) headwater.Chain {
		c := headwater.Chain{Open: open, Hops: []headwater.Hop{{Source: "p0", How: headwater.Publishes}, {Source: "p2", How: headwater.Reports}}}
		for _, id := range ids {
			c.Hops = append(c.Hops, headwater.Hop{Source: id, How: headwater.Says})
		}
		return c
	}
	clerks, guards, they := find("Two clerks"), find("guards"), find("They")
	out.Sources = []headwater.Source{
		{ID: "p0", Kind: headwater.OutletSource, Named: true, Label: "Kestrel Press"},
		{ID: "p1", Kind: headwater.GroupSource, Label: "Two clerks", Count: 2, Country: "NO", Spans: []headwater.Span{clerks}},
		{ID: "p2", Kind: headwater.OutletSource, Named: true, Label: "the Norda agency", Spans: []headwater.Span{find("Norda")}},
		{ID: "p3", Kind: headwater.PersonSource, Named: true, Label: "They", Spans: []headwater.Span{they}},
		{ID: "p4", Kind: headwater.GroupSource, Label: "guards", MemberOf: "p1", Spans: []headwater.Span{guards}},
	}
	held := chain(true, "p3")
	held.Hops[1].Inherited = true
	out.Attributions = []headwater.Attribution{
		{ID: "a", Source: "p1", SourceSpan: &clerks, Cue: find("told"), Content: []headwater.Span{find("the mill burned")}, Act: headwater.State, Chain: chain(false, "p1"), Confidence: 0.95},
		{ID: "b", Source: "p1", SourceSpan: &clerks, Cue: find("warned"), Content: []headwater.Span{find("that guards feared a second fire")}, Act: headwater.Threaten, Chain: chain(false, "p1"), Confidence: 0.85},
		{ID: "c", Source: "p4", SourceSpan: &guards, Cue: find("feared"), Content: []headwater.Span{find("second fire")}, Act: headwater.Believe, Parent: "a", Chain: chain(false, "p1", "p4"), Confidence: 0.8},
		{ID: "d", Source: "p3", SourceSpan: &they, Cue: find("deny"), Content: []headwater.Span{find("“the debts,”")}, Act: headwater.Deny, Chain: held, Confidence: 1},
		{ID: "e", Cue: find("point"), Content: []headwater.Span{find("ORRIN")}, Act: headwater.State, Chain: chain(true), Confidence: 0.35},
	}
	return out, err
}

func TestDetailsByHand(t *testing.T) {
	table := score(t, "attribution", Options{Data: []string{write(t, "mill.txt", mill)}, Read: readMill})
	wantRow(t, table, "whole attribution", 5, 5, 2, 4)
	wantRow(t, table, "speech and document cues: whole", 4, 4, 2, 3) // without "feared"
	wantRow(t, table, "one source (pairs of matched)", 3, 1, 1, -1)
	for label, want := range map[string]string{
		"found, source is unnamed group":           "100.00 % (of 3)",
		"found, source is pronoun":                 "100.00 % (of 1)",
		"found, source is none":                    "0.00 % (of 1)",
		"of nested: matched":                       "100.00 % (of 1)",
		"of nested matched: parent":                "0.00 % (of 1)",
		"of all gold: matched":                     "80.00 % (of 5)",
		"of matched: act":                          "75.00 % (of 4)",
		"of matched, either negated: negated":      "0.00 % (of 1)",
		"of matched, either nested: parent":        "0.00 % (of 1)",
		"of matched, either has one: likelihood":   "0.00 % (of 1)",
		"of matched: chain":                        "75.00 % (of 4)",
		"of matched: chain, without inherited":     "75.00 % (of 4)",
		"of matched: open":                         "75.00 % (of 4)",
		"of matched with a source: source kind":    "75.00 % (of 4)",
		"of matched with a source: named":          "75.00 % (of 4)",
		"of matched, either states one: count":     "66.67 % (of 3)",
		"of matched, either states one: country":   "66.67 % (of 3)",
		"of matched, either states one: member of": "100.00 % (of 1)",
	} {
		wantFigure(t, table, label, want)
	}
}

// Bins: 0.3 to 0.4 holds one that is wrong; 0.8 to 0.9 two of mean 0.825, one
// exact and both overlapping; 0.9 to 1 two of mean 0.975, likewise. Exact error:
// (0.35 + |1.65-1| + |1.95-1|) / 5 = 0.39; overlap: (0.35 + 0.35 + 0.05) / 5 = 0.15.
func TestCalibrationByHand(t *testing.T) {
	table := score(t, "attribution", Options{Data: []string{write(t, "mill.txt", mill)}, Read: readMill})
	want := `
  confidence                   count    mean   exact overlap
  0.3 to 0.4                       1   35.00    0.00    0.00
  0.8 to 0.9                       2   82.50   50.00  100.00
  0.9 to 1.0                       2   97.50   50.00  100.00
  expected calibration error                   39.00   15.00
`
	if got := table.String(); !strings.Contains(got, want) {
		t.Errorf("the table is\n%s\nwithout%s", got, want)
	}
}

func TestPredictionsWithoutConfidenceHaveNoBins(t *testing.T) {
	table := score(t, "attribution", Options{Data: []string{write(t, "mill.txt", mill)}, Pred: write(t, "mill.jsonl",
		`{"id":"01-mill","attributions":[{"cue":[[27,31]],"source":[[16,26]],"content":[]}]}`)})
	if table.Calibration != nil {
		t.Errorf("bins %+v", table.Calibration)
	}
	wantRow(t, table, "cue", 5, 1, 1, 1)
	wantFigure(t, table, "of matched: act", "- (of 0)")
	wantFigure(t, table, "found, source is unnamed group", "33.33 % (of 3)")
}

func TestAlignment(t *testing.T) {
	at := func(start, end int) extent { return extent{{Start: start, End: end}} }
	gold := []said{
		{cue: at(0, 4), content: at(10, 20)},
		{cue: at(4, 8), content: at(30, 40)},
		{cue: at(50, 54), content: at(60, 70)},
		{cue: at(80, 84), content: at(90, 100)},
	}
	pred := []said{
		{cue: at(3, 8), content: at(30, 40)},   // closer to the second than to the first
		{cue: at(0, 1), content: at(10, 20)},   // the first, by what is left
		{cue: at(55, 57), content: at(60, 65)}, // two thirds of the third's content
		{cue: at(85, 87), content: at(97, 99)}, // a third of the fourth's content is too little
	}
	want := []int{1, 0, 2, -1}
	for g, p := range aligned(gold, pred) {
		if p != want[g] {
			t.Errorf("gold %d stands with %d, want %d", g, p, want[g])
		}
	}
}

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Norda", "the Norda news agency", true},
		{"The Orrin Times", "Orrin Times", true},
		{"The Times", "The Orrin Times", false},
		{"The Times", "Times", true},
		{"Daily Post", "the Orrin Daily Post", false},
		{"Irva", "Irvana", false},
		{"Irva's", "IRVA", true},
		{"", "Irva", false},
		{"the", "Irva", false},
	} {
		if got := sameName(c.a, c.b); got != c.want || sameName(c.b, c.a) != c.want {
			t.Errorf("sameName(%q, %q) = %t", c.a, c.b, got)
		}
	}
}

func TestOnly(t *testing.T) {
	gold := records(t, ferryGold, marked{"news_1", report, [][3]string{{"The agency", "said", "that two officials believe the line is cut"}}})
	table := score(t, "attribution", Options{Data: []string{write(t, "g", gold)}, Read: silent, Only: "news_"})
	wantRow(t, table, "cue", 1, 0, 0, 0)
	wantNote(t, table, `"news_" alone`)
	if table.Files[0].Documents != 1 {
		t.Errorf("%d documents", table.Files[0].Documents)
	}
	_, err := Run(t.Context(), "attribution", Options{Data: []string{write(t, "g", gold)}, Read: silent, Only: "x"})
	wantError(t, err, `no document's id begins with "x"`)
}

func TestNestingBySpans(t *testing.T) {
	outer := [3]string{"The agency", "said", "that two officials believe the line is cut"}
	inner := [3]string{"two officials", "believe", "the line is cut"}
	gold := records(t, marked{"r", report, [][3]string{outer, inner}})
	table := scoreSaid(t, gold, gold)
	wantFigure(t, table, "of nested: matched", "100.00 % (of 1)")
	wantFigure(t, table, "of nested matched: parent", "100.00 % (of 1)")
	table = scoreSaid(t, gold, records(t, marked{"r", report, [][3]string{inner}}))
	wantFigure(t, table, "of nested matched: parent", "0.00 % (of 1)")
}

// A reading as it is printed carries what the details ask for. Its time has a
// begin and an end that are dates, not offsets.
func TestDetailsOfPublishedReadings(t *testing.T) {
	reading := `{"schema":"headwater.reading/v1","document":{"uri":"mill.jsonl#01-mill"},
"times":[{"id":"t","span":{"start":0,"end":5},"type":"DATE","begin":"2031-04-05","end":null}],
"sources":[{"id":"p","kind":"outlet","named":true,"label":"Kestrel Press","spans":[],"count":null,"country":null,"member_of":null},
{"id":"n","kind":"outlet","named":true,"label":"Norda","spans":[{"start":7,"end":12}]},
{"id":"c","kind":"group","named":false,"label":"Two clerks","spans":[{"start":18,"end":28}],"count":2,"country":"NO"},
{"id":"g","kind":"group","named":false,"label":"guards","spans":[],"member_of":"c"}],
"attributions":[{"id":"a","source":"g","source_span":{"start":70,"end":76},"cue":{"start":77,"end":83},"content":[{"start":84,"end":97}],
"act":"believe","negated":false,"parent":null,"likelihood":{"band":"likely"},"open":false,"confidence":0.5,
"chain":[{"source":"p","how":"publishes","spans":[],"inherited":false},{"source":"n","how":"reports","spans":[{"start":7,"end":12}],"inherited":true},
{"source":"c","how":"says","spans":[]},{"source":"g","how":"says","spans":[]}]}]}`
	table := score(t, "attribution", Options{
		Data: []string{write(t, "mill.txt", mill)}, Pred: write(t, "r.jsonl", strings.ReplaceAll(reading, "\n", "")),
	})
	wantRow(t, table, "whole attribution", 5, 1, 1, 1)
	for label, want := range map[string]string{
		"of all gold: matched":                     "20.00 % (of 5)",
		"of matched: act":                          "100.00 % (of 1)",
		"of matched, either has one: likelihood":   "100.00 % (of 1)",
		"of matched: chain":                        "100.00 % (of 1)",
		"of matched: chain, without inherited":     "0.00 % (of 1)",
		"of matched, either nested: parent":        "0.00 % (of 1)",
		"of matched with a source: source kind":    "100.00 % (of 1)",
		"of matched, either states one: member of": "100.00 % (of 1)",
	} {
		wantFigure(t, table, label, want)
	}
	if table.Calibration == nil || table.Calibration.Bins[0].Exact != 1 {
		t.Errorf("bins %+v", table.Calibration)
	}
}
