// Package synthetic writes reports of invented words, with the copies that real outlets
// make of one another, to measure what grows with an archive. Words, outlets and people
// are drawn by chance; nothing in them is taken from a real text.
package synthetic

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

// Documents gives n reports of about 500 words, in the order of publication: a little
// more than half are fresh; the others carry one of the last stories, as it is, cut
// down, re-ordered, partly rewritten, or as a few paragraphs in a report of their own.
// Reports share stock phrases, quotations, the closing lines of their outlet and, some,
// its page furniture. Equal seeds give equal reports.
func Documents(seed uint64, n int) iter.Seq[headwater.Document] {
	return func(yield func(headwater.Document) bool) {
		w := newWriter(seed)
		for i := range n {
			if !yield(w.document(i)) {
				return
			}
		}
	}
}

// story is a report that others may still carry.
type story struct {
	agency     string
	paragraphs []string
}

// recent is how many stories are still carried.
const recent = 1500

// writer draws reports.
type writer struct {
	random  *rand.Rand
	words   []string
	phrases []string
	outlets []outlet
	stories []story // the last ones
	told    int     // stories so far
}

// outlet has a name and lines that stand under each of its reports.
type outlet struct {
	name, closing, furniture string
}

func newWriter(seed uint64) *writer {
	w := &writer{random: rand.New(rand.NewPCG(seed, 1))}
	w.words = vocabulary(w.random, 30_000)
	for range 400 {
		w.phrases = append(w.phrases, w.run(6+w.random.IntN(5)))
	}
	for i := range 300 {
		w.outlets = append(w.outlets, outlet{
			name:      fmt.Sprintf("The %s %s", title(w.word()), [...]string{"Courier", "Gazette", "Herald", "Post"}[i%4]),
			closing:   w.sentence(18),
			furniture: w.sentence(25),
		})
	}
	return w
}

// document is the i-th report.
func (w *writer) document(i int) headwater.Document {
	out := w.outlets[w.random.IntN(len(w.outlets))]
	var paragraphs []string
	by := out.name
	if w.random.Float64() < 0.45 && len(w.stories) > 0 {
		s := w.stories[w.pick()]
		paragraphs, by = w.carry(s.paragraphs), s.agency
	} else {
		paragraphs = w.fresh()
		w.tell(story{out.name, paragraphs})
	}
	if w.random.Float64() < 0.6 {
		paragraphs = append(append([]string(nil), paragraphs...), out.closing)
	}
	d := page(paragraphs, out.furniture)
	d.ID = fmt.Sprintf("sha256:%064x", i)
	d.URI = fmt.Sprintf("https://%d.example/%d", i%len(w.outlets), i)
	d.MediaType, d.Language = "text/plain", "en"
	d.Publisher, d.Byline = out.name, []string{by}
	d.Published = time.Date(2020, 1, 1, 0, i, 0, 0, time.UTC).Format(time.RFC3339)
	return d
}

// pick is a story of the last ones, the later and the greater ones more often.
func (w *writer) pick() int {
	at := int(float64(len(w.stories)) * w.random.Float64() * w.random.Float64())
	return (w.told - 1 - at) % len(w.stories)
}

func (w *writer) tell(s story) {
	if len(w.stories) < recent {
		w.stories = append(w.stories, s)
	} else {
		w.stories[w.told%recent] = s
	}
	w.told++
}

// page sets paragraphs and a line of furniture as a document.
func page(paragraphs []string, furniture string) headwater.Document {
	var d headwater.Document
	var b strings.Builder
	put := func(kind headwater.BlockKind, s string) {
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		at := b.Len()
		b.WriteString(s)
		d.Blocks = append(d.Blocks, headwater.Block{Kind: kind, Span: headwater.Span{Start: at, End: b.Len()}})
	}
	for _, p := range paragraphs {
		put(headwater.ParagraphBlock, p)
	}
	put(headwater.BoilerplateBlock, furniture)
	d.Text = b.String()
	return d
}
