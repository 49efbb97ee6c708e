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
	work := func(yield func(int, func() (int, error)) bool) {
		for i := range 400 {
			if n := under.Add(1); n > most.Load() {
				most.Store(n)
			}
			if !yield(i%3, func() (int, error) {
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
	stuck := iter.Seq2[int, func() (int, error)](func(yield func(int, func() (int, error)) bool) {
		_ = yield(0, func() (int, error) { return 1, nil }) && yield(0, func() (int, error) { <-hang; return 2, nil })
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

// Large pieces wait for one another, and one that is larger than all is let alone.
func TestInOrderBoundsBytes(t *testing.T) {
	const large = mostBytes/2 - 1
	var under, most atomic.Int64
	sizes := []int{large, 1, large, large, 0, mostBytes + 1, 2, large, 3 * mostBytes, large}
	work := func(yield func(int, func() (int, error)) bool) {
		for i, n := range sizes {
			if !yield(n, func() (int, error) { return i, nil }) {
				return
			}
			if now := under.Add(int64(n)); now > int64(max(n, mostBytes)) {
				most.Store(now)
			}
		}
	}
	next := 0
	for got := range InOrder(t.Context(), 3, work) {
		if got != next {
			t.Fatalf("at %d came %d", next, got)
		}
		under.Add(-int64(sizes[got]))
		next++
	}
	if next != len(sizes) {
		t.Errorf("%d results", next)
	}
	if n := most.Load(); n > 0 {
		t.Errorf("%d bytes were under way at once", n)
	}
}
