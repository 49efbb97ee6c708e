package eval

import (
	"bytes"
	"strings"

	"github.com/headwater-project/headwater"
)

// goldStart begins every document of a gold file, and so the file itself.
const goldStart = "== "

// isGold says whether a file is in the gold format of docs/eval.md: marks in the
// text, annotations below it. Its first line tells.
func (f *file) isGold() bool {
	return bytes.HasPrefix(bytes.TrimPrefix(f.bytes, []byte("\uFEFF")), []byte(goldStart))
}

// goldPart is what the next line of a gold document can be.
type goldPart int

const (
	inHeader goldPart = iota
	inText
	inNotes
)

// goldDraft is one document as far as it was read.
type goldDraft struct {
	article
	line  int // of its "== "
	first int // the line of text[0]
	text  []string
	notes []goldLine
}

// goldLine is one annotation line.
type goldLine struct {
	n    int
	text string
}

// goldDocuments reads a file in the gold format. Every complaint names a line.
func (f *file) goldDocuments() ([]spoken, error) {
	var docs []spoken
	err := f.eachGold(numbered("sct"), func(d *goldDraft, marks []goldMark) error {
		notes, err := f.goldAnnotations(d)
		if err != nil {
			return err
		}
		said, err := notes.join(d.article.text, marks)
		docs = append(docs, spoken{source: source{d.article, f.name}, gold: said, sources: notes.sources, line: d.line})
		return err
	})
	return docs, err
}

// eachGold hands every document of a gold file to take, its text without the marks
// and the marks in the order in which they open.
func (f *file) eachGold(style markStyle, take func(*goldDraft, []goldMark) error) error {
	r := goldReader{file: f, style: style, take: take, ids: map[string]int{}}
	for n, raw := range f.lines() {
		line, err := f.utf8Line(n, raw)
		if err != nil {
			return err
		}
		if err := r.line(n, strings.TrimRight(line, " \t")); err != nil {
			return err
		}
	}
	if err := r.finish(); err != nil {
		return err
	}
	f.documents = len(r.ids)
	return nil
}

type goldReader struct {
	file  *file
	style markStyle
	take  func(*goldDraft, []goldMark) error
	ids   map[string]int // the line of each document
	now   *goldDraft
	part  goldPart
}

func (r *goldReader) line(n int, line string) error {
	if id, ok := strings.CutPrefix(line+" ", goldStart); ok {
		return r.begin(n, strings.TrimSpace(id))
	}
	switch {
	case r.now == nil && line != "":
		return r.file.failf(n, `a document begins with "== ID", not with %q`, clip(line))
	case r.now == nil:
	case r.part == inHeader:
		return r.header(n, line)
	case r.part == inText && line == "--":
		r.part = inNotes
	case r.part == inText:
		r.now.addText(n, line)
	case line != "":
		r.now.notes = append(r.now.notes, goldLine{n, line})
	}
	return nil
}

func (r *goldReader) begin(n int, id string) error {
	if err := r.finish(); err != nil {
		return err
	}
	if id == "" {
		return r.file.failf(n, `no id behind "=="; write "== 01-short-slug"`)
	}
	if at, twice := r.ids[id]; twice {
		return r.file.failf(n, "document %q stands on line %d too; rename one", clip(id), at)
	}
	r.ids[id] = n
	r.now, r.part = &goldDraft{article: article{id: id}, line: n}, inHeader
	return nil
}

func (r *goldReader) header(n int, line string) error {
	if line == "" {
		r.part = inText
		return nil
	}
	key, value, _ := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	switch key {
	case "title":
		r.now.title = value
	case "publisher":
		r.now.publisher = value
	case "published":
		r.now.published = value
	default:
		return r.file.failf(n, `%q is no header line (title:, publisher:, published:); an empty line parts the header from the text`, clip(line))
	}
	return nil
}

// addText keeps the empty lines between paragraphs, and none before the first.
func (d *goldDraft) addText(n int, line string) {
	if len(d.text) == 0 {
		if line == "" {
			return
		}
		d.first = n
	}
	d.text = append(d.text, line)
}

// finish turns what was read of a document into one.
func (r *goldReader) finish() error {
	d := r.now
	if d == nil {
		return nil
	}
	r.now = nil
	if r.part != inNotes {
		return r.file.failf(d.line, `document %q has no line "--" between its text and its annotations`, clip(d.id))
	}
	text, marks, err := r.file.unmark(d, r.style)
	if err != nil {
		return err
	}
	if text == "" {
		return r.file.failf(d.line, "document %q has no text", clip(d.id))
	}
	d.article.text = text
	return r.take(d, marks)
}

// goldMark is one piece of one part of an attribution or a claim, or one mention of
// an entity.
type goldMark struct {
	id   string // of the attribution, the claim or the entity
	more string // the letter; for a mention what the file says of it
	span headwater.Span
	line int
}
