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
	var fold [64]byte
	for _, b := range doc.Blocks {
		if b.Kind.Story() && b.Valid(doc.Text) {
			t.words = split(t.words, doc.Text, b.Span, fold[:0])
		}
	}
	return t
}

// split adds the words of a block. Letters and digits make words; an apostrophe
// inside one belongs to it, a soft hyphen or zero-width mark is passed over.
func split(words []word, s string, in headwater.Span, fold []byte) []word {
	start, quoted := -1, false
	flush := func(end int) {
		if start >= 0 && len(fold) > 0 {
			words = append(words, word{headwater.Span{Start: start, End: end}, xxh3.Hash(fold), quoted})
		}
		start, fold = -1, fold[:0]
	}
	for i := in.Start; i < in.End; {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:in.End])
		}
		switch {
		case letter(r):
			if start < 0 {
				start = i
			}
			fold = utf8.AppendRune(fold, unicode.ToLower(r))
		case r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\ufeff':
		case start >= 0 && (r == '\'' || r == '’') && opensLetter(s[i+n:in.End]):
			fold = append(fold, '\'')
		default:
			flush(i)
			quoted = marks(r, quoted)
		}
		i += n
	}
	flush(in.End)
	return words
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

// marks says whether a quotation is open after r. A straight mark turns it; one
// that is never closed ends with its block.
func marks(r rune, open bool) bool {
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
