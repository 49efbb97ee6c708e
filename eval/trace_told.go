package eval

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/headwater-project/headwater"
)

// traceRecord is a trace as docs/schema/trace.v1.json has it, as far as it is scored.
type traceRecord struct {
	Schema    string `json:"schema"`
	Documents []struct {
		ID     string `json:"id"`
		URI    string `json:"uri"`
		Story  string `json:"story"`
		Credit []struct {
			Report string     `json:"report"`
			Spans  []struct{} `json:"spans"`
			Copied bool       `json:"copied"`
			Aside  bool       `json:"aside"`
		} `json:"credit_words"`
	} `json:"documents"`
	Copies []struct {
		From string `json:"from"`
		To   string `json:"to"`
	} `json:"copies"`
	Reports []struct {
		ID        string `json:"id"`
		Publisher string `json:"publisher"`
		Document  string `json:"document"`
	} `json:"reports"`
	Stories []storyTold `json:"stories"`
}

type storyTold struct {
	ID        string   `json:"id"`
	Documents []string `json:"documents"`
	Origins   []struct {
		Report    string   `json:"report"`
		CarriedBy []string `json:"carried_by"`
	} `json:"origins"`
	Independent goldRange `json:"independent"`
	Claims      []struct {
		Tellings    []quoteTold `json:"tellings"`
		Independent goldRange   `json:"independent"`
	} `json:"claims"`
	Denials []struct {
		By quoteTold   `json:"by"`
		Of []quoteTold `json:"of"`
	} `json:"denials"`
	Drift []struct {
		What    headwater.DriftKind `json:"what"`
		Earlier quoteTold           `json:"earlier"`
		Later   quoteTold           `json:"later"`
	} `json:"drift"`
}

type quoteTold struct {
	Document string `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

// toldTrace reads a trace that headwater or anybody else printed. Its documents are
// those of the corpus whose STORY/FILE their address ends in.
func (f *file) toldTrace(all []source) (headwater.Trace, error) {
	var r traceRecord
	if err := json.Unmarshal(f.bytes, &r); err != nil {
		return headwater.Trace{}, fmt.Errorf("%s is no trace as JSON: %w", f.path, err)
	}
	if r.Schema != headwater.TraceSchema {
		return headwater.Trace{}, fmt.Errorf("%s has the schema %q, not %s", f.path, clip(r.Schema), headwater.TraceSchema)
	}
	t := traceReader{texts: map[string]offsets{}}
	t.documents(&r, all)
	for _, c := range r.Copies {
		t.Copies = append(t.Copies, headwater.Copy{From: c.From, To: c.To})
	}
	for _, x := range r.Reports {
		t.Reports = append(t.Reports, headwater.Report{ID: x.ID, Publisher: x.Publisher, Document: x.Document})
	}
	for _, s := range r.Stories {
		t.Stories = append(t.Stories, t.story(s))
	}
	if t.err != nil {
		return headwater.Trace{}, fmt.Errorf("%s: %w", f.path, t.err)
	}
	return t.Trace, nil
}

// traceReader is a trace while it is read.
type traceReader struct {
	headwater.Trace
	texts map[string]offsets
	err   error
}

func (t *traceReader) documents(r *traceRecord, all []source) {
	for _, d := range r.Documents {
		for _, s := range all {
			if d.URI != s.id && !strings.HasSuffix(d.URI, "/"+s.id) && !strings.HasSuffix(d.URI, "#"+s.id) {
				continue
			}
			out := headwater.Traced{Document: headwater.Document{ID: d.ID, Text: s.text}, Story: d.Story}
			for _, c := range d.Credit {
				out.Credits = append(out.Credits, headwater.Credit{
					Report: c.Report, Spans: make([]headwater.Span, len(c.Spans)), Copied: c.Copied, Aside: c.Aside,
				})
			}
			t.Documents, t.texts[d.ID] = append(t.Documents, out), newOffsets(s.text)
			break
		}
	}
}

func (t *traceReader) story(s storyTold) headwater.Story {
	out := headwater.Story{ID: s.ID, Documents: s.Documents, Independent: s.Independent.told()}
	for _, o := range s.Origins {
		out.Origins = append(out.Origins, headwater.StoryOrigin{Report: o.Report, Documents: o.CarriedBy})
	}
	for _, c := range s.Claims {
		out.Claims = append(out.Claims, headwater.SharedClaim{Tellings: t.quotes(c.Tellings), Independent: c.Independent.told()})
	}
	for _, d := range s.Denials {
		out.Denials = append(out.Denials, headwater.StoryDenial{By: t.quote(d.By), Of: t.quotes(d.Of)})
	}
	for _, d := range s.Drift {
		out.Drift = append(out.Drift, headwater.Drift{What: d.What, Earlier: t.quote(d.Earlier), Later: t.quote(d.Later)})
	}
	return out
}

func (t *traceReader) quotes(all []quoteTold) []headwater.Quote {
	var out []headwater.Quote
	for _, q := range all {
		out = append(out, t.quote(q))
	}
	return out
}

// quote gives bytes; a document that is not in the corpus has none to point at.
func (t *traceReader) quote(q quoteTold) headwater.Quote {
	text, known := t.texts[q.Document]
	if !known {
		return headwater.Quote{Document: q.Document}
	}
	span, err := text.span(q.Start, q.End)
	if err != nil && t.err == nil {
		t.err = fmt.Errorf("document %q: %w", clip(q.Document), err)
	}
	return headwater.Quote{Document: q.Document, Span: span}
}

func (r goldRange) told() headwater.Independence {
	return headwater.Independence{Min: r.Min, Max: r.Max}
}
