package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// word reads letters and digits, the connectors between them, and the full stop
// of an abbreviation.
func (s *scanner) word() headwater.TokenKind {
	start := s.at
	letters := false
	for {
		r, c, n := s.peek(s.at)
		switch {
		case c == letter:
			letters = true
		case c == digit || c == format && s.inside(s.at+n):
		case s.joins(start, r, n):
		default:
			s.abbreviation(start)
			return s.kind(start, letters)
		}
		s.at += n
	}
}

// inside says whether a letter or digit stands at i.
func (s *scanner) inside(i int) bool { return s.wordAt(i) }

// joins says whether the mark r at s.at ties the word before to the one after.
func (s *scanner) joins(start int, r rune, n int) bool {
	_, after, _ := s.peek(s.at + n)
	if after != letter && after != digit {
		return false
	}
	before := s.text[s.at-1]
	switch r {
	case '-', '‐', '‑', '\'', '’', '_', '&':
		return true
	case '.':
		return isDigit(before) && after == digit || s.initials(start) || s.host()
	case ',', ':':
		return isDigit(before) && after == digit
	}
	return false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// maxInitials bounds the look back in "a.b.c.d…" so that scanning stays linear.
const maxInitials = 15

// initials says whether what was read so far is single letters with stops, as
// "U" or "U.S" before the next stop.
func (s *scanner) initials(start int) bool {
	w := s.text[start:s.at]
	w = w[strings.LastIndexByte(w, '-')+1:] // R-S.C.
	if len(w) > maxInitials {
		return false
	}
	for i := 0; i < len(w); i += 2 {
		if w[i] >= utf8.RuneSelf || ascii[w[i]] != letter || i+1 < len(w) && w[i+1] != '.' {
			return false
		}
	}
	return len(w)%2 == 1
}

// host says whether the stop at s.at stands in a bare host name (example.com):
// lower case on both sides and a known ending.
func (s *scanner) host() bool {
	rest := s.text[s.at+1:]
	for _, tld := range [...]string{"com", "org", "net", "gov", "edu", "info", "co.uk"} {
		if strings.HasPrefix(rest, tld) && (len(rest) == len(tld) || rest[len(tld)] < utf8.RuneSelf && ascii[rest[len(tld)]] != letter) {
			return true
		}
	}
	return false
}

// abbreviation takes in the full stop that belongs to the word just read.
func (s *scanner) abbreviation(start int) {
	if s.at >= len(s.text) || s.text[s.at] != '.' || strings.HasPrefix(s.text[s.at:], "..") {
		return
	}
	w := s.text[start:s.at]
	if s.initials(start) && (len(w) > 1 || upper(w[0])) || isAbbreviation(w) {
		s.at++
	}
}

func upper(b byte) bool { return 'A' <= b && b <= 'Z' }

// kind tells numbers from words: 1,200 and 30th are numbers, F-16 and 2000s not.
func (s *scanner) kind(start int, letters bool) headwater.TokenKind {
	w := s.text[start:s.at]
	if !isDigit(w[0]) {
		return headwater.WordToken
	}
	if !letters {
		return headwater.NumberToken
	}
	switch strings.ToLower(strings.TrimLeft(w, "0123456789,.")) {
	case "st", "nd", "rd", "th":
		return headwater.NumberToken
	}
	return headwater.WordToken
}
