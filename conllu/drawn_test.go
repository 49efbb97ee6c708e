package conllu

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// drawn is a document from a drawing: blocks parted by "‖", sentences by "¶",
// tokens by white space or "·", the words of a token by "|". These signs are no
// part of the text.
func drawn(drawing string) *Document {
	d := &Document{}
	syn := &d.Syntax
	var text strings.Builder
	open := func() {
		syn.Words = append(syn.Words, headwater.Word{Span: headwater.Span{Start: text.Len()}, Token: len(syn.Tokens)})
	}
	inside, first, firstWord := false, 0, 0
	word := func() { syn.Words[len(syn.Words)-1].End = text.Len() }
	token := func() {
		if inside {
			word()
		}
		if n := len(syn.Words); n > 0 && syn.Words[n-1].Token == len(syn.Tokens) {
			start := syn.Words[len(syn.Words)-1]
			for i := len(syn.Words) - 1; i >= 0 && syn.Words[i].Token == len(syn.Tokens); i-- {
				start = syn.Words[i]
			}
			syn.Tokens = append(syn.Tokens, headwater.Token{Span: headwater.Span{Start: start.Start, End: text.Len()}})
			inside = false
		}
	}
	sentence := func() {
		token()
		if first < len(syn.Tokens) {
			syn.Sentences = append(syn.Sentences, headwater.Sentence{
				Span:  syn.Tokens[first].Cover(syn.Tokens[len(syn.Tokens)-1].Span),
				First: first, Last: len(syn.Tokens), FirstWord: firstWord, LastWord: len(syn.Words), Block: len(d.Blocks),
			})
			first, firstWord = len(syn.Tokens), len(syn.Words)
		}
	}
	from := 0
	block := func() {
		sentence()
		d.Blocks = append(d.Blocks, headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: from, End: text.Len()}})
	}
	for _, r := range drawing {
		switch {
		case r == '‖':
			block()
			text.WriteString("\n\n")
			from = text.Len()
			continue
		case r == '¶':
			sentence()
			continue
		case r == '·':
			token()
			continue
		case r == '|' && inside:
			word()
			inside = false
			continue
		case parts(r):
			token()
		case !inside:
			open()
			inside = true
		}
		text.WriteRune(r)
	}
	block()
	d.Text = text.String()
	return d
}

func written(t interface{ Fatal(...any) }, d *Document) string {
	var b strings.Builder
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
