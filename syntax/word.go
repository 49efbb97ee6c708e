package syntax

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// word reads letters and digits, the connectors between them, and the full stop
// of an abbreviation.
func (s *scanner) word() headwater.TokenKind {
	start := s.at
	letters, named := false, false
	for {
		r, c, n := s.peek(s.at)
		switch {
		case c == letter:
			letters = true
		case c == digit || c == format && s.wordAt(s.at+n):
		case c != mark || s.at == start && r != '\'' && r != '’':
			s.finish(start, named)
			return s.kind(start, letters)
		case r == '.' && s.wordAt(s.at+n) && (named && !upper(s.text[s.at+n]) || s.named()):
			named = true
		case !s.joins(start, r, n):
			s.finish(start, named)
			return s.kind(start, letters)
		}
		s.at += n
	}
}

// joins says whether the mark r at s.at ties the word before to the one after.
func (s *scanner) joins(start int, r rune, n int) bool {
	_, after, _ := s.peek(s.at + n)
	if after != letter && after != digit || s.at == start {
		return false
	}
	figures := isDigit(s.text[s.at-1])
	switch r {
	case '-', '‐', '‑', '_', '&':
		return true
	case '\'', '’':
		return after == letter || !figures // 5'10 is two numbers
	case '`':
		return s.text[s.at+n] == 's' && !s.wordAt(s.at+n+1)
	case '*':
		return after == letter && !figures // a word made decent
	case ',':
		return figures && s.thousands(s.at+n)
	}
	if figures && after == digit {
		return r == '.' || r == ':' || r == '/'
	}
	return s.shortens(start, r)
}

// shortens says whether the stop or slash r at s.at stands inside a short form.
func (s *scanner) shortens(start int, r rune) bool {
	switch r {
	case '.':
		return s.initials(start) && !s.letterAt(s.at+2) || s.degree(start)
	case '/':
		return s.slashed(start)
	}
	return false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// thousands says whether digits in groups as in 1,200 or 1,00,000 follow at i.
func (s *scanner) thousands(i int) bool {
	switch s.digits(i, 4) {
	case 3:
		return true
	case 2:
		return i+5 < len(s.text) && s.text[i+2] == ',' && s.digits(i+3, 4) >= 2
	}
	return false
}

// slashed knows the short forms with a slash. After the treebanks, other words
// with a slash between are several.
func (s *scanner) slashed(start int) bool {
	if s.at-start > 2 {
		return false
	}
	end := s.at + 1
	for end < len(s.text) && end-start < 8 && s.text[end] < utf8.RuneSelf && ascii[s.text[end]] == letter {
		end++
	}
	return shortForms[lower(s.text[start:end])]
}

var shortForms = map[string]bool{
	"w/o": true, "w/out": true, "s/he": true, "n/a": true, "c/o": true, "b/c": true, "b/t": true,
	"l/c": true, "i/c": true, "a/c": true, "r/w": true, "k/psu": true,
}

// maxInitials bounds the look back in "a.b.c.d…" so that scanning stays linear.
const maxInitials = 15

// initials says whether what was read so far is single letters with stops, as
// "U" or "U.S" before the next stop.
func (s *scanner) initials(start int) bool {
	w := s.text[start:s.at]
	if len(w) > 4*maxInitials {
		return false
	}
	w = w[strings.LastIndexByte(w, '-')+1:] // R-S.C.
	if half := strings.TrimLeft(w, "0123456789"); half != "" && strings.IndexByte("apAP", half[0]) >= 0 {
		w = half // 2p.m.
	}
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

// degree says whether the stop at s.at stands in Ph.D. or M.Sc.
func (s *scanner) degree(start int) bool {
	for _, d := range degrees {
		if stop := strings.IndexByte(d, '.'); s.at-start == stop && strings.HasPrefix(s.text[start:], d) && !s.wordAt(start+len(d)) {
			return true
		}
	}
	return false
}

var degrees = [...]string{"Ph.D", "M.Sc", "B.Sc", "D.Phil"}

// finish takes in what belongs to the word just read: the path after a host,
// the slash of "w/", the hyphen of a word broken off, the stop of an
// abbreviation.
func (s *scanner) finish(start int, named bool) {
	if s.at >= len(s.text) {
		return
	}
	switch w, c := s.text[start:s.at], s.text[s.at]; {
	case c == '/' && named:
		s.address()
	case c == '/' && (w == "w" || w == "W"), c == '!' && w == "Yahoo", c == '$' && dollars[w]:
		s.at++
	case c == '-' && len(w) <= 2 && brokenOff(w) && (s.blankAt(s.at+1) || s.text[s.at+1] == ','):
		s.at++
	case c == '.':
		s.abbreviation(start)
	}
}

// dollars are the letters that tell one dollar from another.
var dollars = map[string]bool{"US": true, "U": true, "A": true, "AU": true, "C": true, "CA": true, "HK": true, "NZ": true, "NT": true}

// brokenOff says whether w, with a hyphen and a blank after it, is the beginning
// of a word that its speaker did not end. GUM's transcripts have many.
func brokenOff(w string) bool {
	return onlyLetters(w) && (len(w) == 1 || !acronym(w) && !smallWords[lower(w)])
}

var smallWords = map[string]bool{
	"us": true, "in": true, "it": true, "is": true, "of": true, "on": true, "by": true, "at": true, "he": true, "we": true, "me": true, "no": true,
	"or": true, "so": true, "up": true, "as": true, "an": true, "be": true, "do": true, "if": true, "my": true, "am": true, "pm": true, "co": true, "go": true, "to": true,
}

// abbreviation takes in the full stop that belongs to the word just read.
func (s *scanner) abbreviation(start int) {
	if s.follows("...") || s.follows("..") && s.at-start == 1 {
		return
	}
	w := s.text[start:s.at]
	if numbered(w) && !s.numberAfter() {
		return
	}
	switch {
	case len(w) == 1 && upper(w[0]), strings.IndexByte(w, '.') > 0 && s.initials(start),
		isAbbreviation(w), slices.Contains(degrees[:], w), len(w) == 1 && strings.Contains("bcdm", w) && s.numberAfter(),
		w == "v" && s.opponentAfter(start):
		s.at++
	}
}

// opponentAfter says whether the "v" read from start stands between two parties,
// as in the names of cases: blanks around it, and a capital behind.
func (s *scanner) opponentAfter(start int) bool {
	return s.blankBefore(start) && s.at+2 < len(s.text) && s.text[s.at+1] == ' ' && s.upperAt(s.at+2)
}

// numbered says whether w is short for "number", before numbers only: "No." is
// an answer.
func numbered(w string) bool { return w == "No" || w == "Nos" || w == "NO" }

func (s *scanner) numberAfter() bool {
	rest := strings.TrimLeft(s.text[s.at+1:min(len(s.text), s.at+4)], " #\u00a0")
	return rest != "" && isDigit(rest[0])
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
