package syntax

import (
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// longestDateline is the most words of a dateline, its dash counted.
const longestDateline = 16

// dateline is how many words of a sentence are its dateline, as in "ADEN, Yemen,
// Aug 31 (Reuters) -", or 0. The treebanks have none, so a parser learned from
// them takes the place for a subject.
func dateline(text string, words []headwater.Word) int {
	if len(words) < 4 || !loud(words[0].In(text)) {
		return 0
	}
	for i := 1; i < min(len(words)-2, longestDateline); i++ {
		switch w := words[i].In(text); w {
		case "-", "–", "—", "--":
			if blankAround(text, words[i].Span) {
				return i + 1
			}
		case ",", "(", ")", "/", "and", ".":
		default:
			if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) && !unicode.IsDigit(first) {
				return 0
			}
		}
	}
	return 0
}

// loud says whether a word is three capitals or more.
func loud(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n > 2
}

// blankAround says whether s has white space on both sides.
func blankAround(text string, s headwater.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	return unicode.IsSpace(before) && unicode.IsSpace(after)
}
