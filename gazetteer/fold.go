package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the form in which names are compared: lower case, without
// diacritics, apostrophes and full stops, with hyphens and slashes as single
// spaces, without a leading "the", and with "St", "Mt" and "Ft" written out.
func Fold(name string) string {
	var buf keyBuffer
	return string(appendFold(buf[:0], name))
}

// keyBuffer is room for a folded name on the stack; longer names are no names.
type keyBuffer [96]byte

// appendFold folds name onto dst.
func appendFold(dst []byte, name string) []byte {
	if !ascii(name) {
		return finish(dst, appendLetters(dst, name))
	}
	out := dst
	for i := 0; i < len(name); i++ {
		out = appendASCII(out, len(dst), name[i])
	}
	return finish(dst, out)
}

// ascii says whether s holds no byte above 127.
func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// appendASCII folds one ASCII byte onto out, whose name begins at first.
func appendASCII(out []byte, first int, c byte) []byte {
	switch {
	case 'A' <= c && c <= 'Z':
		return append(out, c+'a'-'A')
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '&', c == '(', c == ')':
		return append(out, c)
	case c == '\'', c == '`', c == '.':
		return out
	}
	if len(out) == first || out[len(out)-1] == ' ' {
		return out
	}
	return append(out, ' ')
}

// appendLetters folds a name with letters beyond ASCII onto dst.
func appendLetters(dst []byte, name string) []byte {
	first := len(dst)
	out := dst
	for _, r := range norm.NFD.String(name) {
		r = unicode.ToLower(r)
		switch {
		case r < utf8.RuneSelf:
			out = appendASCII(out, first, byte(r))
		case unicode.Is(unicode.Mn, r), apostrophe(r):
		case plain[r] != "":
			out = append(out, plain[r]...)
		case unicode.IsLetter(r), unicode.IsDigit(r):
			out = utf8.AppendRune(out, r)
		default:
			out = appendASCII(out, first, ' ')
		}
	}
	return out
}

// apostrophe says whether r marks an elision or an ayn or hamza, which English
// spellings of a name keep or drop at will.
func apostrophe(r rune) bool {
	switch r {
	case '‘', '’', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ʹ', 'ʺ', '′', '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f':
		return true
	}
	return false
}

// plain is how English writes small letters that do not decompose.
var plain = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'ħ': "h", 'ı': "i", 'þ': "th",
	'ə': "a", 'ŋ': "ng", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k", 'ɛ': "e", 'ɔ': "o",
}

// finish trims what was folded onto dst and writes abbreviations out.
func finish(dst, out []byte) []byte {
	first := len(dst)
	if n := len(out); n > first && out[n-1] == ' ' {
		out = out[:n-1]
	}
	name := out[first:]
	if len(name) > 4 && string(name[:4]) == "the " {
		out = append(out[:first], name[4:]...)
		name = out[first:]
	}
	if len(name) > 3 && name[2] == ' ' {
		switch string(name[:2]) {
		case "st":
			return writeOut(out, first, "saint")
		case "mt":
			return writeOut(out, first, "mount")
		case "ft":
			return writeOut(out, first, "fort")
		}
	}
	return out
}

// writeOut puts a whole word in place of the two letters at first.
func writeOut(out []byte, first int, word string) []byte {
	n := len(out)
	out = append(out, word[2:]...)
	copy(out[first+len(word):], out[first+2:n])
	copy(out[first:], word)
	return out
}
