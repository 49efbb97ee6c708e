package intake

import (
	"context"
	"net"
	"net/url"
	"strconv"
	"sync"
	"time"
)

// World is, for tests, a clock that moves only when somebody sleeps, and a
// network in which every name leads to one place.
type World struct {
	Place string // host and port; empty for the real network
	mu    sync.Mutex
	now   time.Time
	slept []time.Duration
}

// NewWorld stands at a moment.
func NewWorld(place string, now time.Time) *World { return &World{Place: place, now: now} }

// In gives options that play in this world.
func (w *World) In(o Options) Options {
	o.outside = &outside{now: w.Now, sleep: w.sleep}
	if w.Place != "" {
		o.outside.dial = func(ctx context.Context, network, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, network, w.Place)
		}
	}
	return o
}

// Now is the time there.
func (w *World) Now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

// Slept are the waits so far.
func (w *World) Slept() []time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	return append([]time.Duration(nil), w.slept...)
}

func (w *World) sleep(ctx context.Context, d time.Duration) error {
	if d > 0 {
		w.mu.Lock()
		w.now = w.now.Add(d)
		w.slept = append(w.slept, d)
		w.mu.Unlock()
	}
	return ctx.Err()
}

// For tests.
var (
	Sleep      = sleep
	BackOff    = backOff
	RetryAfter = retryAfter
	KindOf     = kindOfBytes
	Outlines   = outlines
)

// Allows says whether a robots.txt lets an agent read an address.
func Allows(body, agent string, address string) bool {
	return readRobots([]byte(body), productOf(agent)).allows(parsed(address))
}

// CrawlDelay is the delay that a robots.txt asks an agent for.
func CrawlDelay(body, agent string) time.Duration {
	return readRobots([]byte(body), productOf(agent)).delay
}

// ParseFeed gives the titles of the entries of a feed and how many are broken.
func ParseFeed(raw []byte, label string) (titles []string, broken int, err error) {
	entries, err := parseFeed(raw, label)
	for _, e := range entries {
		if e.err != nil {
			broken++
			continue
		}
		titles = append(titles, e.item.Title)
	}
	return titles, broken, err
}

// Remembered is how many of n hosts are, when all want to be spared or none.
func Remembered(n int, spare bool) int {
	f := newFetcher(Options{}.filled())
	now := time.Now()
	for i := range n {
		h := f.host(parsed("http://h"+strconv.Itoa(i)+".example/"), now)
		if spare {
			h.ready = now.Add(time.Second)
		}
	}
	return len(f.hosts)
}

func parsed(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil {
		panic(err)
	}
	return u
}
