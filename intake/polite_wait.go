package intake

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

// maxTries is how often an address is asked before it is given up.
const maxTries = 3

// tries asks until there is an answer, a failure that will not pass, or no more
// patience. The host is not asked by anybody else in between.
func (e *errand) tries(ctx context.Context, request func(context.Context) answer) answer {
	for try := 1; ; try++ {
		a := request(ctx)
		switch {
		case ctx.Err() != nil:
			return e.broken(ctx.Err())
		case !a.again:
			e.count(a)
			return a
		case a.retry > e.w.MaxWait:
			return e.sentAway(a)
		case try == maxTries:
			a.failure.Reason += fmt.Sprintf(", asked %d times", maxTries)
			e.count(a)
			return a
		}
		if err := e.w.outside.sleep(ctx, max(backOff(try), a.retry)); err != nil {
			return e.broken(err)
		}
	}
}

// backOff is the wait after a try: one second, two, and so on, half as much more
// or less, so that many who failed together do not come back together.
func backOff(try int) time.Duration {
	return time.Duration((0.5 + rand.Float64()) * float64(time.Second<<(try-1)))
}

// count leaves a site alone for a while that has failed too often in a row, so
// that a list of a thousand addresses there does not take a day to fail.
func (e *errand) count(a answer) {
	if !a.lost && !a.again {
		e.site.misses = 0
		return
	}
	if e.site.misses++; e.site.misses >= maxMisses {
		e.site.shut = closure{e.now().Add(restTime), fmt.Sprintf("is at a site that failed %d times in a row (the last time it %s)", e.site.misses, a.failure.Reason), "try again later", true}
	}
}

// sentAway is a server's word that it is to be left alone for longer than
// anybody waits here. It holds for the whole site.
func (e *errand) sentAway(a answer) answer {
	until := e.now().Add(a.retry)
	status := a.status
	e.site.shut = closure{until, "asks to be left alone until " + clockOf(until) + " (" + strconv.Itoa(status) + " " + http.StatusText(status) + ")", "run it again after that", true}
	a = e.closed()
	if e.w.Visits != nil {
		v := e.last
		if v.Address == "" {
			v.Address = e.key()
		}
		v.At, v.Status, v.Retry = e.now().UTC(), status, until.UTC()
		a.note = &v
	}
	return a
}

// closed is the answer of a site that is not asked now.
func (e *errand) closed() answer {
	return answer{failure: refuse(e.shown, e.site.shut.reason, e.site.shut.remedy, nil), passing: e.site.shut.passing}
}

// spared is the failure of an address that asked in an earlier run not to be
// asked before a time that is still to come.
func (e *errand) spared(v headwater.Visit) answer {
	e.site.shut = closure{v.Retry, "asked to be left alone until " + clockOf(v.Retry), "run it again after that", true}
	return e.closed()
}

func clockOf(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05") + " UTC" }

// retryAfter is the wait that a server asks for: seconds, or a date (RFC 9110,
// 10.2.3); 0 for none.
func retryAfter(h http.Header, now time.Time) time.Duration {
	s := strings.TrimSpace(h.Get("Retry-After"))
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		const century = 100 * 365 * 24 * 3600
		return time.Duration(min(max(n, 0), century)) * time.Second
	}
	if t, err := http.ParseTime(s); err == nil {
		return max(t.Sub(now), 0)
	}
	return 0
}

// again says whether a status is that of a trouble which may pass in a moment.
func again(status int) bool {
	switch status {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}

func timedOut(err error) bool {
	var timeout net.Error
	return errors.Is(err, context.DeadlineExceeded) || errors.As(err, &timeout) && timeout.Timeout()
}
