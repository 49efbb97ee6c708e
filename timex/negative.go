package timex

import "github.com/headwater-project/headwater"

// minus says whether i is a sign before a number: "minus 40 degrees", "-3.5%".
func (r *reader) minus(i int) bool {
	l, n := r.at(i), r.at(i+1)
	if n.kind != kNumber && n.kind != kSmall && n.kind != kTens {
		return false
	}
	if l.mark('-') {
		return n.start == l.end && r.at(i-1).end < l.start && n.kind == kNumber
	}
	return l.kind == kOther && l.end-l.start == 5 && r.spelled(i) == "minus" && !r.is(i-1, wOr) // "plus or minus 4 points"
}

// negative reads an amount below zero; only what is measured has a sign, in
// front of a bare count it is a dash.
func (r *reader) negative(i int) (headwater.Quantity, int) {
	s, ok := r.single(i + 1)
	if !ok || s.unit == noMeasure || r.at(i).mark('-') && s.unit != percentMeasure && s.unit != celsiusMeasure && s.unit != fahrenheitMeasure {
		return headwater.Quantity{}, 0
	}
	s.low, s.high = -s.high, -s.low
	if measures[s.unit].spread > 1 {
		return headwater.Quantity{}, 0
	}
	return s.quantity(exactBound), s.next
}
