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
	next      int
}

// quantity reads one amount with its hedges, unit and second statement in
// brackets: "at least 20", "150 to 600 kilometers (93 to 373 miles)".
func (r *reader) quantity(i int) (headwater.Quantity, int) {
	if !r.amountStarts(i) {
		return headwater.Quantity{}, 0
	}
	b, j := r.bound(i)
	if j == 0 {
		j = i
	}
	s, ok := r.between(j)
	if !ok {
		s, ok = r.stated(j)
	}
	if !ok || s.unit == noMeasure && !r.countable(i, j, s) {
		return headwater.Quantity{}, 0
	}
	b, s.next = r.trailing(b, s.next)
	if s.unit != noMeasure {
		s = r.bracketed(s)
	}
	return s.quantity(b), s.next
}

// amountStarts cheaply rules out what no amount begins with.
func (r *reader) amountStarts(i int) bool {
	switch l := &r.lex[i]; l.kind {
	case kNumber:
		return !l.has(glued)
	case kSmall, kTens, kMults, kMoney:
		return true
	case kPunct:
		return l.n == '~' || currencyMarks[l.n] != ""
	case kOther:
		return l.has(upper) && r.at(i+1).mark('$') || l.end-l.start == 1 && r.at(i+1).mark('$')
	case kFunc:
		return amountWords[l.word]
	}
	return false
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
	if b != highBound {
		q.Low = finite(low)
	}
	if b != lowBound && !s.open {
		q.High = finite(high)
	}
	return q
}

// finite gives nil for what a float64 cannot hold. Ten digits are kept, so
// that converting does not leave a tail of noise.
func finite(f float64) *float64 {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return nil
	}
	if f != math.Trunc(f) {
		e := math.Pow(10, 9-math.Floor(math.Log10(math.Abs(f))))
		if g := math.Round(f*e) / e; !math.IsInf(g, 0) && !math.IsNaN(g) {
			f = g
		}
	}
	return &f
}

// between reads "between 5,000 and 10,000", "from 200 km to 700 km".
func (r *reader) between(i int) (stated, bool) {
	if !r.is(i, wBetween, wFrom) {
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
	if t, ok := r.single(j); ok {
		if u, ok := join(s, t); ok {
			return u, true
		}
	}
	return s, true
}

// join makes one range of two amounts; a unit or a "million" that only the
// second has holds for both.
func join(s, t stated) (stated, bool) {
	if s.unit != t.unit && s.unit != noMeasure && t.unit != noMeasure || s.open || t.open {
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
	return s, true
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
	if code != "" {
		s.unit, s.code = moneyMeasure, code
		if l := r.at(k); l.word == wMLetter && l.has(glued) {
			s.low, s.high, s.scale, s.next = s.low*1e6, s.high*1e6, 1e6, k+1
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
	case r.is(j, wOr, wAnd) && r.is(j+1, wMore) && !r.plain(j+2) && !r.is(j+2, wThan):
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

// bracketed takes a second statement of the same amount into s and keeps the
// metric one: "124 miles (200 km)".
func (r *reader) bracketed(s stated) stated {
	if !r.at(s.next).mark('(') {
		return s
	}
	j := r.skip(s.next+1, wOr)
	if _, k := r.bound(j); k > 0 {
		j = k
	}
	t, ok := r.between(j)
	if !ok {
		t, ok = r.stated(j)
	}
	if !ok || t.unit == noMeasure || !r.at(t.next).mark(')') || !s.same(t) {
		return s
	}
	if measures[s.unit].converted && !measures[t.unit].converted {
		s.low, s.high, s.unit = t.low, t.high, t.unit
	}
	s.next = t.next + 1
	return s
}

// sameWithin is how far apart two statements of one amount may be: rounding.
const sameWithin = 0.25

// same says whether s and t are one amount in two units.
func (s stated) same(t stated) bool {
	m, n := measures[s.unit], measures[t.unit]
	if m.dimension != n.dimension || m.dimension == moneyDimension || m.dimension == percentDimension {
		return false
	}
	a, b := s.high*m.factor*base(m.name)+m.offset, t.high*n.factor*base(n.name)+n.offset
	return math.Abs(a-b) <= sameWithin*math.Max(math.Abs(a), math.Abs(b))
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
