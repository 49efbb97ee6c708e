package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// casing says which capitals a lemma has; the values are those of the table.
type casing byte

const (
	inSmall   casing = 'l' // none
	asWritten casing = 'k' // those of the form
	asTitle   casing = 't' // its first letter
)

// lemmaEdit is what to do with a word: a digit, how many bytes to cut off its
// end, and what to write there.
type lemmaEdit string

func (e lemmaEdit) cut() int {
	if e == "" {
		return 0
	}
	return int(e[0] - '0')
}

func (e lemmaEdit) add() string {
	if e == "" {
		return ""
	}
	return string(e[1:])
}

// edited gives the word with its last bytes cut and others added. It is a part
// of the form wherever it can be, so that nothing is allocated.
func (w *spelling) edited(keep casing, cut int, add string) string {
	if cut >= w.size && add == "" {
		cut = 0
	}
	n := w.size - cut
	switch {
	case keep == asTitle:
		return titled(string(w.letters[:n]) + add)
	case keep == asWritten && cut == 0 && add == "":
		return w.form
	case w.level && (keep == asWritten || string(w.letters[:n]) == w.form[:n]):
		if add == "" {
			return w.form[:n]
		}
		return w.form[:n] + add
	}
	return string(w.letters[:n]) + add
}

// spoils says whether an edit leaves no word: less than two letters of three or
// more ("wed").
func (w *spelling) spoils(e lemmaEdit) bool {
	n := w.size - e.cut() + len(e.add())
	return w.size > 2 && 0 < n && n < 2
}

// dressed gives a lemma of the table the capitals of the word. One that has
// capitals of its own keeps them.
func (w *spelling) dressed(lemma string, keep casing) string {
	if keep == inSmall || strings.ContainsFunc(lemma, unicode.IsUpper) {
		return lemma
	}
	if keep == asTitle || w.look == firstCapital {
		return titled(lemma)
	}
	if w.level && strings.HasPrefix(string(w.small()), lemma) {
		return w.form[:len(lemma)]
	}
	return lemma
}

// titled gives a lemma in small letters a capital.
func titled(lemma string) string {
	first, size := utf8.DecodeRuneInString(lemma)
	if up := unicode.ToUpper(first); up != first {
		return string(up) + lemma[size:]
	}
	return lemma
}
