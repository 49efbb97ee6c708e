package origin

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// page is a document of the set with what its reading says, laid out for looking up.
type page struct {
	*headwater.Reading
	index    int
	story    string
	name     string // the outlet, from the head of the text where the reading knows none
	report   string // id of its own report
	sources  map[string]*headwater.Source
	entities map[string]*headwater.Entity
	attrs    map[string]*headwater.Attribution
	whole    string          // name of the outlet to which the head or foot gives all of it
	copied   []copiedSpan    // stretches that it shares with others
	lines    []line          // its sentences, made when first aligned
	credits  []credit        // what it credits
	rests    map[string]bool // reports on which it rests, itself never among them
}

// copiedSpan is a stretch of a page that stands in an earlier one too.
type copiedSpan struct {
	headwater.Span
	from   *page
	source headwater.Span // the same words there
}

func newPage(i int, r *headwater.Reading) *page {
	p := &page{Reading: r, index: i, name: r.Document.Publisher, report: headwater.Ident("report", r.Document.ID, ""), rests: map[string]bool{}}
	p.sources = make(map[string]*headwater.Source, len(r.Sources))
	for i := range r.Sources {
		p.sources[r.Sources[i].ID] = &r.Sources[i]
	}
	p.entities = make(map[string]*headwater.Entity, len(r.Entities))
	for i := range r.Entities {
		p.entities[r.Entities[i].ID] = &r.Entities[i]
	}
	p.attrs = make(map[string]*headwater.Attribution, len(r.Attributions))
	for i := range r.Attributions {
		p.attrs[r.Attributions[i].ID] = &r.Attributions[i]
	}
	return p
}

func (p *page) text(s headwater.Span) string {
	if !s.Valid(p.Document.Text) {
		return ""
	}
	return s.In(p.Document.Text)
}

// heads are the short lines at the head of a page whose outlet is not known: one of
// them may be its name.
func (p *page) heads() []string {
	var out []string
	for i, b := range p.Document.Blocks {
		if i == 4 {
			break
		}
		if s := strings.TrimSpace(p.text(b.Span)); len(s) < 60 && strings.Count(s, " ") < 6 && s != p.Document.Title {
			out = append(out, s)
		}
	}
	return out
}

// sentence is the index of the sentence that holds a byte, -1 where none does.
func (p *page) sentence(at int) int {
	n, ok := slices.BinarySearchFunc(p.Syntax.Sentences, at, func(s headwater.Sentence, at int) int {
		switch {
		case s.End <= at:
			return -1
		case s.Start > at:
			return 1
		}
		return 0
	})
	if !ok {
		return -1
	}
	return n
}

// words are the indexes of the words that lie in a span.
func (p *page) words(in headwater.Span) (first, last int) {
	all := p.Syntax.Words
	first, _ = slices.BinarySearchFunc(all, in.Start, func(w headwater.Word, at int) int { return w.Start - at })
	last = first
	for last < len(all) && all[last].End <= in.End {
		last++
	}
	return first, last
}

// lemma is a word's dictionary form in small letters.
func (p *page) lemma(w int) string {
	word := &p.Syntax.Words[w]
	if word.Lemma != "" {
		return strings.ToLower(word.Lemma)
	}
	return strings.ToLower(p.text(word.Span))
}

// block is the kind of the block that holds a byte.
func (p *page) block(at int) headwater.BlockKind {
	for _, b := range p.Document.Blocks {
		if b.Start <= at && at < b.End {
			return b.Kind
		}
	}
	return headwater.BoilerplateBlock
}

// outlet is a source of this page that is an outlet, nil where the id names none.
func (p *page) outlet(id string) *headwater.Source {
	if s := p.sources[id]; s != nil && s.Kind == headwater.OutletSource {
		return s
	}
	return nil
}

// own says whether a name is that of the page's own outlet.
func (p *page) own(name string) bool {
	if p.name != "" {
		return fits(name, p.name) > noFit
	}
	return slices.ContainsFunc(p.heads(), func(h string) bool { return fits(name, h) > noFit })
}
