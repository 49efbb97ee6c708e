package timex

import (
	"math"
	"strconv"

	"github.com/headwater-project/headwater"
)

// designators are the letters of TIMEX3 durations.
var designators = [...]string{
	secondGrain: "S", minuteGrain: "M", hourGrain: "H", dayGrain: "D",
	weekGrain: "W", weekendGrain: "WE", fortnight: "W", monthGrain: "M",
	quarterGrain: "Q", halfGrain: "H", seasonGrain: "S", yearGrain: "Y",
	decadeGrain: "Y", centuryGrain: "Y", millennium: "Y",
}

// vague are the designators of units whose number the text leaves open.
var vagueUnit = map[grain]string{decadeGrain: "PXE", centuryGrain: "PXC", millennium: "PXL"}

// durationOf is the TIMEX3 value of n units: "P16M", "PT2H", "P2Y6M", "PXW".
func durationOf(n amount, g grain) string {
	if n.vague {
		if s := vagueUnit[g]; s != "" {
			return s
		}
		return prefix(g) + "X" + designators[g]
	}
	v := n.low
	switch g {
	case decadeGrain, centuryGrain, millennium:
		v *= float64(years(g))
	case fortnight:
		v *= 2
	}
	if v > 1e9 || math.IsNaN(v) {
		return ""
	}
	whole, rest := math.Modf(v)
	if rest != 0.5 || halves[g] == "" {
		return prefix(g) + strconv.FormatFloat(v, 'f', -1, 64) + designators[g]
	}
	if whole == 0 {
		return prefixHalf(g) + halves[g]
	}
	return prefix(g) + strconv.FormatFloat(whole, 'f', -1, 64) + designators[g] + parted(g) + halves[g]
}

func prefix(g grain) string {
	if g < dayGrain {
		return "PT"
	}
	return "P"
}

// halves write half of a unit in the next finer one.
var halves = map[grain]string{yearGrain: "6M", hourGrain: "30M", minuteGrain: "30S", dayGrain: "12H"}

func parted(g grain) string {
	if g == dayGrain {
		return "T"
	}
	return ""
}

func prefixHalf(g grain) string {
	if g == yearGrain {
		return "P"
	}
	return "PT"
}

// duration reads "three weeks", "12-year-old", "a year and a half", "two years
// ago", "ten years later".
func (r *reader) duration(i int) (meaning, int) {
	n, j, ok := r.count(i)
	if !ok {
		return meaning{}, 0
	}
	j = r.filler(j)
	g, ok := r.grainAt(j, n)
	if !ok || !r.loose && r.noTime(i, j, n, g) {
		return meaning{}, 0
	}
	n, j = r.andHalf(n, j+1)
	if m, next := r.distance(n, g, j); next > 0 {
		return m, next
	}
	if r.rate(i) && n.article && !n.vague && n.low == 1 {
		return meaning{kind: headwater.Set, value: durationOf(n, g)}, j
	}
	m := meaning{kind: headwater.Duration, value: durationOf(n, g)}
	if r.orOther(n, j) {
		return m, j + 2
	}
	m.months = g == monthGrain && n.low > 1
	if !n.article || !r.at(j).mark(',') { // "days a year, 24 hours a day"
		j = r.compound(&m, g, j)
	}
	return m, r.old(j)
}

// orOther says whether "or weeks" behind "days", or "or two" behind "a day", stands at j.
func (r *reader) orOther(n amount, j int) bool {
	if n.vague {
		return r.is(j, wOr, wAnd) && r.units(j+1)
	}
	return n.article && r.is(j, wOr) && r.at(j+1).kind == kSmall && r.at(j+1).n == 2 && !r.plain(j+2) && !r.units(j+2)
}

// grainAt is the unit of time at j behind the number n; "second" is one only in
// "30-second".
func (r *reader) grainAt(j int, n amount) (grain, bool) {
	u := r.at(j)
	if u.word == wSecond && u.has(hyphen) && n.low > 1 {
		return secondGrain, true
	}
	return grain(u.n), u.kind == kUnit
}

// noTime says whether the number at i and the unit at j are a name or a share:
// "the 2013 Millennium Report", "a quarter of the cost".
func (r *reader) noTime(i, j int, n amount, g grain) bool {
	if _, year := r.plainYear(i); year && r.at(j).has(capital) {
		return true
	}
	if g == quarterGrain && r.units(j) && r.is(j+1, wOf) {
		return true // "three-quarters of the force"
	}
	return g == quarterGrain && n.article && !r.is(j+1, wAgo, wEarlier, wLater)
}

// units says whether the lexeme at i is a plural unit of time.
func (r *reader) units(i int) bool {
	u := r.at(i)
	return u.kind == kUnit && u.has(plural)
}

// filler skips words between a number and its unit: "30 more years", "nine
// trading days", "two full weeks".
func (r *reader) filler(j int) int {
	if r.at(j+1).kind != kUnit {
		return j
	}
	if r.is(j, wMore, wFull, wOther, wFiscal) {
		return j + 1
	}
	switch r.spelled(j) {
	case "trading", "additional", "consecutive", "straight", "working", "business", "calendar", "long", "successive", "solid", "extra", "academic":
		return j + 1
	}
	return j
}

