package intake

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
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

// address takes in one web address: a page, a feed, or a list of feeds.
func (w *walk) address(s string) {
	u, err := url.Parse(s)
	if err != nil || !fetchable(u) {
		w.fail(refuse(s, "is not a web address", "check its spelling", err))
		return
	}
	w.dial()
	switch a := w.ask(w.ctx, u, true); {
	case a.kind != pageKind && a.failure == nil:
		w.follow([]lead{{address: u, had: &a}})
	default:
		w.deliver(a)
	}
}

// dial makes the client for web addresses where there is none yet.
func (w *walk) dial() {
	if w.web == nil {
		w.web = newFetcher(w.Options)
	}
}

// deliver hands out what came of asking an address.
func (w *walk) deliver(a answer) bool {
	if a.note != nil && w.ctx.Err() == nil {
		if err := w.Visits.NoteVisit(w.ctx, *a.note); err != nil && !w.fail(refuse(a.note.Address, "could not be noted in the archive ("+err.Error()+")", "check the archive", err)) {
			return false
		}
	}
	switch {
	case w.ctx.Err() != nil:
		return w.live()
	case a.failure != nil:
		return w.fail(a.failure)
	case a.unchanged:
		w.Unchanged(a.URI)
		return true
	}
	return w.emit(a.Receipt)
}

// body reads what a server sends, after unpacking no more than the limit.
func (e *errand) body(res *http.Response) answer {
	media, charset := contentType(res.Header.Get("Content-Type"))
	if !pageType(media) && !feedType(media) {
		return e.foreign(media)
	}
	if res.ContentLength > e.w.MaxBytes {
		return answer{failure: e.w.tooLarge(e.shown, res.ContentLength)}
	}
	raw, err := io.ReadAll(io.LimitReader(res.Body, e.w.MaxBytes+1))
	if err != nil {
		return e.broken(err)
	}
	if int64(len(raw)) > e.w.MaxBytes {
		return answer{failure: e.w.tooLarge(e.shown, 0)}
	}
	a := answer{kind: kindOfBytes(raw), at: e.u, Receipt: headwater.Receipt{
		URI: plain(e.u), MediaType: media, Charset: charset, Bytes: raw, Received: e.now().UTC(),
		ETag: res.Header.Get("ETag"), LastModified: res.Header.Get("Last-Modified"),
	}}
	switch {
	case a.kind != pageKind && e.feeds:
	case a.kind != pageKind:
		return answer{failure: refuse(e.shown, "is a feed where a page was looked for", "give its address by itself", nil)}
	case pageType(media):
	case rootName(raw) == "html":
		a.MediaType = xhtmlType
	default:
		return e.foreign(media)
	}
	return a
}

func (e *errand) foreign(media string) answer {
	return answer{failure: refuse(e.shown, "is "+media+", not a page or a text", "give the address of the report's own page, or save it as text", nil)}
}

// pageType says whether a media type is that of a page; an empty one may be.
func pageType(media string) bool {
	switch media {
	case "", htmlType, xhtmlType, plainType, pdfType:
		return true
	}
	return false
}

// feedType says whether what goes by a media type may be a feed or a list.
func feedType(media string) bool {
	return strings.HasSuffix(media, "xml") || strings.HasSuffix(media, "json") || strings.Contains(media, "opml") ||
		media == "application/octet-stream"
}

// unreached puts a failure of the network in words.
func (w *walk) unreached(shown string, err error) *Error {
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.Is(err, errPrivate):
		return refuse(shown, "leads to an address inside a private network", "read it with --allow-private if you trust it", err)
	case errors.Is(err, errRedirects):
		return refuse(shown, fmt.Sprintf("redirects more than %d times", max(w.MaxRedirects, 0)), "open it in a browser and give the address it ends at", err)
	case timedOut(err):
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
		what, remedy = "has been asked too often ("+res.Status+")", "wait and try again"
	case code >= 500:
		what, remedy = "has trouble of its own ("+res.Status+")", "try again later"
	}
	return refuse(shown, what, remedy, nil)
}
