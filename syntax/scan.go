package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// scan appends the tokens of one block.
func scan(text string, in headwater.Span, tokens []headwater.Token) []headwater.Token {
	s := scanner{text: text[:in.End], at: in.Start, from: in.Start, sign: -1}
	for s.at < in.End {
		if tok, ok := s.next(); ok {
			tokens = append(tokens, tok)
		}
	}
	return tokens
}

// scanner walks over text from at to the end.
type scanner struct {
	text string
	from int // where the block begins
	at   int
	sign int // the first @ at or after at, len(text) for none; found when it lies behind
}

// class sorts runes into those that build words and those that do not.
type class uint8

const (
	space  class = iota
	format       // invisible: soft hyphen, zero width, bidi marks
	letter
	digit
	ideograph // written without spaces: one token a rune
	mark      // everything else
)

func classify(r rune) class {
	if r < utf8.RuneSelf {
		return ascii[r]
	}
	switch {
	case unicode.Is(unicode.Han, r), unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r), unicode.Is(unicode.Thai, r):
		return ideograph
	case unicode.IsLetter(r), unicode.Is(unicode.M, r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.IsSpace(r):
		return space
	case unicode.Is(unicode.Cf, r):
		return format
	}
	return mark
}

var ascii = func() (t [utf8.RuneSelf]class) {
	for r := range t {
		switch c := rune(r); {
		case c <= ' ' || c == 0x7f:
			t[r] = space
		case unicode.IsLetter(c):
			t[r] = letter
		case unicode.IsDigit(c):
			t[r] = digit
		default:
			t[r] = mark
		}
	}
	return t
}()

// peek gives the rune at i, its class and its length; past the end it is space.
func (s *scanner) peek(i int) (rune, class, int) {
	if i >= len(s.text) {
		return 0, space, 0
	}
	r, n := rune(s.text[i]), 1
	if r >= utf8.RuneSelf {
		r, n = utf8.DecodeRuneInString(s.text[i:])
	}
	return r, classify(r), n
}

// next reads one token, or passes one rune that is none.
func (s *scanner) next() (headwater.Token, bool) {
	start := s.at
	r, c, n := s.peek(start)
	switch c {
	case space, format:
		s.at += n
		return headwater.Token{}, false
	case ideograph:
		s.at += n
		return s.token(start, headwater.WordToken), true
	case letter, digit:
		if s.link() {
			return s.token(start, headwater.LinkToken), true
		}
		return s.token(start, s.word()), true
	}
	return s.token(start, s.mark(r, n)), true
}

func (s *scanner) token(start int, kind headwater.TokenKind) headwater.Token {
	return headwater.Token{Span: headwater.Span{Start: start, End: s.at}, Kind: kind}
}

// blankBefore says whether white space or the beginning stands before i.
func (s *scanner) blankBefore(i int) bool {
	if i == s.from {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return classify(r) == space
}

// wordAt says whether a letter or digit stands at i.
func (s *scanner) wordAt(i int) bool {
	_, c, _ := s.peek(i)
	return c == letter || c == digit
}

// letterAt says whether a letter stands at i.
func (s *scanner) letterAt(i int) bool {
	_, c, _ := s.peek(i)
	return c == letter
}

// upperAt says whether a capital letter stands at i.
func (s *scanner) upperAt(i int) bool {
	r, _, _ := s.peek(i)
	return unicode.IsUpper(r)
}

// digits is how many ASCII digits stand from i, at most limit.
func (s *scanner) digits(i, limit int) int {
	n := 0
	for n < limit && i+n < len(s.text) && isDigit(s.text[i+n]) {
		n++
	}
	return n
}

func (s *scanner) follows(prefix string) bool { return strings.HasPrefix(s.text[s.at:], prefix) }