// count reads the number of a duration.
func (r *reader) count(i int) (amount, int, bool) {
	if r.at(i).kind == kUnit {
		return r.bareUnit(i)
	}
	if r.is(i, wHalf) && r.is(i+1, wA) && r.at(i+2).kind == kUnit {
		return amount{low: 0.5, high: 0.5}, i + 2, true
	}
	if r.is(i, wA) && (r.at(i+1).kind == kUnit || r.filler(i+1) > i+1) {
		return amount{low: 1, high: 1, article: true}, i + 1, true
	}
	n, j := r.amount(i)
	if j == 0 || r.at(i).kind == kNumber && !r.loose && r.at(i).has(glued) && r.at(i-1).kind == kOther {
		return n, 0, false
	}
	return n, j, true
}

// bareUnit counts a unit without a number: a plural as vague, behind or before a
// word that asks for a time, a whole expression of one unit as one.
func (r *reader) bareUnit(i int) (amount, int, bool) {
	switch {
	case r.loose && !r.units(i) && i == 0 && r.at(i+1).end == 0:
		return amount{low: 1, high: 1}, i, true
	case r.units(i) && (r.loose || r.is(i-1, wFor, wIn, wOver, wAfter, wDuring) || r.is(i+1, wAgo, wEarlier, wLater)):
		return amount{vague: true}, i, true
	}
	return amount{}, 0, false
}

// andHalf reads "and a half" behind the unit.
func (r *reader) andHalf(n amount, j int) (amount, int) {
	if r.halfMore(j) {
		n.low += 0.5
		n.high += 0.5
		return n, j + 3
	}
	return n, j
}

// compound reads a second, finer part: "two years and six months".
func (r *reader) compound(m *meaning, g grain, j int) int {
	k := r.skip(r.skipMark(j, ','), wAnd)
	l := r.at(k)
	if k == j || l.kind != kNumber && l.kind != kSmall && l.kind != kTens {
		return j
	}
	n, next := r.amount(k)
	u := r.at(next)
	if next == 0 || u.kind != kUnit || n.vague || grain(u.n) >= g || m.value == "" || m.value[1] == 'X' {
		return j
	}
	fine := durationOf(n, grain(u.n))
	if fine == "" || r.is(next+1, wAgo, wEarlier, wLater) {
		return j
	}
	fine = fine[1:]
	if len(m.value) > 1 && m.value[1] == 'T' {
		fine = fine[1:]
	}
	m.value += fine
	return next + 1
}

// old takes "-old" and "old" into an age, "or so" and "period" into a span.
func (r *reader) old(j int) int {
	if r.is(j, wOld) {
		return j + 1
	}
	if r.is(j, wOr) && r.is(j+1, wSo) {
		return j + 2
	}
	if r.at(j - 1).has(hyphen) {
		return r.skip(j, wTerm, wPeriod) // "a nine-year period"
	}
	return j
}

// window reads "the past 16 months", "the next few weeks" from its number on.
func (r *reader) window(w word, j int) (meaning, int) {
	n, k := r.amount(j)
	if k == 0 {
		return meaning{}, 0
	}
	k = r.filler(k)
	u := r.at(k)
	if u.kind == kSeason && u.has(plural) {
		return meaning{kind: headwater.Set, value: "XXXX-" + seasons[u.n]}, k + 1
	}
	if u.kind != kUnit || n.vague && w == wThis {
		return meaning{}, 0
	}
	n, next := r.andHalf(n, k+1)
	return r.windowOf(w, n, grain(u.n), next)
}

// windowOf is a duration that begins or ends on the day of publication. Of a
// range or a vague number the bounds hold all that it may mean: "recent weeks" and
// "the past several weeks" are the last eight (0042).
func (r *reader) windowOf(w word, n amount, g grain, next int) (meaning, int) {
	m := meaning{kind: headwater.Duration, value: durationOf(n, g), months: g == monthGrain && n.low > 1}
	now := r.frame.now
	if n.low = n.high; n.vague && g > yearGrain { // nobody can tell which decades
		return m, r.old(next)
	}
	whole := n.low == math.Trunc(n.low) && n.low >= 1 && n.low <= maxUnits
	if !whole || now.IsZero() || g < hourGrain || r.refers(w) || w == wLast && r.is(next, wOf) {
		return m, r.old(next)
	}
	units := int(n.low)
	if g == hourGrain {
		units, g = (units+23)/24, dayGrain // the days that the hours touch
	}
	switch direction(w) {
	case -1:
		m.begin, m.end = add(now, -units, g), now
	case 1:
		m.begin, m.end = now, add(now, units, g)
	}
	return m, r.old(next)
}

// rate says whether the words before i make "a year" a rate: "$3 a year",
// "twice a day".
func (r *reader) rate(i int) bool {
	p := r.at(i - 1)
	switch p.kind {
	case kMeasure, kMoney, kMult, kNumber:
		return true
	}
	return p.word == wTimes || p.mark('%')
}
