package engine

import (
	"context"
	"iter"
	"runtime"
	"sync/atomic"
)

// InOrder does pieces of work with several workers and gives what comes of them in
// their order, errors in their place. With each piece comes how many bytes it holds.
// At most 16 pieces a worker are under way, and no more than 64 MiB unless it is one
// alone, so that memory does not grow with the input and a long one holds nobody up.
// jobs below 1 means one worker per processor.
func InOrder[T any](ctx context.Context, jobs int, work iter.Seq2[int, func() (T, error)]) iter.Seq2[T, error] {
	if jobs < 1 {
		jobs = runtime.GOMAXPROCS(0)
	}
	return func(yield func(T, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		load := &load{eased: make(chan struct{}, 1)}
		for place := range received(ctx, dispatched(ctx, jobs, load, work)) {
			for r := range received(ctx, place) {
				if !yield(r.made, r.err) {
					return
				}
				load.ease(r.bytes)
			}
		}
	}
}

const (
	ahead     = 16       // pieces that a worker may be ahead of the oldest that is not done
	mostBytes = 64 << 20 // that all of them hold
)

// load is the bytes of what is under way. One goroutine takes them up.
type load struct {
	bytes atomic.Int64
	eased chan struct{}
}

// take waits until n more bytes fit, or until nothing else is under way; it says
// whether that came before the context ended.
func (l *load) take(ctx context.Context, n int) bool {
	for now := l.bytes.Load(); now > 0 && now+int64(n) > mostBytes; now = l.bytes.Load() {
		select {
		case <-l.eased:
		case <-ctx.Done():
			return false
		}
	}
	l.bytes.Add(int64(n))
	return true
}

func (l *load) ease(n int) {
	l.bytes.Add(-int64(n))
	select {
	case l.eased <- struct{}{}:
	default: // whoever waits has been told already
	}
}

// result is what comes of one piece of work; its place holds one and is closed.
type result[T any] struct {
	made  T
	err   error
	bytes int // that it held
}

// errand is one piece of work and where its result goes.
type errand[T any] struct {
	do    func() (T, error)
	bytes int
	place chan result[T]
}

// dispatched starts the workers and hands out the places of the results.
func dispatched[T any](ctx context.Context, jobs int, load *load, work iter.Seq2[int, func() (T, error)]) <-chan chan result[T] {
	errands := make(chan errand[T])
	places := make(chan chan result[T], ahead*jobs)
	for range jobs {
		go func() {
			for e := range errands {
				made, err := e.do()
				e.place <- result[T]{made, err, e.bytes}
				close(e.place)
			}
		}()
	}
	go func() {
		defer close(places)
		defer close(errands)
		for bytes, do := range work {
			place := make(chan result[T], 1)
			if !load.take(ctx, bytes) || !sent(ctx, places, place) || !sent(ctx, errands, errand[T]{do, bytes, place}) {
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
