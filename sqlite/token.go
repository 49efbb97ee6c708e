package sqlite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/headwater-project/headwater"
)

// token is a word as the index knows it: a run of letters and digits, small, without
// diacritics.
type token struct {
	headwater.Span
	folded string
}

// tokens are those of a text, after the rules of FTS5's tokenizer unicode61.
func tokens(text string) []token {
	var out []token
	start := -1
	end := func(at int) {
		if start >= 0 {
			out = append(out, token{headwater.Span{Start: start, End: at}, fold(text[start:at])})
			start = -1
		}
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Co, r):
			if start < 0 {
				start = i
			}
		case start >= 0 && unicode.Is(unicode.Mn, r):
		default:
			end(i)
		}
	}
	end(len(text))
	return out
}

// fold makes letters small and takes their marks away.
func fold(word string) string {
	ascii := true
	for i := 0; i < len(word) && ascii; i++ {
		ascii = word[i] < utf8.RuneSelf
	}
	word = strings.ToLower(word)
	if ascii {
		return word
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(word))
}

// begins says whether a term stands at the head of tokens.
func (t *term) begins(in []token) bool {
	if len(in) < len(t.tokens) {
		return false
	}
	last := len(t.tokens) - 1
	for i, w := range t.tokens {
		if in[i].folded != w && (i < last || !t.prefix || !strings.HasPrefix(in[i].folded, w)) {
			return false
		}
	}
	return true
}
