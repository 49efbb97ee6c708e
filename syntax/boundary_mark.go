package syntax

import (
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

func markGuise(text string, s headwater.Span) guise {
	r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
	if s.Len() > n {
		if g := runGuise(text, s, r); g != edge {
			return g
		}
	}
	if g, known := marks[r]; known {
		return g
	}
	switch pair, opens, closes := direction(text, s); {
	case pair == 0:
	case opens:
		return openQuote
	case closes:
		return closeQuote
	}
	return symbol
}

// marks are the guises of marks that stand alone.
var marks = map[rune]guise{
	'.': stop, '!': outcry, '?': outcry, '؟': outcry, '。': outcry, '۔': outcry, '…': silence,
	',': comma, '،': comma, ':': colon, ';': semicolon,
	'(': openBracket, '[': openBracket, '{': openBracket, '<': openBracket, ')': closeBracket, ']': closeBracket, '}': closeBracket,
	'-': dash, '–': dash, '—': dash, '―': dash, '_': ruled,
	'*': bullet, '•': bullet, '·': bullet, '●': bullet, '▪': bullet, '■': bullet, '►': bullet, '|': bullet, '#': bullet, '>': bullet, '~': bullet,
	'/': joiner, '&': joiner, '+': joiner, '%': joiner, '@': joiner,
}

// runGuise is the guise of several marks in one token that begin with r, or edge
// where it is that of the first.
func runGuise(text string, s headwater.Span, r rune) guise {
	second := text[s.Start+1]
	switch r {
	case '.':
		if second != '.' {
			return outcry // .?
		}
		return silence
	case '-', '–', '—':
		return dashes
	case '=':
		if second == '=' {
			return ruled
		}
		return face
	case ':', ';', '^', '<', '(':
		return face
	case '>':
		if second == ':' || second == ';' || second == '=' {
			return face
		}
	}
	return edge
}
