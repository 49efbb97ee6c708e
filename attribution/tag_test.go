package attribution

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// row makes the scores of one word: a tag and a link that are likely.
func row(tag, link int) []score {
	out := make([]score, outputs)
	for i := range out {
		out[i] = -5
	}
	out[tag], out[tags+link] = 0, 0
	return out
}

func TestDecode(t *testing.T) {
	const (
		none = 0
		left = 1 // the nearest before
		next = 4 // the nearest behind
	)
	// “A B said that C D . E” with a content that goes on behind.
	s := scores(slices.Concat(
		row(1, none), row(2, none), // source
		row(3, left),               // cue
		row(5, left), row(6, left), // content
		row(0, none),
		row(5, left), // further content
	))
	s.normal()
	d := decoder{extra: -1}
	got := d.decode(s, 10)
	if len(got) != 1 || got[0].source != (run{10, 12}) || got[0].cue != (run{12, 13}) || !slices.Equal(got[0].content, []run{{13, 15}, {16, 17}}) {
		t.Fatalf("decoded %+v", got)
	}
	d.extra = 0
	if got := d.decode(s, 0); len(got[0].content) != 1 {
		t.Errorf("an unsure further piece was kept: %+v", got)
	}
	d.prior[5] = -20
	if got := d.decode(s, 0); len(got) != 0 {
		t.Errorf("no content, yet %+v", got)
	}
	before := scores(slices.Concat(row(5, next), row(6, next), row(0, none), row(3, none)))
	before.normal()
	if got := (&decoder{}).decode(before, 0); len(got) != 1 || got[0].source.len() != 0 || got[0].cue != (run{3, 4}) {
		t.Errorf("content before a cue without source: %+v", got)
	}
}

// Whatever the scores are, runs lie inside the text, are in order and overlap in
// no part.
func TestDecodeAnything(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		s := make(scores, outputs*random.IntN(60))
		for i := range s {
			s[i] = random.Float32()*8 - 4
		}
		s.normal()
		var d decoder
		d.extra = -random.Float32() * 4
		taken := make([]bool, s.len())
		for _, f := range d.decode(s, 0) {
			if f.sure < 0 || f.sure > 1 || len(f.content) == 0 || f.cue.len() == 0 {
				t.Fatalf("decoded %+v", f)
			}
			for _, r := range append([]run{f.cue}, f.content...) {
				if r.first < 0 || r.last > s.len() || r.len() <= 0 {
					t.Fatalf("run %v outside %d words", r, s.len())
				}
				for i := r.first; i < r.last; i++ {
					if taken[i] {
						t.Fatalf("word %d is in two runs", i)
					}
					taken[i] = true
				}
			}
		}
	}
}
