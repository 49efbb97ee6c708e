package archivetest

import (
	"fmt"
	"iter"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/reuse/synthetic"
)

// Generator is the engine that Deposits pretends to be read by.
func Generator() headwater.Generator {
	return headwater.Generator{Name: "headwater", Version: "test", Models: []headwater.Model{{Name: "syntax", SHA256: strings.Repeat("0f", 32)}}}
}

// Deposits gives n synthetic reports with readings that nothing read: entities, sources,
// claims and chains are laid over the words so that they weigh about what real ones do.
// Equal seeds give equal deposits.
func Deposits(seed uint64, n int) iter.Seq[headwater.Deposit] {
	return func(yield func(headwater.Deposit) bool) {
		for d := range synthetic.Documents(seed, n) {
			if !yield(Deposit(d)) {
				return
			}
		}
	}
}

// Deposit lays a reading over a document of plain text.
func Deposit(d headwater.Document) headwater.Deposit {
	raw := []byte(d.Text)
	d.ID = headwater.DocumentID(raw)
	if d.Title == "" {
		d.Title = firstWords(d.Text)
	}
	return headwater.Deposit{
		Receipt: headwater.Receipt{
			URI: d.URI, MediaType: "text/plain", Bytes: raw, Publisher: d.Publisher, Published: d.Published,
		},
		Reading: reading(d),
	}
}

func firstWords(text string) string {
	words := strings.Fields(text[:min(len(text), 200)])
	return strings.Join(words[:min(len(words), 8)], " ")
}

// reading lays one entity over every twelfth word, one claim and attribution over every
// block and more over long ones.
func reading(d headwater.Document) headwater.Reading {
	r := headwater.Reading{Generator: Generator(), Document: d}
	outlet := headwater.Source{ID: headwater.Ident("src", d.ID, "outlet"), Kind: headwater.OutletSource, Named: true, Label: d.Publisher}
	r.Sources = append(r.Sources, outlet)
	words := spans(d.Text)
	for i := 0; i+12 < len(words); i += 12 {
		r.Entities = append(r.Entities, entity(&d, words[i:i+12], i/12))
	}
	for i := 0; i+24 < len(words); i += 24 {
		tell(&r, words[i:i+24], i/24)
	}
	r.Summary = headwater.Summary{Named: 1, Unnamed: len(r.Sources) - 1, Attributed: len(r.Attributions)}
	r.Summary.Sentence = fmt.Sprintf("%d sources, one of them named.", len(r.Sources))
	return r
}

// spans are the words of a text.
func spans(text string) []headwater.Span {
	var out []headwater.Span
	at := 0
	for _, w := range strings.Fields(text) {
		k := at + strings.Index(text[at:], w)
		at = k + len(w)
		out = append(out, headwater.Span{Start: k, End: at})
	}
	return out
}

func entity(d *headwater.Document, words []headwater.Span, i int) headwater.Entity {
	e := headwater.Entity{
		ID: headwater.Ident("ent", d.ID, "entity", words[0]), Type: headwater.Org, Name: words[0].In(d.Text),
		Mentions: []headwater.Span{words[0], words[5]}, Described: words[7:8], Confidence: 0.9310 - float64(i%70)/100,
	}
	if i%3 == 0 {
		e.Type, e.Country, e.Point = headwater.GPE, "XA", &headwater.Point{Lat: float64(i%90) + 0.4471, Lon: float64(i%180) + 0.1283}
		e.Ref = headwater.Ref{GeoNames: 1000 + i}
	}
	return e
}

// tell lays a source, what it says and a claim over words.
func tell(r *headwater.Reading, words []headwater.Span, i int) {
	d := &r.Document
	all := words[0].Cover(words[len(words)-1])
	s := headwater.Source{
		ID: headwater.Ident("src", d.ID, "source", words[1]), Kind: headwater.PersonSource, Label: words[1].Cover(words[2]).In(d.Text),
		Spans: words[1:2], Role: "official", Named: i%2 == 0,
	}
	r.Sources = append(r.Sources, s)
	a := headwater.Attribution{
		ID: headwater.Ident("att", d.ID, "attribution", all), Source: s.ID, SourceSpan: &words[1], Cue: words[3],
		Content: []headwater.Span{words[4].Cover(words[len(words)-1])}, Manner: headwater.Indirect, Act: headwater.State, Confidence: 0.8127,
		Chain: headwater.Chain{Hops: []headwater.Hop{{Source: r.Sources[0].ID, How: headwater.Publishes}, {Source: s.ID, How: headwater.Says, Spans: words[1:2]}}},
	}
	r.Attributions = append(r.Attributions, a)
	kinds := [...]headwater.ClaimType{headwater.Transfer, headwater.Attack, headwater.Deploy, headwater.Meet}
	states := [...]headwater.Status{headwater.Actual, headwater.Planned, headwater.Possible}
	r.Claims = append(r.Claims, headwater.Claim{
		ID: headwater.Ident("clm", d.ID, "claim", all), Span: all, Type: kinds[i%len(kinds)], Trigger: words[8], Status: states[i%len(states)],
		Roles:       map[headwater.Role][]headwater.Filler{headwater.Agent: {{Span: words[5]}}, headwater.Item: {{Span: words[9]}, {Span: words[11]}}},
		Attribution: a.ID, Confidence: 0.7741, PLOVER: "AID", CAMEO: "072",
	})
	r.Times = append(r.Times, headwater.Time{ID: headwater.Ident("tim", d.ID, "time", words[10]), Span: words[10], Type: headwater.Date, Value: "2020-01-01", Begin: "2020-01-01", End: "2020-01-01"})
}
