package report

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

// timeRow is one time on the scale, however often the text has it so.
type timeRow struct {
	Words, Days string
	Meaning     string // that it is vague, or not of the story, where it is
	Entry       string // end of the id of its row
	Refs        []ref
	Look        string // stated, reckoned, vague
	X, Width    string
	Point       bool    // too short for a bar
	first, last float64 // days; last is the end of its day
	from, to    bool    // whether the text tells them
	spans       []headwater.Span
	Beyond      int // -1 earlier than the scale, 1 later, 0 on it
	uses        []int
}

// looseTime is a time without a day.
type looseTime struct {
	timeNote
	kind  looseKind
	spans []headwater.Span
	uses  []int
}

type looseKind uint8

const (
	undated looseKind = iota
	lasting
	repeated
)

// timeRows gives every dated time once, by its first day, and those without a
// date; o may be nil for a view without links.
func timeRows(x *index, o *occurrences) (rows []timeRow, loose []looseTime) {
	type key struct{ words, value, begin, end string }
	type place struct {
		dated bool
		at    int
	}
	seen := map[key]place{}
	for i := range x.r.Times {
		t := &x.r.Times[i]
		words := clip(x.words(t.Span))
		k := key{strings.ToLower(words), t.Value, t.Begin, t.End}
		p, again := seen[k]
		if !again {
			if r, ok := newTimeRow(t, words); ok {
				p = place{true, len(rows)}
				rows = append(rows, r)
			} else {
				p = place{false, len(loose)}
				loose = append(loose, newLoose(t, words))
			}
			seen[k] = p
		}
		if p.dated {
			rows[p.at].spans = append(rows[p.at].spans, t.Span)
		} else {
			loose[p.at].spans = append(loose[p.at].spans, t.Span)
		}
		if o == nil {
			continue
		}
		if p.dated {
			rows[p.at].uses = append(rows[p.at].uses, o.times[i])
		} else {
			loose[p.at].uses = append(loose[p.at].uses, o.times[i])
		}
	}
	for i := range rows {
		rows[i].Meaning = listed(rows[i].Meaning, aside(x.r.Document.Blocks, rows[i].spans))
	}
	for i := range loose {
		loose[i].Meaning = listed(loose[i].Meaning, aside(x.r.Document.Blocks, loose[i].spans))
	}
	if o != nil {
		link(x, o, rows, loose)
	}
	slices.SortStableFunc(rows, func(a, b timeRow) int {
		return cmp.Or(cmp.Compare(a.known(), b.known()), cmp.Compare(a.last, b.last))
	})
	return rows, loose
}

// link leads the rows to the text, and the text to the rows.
func link(x *index, o *occurrences, rows []timeRow, loose []looseTime) {
	for i := range rows {
		r := &rows[i]
		r.Entry = o.lead(r.uses)
		r.Refs, _ = o.refs(x, r.uses)
	}
	for i := range loose {
		n := &loose[i]
		n.Entry = o.lead(n.uses)
		n.Refs, _ = o.refs(x, n.uses)
	}
}

// lead makes all these occurrences lead to the entry of the first.
func (o *occurrences) lead(uses []int) string {
	entry := o.all[uses[0]].entry
	for _, i := range uses {
		o.all[i].entry = entry
	}
	return entry
}

// newTimeRow is a row for a time that has a day.
func newTimeRow(t *headwater.Time, words string) (timeRow, bool) {
	r := timeRow{Words: words, Days: days(t), Look: clearness(t, words)}
	r.first, r.from = day(t.Begin)
	r.last, r.to = day(t.End)
	r.last++
	if r.Look == "vague" {
		r.Meaning = "vague"
	}
	return r, r.from || r.to
}

func newLoose(t *headwater.Time, words string) looseTime {
	n := looseTime{timeNote: timeNote{Words: words, Meaning: timeMeaning(t)}}
	switch t.Type {
	case headwater.Duration:
		n.kind = lasting
	case headwater.Set:
		n.kind = repeated
	}
	return n
}

// clearness says how a time got its days: stated by the words themselves,
// reckoned from another date, or read into vague words.
func clearness(t *headwater.Time, words string) string {
	year := cmp.Or(t.Begin, t.End)
	year = year[:min(len(year), 4)]
	switch {
	case t.Value == "" || strings.Contains(t.Value, "X") || strings.HasSuffix(t.Value, "_REF"):
		return "vague"
	case strings.Contains(words, year):
		return "stated"
	}
	return "reckoned"
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

// Fade is the class of a bar whose end is not known.
func (r *timeRow) Fade() string {
	switch {
	case !r.from:
		return " from-open"
	case !r.to:
		return " to-open"
	}
	return ""
}

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
