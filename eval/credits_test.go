package eval

import (
	"testing"

	"github.com/headwater-project/headwater"
)

const stories = `{"id":"a","publisher":"Kestrel Press","text":"Ona Bly told Irva that Norda was wrong.","gold":{"names_origin":["Norda"],"relays":["Irva"],"own_sources":["Ona Bly via Irva","Mill Board statement"],"stance":"denies"}}
{"id":"b","publisher":"Kestrel Press","text":"Clerks spoke to the Press.","gold":{"names_origin":[],"relays":[],"own_sources":["mill clerks to Kestrel Press"],"stance":"original"}}
{"id":"c","text":"The mill burned.","gold":{"names_origin":["The Times"],"relays":[],"own_sources":[],"stance":"denies"}}
`

// Document a: Irva is credited, Norda is not, Bly is found, with a denial. b: its
// own publisher alone, so no origin, and clerks. c: another Times, no denial.
func readStories(r headwater.Receipt) (headwater.Reading, error) {
	out, err := silent(r)
	here := []headwater.Span{{Start: 0, End: 3}}
	switch out.Document.Text[0] {
	case 'O':
		out.Sources = []headwater.Source{
			{ID: "p", Kind: headwater.OutletSource, Label: "Kestrel Press"}, {ID: "i", Kind: headwater.OutletSource, Label: "the Irva agency"},
			{ID: "b", Kind: headwater.PersonSource, Label: "Ona Bly", Spans: here},
		}
		out.Attributions = []headwater.Attribution{{Act: headwater.Deny, Chain: headwater.Chain{Hops: []headwater.Hop{
			{Source: "p", How: headwater.Publishes}, {Source: "i", How: headwater.Reports, Spans: here}, {Source: "b", How: headwater.Says, Spans: here},
		}}}}
	case 'C':
		out.Sources = []headwater.Source{
			{ID: "p", Kind: headwater.OutletSource, Label: "Kestrel Press", Spans: here}, {ID: "c", Kind: headwater.GroupSource, Label: "Clerks", Spans: here},
		}
		out.Attributions = []headwater.Attribution{{Act: headwater.Deny, Negated: true}}
	default:
		out.Sources = []headwater.Source{{ID: "t", Kind: headwater.OutletSource, Label: "Orrin Times", Spans: here}}
	}
	return out, err
}

func TestCreditsByHand(t *testing.T) {
	table := score(t, "credits", Options{Data: []string{write(t, "s.jsonl", stories)}, Read: readStories})
	wantRow(t, table, "origins credited", 2, 0, 0, -1)
	wantRow(t, table, "relays credited", 1, 0, 1, -1)
	wantRow(t, table, "outlets, origin or relay", 3, 3, 1, -1)
	wantRow(t, table, "own sources", 3, 0, 2, -1)
	for label, want := range map[string]string{
		"of own sources whose words the text has: found": "100.00 % (of 2)", // Bly, clerks; no Mill Board
		"of documents that deny: with a denial":          "50.00 % (of 2)",
		"of the others: with a denial":                   "0.00 % (of 1)",
		"of documents without an origin: none named":     "100.00 % (of 1)",
	} {
		wantFigure(t, table, label, want)
	}
}

func TestCreditsComplaints(t *testing.T) {
	for text, want := range map[string]string{
		"{":                     "not a story",
		`{"id":"a"}`:            "no id or no text",
		`{"id":"a","text":"b"}`: `has no "gold"`,
		`{"id":"a","text":"b","gold":{"stance":"sits"}}`: `stance "sits" is none of original`,
	} {
		_, err := Run(t.Context(), "credits", Options{Data: []string{write(t, "s.jsonl", text)}, Read: silent})
		wantError(t, err, "s.jsonl line 1", want)
	}
}
