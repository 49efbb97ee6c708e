package model

import "sync"

// Spare keeps scratch from one document to the next, as much as was ever in use at
// once. Its zero value is ready, and several goroutines may use it. A sync.Pool would
// be emptied by the collector, and the next documents grow it all anew.
type Spare[T any] struct {
	mu   sync.Mutex
	free []*T
}

// Take gives scratch that nobody uses, new where there is none.
func (s *Spare[T]) Take() *T {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.free); n > 0 {
		x := s.free[n-1]
		s.free = s.free[:n-1]
		return x
	}
	return new(T)
}

// Give takes scratch back, which the caller does not use again.
func (s *Spare[T]) Give(x *T) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.free = append(s.free, x)
}
