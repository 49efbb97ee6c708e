package intake

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/headwater-project/headwater"
)

const (
	robotsBytes = 500 << 10      // RFC 9309, 2.5
	robotsHops  = 5              // RFC 9309, 2.3.1.2
	robotsAge   = 24 * time.Hour // RFC 9309, 2.4
	robotsRest  = 5 * time.Minute
)

// permitted says whether the site's robots.txt lets the errand's address be
// read; its answer is a failure where not. The file is asked for once a day.
func (e *errand) permitted(ctx context.Context) answer {
	if e.site.rules == nil || e.now().After(e.site.until) {
		if a := e.tries(ctx, e.fetchRobots); a.failure != nil {
			if ctx.Err() == nil && !e.site.shut.until.After(e.now()) {
				e.site.shut = closure{e.now().Add(robotsRest), a.failure.Reason, a.failure.Remedy, a.passing}
			}
			return a
		}
	}
	if !e.site.rules.allows(e.u) {
		return answer{failure: refuse(e.shown, "is closed to programs by the robots.txt of its site", "open it in a browser, save the page, and give the saved file", nil)}
	}
	return answer{}
}

// fetchRobots asks for the site's rules once. A site that has none (4xx) allows
// everything; of one that cannot say (5xx) nothing is read.
func (e *errand) fetchRobots(ctx context.Context) answer {
	ctx, stop := context.WithTimeout(ctx, e.w.Timeout)
	defer stop()
	u := &url.URL{Scheme: e.u.Scheme, User: e.u.User, Host: e.u.Host, Path: "/robots.txt"}
	for range robotsHops + 1 {
		to, a := e.robotsOnce(ctx, u)
		if to == nil {
			return a
		}
		u = to
	}
	e.rule(nil) // leads nowhere, which is as good as none
	return answer{}
}

func (e *errand) robotsOnce(ctx context.Context, u *url.URL) (*url.URL, answer) {
	res, err := e.get(ctx, u, headwater.Visit{})
	if err != nil {
		return nil, e.broken(err)
	}
	defer func() { _ = res.Body.Close() }() // read only: nothing can be lost
	to, moved := redirect(res, u)
	switch code := res.StatusCode; {
	case to != nil:
		return to, answer{}
	case !moved && code/100 == 2:
		body, err := io.ReadAll(io.LimitReader(res.Body, robotsBytes))
		if err != nil {
			return nil, e.broken(err)
		}
		e.rule(body)
	case code >= 500, code == http.StatusTooManyRequests:
		failure := refuse(e.shown, "may not be read, as the robots.txt of its site cannot be had ("+res.Status+")", "try again later, or save the page with a browser and give the file", nil)
		return nil, answer{failure: failure, passing: true, again: again(code), status: code, retry: retryAfter(res.Header, e.now())}
	default:
		e.rule(nil)
	}
	return nil, answer{}
}

// rule keeps the site's rules.
func (e *errand) rule(body []byte) {
	e.site.rules, e.site.until = readRobots(body, productOf(e.w.UserAgent)), e.now().Add(robotsAge)
}
