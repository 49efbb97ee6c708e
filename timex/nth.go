package timex

import (
	"time"

	"github.com/headwater-project/headwater"
)

// nth reads "last week of May", "first Monday in March 2019", "third day of the
// month" from the ordinal or "last" on.
func (r *reader) nth(i int) (meaning, int) {
	l, u := r.at(i), r.at(i+1)
	n := int(l.n)
	if l.word == wLast {
		n = -1
	} else if l.kind != kOrdinal || n < 1 || n > 31 {
		return meaning{}, 0
	}
	if u.kind != kUnit && u.kind != kWeekday || u.has(plural|short) || !r.is(i+2, wOf, wIn) {
		return meaning{}, 0
	}
	p, next := r.container(i + 3)
	first, last, ok := p.bounds()
	if next == 0 || !ok {
		return meaning{}, 0
	}
	if u.kind == kWeekday {
		return weekdayOf(first, last, n, int(u.n)), next
	}
	switch g := grain(u.n); {
	case g == dayGrain && p.grain > dayGrain:
		return dayOf(first, last, n), next
	case g == weekGrain && p.grain == monthGrain:
		return weekOf(p, first, last, n), next
	case g == monthGrain && p.grain > monthGrain && p.grain <= yearGrain:
		return monthOf(first, last, n), next
	}
	return meaning{}, 0
}

// container is the month or year that a smaller unit is counted in.
func (r *reader) container(j int) (period, int) {
	if u := r.at(j + 1); r.is(j, wThe) && u.kind == kUnit && !u.has(plural) && !r.frame.now.IsZero() {
		if g := grain(u.n); g == monthGrain || g == yearGrain {
			return holding(r.frame.now, g), j + 2
		}
	}
	m, next := r.core(j)
	if next == 0 || m.kind != headwater.Date || m.begin.IsZero() || !m.when.known() {
		return period{}, 0
	}
	return m.when, next
}

// within is the meaning of a day that must lie inside first to last.
func within(t, first, last time.Time) meaning {
	if t.Before(first) || t.After(last) {
		return unknownDate
	}
	return of(holding(t, dayGrain))
}

func dayOf(first, last time.Time, n int) meaning {
	if n < 0 {
		return within(last, first, last)
	}
	return within(first.AddDate(0, 0, n-1), first, last)
}

func weekdayOf(first, last time.Time, n, weekday int) meaning {
	if n < 0 {
		return within(last.AddDate(0, 0, -(isoDay(last)-weekday+7)%7), first, last)
	}
	return within(first.AddDate(0, 0, (weekday-isoDay(first)+7)%7+7*(n-1)), first, last)
}

func monthOf(first, last time.Time, n int) meaning {
	t := addMonths(first, n-1)
	if n < 0 {
		t = last
	}
	if t.After(last) {
		return unknownDate
	}
	return of(holding(t, monthGrain))
}

// weekOf is a week of a month counted from its first day, as people count: its
// days do not fit an ISO week, so the value stays the month.
func weekOf(p period, first, last time.Time, n int) meaning {
	begin := first.AddDate(0, 0, 7*(n-1))
	if n < 0 {
		begin = last.AddDate(0, 0, -6)
	}
	m := of(p)
	if begin.After(last) {
		return unknownDate
	}
	m.begin = begin
	if end := begin.AddDate(0, 0, 6); end.Before(last) {
		m.end = end
	}
	return m
}

// unitOf reads "week of March 3", "weekend of 3 March" from the unit on.
func (r *reader) unitOf(j int) (meaning, int) {
	g := grain(r.at(j).n)
	if g != weekGrain && g != weekendGrain || r.at(j).has(plural) || !r.is(j+1, wOf) {
		return meaning{}, 0
	}
	m, next := r.day(r.skip(j+2, wThe))
	if next == 0 || m.when.grain != dayGrain || !m.when.known() {
		return meaning{}, 0
	}
	return of(holding(m.when.first(), g)), next
}
