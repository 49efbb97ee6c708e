// Package syntax finds the words, sentences and quotations of a text, and which
// word hangs on which.
//
// A hand-written scanner reads tokens after the conventions of the Universal
// Dependencies English treebanks, save that clitics stay on their word
// ("Iran's", "don't" are one token) and hyphenated names stay whole
// ("Fateh-110"). The words below the tokens follow the treebanks throughout. A
// Parser gives them part of speech, features, lemma, head and relation by a small
// network; Segment stops before that.
package syntax

import (
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// Segment reads the blocks of text. It is total: any bytes and any blocks in order
// inside them give tokens whose spans, with the white space between, rebuild the
// blocks, and words that rebuild the tokens. In valid UTF-8 every span is on rune
// boundaries; a byte that is none of it counts as a mark. Blocks outside the text,
// off its rune boundaries or out of order are passed over.
func Segment(text string, blocks []headwater.Block) headwater.Syntax {
	if m, ok := openGaps(gapFile); ok {
		return SegmentBy(text, blocks, m.decide)
	}
	return SegmentBy(text, blocks, func(g Gap) bool { return g.Rule })
}

// section is the tokens of a block.
type section struct {
	block, first, last int
}

// SegmentBy is Segment with decide in the place of the trained model: it is asked
// at every gap, in text order, whether a sentence ends there. Training uses it.
func SegmentBy(text string, blocks []headwater.Block, decide func(Gap) bool) headwater.Syntax {
	var syn headwater.Syntax
	var sections []section
	syn.Tokens, sections = scanBlocks(text, blocks)
	syn.Sentences = make([]headwater.Sentence, 0, len(text)/120+1)
	traits := traitsOf(text, syn.Tokens)
	w := walker{text: text, decide: decide, manner: mannerOf(traits)}
	var quotes quoter
	for _, s := range sections {
		w.enter(syn.Tokens[s.first:s.last], traits[s.first:s.last])
		for w.start < len(w.tokens) {
			end := w.next()
			syn.Sentences = append(syn.Sentences, sentence(syn.Tokens, s.first+w.start, s.first+end, s.block))
			w.start = end
		}
		quotes.block(text, blocks[s.block], w.tokens)
	}
	syn.Quotations = quotes.done()
	syn.Words = words(text, syn.Tokens, syn.Sentences)
	return syn
}

// scanBlocks reads the tokens of every block that is in order.
func scanBlocks(text string, blocks []headwater.Block) ([]headwater.Token, []section) {
	tokens := make([]headwater.Token, 0, len(text)/5+1)
	sections := make([]section, 0, len(blocks))
	last := 0
	for i, b := range blocks {
		if b.Start < last || !lies(b.Span, text) {
			continue
		}
		last = b.End
		first := len(tokens)
		tokens = scan(text, b.Span, tokens)
		sections = append(sections, section{i, first, len(tokens)})
	}
	return tokens, sections
}

// lies says whether a span lies inside text and parts no rune.
func lies(s headwater.Span, text string) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) && whole(text, s.Start) && whole(text, s.End)
}

// whole says whether no rune of text reaches over i.
func whole(text string, i int) bool {
	for at := i - 1; at >= max(0, i-utf8.UTFMax+1); at-- {
		if utf8.RuneStart(text[at]) {
			_, size := utf8.DecodeRuneInString(text[at:])
			return at+size <= i
		}
	}
	return true
}

// words parts the tokens of every sentence.
func words(text string, tokens []headwater.Token, sentences []headwater.Sentence) []headwater.Word {
	c := cutter{text: text, words: make([]headwater.Word, 0, len(tokens)+len(tokens)/16+4)}
	for i := range sentences {
		s := &sentences[i]
		s.FirstWord = len(c.words)
		for c.token = s.First; c.token < s.Last; c.token++ {
			c.cut(tokens[c.token], c.token == s.Last-1 || c.token == s.Last-2 && closes(text, tokens, s.Last-1))
		}
		s.LastWord = len(c.words)
	}
	return c.words
}
