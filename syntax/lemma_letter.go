package syntax

import (
	"unicode"
	"unicode/utf8"
)

// letterKind is what matters of a byte; the kinds are bits.
type letterKind uint8

const (
	upperKind letterKind = 1 << iota
	lowerKind
	digitKind
	hyphenKind
	otherKind // white space, control characters, beyond ASCII
)

// letterKinds spares reading a form its branches.
var letterKinds = func() (out [256]letterKind) {
	for i := range out {
		switch b := byte(i); {
		case 'A' <= b && b <= 'Z':
			out[i] = upperKind
		case 'a' <= b && b <= 'z':
			out[i] = lowerKind
		case isDigit(b):
			out[i] = digitKind
		case b == '-':
			out[i] = hyphenKind
		case b <= ' ' || b >= 0x7f:
			out[i] = otherKind
		}
	}
	return out
}()

// unwritable says whether r, which begins text, has no place in a lemma.
func unwritable(text string, r rune) bool {
	if r == utf8.RuneError {
		_, size := utf8.DecodeRuneInString(text)
		return size == 1
	}
	return unicode.IsSpace(r) || unicode.IsControl(r)
}

// readable gives a form without what is unwritable, "_" where nothing is left.
func readable(form string) string {
	out := make([]byte, 0, len(form))
	for i, r := range form {
		if !unwritable(form[i:], r) {
			out = utf8.AppendRune(out, r)
		}
	}
	if len(out) == 0 {
		return "_"
	}
	return string(out)
}

// lemmaSum is the sum of a whole key, lemmaStep that of a key with one more byte before.
func lemmaSum[T string | []byte](key T) uint32 {
	var s uint32
	for i := len(key) - 1; i >= 0; i-- {
		s = lemmaStep(s, key[i])
	}
	return s
}

func lemmaStep(s uint32, b byte) uint32 { return (s + uint32(b) + 1) * 0x9E3779B1 }
