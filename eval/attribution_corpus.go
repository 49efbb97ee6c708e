package eval

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// said is one attribution, gold or predicted. A part that is not there is nil.
type said struct {
	source, cue, content extent
	more                 *headwater.Attribution // nil where only spans are stated
}

// account is what was found in one document.
type account struct {
	said    []said
	sources []headwater.Source // of those that have more
}

// whole is every part in one extent.
func (s said) whole(text string) extent {
	return newExtent(text, append(append(append([]headwater.Span(nil), s.source...), s.cue...), s.content...)...)
}

// spoken is one gold document with its attributions.
type spoken struct {
	source
	gold    []said
	sources []headwater.Source // nil in corpora that mark spans alone
	line    int                // where a gold document begins in its file
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

// attributions reads a gold file, and keeps the documents whose id begins as
// asked. It is an error when there are none of these.
func (f *file) attributions() ([]spoken, error) {
	read := f.attributionRecords
	if f.isGold() {
		read = f.goldDocuments
	}
	docs, err := read()
	if err != nil || f.only == "" {
		return docs, err
	}
	docs = slices.DeleteFunc(docs, func(d spoken) bool { return !strings.HasPrefix(d.id, f.only) })
	if f.documents = len(docs); f.documents == 0 {
		return nil, fmt.Errorf("%s: no document's id begins with %q", f.path, f.only)
	}
	return docs, nil
}

// attributionRecords reads one JSON object a line, which needs id, text and
// attributions.
func (f *file) attributionRecords() ([]spoken, error) {
	var docs []spoken
	err := f.eachAttributionRecord(func(r *attributionRecord) error {
		if r.ID == "" || r.Text == "" {
			return errors.New("no id or no text")
		}
		gold, err := r.items(r.Text)
		if err != nil {
			return fmt.Errorf("document %q: %w", clip(r.ID), err)
		}
		docs = append(docs, spoken{source: source{r.article(), f.name}, gold: gold})
		return nil
	})
	f.documents = len(docs)
	return docs, err
}

func (f *file) eachAttributionRecord(take func(*attributionRecord) error) error {
	return eachRecord(f, "an attribution record", func(r *attributionRecord) error {
		if r.Attributions == nil {
			return fmt.Errorf(`document %q has no "attributions"; a list, empty where there are none`, clip(r.ID))
		}
		return take(r)
	})
}

func (r attributionRecord) article() article {
	a := article{id: r.ID, text: r.Text, title: r.Title, publisher: r.Publisher, published: r.Published}
	if a.published == "" {
		a.published = r.Date
	}
	return a
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
// be left out, or in the gold format.
func (f *file) predictedAttributions(j *joiner, pred []account) error {
	if f.isGold() {
		return f.predictedGold(j, pred)
	}
	return f.eachAttributionRecord(func(r *attributionRecord) error {
		i, known, err := j.find(r.ID, r.Text)
		if err != nil || !known {
			return err
		}
		if pred[i].said, err = r.items(j.texts[i]); err != nil {
			return fmt.Errorf("document %q: %w", clip(r.ID), err)
		}
		return nil
	})
}

func (f *file) predictedGold(j *joiner, pred []account) error {
	docs, err := f.goldDocuments()
	if err != nil {
		return err
	}
	for _, d := range docs {
		i, known, err := j.find(d.id, d.text)
		if err != nil {
			return f.failf(d.line, "%w", err)
		}
		if known {
			pred[i] = account{d.gold, d.sources}
		}
	}
	return nil
}

// accountOf is the attributions of one reading.
func accountOf(r *headwater.Reading) account {
	text := r.Document.Text
	out := account{sources: r.Sources}
	for _, a := range r.Attributions {
		s := said{cue: newExtent(text, a.Cue), content: newExtent(text, a.Content...), more: &a}
		if a.SourceSpan != nil {
			s.source = newExtent(text, *a.SourceSpan)
		}
		out.said = append(out.said, s)
	}
	return out
}
