package engine_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/engine"
	"github.com/headwater-project/headwater/reuse"
	"github.com/headwater-project/headwater/sqlite"
)

func archive(t testing.TB) *sqlite.Archive {
	t.Helper()
	a, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Close() })
	return a
}

func given(receipts []headwater.Receipt, errs ...error) iter.Seq2[headwater.Receipt, error] {
	return func(yield func(headwater.Receipt, error) bool) {
		for _, r := range receipts {
			if !yield(r, nil) {
				return
			}
		}
		for _, err := range errs {
			if !yield(headwater.Receipt{}, err) {
				return
			}
		}
	}
}

// added counts the standings and the failures of one run.
func added(ctx context.Context, e *engine.Engine, a headwater.Archive, receipts iter.Seq2[headwater.Receipt, error]) (standings map[headwater.Standing]int, copies int, errs []error) {
	standings = make(map[headwater.Standing]int)
	for o, err := range e.Add(ctx, a, receipts, 2) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		standings[o.Standing]++
		copies += o.Copies
	}
	return standings, copies, errs
}

func TestAdd(t *testing.T) {
	e, a := open(t), archive(t)
	fault := errors.New("broken")
	bad := headwater.Receipt{URI: "picture", MediaType: "image/png", Bytes: []byte("\x89PNG\r\n\x1a\n\x00\x00")}
	got, copies, errs := added(t.Context(), e, a, given(append(examples(t), bad), fault))
	if got[headwater.NewHolding] != 10 || len(errs) != 2 || copies == 0 {
		t.Errorf("%v, %d copies, %v", got, copies, errs)
	}
	if got, _, _ = added(t.Context(), e, a, given(examples(t))); got[headwater.KnownHolding] != 10 {
		t.Errorf("again: %v", got)
	}
	if damage, err := a.Verify(t.Context(), nil, nil); err != nil || len(damage) > 0 {
		t.Errorf("%v, %v", damage, err)
	}
}

// A run that is broken off keeps what it read, and the next goes on from there.
func TestAddStops(t *testing.T) {
	e, a := open(t), archive(t)
	ctx, stop := context.WithCancel(t.Context())
	n := 0
	for range e.Add(ctx, a, func(yield func(headwater.Receipt, error) bool) {
		for i := range 400 {
			if i == 300 {
				stop()
			}
			if !yield(headwater.Receipt{URI: fmt.Sprint(i), Bytes: fmt.Appendf(nil, "Number %d was read on Monday, a clerk said.", i)}, nil) {
				return
			}
		}
	}, 2) {
		n++
	}
	stop()
	held := 0
	for _, err := range a.Holdings(t.Context(), headwater.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		held++
	}
	if held == 0 || held != n || held >= 400 {
		t.Errorf("%d were told of, %d are held", n, held)
	}
}

// What was kept and never came into the index of copies is added to it by the next run;
// an index that is damaged is made anew.
func TestCopiesCatchUp(t *testing.T) {
	e, a := open(t), archive(t)
	all := examples(t)
	for _, r := range all[:1] {
		rd, err := e.Read(r)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Add(t.Context(), []headwater.Deposit{{Receipt: r, Reading: rd}}); err != nil {
			t.Fatal(err)
		}
	}
	if _, copies, _ := added(t.Context(), e, a, given(all[1:2])); copies != 1 {
		t.Errorf("%d copies, want that of the first report", copies)
	}
	index, err := engine.OpenCopies(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	if err := index.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	keys, err := a.Shelf().Keys(t.Context(), "")
	if err != nil || len(keys) == 0 {
		t.Fatalf("%v, %v", keys, err)
	}
	for _, k := range keys {
		if err := a.Shelf().Put(t.Context(), map[string][]byte{k: []byte("spoiled")}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := reuse.Open(t.Context(), a.Shelf()); !errors.Is(err, reuse.ErrDamaged) {
		t.Fatalf("%v", err)
	}
	if _, copies, errs := added(t.Context(), e, a, given(all[2:3])); copies != 2 || len(errs) > 0 {
		t.Errorf("%d copies, %v; want those of both reports", copies, errs)
	}
}

// A trace of an archive is that of its reports; the same bytes of two outlets are two.
func TestTraceHoldings(t *testing.T) {
	e, a := open(t), archive(t)
	all := examples(t)
	twin := headwater.Receipt{URI: "twin", Publisher: "Twin Post", Published: "2002-12-12", Bytes: all[0].Bytes}
	added(t.Context(), e, a, given(append(all, twin)))
	g, err := engine.Gather(t.Context(), a, headwater.Query{Words: "cement"}, 3)
	if err != nil || g.Asked != 3 || g.Left == 0 || len(g.Holdings) < 5 {
		t.Fatalf("%d asked, %d left, %d in all, %v", g.Asked, g.Left, len(g.Holdings), err)
	}
	if g, err = engine.Gather(t.Context(), a, headwater.Query{}, 0); err != nil {
		t.Fatal(err)
	}
	trace, err := e.TraceHoldings(t.Context(), a, g.Holdings, 2, func() {})
	if err != nil || len(trace.Documents) != 11 {
		t.Fatalf("%d documents, %v", len(trace.Documents), err)
	}
	ids := make(map[string]bool)
	for _, d := range trace.Documents {
		ids[d.ID] = true
	}
	if len(ids) != 11 {
		t.Errorf("%d ids for 11 documents", len(ids))
	}
	for _, c := range trace.Copies {
		if c.Containment == 1 && strings.Contains(c.From+c.To, "@hold_") {
			return
		}
	}
	t.Error("the twin is no copy")
}

// However one asks for a story, the trace takes it whole, under one id, and later
// reports join it.
func TestStoriesLast(t *testing.T) {
	e, a := open(t), archive(t)
	all := examples(t)
	added(t.Context(), e, a, given(all[:4]))
	of := func(id string) headwater.Trace {
		g, err := engine.GatherOne(t.Context(), a, id)
		if err != nil {
			t.Fatal(err)
		}
		trace, err := e.TraceHoldings(t.Context(), a, g.Holdings, 2, func() {})
		if err != nil || len(trace.Stories) != 1 {
			t.Fatalf("%d stories, %v", len(trace.Stories), err)
		}
		return trace
	}
	first := of(all[0].HoldingID())
	added(t.Context(), e, a, given(all[4:]))
	for _, i := range []int{0, 6, 9} { // no two of them share passages
		trace := of(all[i].HoldingID())
		if trace.Stories[0].ID != first.Stories[0].ID || len(trace.Documents) != len(all) {
			t.Errorf("asked for document %d: story %s of %d documents, want %s of %d", i, trace.Stories[0].ID, len(trace.Documents), first.Stories[0].ID, len(all))
		}
	}
}
