package reuse

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/reuse/synthetic"
)

// reports are synthetic ones.
func reports(seed uint64, n int) []headwater.Document {
	return slices.Collect(synthetic.Documents(seed, n))
}

func open(t *testing.T, s headwater.Shelf) *Index {
	t.Helper()
	x, err := Open(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// fill adds documents from where the index stands, and flushes after each few.
func fill(t *testing.T, x *Index, docs []headwater.Document, each int) {
	t.Helper()
	for i := x.Next(); i < int64(len(docs)); i++ {
		if _, err := x.Add(t.Context(), i, Draw(&docs[i])); err != nil {
			t.Fatal(err)
		}
		if x.Pending() == each {
			if err := x.Flush(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// answers are the candidates of every document.
func answers(t *testing.T, x *Index, docs []headwater.Document) [][]Candidate {
	t.Helper()
	var out [][]Candidate
	for i := range docs {
		found, err := x.Find(t.Context(), int64(i), Draw(&docs[i]))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, found)
	}
	return out
}

func TestSegmentsAnswerAsTheTable(t *testing.T) {
	docs := reports(3, 300)
	whole := open(t, newShelf())
	fill(t, whole, docs, 0)
	want := answers(t, whole, docs)
	for _, each := range []int{1, 7, 60} {
		t.Run(fmt.Sprint(each, " documents a segment"), func(t *testing.T) {
			s := newShelf()
			x := open(t, s)
			fill(t, x, docs, each)
			if err := x.Flush(t.Context()); err != nil {
				t.Fatal(err)
			}
			if n := len(x.known.Segments); n > 3*10 {
				t.Errorf("%d segments", n)
			}
			if diff := cmp.Diff(want, answers(t, x, docs)); diff != "" {
				t.Errorf("merged (-table +segments):\n%s", diff)
			}
			again := open(t, s)
			if again.Next() != int64(len(docs)) {
				t.Errorf("opened again it goes on from %d", again.Next())
			}
			if diff := cmp.Diff(want, answers(t, again, docs)); diff != "" {
				t.Errorf("opened again (-table +segments):\n%s", diff)
			}
		})
	}
}

func TestOnlyWhatCountsStaysOnTheShelf(t *testing.T) {
	s := newShelf()
	x := open(t, s)
	fill(t, x, reports(4, 200), 10)
	keys, err := s.Keys(t.Context(), prefix+"s")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range keys {
		if !slices.ContainsFunc(x.known.Segments, func(g *segment) bool { return strings.HasPrefix(k, g.folder()) }) {
			t.Errorf("%s belongs to no segment", k)
		}
	}
}

func TestWhatWasNotKeptIsAddedAgain(t *testing.T) {
	docs := reports(5, 120)
	s := newShelf()
	fill(t, open(t, s), docs[:100], 40)
	x := open(t, s)
	if x.Next() != 80 {
		t.Fatalf("it goes on from %d, want 80: behind the last segment", x.Next())
	}
	fill(t, x, docs, 40)
	whole := open(t, newShelf())
	fill(t, whole, docs, 0)
	if diff := cmp.Diff(answers(t, whole, docs), answers(t, x, docs)); diff != "" {
		t.Error(diff)
	}
}

func TestAddingTwiceAddsOnce(t *testing.T) {
	docs := reports(6, 2)
	x := open(t, newShelf())
	for range 3 {
		found, err := x.Add(t.Context(), 0, Draw(&docs[0]))
		if err != nil || len(found) != 0 {
			t.Fatalf("the only document has candidates %v, %v", found, err)
		}
	}
	found, err := x.Find(t.Context(), -1, Draw(&docs[0]))
	if want := []Candidate{{0, 1}}; err != nil || len(found) != 1 || found[0].Position != 0 || found[0].Share < 0.8 {
		t.Errorf("found %v, %v, want about %v", found, err, want)
	}
}

func TestPositionsMayHaveGaps(t *testing.T) {
	docs := reports(6, 1)
	x := open(t, newShelf())
	for _, at := range []int64{5, 1 << 40} {
		if _, err := x.Add(t.Context(), at, Draw(&docs[0])); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	found, err := x.Find(t.Context(), 5, Draw(&docs[0]))
	if err != nil || len(found) != 1 || found[0].Position != 1<<40 || x.Next() != 1<<40+1 {
		t.Errorf("found %v, %v, next %d", found, err, x.Next())
	}
}

// TestInterruptedFlush lets the shelf fail at every Put in turn.
func TestInterruptedFlush(t *testing.T) {
	docs := reports(7, 90)
	whole := open(t, newShelf())
	fill(t, whole, docs, 0)
	want := answers(t, whole, docs)
	full := errors.New("the disk is full")
	for stop := range 40 {
		s := newShelf()
		puts := 0
		s.fails = func(map[string][]byte) error {
			if puts++; puts == stop+1 {
				return full
			}
			return nil
		}
		x := open(t, s)
		failed := false
		for i := 0; i < len(docs); i++ {
			if _, err := x.Add(t.Context(), int64(i), Draw(&docs[i])); err != nil {
				t.Fatal(err)
			}
			if i%20 == 19 {
				if err := x.Flush(t.Context()); err != nil {
					if !errors.Is(err, full) {
						t.Fatal(err)
					}
					failed = true
					x = open(t, s)
					i = int(x.Next()) - 1
				}
			}
		}
		if diff := cmp.Diff(want, answers(t, x, docs)); diff != "" {
			t.Fatalf("after a failure at the %d. Put: %s", stop+1, diff)
		}
		if !failed {
			return
		}
	}
}

// TestEveryFlippedByteIsFound changes bytes all over the shelf: an answer is as before,
// or there is an error that names the remedy.
func TestEveryFlippedByteIsFound(t *testing.T) {
	docs := reports(8, 60)
	s := newShelf()
	x := open(t, s)
	fill(t, x, docs, 15)
	want := answers(t, x, docs)
	keys := slices.Sorted(maps.Keys(s.memory))
	for _, k := range keys {
		good := s.memory[k]
		for _, at := range []int{0, len(good) / 3, len(good) / 2, len(good) - 1} {
			bad := slices.Clone(good)
			bad[at] ^= 0x10
			s.memory[k] = bad
			mustNotLie(t, s, docs, want, fmt.Sprintf("%s with byte %d changed", k, at))
		}
		s.memory[k] = good[:len(good)-1]
		mustNotLie(t, s, docs, want, k+" cut short")
		s.memory[k] = s.memory[keys[(slices.Index(keys, k)+1)%len(keys)]]
		mustNotLie(t, s, docs, want, k+" as another")
		delete(s.memory, k)
		if k != manifestKey {
			mustNotLie(t, s, docs, want, k+" missing")
		}
		s.memory[k] = good
	}
	if err := Drop(t.Context(), s); err != nil || len(s.memory) != 0 {
		t.Errorf("Drop leaves %d values, %v", len(s.memory), err)
	}
}

func mustNotLie(t *testing.T, s *shelf, docs []headwater.Document, want [][]Candidate, what string) {
	t.Helper()
	ctx := context.Background()
	x, err := Open(ctx, s)
	for i := 0; err == nil && i < len(docs); i++ {
		var found []Candidate
		if found, err = x.Find(ctx, int64(i), Draw(&docs[i])); err == nil && !slices.Equal(found, want[i]) {
			t.Errorf("%s: document %d has candidates %v, want %v", what, i, found, want[i])
			return
		}
	}
	if err == nil {
		t.Errorf("%s: nobody noticed", what)
	} else if !errors.Is(err, ErrDamaged) {
		t.Errorf("%s: %v", what, err)
	}
}

// TestReaderBesideAWriter looks things up in an index whose segments another merges.
func TestReaderBesideAWriter(t *testing.T) {
	docs := reports(9, 200)
	s := newShelf()
	writer := open(t, s)
	fill(t, writer, docs[:50], 10)
	reader := open(t, s)
	before := answers(t, reader, docs[:50])
	for n := 60; n <= len(docs); n += 10 {
		fill(t, writer, docs[:n], 10)
		after := answers(t, reader, docs[:50])
		for i := range before {
			if len(after[i]) < len(before[i]) {
				t.Fatalf("with %d documents, %d had candidates %v, now %v", n, i, before[i], after[i])
			}
		}
	}
}
