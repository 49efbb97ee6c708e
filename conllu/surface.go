package conllu

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// Token is a surface token: what stands in a file as one line, or as a range of
// ids with its words below.
type Token struct {
	headwater.Span
	First, Last int  // its words, [First, Last) of Syntax.Words
	Range       bool // a multiword token: "2-3 don't"
}

// Surface appends the surface tokens of a sentence to out.
//
// For a document from a file they are the file's. Else the words of a
// headwater.Token are grouped as the English treebanks have them: "do" and "n't"
// of "don't" are one multiword token, "Fateh", "-" and "110" are three tokens
// with nothing between. In EWT and GUM, of 6,460 pairs of neighbours inside one
// multiword token tied holds for all but one, and of 55,499 other pairs without
// white space between for 302, most of them a word and a closing quotation mark.
func (d *Document) Surface(sentence int, out []Token) []Token {
	s := d.Syntax.Sentences[sentence]
	if d.filed != nil {
		return d.filedSurface(s, out)
	}
	for w := s.FirstWord; w < s.LastWord; {
		last := w + 1
		for last < s.LastWord && d.tied(last) {
			last++
		}
		span := headwater.Span{Start: d.Syntax.Words[w].Start, End: d.Syntax.Words[last-1].End}
		out = append(out, Token{Span: span, First: w, Last: last, Range: last > w+1})
		w = last
	}
	return out
}

func (d *Document) filedSurface(s headwater.Sentence, out []Token) []Token {
	w := s.FirstWord
	for t := s.First; t < s.Last; t++ {
		last := w
		for last < s.LastWord && d.Syntax.Words[last].Token == t {
			last++
		}
		out = append(out, Token{d.Syntax.Tokens[t].Span, w, last, d.filed.tokens[t].ranged})
		w = last
	}
	return out
}

// tied says whether a word and the one before it are parts of one multiword
// token.
func (d *Document) tied(w int) bool {
	words := d.Syntax.Words
	if words[w].Token != words[w-1].Token {
		return false
	}
	before, after := shapeOf(words[w-1].In(d.Text)), words[w].In(d.Text)
	switch shapeOf(after) {
	case lettered:
		return before == lettered || before == digits && clitic(after)
	case marks:
		return before != marks && apostrophe(after)
	}
	return false
}

// shape is what a word is made of.
type shape uint8

const (
	marks    shape = iota // no letter, no digit
	lettered              // letters, no digit
	digits                // a digit
)

func shapeOf(word string) shape {
	s := marks
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			return digits
		case unicode.IsLetter(r):
			s = lettered
		}
	}
	return s
}

// clitic says whether a word begins with an apostrophe, or what is typed for
// one: the treebanks hold "2003's" together, and part "5 pm".
func clitic(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return strings.ContainsRune("'’`´‘", r)
}

// apostrophe says whether a word is one alone: "officials'".
func apostrophe(word string) bool {
	return clitic(word) && utf8.RuneCountInString(word) == 1
}
