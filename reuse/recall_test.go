package reuse

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"pgregory.net/rapid"
)

// prose is so many invented words.
func prose(r *rand.Rand, words int) []string {
	out := make([]string, words)
	for i := range out {
		out[i] = fmt.Sprintf("w%d", r.IntN(3000))
	}
	return out
}

// edited takes a part of a text, changes words, moves a piece and puts it among others.
func edited(r *rand.Rand, from []string) []string {
	n := 60 + r.IntN(max(1, len(from)-60))
	at := r.IntN(len(from) - n + 1)
	out := append([]string(nil), from[at:at+n]...)
	often := r.Float64() * 0.08
	for i := range out {
		if r.Float64() < often {
			out[i] = fmt.Sprintf("x%d", r.IntN(3000))
		}
	}
	if r.IntN(3) == 0 {
		cut := r.IntN(len(out))
		out = append(append([]string(nil), out[cut:]...), out[:cut]...)
	}
	if r.IntN(3) == 0 {
		out = append(prose(r, r.IntN(400)), out...)
	}
	return out
}

// exact is the containment counted from the words themselves.
func exact(a, b []string) float64 {
	set := func(words []string) map[string]bool {
		out := map[string]bool{}
		for i := 0; i+shingle <= len(words); i++ {
			out[strings.Join(words[i:i+shingle], " ")] = true
		}
		return out
	}
	x, y := set(a), set(b)
	both := 0
	for k := range x {
		if y[k] {
			both++
		}
	}
	return float64(both) / float64(max(1, min(len(x), len(y))))
}

// TestRecallOnEdits holds the index to what it promises: of pairs that share half of the
// shorter text, of 60 words and more, it misses a few in a thousand at most.
func TestRecallOnEdits(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 10))
	x := open(t, newShelf())
	pairs, found := 0, 0
	for i := range int64(4000) {
		from := prose(r, 60+r.IntN(700))
		to := edited(r, from)
		if r.IntN(2) == 0 {
			from, to = to, from
		}
		if _, err := x.Add(t.Context(), 2*i, Draw(page("", "", "", strings.Join(from, " ")))); err != nil {
			t.Fatal(err)
		}
		candidates, err := x.Add(t.Context(), 2*i+1, Draw(page("", "", "", strings.Join(to, " "))))
		if err != nil {
			t.Fatal(err)
		}
		if exact(from, to) < 0.5 {
			continue
		}
		pairs++
		for _, c := range candidates {
			if c.Position == 2*i {
				found++
			}
		}
	}
	if recall := float64(found) / float64(pairs); pairs < 2000 || recall < 0.998 {
		t.Errorf("%d of %d pairs found, %.4f", found, pairs, recall)
	} else {
		t.Logf("%d of %d pairs found, %.4f", found, pairs, recall)
	}
}

// TestSharesAreEstimated compares the estimate with the truth on long texts.
func TestSharesAreEstimated(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		from := prose(r, 1200)
		to := append(append([]string(nil), from[:rapid.IntRange(300, 1200).Draw(t, "kept")]...), prose(r, 900)...)
		pairs, err := Pairs(t.Context(), []headwater.Document{*page("", "", "", strings.Join(from, " ")), *page("", "", "", strings.Join(to, " "))})
		if err != nil || len(pairs) != 1 {
			t.Fatalf("pairs %v, %v", pairs, err)
		}
		a, b := Draw(page("", "", "", strings.Join(from, " "))), Draw(page("", "", "", strings.Join(to, " ")))
		same := 0
		for _, m := range a.marks {
			for _, o := range b.marks {
				if m == o {
					same++
				}
			}
		}
		if got, want := share(same, a.runs, b.runs), exact(from, to); got < want-0.25 || got > want+0.25 {
			t.Errorf("share %v, want about %v", got, want)
		}
	})
}

// TestSampledWordsAreThoseCompared holds the two readings of words together.
func TestSampledWordsAreThoseCompared(t *testing.T) {
	for _, s := range []string{first, strings.ToUpper(quote), "It’s rock'n'roll', no\u00adthing ' 'tis ÜBER 9,000 ’ʼn’s İ x\u200by '"} {
		d := page("", "", "", s, "~"+second, second)
		var want []uint64
		for _, w := range read(d).words {
			want = append(want, w.hash)
		}
		if got := wordHashes(d); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q: %d words sampled, %d compared, or others", s, len(got), len(want))
		}
	}
}
