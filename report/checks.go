package report

import "github.com/headwater-project/headwater"

// checkView is a check as the HTML shows it: a verdict, and two bars on one
// scale of kilometres: what lies between the places, and what the text states.
// What can strike at 300 kilometres can strike nearer, so all within is shown.
type checkView struct {
	Verdict, Mark, From, To string
	Distance, Stated, Why   string
	Apart, Range, Within    *barView // nil where nothing is known; Within is all that the range covers
}

// barView is a bar in percent of the width; Open says that it has no known end.
type barView struct {
	X, Width string
	Open     bool
}

func checkViews(x *index) []checkView {
	var out []checkView
	for i := range x.r.Checks {
		k := &x.r.Checks[i]
		most := longest(k)
		low, high := apartKm(k)
		out = append(out, checkView{
			Verdict: verdictClass(k.Verdict), Mark: verdictMark(k.Verdict), From: x.stationName(k, k.From), To: x.stationName(k, k.To),
			Distance: apartWords(k), Stated: bounds(whole(k.StatedLow), whole(k.StatedHigh), "km"), Why: clip(k.Why),
			Apart: barOf(low, high, most), Range: barOf(k.StatedLow, k.StatedHigh, most), Within: barOf(new(float64), k.StatedHigh, most),
		})
	}
	return out
}

// verdictClass is the verdict, or what an unknown one amounts to.
func verdictClass(v headwater.Verdict) string {
	if v == headwater.Consistent || v == headwater.Inconsistent {
		return string(v)
	}
	return string(headwater.Undetermined)
}

// longest is the end of the scale of a check.
func longest(k *headwater.Check) float64 {
	most := 1.0
	low, high := apartKm(k)
	for _, km := range []*float64{low, high, k.StatedLow, k.StatedHigh} {
		if km != nil {
			most = max(most, *km)
		}
	}
	return most * 1.05
}

// barOf is the bar from low to high.
func barOf(low, high *float64, most float64) *barView {
	from, to := 0.0, most
	if low != nil {
		from = *low
	}
	if high != nil {
		to = *high
	}
	if low == nil && high == nil || from < 0 || to < from {
		return nil
	}
	width := max(to-from, most*0.008)
	return &barView{percentOf(min(from, most-width) / most), percentOf(width / most), high == nil}
}
