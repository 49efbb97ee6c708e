package intake

import (
	"context"
	"errors"
	"iter"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/headwater-project/headwater"
)

// answer is what came of asking one address.
type answer struct {
	headwater.Receipt          // URI is the address after all redirects
	kind              kind     // of what Bytes hold
	unchanged         bool     // it is as it was at the last visit
	failure           *Error   // nil when all went well
	passing           bool     // the failure may pass, so that it is worth coming back
	at                *url.URL // the address after all redirects
	note              *headwater.Visit

	// Within an errand.
	to     *url.URL // where a redirect leads
	again  bool     // the failure may pass in a moment
	lost   bool     // there was no answer at all
	status int
	retry  time.Duration
}

// errand asks for one address. Several run at once: of the walk they only read
// the options.
type errand struct {
	w      *walk
	shown  string   // the address in errors
	u      *url.URL // where redirects have led
	feeds  bool     // a feed or a list of them will do too
	client http.Client
	held   *host // whose turn the errand has
	begun  bool  // it has asked that host
	site   *site
	last   headwater.Visit
}

// ask fetches one address: its host's turn is waited for, its robots.txt obeyed,
// redirects are followed, and what may pass in a moment is tried again.
func (w *walk) ask(ctx context.Context, u *url.URL, feeds bool) answer {
	e := &errand{w: w, shown: u.Redacted(), u: u, feeds: feeds, client: *w.web.client}
	defer e.leave()
	jar, err := cookiejar.New(nil) // for one address and its redirects
	if err != nil {
		return e.broken(err)
	}
	e.client.Jar = jar
	for hops := 0; ; hops++ {
		a := e.hop(ctx)
		switch {
		case a.to == nil:
			return a
		case hops >= max(w.MaxRedirects, 0):
			return answer{failure: w.unreached(e.shown, errRedirects)}
		}
		e.u = a.to
	}
}

// hop asks the address that the errand has come to.
func (e *errand) hop(ctx context.Context) answer {
	if err := e.enter(ctx); err != nil {
		return e.broken(err)
	}
	if e.site.shut.until.After(e.now()) {
		return e.closed()
	}
	var err error
	if e.last, err = e.earlier(ctx); err != nil {
		return answer{failure: refuse(e.shown, "could not be looked up in the archive ("+err.Error()+")", "check the archive", err), passing: true}
	}
	if e.last.Retry.After(e.now()) {
		return e.spared(e.last)
	}
	if a := e.permitted(ctx); a.failure != nil {
		return a
	}
	return e.tries(ctx, e.once)
}

// once makes one request and reads the answer.
func (e *errand) once(ctx context.Context) answer {
	if err := e.pause(ctx); err != nil {
		return e.broken(err)
	}
	ctx, stop := context.WithTimeout(ctx, e.w.Timeout)
	defer stop()
	defer e.asked()
	res, err := e.get(ctx, e.u, e.last)
	if err != nil {
		return e.broken(err)
	}
	defer func() { _ = res.Body.Close() }() // read only: nothing can be lost
	if to, ok := redirect(res, e.u); ok {
		return e.sent(to)
	}
	if res.StatusCode == http.StatusNotModified && conditional(e.last) {
		return answer{Receipt: headwater.Receipt{URI: plain(e.u)}, unchanged: true}
	}
	if failure := refuseStatus(e.shown, res); failure != nil {
		return answer{failure: failure, passing: res.StatusCode >= 500 || again(res.StatusCode), again: again(res.StatusCode),
			status: res.StatusCode, retry: retryAfter(res.Header, e.now())}
	}
	return e.body(res)
}

// get sends one request.
func (e *errand) get(ctx context.Context, u *url.URL, v headwater.Visit) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", e.w.UserAgent)
	req.Header.Set("Accept", accepted)
	ask := func(name, value string) {
		if value != "" && strings.IndexFunc(value, func(r rune) bool { return r < ' ' || r == 0x7F }) < 0 {
			req.Header.Set(name, value)
		}
	}
	ask("If-None-Match", v.ETag)
	ask("If-Modified-Since", v.LastModified)
	return e.client.Do(req)
}

const accepted = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/pdf;q=0.9, application/xml;q=0.8, text/plain;q=0.8, */*;q=0.1"

// redirect gives the address that an answer sends to; nil where it is none.
func redirect(res *http.Response, from *url.URL) (to *url.URL, ok bool) {
	switch res.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, false
	}
	place := res.Header.Get("Location")
	if place == "" {
		return nil, false
	}
	to, err := from.Parse(place)
	if err != nil || !fetchable(to) {
		return nil, true
	}
	return to, true
}

func (e *errand) sent(to *url.URL) answer {
	if to == nil {
		return answer{failure: refuse(e.shown, "redirects to what is no web address", "open it in a browser and give the address it ends at", nil)}
	}
	return answer{to: to}
}

// fetchable says whether an address can be asked at all.
func fetchable(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != ""
}

// plain writes an address without what is for the reader's own eyes.
func plain(u *url.URL) string {
	c := *u
	c.User, c.Fragment, c.RawFragment = nil, "", ""
	return c.String()
}

// broken is the answer where the network, or the reader, broke off.
func (e *errand) broken(err error) answer {
	private := errors.Is(err, errPrivate)
	return answer{failure: e.w.unreached(e.shown, err), passing: !private, again: timedOut(err), lost: !private}
}

// abreast is how many addresses are asked at once, each at a host of its own.
const abreast = 8

// ahead asks for n things, several at once, and gives their answers in order.
// At most abreast of them are kept in memory.
func ahead(ctx context.Context, n int, ask func(ctx context.Context, i int) answer) iter.Seq2[int, answer] {
	return func(yield func(int, answer) bool) {
		ctx, stop := context.WithCancel(ctx)
		var running sync.WaitGroup
		defer running.Wait()
		defer stop()
		slots := make([]chan answer, min(n, abreast))
		start := func(i int) {
			slot := make(chan answer, 1)
			slots[i%len(slots)] = slot
			running.Go(func() { slot <- ask(ctx, i) })
		}
		for i := range slots {
			start(i)
		}
		for i := range n {
			a := <-slots[i%len(slots)]
			if i+len(slots) < n {
				start(i + len(slots))
			}
			if !yield(i, a) {
				return
			}
		}
	}
}

// key is the name under which a visit to the errand's address is kept.
func (e *errand) key() string { return plain(e.u) }
