package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater/model"
)

// looks are the parts of a word that the network has hashed tables for, in the
// order of training/syntax/features.py, which is the twin of this file.
const looks = 7

// looker holds the scratch of reading one word's looks.
type looker struct {
	form, shape []byte
}

// lower writes the lower form of a word, typographic marks made plain.
func (l *looker) lower(form string) []byte {
	l.form = model.AppendLower(l.form[:0], form)
	return l.form
}

// buckets hashes the looks of a word whose lower form was just written.
func (l *looker) buckets(form string) (out [looks]uint32) {
	low := l.form
	out[0] = model.Hash(low)
	out[1], out[2] = model.Hash(head(low, 2)), model.Hash(head(low, 3))
	out[3], out[4], out[5] = model.Hash(tail(low, 2)), model.Hash(tail(low, 3)), model.Hash(tail(low, 4))
	l.shape = shape(l.shape[:0], form)
	out[6] = model.Hash(l.shape)
	return out
}

// head gives the first n runes of a word, tail the last n.
func head(word []byte, n int) []byte {
	end := 0
	for ; n > 0 && end < len(word); n-- {
		_, size := utf8.DecodeRune(word[end:])
		end += size
	}
	return word[:end]
}

func tail(word []byte, n int) []byte {
	start := len(word)
	for ; n > 0 && start > 0; n-- {
		_, size := utf8.DecodeLastRune(word[:start])
		start -= size
	}
	return word[start:]
}

const longestShape = 16

// shape writes X and x for letters and d for digits; a run keeps three of a
// kind, and the whole at most 16.
func shape(dst []byte, form string) []byte {
	var last rune
	run, n := 0, 0
	for _, r := range form {
		c := outline(model.Plain(r))
		if c != last {
			last, run = c, 0
		}
		if run++; run > 3 {
			continue
		}
		dst = utf8.AppendRune(dst, c)
		if n++; n == longestShape {
			break
		}
	}
	return dst
}

func outline(r rune) rune {
	switch {
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	case unicode.IsDigit(r):
		return 'd'
	}
	return r
}

// squeezed gives a form without the blanks that a given CoNLL-U may have inside.
func squeezed(form string) string {
	if !strings.ContainsAny(form, " \u00a0") {
		return form
	}
	return strings.NewReplacer(" ", "", "\u00a0", "").Replace(form)
}
