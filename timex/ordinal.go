package timex

import (
	"strconv"

	"github.com/headwater-project/headwater"
)

// ordinal reads what starts with an ordinal: "third quarter of 2016", "second
// half", "20th century", "first nine months".
func (r *reader) ordinal(i int) (meaning, int) {
	if m, next := r.century(i); next > 0 {
		return m, next
	}
	if r.is(i, wFiscal) {
		return r.fiscal(i)
	}
	l := r.at(i)
	last := l.word == wLast
	if l.kind != kOrdinal && !last {
		return meaning{}, 0
	}
	u := r.at(i + 1)
	switch {
	case u.kind == kUnit && grain(u.n) == quarterGrain && l.n >= 1 && l.n <= 4:
		return r.quarterOf(i)
	case u.word == wHalf && (last || l.n == 1 || l.n == 2):
		n := int(l.n)
		if last {
			n = 2
		}
		return r.half2(n, i+2)
	case l.n == 1 && l.kind == kOrdinal && !r.loneDay(i+1):
		return r.firstUnits(i + 1)
	case l.kind == kOrdinal && r.loneDay(i+1) && !r.frame.now.IsZero():
		return of(holding(r.frame.now, dayGrain)), i + 2 // "for the second day": reports count up to today
	}
	return meaning{}, 0
}

// loneDay says whether "day" stands at j and ends a whole expression.
func (r *reader) loneDay(j int) bool {
	u := r.at(j)
	return r.loose && u.kind == kUnit && grain(u.n) == dayGrain && !u.has(plural) && r.at(j+1).end == 0
}

// quarterOf reads "third quarter of 2016" and "fourth quarters", a set.
func (r *reader) quarterOf(i int) (meaning, int) {
	n := int(r.at(i).n)
	if r.at(i + 1).has(plural) {
		return meaning{kind: headwater.Set, value: "XXXX-Q" + strconv.Itoa(n)}, i + 2
	}
	return r.part(period{grain: quarterGrain, part: n}, i+2)
}

// half2 is a half of a year; a half of anything else is not a date of its own.
func (r *reader) half2(n, next int) (meaning, int) {
	y, after := r.ofYear(next)
	if after == 0 {
		return r.longOf(next)
	}
	return of(period{grain: halfGrain, year: y, part: n}), after
}

// firstUnits reads "first nine months (of 2016)" from its number on.
func (r *reader) firstUnits(j int) (meaning, int) {
	n, k := r.number(j)
	u := r.at(k)
	if k == 0 || u.kind != kUnit || !u.has(plural) {
		return meaning{}, 0
	}
	m := meaning{kind: headwater.Duration, value: durationOf(n, grain(u.n)), months: grain(u.n) == monthGrain}
	y, next := r.ofYear(k + 1)
	if next == 0 {
		return m, k + 1
	}
	if grain(u.n) == quarterGrain && n.low == 2 && n.high == 2 {
		return of(period{grain: halfGrain, year: y, part: 1}), next
	}
	if !n.vague && n.low >= 1 && n.low <= 366 && y != unknownYear && grain(u.n) >= dayGrain && grain(u.n) < yearGrain {
		m.begin = date(y, 1, 1)
		m.end = add(m.begin, int(n.low), grain(u.n)).AddDate(0, 0, -1)
	}
	return m, next
}

// ofYear reads "of 2016", "of last year", "2016", "of the year".
func (r *reader) ofYear(j int) (int, int) {
	k := r.skip(j, wOf, wIn)
	if y, ok := r.plainYear(k); ok {
		return y, k + 1
	}
	fiscal := r.skip(k, wFiscal)
	if y, ok := r.plainYear(fiscal); ok {
		return y, fiscal + 1
	}
	k = r.skip(k, wThe)
	if r.is(k, wThis, wLast, wNext, wCurrent) && r.at(k+1).kind == kUnit && grain(r.at(k+1).n) == yearGrain {
		if r.frame.now.IsZero() {
			return unknownYear, k + 2
		}
		return r.frame.now.Year() + direction(r.at(k).word), k + 2
	}
	return 0, 0
}

// part ends a quarter with its year, stated or nearest to the anchor.
func (r *reader) part(p period, next int) (meaning, int) {
	if y, after := r.ofYear(next); after > 0 {
		p.year = y
		return of(p), after
	}
	p.year = r.quarterYear(p.part)
	if now := r.frame.now; !now.IsZero() && p.first().After(now) && r.tense(next-2) == pastTense {
		p.year--
	}
	return of(p), next
}

// quarterYear is the year of a quarter without one: the latest that has begun,
// or the next one when it begins within the coming quarter.
func (r *reader) quarterYear(q int) int {
	t := r.frame.around()
	if t.IsZero() {
		return unknownYear
	}
	now := holding(t, quarterGrain)
	switch gap := q - now.part; {
	case gap > 1:
		return now.year - 1
	case gap == -3:
		return now.year + 1
	}
	return now.year
}

// fiscal reads "fiscal 2016", "fiscal year 2016", "fiscal third quarter".
func (r *reader) fiscal(i int) (meaning, int) {
	j := i + 1
	if u := r.at(j); u.kind == kUnit && grain(u.n) == yearGrain {
		j++
	}
	if y, ok := r.plainYear(j); ok {
		return of(period{grain: yearGrain, year: y, fiscal: true}), j + 1
	}
	if r.at(j).kind == kOrdinal && j == i+1 {
		m, next := r.ordinal(j)
		if next > 0 && m.when.grain == quarterGrain {
			m.when.fiscal = true
			if now := r.frame.now; !now.IsZero() && m.when.year > now.Year() {
				m.when.year = now.Year()
			}
			return of(m.when), next
		}
	}
	return meaning{}, 0
}

// quarterCode reads "Q3 2016", "3Q", "H1 2016".
func (r *reader) quarterCode(i int) (meaning, int) {
	l := r.at(i)
	if l.kind != kOther || l.end-l.start != 2 {
		return meaning{}, 0
	}
	s, n := r.text[l.start], int(r.text[l.start+1])-'0'
	switch {
	case s == 'Q' && n >= 1 && n <= 4:
		return r.part(period{grain: quarterGrain, part: n}, i+1)
	case s == 'H' && (n == 1 || n == 2):
		return r.half2(n, i+1)
	}
	return meaning{}, 0
}

// yearAgo reads "year-ago quarter", "year-earlier period": a year before the
// quarter mentioned last.
func (r *reader) yearAgo(i int) (meaning, int) {
	l := r.at(i)
	if l.kind != kUnit || grain(l.n) != yearGrain || l.has(plural) || !r.is(i+1, wAgo, wEarlier) {
		return meaning{}, 0
	}
	j := i + 2
	if n, k := r.number(j); k > 0 && r.units(k) {
		return meaning{kind: headwater.Duration, value: durationOf(n, grain(r.at(k).n)), months: true}, k + 1
	}
	if r.at(j).kind == kOrdinal && r.at(j+1).kind == kUnit {
		j += 2
	} else if r.at(j).kind == kUnit && grain(r.at(j).n) == quarterGrain || r.is(j, wPeriod) {
		j++
	}
	return r.yearBack(), j
}

// yearBack is the quarter reported on, a year before, or last year where the
// text speaks of more months than a quarter has or of none.
func (r *reader) yearBack() meaning {
	m := unknownDate
	switch q := r.frame.quarter; {
	case q.known() && !r.frame.months:
		m = of(q.shift(-4))
	case !r.frame.now.IsZero():
		m = of(holding(r.frame.now, yearGrain).shift(-1))
	}
	m.compared = true
	return m
}
