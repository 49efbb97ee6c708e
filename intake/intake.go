// Package intake finds the bytes a reader means by a source: a file, a
// directory, JSON Lines, a table, a web archive, mail, a web address, or standard
// input. What holds many reports is read as a stream: memory is bounded by the
// largest single one.
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
	Timeout      time.Duration // for one request to a web address; 0 for 30 seconds
	MaxRedirects int           // 0 for 5, negative for none
	AllowPrivate bool          // take web addresses inside private networks too
	Publisher    string        // fills what a source does not say
	Published    string        // fills what a source does not say; RFC 3339
	UserAgent    string        // empty for "headwater"; what stands before a / or a space is looked for in robots.txt
	Delay        time.Duration // between two requests to one host; 0 for 1 second, negative for none
	MaxWait      time.Duration // the longest Retry-After that is waited for; 0 for 1 minute, negative for none
	FeedText     bool          // take the entries of feeds as they stand there; their links are not fetched
	Visits       Visits        // what addresses answered before, to ask only for what is new; nil for none

	// Columns says which column of a table, or which field of a JSON Lines
	// record, holds what: text, title, publisher, published, url or id. What it
	// leaves open is found by the usual names. See ParseColumns.
	Columns map[string]string
	// Paragraphs is the mark that stands between the paragraphs of such a text,
	// as "###"; an empty line takes its place. Empty for none.
	Paragraphs string

	// Progress, when set, hears how many bytes of the files and directories have
	// been read or passed over; see Size.
	Progress func(bytes int64)
	// Skipped, when set, hears of each file in a directory, and each record of
	// an archive, that is no report, and why.
	Skipped func(path, reason string)
	// Except, when set, says which files of a directory are left alone without a word, as
	// the archive that is being written.
	Except func(path string) bool
	// Unchanged, when set, hears of each web address that has nothing new since
	// the last visit. It yields no receipt.
	Unchanged func(address string)
	// Finished, when set, hears of each feed whose entries have all been handed
	// out, between two receipts. The visit is to be noted, by NoteVisit, once
	// everything handed out before it is kept for good: a feed noted earlier
	// would be passed over by the next run, with what was not kept. Of a feed
	// with an entry that is worth another try, Finished does not hear. What is
	// never noted is asked for again in full, and nothing is lost.
	Finished func(feed headwater.Visit)

	outside *outside // of tests; nil for the real one
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
	if o.Except == nil {
		o.Except = func(string) bool { return false }
	}
	return o.polite()
}

// walk is one pass over sources. Its emit says false when the reader wants no
// more.
type walk struct {
	Options
	ctx   context.Context
	yield func(headwater.Receipt, error) bool
	web   *fetcher
	heard heard // of feeds and their entries
	done  bool
	past  int64 // bytes of files that are behind
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
		w.open(input{Receipt: headwater.Receipt{URI: "-"}, named: true}, breakable(w.ctx, w.Stdin))
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
