package report

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/headwater-project/headwater"
)

// The wire form of a trace, docs/schema/trace.v1.json.
type wireTrace struct {
	Schema    string        `json:"schema"`
	Generator wireGenerator `json:"generator"`
	Documents []wireTraced  `json:"documents"`
	Copies    []wireCopy    `json:"copies"`
	Reports   []wireReport  `json:"reports"`
	Stories   []wireStory   `json:"stories"`
}

type wireTraced struct {
	ID        string       `json:"id"`
	URI       string       `json:"uri"`
	Title     *string      `json:"title"`
	Publisher *string      `json:"publisher"`
	Published *string      `json:"published"`
	Story     *string      `json:"story"`
	Credits   []string     `json:"credits"`
	Words     []wireCredit `json:"credit_words"`
}

type wireCredit struct {
	Report string     `json:"report"`
	Spans  []wireSpan `json:"spans"`
	Copied bool       `json:"copied"`
	Aside  bool       `json:"aside"`
}

type wireCopy struct {
	From        string        `json:"from"`
	To          string        `json:"to"`
	Passages    []wirePassage `json:"passages"`
	Containment float64       `json:"containment"`
	Direction   string        `json:"direction"`
	Why         string        `json:"why"`
}

type wirePassage struct {
	From   wireSpan `json:"from"`
	To     wireSpan `json:"to"`
	Quoted bool     `json:"quoted"`
}

type wireReport struct {
	ID        string   `json:"id"`
	Publisher *string  `json:"publisher"`
	Published *string  `json:"published"`
	Document  *string  `json:"document"`
	Sources   []string `json:"sources"`

	Reliability *string `json:"reliability"`
}

type wireStory struct {
	ID          string            `json:"id"`
	Title       *string           `json:"title"`
	Documents   []string          `json:"documents"`
	Origins     []wireOrigin      `json:"origins"`
	Independent wireIndependence  `json:"independent"`
	Claims      []wireShared      `json:"claims"`
	Denials     []wireStoryDenial `json:"denials"`
	Drift       []wireDrift       `json:"drift"`
}

type wireOrigin struct {
	Report    string   `json:"report"`
	Sources   []string `json:"sources"`
	Documents int      `json:"documents"`
	CarriedBy []string `json:"carried_by"`
}

type wireIndependence struct {
	Min int    `json:"min"`
	Max int    `json:"max"`
	Why string `json:"why"`
}

// wireQuote is a passage of one of the documents.
type wireQuote struct {
	wireSpan
	Document    string  `json:"document"`
	Claim       *string `json:"claim"`
	Attribution *string `json:"attribution"`
}

type wireShared struct {
	Type        string           `json:"type"`
	Tellings    []wireQuote      `json:"tellings"`
	Denied      []wireQuote      `json:"denied"`
	Origins     []string         `json:"origins"`
	Independent wireIndependence `json:"independent"`
	Credibility int              `json:"credibility"`
}

type wireStoryDenial struct {
	By     wireQuote   `json:"by"`
	Source *string     `json:"source"`
	Of     []wireQuote `json:"of"`
}

type wireDrift struct {
	What    string    `json:"what"`
	Earlier wireQuote `json:"earlier"`
	Later   wireQuote `json:"later"`
	Why     string    `json:"why"`
}

// TraceJSON writes a trace as "Trace, version 1" and a line feed, indented or on one
// line. Offsets are code points into the text of the document that each span names. It
// fails when w does, and before a byte is written for a span that lies outside its text.
func TraceJSON(w io.Writer, t *headwater.Trace, indent bool) error {
	c := newTracing(t)
	out := c.trace(t)
	if c.err != nil {
		return fmt.Errorf("printing a trace as JSON: %w", c.err)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if indent {
		enc.SetIndent("", "  ")
	}
	if err := enc.Encode(out); err != nil {
		return fmt.Errorf("printing a trace as JSON: %w", err)
	}
	return nil
}

// tracing turns spans of many texts into their wire form.
type tracing struct {
	texts map[string]*converter // by document id
	err   error
}

func newTracing(t *headwater.Trace) *tracing {
	c := &tracing{texts: make(map[string]*converter, len(t.Documents))}
	for i := range t.Documents {
		d := &t.Documents[i]
		c.texts[d.ID] = &converter{text: d.Text, at: newOffsets(d.Text)}
	}
	return c
}

func (c *tracing) span(document string, s headwater.Span) wireSpan {
	k := c.texts[document]
	if k == nil {
		k = &converter{}
	}
	out := k.span(&s)
	if k.err != nil && c.err == nil {
		c.err = fmt.Errorf("%s: %w", document, k.err)
	}
	return out
}

func (c *tracing) trace(t *headwater.Trace) wireTrace {
	return wireTrace{
		Schema: headwater.TraceSchema, Generator: generator(&t.Generator),
		Documents: list(t.Documents, c.document), Copies: list(t.Copies, c.copy),
		Reports: list(t.Reports, wireReportOf), Stories: list(t.Stories, c.story),
	}
}

func (c *tracing) document(d *headwater.Traced) wireTraced {
	return wireTraced{
		ID: d.ID, URI: d.URI, Title: null(d.Title), Publisher: null(d.Publisher), Published: null(d.Published), Story: null(d.Story),
		Credits: list(d.Credits, func(k *headwater.Credit) string { return k.Report }),
		Words: list(d.Credits, func(k *headwater.Credit) wireCredit {
			return wireCredit{k.Report, list(k.Spans, func(s *headwater.Span) wireSpan { return c.span(d.ID, *s) }), k.Copied, k.Aside}
		}),
	}
}

func (c *tracing) copy(k *headwater.Copy) wireCopy {
	return wireCopy{
		From: k.From, To: k.To, Containment: k.Containment, Direction: string(k.Direction), Why: k.Why,
		Passages: list(k.Passages, func(p *headwater.Passage) wirePassage {
			return wirePassage{c.span(k.From, p.From), c.span(k.To, p.To), p.Quoted}
		}),
	}
}

func wireReportOf(r *headwater.Report) wireReport {
	return wireReport{r.ID, null(r.Publisher), null(r.Published), null(r.Document), stringsOf(r.Sources), null(r.Reliability)}
}

func (c *tracing) story(s *headwater.Story) wireStory {
	return wireStory{
		ID: s.ID, Title: null(s.Title), Documents: stringsOf(s.Documents), Independent: wireIndependence(s.Independent),
		Origins: list(s.Origins, func(o *headwater.StoryOrigin) wireOrigin {
			return wireOrigin{o.Report, stringsOf(o.Sources), len(o.Documents), stringsOf(o.Documents)}
		}),
		Claims: list(s.Claims, func(k *headwater.SharedClaim) wireShared {
			return wireShared{string(k.Type), c.quotes(k.Tellings), c.quotes(k.Denied), stringsOf(k.Origins), wireIndependence(k.Independent), k.Credibility}
		}),
		Denials: list(s.Denials, func(d *headwater.StoryDenial) wireStoryDenial {
			return wireStoryDenial{c.quote(&d.By), null(d.Source), c.quotes(d.Of)}
		}),
		Drift: list(s.Drift, func(d *headwater.Drift) wireDrift {
			return wireDrift{string(d.What), c.quote(&d.Earlier), c.quote(&d.Later), d.Why}
		}),
	}
}

func (c *tracing) quotes(in []headwater.Quote) []wireQuote { return list(in, c.quote) }

func (c *tracing) quote(q *headwater.Quote) wireQuote {
	return wireQuote{c.span(q.Document, q.Span), q.Document, null(q.Claim), null(q.Attribution)}
}
