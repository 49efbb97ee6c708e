package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// clearShare is how much of a document's talk of countries must be of one for "the
// country" to be it.
const clearShare = 0.75

// country reads "the south of the country" and "the country's south", where it is
// clear which country that is.
func (g *surveyor) country() {
	const words = "the country"
	for at := 0; ; {
		i := strings.Index(g.text[at:], words)
		if i < 0 {
			return
		}
		span := headwater.Span{Start: at + i, End: at + i + len(words)}
		at = span.End
		if !alone(g.text, span) {
			continue // "the countryside"
		}
		home := g.home()
		if home < 0 {
			return
		}
		s := stated{anchor: home, other: -1, span: span}
		if g.ofCountry(&s) || g.countrys(&s) {
			g.add(&s)
		}
	}
}

// alone says whether words stand between others, not in them.
func alone(text string, span headwater.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:span.Start])
	after, _ := utf8.DecodeRuneInString(text[span.End:])
	return !inWord(before) && !inWord(after)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' }

// ofCountry reads "the south of the country" and "southern parts of the country".
func (g *surveyor) ofCountry(s *stated) bool {
	first := max(clip(g.text, s.span.Start-phraseBytes), g.sentence(s.span.Start))
	s.first = first
	rest, word := lastWord(g.text[first:s.span.Start])
	if word != "of" {
		return false
	}
	at := g.of(rest, s)
	if at < 0 || s.relation != headwater.PartOf {
		return false
	}
	s.span.Start = first + at
	return true
}

// countrys reads "the country's south".
func (g *surveyor) countrys(s *stated) bool {
	tail, ok := cutPossessive(g.text[s.span.End:clip(g.text, s.span.End+window)])
	if !ok {
		return false
	}
	word := strings.TrimRight(firstWord(tail), ".,;:!?)")
	if sideWord(word) == 0 || !endsPhrase(tail[1+len(word):]) {
		return false
	}
	s.relation, s.side = headwater.PartOf, sideWord(word)
	s.span.End = strings.Index(g.text[s.span.End:], word) + s.span.End + len(word)
	return true
}

// home gives the entity of the one country that a document is about, -1 for none.
func (g *surveyor) home() int {
	if k, ok := g.states[g.subject("")]; ok {
		return k
	}
	return -1
}

// subject gives the code of the one country that a document is about, but for one that
// it speaks of less; empty for none.
func (g *surveyor) subject(but string) string {
	if g.talk == nil {
		g.count()
	}
	total := -g.talk[but]
	for _, n := range g.talk {
		total += n
	}
	for iso, n := range g.talk {
		if _, named := g.states[iso]; named && iso != but && n >= g.talk[but] && n > 0 && float64(n) >= clearShare*float64(total) {
			return iso
		}
	}
	return ""
}

// count counts how often the document names each country or its people.
func (g *surveyor) count() {
	g.talk = map[string]int{}
	for i := range g.entities {
		e := &g.entities[i]
		if e.Ref.ISO3166 != "" || e.Type == headwater.NORP && e.Country != "" {
			g.talk[e.Country] += len(e.Mentions)
		}
	}
}
