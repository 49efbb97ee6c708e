package syntax

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// cutter parts tokens into the words of Universal Dependencies.
type cutter struct {
	text  string
	words []headwater.Word
	token int
}

// add appends the word [start, end) of the token at hand.
func (c *cutter) add(start, end int) {
	if start < end {
		c.words = append(c.words, headwater.Word{Span: headwater.Span{Start: start, End: end}, Token: c.token, Head: -1})
	}
}

// cut appends the words of a token. A stop that ends an abbreviation and the
// sentence as well is a word of its own for the treebanks, save after initials.
func (c *cutter) cut(tok headwater.Token, last bool) {
	switch {
	case last && c.text[tok.End-1] == '.' && tok.Kind == headwater.WordToken && !keepsStop(tok.In(c.text)):
		c.cut(headwater.Token{Span: headwater.Span{Start: tok.Start, End: tok.End - 1}, Kind: tok.Kind}, false)
		c.add(tok.End-1, tok.End)
	case tok.Kind != headwater.WordToken && tok.Kind != headwater.NumberToken:
		c.add(tok.Start, tok.End)
	case onlyLetters(tok.In(c.text)):
		if s := tok.Span; s.Len() == 3 && strings.EqualFold(s.In(c.text), "its") && itIs(c.text, s.End) {
			c.cutAt(s, []uint8{2})
			return
		}
		c.contracted(tok.Span)
	default:
		c.parts(tok.Span)
	}
}

// keepsStop says whether the abbreviation w is one word with its stop even where
// it ends a sentence: U.S., a.m., et al.
func keepsStop(w string) bool {
	if w == "p.m." {
		return false
	}
	return w == "al." || strings.IndexByte(w, '.') < len(w)-1
}

// onlyLetters says whether w is ASCII letters only.
func onlyLetters(w string) bool {
	for i := 0; i < len(w); i++ {
		if b := w[i] | 0x20; b < 'a' || b > 'z' {
			return false
		}
	}
	return true
}

// parts appends the words of a token with marks, digits or foreign letters in
// it: hyphens stand apart, save after a prefix and in a telephone number.
func (c *cutter) parts(s headwater.Span) {
	if telephone(s.In(c.text)) {
		c.add(s.Start, s.End)
		return
	}
	if s.Len() <= longestElided {
		if cuts, ok := elided[lower(s.In(c.text))]; ok {
			c.cutAt(s, cuts)
			return
		}
	}
	from, amount := s.Start, true
	for from < s.End {
		hyphen, n := c.hyphen(from, s.End)
		end := hyphen
		if n == 0 {
			end = s.End
		}
		c.segment(headwater.Span{Start: from, End: end}, amount)
		c.add(end, end+n)
		amount = amount && end > from && isDigit(c.text[from])
		from = end + n
	}
}

// hyphen finds the next hyphen in [from, end) that stands between two words,
// and its length; 0 for none.
func (c *cutter) hyphen(from, end int) (at, n int) {
	for i := from + 1; i < end-1; i++ {
		n := hyphenAt(c.text, i)
		if n == 0 || i+n >= end {
			continue
		}
		if bound(c.text[from:i], c.text[i+n:end]) {
			i += n - 1
			continue
		}
		return i, n
	}
	return end, 0
}

// hyphenAt is the length of the hyphen at i, 0 for none.
func hyphenAt(text string, i int) int {
	switch b := text[i]; {
	case b == '-':
		return 1
	case b == 0xe2 && (strings.HasPrefix(text[i:], "‐") || strings.HasPrefix(text[i:], "‑")):
		return 3
	}
	return 0
}

// segment appends what stands between hyphens: an amount and its unit, or a
// word and its clitics.
func (c *cutter) segment(s headwater.Span, amount bool) {
	if amount {
		if n := amountLen(s.In(c.text)); n > 0 {
			c.add(s.Start, s.Start+n)
			c.add(s.Start+n, s.End)
			return
		}
	}
	c.clitics(s)
}
