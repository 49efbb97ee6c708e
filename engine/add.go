package engine

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/intake"
	"github.com/headwater-project/headwater/reuse"
	"github.com/headwater-project/headwater/story"
)

const (
	batchDocuments = 512
	batchBytes     = 16 << 20
	batchTime      = 2 * time.Second // after which what was read is kept, full batch or not
	leastFlush     = 64              // documents that are worth a page of the index of copies
	mostPending    = 256             // documents whose stories are kept at once
)

// Added is what became of one input.
type Added struct {
	headwater.Outcome
	URI    string
	Copies int // documents of the archive that seem to share passages with it
}

// Add reads receipts with several workers and keeps them in an archive, in their order.
// It yields an outcome for each, once it is durable, and an error for each that could
// not be read; the rest goes on. What the archive has a reading of by this engine is not
// read again. An error of the archive itself is the last that is yielded; it is an
// *ArchiveError. When ctx ends, what was read by then is kept, and Add stops.
//
// Memory is bounded: at most a batch and what InOrder lets be under way.
func (e *Engine) Add(ctx context.Context, a headwater.Archive, receipts iter.Seq2[headwater.Receipt, error], jobs int) iter.Seq2[Added, error] {
	return func(yield func(Added, error) bool) {
		k := &keeper{ctx: ctx, engine: e, archive: a, yield: yield, since: time.Now()}
		if err := k.open(); err != nil {
			yield(Added{}, &ArchiveError{err})
			return
		}
		for r, err := range e.readings(ctx, a, receipts, jobs) {
			if !k.take(r, err) {
				return
			}
		}
		k.close()
	}
}

// ArchiveError is a failure of the archive, which ends the run.
type ArchiveError struct{ Err error }

func (e *ArchiveError) Error() string { return e.Err.Error() }
func (e *ArchiveError) Unwrap() error { return e.Err }

// item is one input on its way: known ones are not read.
type item struct {
	deposit headwater.Deposit
	outcome headwater.Outcome
	known   bool
}

// readings asks the archive for each receipt, and reads those that it does not know.
func (e *Engine) readings(ctx context.Context, a headwater.Archive, receipts iter.Seq2[headwater.Receipt, error], jobs int) iter.Seq2[item, error] {
	return InOrder(ctx, jobs, func(yield func(int, func() (item, error)) bool) {
		for r, err := range receipts {
			if !yield(len(r.Bytes), func() (item, error) {
				if err != nil {
					return item{}, err
				}
				return e.item(ctx, a, r)
			}) {
				return
			}
		}
	})
}

func (e *Engine) item(ctx context.Context, a headwater.Archive, r headwater.Receipt) (item, error) {
	if r.Received.IsZero() {
		r.Received = time.Now().UTC()
	}
	held, err := a.Held(ctx, []headwater.Receipt{r}, e.generator)
	if err != nil {
		return item{}, &ArchiveError{err}
	}
	it := item{deposit: headwater.Deposit{Receipt: r}, outcome: held[0]}
	if it.known = held[0].Standing == headwater.KnownHolding; it.known {
		return it, nil
	}
	it.deposit.Reading, err = e.Read(r)
	return it, err
}

// keeper gathers readings into batches and keeps them.
type keeper struct {
	ctx     context.Context
	engine  *Engine
	archive headwater.Archive
	yield   func(Added, error) bool
	index   *reuse.Index
	stories *story.Register
	batch   []item
	bytes   int
	since   time.Time
	done    bool
}

// open brings the index of copies and the register of stories up to what the archive
// holds: an earlier run may have been broken off between the two.
func (k *keeper) open() error {
	var err error
	if k.index, err = OpenCopies(k.ctx, k.archive); err != nil {
		return fmt.Errorf("opening the index of copies: %w", err)
	}
	if k.stories, err = story.Open(k.ctx, k.archive.Shelf()); err != nil {
		return err
	}
	for h, err := range k.archive.Holdings(k.ctx, headwater.Query{Since: k.stories.Next()}) {
		if err != nil {
			return err
		}
		r, err := k.engine.again(k.ctx, k.archive, h) // a kept reading has no syntax
		if err != nil {
			return err
		}
		if err := k.place(k.ctx, h.Position, h.ID, r); err != nil {
			return err
		}
	}
	return nil
}

// place looks for copies of a document, and puts it into its story.
func (k *keeper) place(ctx context.Context, position int64, holding string, r *headwater.Reading) error {
	card := story.CardOf(r)
	card.Document = holding // the same bytes of two outlets are two documents here
	k.stories.Add(position, card)
	if k.stories.Pending() < mostPending {
		return nil
	}
	return k.stories.Flush(ctx)
}

