package report

import (
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// around is how many bytes of context stand on each side of a passage at most.
const around = 70

// side is a passage with a few words around it.
func (x *tracer) side(q *headwater.Quote) Side {
	d := x.documents[q.Document]
	if d == nil || !q.Valid(d.Text) {
		return Side{Name: x.name(q.Document)}
	}
	block := headwater.Span{Start: 0, End: len(d.Text)}
	for _, b := range d.Blocks {
		if b.Contains(q.Span) {
			block = b.Span
		}
	}
	before, after := d.Text[block.Start:q.Start], d.Text[q.End:block.End]
	s := Side{x.name(q.Document), tailOf(plain(before)), plain(q.In(d.Text)), headOf(plain(after))}
	if s.Before != "" && strings.TrimRightFunc(before, unicode.IsSpace) != before {
		s.Before += " "
	}
	if s.After != "" && strings.TrimLeftFunc(after, unicode.IsSpace) != after {
		s.After = " " + s.After
	}
	return s
}

func (x *tracer) sides(in []headwater.Quote) []Side { return list(in, x.side) }

// headOf and tailOf cut context at a space.
func headOf(s string) string {
	if len(s) <= around {
		return s
	}
	return s[:strings.LastIndex(s[:around], " ")+1] + "…"
}

func tailOf(s string) string {
	if len(s) <= around {
		return s
	}
	return "…" + s[len(s)-around+strings.Index(s[len(s)-around:]+" ", " "):]
}
