// Package syntax finds the words, sentences and quotations of a text.
//
// The first method is a hand-written scanner after the conventions of the
// Universal Dependencies English treebanks, save that clitics stay on their
// word ("Iran's", "don't" are one token) and hyphenated names stay whole
// ("Fateh-110").
package syntax

import "github.com/headwater-project/headwater"

// Segment reads the blocks of text. It is total: any text and any blocks in order
// inside it give tokens whose spans, with the white space between, rebuild it.
// Blocks outside the text, or out of order, are passed over.
func Segment(text string, blocks []headwater.Block) headwater.Syntax {
	syn := headwater.Syntax{
		Tokens:    make([]headwater.Token, 0, len(text)/5+1),
		Sentences: make([]headwater.Sentence, 0, len(text)/120+1),
	}
	var quotes quoter
	last := 0
	for i, b := range blocks {
		if b.Start < last || !b.Valid(text) {
			continue
		}
		last = b.End
		first := len(syn.Tokens)
		syn.Tokens = scan(text, b.Span, syn.Tokens)
		syn.Sentences = split(text, syn.Tokens, first, i, syn.Sentences)
		quotes.block(text, b, syn.Tokens[first:])
	}
	syn.Quotations = quotes.done()
	return syn
}
