package report_test

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// draft builds a reading by hand: the text from its sentences, the facts by
// their words. Looking up words that the text lacks panics, so that a fixture
// cannot rot.
type draft struct {
	headwater.Reading
}

// part is one block, as its sentences.
type part struct {
	kind      headwater.BlockKind
	sentences []string
}

func para(sentences ...string) part { return part{headwater.ParagraphBlock, sentences} }

func newDraft(doc headwater.Document, parts ...part) *draft {
	d := &draft{Reading: headwater.Reading{
		Generator: headwater.Generator{Name: "headwater", Version: "test"},
		Document:  doc,
	}}
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteString("\n\n")
		}
		block := headwater.Block{Kind: p.kind, Span: headwater.Span{Start: b.Len()}}
		for j, s := range p.sentences {
			if j > 0 {
				b.WriteByte(' ')
			}
			span := headwater.Span{Start: b.Len(), End: b.Len() + len(s)}
			d.Syntax.Sentences = append(d.Syntax.Sentences, headwater.Sentence{Span: span, Block: i})
			b.WriteString(s)
		}
		block.End = b.Len()
		d.Document.Blocks = append(d.Document.Blocks, block)
	}
	d.Document.Text = b.String()
	d.Document.ID = headwater.DocumentID([]byte(d.Document.Text))
	return d
}

// at finds words; "2:words" is their second occurrence, "some words|words" the
// first inside other words.
func (d *draft) at(words string) headwater.Span {
	if outer, inner, ok := strings.Cut(words, "|"); ok {
		s := d.at(outer)
		from := s.Start + strings.Index(outer, inner)
		return headwater.Span{Start: from, End: from + len(inner)}
	}
	nth := 1
	if len(words) > 2 && words[1] == ':' {
		nth, words = int(words[0]-'0'), words[2:]
	}
	from := 0
	for {
		i := strings.Index(d.Document.Text[from:], words)
		if i < 0 {
			panic("no such words in the fixture: " + words)
		}
		if nth--; nth == 0 {
			return headwater.Span{Start: from + i, End: from + i + len(words)}
		}
		from += i + len(words)
	}
}

func (d *draft) all(words ...string) []headwater.Span {
	var out []headwater.Span
	for _, w := range words {
		out = append(out, d.at(w))
	}
	return out
}

func (d *draft) entity(t headwater.EntityType, name string, more ...string) *headwater.Entity {
	e := headwater.Entity{
		Type: t, Name: name, Confidence: 0.9,
		Mentions: d.all(append([]string{name}, more...)...),
	}
	e.ID = headwater.Ident("e", d.Document.ID, name, e.Mentions...)
	d.Entities = append(d.Entities, e)
	return &d.Entities[len(d.Entities)-1]
}

func (d *draft) place(t headwater.EntityType, lat, lon float64, country, name string, more ...string) *headwater.Entity {
	e := d.entity(t, name, more...)
	e.Point, e.Country = &headwater.Point{Lat: lat, Lon: lon}, country
	return e
}

func (d *draft) source(s headwater.Source, words ...string) string {
	s.Spans = d.all(words...)
	if s.Label == "" && len(words) > 0 {
		s.Label = s.Spans[0].In(d.Document.Text)
	}
	s.ID = headwater.Ident("s", d.Document.ID, s.Label, s.Spans...)
	d.Sources = append(d.Sources, s)
	return s.ID
}

// says adds an attribution; source words of "" leave the source span nil.
func (d *draft) says(source, words, cue string, a headwater.Attribution, content ...string) string {
	a.Source, a.Cue, a.Content = source, d.at(cue), d.all(content...)
	if words != "" {
		s := d.at(words)
		a.SourceSpan = &s
	}
	if a.Manner == "" {
		a.Manner = headwater.Indirect
	}
	if a.Act == "" {
		a.Act = headwater.State
	}
	a.Confidence = 0.8
	a.ID = headwater.Ident("a", d.Document.ID, source, append(a.Content, a.Cue)...)
	d.Attributions = append(d.Attributions, a)
	return a.ID
}

func (d *draft) time(words, value, begin, end string) string {
	t := headwater.Time{Span: d.at(words), Type: headwater.Date, Value: value, Begin: begin, End: end}
	t.ID = headwater.Ident("t", d.Document.ID, value, t.Span)
	d.Times = append(d.Times, t)
	return t.ID
}

func (d *draft) region(words string, g headwater.Region) *headwater.Region {
	g.Span = d.at(words)
	g.ID = headwater.Ident("g", d.Document.ID, words, g.Span)
	d.Regions = append(d.Regions, g)
	return &d.Regions[len(d.Regions)-1]
}

func (d *draft) quantity(words string, low, high float64, unit string) string {
	q := headwater.Quantity{Span: d.at(words), Low: &low, High: &high, Unit: unit}
	q.ID = headwater.Ident("q", d.Document.ID, unit, q.Span)
	d.Quantities = append(d.Quantities, q)
	return q.ID
}

func (d *draft) claim(c headwater.Claim, words, trigger string) string {
	c.Span, c.Trigger = d.at(words), d.at(trigger)
	c.Confidence = 0.7
	if c.Status == "" {
		c.Status = headwater.Actual
	}
	c.ID = headwater.Ident("c", d.Document.ID, string(c.Type), c.Span, c.Trigger)
	d.Claims = append(d.Claims, c)
	return c.ID
}

func (d *draft) fill(words, entity string) []headwater.Filler {
	return []headwater.Filler{{Span: d.at(words), Entity: entity}}
}

func hops(hs ...headwater.Hop) headwater.Chain { return headwater.Chain{Hops: hs} }

func ptr[T any](v T) *T { return &v }
