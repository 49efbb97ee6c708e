package catalog

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// appendFold writes name without what spellings differ in: case, diacritics,
// spaces, hyphens, dots and apostrophes. "Fateh 110", "Fateh-110" and
// "FATEH110" fold alike.
func appendFold(dst []byte, name string) []byte {
	for i := 0; i < len(name); {
		c := name[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			dst = append(dst, c)
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case c == '&' || c == '/' || c == '+' || c == '(' || c == ')' || c == ',':
			dst = append(dst, c)
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(name[i:])
			dst = appendRune(dst, r, name[i:i+size])
			i += size
			continue
		}
		i++
	}
	return dst
}

func appendRune(dst []byte, r rune, raw string) []byte {
	if d := norm.NFD.PropertiesString(raw).Decomposition(); len(d) > 0 {
		r, _ = utf8.DecodeRune(d)
	}
	r = unicode.ToLower(r)
	switch r {
	case 'ı':
		r = 'i'
	case 'ø':
		r = 'o'
	case 'ł':
		r = 'l'
	case 'đ':
		r = 'd'
	case 'ß':
		return append(dst, "ss"...)
	case 'æ':
		return append(dst, "ae"...)
	}
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) || unicode.Is(unicode.Lm, r) {
		return dst
	}
	return utf8.AppendRune(dst, r)
}

// lead is the folded first run of letters, or of digits, of a name: "fateh" of
// "Fateh-110", "s" of "S-400".
func lead(dst []byte, name string) []byte {
	digits := name != "" && '0' <= name[0] && name[0] <= '9'
	end := len(name)
	for i, r := range name {
		if unicode.IsDigit(r) != digits || r == ' ' || r == '-' || r == 0xA0 {
			end = i
			break
		}
	}
	return appendFold(dst, name[:end])
}

// words counts the parts of a name that a tokenizer may part.
func words(name string) int {
	n, inside := 0, false
	for _, r := range name {
		part := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '.' || unicode.IsMark(r)
		if part && !inside || r == '&' || r == '/' || r == '(' || r == ')' || r == ',' {
			n++
		}
		inside = part
	}
	return n
}

// capitals says whether a name is an acronym: letters, all upper case.
func capitals(name string) bool {
	some := false
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		some = some || unicode.IsUpper(r)
	}
	return some
}
