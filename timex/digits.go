package timex

import (
	"strconv"
	"unicode/utf8"
)

// number reads digits with commas and a point, an ordinal ending or a plural
// "s"; other letters that follow become a lexeme of their own.
func (x *lexer) number() {
	l := lexeme{start: x.pos, kind: kNumber, n: -1}
	x.digits()
	for x.group() {
		x.pos += 4
		l.shape |= comma
	}
	if x.fraction() {
		l.shape |= decimal
		x.pos++
		x.digits()
	}
	l.end = x.pos
	l.value = parse(x.text[l.start:l.end])
	if !l.has(decimal) && l.value < 1e9 {
		l.n = int32(l.value)
	}
	x.ending(&l)
	x.push(l)
}

func (x *lexer) digits() {
	for x.pos < x.end && digit(x.text[x.pos]) {
		x.pos++
	}
}

// group says whether a comma and exactly three digits follow.
func (x *lexer) group() bool {
	s := x.text[x.pos:x.end]
	return len(s) >= 4 && s[0] == ',' && digit(s[1]) && digit(s[2]) && digit(s[3]) &&
		(len(s) == 4 || !digit(s[4]))
}

// fraction says whether one point with digits follows, not two (10.11.2016).
func (x *lexer) fraction() bool {
	if !x.pointDigits(x.pos) || x.dotted() {
		return false
	}
	at := x.pos + 1
	for at < x.end && digit(x.text[at]) {
		at++
	}
	return !x.pointDigits(at)
}

func (x *lexer) pointDigits(at int) bool {
	return at+1 < x.end && x.text[at] == '.' && digit(x.text[at+1])
}

// dotted says whether the number stands behind "digits point" already.
func (x *lexer) dotted() bool {
	n := len(x.lex)
	return n > 1 && x.lex[n-1].mark('.') && x.lex[n-2].kind == kNumber
}

// parse reads digits, commas and a point; too large a number becomes +Inf.
func parse(s string) float64 {
	if len(s) <= 15 {
		return parseShort(s)
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != ',' {
			b = append(b, s[i])
		}
	}
	f, _ := strconv.ParseFloat(string(b), 64) // out of range gives +Inf
	return f
}

// parseShort is exact: whole numbers below 2^53 over a power of ten.
func parseShort(s string) float64 {
	whole, scale, point := 0.0, 1.0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '.':
			point = true
		case c != ',':
			whole = whole*10 + float64(c-'0')
			if point {
				scale *= 10
			}
		}
	}
	return whole / scale
}

// ending reads "th" and "s" behind a number.
func (x *lexer) ending(l *lexeme) {
	at := x.pos
	for at < x.end && letter(x.text[at]) {
		at++
	}
	switch x.text[x.pos:at] {
	case "st", "nd", "rd", "th":
		l.kind = kOrdinal
	case "s":
		l.shape |= plural
	case "":
		if !x.spacedDecade(l) {
			return
		}
		at += 2
	default:
		return
	}
	x.pos, l.end = at, at
}

// spacedDecade says whether an s stands alone behind a decade, as texts cut into
// words have it: 1980 s.
func (x *lexer) spacedDecade(l *lexeme) bool {
	s := x.text[x.pos:x.end]
	if l.n < 1000 || l.n > 2100 || l.n%10 != 0 || l.end-l.start != 4 || len(s) < 2 || s[:2] != " s" || len(s) > 2 && (s[2] >= utf8.RuneSelf || letter(s[2]) || digit(s[2])) {
		return false
	}
	l.shape |= plural
	return true
}
