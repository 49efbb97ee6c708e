package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// mark reads punctuation or a symbol: a run of dots, dashes or rules is one
// token, and so is an emoticon.
func (s *scanner) mark(r rune, n int) headwater.TokenKind {
	start := s.at
	if s.emoticon() {
		return headwater.SymbolToken
	}
	s.at += n
	switch r {
	case '\'', '`', '’', '‘':
		return s.apostrophe(start, r)
	case '.', '!', '?', '…':
		if r == '.' && s.fraction(start) {
			return headwater.NumberToken
		}
		s.stops(r)
		return headwater.PunctToken
	case '@', '#':
		if s.letterAt(s.at) {
			s.word()
			return headwater.LinkToken
		}
		if r == '#' {
			s.run("#")
		}
	case '+':
		if s.countryCode(start) {
			return headwater.NumberToken
		}
		s.run("+")
	case '-', '=', '*', '_', '~', '|', '<', '>', '$':
		s.run(s.text[start : start+n])
		if (r == '-' || r == '=') && s.follows(">") {
			s.run(">") // an arrow
		}
	}
	return markKind(r)
}

func markKind(r rune) headwater.TokenKind {
	if unicode.IsPunct(r) && !strings.ContainsRune("%&@#*/\\§", r) {
		return headwater.PunctToken
	}
	return headwater.SymbolToken
}

// run takes in what follows as long as it is one of marks.
func (s *scanner) run(marks string) {
	for s.at < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.at:])
		if r == utf8.RuneError || !strings.ContainsRune(marks, r) {
			return
		}
		s.at += n
	}
}

// stops reads a run of marks that end sentences. Dots stay among themselves, and
// a question mark may follow one.
func (s *scanner) stops(first rune) {
	switch {
	case first == '!' || first == '?':
		s.run("!?")
	case first == '.' && (s.follows("?") || s.follows("!")):
		s.run("!?")
	default:
		s.run(".…")
	}
}

// fraction reads a number without its zero: .5
func (s *scanner) fraction(start int) bool {
	n := s.digits(s.at, maxDigits)
	if n == 0 || s.wordAt(s.at+n) || start != s.from && !s.blankBefore(start) && s.text[start-1] != '$' && s.text[start-1] != '(' {
		return false
	}
	s.at += n
	return true
}

// countryCode reads the beginning of a telephone number: +44
func (s *scanner) countryCode(start int) bool {
	n := s.digits(s.at, maxDigits)
	if n == 0 || !s.blankBefore(start) || s.wordAt(s.at+n) || strings.HasPrefix(s.text[s.at+n:], "%") {
		return false
	}
	s.at += n
	return true
}

// maxDigits bounds the look ahead for short numbers.
const maxDigits = 15

// apostrophe reads one that does not stand inside a word: a pair that stands
// for a double quotation mark (” and “ in archives), a clitic cut off by a
// space ("he 's"), a year without its century, a short form or the mark alone.
func (s *scanner) apostrophe(start int, r rune) headwater.TokenKind {
	own := s.text[start:s.at]
	switch {
	case s.follows(own) && r != '‘', r == '‘' && s.follows("’"):
		s.at += len(own)
		return headwater.PunctToken
	case r == '`' || r == '‘' || !s.blankBefore(start):
		return headwater.PunctToken
	}
	if n := s.digits(s.at, 3); n == 2 {
		if end := s.at + n; !s.wordAt(end) || strings.HasPrefix(s.text[end:], "s") && !s.wordAt(end+1) {
			s.word()
			return headwater.WordToken
		}
	}
	end := s.at
	for end < len(s.text) && end-s.at < 6 && s.text[end] < utf8.RuneSelf && ascii[s.text[end]] == letter {
		end++
	}
	if cutShort[lower(s.text[s.at:end])] && !s.wordAt(end) && !strings.HasPrefix(s.text[end:], own) {
		s.at = end
		return headwater.WordToken
	}
	return headwater.PunctToken
}

// cutShort are words that begin with an apostrophe.
var cutShort = map[string]bool{
	"s": true, "m": true, "d": true, "ll": true, "ve": true, "re": true,
	"em": true, "til": true, "cause": true, "tis": true, "twas": true, "cuz": true, "bout": true,
}
