package model

import (
	"sync"
	"testing"
)

func TestSpareGivesBackWhatItGot(t *testing.T) {
	var s Spare[int]
	first, second := s.Take(), s.Take()
	if first == second {
		t.Fatal("one scratch for two")
	}
	s.Give(first)
	if got := s.Take(); got != first {
		t.Error("what was given back is not used again")
	}
}

func TestSpareServesOneAtATime(t *testing.T) {
	var s Spare[int]
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 1000 {
				x := s.Take()
				*x++ // the race detector sees who shares
				s.Give(x)
			}
		})
	}
	all.Wait()
	sum := 0
	for _, x := range s.free {
		sum += *x
	}
	if len(s.free) > 8 || sum != 8000 {
		t.Errorf("%d in all, used %d times", len(s.free), sum)
	}
}
