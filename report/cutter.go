package report

import (
	"slices"
	"strconv"

	"github.com/headwater-project/headwater"
)

// cutter sweeps over the text once and keeps the marks that are open. Blocks
// must be cut in text order.
type cutter struct {
	x      *index
	names  *occurrences
	marks  []mark // by start
	next   int    // first mark not yet begun
	edges  []int
	edge   int
	active [layers][]mark
	opened []bool // attributions whose number is printed
	fresh  []int  // those that begin in the block at hand
}

func (c *cutter) cut(b headwater.Span) []segment {
	var out []segment
	for c.edge < len(c.edges) && c.edges[c.edge] < b.Start {
		c.edge++
	}
	for ; c.edge+1 < len(c.edges) && c.edges[c.edge] < b.End; c.edge++ {
		s := headwater.Span{Start: c.edges[c.edge], End: min(c.edges[c.edge+1], b.End)}
		out = append(out, c.segment(s))
	}
	return out
}

// segment is the view of a stretch that no mark begins or ends inside.
func (c *cutter) segment(s headwater.Span) segment {
	out := segment{Text: legible(s.In(c.x.r.Document.Text))}
	out.Opens, out.Names = c.advance(s.Start)
	out.Name = c.innermost(nameLayer)
	out.Content, out.Cue, out.Source = c.innermost(contentLayer), c.innermost(cueLayer), c.innermost(sourceLayer)
	if contents := c.active[contentLayer]; len(contents) > 0 {
		out.Data = c.numbers(contents)
	}
	out.Own = len(c.active[ownLayer]) > 0
	return out
}

// innermost is what the last mark of a layer is of, -1 where none is open.
func (c *cutter) innermost(l layer) int {
	if n := len(c.active[l]); n > 0 {
		return c.active[l][n-1].of
	}
	return -1
}

// mostNested is how many attributions of one place light up together.
const mostNested = 8

// numbers joins attribution numbers for a data attribute.
func (c *cutter) numbers(contents []mark) string {
	var b []byte
	for i, m := range contents[max(0, len(contents)-mostNested):] {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(c.x.number[m.of]), 10)
	}
	return string(b)
}

// advance closes the marks that end at or before a byte, opens those that have
// begun, and gives the attributions and occurrences seen for the first time.
func (c *cutter) advance(at int) (opens, names []int) {
	for l := range c.active {
		c.active[l] = slices.DeleteFunc(c.active[l], func(m mark) bool { return m.End <= at })
	}
	for ; c.next < len(c.marks) && c.marks[c.next].Start <= at; c.next++ {
		m := c.marks[c.next]
		if m.End <= at {
			continue
		}
		c.active[m.layer] = append(c.active[m.layer], m)
		if m.layer <= cueLayer && c.first(m.of) {
			opens = append(opens, m.of)
		}
		if m.layer == nameLayer {
			c.names.shown[m.of] = true
			names = append(names, m.of)
		}
	}
	return opens, names
}

// first says whether an attribution shows itself for the first time.
func (c *cutter) first(attribution int) bool {
	if c.opened[attribution] {
		return false
	}
	c.opened[attribution] = true
	c.fresh = append(c.fresh, attribution)
	return true
}
