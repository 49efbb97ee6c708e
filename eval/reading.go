package eval

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/headwater-project/headwater"
)

// published is what the scorers need of a reading as headwater prints it, with
// offsets in code points.
type published struct {
	Schema   string `json:"schema"`
	Document struct {
		URI  string `json:"uri"`
		Text string `json:"text"`
	} `json:"document"`
	Entities []struct {
		ID        string      `json:"id"`
		Type      string      `json:"type"`
		Mentions  []codeSpan  `json:"mentions"`
		Described []codeSpan  `json:"described"`
		Embedded  []codeSpan  `json:"embedded"`
		Metonyms  []codeSpan  `json:"metonyms"`
		Point     *[2]float64 `json:"point"`
		Country   string      `json:"country"`
		Ref       struct {
			Catalog  string `json:"catalog"`
			GeoNames int    `json:"geonames"`
			ISO3166  string `json:"iso3166"`
		} `json:"ref"`
	} `json:"entities"`
	Sources      []publishedSource      `json:"sources"`
	Attributions []publishedAttribution `json:"attributions"`
	Claims       []publishedClaim       `json:"claims"`
	Times        []struct {
		Span codeSpan `json:"span"`
		Type string   `json:"type"`
	} `json:"times"`
	Quantities []struct {
		Span codeSpan `json:"span"`
		Unit string   `json:"unit"`
	} `json:"quantities"`
}

type codeSpan struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// isReading says whether a prediction file holds readings. It looks at its
// first line that is not blank.
func (f *file) isReading() bool {
	for _, line := range f.lines() {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var head struct {
			Schema string `json:"schema"`
		}
		return json.Unmarshal(line, &head) == nil && head.Schema == headwater.ReadingSchema
	}
	return false
}

// readings hands every reading of a file that the corpus knows to keep, as root
// types with the fields that are scored.
func (f *file) readings(j *joiner, keep func(int, *headwater.Reading)) error {
	return eachRecord(f, "a reading (headwater read --format jsonl)", func(p *published) error {
		if p.Schema != headwater.ReadingSchema {
			return fmt.Errorf("schema is %q, not %q", clip(p.Schema), headwater.ReadingSchema)
		}
		i, known, err := j.findURI(p.Document.URI, p.Document.Text)
		if err != nil || !known {
			return err
		}
		r, err := p.reading(j.texts[i])
		if err != nil {
			return err
		}
		keep(i, &r)
		return nil
	})
}

func (p *published) reading(text string) (headwater.Reading, error) {
	c := &converter{offsets: newOffsets(text)}
	var r headwater.Reading
	r.Document.Text = text
	for _, e := range p.Entities {
		out := headwater.Entity{
			ID: e.ID, Type: headwater.EntityType(e.Type), Mentions: c.spans(e.Mentions), Described: c.spans(e.Described),
			Embedded: c.spans(e.Embedded), Metonyms: c.spans(e.Metonyms), Country: e.Country, Ref: headwater.Ref(e.Ref),
		}
		if e.Point != nil {
			out.Point = &headwater.Point{Lat: e.Point[0], Lon: e.Point[1]}
		}
		r.Entities = append(r.Entities, out)
	}
	for _, s := range p.Sources {
		r.Sources = append(r.Sources, s.root(c))
	}
	for _, a := range p.Attributions {
		r.Attributions = append(r.Attributions, a.root(c))
	}
	for _, k := range p.Claims {
		r.Claims = append(r.Claims, k.root(c))
	}
	for _, t := range p.Times {
		r.Times = append(r.Times, headwater.Time{Span: c.span(t.Span), Type: headwater.TimeType(t.Type)})
	}
	for _, q := range p.Quantities {
		r.Quantities = append(r.Quantities, headwater.Quantity{Span: c.span(q.Span), Unit: q.Unit})
	}
	if c.err != nil {
		return headwater.Reading{}, fmt.Errorf("reading of %s: %w", clip(p.Document.URI), c.err)
	}
	return r, nil
}

// converter keeps the first error, so that a long conversion reads straight on.
type converter struct {
	offsets
	err error
}

func (c *converter) span(s codeSpan) headwater.Span {
	out, err := c.offsets.span(s.Start, s.End)
	if c.err == nil {
		c.err = err
	}
	return out
}

func (c *converter) spans(all []codeSpan) []headwater.Span {
	var out []headwater.Span
	for _, s := range all {
		out = append(out, c.span(s))
	}
	return out
}

func (c *converter) optional(s *codeSpan) *headwater.Span {
	if s == nil {
		return nil
	}
	out := c.span(*s)
	return &out
}

func (c *converter) zero(s *codeSpan) headwater.Span {
	if s == nil {
		return headwater.Span{}
	}
	return c.span(*s)
}
