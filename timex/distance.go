package timex

import (
	"math"

	"github.com/headwater-project/headwater"
)

// distance reads "ago", "earlier", "later" behind a duration: a date.
func (r *reader) distance(n amount, g grain, j int) (meaning, int) {
	if r.is(j, wOr) && r.is(j+1, wSo) && r.is(j+2, wAgo) {
		j += 2
	}
	switch {
	case r.is(j, wAgo):
		if n.vague {
			return ref(pastRef), j + 1
		}
		m := r.aged(r.away(r.now(g), -1, n, g), n, g)
		if q := r.frame.quarter; g == yearGrain && n.article && r.quarterly() {
			m = of(q.shift(-4))
		}
		m.compared = g == yearGrain && n.article
		return m, j + 1
	case r.is(j, wEarlier):
		m := r.fromRef(n, g, -1)
		m.compared = g == yearGrain && n.article
		return m, j + 1
	case r.is(j, wLater):
		return r.notAfterNow(r.fromRef(n, g, 1)), j + 1
	case r.is(j, wBefore, wAfter) && r.at(j+1).kind == kPunct && r.at(j+1).n != ',':
		return r.fromRef(n, g, sign(r.is(j, wBefore))), j + 1
	case r.is(j, wFrom) && r.at(j+1).kind == kRef && r.at(j+1).n == presentRef:
		return r.away(r.now(g), 1, n, g), j + 2
	case r.is(j, wHence):
		return r.away(r.now(g), 1, n, g), j + 1
	}
	return r.prior(n, g, j)
}

// prior reads "a day prior" and what "to" leads to behind it: the date that is counted
// from, or an event whose date is not known.
func (r *reader) prior(n amount, g grain, j int) (meaning, int) {
	if !r.is(j, wPrevious) || r.spelled(j) != "prior" {
		return meaning{}, 0
	}
	if after := r.at(j + 1); !r.is(j+1, wTo) {
		if after.kind != kPunct && after.end != 0 {
			return meaning{}, 0 // 30 days' prior notice
		}
		return r.fromRef(n, g, -1), j + 1
	}
	m, next := r.core(j + 2)
	if next == 0 || m.kind != headwater.Date || m.when.grain == noGrain {
		return unknownDate, j + 1
	}
	return r.away(m.when, -1, n, g), j + 1
}

// aged writes the value of "a year ago" as a month and of "two weeks ago" as a
// day, as most of the timenorm pairs do; the bounds stay as wide as the unit.
func (r *reader) aged(m meaning, n amount, g grain) meaning {
	now := r.frame.now
	switch {
	case m.value == "" || now.IsZero():
	case g == yearGrain && n.article:
		m.value = holding(addMonths(now, -12), monthGrain).value()
	case g == weekGrain:
		m.value = holding(now.AddDate(0, 0, -7*int(n.low)), dayGrain).value()
	}
	return m
}

// quarterly says whether the text speaks of a quarter: it is what was mentioned
// last, by name or by the day it ended.
func (r *reader) quarterly() bool {
	p := r.frame.base
	if !r.frame.quarter.known() || r.frame.months {
		return false
	}
	return p.grain == quarterGrain || p.grain == dayGrain && p.known() && p.part%3 == 0 && p.first().AddDate(0, 0, 1).Day() == 1
}

func sign(back bool) int {
	if back {
		return -1
	}
	return 1
}

func (r *reader) now(g grain) period {
	if r.frame.now.IsZero() || g < dayGrain {
		return period{}
	}
	return holding(r.frame.now, dayGrain)
}

// fromRef counts from the period mentioned last; a whole expression without
// one counts from the anchor.
func (r *reader) fromRef(n amount, g grain, way int) meaning {
	if n.vague {
		if way < 0 {
			return ref(pastRef)
		}
		return unknownDate
	}
	from := r.frame.ref
	if way < 0 && g == yearGrain && n.article {
		from = r.frame.base
		if r.frame.months && !r.frame.now.IsZero() {
			from = holding(r.frame.now, yearGrain) // "the nine months" of this year
		}
	}
	if !from.known() && r.loose {
		from = r.now(g)
	}
	if q := r.frame.quarter; from.grain == quarterGrain && g == yearGrain && n.article && q.known() {
		from = q
	}
	if n.low == 1 && n.high == 1 && g >= dayGrain && from.known() && from.grain <= g {
		return of(from.move(way, g)) // "a year earlier" than a quarter is a quarter
	}
	return r.away(from, way, n, g)
}

// notAfterNow drops what "two years later" cannot mean in a report: a day after
// its publication shows that we counted from the wrong date.
func (r *reader) notAfterNow(m meaning) meaning {
	if now := r.frame.now; !r.loose && !now.IsZero() && m.begin.After(now) {
		return unknownDate
	}
	return m
}

// maxUnits bounds how far an expression may count before it means nothing.
const maxUnits = 5000

// away is the period n units from p, in the grain of the unit: "two years ago"
// is a year, "ten days ago" a day.
func (r *reader) away(p period, way int, n amount, g grain) meaning {
	if g < dayGrain {
		return meaning{kind: headwater.ClockTime}
	}
	if !p.known() || n.low != math.Trunc(n.low) || n.low > maxUnits || n.low != n.high {
		return unknownDate
	}
	at := coarser(p, g)
	return of(at.move(way*int(n.low), g))
}

// coarser is the grain that an answer in units of g from p can have.
func coarser(p period, g grain) period {
	want := g
	switch g {
	case weekendGrain, fortnight:
		want = weekGrain
	case decadeGrain, centuryGrain, millennium:
		want = yearGrain
	}
	if p.grain >= want {
		return p
	}
	return holding(p.first(), want)
}
