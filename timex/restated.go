package timex

import "math"

// bracketed takes a second statement of the same amount into s and keeps the
// metric one: "124 miles (200 km)", "124 miles, or 200 km".
func (r *reader) bracketed(s stated) stated {
	bracket := r.at(s.next).mark('(')
	if !bracket && !(r.at(s.next).mark(',') && r.is(s.next+1, wOr)) {
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
	if !ok || t.unit == noMeasure || t.unit == s.unit || bracket && !r.at(t.next).mark(')') || !s.same(t) {
		return s
	}
	if measures[s.unit].converted && !measures[t.unit].converted {
		s.low, s.high, s.unit = t.low, t.high, t.unit
	}
	if s.next = t.next; bracket {
		s.next++
	}
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
