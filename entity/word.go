package entity

import (
	"unicode"
	"unicode/utf8"

	headwater "github.com/headwater-project/headwater"
)

// shape is how a token is written.
type shape uint8

const (
	other   shape = iota // numbers, marks, scripts without case
	lower                // words without a capital
	capital              // Capital, O'Neill, Fateh-110
	upper                // two capitals or more and no small letter: IRGC, U.S.
	initial              // J. or J
	inner                // a capital inside only: al-Qaeda, iPhone
)

// word is what the stage knows of a token.
type word struct {
	start, end int32 // end leaves out a possessive ending
	shape      shape
	possessive bool
	first      bool  // capitalised for its place, whatever it is
	class      class // of the cue lists
}

// name says whether a word is written as names are.
func (w *word) name() bool { return w.shape >= capital }

// newWord looks at one token.
func newWord(text string, t headwater.Token) word {
	raw := t.In(text)
	end := len(trimPossessive(raw))
	w := word{start: int32(t.Start), end: int32(t.Start + end), possessive: end < len(raw)}
	if t.Kind == headwater.WordToken {
		w.shape = shapeOf(raw[:end])
	}
	return w
}

// trimPossessive takes 's or a bare apostrophe after s off a word.
func trimPossessive(s string) string {
	for _, tail := range [...]string{"'s", "’s", "'S", "’S"} {
		if len(s) > len(tail) && s[len(s)-len(tail):] == tail {
			return s[:len(s)-len(tail)]
		}
	}
	return s
}

// letters is what a token is written with.
type letters struct {
	first          rune // the first letter
	all, ups, lows int  // scripts without case count for all only
}

// lettersOf counts the letters of a token.
func lettersOf(s string) letters {
	var n letters
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z':
			n.lows++
		case 'A' <= r && r <= 'Z':
			n.ups++
		case r < utf8.RuneSelf:
			continue
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			n.ups++
		case unicode.IsLower(r):
			n.lows++
		case !unicode.IsLetter(r):
			continue
		}
		if n.all == 0 {
			n.first = r
		}
		n.all++
	}
	return n
}

// shapeOf tells how a token is written from its letters.
func shapeOf(s string) shape {
	n := lettersOf(s)
	switch {
	case n.all == 0 || n.ups == 0 && n.lows == 0:
		return other
	case n.ups == 0:
		return lower
	case n.ups == 1 && n.all == 1 && len(s) <= 3 && (len(s) == 1 || s[len(s)-1] == '.' || n.first >= utf8.RuneSelf):
		return initial
	case n.lows == 0 && (n.ups > 1 || n.all < len(s)):
		return upper
	case !unicode.IsLower(n.first):
		return capital
	}
	return inner
}
