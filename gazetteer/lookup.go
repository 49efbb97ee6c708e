package gazetteer

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxAbbreviation is the length of the longest spelling that must be exact, in
// bytes, full stops included.
const maxAbbreviation = 8

// find gives the entries of a name: as an abbreviation, as written, or without
// its Arabic articles.
func (t *table) find(buf *keyBuffer, name string) (postings, bool) {
	if t.buckets == 0 || len(name) == 0 || len(name) > len(buf)-2 {
		return postings{}, false
	}
	if p, ok := t.exact(buf, name); ok {
		return p, true
	}
	buf[0] = NameMark
	key := appendFold(buf[:1], name)
	if p, ok := t.get(key); ok {
		return p, true
	}
	if !hasArticle(name) {
		return postings{}, false
	}
	bare := stripArticles(key[1:])
	if len(bare) == len(key)-1 {
		return postings{}, false
	}
	return t.get(key[:1+len(bare)])
}

// exact gives the entries of an abbreviation, with or without its full stops.
func (t *table) exact(buf *keyBuffer, name string) (postings, bool) {
	if len(name) > maxAbbreviation || !upperStart(name) {
		return postings{}, false
	}
	buf[0] = ExactMark
	if p, ok := t.get(append(buf[:1], name...)); ok {
		return p, true
	}
	if strings.IndexByte(name, '.') < 0 {
		return postings{}, false
	}
	key := buf[:1]
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case 'A' <= c && c <= 'Z':
			key = append(key, c)
		case c != '.' && c != ' ':
			return postings{}, false // only capitals lose their stops: "Me." is Maine, "Me" is not
		}
	}
	return t.get(key)
}

// upperStart says whether s begins with a capital letter.
func upperStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// hasArticle says whether a name as written carries an Arabic article: one
// joined by a hyphen ("Jurf as-Sakhr"), or a capital one in front ("Al Bab").
func hasArticle(name string) bool {
	first := 0
	for i := 0; i < len(name); i++ {
		switch name[i] {
		case '-':
			if article(name[first:i]) {
				return true
			}
			first = i + 1
		case ' ':
			if first == 0 && upperStart(name) && article(name[:i]) {
				return true
			}
			first = i + 1
		}
	}
	return false
}

// article says whether a word is the Arabic article in one of the spellings
// that English uses, assimilated ones included, in any case.
func article[T string | []byte](word T) bool {
	if len(word) < 2 || len(word) > 3 {
		return false
	}
	var lower [3]byte
	for i := range len(word) {
		lower[i] = word[i] | 0x20
	}
	switch string(lower[:len(word)]) {
	case "al", "el", "il", "ul", "as", "ash", "ad", "adh", "ed", "ar", "er", "at", "ath", "az", "ez", "an", "en", "es", "esh", "et":
		return true
	}
	return false
}

// stripArticles takes the Arabic articles out of a folded name, in place. The
// last word always stays.
func stripArticles(key []byte) []byte {
	out := key[:0]
	for rest := key; ; {
		word, after, more := bytes.Cut(rest, []byte{' '})
		if more && article(word) {
			rest = after
			continue
		}
		if len(out) > 0 {
			out = append(out, ' ')
		}
		out = append(out, word...)
		if !more {
			return out
		}
		rest = after
	}
}
