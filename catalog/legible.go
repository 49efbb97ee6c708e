package catalog

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// legible finds the first byte that no catalog may have, and its line, which the YAML
// parser does not name: one that is no UTF-8, or a control character. A file that
// begins with the mark of UTF-16 is left to the parser.
func legible(file string, raw []byte) error {
	if bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		return nil
	}
	line := 1
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r == '\n':
			line++
		case r == utf8.RuneError && size == 1:
			return fmt.Errorf("%s:%d: byte 0x%02x is no UTF-8: save the file as UTF-8", file, line, raw[i])
		case r != '\t' && r != '\r' && r != 0x85 && unicode.IsControl(r):
			return fmt.Errorf("%s:%d: %U is a control character: remove it", file, line, r)
		}
		i += size
	}
	return nil
}

// syntaxError puts the line that the YAML parser names behind the file.
func syntaxError(file string, raw []byte, err error) error {
	what := strings.TrimPrefix(err.Error(), "yaml: ")
	if name, ok := strings.CutPrefix(what, "unknown anchor '"); ok {
		name, _, _ = strings.Cut(name, "'")
		before, _, _ := bytes.Cut(raw, []byte("*"+name))
		return fmt.Errorf("%s:%d: no YAML: %s: put a value that begins with * in quotation marks", file, 1+bytes.Count(before, []byte("\n")), what)
	}
	rest, ok := strings.CutPrefix(what, "line ")
	line, what, cut := strings.Cut(rest, ": ")
	if !ok || !cut {
		return fmt.Errorf("%s: %w: see docs/catalog.md for the format", file, err)
	}
	return fmt.Errorf("%s:%s: no YAML: %s: see docs/catalog.md for the format", file, line, what)
}

// The most bytes of a key, of a name, alias or class, and of a reference.
const (
	maxKey       = 100
	maxName      = 200
	maxReference = 1000
)

// plain refuses a value with control characters, which YAML writes as escapes, and one
// that is longer than any name.
func plain(value, field string) error {
	if i := strings.IndexFunc(value, unicode.IsControl); i >= 0 {
		r, _ := utf8.DecodeRuneInString(value[i:])
		return fmt.Errorf("%s has a control character (%U): remove it", field, r)
	}
	most := maxName
	switch {
	case field == "key":
		most = maxKey
	case strings.HasPrefix(field, "refs"):
		most = maxReference
	}
	if len(value) > most {
		return fmt.Errorf("%s has %d bytes, more than %d: shorten it", field, len(value), most)
	}
	return nil
}
