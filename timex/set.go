package timex

import (
	"fmt"

	"github.com/headwater-project/headwater"
)

// set reads "every Monday", "each year", "every two weeks", "every other day",
// "per day".
func (r *reader) set(i int) (meaning, int) {
	if r.is(i, wPer) {
		return r.perUnit(i)
	}
	j := i + 1
	n := amount{low: 1, high: 1}
	if r.is(j, wOther) {
		n.low = 2
		j++
	} else if k, next := r.amount(j); next > 0 {
		n, j = k, next
	}
	l := r.at(j)
	m := meaning{kind: headwater.Set}
	switch l.kind {
	case kUnit:
		m.value = durationOf(n, grain(l.n))
	case kWeekday:
		m.value = fmt.Sprintf("XXXX-WXX-%d", l.n)
		if p := r.at(j + 1); p.kind == kPart {
			m.value += dayParts[p.n]
			j++
		}
	case kMonth:
		m.value = fmt.Sprintf("XXXX-%02d", l.n)
	case kSeason:
		m.value = "XXXX-" + seasons[l.n]
	case kPart:
		m.value = "XXXX-XX-XX" + dayParts[l.n]
	default:
		return m, 0
	}
	return m, j + 1
}

// perUnit reads "per day" behind an amount; speeds are taken by their unit.
func (r *reader) perUnit(i int) (meaning, int) {
	u := r.at(i + 1)
	if u.kind != kUnit || u.has(plural) || grain(u.n) < dayGrain && !r.loose {
		return meaning{}, 0
	}
	return meaning{kind: headwater.Set, value: durationOf(amount{low: 1, high: 1}, grain(u.n))}, i + 2
}

// frequency reads "daily", "annually"; capitalised it is a newspaper's name.
func (r *reader) frequency(i int) (meaning, int) {
	l := r.at(i)
	if l.has(capital) && !r.loose && (!r.opens(i) || r.at(i+1).has(capital)) {
		return meaning{}, 0
	}
	return meaning{kind: headwater.Set, value: often(grain(l.n))}, i + 1
}

// often is the value of an adverb of frequency: a pattern of the calendar where
// it has one, as weekdays have (TIMEX2; the timenorm pairs follow it), else a
// span of ISO 8601, which knows no quarter.
func often(g grain) string {
	if s := calendarSets[g]; s != "" {
		return s
	}
	if g == quarterGrain {
		return "P3M"
	}
	return durationOf(amount{low: 1, high: 1}, g)
}

// calendarSets are every day, week, month and year.
var calendarSets = map[grain]string{
	dayGrain: "XXXX-XX-XX", weekGrain: "XXXX-WXX", monthGrain: "XXXX-XX", yearGrain: "XXXX",
}
