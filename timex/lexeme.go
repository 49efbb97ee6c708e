package timex

import (
	"unicode"
	"unicode/utf8"
)

// kind is what a lexeme can be in the grammar.
type kind uint8

const (
	kOther   kind = iota // a word the grammar does not know
	kFunc                // a word of the grammar; see word
	kPunct               // one mark; n is the rune
	kNumber              // digits
	kSmall               // zero to nineteen in words
	kTens                // twenty to ninety in words
	kMult                // dozen, hundred, million
	kMults               // dozens, hundreds, millions
	kOrdinal             // first, 30th
	kMonth               // n is 1..12
	kWeekday             // n is 1..7, Monday first
	kUnit                // unit of time; n is a grain
	kSeason              // n indexes seasons
	kPart                // part of day; n indexes dayParts
	kFreq                // daily, weekly; n is a grain
	kRef                 // now, recently; n indexes references
	kZone                // GMT, EST
	kMeasure             // unit of measure; n indexes measures
	kMoney               // name of a currency; n indexes currencies
)

// shape holds what the spelling of a lexeme shows.
type shape uint8

const (
	capital shape = 1 << iota // starts with a capital
	upper                     // capitals only, two or more
	plural                    // plural form, or 1990s
	comma                     // digits parted by commas
	decimal                   // digits with a point
	short                     // an abbreviation
	glued                     // no space before it
	hyphen                    // glued by a hyphen or dash
)

// lexeme is one piece of the text as the grammar sees it: parts of hyphenated
// words stand alone, and a number is parted from letters that follow it.
type lexeme struct {
	start, end int
	value      float64
	n          int32
	word       word
	kind       kind
	shape      shape
}

func (l *lexeme) has(s shape) bool { return l.shape&s != 0 }

// mark says whether l is the punctuation mark r.
func (l *lexeme) mark(r rune) bool { return l.kind == kPunct && l.n == r }

// lexer cuts text[pos:end] into lexemes.
type lexer struct {
	text     string
	pos, end int
	lex      []lexeme
	words    map[string]entry
	joined   bool // a hyphen was just passed
}

// Chunks keep memory flat on huge blocks: a chunk ends at the first full stop
// after softChunk lexemes, or anywhere after hardChunk.
const (
	softChunk = 4096
	hardChunk = 8192
)

// next fills lex with the next chunk and says whether there is one.
func (x *lexer) next() bool {
	x.lex = x.lex[:0]
	for x.pos < x.end {
		x.one()
		if n := len(x.lex); n >= hardChunk || n >= softChunk && x.lex[n-1].mark('.') {
			break
		}
	}
	return len(x.lex) > 0
}

func (x *lexer) one() {
	c := x.text[x.pos]
	switch {
	case c <= ' ' && c != '\n':
		x.pos++
	case c == '\n':
		x.newline()
	case '0' <= c && c <= '9':
		x.number()
	case letter(c):
		x.letters()
	default:
		x.other()
	}
}

