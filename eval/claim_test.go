package eval

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
)

// depot is a gold document with a light verb, roles in several places, two passages
// about one transfer and a denial.
const depot = `== 01-depot
publisher: Kestrel Press
published: 2031-04-05

{1a Orrin} {1l took} {1t delivery} of {1i {1q six} drones} from {1o Varn} in {1w May}, and {2a Varn} {2t shipped} {2i rockets} to {2r Orrin} and {2r Ost}.

{3i,4i The drones} were {3t sent} by sea. {5a Varn} {5t denied} that {4a it} had {4t sold} them.
--
1: type=transfer status=actual
2: type=transfer status=planned
3: type=transfer status=actual same=1
4: type=transfer status=denied polarity=negative same=3
5: type=deny status=actual
`

func depotGold(t *testing.T) claimed {
	t.Helper()
	f := file{path: "claims.txt", name: "claims.txt", bytes: []byte(depot)}
	docs, err := f.claims()
	if err != nil {
		t.Fatal(err)
	}
	return docs[0]
}

func TestClaimGold(t *testing.T) {
	d := depotGold(t)
	var got []string
	for _, c := range d.gold {
		line := []string{string(c.kind), string(c.Status), c.Trigger.In(d.text)}
		for _, r := range markedRoles() {
			for _, f := range c.Roles[r.role] {
				line = append(line, r.letter+" "+f.In(d.text))
			}
		}
		got = append(got, strings.Join(line, ", "))
	}
	want := []string{
		"transfer, actual, delivery, a Orrin, i six drones, o Varn",
		"transfer, planned, shipped, a Varn, r Orrin, r Ost, i rockets",
		"transfer, actual, sent, i The drones",
		"transfer, denied, sold, a it, i The drones",
		"deny, actual, denied, a Varn",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	var events []int
	for _, c := range d.gold {
		events = append(events, c.event)
	}
	if !slices.Equal(events, []int{0, 1, 0, 0, 4}) || !d.gold[3].Negative || d.gold[0].light[0].In(d.text) != "took" {
		t.Errorf("events are %v, claims %+v", events, d.gold)
	}
}

// words is the nth place of words in a text, from 0.
func words(text, of string, n int) headwater.Span {
	at := -1
	for range n + 1 {
		i := strings.Index(text[at+1:], of)
		if i < 0 {
			return headwater.Span{}
		}
		at += 1 + i
	}
	return headwater.Span{Start: at, End: at + len(of)}
}

func filled(spans ...headwater.Span) []headwater.Filler {
	var out []headwater.Filler
	for _, s := range spans {
		out = append(out, headwater.Filler{Span: s})
	}
	return out
}

// readDepot has the light verb for its trigger, one recipient in two, one type wrong,
// one claim too many, and one that is not shown.
func readDepot(r headwater.Receipt) (headwater.Reading, error) {
	out, err := silent(r)
	text := out.Document.Text
	at := func(of string, n int) headwater.Span { return words(text, of, n) }
	out.Claims = []headwater.Claim{
		{
			ID: "c1", Type: headwater.Transfer, Span: at("took", 0), Trigger: at("took", 0), Status: headwater.Actual, Confidence: 0.95,
			Roles: map[headwater.Role][]headwater.Filler{headwater.Agent: filled(at("Orrin", 0)), headwater.Item: filled(at("drones", 0))},
		},
		{
			ID: "c2", Type: headwater.Transfer, Span: at("shipped", 0), Trigger: at("shipped", 0), Status: headwater.Actual, Confidence: 0.95,
			Roles: map[headwater.Role][]headwater.Filler{headwater.Recipient: filled(at("Orrin", 1)), headwater.Agent: filled(at("Varn", 1))},
		},
		{ID: "c3", Type: headwater.Deploy, Span: at("sent", 0), Trigger: at("sent", 0), Status: headwater.Actual, Confidence: 0.35},
		{
			ID: "c4", Type: headwater.Meet, Span: at("by sea", 0), Trigger: at("sea", 0), Status: headwater.Actual, Confidence: 0.35,
			Roles: map[headwater.Role][]headwater.Filler{headwater.Agent: filled(at("by", 0))},
		},
		{ID: "c5", Type: headwater.Transfer, Span: at("sold", 0), Trigger: at("sold", 0), Status: headwater.Denied, Confidence: 0.95},
		{ID: "c6", Type: headwater.Other, Span: at("May", 0), Trigger: at("May", 0), Status: headwater.Actual, Confidence: 0.95},
	}
	return out, err
}

func TestClaimMeasures(t *testing.T) {
	read := func(r headwater.Receipt) (headwater.Reading, error) {
		out, err := readDepot(r)
		text := out.Document.Text
		out.Claims = append(out.Claims, headwater.Claim{
			Type: headwater.Denial, Trigger: words(text, "denied", 0), Status: headwater.Actual, Confidence: 0.1, Below: true,
		})
		return out, err
	}
	table := score(t, "claims", Options{Data: []string{write(t, "claims.txt", depot)}, Read: read})
	wantRow(t, table, "claim", 5, 5, 3, 3)
	wantRow(t, table, "trigger, any type", 5, 5, 4, 4) // "sent" too
	wantRow(t, table, "claim: transfer", 4, 3, 3, 3)
	wantRow(t, table, "claim: deploy", 0, 1, 0, 0)
	wantRow(t, table, "claim: deny", 1, 0, 0, 0) // the one that is found is not shown
	wantRow(t, table, "role", 11, 5, 3, 4)       // "drones" is not the whole phrase; who meets counts, and is wrong
	wantRow(t, table, "role: agent", 4, 3, 2, 2)
	wantRow(t, table, "role: item", 4, 1, 0, 1)
	wantRow(t, table, "role: recipient", 2, 1, 1, 1)
	wantFigure(t, table, "of matched: status", "66.67 % (of 3)")   // "shipped"; the polarity of what is denied is not asked
	wantRow(t, table, "one event (pairs of matched)", 1, 0, 0, -1) // took and sold
	wantFigure(t, table, "B-cubed recall", "66.67 % (of 3)")       // 1/2, 1, 1/2
	wantFigure(t, table, "B-cubed precision", "100.00 % (of 3)")
	want := []Bin{{From: 0.3, Count: 2, Mean: 0.35}, {From: 0.9, Count: 3, Mean: 0.95, Exact: 3, Overlap: 3}}
	if diff := cmp.Diff(want, table.Calibration.Bins, cmp.Comparer(func(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 })); diff != "" {
		t.Error(diff)
	}
}

// Each passage of a claim is a prediction with roles and status of its own, and they are
// one event; what is below the threshold is not there.
func TestClaimsOfReadings(t *testing.T) {
	text := depotGold(t).text
	span := func(of string, n int) string {
		s := words(text, of, n) // the text is ASCII: bytes are code points
		return fmt.Sprintf(`{"start":%d,"end":%d}`, s.Start, s.End)
	}
	reading := `{"schema":"headwater.reading/v1","document":{"uri":"claims.txt#01-depot"},"claims":[
		{"type":"transfer","span":SENT,"trigger":DELIVERY,"roles":{"agent":[ORRIN]},"status":"actual","polarity":"positive","confidence":0.9,"below_threshold":false,"evidence":[
			{"span":SENT,"trigger":DELIVERY,"status":"actual","polarity":"positive"},
			{"span":SENT,"trigger":SENT,"roles":{"item":[DRONES]},"status":"actual","polarity":"negative"},
			{"span":SENT,"trigger":SOLD,"roles":{},"status":"denied","polarity":"negative"}]},
		{"type":"deny","span":SENT,"trigger":DENIED,"roles":{},"status":"actual","polarity":"positive","confidence":0.2,"below_threshold":true}]}`
	reading = strings.NewReplacer("\n", " ", "SENT", span("sent", 0), "DELIVERY", span("delivery", 0), "SOLD", span("sold", 0),
		"DENIED", span("denied", 0), "ORRIN", span("Orrin", 0), "DRONES", span("The drones", 0)).Replace(reading)
	table := score(t, "claims", Options{Data: []string{write(t, "claims.txt", depot)}, Pred: write(t, "r.jsonl", reading)})
	wantRow(t, table, "claim", 5, 3, 3, 3)
	wantRow(t, table, "role", 11, 2, 2, 2) // the first passage leaves its roles to the claim
	wantRow(t, table, "one event (pairs of matched)", 3, 3, 3, -1)
	wantFigure(t, table, "of matched: status", "66.67 % (of 3)") // "were sent" is no denial
	if n := len(table.Calibration.Bins); n != 1 {
		t.Errorf("%d bins", n)
	}
}

// A predicted claim stands for one gold claim only, whatever order they come in.
func TestPassagesStandOneToOne(t *testing.T) {
	at := func(kind headwater.ClaimType, from, to int) told {
		return told{kind: kind, Evidence: headwater.Evidence{Trigger: headwater.Span{Start: from, End: to}}}
	}
	gold := []told{at(headwater.Attack, 0, 10), at(headwater.Attack, 0, 4)}
	pred := []told{at(headwater.Attack, 0, 4), at(headwater.Meet, 6, 8), at(headwater.Attack, 5, 9)}
	for _, c := range []struct {
		name string
		fits func(g, p *told) bool
		want []int
	}{{"typed", typed, []int{2, 0}}, {"exact", typedExactly, []int{-1, 0}}, {"any type", (*told).met, []int{1, 0}}} {
		if got := standIns(gold, pred, c.fits); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if got := standIns(gold[:1], append(slices.Clone(pred[:1]), pred[0]), typed); !slices.Equal(got, []int{0}) {
		t.Errorf("of equal ones: %v", got)
	}
}

func TestClaimGoldComplaints(t *testing.T) {
	text := func(marked, notes string) string { return "== a\n\n" + marked + "\n--\n" + notes }
	const ship = "{1t shipped}"
	for name, c := range map[string]struct{ text, want string }{
		"letter":         {text("{1x a}", ""), `line 3: behind "{" stands "1x a}"; write "{1t words}": number, then one of t, l, a, r`},
		"not described":  {text("{1t a}", ""), `line 3: {1t} is marked, but below the text no line "1:"`},
		"number zero":    {text("{01t a}", "1: type=meet status=actual"), `line 3: {01t} is marked`},
		"not marked":     {text("{1a x}", "1: type=meet status=actual"), "line 5: no words of the text are marked as the trigger {1t"},
		"two triggers":   {text("{1t a} {1t b}", "1: type=meet status=actual"), "line 3: claim 1 has a second trigger; mark further words of it {1l"},
		"no annotation":  {text(ship, "hello"), `line 5: "hello" is no annotation`},
		"order":          {text(ship, "2: type=meet status=actual"), "line 5: claim 2 comes where 1 is due"},
		"twice":          {text(ship, "1: type=meet status=actual\n1: type=meet status=actual"), "line 6: claim 1 comes where 2 is due"},
		"no value":       {text(ship, "1: type"), `"type" is no key=value`},
		"key twice":      {text(ship, "1: type=meet type=meet"), "type comes twice"},
		"unknown key":    {text(ship, "1: moon=full"), `a claim has no "moon"`},
		"unknown type":   {text(ship, "1: type=sing"), `type: "sing" is none of transfer, deploy`},
		"other":          {text(ship, "1: type=other"), `type: "other" is none of`},
		"unknown status": {text(ship, "1: status=sad"), `status: "sad" is none of actual, ongoing`},
		"polarity":       {text(ship, "1: polarity=no"), `polarity: "no" is none of negative, positive`},
		"no status":      {text(ship, "1: type=meet"), "claim 1 needs type= and status="},
		"same as itself": {text(ship, "1: type=meet status=actual same=1"), "same=1: no claim before it has this number"},
		"same of a word": {text(ship, "1: type=meet status=actual same=x"), "same=x: no claim before it"},
		"same, not one":  {text(ship+"{2t a}", "1: type=meet status=actual\n2: type=agree status=actual same=1"), "line 6: claim 2 is agree, but one event with claim 1, which is meet"},
	} {
		f := file{path: "claims.txt", bytes: []byte(c.text)}
		if _, err := f.claims(); err == nil {
			t.Errorf("%s: no error", name)
		} else {
			wantError(t, err, "claims.txt line ", c.want)
		}
	}
}

// The gold files of the repository must be read, and score 1 against themselves.
func TestOurClaimsScoreThemselvesFull(t *testing.T) {
	for _, path := range []string{"gold/claims-first.txt", "gold/claims-second.txt"} {
		table := score(t, "claims", Options{Data: []string{path}, Pred: path})
		if n := table.Files[0].Documents; n != 30 {
			t.Errorf("%s: %d documents", path, n)
		}
		for _, r := range table.Rows {
			if r.Exact.Right != r.Exact.Gold || r.Exact.Right != r.Exact.Predicted {
				t.Errorf("%s: %s: %+v", path, r.Label, r.Exact)
			}
		}
		for _, f := range table.Figures {
			if f.Value < 99.999 {
				t.Errorf("%s: %s: %s", path, f.Label, f.text())
			}
		}
		if table.Calibration != nil {
			t.Errorf("%s: gold states no confidence", path)
		}
	}
}

func FuzzClaims(f *testing.F) {
	f.Add([]byte(depot))
	f.Add([]byte("== a\n\n{1t,2l é {2t x}} {2w y}\n--\n1: type=meet status=actual\n2: type=meet status=denied polarity=positive same=1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		gold := file{path: "damaged", bytes: append([]byte(goldStart), data...)}
		docs, err := gold.claims()
		complain(t, err)
		if err != nil {
			return
		}
		for _, d := range docs {
			s := newClaimScore()
			s.add(d.text, d.gold, d.gold)
			for _, r := range s.rows() {
				if r.Exact.Right != r.Exact.Gold || r.Exact.Right != r.Exact.Predicted {
					t.Fatalf("gold against itself: %+v", r)
				}
			}
			for _, c := range d.gold {
				if c.Trigger.Empty() || !c.Trigger.Valid(d.text) {
					t.Fatalf("trigger %v of %q", c.Trigger, d.text)
				}
			}
		}
	})
}
