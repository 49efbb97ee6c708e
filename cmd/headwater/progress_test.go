package main

import (
	"testing"
	"time"
)

func TestProgressLine(t *testing.T) {
	for _, x := range []struct {
		count, part, total int64
		spent              time.Duration
		want               string
	}{
		{0, 0, 0, 300 * time.Millisecond, "0 read  0s"},
		{40, 0, 0, 4 * time.Second, "40 read  10 a second  4s"},
		{40, 25, 100, 4 * time.Second, "40 read  10 a second  12s left"},
		{7000, 1 << 30, 4 << 30, time.Minute, "7000 read  117 a second  3m0s left"},
		{9, 100, 100, 3 * time.Second, "9 read  3 a second  3s"},
	} {
		p := &progress{}
		p.count.Store(x.count)
		p.of(x.total)
		p.done(x.part)
		if got := p.line(x.spent); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