// newline puts a mark for an empty line, which no expression crosses.
func (x *lexer) newline() {
	at := x.pos
	lines := 0
	for x.pos < x.end && x.text[x.pos] <= ' ' {
		if x.text[x.pos] == '\n' {
			lines++
		}
		x.pos++
	}
	if lines > 1 {
		x.lex = append(x.lex, lexeme{start: at, end: at + 1, kind: kPunct, n: '\n'})
	}
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func digit(c byte) bool { return '0' <= c && c <= '9' }

// push adds a lexeme with the shape that its left neighbour gives it.
func (x *lexer) push(l lexeme) {
	if n := len(x.lex); n > 0 && l.kind != kPunct {
		switch p := &x.lex[n-1]; {
		case p.end == l.start && p.kind != kPunct:
			l.shape |= glued
		case x.joined:
			l.shape |= glued | hyphen
		}
	}
	x.joined = false
	x.lex = append(x.lex, l)
}

func (x *lexer) other() {
	r, size := utf8.DecodeRuneInString(x.text[x.pos:x.end])
	switch {
	case unicode.IsLetter(r):
		x.letters()
	case unicode.IsSpace(r) || r == '\u00ad' || r == '\u200b':
		x.pos += size
	case x.hyphenated(r, size), straight(r) == '-' && x.spacedHyphen(size):
		x.pos += size
		x.joined = true
	default:
		x.push(lexeme{start: x.pos, end: x.pos + size, kind: kPunct, n: straight(r)})
		x.pos += size
	}
}

func straight(r rune) rune {
	switch r {
	case '’', '‘', 'ʼ':
		return '\''
	case '–', '−', '‐', '‑':
		return '-'
	}
	return r
}

// hyphenated says whether the mark joins two pieces without a space.
func (x *lexer) hyphenated(r rune, size int) bool {
	if straight(r) != '-' || x.pos == 0 || x.pos+size >= x.end {
		return false
	}
	n := len(x.lex)
	return n > 0 && x.lex[n-1].end == x.pos && x.lex[n-1].kind != kPunct &&
		alphanumeric(x.text[x.pos+size:])
}

// spacedHyphen says whether the hyphen joins a number, a unit of time and "old" though
// spaces stand around it, as texts cut into words have it: 14 - year - old.
func (x *lexer) spacedHyphen(size int) bool {
	n := len(x.lex)
	if n == 0 || x.lex[n-1].end != x.pos-1 || x.pos+size >= x.end || x.text[x.pos+size] != ' ' {
		return false
	}
	at := x.pos + size + 1
	end := at
	for end < x.end && letter(x.text[end]) {
		end++
	}
	if end-at > longest {
		return false
	}
	switch e := x.words[x.text[at:end]]; x.lex[n-1].kind {
	case kNumber, kSmall, kTens:
		return e.kind == kUnit && e.shape&plural == 0 && x.lex[n-1].value < 1000
	case kUnit:
		return e.word == wOld && x.lex[n-1].has(hyphen)
	}
	return false
}

func alphanumeric(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || '0' <= r && r <= '9'
}

// letters reads a run of letters and the digits glued to it (MH17).
func (x *lexer) letters() {
	at := x.pos
	for x.pos < x.end {
		c := x.text[x.pos]
		if letter(c) || digit(c) {
			x.pos++
			continue
		}
		r, size := utf8.DecodeRuneInString(x.text[x.pos:x.end])
		if c < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		x.pos += size
	}
	if x.pos == at { // a letter is at least one rune
		x.pos++
	}
	if x.pos-at == 1 {
		x.acronym()
	}
	x.lookup(at)
}

// acronym reads on over "p.m." and "U.S.": single letters, each with a point.
func (x *lexer) acronym() {
	for x.pos+1 < x.end && x.text[x.pos] == '.' && letter(x.text[x.pos+1]) &&
		(x.pos+2 >= x.end || !letter(x.text[x.pos+2])) {
		x.pos += 2
	}
	if x.text[x.pos-1] != '.' && x.pos < x.end && x.text[x.pos] == '.' && x.pos >= 2 && x.text[x.pos-2] == '.' {
		x.pos++
	}
}

// longest bounds the words of the lexicon in bytes.
const longest = 16

func (x *lexer) lookup(at int) {
	l := lexeme{start: at, end: x.pos, shape: caps(x.text[at:x.pos])}
	if l.end-l.start <= longest {
		var low [longest]byte
		n := lower(&low, x.text[at:x.pos])
		if e, ok := x.words[string(low[:n])]; ok {
			l.kind, l.word, l.n, l.value = e.kind, e.word, e.n, e.value
			l.shape |= e.shape
		}
	}
	if l.has(short) && x.pos < x.end && x.text[x.pos] == '.' {
		x.pos++
		l.end++
	}
	x.push(l)
}

// lower writes s in ASCII lower case without points into b.
func lower(b *[longest]byte, s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '.' {
			continue
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		b[n] = c
		n++
	}
	return n
}

func caps(s string) shape {
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) {
		return 0
	}
	if size == len(s) {
		return capital
	}
	for _, r := range s[size:] {
		if unicode.IsLower(r) {
			return capital
		}
	}
	return capital | upper
}
