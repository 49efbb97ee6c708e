package reuse

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// Pairs gives the pairs of documents that seem to share passages, by their places in
// docs, the smaller first: an Index of these documents alone, which nothing keeps.
func Pairs(ctx context.Context, docs []headwater.Document) ([][2]int, error) {
	x, err := Open(ctx, memory{})
	if err != nil {
		return nil, err
	}
	var out [][2]int
	for i := range docs {
		found, err := x.Add(ctx, int64(i), Draw(&docs[i]))
		if err != nil {
			return nil, err
		}
		for _, c := range found {
			out = append(out, [2]int{int(c.Position), i})
		}
	}
	return out, nil
}

// memory is a shelf that is gone with the program.
type memory map[string][]byte

func (m memory) Get(_ context.Context, key string) ([]byte, error) { return m[key], nil }

func (m memory) Put(ctx context.Context, values map[string][]byte) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	for k, v := range values {
		if v == nil {
			delete(m, k)
		} else {
			m[k] = v
		}
	}
	return nil
}

func (m memory) Keys(_ context.Context, prefix string) ([]string, error) {
	return slices.Sorted(func(yield func(string) bool) {
		for k := range maps.Keys(m) {
			if strings.HasPrefix(k, prefix) && !yield(k) {
				return
			}
		}
	}), nil
}
