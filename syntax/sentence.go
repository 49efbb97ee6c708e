package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// maxMarks bounds how many marks in a row are looked at around a sentence end.
const maxMarks = 16

// longest is the most tokens a sentence has. What runs on beyond is no
// sentence but data, and is cut so that no later stage holds it whole.
const longest = 2000

// judge notes for every token of a block whether the rules end a sentence
// behind it.
func judge(text string, tokens []headwater.Token, traits []trait, out []bool) []bool {
	out = slices.Grow(out[:0], len(tokens))[:len(tokens)]
	clear(out)
	for i := 0; i < len(tokens); i++ {
		if g := traits[i].guise; !g.stops() && g != shortened && g != honorific {
			continue
		}
		if end := sentenceEnd(text, tokens, i); end > 0 {
			out[end-1] = true
			i = end - 1
		}
	}
	return out
}

func sentence(tokens []headwater.Token, first, last, block int) headwater.Sentence {
	return headwater.Sentence{
		Span:  headwater.Span{Start: tokens[first].Start, End: tokens[last-1].End},
		First: first, Last: last, Block: block,
	}
}

// sentenceEnd gives the index after the last token of a sentence that ends at
// token i, closing quotes and brackets taken in, or 0.
func sentenceEnd(text string, tokens []headwater.Token, i int) int {
	abbreviated := abbreviates(text, tokens[i])
	if !abbreviated && !stops(text, tokens[i]) {
		return 0
	}
	end := i + 1
	for end < len(tokens) && end-i < maxMarks && closes(text, tokens, end) {
		end++
	}
	switch {
	case end == len(tokens):
		return end
	case abbreviated && end == i+1 && !endsAt(tokens[i].In(text), text, tokens, end):
		return 0
	case !starts(text, tokens, end):
		return 0
	}
	return end
}

// stops says whether a token is a mark that ends sentences.
func stops(text string, tok headwater.Token) bool {
	if tok.Kind != headwater.PunctToken {
		return false
	}
	r, _ := utf8.DecodeRuneInString(tok.In(text))
	return strings.ContainsRune(".!?…。؟۔", r)
}

// abbreviates says whether a token is a word with its own full stop.
func abbreviates(text string, tok headwater.Token) bool {
	w := tok.In(text)
	return tok.Kind == headwater.WordToken && len(w) > 1 && w[len(w)-1] == '.'
}

// closes says whether token i is a mark that belongs to the sentence before it.
func closes(text string, tokens []headwater.Token, i int) bool {
	if tokens[i].Kind != headwater.PunctToken {
		return false
	}
	switch w := tokens[i].In(text); w {
	case "”", "’", "»", ")", "]", ".", "!", "?", "…":
		return true
	case `"`, "'", "''":
		return !opensStraight(text, tokens[i].Span)
	}
	return false
}

// opensStraight says whether a straight quote at s opens: white space, a bracket
// or a dash before it and a word after it.
func opensStraight(text string, s headwater.Span) bool {
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	if s.End >= len(text) || unicode.IsSpace(after) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	return s.Start == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{—–-=“‘\"'", before)
}

// starts says whether a sentence may begin at token i: not with a small letter,
// and not with a mark that hangs on what stands before it.
func starts(text string, tokens []headwater.Token, i int) bool {
	for last := min(len(tokens), i+maxMarks); i < last; i++ {
		r, _ := utf8.DecodeRuneInString(tokens[i].In(text))
		switch {
		case unicode.IsLower(r):
			return false
		case strings.ContainsRune(",;:)]”’»", r):
			return false
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return true
		}
	}
	return true
}

// endsAt says whether a sentence ends after the abbreviation w, given what
// follows: a word that seldom stands capitalised inside a sentence.
func endsAt(w, text string, tokens []headwater.Token, next int) bool {
	bare := lower(strings.TrimSuffix(w, "."))
	if abbreviations[bare] == never || len(bare) == 1 {
		return false
	}
	if tokens[next].Kind == headwater.PunctToken {
		return opensStraight(text, tokens[next].Span) || strings.Contains("“‘«", tokens[next].In(text))
	}
	return openers[tokens[next].In(text)]
}

// openers are closed-class words that, capitalised, mark a new sentence.
var openers = map[string]bool{
	"The": true, "A": true, "An": true, "This": true, "That": true, "These": true, "Those": true, "There": true,
	"He": true, "She": true, "It": true, "They": true, "We": true, "I": true, "You": true, "His": true, "Her": true, "Its": true, "Their": true, "Our": true, "My": true,
	"In": true, "On": true, "At": true, "By": true, "For": true, "From": true, "With": true, "After": true, "Before": true, "As": true, "Since": true, "During": true, "Under": true,
	"But": true, "And": true, "Or": true, "So": true, "Yet": true, "If": true, "When": true, "While": true, "Although": true, "Though": true, "However": true, "Because": true,
	"Some": true, "Many": true, "Most": true, "No": true, "Not": true, "One": true, "Two": true, "What": true, "Who": true, "Where": true, "Why": true, "How": true, "Both": true, "Several": true, "Meanwhile": true, "Officials": true, "According": true,
	"Of": true, "To": true, "All": true, "Each": true, "Another": true, "Then": true, "Such": true, "Even": true, "Until": true, "Despite": true, "Among": true, "Neither": true, "Nor": true, "Also": true,
}
