package timex

import (
	"iter"
	"math"
	"strings"

	"github.com/headwater-project/headwater"
)

// stated is an amount with its unit, before conversion.
type stated struct {
	low, high float64
	open      bool    // high is not stated
	about     bool    // we put the bounds, or the text hedges
	unit      int     // index into measures, or 0 for a count
	code      string  // currency
	scale     float64 // what "million" behind the number multiplied it by
	vague     bool    // a band of ours: "several"
	bare      bool    // digits alone
	before    bool    // whose money it is was said before
	points    bool    // percentage points: a difference, no share
	words     string  // of the number, where its bounds are ours
	next      int
}

// quantity reads one amount with its hedges, unit and second statement in
// brackets: "at least 20", "150 to 600 kilometers (93 to 373 miles)".
func (r *reader) quantity(i int) (headwater.Quantity, int) {
	if !r.amountStarts(i) {
		return headwater.Quantity{}, 0
	}
	switch {
	case r.minus(i):
		return r.negative(i)
	case r.ageWords(i):
		return r.ageOf(i)
	}
	b, j := r.bound(i)
	if j == 0 {
		j = i
	} else if k := r.skip(j, wThe); r.at(k).word == wLabel && r.ageWord(k) {
		return r.agedFrom(b, k) // "under the age of 18"
	}
	hedge := r.text[r.at(i).start:max(r.at(i).start, r.at(j-1).end)]
	s, ok := r.between(j)
	if !ok {
		s, ok = r.stated(j)
	}
	if !ok || s.unit == noMeasure && (!r.countable(i, j, s) || r.yearLevels(j, s.next)) {
		return headwater.Quantity{}, 0
	}
	end := s.next
	if b, s.next = r.trailing(b, end); hedge == "" && s.next > end {
		hedge = r.text[r.at(end).start:r.at(s.next-1).end]
	}
	if s.unit != noMeasure {
		s = r.bracketed(s)
	}
	q := s.quantity(b)
	if q.Why = s.why(b, hedge); q.Low == nil && q.High == nil {
		q.Why = "the number is larger than a 64-bit floating-point number can hold"
	}
	return q, s.next
}

// amountStarts cheaply rules out what no amount begins with.
func (r *reader) amountStarts(i int) bool {
	switch l := &r.lex[i]; l.kind {
	case kNumber:
		return !l.has(glued)
	case kSmall, kTens, kMults, kMoney:
		return true
	case kPunct:
		return l.n == '~' || l.n == '-' && r.minus(i) || currencyMarks[l.n] != ""
	case kOther:
		return l.end-l.start == 7 && r.spelled(i) == "upwards" || r.minus(i) || l.end-l.start <= 4 && l.has(capital) && r.moneyBefore(i)
	case kFunc:
		return amountWords[l.word] && !r.thanAgo(i) || r.ageWords(i) || l.word == wEnd && r.is(i+1, wTo) || l.word == wIn && r.spelled(i+1) == "excess"
	}
	return false
}

// moneyBefore says whether the short word at i may be the currency of a sum
// behind it: "US$", "GHS 5", "Rs. 5".
func (r *reader) moneyBefore(i int) bool {
	n := r.at(i + 1)
	return n.mark('$') || n.kind == kNumber && !n.has(hyphen) || r.rupees(i) > 0
}

// amountWords are the words of the grammar that an amount can begin with.
var amountWords = [...]bool{
	wAbout: true, wNearly: true, wSome: true, wEstimated: true, wOver: true,
	wUnder: true, wMore: true, wLess: true, wNo: true, wNot: true, wAt: true,
	wUp: true, wAs: true, wA: true, wBetween: true, wFrom: true, wFew: true,
	wSeveral: true, wCouple: true, wHalf: true, lastWord: false,
}

// quantity puts s into the root's form.
func (s stated) quantity(b limit) headwater.Quantity {
	m := measures[s.unit]
	q := headwater.Quantity{Unit: m.name, Approximate: s.about || b == aboutBound}
	switch s.unit {
	case noMeasure:
		q.Unit, m.factor = "count", 1
	case moneyMeasure:
		q.Unit = s.code
	}
	low, high := s.low*m.factor+m.offset, s.high*m.factor+m.offset
	if m.spread > 1 {
		high *= m.spread
		q.Approximate = true
	}
	if !isFinite(low) || !isFinite(high) {
		return q // a bound that no float64 holds must not look open
	}
	if b != highBound {
		q.Low = rounded(low)
	}
	if b != lowBound && !s.open {
		q.High = rounded(high)
	}
	return q
}

func isFinite(f float64) bool { return !math.IsInf(f, 0) && !math.IsNaN(f) }

// rounded keeps ten digits, so that converting does not leave a tail of noise.
func rounded(f float64) *float64 {
	if f != math.Trunc(f) {
		e := math.Pow(10, 9-math.Floor(math.Log10(math.Abs(f))))
		if g := math.Round(f*e) / e; isFinite(g) {
			f = g
		}
	}
	return &f
}

