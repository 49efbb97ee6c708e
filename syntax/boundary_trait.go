package syntax

import (
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// trait is what one token looks like.
type trait struct {
	form  uint32 // hash of its lower form; digits are all alike
	guise guise
}

// guise sorts tokens by what they do to a sentence.
type guise uint8

// The guises. No sentence begins with one before small; from title on they begin
// one even where no mark stands before.
const (
	edge guise = iota
	comma
	colon
	semicolon
	stop    // .
	outcry  // ! ?
	silence // ... …
	closeQuote
	closeBracket

	small
	number
	caseless
	shortened // a word with its own stop
	honorific // Gen. and its like
	joiner    // / & + %
	symbol

	title
	initial // one capital letter
	capitals
	mixed // iPhone, 5pm
	moment
	link
	openQuote
	openBracket
	dash
	dashes
	bullet
	ruled // ==== ____
	face
)

// mark says whether a guise is a mark and no word.
func (g guise) mark() bool { return g < small || g == joiner || g == symbol || g >= openQuote }

// stops says whether a guise is a mark that ends sentences.
func (g guise) stops() bool { return stop <= g && g <= silence }

// capital says whether a guise is a word with a capital.
func (g guise) capital() bool { return title <= g && g <= mixed }

// traitsOf looks at the tokens of a document. Dots with blanks between (". . .")
// are one ellipsis.
func traitsOf(text string, tokens []headwater.Token) []trait {
	traits := make([]trait, len(tokens))
	for i, tok := range tokens {
		traits[i] = traitOf(text, tok)
		if traits[i].guise != stop || i == 0 {
			continue
		}
		if last := &traits[i-1]; (last.guise == stop || last.guise == silence) && text[tokens[i-1].End:tok.Start] == " " {
			last.guise, traits[i].guise = silence, silence
		}
	}
	return traits
}

// traitOf looks at a token.
func traitOf(text string, tok headwater.Token) trait {
	w := tok.In(text)
	switch tok.Kind {
	case headwater.LinkToken:
		return trait{1, link}
	case headwater.NumberToken:
		return numberTrait(w)
	case headwater.WordToken:
		return wordTrait(w)
	}
	return markTrait(text, tok.Span)
}

// basis begins a hash after Fowler, Noll and Vo, step adds a byte.
const basis = 2166136261

func step(h uint32, b byte) uint32 { return (h ^ uint32(b)) * 16777619 }

func numberTrait(w string) trait {
	t := trait{basis, number}
	for i := 0; i < len(w); i++ {
		b := w[i]
		switch {
		case isDigit(b):
			b = '0'
		case b == '/' || b == ':':
			t.guise = moment
		}
		if i < 6 {
			t.form = step(t.form, b)
		}
	}
	return t
}

func wordTrait(w string) trait {
	t := trait{basis, capitals}
	lowers := 0
	for i := 0; i < len(w); i++ {
		b := w[i]
		switch {
		case 'a' <= b && b <= 'z' || b >= utf8.RuneSelf:
			lowers++
		case upper(b):
			b |= 0x20
		case isDigit(b):
			b = '0'
		}
		t.form = step(t.form, b)
	}
	switch first, last := w[0], w[len(w)-1]; {
	case last == '.' && abbreviations[lower(w[:len(w)-1])] == never, w == "v.":
		t.guise = honorific
	case last == '.':
		t.guise = shortened
	case isDigit(first):
		t.guise = mixed
	case upper(first) && len(w) == 1:
		t.guise = initial
	case upper(first) && lowers > 0:
		t.guise = title
	case 'a' <= first && first <= 'z':
		t.guise = small
	case first >= utf8.RuneSelf:
		t.guise = foreign(w)
	}
	return t
}

// foreign is the guise of a word that begins with a letter beyond ASCII.
func foreign(w string) guise {
	switch r, _ := utf8.DecodeRuneInString(w); {
	case unicode.IsUpper(r):
		return title
	case unicode.IsLower(r):
		return small
	}
	return caseless
}

func markTrait(text string, s headwater.Span) trait {
	w := s.In(text)
	h := uint32(basis)
	for i := 0; i < len(w) && i < 3; i++ {
		h = step(h, w[i])
	}
	return trait{h, markGuise(text, s)}
}
