package engine

import (
	"context"
	"iter"
	"runtime"
)

// InOrder does pieces of work with several workers and gives what comes of them in
// their order, errors in their place. At most 16 pieces a worker are under way, so
// that memory does not grow with the input, and a long one holds nobody up. jobs
// below 1 means one worker per processor.
func InOrder[T any](ctx context.Context, jobs int, work iter.Seq[func() (T, error)]) iter.Seq2[T, error] {
	if jobs < 1 {
		jobs = runtime.GOMAXPROCS(0)
	}
	return func(yield func(T, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		for place := range received(ctx, dispatched(ctx, jobs, work)) {
			for r := range received(ctx, place) {
				if !yield(r.made, r.err) {
					return
				}
			}
		}
	}
}

// ahead is how many pieces a worker may be ahead of the oldest that is not done.
const ahead = 16

// result is what comes of one piece of work; its place holds one and is closed.
type result[T any] struct {
	made T
	err  error
}

// errand is one piece of work and where its result goes.
type errand[T any] struct {
	do    func() (T, error)
	place chan result[T]
}

// dispatched starts the workers and hands out the places of the results.
func dispatched[T any](ctx context.Context, jobs int, work iter.Seq[func() (T, error)]) <-chan chan result[T] {
	errands := make(chan errand[T])
	places := make(chan chan result[T], ahead*jobs)
	for range jobs {
		go func() {
			for e := range errands {
				made, err := e.do()
				e.place <- result[T]{made, err}
				close(e.place)
			}
		}()
	}
	go func() {
		defer close(places)
		defer close(errands)
		for do := range work {
			place := make(chan result[T], 1)
			if !sent(ctx, places, place) || !sent(ctx, errands, errand[T]{do, place}) {
				return
			}
		}
	}()
	return places
}

// sent says whether v was taken before the context ended.
func sent[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case to <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// received gives what a channel holds until it is closed or the context ends.
func received[T any, C ~<-chan T | ~chan T](ctx context.Context, from C) iter.Seq[T] {
	return func(yield func(T) bool) {
		for {
			select {
			case v, ok := <-from:
				if !ok || !yield(v) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}
