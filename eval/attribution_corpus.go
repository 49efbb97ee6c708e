package eval

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/headwater-project/headwater"
)

// said is one attribution, gold or predicted. A part that is not there is nil.
type said struct {
	source, cue, content extent
}

// whole is every part in one extent.
func (s said) whole(text string) extent {
	return newExtent(text, append(append(append([]headwater.Span(nil), s.source...), s.cue...), s.content...)...)
}

// spoken is one gold document with its attributions.
type spoken struct {
	source
	gold []said
}

// attributionRecord is one line of an attribution file, gold or predicted.
type attributionRecord struct {
	ID           string             `json:"id"`
	Text         string             `json:"text"`
	Title        string             `json:"title"`
	Publisher    string             `json:"publisher"`
	Published    string             `json:"published"`
	Date         string             `json:"date"`
	Attributions *[]attributionItem `json:"attributions"`
}

type attributionItem struct {
	Source  [][]int `json:"source"`
	Cue     [][]int `json:"cue"`
	Content [][]int `json:"content"`
}

// attributions reads a gold file. Every record needs id, text and attributions.
func (f *file) attributions() ([]spoken, error) {
	var docs []spoken
	for n, line := range f.lines() {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		r, err := f.attributionRecord(n, line)
		if err != nil {
			return nil, err
		}
		if r.ID == "" || r.Text == "" {
			return nil, f.failf(n, "no id or no text")
		}
		gold, err := r.items(r.Text)
		if err != nil {
			return nil, f.failf(n, "document %q: %w", clip(r.ID), err)
		}
		docs = append(docs, spoken{source{r.article(), f.name}, gold})
	}
	f.documents = len(docs)
	return docs, nil
}

func (r attributionRecord) article() article {
	a := article{id: r.ID, text: r.Text, title: r.Title, publisher: r.Publisher, published: r.Published}
	if a.published == "" {
		a.published = r.Date
	}
	return a
}

func (f *file) attributionRecord(n int, line []byte) (attributionRecord, error) {
	var r attributionRecord
	if err := json.Unmarshal(line, &r); err != nil {
		return r, f.failf(n, "not an attribution record, one JSON object a line: %w", err)
	}
	if r.Attributions == nil {
		return r, f.failf(n, `document %q has no "attributions"; a list, empty where there are none`, clip(r.ID))
	}
	return r, nil
}

// items turns code points into extents of the text.
func (r attributionRecord) items(text string) ([]said, error) {
	o := newOffsets(text)
	var out []said
	for i, a := range *r.Attributions {
		var s said
		for _, part := range []struct {
			to    *extent
			pairs [][]int
		}{{&s.source, a.Source}, {&s.cue, a.Cue}, {&s.content, a.Content}} {
			spans, err := o.spans(part.pairs)
			if err != nil {
				return nil, fmt.Errorf("attribution %d: %w", i+1, err)
			}
			*part.to = newExtent(text, spans...)
		}
		out = append(out, s)
	}
	return out, nil
}

// predictedAttributions reads a file in the corpus's own format, where text may
// be left out, or of readings.
func (f *file) predictedAttributions(j *joiner, pred [][]said) error {
	if f.isReading() {
		return f.readings(j, func(i int, r *headwater.Reading) { pred[i] = saidIn(r) })
	}
	for n, line := range f.lines() {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		r, err := f.attributionRecord(n, line)
		if err != nil {
			return err
		}
		i, known, err := j.find(r.ID, r.Text)
		if err != nil {
			return f.failf(n, "%w", err)
		}
		if !known {
			continue
		}
		if pred[i], err = r.items(j.texts[i]); err != nil {
			return f.failf(n, "document %q: %w", clip(r.ID), err)
		}
	}
	return nil
}

// saidIn is the attributions of one of our readings.
func saidIn(r *headwater.Reading) []said {
	text := r.Document.Text
	var out []said
	for _, a := range r.Attributions {
		s := said{cue: newExtent(text, a.Cue), content: newExtent(text, a.Content...)}
		if a.SourceSpan != nil {
			s.source = newExtent(text, *a.SourceSpan)
		}
		out = append(out, s)
	}
	return out
}
