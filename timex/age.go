package timex

import "github.com/headwater-project/headwater"

// ageUnit is the unit of ages: "aged 45", "in his 40s".
const ageUnit = "year"

// oldest bounds what can be somebody's age.
const oldest = 125

// ageWords says whether an age may start at i.
func (r *reader) ageWords(i int) bool {
	switch l := r.at(i); l.word {
	case wLabel:
		return l.end-l.start <= 4 && r.ageWord(i)
	case wEarly, wMid, wLate:
		return r.tens(i + 1)
	}
	return r.tens(i)
}

func (r *reader) ageWord(i int) bool {
	switch r.spelled(i) {
	case "aged", "age", "ages":
		return true
	case "Aged", "Age", "Ages":
		return r.opens(i)
	}
	return false
}

// tens says whether "40s" of somebody stands at i.
func (r *reader) tens(i int) bool {
	l := r.at(i)
	return l.kind == kNumber && l.has(plural) && l.end-l.start == 3 && l.n%10 == 0 && l.n >= 20
}

// ageOf reads how old somebody is, in years.
func (r *reader) ageOf(i int) (headwater.Quantity, int) {
	if r.at(i).word == wLabel {
		return r.agedFrom(exactBound, i)
	}
	return r.inTheir(i)
}

// agedFrom reads "aged 45", "ages 5 to 12", "the age of 18" from its word on.
func (r *reader) agedFrom(b limit, i int) (headwater.Quantity, int) {
	j := r.skip(i+1, wOf)
	if c, k := r.bound(j); k > 0 {
		b, j = c, k
	}
	between := r.is(j, wBetween)
	j = r.skip(j, wBetween, wFrom)
	n, next := r.amount(j)
	if next > 0 && r.halfMore(next) {
		n, next = amount{low: n.low + 0.5, high: n.high + 0.5}, next+3
	}
	if m, after := r.amount(r.skip(next, wAnd)); between && next > 0 && r.is(next, wAnd) && after > 0 && m.high > n.high {
		n.high, next = m.high, after
	}
	if u := r.at(next); next == 0 || n.vague || n.open || n.high > oldest || u.kind == kUnit || u.kind == kMeasure || u.has(glued) || r.at(j).has(plural) {
		return headwater.Quantity{}, 0
	}
	if b == exactBound {
		b, next = r.andOver(next)
	}
	return ageBand{low: n.low, high: n.high}.quantity(b), next
}

// andOver reads "and over", "or younger" behind an age.
func (r *reader) andOver(j int) (limit, int) {
	if !r.is(j, wAnd, wOr) {
		return exactBound, j
	}
	switch r.spelled(j + 1) {
	case "over", "above", "older", "up":
		return lowBound, j + 2
	case "under", "below", "younger":
		return highBound, j + 2
	}
	return exactBound, j
}

// decadeParts are the years of life that "early", "mid" and "late" mean.
var decadeParts = map[word]ageBand{wEarly: {0, 3}, wMid: {4, 6}, wLate: {7, 9}}

// inTheir reads "40s" and "late 40s" behind "in his"; without somebody they may be
// degrees.
func (r *reader) inTheir(i int) (headwater.Quantity, int) {
	part, j := ageBand{0, 9}, i
	if p, ok := decadeParts[r.at(i).word]; ok {
		part, j = p, i+1
	}
	k := i - 1
	if r.is(k, wAnd, wOr, wTo) && r.tens(k-1) { // "in their 30s and 40s"
		k -= 2
	}
	switch r.spelled(k) {
	case "his", "her", "their", "my", "our", "your":
	default:
		return headwater.Quantity{}, 0
	}
	n := r.at(j).value
	q := ageBand{n + part.low, n + part.high}.quantity(exactBound)
	q.Why = "“" + spaced(r.text[r.at(i).start:r.at(j).end]) + "” is read as " + digits(n+part.low) + " to " + digits(n+part.high)
	q.Approximate = true
	return q, j + 1
}

// ageBand is the least and the greatest age that is meant.
type ageBand struct{ low, high float64 }

func (y ageBand) quantity(b limit) headwater.Quantity {
	q := headwater.Quantity{Unit: ageUnit, Approximate: b == aboutBound}
	if b != highBound {
		q.Low = rounded(y.low)
	}
	if b != lowBound {
		q.High = rounded(y.high)
	}
	return q
}
