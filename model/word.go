package model

import (
	"unicode"
	"unicode/utf8"
)

// AppendLower writes the lower form of a word, rune by rune, typographic marks
// made plain, as training/syntax/features.py does.
func AppendLower(dst []byte, form string) []byte {
	for _, r := range form {
		if r = Plain(r); r != 'İ' { // its small form is two runes, and training leaves it alone
			r = unicode.ToLower(r)
		}
		dst = utf8.AppendRune(dst, r)
	}
	return dst
}

// Plain gives a quotation mark or dash as a keyboard has it.
func Plain(r rune) rune {
	switch r {
	case '’', '‘', '`':
		return '\''
	case '“', '”':
		return '"'
	case '–', '—':
		return '-'
	}
	return r
}

// Hash is FNV-1a of 32 bits, with its upper half folded into the lower: it
// numbers the rows of hashed tables.
func Hash[T string | []byte](b T) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(b); i++ {
		h = (h ^ uint32(b[i])) * 16777619
	}
	return h ^ h>>15
}
