package reuse

import "context"

// shelf is a shelf in memory that may fail.
type shelf struct {
	memory
	fails func(values map[string][]byte) error // asked before Put, where set
}

func newShelf() *shelf { return &shelf{memory: memory{}} }

func (s *shelf) Put(ctx context.Context, values map[string][]byte) error {
	if s.fails != nil {
		if err := s.fails(values); err != nil {
			return err
		}
	}
	return s.memory.Put(ctx, values)
}

func (s *shelf) bytes() int {
	n := 0
	for _, v := range s.memory {
		n += len(v)
	}
	return n
}
