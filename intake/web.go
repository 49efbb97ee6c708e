package intake

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"syscall"
	"time"

	"github.com/headwater-project/headwater"
)

// Limits on the phases of one request; the whole is limited by Options.Timeout.
const (
	connectTime = 10 * time.Second
	headerTime  = 20 * time.Second
	headerBytes = 256 << 10
)

var errRedirects = errors.New("too many redirects")

// fetcher is the client for web addresses. It takes no proxy from the
// environment, as that would see addresses which the dialer does not.
type fetcher struct{ client *http.Client }

func newFetcher(o Options) *fetcher {
	dialer := &net.Dialer{Timeout: connectTime}
	if !o.AllowPrivate {
		dialer.Control = onlyPublic
	}
	hops := max(o.MaxRedirects, 0)
	return &fetcher{&http.Client{
		Transport: &http.Transport{
			DialContext: dialer.DialContext, TLSHandshakeTimeout: connectTime, ResponseHeaderTimeout: headerTime,
			MaxResponseHeaderBytes: headerBytes, ForceAttemptHTTP2: true, MaxIdleConns: 4, IdleConnTimeout: 5 * time.Second,
		},
		CheckRedirect: func(_ *http.Request, via []*http.Request) error {
			if len(via) > hops {
				return errRedirects
			}
			return nil
		},
	}}
}

// address takes in one web address.
func (w *walk) address(s string) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		w.fail(refuse(s, "is not a web address", "check its spelling", err))
		return
	}
	if w.web == nil {
		w.web = newFetcher(w.Options)
	}
	ctx, stop := context.WithTimeout(w.ctx, w.Timeout)
	defer stop()
	rec, failure := w.fetch(ctx, u)
	switch {
	case w.ctx.Err() != nil:
		w.live()
	case failure != nil:
		w.fail(failure)
	default:
		w.emit(rec)
	}
}

func (w *walk) fetch(ctx context.Context, u *url.URL) (headwater.Receipt, *Error) {
	shown := u.Redacted()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return headwater.Receipt{}, refuse(shown, "is not a web address", "check its spelling", err)
	}
	req.Header.Set("User-Agent", w.UserAgent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8")
	client := *w.web.client
	if client.Jar, err = cookiejar.New(nil); err != nil { // for one address and its redirects
		return headwater.Receipt{}, w.unreached(shown, err)
	}
	res, err := client.Do(req)
	if err != nil {
		return headwater.Receipt{}, w.unreached(shown, err)
	}
	defer func() { _ = res.Body.Close() }() // read only: nothing can be lost
	if failure := refuseStatus(shown, res); failure != nil {
		return headwater.Receipt{}, failure
	}
	return w.body(shown, res)
}

// body reads what a server sends, after unpacking no more than the limit.
func (w *walk) body(shown string, res *http.Response) (headwater.Receipt, *Error) {
	media, param, err := mime.ParseMediaType(res.Header.Get("Content-Type"))
	if err != nil {
		media, _, _ = strings.Cut(res.Header.Get("Content-Type"), ";")
		media = strings.ToLower(strings.TrimSpace(media))
	}
	switch media {
	case "", "text/html", "application/xhtml+xml", "text/plain":
	default:
		return headwater.Receipt{}, refuse(shown, "is "+media+", not a page or a text", "give the address of the report's own page, or save it as text", nil)
	}
	if res.ContentLength > w.MaxBytes {
		return headwater.Receipt{}, w.tooLarge(shown, res.ContentLength)
	}
	raw, err := io.ReadAll(io.LimitReader(res.Body, w.MaxBytes+1))
	if err != nil {
		return headwater.Receipt{}, w.unreached(shown, err)
	}
	if int64(len(raw)) > w.MaxBytes {
		return headwater.Receipt{}, w.tooLarge(shown, 0)
	}
	final := *res.Request.URL
	final.User, final.Fragment = nil, ""
	return headwater.Receipt{URI: final.String(), MediaType: media, Charset: param["charset"], Bytes: raw}, nil
}

// unreached puts a failure of the network in words.
func (w *walk) unreached(shown string, err error) *Error {
	var name *net.DNSError
	var timeout net.Error
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.Is(err, errPrivate):
		return refuse(shown, "leads to an address inside a private network", "read it with --allow-private if you trust it", err)
	case errors.Is(err, errRedirects):
		return refuse(shown, fmt.Sprintf("redirects more than %d times", max(w.MaxRedirects, 0)), "open it in a browser and give the address it ends at", err)
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return refuse(shown, "did not answer in full within "+w.Timeout.String(), "try again, or allow more time", err)
	case errors.As(err, &name):
		return refuse(shown, "has a host name that is not known ("+name.Name+")", "check its spelling and the network", err)
	case errors.As(err, &certificate):
		return refuse(shown, "has a certificate that is not to be trusted ("+certificate.Err.Error()+")", "check the address; if you trust the site, save the page with a browser and give the file", err)
	case errors.Is(err, syscall.ECONNREFUSED):
		return refuse(shown, "takes no connections", "check the address and its port, or try again later", err)
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return refuse(shown, "broke off before its end", "try again, or save the page with a browser and give the file", err)
	}
	if u, ok := errors.AsType[*url.Error](err); ok {
		err = u.Err
	}
	return refuse(shown, "could not be fetched ("+err.Error()+")", "check the address and the network, or save the page and give the file", err)
}

// refuseStatus puts an HTTP status that brings no report in words.
func refuseStatus(shown string, res *http.Response) *Error {
	const save = "open it in a browser, save the page, and give the saved file"
	what, remedy := "answered "+res.Status, save
	switch code := res.StatusCode; {
	case code == http.StatusOK, code == http.StatusNonAuthoritativeInfo:
		return nil
	case code == 401, code == 402, code == 407:
		what, remedy = "asks for a log-in ("+res.Status+")", "log in with a browser, save the page, and give the saved file"
	case code == 403, code == 451:
		what = "refuses to be read (" + res.Status + ")"
	case code == 404, code == 410:
		what, remedy = "does not exist there ("+res.Status+")", "check the address, or look for a copy in a web archive"
	case code == 429:
		what, remedy = "has been asked too often ("+res.Status+")", "wait"+after(res)+" and try again"
	case code >= 500:
		what, remedy = "has trouble of its own ("+res.Status+")", "try again later"
	}
	return refuse(shown, what, remedy, nil)
}

// after is the wait a server asks for, in words.
func after(res *http.Response) string {
	wait := res.Header.Get("Retry-After")
	if wait == "" || len(wait) > 40 || strings.Trim(wait, "0123456789") != "" {
		return ""
	}
	return " " + wait + " seconds"
}
