package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// The casings, as the table writes them.
const (
	inSmall   = "l" // no capitals
	asWritten = "k" // those of the form
	asTitle   = "t" // its first letter
)

// edit turns a word into its lemma: cut so many bytes off its end and add
// letters there.
type edit struct {
	cut int
	add string
}

func (e edit) of(word string) string { return word[:len(word)-min(e.cut, len(word))] + e.add }

// text gives an edit as the table writes it: a digit and the letters. (An edit
// that cuts ten bytes and more has another sign than a digit, and never gets
// into the table: it is too long for an ending.)
func (e edit) text() string { return string(rune('0'+e.cut)) + e.add }

func editOf(text string) edit { return edit{cut: int(text[0] - '0'), add: text[1:]} }

// between gives the edit with the longest common beginning.
func between(word, lemma string) edit {
	n := 0
	for n < len(word) && n < len(lemma) && word[n] == lemma[n] {
		n++
	}
	for n > 0 && n < len(word) && !utf8.RuneStart(word[n]) || n < len(lemma) && n > 0 && !utf8.RuneStart(lemma[n]) {
		n--
	}
	return edit{cut: len(word) - n, add: lemma[n:]}
}

// explain finds the casing and the edit that make a lemma of a form. Of several
// pairs the shortest edit wins, and then small letters.
func explain(form, lemma string, upos headwater.UPOS) (casing string, e edit) {
	casings := []string{inSmall, asWritten, asTitle}
	switch {
	case casingList(upos, look(form), false) == "":
		casings = casings[:1]
	case upos == headwater.PROPN && look(form) != "aaa": // names keep a capital
		casings = casings[1:]
	}
	for i, c := range casings {
		with := dress(form, c)
		if i > 0 && (with == small(form) || c == asTitle && with == form) {
			continue
		}
		if o := between(with, lemma); i == 0 || o.cut+len(o.add) < e.cut+len(e.add) {
			casing, e = c, o
		}
	}
	return casing, e
}

// dress gives a form in a casing.
func dress(form, casing string) string {
	switch casing {
	case inSmall:
		return small(form)
	case asTitle:
		first, size := utf8.DecodeRuneInString(form)
		return string(unicode.ToUpper(first)) + small(form[size:])
	}
	return form
}

// digits says whether a form has any.
func digits(form string) bool { return strings.ContainsFunc(form, unicode.IsDigit) }
