package syntax

import (
	"strings"
	"unicode/utf8"
)

// emoticon reads a face of marks that begins at s.at.
func (s *scanner) emoticon() bool {
	n := 0
	switch s.text[s.at] {
	case ':', ';', '=':
		n = s.face(s.at)
	case '>':
		if n = s.face(s.at + 1); n > 0 {
			n++
		}
	case '(':
		n = s.mirrored()
	case '<', '^', '-':
		n = s.fixed()
	}
	s.at += n
	return n > 0
}

// face is the length of eyes, nose and mouth at i: ":-)", ";)", ":D". A mouth
// that is a letter stands alone, one that is a bracket ends what it stands in.
func (s *scanner) face(i int) int {
	at := i
	if at >= len(s.text) || !strings.ContainsRune(":;=", rune(s.text[at])) {
		return 0
	}
	at++
	if at < len(s.text) && strings.ContainsRune("-o'^", rune(s.text[at])) {
		at++
	}
	if at >= len(s.text) {
		return 0
	}
	mouth := s.text[at]
	for at++; at < len(s.text) && s.text[at] == mouth && at-i < 8; {
		at++
	}
	switch {
	case mouth == ')':
	case mouth == '(' && !s.wordAt(at):
	case strings.ContainsRune("DPpOo/|*3\\", rune(mouth)) && s.blankBefore(i) && !s.wordAt(at) && !s.follows("://"):
	default:
		return 0
	}
	return at - i
}

// mirrored is the length of a face that looks the other way: "(:", "(-;".
func (s *scanner) mirrored() int {
	for _, f := range [...]string{"(:", "(;", "(-:", "(-;", "(="} {
		if s.follows(f) && s.blankBefore(s.at) && s.blankAt(s.at+len(f)) {
			return len(f)
		}
	}
	return 0
}

// fixed is the length of a face that has one form.
func (s *scanner) fixed() int {
	for _, f := range [...]string{"<3", "^_^", "^^", "-_-"} {
		if s.follows(f) && s.blankBefore(s.at) && !s.wordAt(s.at+len(f)) {
			return len(f)
		}
	}
	return 0
}

func (s *scanner) blankAt(i int) bool {
	if i >= len(s.text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	return classify(r) == space
}
