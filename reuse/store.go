package reuse

import (
	"context"
	"fmt"

	"github.com/headwater-project/headwater"
)

// cachedPages is how many pages each of two generations of the cache holds, about 4 kB
// a page.
const cachedPages = 1024

// place is one page of one segment.
type place struct {
	segment uint32
	page    int
}

// store reads sealed values from the shelf and keeps the pages that were asked last.
type store struct {
	shelf      headwater.Shelf
	young, old map[place]*sheet
}

func newStore(shelf headwater.Shelf) *store {
	return &store{shelf: shelf, young: map[place]*sheet{}, old: map[place]*sheet{}}
}

func (st *store) get(ctx context.Context, key string) ([]byte, error) {
	b, err := st.shelf.Get(ctx, key)
	if err != nil {
		return nil, fmt.Errorf("read %s of the index of copies: %w", key, err)
	}
	if b == nil {
		return nil, fmt.Errorf("%s %w: %w", key, errGone, ErrDamaged)
	}
	return unseal(key, b)
}

func (st *store) page(ctx context.Context, s *segment, i int) (*sheet, error) {
	at := place{s.ID, i}
	p, ok := st.young[at]
	if ok {
		return p, nil
	}
	if p, ok = st.old[at]; !ok {
		var err error
		if p, err = st.readPage(ctx, s, i); err != nil {
			return nil, err
		}
	}
	if len(st.young) >= cachedPages {
		st.young, st.old = st.old, st.young
		clear(st.young)
	}
	st.young[at] = p
	return p, nil
}

// readPage goes past the cache, as a merge does.
func (st *store) readPage(ctx context.Context, s *segment, i int) (*sheet, error) {
	key := s.pageKey(i)
	b, err := st.get(ctx, key)
	if err != nil {
		return nil, err
	}
	p, err := openPage(key, b)
	if err == nil && p.first != s.fence[i] {
		err = fmt.Errorf("%s does not begin where it should: %w", key, ErrDamaged)
	}
	return p, err
}

// batch gathers values and puts them a few at a time, so that memory does not grow with
// what is written.
type batch struct {
	shelf  headwater.Shelf
	values map[string][]byte
}

// batched is how many values are put at once, at most 32 kB each.
const batched = 256

// add seals the value.
func (b *batch) add(ctx context.Context, key string, value []byte) error {
	if b.values == nil {
		b.values = make(map[string][]byte, batched)
	}
	b.values[key] = seal(key, value)
	if len(b.values) < batched {
		return nil
	}
	return b.flush(ctx)
}

func (b *batch) flush(ctx context.Context) error {
	if len(b.values) == 0 {
		return nil
	}
	if err := b.shelf.Put(ctx, b.values); err != nil {
		return fmt.Errorf("keep pages of the index of copies: %w", err)
	}
	b.values = nil
	return nil
}

// remove drops all keys below a folder.
func (b *batch) remove(ctx context.Context, folder string) error {
	keys, err := b.shelf.Keys(ctx, folder)
	if err != nil {
		return fmt.Errorf("list %s of the index of copies: %w", folder, err)
	}
	for from := 0; from < len(keys); from += batched {
		gone := map[string][]byte{}
		for _, k := range keys[from:min(from+batched, len(keys))] {
			gone[k] = nil
		}
		if err := b.shelf.Put(ctx, gone); err != nil {
			return fmt.Errorf("drop %s of the index of copies: %w", folder, err)
		}
	}
	return nil
}
