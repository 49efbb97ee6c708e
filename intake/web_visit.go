package intake

import (
	"context"

	"github.com/headwater-project/headwater"
)

// Visits remembers what web addresses answered. headwater.Archive is one. It is
// asked by several goroutines at once.
type Visits interface {
	// Visit gives the last visit to an address, the zero Visit where there was none.
	Visit(ctx context.Context, address string) (headwater.Visit, error)
	// NoteVisit keeps a visit. Walk itself notes only that a server wants to be
	// left alone for a while.
	NoteVisit(ctx context.Context, v headwater.Visit) error
}

// VisitOf is the visit to be noted once a receipt is kept, so that the next
// request gets an answer only where the page has changed; false where the server
// gave nothing to ask by. Noting it before the document is safe on disk would
// lose the document if the program is interrupted in between.
func VisitOf(r headwater.Receipt) (headwater.Visit, bool) {
	if r.ETag == "" && r.LastModified == "" || scheme(r.URI) == "" || r.Received.IsZero() {
		return headwater.Visit{}, false
	}
	return headwater.Visit{Address: r.URI, At: r.Received, Status: 200, ETag: r.ETag, LastModified: r.LastModified}, true
}

// Visits to feeds are kept apart from those to pages, and those for the words of
// the entries from those for their pages: a feed of which one was taken is new to
// who wants the other. No server sees what stands after the #.
const (
	feedMark = "#headwater-feed"
	textMark = "#headwater-feed-text"
)

func (w *walk) feedKey(address string) string {
	if w.FeedText {
		return address + textMark
	}
	return address + feedMark
}

// earlier looks the last visit up by which the errand's address can be asked for
// what is new.
func (e *errand) earlier(ctx context.Context) (headwater.Visit, error) {
	if e.w.Visits == nil {
		return headwater.Visit{}, nil
	}
	if e.feeds {
		v, err := e.w.Visits.Visit(ctx, e.w.feedKey(e.key()))
		if err != nil || v.Address != "" {
			return v, err
		}
	}
	return e.w.Visits.Visit(ctx, e.key())
}

// conditional says whether a request by v may be answered with "not modified".
func conditional(v headwater.Visit) bool { return v.ETag != "" || v.LastModified != "" }
