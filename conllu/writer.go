package conllu

import (
	"fmt"
	"io"

	"github.com/headwater-project/headwater"
)

// Write prints a document as CoNLL-U.
//
// Comments: "# newdoc id" where the document has an ID, "# newpar" before the
// first sentence of a block, "# sent_id" and "# text"; a document from a file
// has its own comments, and of these what they lack. XPOS and DEPS are "_". MISC
// holds SpaceAfter=No where no white space follows, and TokenRange=start:end:
// half-open, in code points of the document's text. A multiword token has both
// on its range; its words have a TokenRange where they stand in the text.
//
// A word that was not analysed has "_" for every column of the analysis, HEAD
// too. Line ends, tabs and other controls in a cell become spaces. It fails only
// when w does, and writes a sentence at a time.
func Write(w io.Writer, d *Document) error {
	p := printer{d: d, at: cursor{text: d.Text}, block: -1}
	for i := range d.Syntax.Sentences {
		p.sentence(i)
		if _, err := w.Write(p.buf); err != nil {
			return fmt.Errorf("writing CoNLL-U: %w", err)
		}
		p.buf = p.buf[:0]
	}
	return nil
}

// printer lays out one document.
type printer struct {
	d      *Document
	buf    []byte
	at     cursor
	block  int // of the sentence before
	tokens []Token
}

func (p *printer) sentence(i int) {
	s := p.d.Syntax.Sentences[i]
	p.tokens = p.d.Surface(i, p.tokens[:0])
	if len(p.tokens) == 0 {
		return
	}
	p.comments(i)
	for _, t := range p.tokens {
		if t.Range {
			p.rangeRow(t, s.FirstWord)
		}
		for w := t.First; w < t.Last; w++ {
			p.wordRow(t, w, s)
		}
	}
	p.buf = append(p.buf, '\n')
}

// rangeRow prints the line of a multiword token.
func (p *printer) rangeRow(t Token, first int) {
	p.int(t.First - first + 1)
	p.buf = append(p.buf, '-')
	p.int(t.Last - first)
	p.cell(p.form(t))
	p.raw("\t_\t_\t_\t_\t_\t_\t_\t")
	p.misc(t)
	p.buf = append(p.buf, '\n')
}

// form is a surface token as written.
func (p *printer) form(t Token) string {
	if p.d.filed != nil {
		return p.d.filed.tokens[p.d.Syntax.Words[t.First].Token].form
	}
	return t.In(p.d.Text)
}

func (p *printer) wordRow(t Token, w int, s headwater.Sentence) {
	word := &p.d.Syntax.Words[w]
	p.int(w - s.FirstWord + 1)
	p.cell(p.d.Form(w))
	p.cell(word.Lemma)
	p.cell(p.d.Tag(w))
	p.raw("\t_")
	p.cell(string(word.Features))
	p.raw("\t")
	p.head(word, s)
	p.cell(word.Relation)
	p.raw("\t_\t")
	if t.Range {
		p.wordMisc(w)
	} else {
		p.misc(t)
	}
	p.buf = append(p.buf, '\n')
}

// head prints "_" for a word that was not analysed, and for a head that is not
// in the sentence.
func (p *printer) head(w *headwater.Word, s headwater.Sentence) {
	switch {
	case w.Relation == "":
		p.raw("_")
	case w.Head < 0:
		p.raw("0")
	case w.Head < s.FirstWord || w.Head >= s.LastWord:
		p.raw("_")
	default:
		p.int(w.Head - s.FirstWord + 1)
	}
}
