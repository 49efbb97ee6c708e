package intake

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/headwater-project/headwater"
)

// Bounds of good manners.
const (
	defaultDelay  = time.Second      // between two requests to one host
	defaultWait   = time.Minute      // the longest Retry-After that is waited for
	maxCrawlDelay = 30 * time.Second // of what robots.txt asks for
	restTime      = 10 * time.Minute // how long a site that failed is left alone
	maxMisses     = 3                // failures one after the other until then
	maxHosts      = 4096             // remembered at once
)

// polite fills what is left open of how the web is met.
func (o Options) polite() Options {
	if o.Delay == 0 {
		o.Delay = defaultDelay
	}
	if o.MaxWait == 0 {
		o.MaxWait = defaultWait
	}
	o.Delay, o.MaxWait = max(o.Delay, 0), max(o.MaxWait, 0)
	if o.Unchanged == nil {
		o.Unchanged = func(string) {}
	}
	if o.Finished == nil {
		o.Finished = func(headwater.Visit) {}
	}
	if o.outside == nil {
		o.outside = realWorld()
	}
	return o
}

// fetcher is the client for web addresses and what it knows of hosts. It takes
// no proxy from the environment, as that would see addresses which the dialer
// does not.
type fetcher struct {
	client *http.Client
	mu     sync.Mutex
	hosts  map[string]*host
}

func newFetcher(o Options) *fetcher {
	dialer := &net.Dialer{Timeout: connectTime}
	if !o.AllowPrivate {
		dialer.Control = onlyPublic
	}
	dial := dialer.DialContext
	if o.outside.dial != nil {
		dial = o.outside.dial
	}
	return &fetcher{hosts: map[string]*host{}, client: &http.Client{
		Transport: &http.Transport{
			DialContext: dial, TLSHandshakeTimeout: connectTime, ResponseHeaderTimeout: headerTime,
			MaxResponseHeaderBytes: headerBytes, ForceAttemptHTTP2: true, MaxIdleConns: 2 * abreast, IdleConnTimeout: 5 * time.Second,
		},
		// Redirects are gone after by the errand, which asks each host's leave.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// host is a machine by its name, whatever the port. Who holds its turn may ask
// it and may touch the rest.
type host struct {
	turn  chan struct{}
	ready time.Time        // no request before
	sites map[string]*site // by scheme and authority
}

// site is what answers at one scheme, name and port.
type site struct {
	rules  *robots   // nil when not known
	until  time.Time // when they are to be asked for again
	misses int       // failures one after the other
	shut   closure
}

// closure says until when a site is not asked, and why.
type closure struct {
	until          time.Time
	reason, remedy string
	passing        bool // it is worth coming back
}

// host gives what is known of the host of an address.
func (f *fetcher) host(u *url.URL, now time.Time) *host {
	name := strings.ToLower(u.Hostname())
	f.mu.Lock()
	defer f.mu.Unlock()
	h := f.hosts[name]
	if h == nil {
		if len(f.hosts) >= maxHosts {
			f.forget(now)
		}
		h = &host{turn: make(chan struct{}, 1), sites: map[string]*site{}}
		f.hosts[name] = h
	}
	return h
}

// forget drops the hosts that nobody asks now and that need not be spared.
func (f *fetcher) forget(now time.Time) {
	for name, h := range f.hosts {
		select {
		case h.turn <- struct{}{}:
			if h.idle(now) {
				delete(f.hosts, name)
			}
			<-h.turn
		default:
		}
	}
}

func (h *host) idle(now time.Time) bool {
	for _, s := range h.sites {
		if s.shut.until.After(now) {
			return false
		}
	}
	return !h.ready.After(now)
}

// site gives what is known of the site of an address on this host.
func (h *host) site(u *url.URL) *site {
	name := u.Scheme + "://" + strings.ToLower(u.Host)
	if h.sites[name] == nil {
		h.sites[name] = &site{}
	}
	return h.sites[name]
}

// enter waits until nobody else asks the host of e's address. An errand that is
// there already goes on without a wait: redirects within a site are one visit.
func (e *errand) enter(ctx context.Context) error {
	h := e.w.web.host(e.u, e.now())
	if h != e.held {
		e.leave()
		select {
		case <-ctx.Done():
			return ctx.Err()
		case h.turn <- struct{}{}:
			e.held, e.begun = h, false
		}
	}
	e.site = h.site(e.u)
	return ctx.Err()
}

// leave lets the next one ask the host.
func (e *errand) leave() {
	if e.held != nil {
		<-e.held.turn
		e.held = nil
	}
}

// pause waits until the host may be asked again.
func (e *errand) pause(ctx context.Context) error {
	if e.begun {
		return ctx.Err()
	}
	e.begun = true
	return e.w.outside.sleep(ctx, e.held.ready.Sub(e.now()))
}

// asked keeps the host from being asked again too soon.
func (e *errand) asked() {
	delay := e.w.Delay
	if e.site.rules != nil {
		delay = max(delay, min(e.site.rules.delay, maxCrawlDelay))
	}
	e.held.ready = e.now().Add(delay)
}

func (e *errand) now() time.Time { return e.w.outside.now() }
