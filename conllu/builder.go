package conllu

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// builder puts a document together, sentence by sentence.
type builder struct {
	doc   Document
	text  strings.Builder
	file  filed
	glued bool // the last sentence ends in SpaceAfter=No
}

func (b *builder) empty() bool { return len(b.doc.Syntax.Sentences) == 0 }

func (b *builder) document() *Document {
	b.doc.Text = b.text.String()
	b.doc.filed = &b.file
	return &b.doc
}

// add takes in a sentence. The first begins a block whatever it says.
func (b *builder) add(s *sentence) {
	text, places, spelled := s.placed()
	if !spelled {
		b.file.respelled++
	}
	switch {
	case b.empty():
		b.doc.ID = s.id
	case s.newPar:
		b.text.WriteString("\n\n")
	case !b.glued:
		b.text.WriteByte(' ')
	}
	at := b.text.Len()
	b.text.WriteString(text)
	b.block(headwater.Span{Start: at, End: b.text.Len()}, s.newPar)
	b.append(s, at, text, places)
	b.glued = unspaced(s.tokens[len(s.tokens)-1].misc)
}

func (b *builder) block(s headwater.Span, begins bool) {
	if n := len(b.doc.Blocks); n > 0 && !begins {
		b.doc.Blocks[n-1].End = s.End
		return
	}
	b.doc.Blocks = append(b.doc.Blocks, headwater.Block{Kind: headwater.ParagraphBlock, Span: s})
}

// append adds the rows of a sentence whose text stands at byte at.
func (b *builder) append(s *sentence, at int, text string, places []headwater.Span) {
	syn := &b.doc.Syntax
	token, word := len(syn.Tokens), len(syn.Words)
	for i, p := range places {
		syn.Tokens = append(syn.Tokens, headwater.Token{
			Span: headwater.Span{Start: at + p.Start, End: at + p.End}, Kind: kindOf(s.tokens[i].form),
		})
		s.parts(i, at+p.Start, p.In(text))
	}
	for i, w := range s.words {
		w.Token += token
		if w.Head >= 0 {
			w.Head += word
		}
		s.words[i] = w
	}
	syn.Words = append(syn.Words, s.words...)
	syn.Sentences = append(syn.Sentences, headwater.Sentence{
		Span:  syn.Tokens[token].Cover(syn.Tokens[len(syn.Tokens)-1].Span),
		First: token, Last: len(syn.Tokens), FirstWord: word, LastWord: len(syn.Words),
		Block: len(b.doc.Blocks) - 1,
	})
	b.file.comments = append(b.file.comments, s.comments)
	b.file.tokens = append(b.file.tokens, s.tokens...)
	b.file.words = append(b.file.words, s.rows...)
}
