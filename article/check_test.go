package article_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// check holds a document to what every later stage relies on.
func check(t testing.TB, doc headwater.Document) {
	t.Helper()
	if !utf8.ValidString(doc.Text) {
		t.Error("text is not valid UTF-8")
	}
	at := 0
	for i, b := range doc.Blocks {
		if !b.Valid(doc.Text) || b.Empty() || b.Start < at {
			t.Fatalf("block %d at %v: outside the text, empty, or before %d", i, b.Span, at)
		}
		if strings.TrimFunc(doc.Text[at:b.Start], unicode.IsSpace) != "" {
			t.Errorf("%q stands in no block", doc.Text[at:b.Start])
		}
		if s := b.In(doc.Text); strings.TrimFunc(s, unicode.IsSpace) != s {
			t.Errorf("block %d has outer white space: %q", i, s)
		}
		at = b.End
	}
	if strings.TrimFunc(doc.Text[at:], unicode.IsSpace) != "" {
		t.Errorf("%q stands in no block", doc.Text[at:])
	}
	checkDateline(t, doc)
}

func checkDateline(t testing.TB, doc headwater.Document) {
	d := doc.Dateline
	if d == nil {
		return
	}
	if !d.Span.Valid(doc.Text) || d.Span.Empty() {
		t.Fatalf("dateline at %v is not in the text", d.Span)
	}
	if in := d.Span.In(doc.Text); !strings.Contains(in, d.Place) || !strings.Contains(in, d.Date) {
		t.Errorf("dateline %q does not hold %q and %q", in, d.Place, d.Date)
	}
	for _, b := range doc.Blocks {
		if b.Overlaps(d.Span) && (!b.Contains(d.Span) || !b.Kind.Story()) {
			t.Errorf("dateline at %v leaves the %s block at %v", d.Span, b.Kind, b.Span)
		}
	}
}
