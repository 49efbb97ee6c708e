package eval

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The cases that the scorer of the CoNLL 2018 shared task is tested with: how
// many words of each side pair up.
func TestWordsAreAlignedAsOfficially(t *testing.T) {
	for _, c := range []struct {
		gold, pred string
		right      int
	}{
		{"a", "a", 1},
		{"a b c", "a b c", 3},
		{"abc(a,b,c)", "a b c", 3},
		{"a bc(b,c) d", "a b c d", 4},
		{"abcd(a,b,c,d)", "ab(a,b) cd(c,d)", 4},
		{"abc(a,b,c) de(d,e)", "a bcd(b,c,d) e", 5},
		{"abcd", "a b c d", 0},
		{"abc d", "a b c d", 1},
		{"a bc d", "a b c d", 2},
		{"a bc(b,c) d", "a b cd", 2},
		{"abc(a,BX,c) def(d,EX,f)", "ab(a,b) cd(c,d) ef(e,f)", 4},
		{"ab(a,b) cd(bc,d)", "a bc d", 2},
		{"a bc(b,c) d", "ab(AX,BX) cd(CX,a)", 1},
	} {
		gold, pred := strings.Count(bank(c.gold), "\n")-1-strings.Count(c.gold, "("), strings.Count(bank(c.pred), "\n")-1-strings.Count(c.pred, "(")
		table, err := compare(t, bank(c.gold), bank(c.pred))
		if err != nil {
			t.Fatal(err)
		}
		wantRow(t, table, "words", gold, pred, c.right, -1)
	}
	_, err := compare(t, bank("a"), bank("b"))
	wantError(t, err, "eval syntax", "pred", "do not spell the corpus's text", "part at code point 0")
}

// measured writes a sentence of words with UPOS, FEATS, LEMMA, HEAD, DEPREL.
func measured(rows ...string) string {
	var b strings.Builder
	for i, r := range rows {
		c := strings.Fields(r)
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t_\t%s\t%s\t%s\t_\t_\n", i+1, c[0], c[3], c[1], c[2], c[4], c[5])
	}
	return b.String() + "\n"
}

// Nobody's words are paired twice, pairs are in order, and an analysis agrees
// with itself in full, however words and tokens lie.
func TestAlignmentIsOrderly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ink := rapid.StringMatching(`[ab]{1,24}`).Draw(t, "ink")
		gold, pred := drawWords(t, ink, "gold"), drawWords(t, ink, "pred")
		p, err := alignWords(gold, pred)
		if err != nil {
			t.Fatal(err)
		}
		for i := range p.gold {
			if i > 0 && (p.gold[i] <= p.gold[i-1] || p.pred[i] <= p.pred[i-1]) || p.of[p.pred[i]] != p.gold[i] {
				t.Fatalf("pairs %v and %v", p.gold, p.pred)
			}
			g, w := gold[p.gold[i]], pred[p.pred[i]]
			if !strings.EqualFold(g.form, w.form) || g.Start >= w.End && !g.ranged && !w.ranged {
				t.Fatalf("%+v is paired with %+v", g, w)
			}
		}
		if self, err := alignWords(gold, gold); err != nil || len(self.gold) != len(gold) {
			t.Fatalf("%d of %d words are themselves: %v", len(self.gold), len(gold), err)
		}
	})
}
