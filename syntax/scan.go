package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// scan appends the tokens of one block.
func scan(text string, in headwater.Span, tokens []headwater.Token) []headwater.Token {
	s := scanner{text: text[:in.End], at: in.Start}
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
	at   int
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

// mark reads punctuation or a symbol: a run of dots or dashes is one token.
func (s *scanner) mark(r rune, n int) headwater.TokenKind {
	start := s.at
	s.at += n
	switch {
	case (r == '\'' || r == '`') && strings.HasPrefix(s.text[s.at:], s.text[start:s.at]):
		s.at += n // '' and `` are how some archives write double quotation marks
		return headwater.PunctToken
	case r == '.' || r == '-' || r == '…':
		for s.at < len(s.text) && strings.HasPrefix(s.text[s.at:], s.text[start:start+n]) {
			s.at += n
		}
		return headwater.PunctToken
	case (r == '@' || r == '#') && s.wordAt(s.at):
		s.word()
		return headwater.LinkToken
	case unicode.IsPunct(r) && !strings.ContainsRune("%&@#*/\\§", r):
		return headwater.PunctToken
	}
	return headwater.SymbolToken
}

func (s *scanner) wordAt(i int) bool {
	_, c, _ := s.peek(i)
	return c == letter || c == digit
}

// link reads an address that starts here: http://…, www.…, name@host.
func (s *scanner) link() bool {
	rest := s.text[s.at:]
	if !hasFold(rest, "http://") && !hasFold(rest, "https://") && !hasFold(rest, "www.") {
		return s.mail()
	}
	end := strings.IndexFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"<>“”«»", r)
	})
	if end < 0 {
		end = len(rest)
	}
	s.at += len(strings.TrimRight(rest[:end], ".,;:!?)]}'’"))
	return true
}

func hasFold(s, prefix string) bool {
	return len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// mail reads name@host.tld; the name is at most 64 bytes (RFC 5321).
func (s *scanner) mail() bool {
	i := s.at
	for i < len(s.text) && i-s.at <= 64 && mailByte(s.text[i]) {
		i++
	}
	if i == s.at || i >= len(s.text) || s.text[i] != '@' {
		return false
	}
	host := i + 1
	for i = host; i < len(s.text) && i-host <= 255 && mailByte(s.text[i]); i++ {
	}
	if !strings.Contains(s.text[host:i], ".") {
		return false
	}
	s.at += len(strings.TrimRight(s.text[s.at:i], "."))
	return true
}

func mailByte(b byte) bool {
	return b == '.' || b == '-' || b == '_' || b == '+' || b < utf8.RuneSelf && (ascii[b] == letter || ascii[b] == digit)
}
