package reuse

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
)

// Candidate is a document that seems to share passages with another. Compare proves it.
type Candidate struct {
	Position int64   // as it was given to Add
	Share    float64 // of the shorter text, estimated from the sample, 0..1
}

const (
	leastMarks = 3    // marks that make a candidate, whatever their share
	weakShare  = 0.15 // below it a document shares but little
	hubShare   = 0.3  // below it a list of documents is no candidate
	copyShare  = 0.5  // from it on a document is a copy and tells no story of its own
	listTies   = 24   // documents that share but little with one, so that it may be a list of them
	listShare  = 0.7  // of its marks that stand in others, from which it is
	hubTies    = 120  // documents that share but little with one that was added before them
)

// findings are the candidates for one document.
type findings struct {
	candidates []Candidate // the largest share first
	ties       int         // how many shared but little, left out or not
}

func (f *findings) copied() bool {
	return len(f.candidates) > 0 && f.candidates[0].Share >= copyShare
}

// tally counts marks by document. Its slices are used again.
type tally struct {
	counts   []uint16 // by document
	touched  []uint32 // documents whose count is not zero
	posts    []post
	hits     []hit
	suspects []int32
	crowds   []crowd
	formulas map[mark]struct{} // marks that were found in too many stories
	counting []mark            // of the sketch, without formulas
}

// formulasKnown is how many formulas are remembered; then they are found anew.
const formulasKnown = 1 << 15

// hit says that a document holds a mark, by its place in the sketch.
type hit struct {
	mark int32
	post
}

// look counts for each document the marks that it has of a sketch. Those that stand in
// too many stories do not count.
func (t *tally) look(ctx context.Context, x *Index, position int64, s Sketch) (findings, error) {
	t.leaveOut(s.marks)
	if err := t.gather(ctx, x, t.counting); err != nil {
		return findings{}, err
	}
	t.remember()
	if len(t.counts) < x.roll.size {
		t.counts = append(t.counts, make([]uint16, x.roll.size-len(t.counts)+leafDocuments)...)
	}
	for _, h := range t.hits {
		if t.crowds[h.mark].formula() {
			continue
		}
		d := h.document()
		if int(d) >= x.roll.size {
			t.forget()
			return findings{}, fmt.Errorf("a page names document %d of %d: %w", d, x.roll.size, ErrDamaged)
		}
		if t.counts[d] == 0 {
			t.touched = append(t.touched, d)
		}
		t.counts[d] = min(t.counts[d], math.MaxUint16-1) + 1
	}
	return t.judge(ctx, x, position, s)
}

// leaveOut keeps the marks that are not known as formulas.
func (t *tally) leaveOut(marks []mark) {
	t.counting = t.counting[:0]
	for _, m := range marks {
		if _, known := t.formulas[m]; !known {
			t.counting = append(t.counting, m)
		}
	}
}

// remember notes the formulas among the marks: once in too many stories, always so.
func (t *tally) remember() {
	if t.formulas == nil || len(t.formulas) >= formulasKnown {
		t.formulas = map[mark]struct{}{}
	}
	for i, m := range t.counting {
		if t.crowds[i].formula() {
			t.formulas[m] = struct{}{}
		}
	}
}

// gather finds who holds the marks.
func (t *tally) gather(ctx context.Context, x *Index, marks []mark) error {
	t.hits = t.hits[:0]
	t.crowds = append(t.crowds[:0], make([]crowd, len(marks))...)
	if x.table.entries > 0 {
		x.table.touch(marks)
		for i, m := range marks {
			t.posts = x.table.find(m, x.first, t.posts[:0])
			t.take(int32(i))
		}
	}
	for _, g := range x.known.Segments {
		var err error
		if t.suspects, err = g.suspects(ctx, x.st, marks, t.suspects[:0]); err != nil {
			return err
		}
		for _, i := range t.suspects {
			if t.posts, err = g.find(ctx, x.st, marks[i], t.posts[:0]); err != nil {
				return err
			}
			t.take(i)
		}
	}
	return nil
}

func (t *tally) take(mark int32) {
	for _, p := range t.posts {
		t.crowds[mark].add(p)
		t.hits = append(t.hits, hit{mark, p})
	}
}

// judge turns counts into candidates. What shares but little with very many, and has
// little of its own, is a list of documents and no copy of them: such ties are left out,
// on either side.
func (t *tally) judge(ctx context.Context, x *Index, position int64, s Sketch) (findings, error) {
	defer t.forget()
	var out findings
	for _, d := range t.touched {
		l, i, err := x.roll.leaf(ctx, x.st, d)
		if err != nil {
			return findings{}, err
		}
		n := int(t.counts[d])
		part := share(n, s.runs, int(l.runs[i]))
		if l.positions[i] == position || n < leastMarks && part < leastShare {
			continue
		}
		if part < weakShare {
			out.ties++
			l.tie(i, position >= x.next)
		}
		if part < hubShare && l.ties[i] > hubTies {
			continue
		}
		out.candidates = append(out.candidates, Candidate{l.positions[i], part})
	}
	slices.SortFunc(out.candidates, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Share, a.Share), cmp.Compare(a.Position, b.Position))
	})
	if out.ties > listTies && !out.copied() && t.elsewhere() >= listShare {
		out.ties = math.MaxUint8
		out.candidates = slices.DeleteFunc(out.candidates, func(c Candidate) bool { return c.Share < hubShare })
	}
	return out, nil
}

// elsewhere is the share of the marks that count and that others hold.
func (t *tally) elsewhere() float64 {
	held, all := 0, 0
	for i := range t.counting {
		if !t.crowds[i].formula() {
			all++
			held += min(1, t.crowds[i].all)
		}
	}
	return float64(held) / float64(max(1, all))
}

// forget clears the counts.
func (t *tally) forget() {
	for _, d := range t.touched {
		t.counts[d] = 0
	}
	t.touched = t.touched[:0]
}

// tie counts a document that was added and shares but little with the i-th. That they are
// too many becomes known to the shelf; the way there does not.
func (l *leaf) tie(i int, added bool) {
	if added && l.ties[i] < math.MaxUint8 {
		l.ties[i]++
		l.changed = l.changed || l.ties[i] == hubTies+1
	}
}
