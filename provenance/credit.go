package provenance

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// credit finds the agency that the dateline ("RONA (AFP) -") or the byline ("By
// AFP") names, and the words that name it; nothing where it is the publisher
// itself, in full or by its initials.
func (t *tracer) credit() (string, headwater.Span) {
	if at := t.datelineAgency(); !at.Empty() && !t.publisher(at.In(t.doc.Text)) {
		return t.named(at.In(t.doc.Text), at), at
	}
	for _, by := range t.doc.Byline {
		if (t.outletNamed(by) || catalog.OutletName(by) || acronym(by)) && !t.publisher(by) {
			at := t.written(by)
			return t.named(by, at), at
		}
	}
	return "", headwater.Span{}
}

// datelineAgency is what stands in brackets in the dateline, if it can be an
// agency: an outlet, or an abbreviation.
func (t *tracer) datelineAgency() headwater.Span {
	if t.doc.Dateline == nil {
		return headwater.Span{}
	}
	in := t.doc.Dateline.Span
	line := in.In(t.doc.Text)
	open := strings.IndexByte(line, '(')
	end := strings.IndexByte(line, ')')
	if open < 0 || end <= open+1 {
		return headwater.Span{}
	}
	at := headwater.Span{Start: in.Start + open + 1, End: in.Start + end}
	if name := at.In(t.doc.Text); !acronym(name) && !catalog.OutletName(name) && !t.outletNamed(name) {
		return headwater.Span{}
	}
	return at
}

// outletNamed says whether an outlet of the text has this name.
func (t *tracer) outletNamed(name string) bool {
	return slices.ContainsFunc(t.entities, func(e headwater.Entity) bool {
		return publishes(&e) && (strings.EqualFold(e.Name, name) || slices.ContainsFunc(e.Aliases, func(a string) bool { return strings.EqualFold(a, name) }))
	})
}

// publisher says whether a name is the publisher's, in full or by initials.
func (t *tracer) publisher(name string) bool {
	p := t.doc.Publisher
	return strings.EqualFold(p, name) || strings.EqualFold("The "+name, p) || acronym(name) && initials(p) == name
}

// written is where the head of the text writes a name, if it does.
func (t *tracer) written(name string) headwater.Span {
	head := t.doc.Text[:min(len(t.doc.Text), 2000)]
	if i := strings.Index(head, name); i >= 0 {
		return headwater.Span{Start: i, End: i + len(name)}
	}
	return headwater.Span{}
}

// acronym says whether a name is two to six capital letters.
func acronym(name string) bool {
	if n := utf8.RuneCountInString(name); n < 2 || n > 6 {
		return false
	}
	return !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsUpper(r) })
}

// initials are the first letters of the capitalised words of a name.
func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && w != "The" {
			b.WriteRune(r)
		}
	}
	return b.String()
}
