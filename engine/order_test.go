package engine

import (
	"context"
	"errors"
	"iter"
	"sync/atomic"
	"testing"
)

func TestInOrder(t *testing.T) {
	odd := errors.New("odd")
	var under, most atomic.Int64
	work := func(yield func(func() (int, error)) bool) {
		for i := range 400 {
			if n := under.Add(1); n > most.Load() {
				most.Store(n)
			}
			if !yield(func() (int, error) {
				if i%2 == 1 {
					return 0, odd
				}
				return i, nil
			}) {
				return
			}
		}
	}
	for _, jobs := range []int{0, 1, 7} {
		next := 0
		under.Store(0)
		for got, err := range InOrder(t.Context(), jobs, work) {
			under.Add(-1)
			if want := next % 2; want == 1 && !errors.Is(err, odd) || want == 0 && (err != nil || got != next) {
				t.Fatalf("jobs %d: at %d came %d, %v", jobs, next, got, err)
			}
			next++
		}
		if next != 400 {
			t.Errorf("jobs %d: %d results", jobs, next)
		}
	}
	if most.Load() > 7*ahead+3 {
		t.Errorf("%d pieces were under way at once", most.Load())
	}
}

// Whoever stops early, or is stopped, is not waited for.
func TestInOrderStops(t *testing.T) {
	hang := make(chan struct{})
	defer close(hang)
	stuck := iter.Seq[func() (int, error)](func(yield func(func() (int, error)) bool) {
		_ = yield(func() (int, error) { return 1, nil }) && yield(func() (int, error) { <-hang; return 2, nil })
	})
	for got := range InOrder(t.Context(), 1, stuck) {
		if got == 1 {
			break
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for range InOrder(ctx, 1, stuck) {
		n++
		cancel()
	}
	if n != 1 {
		t.Errorf("%d results after the end", n)
	}
}
