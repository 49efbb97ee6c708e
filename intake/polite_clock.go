package intake

import (
	"context"
	"net"
	"time"
)

// outside is what a walk over the web meets of the world: the clock and the
// network. Tests put another in its place.
type outside struct {
	now   func() time.Time
	sleep func(ctx context.Context, d time.Duration) error
	dial  func(ctx context.Context, network, address string) (net.Conn, error) // nil for the network itself
}

func realWorld() *outside { return &outside{now: time.Now, sleep: sleep} }

// sleep waits, and ends at once when ctx does.
func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
