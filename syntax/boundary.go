package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// Gap is a place between two tokens of a block where a sentence may end.
type Gap struct {
	At       int      // the byte behind the token before it
	Rule     bool     // the rules see an end here
	Doubt    float32  // the score beyond which an end here is believed
	Features []uint32 // hashes of what is seen around it; good until the next gap
}

// walker goes over the gaps of a block and remembers what lies behind.
type walker struct {
	text   string
	manner // of the document
	decide func(Gap) bool

	tokens []headwater.Token // of the block
	traits []trait           // of the same tokens
	rules  []bool            // by token: the rules see an end behind it
	stops  int               // marks of the block that end sentences
	items  int               // numbers of the block that may open an item of a list

	start int // the token that the sentence began with
	stop  int // the next token that stops a sentence, at or after the one at hand
	gap   Gap
}

// enter begins a block.
func (w *walker) enter(tokens []headwater.Token, traits []trait) {
	w.tokens, w.traits = tokens, traits
	w.rules = judge(w.text, tokens, traits, w.rules)
	w.start, w.stop, w.stops, w.items = 0, 0, 0, 0
	for i, t := range traits {
		switch {
		case t.guise.stops():
			w.stops++
		case t.guise == number && i+1 < len(traits) && (traits[i+1].guise == stop || traits[i+1].guise == closeBracket):
			w.items++
		}
	}
}

// next gives the token after the last of the sentence that begins at w.start.
func (w *walker) next() int {
	for i := w.start; i < len(w.tokens)-1; i++ {
		if i-w.start+1 == longest || w.fenced(i) || w.candidate(i) && w.ask(i) {
			return i + 1
		}
	}
	return len(w.tokens)
}

// fenced says whether "###" parts token i from the next. Agencies close a text
// with it, and scrapers join paragraphs by it. At the beginning of a block it is
// the mark of a heading.
func (w *walker) fenced(i int) bool {
	return i > 0 && w.fence(i) || w.fence(i+1)
}

// fence says whether token i is three number signs or more between blanks.
func (w *walker) fence(i int) bool {
	tok := w.tokens[i].Span
	if w.traits[i].guise != bullet || tok.Len() < 3 || w.text[tok.Start] != '#' {
		return false
	}
	after, _ := utf8.DecodeRuneInString(w.text[tok.End:])
	before, _ := utf8.DecodeLastRuneInString(w.text[:tok.Start])
	return (i+1 == len(w.tokens) || unicode.IsSpace(after)) && (i == 0 || unicode.IsSpace(before))
}

// candidate says whether a sentence may end behind token i at all.
func (w *walker) candidate(i int) bool {
	before, after := w.traits[i].guise, w.traits[i+1].guise
	switch {
	case w.rules[i]:
		return true
	case after < small || before == openQuote || before == openBracket || before == honorific || before == joiner:
		return false
	case before == small || before == number || before == comma || before.capital():
		return after >= title
	}
	return true
}

func (w *walker) ask(i int) bool {
	w.features(i)
	w.gap.At, w.gap.Rule, w.gap.Doubt = w.tokens[i].End, w.rules[i], w.doubt(i)
	return w.decide(w.gap)
}

// blankBehind is what stands between token i and the next: nothing, a blank, a
// line end or more.
func (w *walker) blankBehind(i int) uint64 {
	switch gap := w.text[w.tokens[i].End:w.tokens[i+1].Start]; {
	case gap == "":
		return 0
	case gap == " ":
		return 1
	case strings.IndexByte(gap, '\n') >= 0:
		return 2
	}
	return 3
}
