package timex

import "github.com/headwater-project/headwater"

// interval reads "between January 1 and September 26", "from 1998 to 2001",
// "June 1-5" and "2015-16" from its first date m, in [i, next), as one time: the
// value is that of both ends with a stroke between them, as ISO 8601 writes an
// interval. It gives 0 where there is none.
func (r *reader) interval(m meaning, i, next int) (meaning, int) {
	if !m.bound() {
		return meaning{}, 0
	}
	last, after := r.lastEnd(m, i, next)
	if after == 0 || !last.bound() || last.when.grain != m.when.grain {
		return meaning{}, 0
	}
	m.full = m.full || r.statesYear(i, next)
	if y, ok := r.plainYear(after + 1); ok && r.is(after, wIn) && last.when.grain < yearGrain && !last.full {
		p := last.when
		p.year = y
		last, m.full, after = of(p), false, after+2
	}
	if m = m.beforeEnd(last); !r.is(next, wAnd) && !m.precedes(last) {
		return meaning{}, 0
	}
	return meaning{
		kind: headwater.Date, value: m.value + "/" + last.value,
		begin: m.begin, end: last.end, when: last.when, full: last.full,
	}, after
}

// lastEnd reads the last date of the interval that m, in [i, next), begins, and
// gives the index after it, or 0.
func (r *reader) lastEnd(m meaning, i, next int) (meaning, int) {
	if m.when.grain == yearGrain && !r.at(i).has(hyphen) {
		if last, after := r.lastYear(m, i, next); after > 0 {
			return last, after
		}
	}
	from := r.lastFrom(i, next)
	if from == 0 {
		return meaning{}, 0
	}
	if from == next && m.when.grain == monthGrain {
		return r.monthDate(from)
	}
	if from > next {
		if last, after := r.time(from); after > 0 {
			return last, after
		}
	}
	if later, start, after := r.later(next); after > 0 && start == from {
		return later, after
	}
	if from == next && m.when.grain == dayGrain {
		return r.dayMonth(from)
	}
	return meaning{}, 0
}

// statesYear says whether the text gives the year in [i, next).
func (r *reader) statesYear(i, next int) bool {
	for ; i < next; i++ {
		if _, ok := r.plainYear(i); ok {
			return true
		}
	}
	return false
}

// lastFrom is where the last date of the interval stands whose first is in
// [i, next), or 0: behind "and" or "to", or at a hyphen.
func (r *reader) lastFrom(i, next int) int {
	switch {
	case r.is(i-1, wBetween) && r.is(next, wAnd):
		return next + 1
	case r.is(i-1, wFrom) && r.is(next, wTo, wUntil) && !r.changing(i-1) && !r.moving(i-1):
		return next + 1
	case r.at(next).has(hyphen) && !r.at(i).has(hyphen):
		return next
	}
	return 0
}

// lastYear reads the last year behind the year m, in [i, next): the "2001" of
// "1998-2001" and of "covers 1998 to 2001", the "16" of "2015-16" and "2015/16".
func (r *reader) lastYear(m meaning, i, next int) (meaning, int) {
	j := next
	switch {
	case r.at(next).has(hyphen):
	case r.at(next).mark('/') && r.at(next+1).start == r.at(next).end:
		j++
	case r.is(next, wTo, wUntil) && !r.changing(i) && !r.moving(i) && !r.plain(next+2) && !r.is(next+2, wPeople):
		j++
	default:
		return meaning{}, 0
	}
	if n := r.at(j + 1); n.has(hyphen) || n.mark('/') {
		return meaning{}, 0
	}
	first := m.when.year
	y, ok := r.plainYear(j)
	if l := r.at(j); !ok && l.kind == kNumber && l.end-l.start == 2 && !r.is(next, wTo, wUntil) {
		y, ok = first-first%100+int(l.n), true
	}
	if !ok || y <= first || r.at(next).mark('/') && y != first+1 {
		return meaning{}, 0
	}
	return of(period{grain: yearGrain, year: y}), j + 1
}

// precedes says whether m begins before last ends, as far as both are known.
func (m meaning) precedes(last meaning) bool {
	return m.begin.IsZero() || last.end.IsZero() || m.begin.Before(last.end)
}

// bound says whether m can be one end of an interval.
func (m meaning) bound() bool {
	return m.kind == headwater.Date && m.when.grain >= dayGrain && m.value != ""
}

// beforeEnd moves the first day of an interval, whose year we found, before the last
// one; with a last one of no known year it has none either.
func (m meaning) beforeEnd(last meaning) meaning {
	if m.full || m.begin.IsZero() || m.when.grain >= yearGrain || !last.begin.IsZero() && !m.begin.After(last.end) && m.when.year >= last.when.year-1 {
		return m
	}
	p := m.when
	if p.year = last.when.year; last.when.known() && p.first().After(last.end) {
		p.year--
	}
	if p.grain == dayGrain && !valid(p.year, p.part, p.day) {
		return unknownDate
	}
	return of(p)
}
