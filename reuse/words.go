package reuse

import (
	"unicode"
	"unicode/utf8"

	"github.com/zeebo/xxh3"

	"github.com/headwater-project/headwater"
)

// word is one word of a story: what it says, without its letters' size, and
// where.
type word struct {
	headwater.Span
	hash   uint64
	quoted bool
}

// text is a document with the words of its story.
type text struct {
	doc   *headwater.Document
	words []word
}

func read(doc *headwater.Document) text {
	t := text{doc: doc, words: make([]word, 0, len(doc.Text)/6)}
	for _, b := range doc.Blocks {
		if b.Kind.Story() && b.Valid(doc.Text) {
			t.words = split(t.words, doc.Text, b.Span, b.Kind == headwater.QuoteBlock)
		}
	}
	return t
}

// split adds the words of a block. Letters and digits make words; an apostrophe
// inside one belongs to it, a soft hyphen or zero-width mark is passed over.
func split(words []word, s string, in headwater.Span, quoted bool) []word {
	for i := in.Start; i < in.End; {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:in.End])
		}
		if !letter(r) {
			quoted = quotes(r, quoted)
			i += n
			continue
		}
		end, plain := wordEnd(s, i, in.End)
		words = append(words, word{headwater.Span{Start: i, End: end}, hashWord(s[i:end], plain), quoted})
		i = end
	}
	return words
}

// wordEnd is where the word that begins at i ends, and whether it is plain: small
// ASCII letters, digits and straight apostrophes, which stand for themselves.
func wordEnd(s string, i, end int) (at int, plain bool) {
	plain = true
	for i < end {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			i++
		case 'A' <= c && c <= 'Z':
			i, plain = i+1, false
		case c == '\'' && opensLetter(s[i+1:end]):
			i++
		case c < utf8.RuneSelf:
			return i, plain
		default:
			r, n := utf8.DecodeRuneInString(s[i:end])
			if !letter(r) && !invisible(r) && (r != '’' || !opensLetter(s[i+n:end])) {
				return i, plain
			}
			i, plain = i+n, false
		}
	}
	return i, plain
}

func hashWord(s string, plain bool) uint64 {
	if plain {
		return xxh3.HashString(s)
	}
	var buffer [64]byte
	fold := buffer[:0]
	for _, r := range s {
		switch {
		case invisible(r):
		case r == '’':
			fold = append(fold, '\'')
		default:
			fold = utf8.AppendRune(fold, unicode.ToLower(r))
		}
	}
	return xxh3.Hash(fold)
}

// invisible marks may stand inside a word: soft hyphen, zero-width marks.
func invisible(r rune) bool {
	return r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\ufeff'
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func opensLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return letter(r)
}

// quotes says whether a quotation is open after r. A straight mark turns it; one
// that is never closed ends with its block.
func quotes(r rune, open bool) bool {
	switch r {
	case '“', '„', '«':
		return true
	case '”', '»':
		return false
	case '"':
		return !open
	}
	return open
}
