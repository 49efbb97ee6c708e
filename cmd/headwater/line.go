package main

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/event"
)

// oneLine makes a message safe for a terminal: a file name or a server's words
// may hold escape sequences, line feeds or marks that turn text around. What is
// not printable is written as Go would quote it.
func oneLine(s string) string {
	if strings.IndexFunc(s, unprintable) < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case !unprintable(r):
			b.WriteRune(r)
		case r < 0x80:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

func unprintable(r rune) bool { return r != '\u00a0' && !unicode.IsPrint(r) }

// message is an error as it is told on standard error: a line, or one for each
// mistake in a catalog.
func message(err error) string {
	if usage, ok := errors.AsType[usageError](err); ok {
		err = usage.error
	}
	if many, ok := errors.AsType[catalog.Faults](err); ok && len(many) > 1 {
		return listed(fmt.Sprintf("the catalog has %d mistakes", len(many)), many)
	}
	if many, ok := errors.AsType[event.Faults](err); ok && len(many) > 1 {
		return listed(fmt.Sprintf("the frames have %d mistakes", len(many)), many)
	}
	return "headwater: " + oneLine(err.Error())
}

func listed(head string, faults []error) string {
	lines := []string{"headwater: " + head + ":"}
	for _, fault := range faults {
		lines = append(lines, "  "+oneLine(fault.Error()))
	}
	return strings.Join(lines, "\n")
}
