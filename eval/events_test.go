package eval

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// register has what the PLOVER records have: commas at the ends, a record about the
// file, a party that is null or no list, and an id given twice.
const register = `[
{"id": "R-0", "event": "DOCUMENT", "comment": "about, ]the file"},
{
  "id": "R-1", "event": "AID", "date": "2031-04-05", "text": "Varn, with \"joy\",] sent Libya rifles after Orrin blamed Ost.",
  "source": [{"actorText": "The Varn", "code": "VRN", "sector": "GOV"},],
  "target": [{"actorText": "Tripoli", "code": "LBY"}]
},
{"id": "R-2", "event": "REJECT", "text": " Orrin rejected talks. ", "source": [{"actorText": "Orrin ... Council", "code": "IGO"}], "target": ""},
{"id": "R-2", "event": "CONSULT", "text": "Ost met Orrin.", "source": null, "target": [{"actorText": "Orrin", "code": "ORR"}],},
]
`

func registerGold(t *testing.T) []coded {
	t.Helper()
	f := file{path: "register.json", name: "register.json", bytes: []byte(register)}
	docs, err := f.codedRecords()
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

func TestEventRecordsByHand(t *testing.T) {
	var got []string
	for _, d := range registerGold(t) {
		line := d.id + " " + d.event + " " + d.published
		for _, side := range [][]actor{d.sources, d.targets} {
			line += " |"
			for _, a := range side {
				for _, s := range a.spans {
					line += " " + s.In(d.text)
				}
				line += " " + a.country
			}
		}
		got = append(got, line)
	}
	// "The" alone is nobody, and Tripoli is not in the text
	want := []string{"R-1 AID 2031-04-05 |  | LY", "R-2 REJECT  | Orrin  |", "R-2+ CONSULT  | | Orrin "}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}

// readRegister has a claim deep in the tree before the main one of the first text, the
// wrong code in the second, and a claim without agent in the third.
func readRegister(r headwater.Receipt) (headwater.Reading, error) {
	out, err := silent(r)
	text := out.Document.Text
	claim := func(code, trigger string, roles map[headwater.Role][]headwater.Filler) headwater.Claim {
		s := words(text, trigger, 0)
		return headwater.Claim{Span: s, Trigger: s, PLOVER: code, Roles: roles, Type: headwater.Other, Confidence: 0.5}
	}
	switch text[:3] {
	case "Var":
		out.Entities = []headwater.Entity{{ID: "e1", Type: headwater.GPE, Country: "LY"}}
		out.Claims = []headwater.Claim{claim("AID", "sent", map[headwater.Role][]headwater.Filler{
			headwater.Agent:     filled(words(text, "Varn", 0)),
			headwater.Recipient: {{Span: words(text, "Libya", 0), Entity: "e1"}},
		})}
	case "Orr":
		out.Claims = []headwater.Claim{claim("CONSULT", "talks", nil), claim("REJECT", "rejected", map[headwater.Role][]headwater.Filler{
			headwater.Agent: filled(words(text, "Orrin", 0)),
		})}
		out.Claims[1].Evidence = passages(&out.Claims[1])
	default:
		out.Claims = []headwater.Claim{claim("CONSULT", "met", nil), claim("AID", "Ost", nil)}
		out.Claims[1].Below = true
	}
	slices.Reverse(out.Claims)
	return out, err
}

// hung hangs every word on the first verb.
func hung(read Reader) Reader {
	return func(r headwater.Receipt) (headwater.Reading, error) {
		out, err := read(r)
		root := -1
		for i, w := range strings.Fields(out.Document.Text) {
			if slices.Contains([]string{"sent", "rejected", "met"}, w) {
				root = i
			}
			s := words(out.Document.Text, w, 0)
			out.Syntax.Words = append(out.Syntax.Words, headwater.Word{Span: s})
		}
		for i := range out.Syntax.Words {
			if out.Syntax.Words[i].Head = root; i == root {
				out.Syntax.Words[i].Head = -1
			}
		}
		return out, err
	}
}

func TestEventMeasures(t *testing.T) {
	path := write(t, "register.json", register)
	table := score(t, "events", Options{Data: []string{path}, Read: hung(readRegister)})
	wantRow(t, table, "main claim", 3, 3, 3, -1)
	wantRow(t, table, "AID", 1, 1, 1, -1)
	wantFigure(t, table, "main claim: type right", "100.00 % (of 3)")
	// The source of the first is not in its text, and nobody is the third's target.
	wantFigure(t, table, "main claim: type and both actors right", "33.33 % (of 3)")
	wantFigure(t, table, "of records: with a claim", "100.00 % (of 3)")
	wantNote(t, table, `the part "work"`)
	if n := table.Files[0].Documents; n != 3 {
		t.Errorf("%d documents", n)
	}
	if end := score(t, "events", Options{Data: []string{path}, Read: readRegister, Only: "end"}); end.Files[0].Documents != 0 {
		t.Errorf("the end has %d documents", end.Files[0].Documents)
	}
}

// Where no depth is known or all are one, the first claim in the text is the main one.
func TestMainClaimStandsHighest(t *testing.T) {
	text := "Orrin said talks failed"
	at := func(of string) headwater.Claim { return headwater.Claim{Trigger: words(text, of, 0), PLOVER: of} }
	r := codedReading{claims: []headwater.Claim{at("failed"), at("talks")}}
	if got := r.tellings()[0].code; got != "talks" {
		t.Errorf("without a parse: %s", got)
	}
	for i, head := range []int{1, -1, 3, 1} {
		r.words = append(r.words, headwater.Word{Span: words(text, strings.Fields(text)[i], 0), Head: head})
	}
	if got := r.tellings()[0].code; got != "failed" {
		t.Errorf("with a parse: %s", got)
	}
	r.words[1].Head = 3 // a circle must end
	r.tellings()
	r.words = nil
	r.claims[0].Evidence = []headwater.Evidence{{Trigger: r.claims[0].Trigger}, {Trigger: words(text, "Orrin", 0)}}
	if got := r.tellings(); len(got) != 3 || got[0].code != "failed" {
		t.Errorf("every passage counts: %+v", got)
	}
}

// Readings of others are given our parse, so that their main claim is chosen as ours is.
func TestMainClaimOfReadings(t *testing.T) {
	reading := `{"schema":"headwater.reading/v1","document":{"uri":"register.json#R-2"},"claims":[
		{"type":"other","span":{"start":0,"end":5},"trigger":{"start":0,"end":5},"roles":{},"codes":{"plover":"AID","cameo":null}},
		{"type":"deny","span":{"start":6,"end":14},"trigger":{"start":6,"end":14},"roles":{},"codes":{"plover":"REJECT","cameo":null}}]}`
	opt := Options{Data: []string{write(t, "register.json", register)}, Pred: write(t, "r.jsonl", strings.ReplaceAll(reading, "\n", " "))}
	wantFigure(t, score(t, "events", opt), "main claim: type right", "0.00 % (of 3)")
	opt.Read = hung(silent)
	wantFigure(t, score(t, "events", opt), "main claim: type right", "33.33 % (of 3)")
	wantFigure(t, score(t, "events", opt), "any claim: type right", "33.33 % (of 3)")
}

func TestActors(t *testing.T) {
	const text = "The U.S. army and Omani  envoys; Oman's army, the Somali army"
	for actorText, want := range map[string]string{
		"Oman":                "Oman|Oman",
		"Omani envoys":        "Omani  envoys",
		"U.S. ... envoys":     "U.S.|envoys",
		"U.S. forces":         "U.S.",
		"Mali":                "",
		"the king":            "",
		"a":                   "",
		" ... ":               "",
		"The U.S. army chief": "The U.S. army",
	} {
		var got []string
		for _, s := range actorSpans(text, actorText) {
			got = append(got, s.In(text))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q, want %q", actorText, got, want)
		}
	}
	for code, want := range map[string]string{"LBY": "LY", "GBR": "GB", "IGO": "", "GER": "", "": "", "LY": ""} {
		if got := alpha2(code); got != want {
			t.Errorf("%q is %q, want %q", code, got, want)
		}
	}
}

func TestActorIsAFiller(t *testing.T) {
	a := actor{spans: []headwater.Span{{Start: 10, End: 15}}, country: "LY"}
	entities := map[string]*headwater.Entity{
		"named": {Mentions: []headwater.Span{{Start: 12, End: 20}}}, "inside": {Embedded: []headwater.Span{{Start: 14, End: 15}}},
		"country": {Country: "LY"}, "other": {Country: "VA"}, "nowhere": {},
	}
	for id, want := range map[string]bool{"named": true, "inside": true, "country": true, "other": false, "nowhere": false, "": false} {
		if got := a.is(headwater.Filler{Span: headwater.Span{Start: 40, End: 42}, Entity: id}, entities); got != want {
			t.Errorf("%q: %v", id, got)
		}
	}
	if !a.is(headwater.Filler{Span: headwater.Span{Start: 0, End: 11}}, nil) {
		t.Error("the words overlap")
	}
	if stateless := (actor{}); stateless.is(headwater.Filler{Entity: "nowhere"}, entities) {
		t.Error("no country is no country")
	}
}

func TestRecordsAreSplitByTheirIds(t *testing.T) {
	var all []string
	for i := range 250 {
		all = append(all, fmt.Sprintf(`{"id":"R-%d","event":"AID","text":"x"}`, i))
	}
	records := strings.Join(all, ",")
	part := func(list, name string) []string {
		f := file{path: "register.json", bytes: []byte("[" + list + "]")}
		docs, err := f.codedRecords()
		if err != nil {
			t.Fatal(err)
		}
		if docs, err = partOf(docs, name); err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, d := range docs {
			ids = append(ids, d.id)
		}
		return ids
	}
	work, end := part(records, ""), part(records, "end")
	if len(work) != 200 || len(end) != 50 || slices.ContainsFunc(end, func(id string) bool { return slices.Contains(work, id) }) {
		t.Errorf("%d for work, %d for the end", len(work), len(end))
	}
	turned := strings.SplitAfter(records+",", "},")
	slices.Reverse(turned)
	again := part(strings.Join(turned, ""), "work")
	slices.Sort(again)
	slices.Sort(work)
	if !slices.Equal(work, again) {
		t.Error("another order gives other parts")
	}
}

func TestEventComplaints(t *testing.T) {
	run := func(text, only string) error {
		_, err := Run(t.Context(), "events", Options{Data: []string{write(t, "r.json", text)}, Read: silent, Only: only})
		return err
	}
	wantError(t, run(register, "R-1"), `--only "R-1": the parts of a file of records are work and end`)
	const good = "[\n{\"id\":\"a\",\"event\":\"AID\",\n\"text\":\"b\"},\n"
	for text, want := range map[string]string{
		"":                         "line 1: not a list",
		"\n{}":                     "not a list of PLOVER records",
		"[\n\n{:}]":                "line 3: not a list",
		"[1,,2]":                   "line 1: not a list",
		good + "7]":                "line 4: the record that begins here: not a PLOVER record",
		good + "\n{\"id\":\"c\"}]": `line 5: the record that begins here: no "id", no "event" or no "text"`,
		good + "{\"id\":\"c\",\"source\":[\"x\"]}]": "line 4: the record that begins here: not a PLOVER record",
		good + "{\"id\":\"c\"":                      "line 4: not a list",
	} {
		wantError(t, run(text, ""), "r.json ", want)
	}
}

func FuzzEventRecords(f *testing.F) {
	f.Add([]byte(register))
	f.Add([]byte(`[{"id":"a","event":"b","text":"c\u0000é","source":[{"actorText":"a  é .. c","code":"LBY"},]},{"id":"a","event":"b","text":"c"},]`))
	f.Add([]byte(`["a\",]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		gold := file{path: "damaged", bytes: data}
		docs, err := gold.codedRecords()
		complain(t, err)
		ids := map[string]bool{}
		for i := range docs {
			d := &docs[i]
			if ids[d.id] {
				t.Fatalf("two records %q", d.id)
			}
			ids[d.id] = true
			for _, a := range append(d.sources, d.targets...) {
				for _, s := range a.spans {
					if s.Empty() || !s.Valid(d.text) {
						t.Fatalf("actor %v in %q", s, d.text)
					}
				}
			}
			var s eventScore
			s.add(d, &codedReading{claims: []headwater.Claim{{PLOVER: d.event}}})
			if s.main.right != 1 {
				t.Fatalf("%q is not its own event", d.event)
			}
		}
	})
}
