package timex

import (
	"time"

	"github.com/headwater-project/headwater"
)

// frame is what the reader knows of the calendar around an expression.
type frame struct {
	now     time.Time        // day of publication; zero when unknown
	near    time.Time        // latest full date that the text gave so far
	ref     period           // calendar period mentioned last
	base    period           // the same, without what was only compared with ("a year earlier")
	quarter period           // quarter reported on: "the quarter"
	week    [8]period        // day mentioned last for each day of the week
	coins   map[int32]string // codes that the text gave to shared names of currencies, by their place
	months  bool             // the time mentioned last was a count of months: "the nine months"
}

// around is the day near which dates without a year fall: the day of
// publication, else the latest full date the text gave. Words that point from
// the moment of writing (yesterday, last year) use now alone.
func (f *frame) around() time.Time {
	if f.now.IsZero() {
		return f.near
	}
	return f.now
}

// opened is what the reader knows of the calendar where a paragraph begins. What the
// one before told last is no anchor for "two days later" here, but for the day of
// publication.
func (f *frame) opened() frame {
	out := *f
	today := !f.now.IsZero() && f.ref.grain == dayGrain && f.ref.known() && f.ref.first().Equal(f.now)
	if out.week = [8]period{}; !today {
		out.ref, out.base = period{}, period{}
	}
	return out
}

// note remembers m for the expressions that follow.
func (f *frame) note(m meaning) {
	if m.kind == headwater.Duration {
		f.months = m.months
	}
	if !m.when.known() {
		return
	}
	f.ref = m.when
	if m.when.grain == dayGrain {
		f.week[isoDay(m.when.first())] = m.when
	}
	if !m.compared {
		f.base, f.months = m.when, false
	}
	if m.when.grain == quarterGrain && f.current(m.when) {
		f.quarter = m.when
	}
	if m.full && m.when.first().After(f.near) {
		f.near = m.when.first()
	}
}

// monthsAhead and daysAhead are how far ahead of the anchor a date without a
// year may lie. News looks back: on the timenorm training pairs four months
// split best. A past tense near by leaves a month for what was set or put off.
const monthsAhead = 4

var daysAhead = [...]int{anyTense: 122, pastTense: 31, futureTense: 270}

// current says whether q is a quarter that "the quarter" may come to mean: no
// comparison with an earlier year and no outlook. Results are of quarters that
// have ended, so the running one stands back where another was named.
func (f *frame) current(q period) bool {
	if !f.now.IsZero() && q.first().After(f.now) {
		return false
	}
	if !f.quarter.known() || q.fiscal && !f.quarter.fiscal {
		return true
	}
	return !q.first().Before(f.quarter.first()) && (f.now.IsZero() || f.quarter.fiscal || q.shift(1).first().Before(f.now))
}

// year is the year of a month, or of a day when day > 0, nearest to the anchor,
// as the tense allows.
func (f *frame) year(month, day int, look tense) int {
	t := f.around()
	if t.IsZero() {
		return unknownYear
	}
	if f.now.IsZero() {
		look = futureTense // a story told in order goes on from its last date
	}
	y := t.Year()
	if day == 0 {
		gap := (month - int(t.Month()) + 12) % 12
		if int(t.Month())+gap > 12 {
			y++
		}
		if look == pastTense && gap > 0 || look == anyTense && gap > monthsAhead {
			y--
		}
		return y
	}
	best := y - 1
	for c := y; c <= y+1; c++ {
		gap := int(date(c, month, day).Sub(t).Hours() / 24)
		if gap <= daysAhead[look] {
			best = c
		}
	}
	return best
}

// weekday is the day of the week n (Monday is 1) nearest to the publication: its
// day itself, else the one before, or the one after when looking ahead.
func (f *frame) weekday(n int, look tense) (period, bool) {
	t := f.now
	if w := f.ref; look != pastTense && w.grain == weekGrain && w.known() && w.first().After(t) && !t.IsZero() {
		return holding(w.first().AddDate(0, 0, n-1), dayGrain), true // "next week ... on Monday"
	}
	if t.IsZero() { // before or after the last date of the story? unknown
		return period{}, false
	}
	back := (isoDay(t) - n + 7) % 7
	if back != 0 && look == futureTense {
		back -= 7
	}
	return holding(t.AddDate(0, 0, -back), dayGrain), true
}

func isoDay(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// meaning is what an expression says.
type meaning struct {
	kind       headwater.TimeType
	value      string
	begin, end time.Time // zero when open or unknown
	when       period    // what later expressions can refer to
	full       bool      // a day whose year the text itself gives
	compared   bool      // only what a later period is held against: "a year earlier"
	months     bool      // a duration in months
}

// of is the meaning of a period of the calendar.
func of(p period) meaning {
	m := meaning{kind: headwater.Date, when: p}
	if p.grain == noGrain || p.year != unknownYear && (p.year < 1 || p.year > 9999) {
		return meaning{kind: headwater.Date}
	}
	if (p.grain == decadeGrain || p.grain == centuryGrain) && !p.known() {
		return meaning{kind: headwater.Date}
	}
	m.value = p.value()
	if first, last, ok := p.bounds(); ok {
		m.begin, m.end = first, last
	}
	return m
}

// ref is the meaning of a word like "now" that names no period.
func ref(n int32) meaning {
	return meaning{kind: headwater.Date, value: references[n]}
}

const (
	presentRef = iota
	pastRef
	futureRef
)

var references = [...]string{"PRESENT_REF", "PAST_REF", "FUTURE_REF"}

var unknownDate = meaning{kind: headwater.Date}