// between reads "between 5,000 and 10,000", "from 200 km to 700 km".
func (r *reader) between(i int) (stated, bool) {
	if !r.is(i, wBetween, wFrom) || r.is(i, wFrom) && r.changing(i) {
		return stated{}, false
	}
	s, ok := r.single(i + 1)
	if !ok {
		return s, false
	}
	j := r.skip(s.next, wAnd, wTo)
	if j == s.next || r.is(i, wFrom) && r.is(s.next, wAnd) {
		return s, false
	}
	t, ok := r.single(j)
	if !ok {
		return s, false
	}
	return join(s, t)
}

// stated reads one amount or a range: "200-700 km", "$5 to $10 million".
func (r *reader) stated(i int) (stated, bool) {
	s, ok := r.single(i)
	if !ok {
		return s, false
	}
	j := s.next
	if !r.at(j).has(hyphen) || s.unit != 0 && s.unit != moneyMeasure {
		if r.at(j).mark('-') && (currencyMarks[r.at(j+1).n] != "" || r.at(j+1).kind == kNumber) {
			j++
		} else if j = r.skip(j, wTo, wOr); j == s.next {
			return s, true
		}
	}
	t, ok := r.single(j)
	if !ok || r.is(j-1, wOr) && s.unit == noMeasure && r.marked(j) {
		return s, true // "KL 200 million or $600 million" is one sum said twice
	}
	if u, ok := join(s, t); ok && !(r.is(s.next, wTo) && r.change(i, s, t)) {
		return u, true
	}
	return s.lent(t), true
}

// join makes one range of two amounts; a unit or a "million" that only the
// second has holds for both.
func join(s, t stated) (stated, bool) {
	if s.otherUnit(t) || s.open || t.open || s.points && !t.points {
		return s, false
	}
	if s.unit == noMeasure {
		s.unit, s.code = t.unit, t.code
	} else if t.unit == noMeasure && s.unit != moneyMeasure {
		return s, false
	}
	if s.scale == 0 && t.scale > 1 && s.low*t.scale < t.high && s.low >= 1 && s.low < 1000 {
		s.low *= t.scale
	}
	if t.high <= s.low {
		return s, false
	}
	s.high, s.next, s.about, s.bare = t.high, t.next, s.about || t.about, false
	if s.words == "" {
		s.words = t.words
	}
	return s, true
}

// otherUnit says whether s and t are of two units or currencies.
func (s stated) otherUnit(t stated) bool {
	return s.unit != t.unit && s.unit != noMeasure && t.unit != noMeasure || s.code != t.code && s.code != "" && t.code != ""
}

// single reads one number with the unit that it has.
func (r *reader) single(i int) (stated, bool) {
	code, j := r.currencyMark(i)
	if l := r.at(j); code == "" && l.kind == kNumber && !r.freeDigits(j) {
		return stated{}, false
	}
	n, k := r.number(j)
	if k == 0 || n.vague && code != "" {
		return stated{}, false
	}
	s := stated{low: n.low, high: n.high, open: n.open, about: n.about, next: k, scale: n.scale, bare: n.bare, vague: n.vague}
	if n.about {
		s.words = r.text[r.at(j).start:r.at(k-1).end]
	}
	if code != "" {
		s.unit, s.code = moneyMeasure, code
		s.before = r.frame.coins[rupeeMoney] == code && r.rupees(i) > 0
		if l := r.at(k); l.word == wMLetter && (l.has(glued) || !l.has(capital)) {
			s.low, s.high, s.scale, s.next = s.low*1e6, s.high*1e6, 1e6, k+1
		} else if l.has(glued) && !l.has(hyphen) && l.kind == kOther {
			return stated{}, false // "$1e309", "$5AB": what the rest says is not known
		}
		return s, true
	}
	r.unit(&s)
	return s, true
}

// trailing reads "or more", "or so", "+" behind an amount.
func (r *reader) trailing(b limit, j int) (limit, int) {
	switch {
	case b != exactBound:
	case r.is(j, wOr) && r.is(j+1, wMore) && !r.plain(j+2) && !r.is(j+2, wThan):
		return lowBound, j + 2
	case r.is(j, wAnd) && r.spelled(j+1) == "more" && (r.at(j+2).kind == kPunct || r.at(j+2).end == 0):
		return lowBound, j + 2
	case r.is(j, wOr) && r.is(j+1, wLess) && !r.is(j+2, wThan):
		return highBound, j + 2
	case r.is(j, wOr) && r.is(j+1, wSo):
		return aboutBound, j + 2
	case r.at(j).mark('+') && r.at(j).start == r.at(j-1).end:
		return lowBound, j + 1
	case r.is(j, wPlus) && r.at(j).has(hyphen):
		return lowBound, j + 1
	}
	return b, j
}

// base is how many of the smallest unit of its dimension a unit has.
func base(name string) float64 {
	switch {
	case strings.HasPrefix(name, "square kilo"):
		return 1e6
	case strings.HasPrefix(name, "cubic metre"):
		return 1000 // against litres
	case strings.HasPrefix(name, "kilometre per"):
		return 1 / 3.6
	case strings.HasPrefix(name, "kilo"):
		return 1000
	case strings.HasPrefix(name, "centi"):
		return 0.01
	case strings.HasPrefix(name, "micro"):
		return 1e-6
	case strings.HasPrefix(name, "milli"):
		return 0.001
	case name == "tonne":
		return 1e6
	case name == "hectare":
		return 1e4
	}
	return 1
}

func fields(s string) iter.Seq[string] { return strings.FieldsSeq(s) }
