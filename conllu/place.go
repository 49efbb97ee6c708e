package conllu

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// placed gives the text of a sentence and the span of each token in it. It says
// false where there is a # text that the tokens do not spell.
func (s *sentence) placed() (text string, places []headwater.Span, spelled bool) {
	if s.texted {
		if places, ok := s.place(s.text); ok {
			return s.text, places, true
		}
	}
	text = s.joined()
	places, _ = s.place(text)
	return text, places, !s.texted
}

// joined is the text that the tokens spell.
func (s *sentence) joined() string {
	var b strings.Builder
	for _, t := range s.tokens {
		b.WriteString(strings.TrimSpace(t.form))
		if !unspaced(t.misc) {
			b.WriteByte(' ')
		}
	}
	return strings.TrimSuffix(b.String(), " ")
}

func unspaced(misc string) bool {
	return strings.Contains(misc, "SpaceAfter=No") && slices.Contains(strings.Split(misc, "|"), "SpaceAfter=No")
}

// place finds the tokens in text, where they must follow each other with
// nothing but white space within and between.
func (s *sentence) place(text string) ([]headwater.Span, bool) {
	places := make([]headwater.Span, len(s.tokens))
	at := 0
	for i, t := range s.tokens {
		span := headwater.Span{Start: -1}
		for _, want := range t.form {
			if unicode.IsSpace(want) {
				continue
			}
			at += blank(text[at:])
			got, n := utf8.DecodeRuneInString(text[at:])
			if got != want || n == 0 {
				return nil, false
			}
			if span.Start < 0 {
				span.Start = at
			}
			at += n
			span.End = at
		}
		places[i] = span
	}
	return places, at+blank(text[at:]) == len(text)
}

// blank is how many bytes of white space text begins with.
func blank(text string) int { return len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace)) }

// parts lays the words of a token, which stands at byte at, on it. Words that do
// not spell it ("du": "de", "le") share it by their length.
func (s *sentence) parts(token, at int, written string) {
	first, last := s.first[token], len(s.words)
	if token+1 < len(s.first) {
		last = s.first[token+1]
	}
	if last == first+1 {
		s.words[first].Span = headwater.Span{Start: at, End: at + len(written)}
		return
	}
	if cuts, ok := s.spelling(first, last, written); ok {
		for i, c := range cuts {
			s.words[first+i].Span = headwater.Span{Start: at + c.Start, End: at + c.End}
		}
		return
	}
	total := 0
	for _, r := range s.rows[first:last] {
		total += utf8.RuneCountInString(r.form)
	}
	runes, done, passed, from := int64(utf8.RuneCountInString(written)), 0, int64(0), 0
	for i := first; i < last; i++ {
		done += utf8.RuneCountInString(s.rows[i].form)
		to := from
		for ; passed < runes*int64(done)/int64(total); passed++ {
			_, n := utf8.DecodeRuneInString(written[to:])
			to += n
		}
		s.words[i].Span = headwater.Span{Start: at + from, End: at + to}
		from = to
	}
}

// spelling gives the spans in written of the words [first, last), where they
// spell it.
func (s *sentence) spelling(first, last int, written string) ([]headwater.Span, bool) {
	within := sentence{tokens: make([]tokenRow, 0, last-first)}
	for _, r := range s.rows[first:last] {
		within.tokens = append(within.tokens, tokenRow{form: r.form})
	}
	return within.place(written)
}
