package reuse

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
)

// prefix begins every key of the index on its shelf.
const prefix = "reuse/"

// errGone says that a value is missing: dropped by another index that merged, or lost.
var errGone = errors.New("is missing")

// segment is a run of pages in the order of marks that never changes. Fence and filter
// are in memory; a chunk of the filter is read when it is first asked.
type segment struct {
	ID     uint32 `json:"id"`
	Pages  int    `json:"pages"`
	Marks  int    `json:"marks"`  // entries on all pages
	Blocks int    `json:"blocks"` // of the filter

	touched uint64 // keeps the compiler from leaving out what suspects touches

	fence  []mark // the first mark of each page
	filter filter
}

func (s *segment) folder() string { return fmt.Sprintf("%ss%08x/", prefix, s.ID) }

func (s *segment) pageKey(i int) string { return fmt.Sprintf("%sp%08x", s.folder(), i) }

func (s *segment) chunkKey(i int) string { return fmt.Sprintf("%sf%08x", s.folder(), i) }

func (s *segment) fenceKey() string { return s.folder() + "fence" }

// open reads the fence.
func (s *segment) open(ctx context.Context, st *store) error {
	b, err := st.get(ctx, s.fenceKey())
	if err != nil {
		return err
	}
	if len(b) != 8*s.Pages {
		return fmt.Errorf("%s has %d bytes for %d pages: %w", s.fenceKey(), len(b), s.Pages, ErrDamaged)
	}
	s.fence = make([]mark, s.Pages)
	for i := range s.fence {
		s.fence[i] = mark(binary.LittleEndian.Uint64(b[8*i:]))
	}
	s.filter = newFilter(s.Blocks)
	return nil
}

func (s *segment) encodeFence() []byte {
	out := make([]byte, 0, 8*len(s.fence)+sealBytes)
	for _, m := range s.fence {
		out = binary.LittleEndian.AppendUint64(out, uint64(m))
	}
	return out
}

// suspects gives the places in marks of those that the segment may hold. All blocks are
// touched before any is looked into, so that their ways from memory overlap.
func (s *segment) suspects(ctx context.Context, st *store, marks []mark, to []int32) ([]int32, error) {
	var touched uint64
	for _, m := range marks {
		block := blockOf(m, s.Blocks)
		if i := block / chunkBlocks; !s.filter.there[i] {
			if err := s.readChunk(ctx, st, i); err != nil {
				return to, err
			}
		}
		touched ^= s.filter.words[block*blockWords]
	}
	s.touched = touched
	for i, m := range marks {
		if s.filter.has(m, blockOf(m, s.Blocks)) {
			to = append(to, int32(i))
		}
	}
	return to, nil
}

func (s *segment) readChunk(ctx context.Context, st *store, i int) error {
	b, err := st.get(ctx, s.chunkKey(i))
	if err != nil {
		return err
	}
	c := s.filter.chunk(i)
	if len(b) != 8*len(c) {
		return fmt.Errorf("%s has %d bytes: %w", s.chunkKey(i), len(b), ErrDamaged)
	}
	decodeWords(b, c)
	s.filter.there[i] = true
	return nil
}

// find adds the posts of a mark. All of one mark stand on one page.
func (s *segment) find(ctx context.Context, st *store, m mark, to []post) ([]post, error) {
	i := sort.Search(len(s.fence), func(i int) bool { return s.fence[i] > m }) - 1
	if i < 0 {
		return to, nil
	}
	p, err := st.page(ctx, s, i)
	if err != nil {
		return to, err
	}
	return p.find(m, to), nil
}
