package reuse

import (
	"context"
	"fmt"
	"math/bits"
	"slices"
)

// mergeAt is how many segments of one size become one.
const mergeAt = 4

// Flush keeps on the shelf what was added. Pages are put first, then what says that they
// count: an interrupted Flush leaves the index as it was, and its pages are cleared away
// by the next. It puts little at a time, whatever the size of the archive.
func (x *Index) Flush(ctx context.Context) error {
	if x.table.documents == 0 {
		return nil
	}
	if err := x.flush(ctx); err != nil {
		return fmt.Errorf("keep the index of copies: %w", err)
	}
	return nil
}

func (x *Index) flush(ctx context.Context) error {
	if err := x.sweep(ctx, x.known.Loose); err != nil {
		return err
	}
	stay, take := x.split()
	out := &segment{ID: x.known.Last + 1}
	marks := x.table.entries
	for _, s := range take {
		marks += s.Marks
	}
	now := x.known
	now.Last, now.Loose = out.ID, []uint32{out.ID}
	if err := x.put(ctx, &now, nil); err != nil || marks == 0 {
		return x.settle(ctx, &now, stay, err)
	}
	out.Blocks = blocksFor(marks)
	out.filter = newFilter(out.Blocks)
	g := merger{out: out, to: batch{shelf: x.st.shelf}}
	if err := g.merge(ctx, x.st, x.sources(take)); err != nil {
		return err
	}
	now.Loose = nil
	for _, s := range take {
		now.Loose = append(now.Loose, s.ID)
	}
	return x.settle(ctx, &now, append(stay, out), nil)
}

// split parts the segments into those that stay and those that are merged with the table:
// as soon as there are enough of one size, so that each entry is written anew once for
// every fourfold growth of the archive.
func (x *Index) split() (stay, take []*segment) {
	at, marks := len(x.known.Segments), x.table.entries
	for {
		n, more := 0, 0
		for at > n && rank(x.known.Segments[at-n-1].Marks) <= rank(marks) {
			n++
			more += x.known.Segments[at-n].Marks
		}
		if n < mergeAt-1 {
			return slices.Clone(x.known.Segments[:at]), x.known.Segments[at:]
		}
		at, marks = at-n, marks+more
	}
}

// rank is the size of a segment in powers of four.
func rank(marks int) int { return bits.Len(uint(marks)) / 2 }

func (x *Index) sources(take []*segment) []*cursor {
	var out []*cursor
	for _, s := range take {
		out = append(out, &cursor{segment: s})
	}
	return append(out, &cursor{rest: x.table.sorted(x.first)})
}

// settle makes the new segments count and the table empty.
func (x *Index) settle(ctx context.Context, now *manifest, segments []*segment, err error) error {
	if err != nil {
		return err
	}
	now.Segments, now.Documents, now.Next = segments, x.roll.size, x.next
	values := map[string][]byte{}
	for i, l := range x.roll.leaves {
		if l != nil && l.changed {
			values[leafKey(i)] = seal(leafKey(i), l.encode(x.roll.on(i)))
		}
	}
	if err := x.put(ctx, now, values); err != nil {
		return err
	}
	for _, l := range x.roll.leaves {
		if l != nil {
			l.changed = false
		}
	}
	x.table.clear()
	x.first = uint32(now.Documents)
	return x.sweep(ctx, now.Loose)
}

// put keeps a manifest, with what must be kept at the same moment.
func (x *Index) put(ctx context.Context, m *manifest, values map[string][]byte) error {
	m.Turn++
	b, err := m.encode()
	if err != nil {
		return err
	}
	if values == nil {
		values = map[string][]byte{}
	}
	values[manifestKey] = seal(manifestKey, b)
	if err := x.st.shelf.Put(ctx, values); err != nil {
		return fmt.Errorf("keep %s: %w", manifestKey, err)
	}
	x.known = *m
	return nil
}

// sweep clears away the pages of segments that do not count.
func (x *Index) sweep(ctx context.Context, loose []uint32) error {
	b := batch{shelf: x.st.shelf}
	for _, id := range loose {
		if err := b.remove(ctx, (&segment{ID: id}).folder()); err != nil {
			return err
		}
	}
	return nil
}
