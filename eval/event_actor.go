package eval

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
	"golang.org/x/text/language"
)

// leftOut is where a coder left words of the text out: "U.S. ... negotiators".
var leftOut = regexp.MustCompile(`\.\.+`)

// actorSpans are the places of an actor's words in the text. Of words that the text
// does not have in this order, the longest beginning that it has counts, if it is more
// than an article.
func actorSpans(text, words string) []headwater.Span {
	var out []headwater.Span
	for _, part := range leftOut.Split(words, -1) {
		out = append(out, longest(text, strings.Fields(part))...)
	}
	slices.SortFunc(out, compareSpans)
	return slices.Compact(out)
}

// longest finds as many of the first words as stand together, any white space between
// them and no letter before, wherever they do.
func longest(text string, words []string) []headwater.Span {
	if len(words) == 0 {
		return nil
	}
	var out []headwater.Span
	most := 1 + count(isArticle(words[0]))
	for from := 0; ; {
		at := strings.Index(text[from:], words[0])
		if at < 0 {
			return out
		}
		at += from
		from = at + len(words[0])
		if last, _ := utf8.DecodeLastRuneInString(text[:at]); unicode.IsLetter(last) {
			continue
		}
		n, end := inARow(text, at, words)
		if n > most {
			most, out = n, nil
		}
		if n == most {
			out = append(out, headwater.Span{Start: at, End: end})
		}
	}
}

// inARow counts how many of the words stand at a place, and says where they end.
func inARow(text string, at int, words []string) (n, end int) {
	for _, w := range words {
		rest := strings.TrimLeft(text[at:], whitespace)
		if !strings.HasPrefix(rest, w) {
			break
		}
		at = len(text) - len(rest) + len(w)
		n, end = n+1, at
	}
	return n, end
}

func isArticle(word string) bool {
	return strings.EqualFold(word, "a") || strings.EqualFold(word, "an") || strings.EqualFold(word, "the")
}

// alpha2 is the country of a PLOVER actor code, empty for those of bodies and groups
// ("IGO").
func alpha2(code string) string {
	r, err := language.ParseRegion(code)
	if err != nil || !r.IsCountry() || r.ISO3() != code {
		return ""
	}
	return r.String()
}

// is says whether a filler is this actor: its words overlap the actor's, or its entity
// has a mention that does, or is of the actor's country.
func (a *actor) is(f headwater.Filler, entities map[string]*headwater.Entity) bool {
	if touchesAny(f.Span, a.spans) {
		return true
	}
	e := entities[f.Entity]
	if e == nil {
		return false
	}
	if e.Country != "" && e.Country == a.country {
		return true
	}
	for _, spans := range [...][]headwater.Span{e.Mentions, e.Described, e.Embedded} {
		for _, s := range spans {
			if touchesAny(s, a.spans) {
				return true
			}
		}
	}
	return false
}

// anyIs says whether a filler of one of the roles is one of the actors, or there are
// no actors.
func anyIs(actors []actor, roles map[headwater.Role][]headwater.Filler, entities map[string]*headwater.Entity, among ...headwater.Role) bool {
	for i := range actors {
		for _, role := range among {
			for _, f := range roles[role] {
				if actors[i].is(f, entities) {
					return true
				}
			}
		}
	}
	return len(actors) == 0
}
