package sqlite

import (
	"strings"
	"unicode"
)

// mostTerms is how many terms of a query are looked at.
const mostTerms = 64

// term is a word or a phrase that a user looks for.
type term struct {
	words  string   // as typed
	tokens []string // folded as the index folds them
	prefix bool     // of the last token
	spelt  []string // words of the index that begin with the prefix, where they were looked up
	not    bool
}

// terms reads a query in the manner of search engines: words, "phrases", word*, -without.
// A quotation mark that is not closed goes on to the end. What has neither letter nor
// digit is passed over.
func terms(query string) []term {
	var out []term
	rest := strings.TrimSpace(strings.ToValidUTF8(query, " "))
	for rest != "" && len(out) < mostTerms {
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
		for _, k := range tokens(t.words) {
			t.tokens = append(t.tokens, k.folded)
		}
		if len(t.tokens) > 0 {
			out = append(out, t)
		}
		rest = strings.TrimSpace(rest)
	}
	return out
}

// match is one term for FTS5, in some columns. Only letters and digits come from the
// user, so that nothing is read as an operator.
func (t *term) match(columns string) string {
	if len(t.spelt) > 0 {
		return columns + ` : ("` + strings.Join(t.spelt, `" OR "`) + `")`
	}
	s := columns + ` : "` + strings.Join(t.tokens[:min(len(t.tokens), mostTerms)], " ") + `"`
	if t.prefix {
		s += " *"
	}
	return s
}

// apart are the words of a phrase, or the term itself.
func (t *term) apart() []term {
	if len(t.tokens) == 1 {
		return []term{*t}
	}
	var out []term
	for _, w := range t.tokens {
		out = append(out, term{tokens: []string{w}})
	}
	return out
}

// in says whether a term stands somewhere in a text.
func (t *term) in(words []token) bool {
	for k := range words {
		if t.begins(words[k:]) {
			return true
		}
	}
	return false
}

// anywhere are the columns of words.
const anywhere = "{title story}"

// expression is the terms and filters for FTS5.
func expression(all []term, columns, filters string) string {
	var yes, no []string
	for i := range all {
		if all[i].not {
			no = append(no, all[i].match(anywhere))
		} else {
			yes = append(yes, all[i].match(columns))
		}
	}
	if filters != "" {
		yes = append(yes, filters)
	}
	if len(yes) == 0 {
		yes = append(yes, "facet : "+everyFacet)
	}
	out := "(" + strings.Join(yes, " AND ") + ")"
	if len(no) > 0 {
		out += " NOT (" + strings.Join(no, " OR ") + ")"
	}
	return out
}

// near asks for all terms close together, as one that tells of them would have them;
// empty where there are not two.
func near(all []term) string {
	var in []string
	for i := range all {
		if !all[i].not && len(all[i].spelt) == 0 {
			in = append(in, all[i].match("")[len(" : "):])
		}
	}
	if len(in) < 2 {
		return ""
	}
	return anywhere + " : NEAR(" + strings.Join(in, " ") + ", 12)"
}
