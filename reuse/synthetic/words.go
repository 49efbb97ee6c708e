package synthetic

import (
	"math/rand/v2"
	"strings"
)

// vocabulary is n different words of one to three syllables, the shortest first.
func vocabulary(r *rand.Rand, n int) []string {
	seen := map[string]bool{}
	var out []string
	for len(out) < n {
		s := ""
		for range syllables(len(out)) {
			s += syllable(r)
		}
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// syllables is how many the word of a rank has.
func syllables(rank int) int {
	switch {
	case rank < 150:
		return 1
	case rank < 8000:
		return 2
	}
	return 3
}

func syllable(r *rand.Rand) string {
	const onsets, vowels, codas = "bdfghklmnprstvwz", "aeiou", "  lmnrst"
	s := string(onsets[r.IntN(len(onsets))]) + string(vowels[r.IntN(len(vowels))])
	if c := codas[r.IntN(len(codas))]; c != ' ' {
		s += string(c)
	}
	return s
}

// word draws a word, the first ones far more often, as in any text (Zipf).
func (w *writer) word() string {
	u := w.random.Float64()
	return w.words[int(float64(len(w.words))*u*u*u*u)]
}

func (w *writer) run(words int) string {
	var b strings.Builder
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.word())
	}
	return b.String()
}

// sentence has about so many words and sometimes a stock phrase.
func (w *writer) sentence(words int) string {
	s := w.run(words/2 + w.random.IntN(words/2+1))
	if w.random.Float64() < 0.12 {
		s += " " + w.phrases[w.random.IntN(len(w.phrases))]
	}
	return title(s) + " " + w.run(words/4+1) + "."
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// fresh is the text of a report: 200 to 800 words.
func (w *writer) fresh() []string {
	var out []string
	for range 7 + w.random.IntN(22) {
		var b strings.Builder
		b.WriteString(w.sentence(20))
		if w.random.Float64() < 0.2 {
			b.WriteString(" “" + w.sentence(16) + "” " + w.run(2) + " said.")
		} else if w.random.Float64() < 0.5 {
			b.WriteString(" " + w.sentence(18))
		}
		out = append(out, b.String())
	}
	return out
}
