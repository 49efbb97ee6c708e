package report

// timelineView is the dated times of a reading, oldest first, on one scale, and
// the others in words. Positions are percent of the width.
type timelineView struct {
	Rows, Folded []timeRow
	Ticks        []tickView
	Published    *tickView
	Keys         []mapKey
	Undated      []timeNote // expressions that name no day
	Lasting      []timeNote // durations
	Repeated     []timeNote // sets
	Broken       bool       // some rows lie beyond the scale
}

type tickView struct{ X, Label, Anchor string }

// timeNote is a time that is not on the scale: its words and what they come to.
type timeNote struct {
	Words, Meaning, Entry string
	Refs                  []ref
}

// mostRows is how many times stay in sight.
const mostRows = 24

func newTimeline(x *index, o *occurrences) *timelineView {
	rows, loose := timeRows(x, o)
	v := &timelineView{}
	for _, n := range loose {
		switch n.kind {
		case lasting:
			v.Lasting = append(v.Lasting, n.timeNote)
		case repeated:
			v.Repeated = append(v.Repeated, n.timeNote)
		default:
			v.Undated = append(v.Undated, n.timeNote)
		}
	}
	if len(rows) == 0 {
		if len(loose) == 0 {
			return nil
		}
		return v
	}
	v.scale(x, rows)
	v.Rows, v.Folded = fold(rows, mostRows)
	v.Keys = timeKeys(rows, v.Published != nil)
	return v
}

// scale puts the rows on one scale of days.
func (v *timelineView) scale(x *index, rows []timeRow) {
	published, known := day(x.r.Document.Published)
	core := heart(rows, published, known)
	a := newAxis(core, published, known)
	v.Broken = len(core) < len(rows)
	for i := range rows {
		rows[i].draw(a)
	}
	v.Ticks = a.ticks()
	if known {
		v.Published = &tickView{X: a.at(published + 0.5), Anchor: a.anchor(published)}
	}
}

// leastBar is the share of the width below which an interval of one day is a
// tick.
const leastBar = 0.012

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
	span := (last - first) / (a.high - a.low)
	r.Point = !r.Open() && span < leastBar
	first, last = min(max(first, a.low), a.high), max(min(last, a.high), a.low)
	r.X, r.Width = a.at(first), percentOf(max((last-first)/(a.high-a.low), 0.004))
	if r.Point {
		r.X = a.at((first + last) / 2)
	}
}

// timeKeys explains the bars of a timeline, and no others.
func timeKeys(rows []timeRow, published bool) []mapKey {
	seen := map[string]bool{"published": published}
	for i := range rows {
		r := &rows[i]
		seen[r.Look] = true
		seen["stated-bar"] = seen["stated"]
		seen["point"] = seen["point"] || r.Point
		seen["open"] = seen["open"] || r.Open()
		seen["beyond"] = seen["beyond"] || r.Beyond != 0
	}
	var out []mapKey
	for _, k := range []mapKey{
		{"stated-bar", "dated in the text"},
		{"reckoned", "reckoned from another date"},
		{"vague", "vague words, as read"},
		{"point", "a day"},
		{"open", "one end not stated"},
		{"beyond", "beyond this scale"},
		{"published", "published"},
	} {
		if seen[k.Sign] {
			out = append(out, k)
		}
	}
	return out
}

// lineRow is a row with the scale that it stands on.
type lineRow struct {
	Line *timelineView
	Row  *timeRow
}

// With gives a row to its template.
func (v *timelineView) With(r timeRow) lineRow { return lineRow{v, &r} }

// noteList is times that are not on the scale, under a title.
type noteList struct {
	Title         string
	Notes, Folded []timeNote
}

// mostNotes is how many of them stay in sight.
const mostNotes = 12

// Notes gives a list of times to its template.
func (s *sheet) Notes(title string, notes []timeNote) noteList {
	seen, folded := fold(notes, mostNotes)
	return noteList{title, seen, folded}
}
