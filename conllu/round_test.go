package conllu

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"pgregory.net/rapid"
)

// Any document comes back from what is written of it.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawn(rapid.StringMatching(`[a-cÉ🚢1-3'’.,_#=\-\x{200b}\x{ad}\x01\x{9b}\t\n  |·¶‖]{0,60}`).Draw(t, "drawing"))
		for i := range d.Syntax.Sentences {
			analysed(t, d, d.Syntax.Sentences[i])
		}
		out := written(t, d)
		checkRanges(t, d.Text, out)
		r := NewReader(strings.NewReader(out))
		r.Trees = true
		back, err := r.Next()
		if len(d.Syntax.Words) == 0 {
			return
		}
		if err != nil || back.Respelled() != 0 {
			t.Fatalf("%v, %v", err, out)
		}
		same(t, d, back)
	})
}

// analysed hangs the words of a sentence on its first.
func analysed(t *rapid.T, d *Document, s headwater.Sentence) {
	for w := s.FirstWord; w < s.LastWord; w++ {
		word := &d.Syntax.Words[w]
		word.UPOS = headwater.UPOS(rapid.IntRange(0, int(headwater.X)).Draw(t, "upos"))
		word.Lemma = rapid.StringMatching(`[a-z]{0,3}( [a-z])?`).Draw(t, "lemma")
		word.Features = headwater.Features(rapid.SampledFrom([]string{"", "A=B", "A=B|C=D,E"}).Draw(t, "features"))
		word.Head, word.Relation = s.FirstWord, "dep:x"
		if w == s.FirstWord {
			word.Head, word.Relation = -1, "root"
		}
	}
}

// same compares all that is read back: forms, sentences and the analysis.
func same(t *rapid.T, d, back *Document) {
	if len(back.Syntax.Words) != len(d.Syntax.Words) || len(back.Syntax.Sentences) != len(d.Syntax.Sentences) || len(back.Blocks) > len(d.Blocks) {
		t.Fatalf("%+v became %+v", d.Syntax, back.Syntax)
	}
	for i, w := range d.Syntax.Words {
		b := back.Syntax.Words[i]
		form := cleaned(w.In(d.Text))
		b.Span, b.Token, w.Span, w.Token = headwater.Span{}, 0, headwater.Span{}, 0
		if back.Form(i) != form || b != w {
			t.Fatalf("word %d: %q %+v became %q %+v", i, form, w, back.Form(i), b)
		}
	}
	for i, s := range d.Syntax.Sentences {
		if b := back.Syntax.Sentences[i]; b.FirstWord != s.FirstWord || b.LastWord != s.LastWord {
			t.Fatalf("sentence %d: %+v became %+v", i, s, b)
		}
	}
}

// checkRanges holds every TokenRange against the form beside it.
func checkRanges(t *rapid.T, text, out string) {
	points := []rune(text)
	for l := range strings.SplitSeq(out, "\n") {
		cells := strings.Split(l, "\t")
		if len(cells) != columns {
			continue
		}
		_, span, _ := strings.Cut(cells[columnMisc], "TokenRange=")
		a, b, ok := strings.Cut(span, ":")
		if got := string(points[atoi(t, a):atoi(t, b)]); !ok || got != cells[columnForm] {
			t.Fatalf("%q has the range %s, of %q", cells[columnForm], span, got)
		}
	}
}

func atoi(t *rapid.T, s string) int {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' {
			t.Fatalf("%q is no number", s)
		}
		n = 10*n + int(r-'0')
	}
	return n
}
