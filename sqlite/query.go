package sqlite

import (
	"strings"
	"unicode"
)

// term is a word or a phrase that a user looks for.
type term struct {
	words  string // lower case
	prefix bool
	not    bool
}

// terms reads a query in the manner of search engines: words, "phrases", word*, -without.
// A quotation mark that is not closed goes on to the end. What has neither letter nor
// digit is passed over.
func terms(query string) []term {
	var out []term
	rest := strings.TrimSpace(query)
	for rest != "" {
		var t term
		if t.not = len(rest) > 1 && rest[0] == '-'; t.not {
			rest = rest[1:]
		}
		if rest[0] == '"' {
			t.words, rest, _ = strings.Cut(rest[1:], `"`)
		} else {
			end := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || r == '"' })
			if end < 0 {
				end = len(rest)
			}
			t.words, rest = rest[:end], rest[end:]
		}
		if t.prefix = strings.HasSuffix(t.words, "*"); !t.prefix && strings.HasPrefix(rest, "*") {
			t.prefix, rest = true, rest[1:]
		}
		t.words = strings.ToLower(strings.TrimSpace(strings.TrimRight(t.words, "*")))
		if strings.ContainsFunc(t.words, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			out = append(out, t)
		}
		rest = strings.TrimSpace(rest)
	}
	return out
}

// expression is the terms and filters for FTS5; false where nothing says what must be
// there.
func expression(all []term, filters string) (string, bool) {
	var yes, no []string
	for _, t := range all {
		s := `{title story} : "` + strings.ReplaceAll(strings.ReplaceAll(t.words, `"`, `""`), "\x00", " ") + `"`
		if t.prefix {
			s += " *"
		}
		if t.not {
			no = append(no, s)
		} else {
			yes = append(yes, s)
		}
	}
	if filters != "" {
		yes = append(yes, filters)
	}
	if len(yes) == 0 {
		return "", false
	}
	out := "(" + strings.Join(yes, " AND ") + ")"
	if len(no) > 0 {
		out += " NOT (" + strings.Join(no, " OR ") + ")"
	}
	return out, true
}
