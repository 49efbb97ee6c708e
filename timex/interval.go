package timex

import "github.com/headwater-project/headwater"

// interval reads "between January 1 and September 26" from its first date m, in
// [i, next), as one time: the value is that of both ends with a stroke between
// them, as ISO 8601 writes an interval. It gives 0 where there is none.
func (r *reader) interval(m meaning, i, next int) (meaning, int) {
	if !r.is(i-1, wBetween) || !r.is(next, wAnd) || !m.bound() {
		return meaning{}, 0
	}
	last, after := r.time(next + 1)
	if after == 0 {
		if later, from, end := r.later(next); end > 0 && from == next+1 {
			last, after = later, end
		}
	}
	if after == 0 || !last.bound() || last.when.grain != m.when.grain {
		return meaning{}, 0
	}
	if y, ok := r.plainYear(after + 1); ok && r.is(after, wIn) && last.when.grain < yearGrain && !last.full {
		p := last.when
		p.year = y
		last, m.full, after = of(p), false, after+2
	}
	m = m.beforeEnd(last)
	return meaning{
		kind: headwater.Date, value: m.value + "/" + last.value,
		begin: m.begin, end: last.end, when: last.when, full: last.full,
	}, after
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
