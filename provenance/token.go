package provenance

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

func set(words ...string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// tokenAt is the first token that ends after byte at.
func (t *tracer) tokenAt(at int) int {
	n, _ := slices.BinarySearchFunc(t.syn.Tokens, at, func(tok headwater.Token, p int) int {
		if tok.End <= p {
			return -1
		}
		return 1
	})
	return n
}

// word is token i as written, "" outside the document.
func (t *tracer) word(i int) string {
	if i < 0 || i >= len(t.syn.Tokens) {
		return ""
	}
	return t.syn.Tokens[i].In(t.doc.Text)
}

// low is token i in lower case.
func (t *tracer) low(i int) string { return strings.ToLower(t.word(i)) }

// wordOf is the first syntactic word that ends after byte at.
func (t *tracer) wordOf(at int) int {
	n, _ := slices.BinarySearchFunc(t.syn.Words, at, func(w headwater.Word, p int) int {
		if w.End <= p {
			return -1
		}
		return 1
	})
	return n
}

// firstWord is the first syntactic word of token i, -1 where it has none.
func (t *tracer) firstWord(i int) int {
	w := t.wordOf(t.syn.Tokens[i].Start)
	if w >= len(t.syn.Words) || t.syn.Words[w].Token != i {
		return -1
	}
	return w
}

// climbs says whether the word at byte from hangs, over at most six words, on one
// inside a span, and on none inside the others on the way.
func (t *tracer) climbs(from int, to, not headwater.Span) bool {
	w := t.wordOf(from)
	for n := 0; n < 7 && w >= 0 && w < len(t.syn.Words); n++ {
		at := t.syn.Words[w].Span
		if to.Contains(at) {
			return true
		}
		if not.Contains(at) || t.syn.Words[w].Relation == "" {
			return false
		}
		w = t.syn.Words[w].Head
	}
	return false
}

func letterBefore(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return at > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func letterAfter(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return at < len(text) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
