package timex

import (
	"time"

	"github.com/headwater-project/headwater"
)

// hedged reads "about six years ago", "more than six hours", "at least the
// past 16 months". Only durations take the hedges of amounts.
func (r *reader) hedged(i int) (meaning, int) {
	b, j := r.bound(i)
	if j == 0 || r.is(i, wMore, wLess) && r.compares(i) || r.is(i, wOver, wUnder) && r.is(j, wThe, wThis, wLast, wNext) {
		return meaning{}, 0
	}
	m, next := r.core(j)
	if next > 0 && r.is(next-1, wAgo) {
		if m.when.known() {
			m.value = m.when.value() // "nearly two weeks ago" is no day
		}
		return r.beyond(m, b), next
	}
	if next == 0 || m.kind == headwater.Duration || r.is(next-1, wEarlier, wPrevious) {
		return m, next
	}
	if b == aboutBound && (m.when.grain != yearGrain || r.at(j).kind != kNumber) {
		return m, next
	}
	return meaning{}, 0
}

// compares says whether the "more than" or "fewer than" at i tells by how much a thing
// differs: "a third fewer than five years ago", "10 percent more than".
func (r *reader) compares(i int) bool {
	switch prev := r.at(i - 1); prev.kind {
	case kNumber, kOrdinal, kMeasure, kMult, kSmall, kTens:
		return true
	}
	return r.at(i - 1).mark('%')
}

// thanAgo says whether "more than" at i compares with a time ago: "a third fewer than
// five years ago".
func (r *reader) thanAgo(i int) bool {
	if !r.is(i, wMore, wLess) || !r.is(i+1, wThan) || !r.compares(i) {
		return false
	}
	_, next := r.core(i + 2)
	return next > i && r.is(next-1, wAgo)
}

// beyond opens "more than ten years ago" towards the past and ends "less than a
// year ago" today.
func (r *reader) beyond(m meaning, b limit) meaning {
	switch {
	case m.begin.IsZero() || r.frame.now.IsZero():
	case b == lowBound:
		m.begin, m.end = time.Time{}, r.anniversary(m)
	case b == highBound:
		m.begin, m.end = r.anniversary(m), r.frame.now
	}
	return m
}

// anniversary is the day of m that lies a whole number of its units from today.
func (r *reader) anniversary(m meaning) time.Time {
	now := r.frame.now
	switch m.when.grain {
	case yearGrain:
		return addMonths(now, 12*(m.when.year-now.Year()))
	case monthGrain:
		return addMonths(now, 12*(m.when.year-now.Year())+m.when.part-int(now.Month()))
	case weekGrain:
		return m.begin.AddDate(0, 0, isoDay(now)-1)
	}
	return m.begin
}

// phase reads "early 2016", "late last week", "earlier this year", "mid-May",
// "sometime next year".
func (r *reader) phase(i int) (meaning, int) {
	l := r.at(i)
	switch l.word {
	case wEarly, wMid, wLate, wSometime, wEarlier, wLater:
	default:
		return meaning{}, 0
	}
	j := i + 1
	if m, next := r.smallHours(j, l.word == wLate); next > 0 {
		return m, next
	}
	if r.is(j, wIn) {
		j++
	}
	if r.is(j, wOn) && l.word == wEarlier {
		j++
	}
	if p := r.at(j); p.kind == kPart && l.word == wMid {
		return r.clockPart(j)
	}
	m, next := r.core(j)
	if next == 0 || m.kind != headwater.Date && m.kind != headwater.ClockTime || !m.when.known() && m.value != "" && m.value[0] != 'X' {
		return meaning{}, 0
	}
	return r.narrow(m, l.word), next
}

// someDay are the parts that "sometime" leaves open below a year and a month.
var someDay = map[grain]string{yearGrain: "-XX-XX", monthGrain: "-XX"}

// narrow cuts "earlier this year" at the day of publication.
func (r *reader) narrow(m meaning, w word) meaning {
	if w == wSometime && m.value != "" {
		m.value += someDay[m.when.grain]
	}
	now := r.frame.now
	if now.IsZero() || m.begin.IsZero() || now.Before(m.begin) || now.After(m.end) {
		return m
	}
	switch w {
	case wEarlier:
		m.end = now
	case wLater:
		m.begin = now
	}
	return m
}
