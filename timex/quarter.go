package timex

import "github.com/headwater-project/headwater"

// theYearOf reads "the 2014 period" when it is the whole expression.
func (r *reader) theYearOf(y, j int) (meaning, int) {
	q := r.frame.quarter
	if !q.known() || r.at(j+1).end == 0 {
		return of(period{grain: yearGrain, year: y}), j + 1
	}
	if r.frame.months { // behind "the nine months" it is those of that year
		q = period{grain: yearGrain}
	}
	q.year = y
	m := of(q)
	m.compared = r.frame.months
	return m, j + 2
}

// theQuarter is the quarter reported on. Which of the calendar a fiscal one is
// stays open, as most of the timenorm pairs have it.
func (r *reader) theQuarter() meaning {
	q := r.frame.quarter
	m := of(q)
	if q.fiscal {
		m.value = openIn(q.year, quarterGrain)
	}
	return m
}

// loneQuarter reads "quarter" as a whole expression where one is reported on.
func (r *reader) loneQuarter(i int) (meaning, int) {
	if u := r.at(i); !r.loose || i > 0 || r.at(i+1).end != 0 || grain(u.n) != quarterGrain || u.has(plural) || !r.frame.quarter.known() {
		return meaning{}, 0
	}
	return r.theQuarter(), i + 1
}

// openIn is some week or quarter of a year: "2018-WXX", "2018-QX".
func openIn(year int, g grain) string {
	return period{grain: yearGrain, year: year}.value() + "-" + designators[g] + unknownPart[g]
}

// theOne is "the day", "the week" as a whole expression: the day spoken of
// last, a week of this year that nothing tells apart, else the running one.
func (r *reader) theOne(g grain) meaning {
	p := r.frame.ref
	switch {
	case g == yearGrain && !r.frame.quarter.known() && p.grain != yearGrain:
		return meaning{kind: headwater.Duration, value: durationOf(amount{low: 1, high: 1}, g)} // "the year that ended in June"
	case g == dayGrain && p.known() && p.grain == dayGrain:
		return of(p)
	case g == weekGrain, g == quarterGrain:
		return meaning{kind: headwater.Date, value: openIn(r.frame.now.Year(), g)}
	}
	return of(holding(r.frame.now, g))
}

// unknownPart is what stands for the part of a year that is left open.
var unknownPart = map[grain]string{weekGrain: "XX", quarterGrain: "X"}
