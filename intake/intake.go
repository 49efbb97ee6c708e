// Package intake finds the bytes a reader means by a source: a file, a
// directory, JSON Lines, a web address, or standard input.
package intake

import (
	"context"
	"io"
	"iter"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

// Options are the limits and what the reader knows. The zero Options are usable.
type Options struct {
	Stdin        io.Reader     // what "-" reads; nil for an empty input
	MaxBytes     int64         // the largest input or record, after unpacking; 0 for 32 MiB
	Timeout      time.Duration // for one web address, all in all; 0 for 30 seconds
	MaxRedirects int           // 0 for 5, negative for none
	AllowPrivate bool          // take web addresses inside private networks too
	Publisher    string        // fills what a source does not say
	Published    string        // fills what a source does not say; RFC 3339
	UserAgent    string        // empty for "headwater"

	// Skipped, when set, hears of each file in a directory that is no report,
	// and why.
	Skipped func(path, reason string)
}

const (
	defaultBytes     = 32 << 20
	defaultTimeout   = 30 * time.Second
	defaultRedirects = 5
)

func (o Options) filled() Options {
	if o.Stdin == nil {
		o.Stdin = strings.NewReader("")
	}
	if o.MaxBytes <= 0 {
		o.MaxBytes = defaultBytes
	}
	if o.Timeout <= 0 {
		o.Timeout = defaultTimeout
	}
	if o.MaxRedirects == 0 {
		o.MaxRedirects = defaultRedirects
	}
	if o.UserAgent == "" {
		o.UserAgent = "headwater"
	}
	if o.Skipped == nil {
		o.Skipped = func(string, string) {}
	}
	return o
}

// walk is one pass over sources. Its emit says false when the reader wants no
// more.
type walk struct {
	Options
	ctx   context.Context
	yield func(headwater.Receipt, error) bool
	web   *fetcher
	done  bool
}

// Walk yields a receipt for every report the sources hold, in the order of the
// sources, directories in the order of their names. An input that cannot be
// taken in yields an *Error and the rest goes on. When ctx ends, Walk yields its
// error once and stops.
func Walk(ctx context.Context, sources []string, opt Options) iter.Seq2[headwater.Receipt, error] {
	return func(yield func(headwater.Receipt, error) bool) {
		w := &walk{Options: opt.filled(), ctx: ctx, yield: yield}
		for _, s := range sources {
			if !w.live() {
				return
			}
			w.source(s)
		}
	}
}

func (w *walk) source(s string) {
	switch {
	case s == "-":
		w.take(headwater.Receipt{URI: "-"}, breakable(w.ctx, w.Stdin), sniffed, 0)
	case scheme(s) == "http", scheme(s) == "https":
		w.address(s)
	case scheme(s) != "":
		w.fail(refuse(s, "is an address of a kind that is not read", "give an http or https address, or a file", nil))
	case s == "":
		w.fail(refuse(`""`, "is an empty name", "name a file, a directory, a web address or -", nil))
	default:
		w.path(s)
	}
}

// breakable reads what r holds, and fails when ctx ends even while r waits for
// somebody to type. The one read under way is then left to itself.
func breakable(ctx context.Context, r io.Reader) io.Reader {
	out, in := io.Pipe()
	context.AfterFunc(ctx, func() { _ = out.CloseWithError(ctx.Err()) })
	go func() {
		_, err := io.Copy(in, r)
		_ = in.CloseWithError(err) // nil stands for the end
	}()
	return out
}

// scheme is the lower-case scheme of a web address, empty for a file name.
func scheme(s string) string {
	before, _, ok := strings.Cut(s, "://")
	if !ok || before == "" || strings.ContainsAny(before, `/\. `) {
		return ""
	}
	return strings.ToLower(before)
}

// live says whether to go on; it reports the end of the context once.
func (w *walk) live() bool {
	if w.done {
		return false
	}
	if err := w.ctx.Err(); err != nil {
		w.done = true
		w.yield(headwater.Receipt{}, err)
		return false
	}
	return true
}

// emit hands out a receipt, filled up with what the reader knows.
func (w *walk) emit(r headwater.Receipt) bool {
	if !w.live() {
		return false
	}
	if r.Publisher == "" {
		r.Publisher = w.Publisher
	}
	if r.Published == "" {
		r.Published = w.Published
	}
	if !w.yield(r, nil) {
		w.done = true
	}
	return !w.done
}

func (w *walk) fail(err *Error) bool {
	if !w.live() {
		return false
	}
	if !w.yield(headwater.Receipt{}, err) {
		w.done = true
	}
	return !w.done
}
