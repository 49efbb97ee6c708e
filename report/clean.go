package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain makes text from a document safe for a terminal, on one line: runs of
// white space become one space, control characters become a visible sign, and
// characters that hide text or turn its direction around are dropped. What comes
// back holds no escape sequence.
func plain(s string) string {
	if clean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if r = visible(r); r < 0 {
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// legible makes text from a document fit for HTML: controls become a visible
// sign, and the overrides that show words backwards are dropped. Marks and
// isolates, which right-to-left text needs, end with their paragraph and stay.
func legible(s string) string {
	if !strings.ContainsFunc(s, troubles) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if troubles(r) {
			return visible(r)
		}
		return r
	}, s)
}

func troubles(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' && r != 0x85 || 0x202a <= r && r <= 0x202e
}

// clean says whether s is printable ASCII with single spaces inside only, which
// needs no work.
func clean(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}

// visible is the rune a terminal may be given for r, or -1 for none.
func visible(r rune) rune {
	switch {
	case r < ' ':
		return '␀' + r // the control pictures stand in the order of the controls
	case r == 0x7f:
		return '␡'
	case r < 0xa0 && r > 0x7f:
		return utf8.RuneError
	case steers(r):
		return -1
	}
	return r
}

// steers says whether r is unseen and either hides text or turns its direction.
// The joiners that Persian and emoji need are not among them.
func steers(r rune) bool {
	return r == 0xad || r == 0xfeff || r == 0x61c || r == 0x200b ||
		0x200e <= r && r <= 0x200f || 0x202a <= r && r <= 0x202e ||
		0x2060 <= r && r <= 0x206f || 0xfff9 <= r && r <= 0xfffb ||
		0xe0000 <= r && r <= 0xe0fff
}
