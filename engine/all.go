package engine

import (
	"context"
	"iter"
	"runtime"

	"github.com/headwater-project/headwater"
)

// ReadAll reads receipts with several workers and gives the readings in the
// order of the receipts, errors in their place. At most 4 documents a worker are
// under way, so that memory does not grow with the input. jobs below 1 means one
// worker per processor.
func (e *Engine) ReadAll(ctx context.Context, receipts iter.Seq2[headwater.Receipt, error], jobs int) iter.Seq2[headwater.Reading, error] {
	if jobs < 1 {
		jobs = runtime.GOMAXPROCS(0)
	}
	return func(yield func(headwater.Reading, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		slots := e.dispatch(ctx, receipts, jobs)
		for {
			slot, ok := receive(ctx, slots)
			if !ok {
				return
			}
			o, ok := receive(ctx, slot)
			if !ok || !yield(o.reading, o.err) {
				return
			}
		}
	}
}

// receive waits for a value; false when the channel is closed or the context is
// done.
func receive[T any](ctx context.Context, from <-chan T) (v T, ok bool) {
	select {
	case v, ok = <-from:
		return v, ok
	case <-ctx.Done():
		return v, false
	}
}

type outcome struct {
	reading headwater.Reading
	err     error
}

type task struct {
	receipt headwater.Receipt
	slot    chan outcome
}

// dispatch starts the workers and hands out, in order, the slot in which each
// document's outcome will lie.
func (e *Engine) dispatch(ctx context.Context, receipts iter.Seq2[headwater.Receipt, error], jobs int) <-chan chan outcome {
	work := make(chan task)
	slots := make(chan chan outcome, 4*jobs)
	for range jobs {
		go func() {
			for t := range work {
				reading, err := e.Read(t.receipt)
				t.slot <- outcome{reading, err}
			}
		}()
	}
	go func() {
		defer close(slots)
		defer close(work)
		for receipt, err := range receipts {
			if !e.hand(ctx, work, slots, receipt, err) {
				return
			}
		}
	}()
	return slots
}

// hand queues one document; an input that could not be fetched goes straight to
// its slot. It says false when the caller has gone.
func (e *Engine) hand(ctx context.Context, work chan<- task, slots chan<- chan outcome, receipt headwater.Receipt, err error) bool {
	slot := make(chan outcome, 1)
	select {
	case slots <- slot:
	case <-ctx.Done():
		return false
	}
	if err != nil {
		slot <- outcome{err: err}
		return true
	}
	select {
	case work <- task{receipt, slot}:
		return true
	case <-ctx.Done():
		return false
	}
}
