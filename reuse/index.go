package reuse

import (
	"context"
	"errors"
	"fmt"

	"github.com/headwater-project/headwater"
)

// Index finds which documents of an archive share passages with another. It keeps a
// sample of every document's runs of five words: the last ones in a table in memory, the
// others in segments on a shelf, sorted and never changed, merged so that there are few
// (the log-structured merge tree of O'Neil and others 1996). Memory is about a hundred
// bytes a document, read as it is needed, and some ten megabytes beside.
//
// An Index is used by one goroutine at a time, and one index at a time adds to a shelf;
// others may look things up beside it. Draw may run in parallel.
type Index struct {
	st    *store
	known manifest // as it was put last
	table table
	first uint32 // number of the table's first document
	next  int64  // position behind the last document
	roll  roll
	tally tally
}

// firstBits is the size of a new table, as a power of two.
const firstBits = 12

// Open reads what the shelf holds of an index, nothing at first. It fails with ErrDamaged
// where that is not as it was written.
func Open(ctx context.Context, shelf headwater.Shelf) (*Index, error) {
	x := &Index{st: newStore(shelf), table: newTable(firstBits)}
	return x, x.load(ctx)
}

// load takes up what stands on the shelf; the table must be empty. It goes again where
// another index has merged meanwhile.
func (x *Index) load(ctx context.Context) error {
	m, err := readManifest(ctx, x.st.shelf)
	for err == nil {
		failed := x.take(ctx, m)
		if !errors.Is(failed, errGone) {
			return failed
		}
		turn := m.Turn
		if m, err = readManifest(ctx, x.st.shelf); err == nil && m.Turn == turn {
			return failed
		}
	}
	return err
}

func (x *Index) take(ctx context.Context, m manifest) error {
	for _, s := range m.Segments {
		if err := s.open(ctx, x.st); err != nil {
			return fmt.Errorf("open the index of copies: %w", err)
		}
	}
	x.known, x.first, x.next = m, uint32(m.Documents), m.Next
	x.roll = roll{leaves: make([]*leaf, (m.Documents+leafDocuments-1)/leafDocuments), size: m.Documents}
	if m.Documents > 0 {
		if _, _, err := x.roll.leaf(ctx, x.st, uint32(m.Documents-1)); err != nil {
			return fmt.Errorf("open the index of copies: %w", err)
		}
	}
	return nil
}

// Drop removes an index from its shelf, damaged or not.
func Drop(ctx context.Context, shelf headwater.Shelf) error {
	b := batch{shelf: shelf}
	if err := shelf.Put(ctx, map[string][]byte{manifestKey: nil}); err != nil {
		return fmt.Errorf("drop the index of copies: %w", err)
	}
	return b.remove(ctx, prefix)
}

// Next is the position from which documents must be added. After Open it is the one
// behind the last document that Flush kept: what was added later is added again.
func (x *Index) Next() int64 { return x.next }

// Pending is how many documents are not kept yet.
func (x *Index) Pending() int { return x.table.documents }

// Add finds which documents share passages with the one at a position and adds it.
// Positions grow; one below Next is only looked up. From time to time Add keeps what
// came together, as Flush does, and then takes longer. Where it fails because of the
// shelf, the document was added to what is in memory, and may be added again.
func (x *Index) Add(ctx context.Context, position int64, s Sketch) ([]Candidate, error) {
	found, err := x.look(ctx, position, s)
	if err != nil || position < x.next {
		return found.candidates, err
	}
	if x.roll.size >= mostDocuments {
		return nil, fmt.Errorf("the index of copies is full: it holds %d documents", x.roll.size)
	}
	x.tally.leaveOut(s.marks)
	x.table.add(x.tally.counting, !found.copied())
	x.roll.add(position, s.runs, found.ties)
	x.next = position + 1
	if x.table.full() {
		err = x.Flush(ctx)
	}
	return found.candidates, err
}

// Find is Add without adding. A document that was added is not found by itself where
// its position is given; -1 leaves nothing out.
func (x *Index) Find(ctx context.Context, position int64, s Sketch) ([]Candidate, error) {
	found, err := x.look(ctx, position, s)
	return found.candidates, err
}

// look goes again where another index has merged what this one knew.
func (x *Index) look(ctx context.Context, position int64, s Sketch) (findings, error) {
	for {
		found, err := x.tally.look(ctx, x, position, s)
		if !errors.Is(err, errGone) || x.table.documents > 0 {
			return found, err
		}
		turn := x.known.Turn
		if failed := x.load(ctx); failed != nil {
			return found, failed
		}
		if x.known.Turn == turn {
			return found, err
		}
	}
}
