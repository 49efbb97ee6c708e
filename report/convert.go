package report

import (
	"fmt"

	"github.com/headwater-project/headwater"
)

// converter makes the wire form of one reading and keeps the first span that
// does not fit the text.
type converter struct {
	text string
	at   offsets
	err  error
}

func (c *converter) span(s *headwater.Span) wireSpan {
	if !s.Valid(c.text) {
		if c.err == nil {
			c.err = fmt.Errorf("span [%d,%d) does not lie on characters of its text of %d bytes", s.Start, s.End, len(c.text))
		}
		return wireSpan{}
	}
	return wireSpan{c.at.points(s.Start), c.at.points(s.End), s.In(c.text)}
}

func (c *converter) spans(in []headwater.Span) []wireSpan { return list(in, c.span) }

// maybe is nil for a span that points at nothing.
func (c *converter) maybe(s *headwater.Span) *wireSpan {
	if s == nil || *s == (headwater.Span{}) {
		return nil
	}
	w := c.span(s)
	return &w
}

// print writes the wire form, field by field in the order of the schema.
func (c *converter) print(out *stream, r *headwater.Reading) {
	out.field("schema", headwater.ReadingSchema)
	out.field("generator", generator(&r.Generator))
	out.field("document", c.document(&r.Document))
	entries(out, "entities", r.Entities, c.entity)
	entries(out, "regions", r.Regions, c.region)
	entries(out, "sources", r.Sources, c.source)
	entries(out, "attributions", r.Attributions, c.attribution)
	entries(out, "claims", r.Claims, c.claim)
	entries(out, "times", r.Times, c.time)
	entries(out, "quantities", r.Quantities, c.quantity)
	entries(out, "checks", r.Checks, c.check)
	out.field("summary", summary(&r.Summary))
	out.end()
}

func generator(g *headwater.Generator) wireGenerator {
	return wireGenerator{g.Name, g.Version, list(g.Models, func(m *headwater.Model) wireModel {
		return wireModel{m.Name, m.SHA256}
	})}
}

func (c *converter) document(d *headwater.Document) wireDocument {
	return wireDocument{
		ID:        d.ID,
		URI:       null(d.URI),
		Canonical: null(d.Canonical),
		MediaType: null(d.MediaType),
		Title:     null(d.Title),
		Publisher: null(d.Publisher),
		Byline:    stringsOf(d.Byline),
		Published: null(d.Published),
		Dateline:  c.dateline(d.Dateline),
		Language:  null(d.Language),
		Text:      d.Text,
		Blocks: list(d.Blocks, func(b *headwater.Block) wireBlock {
			return wireBlock{b.Kind, c.span(&b.Span)}
		}),
	}
}

func (c *converter) dateline(d *headwater.Dateline) *wireDateline {
	if d == nil {
		return nil
	}
	return &wireDateline{null(d.Place), null(d.Date), c.maybe(&d.Span)}
}

func (c *converter) time(t *headwater.Time) wireTime {
	return wireTime{t.ID, c.span(&t.Span), t.Type, null(t.Value), null(t.Begin), null(t.End)}
}

func (c *converter) quantity(q *headwater.Quantity) wireQuantity {
	c.finite(q.Low, q.High)
	return wireQuantity{q.ID, c.span(&q.Span), q.Low, q.High, null(q.Unit), q.Approximate, null(q.Why)}
}

func summary(s *headwater.Summary) wireSummary {
	return wireSummary{
		Sources:    wireSourceCounts{s.Named, s.Unnamed, s.Documentary},
		Sentences:  wireSentenceCounts{s.Attributed, s.OwnVoice},
		RestsOnOne: null(s.RestsOnOne),
		Sentence:   null(s.Sentence),
	}
}