// tie puts copies of each other into one story.
func (k *keeper) tie(position int64, found []reuse.Candidate) {
	for _, c := range found {
		if c.Share >= oneStory {
			k.stories.Tie(position, c.Position)
		}
	}
}

// OpenCopies opens the index of copies of an archive, and makes it anew where it is
// damaged, for it holds nothing that the archive does not.
func OpenCopies(ctx context.Context, a headwater.Archive) (*reuse.Index, error) {
	index, err := reuse.Open(ctx, a.Shelf())
	if errors.Is(err, reuse.ErrDamaged) {
		if err = reuse.Drop(ctx, a.Shelf()); err == nil {
			index, err = reuse.Open(ctx, a.Shelf())
		}
	}
	if err != nil {
		return nil, err
	}
	return index, catchUp(ctx, a, index)
}

// catchUp adds to the index what came after it was kept last.
func catchUp(ctx context.Context, a headwater.Archive, index *reuse.Index) error {
	for h, err := range a.Holdings(ctx, headwater.Query{Since: index.Next()}) {
		if err != nil {
			return err
		}
		r, err := a.Reading(ctx, h.ID)
		if err != nil {
			return err
		}
		if _, err := index.Add(ctx, h.Position, reuse.Draw(&r.Document)); err != nil {
			return err
		}
	}
	return nil
}

// take takes one input and says whether to go on.
func (k *keeper) take(it item, err error) bool {
	if err != nil && k.ctx.Err() != nil {
		return true // broken off while it was read: neither kept nor refused
	}
	if fault := (*ArchiveError)(nil); errors.As(err, &fault) {
		k.flush()
		k.yield(Added{}, fault)
		k.done = true
		return false
	}
	if err != nil {
		return k.flush() && k.yield(Added{}, err)
	}
	k.batch = append(k.batch, it)
	k.bytes += len(it.deposit.Receipt.Bytes)
	if len(k.batch) >= batchDocuments || k.bytes >= batchBytes || time.Since(k.since) >= batchTime {
		return k.flush()
	}
	return true
}

// flush keeps the batch and tells of it.
func (k *keeper) flush() bool {
	batch := k.batch
	k.batch, k.bytes, k.since = nil, 0, time.Now()
	if k.done || len(batch) == 0 {
		return !k.done
	}
	ctx := context.WithoutCancel(k.ctx) // what was read is not thrown away
	if err := k.keep(ctx, batch); err != nil {
		k.done = true
		k.yield(Added{}, &ArchiveError{err})
		return false
	}
	for i := range batch {
		added := Added{Outcome: batch[i].outcome, URI: batch[i].deposit.Receipt.URI}
		if !batch[i].known {
			found, err := k.index.Add(ctx, added.Position, reuse.Draw(&batch[i].deposit.Reading.Document))
			if err != nil {
				k.done = true
				k.yield(Added{}, &ArchiveError{fmt.Errorf("looking for copies of %s: %w", added.URI, err)})
				return false
			}
			added.Copies = len(found)
			if err := k.place(ctx, added.Position, added.Holding, &batch[i].deposit.Reading); err != nil {
				k.done = true
				k.yield(Added{}, &ArchiveError{err})
				return false
			}
			k.tie(added.Position, found)
		}
		if !k.yield(added, nil) {
			k.done = true
			return false
		}
	}
	return true
}

// keep adds what is not known, in one transaction.
func (k *keeper) keep(ctx context.Context, batch []item) error {
	var deposits []headwater.Deposit
	var at []int
	for i := range batch {
		if !batch[i].known {
			deposits, at = append(deposits, batch[i].deposit), append(at, i)
		}
	}
	if len(deposits) == 0 {
		return nil
	}
	outcomes, err := k.archive.Add(ctx, deposits)
	if err != nil {
		return err
	}
	for i, o := range outcomes {
		batch[at[i]].outcome = o
		r := &deposits[i].Receipt
		if v, ok := intake.VisitOf(*r); ok {
			if err := k.archive.NoteVisit(ctx, v); err != nil {
				return err
			}
		}
	}
	return nil
}

// close keeps what is left, and the index where it is worth it.
func (k *keeper) close() {
	if !k.flush() {
		return
	}
	if err := k.stories.Flush(context.WithoutCancel(k.ctx)); err != nil {
		k.yield(Added{}, &ArchiveError{err})
		return
	}
	if k.index.Pending() < leastFlush {
		return
	}
	if err := k.index.Flush(context.WithoutCancel(k.ctx)); err != nil {
		k.yield(Added{}, &ArchiveError{fmt.Errorf("keeping the index of copies: %w", err)})
	}
}
