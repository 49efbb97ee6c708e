package eval

import (
	"encoding/binary"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// extent is the full set of intervals of one item, in its one normal form: in
// order, without outer white space, and joined where they overlap or only white
// space parts them. Annotations on tokens know no white space, so two of them
// that mark the same tokens are equal here. Nil is an item that is not there.
type extent []headwater.Span

func newExtent(text string, spans ...headwater.Span) extent {
	var e extent
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, compareSpans)
	for _, s := range sorted {
		s = trim(text, s)
		if s.Empty() {
			continue
		}
		if last := len(e) - 1; last >= 0 && joins(text, e[last], s) {
			e[last] = e[last].Cover(s)
			continue
		}
		e = append(e, s)
	}
	return e
}

func compareSpans(a, b headwater.Span) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return a.End - b.End
}

func joins(text string, a, b headwater.Span) bool {
	return b.Start <= a.End || strings.Trim(text[a.End:b.Start], whitespace) == ""
}

func trim(text string, s headwater.Span) headwater.Span {
	in := s.In(text)
	left := strings.TrimLeft(in, whitespace)
	s.Start += len(in) - len(left)
	s.End = s.Start + len(strings.TrimRight(left, whitespace))
	return s
}

// whitespace is what parts tokens.
const whitespace = " \t\r\n\v\f\u00a0\u2028\u2029"

// overlaps says whether two extents share a byte; both are in normal form.
func (e extent) overlaps(o extent) bool {
	for i, j := 0, 0; i < len(e) && j < len(o); {
		if e[i].Overlaps(o[j]) {
			return true
		}
		if e[i].End <= o[j].End {
			i++
		} else {
			j++
		}
	}
	return false
}

func (e extent) equal(o extent) bool { return slices.Equal(e, o) }

// cover is the smallest span that holds the extent.
func (e extent) cover() headwater.Span {
	if len(e) == 0 {
		return headwater.Span{}
	}
	return headwater.Span{Start: e[0].Start, End: e[len(e)-1].End}
}

// key is equal for equal extents only.
func (e extent) key() string {
	b := make([]byte, 0, 16*len(e))
	for _, s := range e {
		b = binary.LittleEndian.AppendUint64(b, uint64(s.Start))
		b = binary.LittleEndian.AppendUint64(b, uint64(s.End))
	}
	return string(b)
}

// distinct drops absent and repeated extents and puts the rest in text order.
func distinct(all []extent) []extent {
	seen := make(map[string]bool, len(all))
	var out []extent
	for _, e := range all {
		if k := e.key(); len(e) > 0 && !seen[k] {
			seen[k] = true
			out = append(out, e)
		}
	}
	slices.SortFunc(out, compareExtents)
	return out
}

func compareExtents(a, b extent) int { return slices.CompareFunc(a, b, compareSpans) }
