package report

import (
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// JSON writes one reading as "Reading, version 1" (docs/schema/reading.v1.json)
// and a line feed: on one line, or indented by two spaces. The lists are written
// entry by entry, so that a long reading is never in memory as JSON whole. It
// fails when w does, and, before a byte is written, when the text is not valid
// UTF-8, when a span does not lie on characters of the text, and for a number
// that JSON cannot hold.
func JSON(w io.Writer, r *headwater.Reading, indent bool) error {
	if !utf8.ValidString(r.Document.Text) {
		return fmt.Errorf("printing %s as JSON: its text is not valid UTF-8", name(r))
	}
	c := converter{text: r.Document.Text, at: newOffsets(r.Document.Text)}
	out := newStream(w, indent)
	if err := c.sound(r); err == nil {
		c.print(out, r)
	} else {
		out.err = err
	}
	if out.err != nil {
		return fmt.Errorf("printing %s as JSON: %w", name(r), out.err)
	}
	return nil
}

// name is what a person knows the document by.
func name(r *headwater.Reading) string {
	if r.Document.URI != "" {
		return r.Document.URI
	}
	return r.Document.ID
}

// null is a pointer to v, or nil where v is the zero value that stands for
// "unknown" in the nouns.
func null[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

// list converts every element; the result is never nil.
func list[A, B any](in []A, convert func(*A) B) []B {
	out := make([]B, len(in))
	for i := range in {
		out[i] = convert(&in[i])
	}
	return out
}

// stringsOf is the list itself, or an empty one for nil.
func stringsOf(in []string) []string {
	if in == nil {
		return []string{}
	}
	return in
}
