package report

import (
	"cmp"
	"slices"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// timelineView is the dated times of a reading, oldest first, on one scale.
// Positions are percent of the width.
type timelineView struct {
	Height    int
	Rows      []timeRow
	Ticks     []tickView
	Published *tickView
	More      int      // rows left out
	Undated   []string // expressions that name no day
	Broken    bool     // some rows lie beyond the scale
}

// timeRow is one line: its words above, its bar below.
type timeRow struct {
	Words, Full, Days string
	Y                 int
	X, Width          string
	first, last       float64 // days; last is the end of its day
	from, to          bool    // whether the text tells them
	Beyond            int     // -1 earlier than the scale, 1 later, 0 on it
}

type tickView struct{ X, Label, Anchor string }

const (
	rowHeight = 40
	mostRows  = 40
	axisRoom  = 46
)

func newTimeline(x *index) *timelineView {
	v := &timelineView{}
	v.Rows, v.Undated = timeRows(x)
	if len(v.Rows) == 0 && len(v.Undated) == 0 {
		return nil
	}
	if len(v.Rows) > mostRows {
		v.More = len(v.Rows) - mostRows
		v.Rows = v.Rows[:mostRows]
	}
	if len(v.Rows) == 0 {
		return v
	}
	published, known := day(x.r.Document.Published)
	core := heart(v.Rows, published, known)
	a := newAxis(core, published, known)
	v.Broken = len(core) < len(v.Rows)
	for i := range v.Rows {
		v.Rows[i].draw(a)
		v.Rows[i].Y = axisRoom + i*rowHeight
	}
	v.Ticks = a.ticks()
	if known {
		v.Published = &tickView{X: a.at(published + 0.5), Anchor: a.anchor(published)}
	}
	v.Height = axisRoom + len(v.Rows)*rowHeight + 8
	return v
}

// draw puts a row on the scale; one that lies beyond it gets no bar.
func (r *timeRow) draw(a axis) {
	first, last := a.low, a.high
	if r.from {
		first = r.first
	}
	if r.to {
		last = r.last
	}
	switch {
	case last <= a.low:
		r.Beyond = -1
	case first >= a.high:
		r.Beyond = 1
	}
	first, last = min(max(first, a.low), a.high), max(min(last, a.high), a.low)
	r.X, r.Width = a.at(first), percentOf(max((last-first)/(a.high-a.low), 0.008))
}

// timeRows gives every dated time once, by its first day, and the words of
// those that have no date.
func timeRows(x *index) (rows []timeRow, undated []string) {
	type key struct{ words, begin, end string }
	seen := map[key]bool{}
	for i := range x.r.Times {
		t := &x.r.Times[i]
		words := clip(x.words(t.Span))
		k := key{words, t.Begin, t.End}
		if seen[k] {
			continue
		}
		seen[k] = true
		r := timeRow{Words: ansi.Truncate(words, 24, "…"), Full: words, Days: days(t)}
		r.first, r.from = day(t.Begin)
		r.last, r.to = day(t.End)
		r.last++
		if !r.from && !r.to {
			undated = append(undated, words)
			continue
		}
		rows = append(rows, r)
	}
	slices.SortStableFunc(rows, func(a, b timeRow) int {
		return cmp.Or(cmp.Compare(a.known(), b.known()), cmp.Compare(a.last, b.last))
	})
	return rows, undated
}

// known is the first end of a row that the text tells.
func (r *timeRow) known() float64 {
	if r.from {
		return r.first
	}
	return r.last
}

// Open says whether one end is not known.
func (r *timeRow) Open() bool { return !r.from || !r.to }

// day is the day number of a date, or of a date-time's date.
func day(s string) (float64, bool) {
	if len(s) < len(time.DateOnly) {
		return 0, false
	}
	t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	if err != nil {
		return 0, false
	}
	return float64(t.Unix()) / 86400, true
}
