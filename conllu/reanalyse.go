package conllu

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// Reanalysed gives the document with the analysis of its words by analyze in
// place of the one it has; all else is shared. analyze is given the segmentation
// alone, with a text in which every word stands as its Form, so that it sees "de"
// and "le" where the page has "du". It must leave the segmentation as it is.
func (d *Document) Reanalysed(analyze func(text string, syn *headwater.Syntax)) *Document {
	text, syn := d.bare()
	analyze(text, &syn)
	out := *d
	out.Syntax.Words = syn.Words
	for i := range syn.Words {
		syn.Words[i].Span = d.Syntax.Words[i].Span
	}
	if d.filed != nil {
		file := *d.filed
		file.words = make([]wordRow, len(syn.Words))
		for i, r := range d.filed.words {
			r.tag = syn.Words[i].UPOS.String()
			file.words[i] = r
		}
		out.filed = &file
	}
	return &out
}

// bare is the segmentation without the analysis, and a text for it that the
// words spell.
func (d *Document) bare() (string, headwater.Syntax) {
	r := respeller{doc: d, syn: headwater.Syntax{
		Tokens:     append([]headwater.Token(nil), d.Syntax.Tokens...),
		Words:      make([]headwater.Word, len(d.Syntax.Words)),
		Sentences:  append([]headwater.Sentence(nil), d.Syntax.Sentences...),
		Quotations: d.Syntax.Quotations,
	}}
	for i, w := range d.Syntax.Words {
		r.syn.Words[i] = headwater.Word{Span: w.Span, Token: w.Token, Head: -1}
	}
	if d.filed == nil || !r.needed() {
		return d.Text, r.syn
	}
	r.write()
	return r.text.String(), r.syn
}

// respeller writes a text again with the forms of words that the text does not
// spell.
type respeller struct {
	doc  *Document
	syn  headwater.Syntax
	text strings.Builder
	from int // what of the document's text was written
}

func (r *respeller) needed() bool {
	for i := range r.syn.Words {
		if !r.doc.spelled(i) {
			return true
		}
	}
	return false
}

// spelled says whether a word stands in the text as its form.
func (d *Document) spelled(word int) bool {
	return d.filed == nil || d.Syntax.Words[word].In(d.Text) == d.filed.words[word].form
}

func (r *respeller) write() {
	w := 0
	for t := range r.syn.Tokens {
		last, spelled := w, true
		for last < len(r.syn.Words) && r.syn.Words[last].Token == t {
			spelled = spelled && r.doc.spelled(last)
			last++
		}
		r.token(t, w, last, spelled)
		w = last
	}
	r.text.WriteString(r.doc.Text[r.from:])
	for i := range r.syn.Sentences {
		s := &r.syn.Sentences[i]
		s.Span = r.syn.Tokens[s.First].Cover(r.syn.Tokens[s.Last-1].Span)
	}
	r.syn.Quotations = nil // a file has none
}

// token writes what stands before a token, and the token.
func (r *respeller) token(t, first, last int, spelled bool) {
	span := &r.syn.Tokens[t].Span
	r.text.WriteString(r.doc.Text[r.from:span.Start])
	r.from = span.End
	start := r.text.Len()
	if spelled {
		for w := first; w < last; w++ {
			s := &r.syn.Words[w].Span
			s.Start, s.End = s.Start-span.Start+start, s.End-span.Start+start
		}
		r.text.WriteString(span.In(r.doc.Text))
	} else {
		for w := first; w < last; w++ {
			at := r.text.Len()
			r.text.WriteString(r.doc.filed.words[w].form)
			r.syn.Words[w].Span = headwater.Span{Start: at, End: r.text.Len()}
		}
	}
	span.Start, span.End = start, r.text.Len()
}
