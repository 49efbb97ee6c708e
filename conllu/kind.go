package conllu

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// kindOf tells the shape of a token that a file gives.
func kindOf(form string) headwater.TokenKind {
	first, _ := utf8.DecodeRuneInString(form)
	switch s := shapeOf(form); {
	case s != marks && link(form, first):
		return headwater.LinkToken
	case s == lettered, s == digits && !numeral(form, first):
		return headwater.WordToken
	case s == digits:
		return headwater.NumberToken
	case unicode.IsPunct(first) && !strings.ContainsRune("%&@#*/\\§", first):
		return headwater.PunctToken
	}
	return headwater.SymbolToken
}

// link says whether a token is an address, e-mail, @handle or #topic.
func link(form string, first rune) bool {
	if first == '@' || first == '#' || strings.Contains(form, "://") || strings.HasPrefix(form, "www.") {
		return true
	}
	_, host, mail := strings.Cut(form, "@")
	return mail && strings.Contains(host, ".")
}

// numeral tells 1,200 and 30th from F-16 and 2000s.
func numeral(form string, first rune) bool {
	if !unicode.IsDigit(first) {
		return false
	}
	switch strings.ToLower(strings.TrimLeft(form, "0123456789,.:")) {
	case "", "st", "nd", "rd", "th":
		return true
	}
	return shapeOf(strings.TrimLeft(form, "0123456789,.:")) == digits // digits of other scripts
}
