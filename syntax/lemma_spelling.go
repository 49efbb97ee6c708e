package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	longestEnding = 6  // bytes of a learned ending
	longestLemma  = 48 // bytes of a form that is looked up; a longer one is its own lemma
)

// lemmaLook tells how the capitals of a form lie.
type lemmaLook uint8

const (
	noCapital    lemmaLook = iota // iran, 1980s
	firstCapital                  // Iran
	oneCapital                    // A, F-16
	someCapitals                  // McDonald, iPhone
	allCapitals                   // US, and one more for every letter up to six
	lemmaLooks   = allCapitals + 5
)

// spelling is a form as the table has it.
type spelling struct {
	form    string
	size    int                       // bytes of the form in small letters
	hyphen  int                       // where its last hyphen is, -1 for none
	sums    [longestEnding + 1]uint32 // of the whole, and of its last 1, 2, … bytes
	letters [longestLemma]byte
	look    lemmaLook
	digits  bool
	level   bool // a small letter has as many bytes as its capital
}

// small gives the form in small letters, with straight apostrophes.
func (w *spelling) small() []byte { return w.letters[:w.size] }

// read takes in a form. It fails where the form is empty, too long, or holds
// white space, control characters or broken runes.
func (w *spelling) read(form string) bool {
	w.form, w.size, w.hyphen, w.digits, w.level = form, 0, -1, false, true
	if len(form) == 0 || len(form) > longestLemma {
		return false
	}
	up, low, plain := w.ascii()
	if !plain {
		var ok bool
		if up, low, ok = w.runes(); !ok {
			return false
		}
	}
	w.look = w.tell(up, low)
	w.weigh()
	return true
}

// ascii reads a form of plain letters and marks, and counts the capital and
// small letters; ok is false where it holds anything else.
func (w *spelling) ascii() (up, low int, ok bool) {
	var all letterKind
	for i := range len(w.form) {
		b := w.form[i]
		kind := letterKinds[b]
		all |= kind
		up += int(kind & upperKind)
		low += int(kind & lowerKind >> 1)
		w.letters[i] = b | byte(kind&upperKind)<<5 // the bit that tells a from A
	}
	if all&otherKind != 0 {
		return 0, 0, false
	}
	if all&hyphenKind != 0 {
		w.hyphen = strings.LastIndexByte(w.form, '-')
	}
	w.digits = all&digitKind != 0
	w.size = len(w.form)
	return up, low, true
}

// runes reads any form. An apostrophe is made straight where it is not the
// whole form, for the treebanks have it both ways in clitics.
func (w *spelling) runes() (up, low int, ok bool) {
	w.hyphen = -1
	out := w.letters[:0]
	for i, r := range w.form {
		switch {
		case unwritable(w.form[i:], r):
			return 0, 0, false
		case unicode.IsUpper(r):
			up++
		case unicode.IsLower(r):
			low++
		case unicode.IsDigit(r):
			w.digits = true
		case r == '-':
			w.hyphen = len(out)
		}
		l := unicode.ToLower(r)
		if r == '’' && len(w.form) > len("’") {
			l = '\''
		}
		if len(out)+utf8.RuneLen(l) > longestLemma {
			return 0, 0, false
		}
		w.level = w.level && utf8.RuneLen(l) == utf8.RuneLen(r)
		out = utf8.AppendRune(out, l)
	}
	w.size = len(out)
	return up, low, true
}

func (w *spelling) tell(up, low int) lemmaLook {
	switch first, _ := utf8.DecodeRuneInString(w.form); {
	case up == 0:
		return noCapital
	case low == 0 && up == 1:
		return oneCapital
	case low == 0:
		return allCapitals + lemmaLook(min(w.size, 6)-2)
	case up == 1 && unicode.IsUpper(first):
		return firstCapital
	}
	return someCapitals
}

// weigh computes the sums, from the last byte on so that endings share the work.
func (w *spelling) weigh() {
	var s uint32
	for i := w.size - 1; i >= 0; i-- {
		s = lemmaStep(s, w.letters[i])
		if n := w.size - i; n <= longestEnding {
			w.sums[n] = s
		}
	}
	w.sums[0] = s
}
