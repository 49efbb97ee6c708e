package syntax

import (
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// longestDateline is the most words of a dateline, its dash counted.
const longestDateline = 16

// dateline is how many words of a sentence are its dateline, as in "ADEN, Yemen,
// Aug 31 (Reuters) -", or 0. The treebanks have few, so a parser learned from
// them takes the place for a subject. A place in capitals speaks for itself; another
// has an agency in brackets or a date with it, or stands in brackets.
func dateline(text string, words []headwater.Word) int {
	if len(words) < 4 {
		return 0
	}
	for i := range min(len(words)-2, longestDateline) {
		switch w := words[i].In(text); w {
		case "-", "–", "—", "--":
			if i > 0 && endsDateline(text, words, i) {
				return i + 1
			}
		case ",", "(", ")", "/", "and", ".", ";":
		default:
			if !raised(w) {
				return 0
			}
		}
	}
	return 0
}

// endsDateline says whether the dash at i ends a dateline.
func endsDateline(text string, words []headwater.Word, i int) bool {
	first, dash := words[0].In(text), words[i].In(text)
	if !blankAround(text, words[i].Span) {
		return loud(first) && (dash == "—" || dash == "--") && raised(words[i+1].In(text))
	}
	return loud(first) || words[i-1].In(text) == ")" && i > 2 || raised(first) && dated(text, words[:i])
}

// dated says whether words hold a comma and, behind it, a number: "Sanaa, 3 May".
func dated(text string, words []headwater.Word) bool {
	comma := false
	for i := range words {
		w := words[i].In(text)
		if comma && w[0] >= '0' && w[0] <= '9' {
			return true
		}
		comma = comma || w == ","
	}
	return false
}

// raised says whether a word begins with a capital or a digit.
func raised(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(first) || unicode.IsDigit(first)
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
