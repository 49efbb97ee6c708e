package place

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// rangeKm is a stated distance in km; a nil bound is not stated.
type rangeKm struct {
	low, high   *float64
	approximate bool
	rounding    float64 // how far above high the figure that was rounded may have been
}

// kilometres is how many kilometres the units of length are.
var kilometres = map[string]float64{
	"kilometre": 1, "metre": 0.001, "mile": 1.609344, "nautical mile": 1.852,
	"nautical_mile": 1.852, "yard": 0.0009144, "foot": 0.0003048,
}

// stated gives a quantity as a distance.
func (m *measure) stated(id string) (rangeKm, bool) {
	q := m.quantities[id]
	if q == nil || kilometres[q.Unit] == 0 || q.Low == nil && q.High == nil {
		return rangeKm{}, false
	}
	s := rangeKm{low: times(q.Low, kilometres[q.Unit]), high: times(q.High, kilometres[q.Unit]), approximate: q.Approximate}
	if s.high != nil && !s.approximate && (s.low == nil || *s.low == *s.high) { // others have an interval of their own
		words := ""
		if q.Valid(m.text) {
			words = q.In(m.text)
		}
		s.rounding = roundedBy(*s.high, words)
	}
	return s, true
}

func times(v *float64, by float64) *float64 {
	if v == nil {
		return nil
	}
	x := *v * by
	return &x
}

// roundest is how much of itself a round figure may be off at most.
const roundest = 0.05

// roundedBy is half a unit of the last digit of a figure that is not zero, in km,
// but no more than roundest of it: 25 km of "500 km", half a kilometre of "526 km".
// The words of a figure tell whether it may have been given in miles, and the unit
// in which it has the fewest digits is the one it was given in.
func roundedBy(km float64, words string) float64 {
	if !(km > 0) || math.IsInf(km, 0) {
		return 0
	}
	few, last := significant(km)
	unit := 1.0
	for _, of := range [...]struct {
		word string
		km   float64
	}{{"mi", kilometres["mile"]}, {"n", kilometres["nautical mile"]}} {
		if n, l := significant(km / of.km); n < few && strings.Contains(strings.ToLower(words), of.word) {
			few, last, unit = n, l, of.km
		}
	}
	return min(unit*math.Pow10(last)/2, km*roundest)
}

// significant counts the digits of a figure up to the last that is not zero, and gives
// the power of ten of that one.
func significant(v float64) (count, last int) {
	s, power, _ := strings.Cut(strconv.FormatFloat(v, 'e', 6, 64), "e")
	count = len(strings.TrimRight(strings.Replace(s, ".", "", 1), "0"))
	last, _ = strconv.Atoi(power)
	return count, last - count + 1
}

// about is how much of itself an approximate figure may be off.
const about = 0.1

// most is the longest range that the stated figures may mean; high is stated.
func (s rangeKm) most() float64 {
	if s.approximate {
		return *s.high * (1 + about)
	}
	return *s.high + s.rounding
}

// verdict says whether the stated range can span the least distance.
func (s rangeKm) verdict(least float64) headwater.Verdict {
	switch {
	case s.high != nil && *s.high >= least, s.high == nil && *s.low >= least:
		return headwater.Consistent
	case s.high == nil, s.most() >= least:
		return headwater.Undetermined
	}
	return headwater.Inconsistent
}

// why puts a finding into words.
func (s rangeKm) why(from, to string, low, high float64) string {
	stated := s.words(low)
	if low == 0 {
		return fmt.Sprintf("%s and %s touch or lie within each other, and at most %.0f km apart; the text states %s", capital(from), to, roundUp(high), stated)
	}
	return fmt.Sprintf("Between %s and %s lie at least %.0f km and at most %.0f km; the text states %s", from, to, s.shown(low), roundUp(high), stated)
}

// words is the stated range, in figures that a least distance beyond it is not
// rounded to.
func (s rangeKm) words(least float64) string {
	switch {
	case s.high == nil:
		return fmt.Sprintf("at least %.0f km", *s.low)
	case s.low == nil:
		return "up to " + short(*s.high, least) + " km"
	case *s.low != *s.high:
		return fmt.Sprintf("%.0f to %s km", *s.low, short(*s.high, least))
	case s.approximate:
		return "about " + short(*s.high, least) + " km"
	}
	return short(*s.high, least) + " km"
}

// short writes km with no more decimals than it takes to stay below a least
// distance that lies beyond it.
func short(km, least float64) string {
	for decimals := 0; ; decimals++ {
		t := strconv.FormatFloat(km, 'f', decimals, 64)
		if v, _ := strconv.ParseFloat(t, 64); km >= least || v < least || decimals == 6 {
			return t
		}
	}
}

// shown is the least distance as it is written: rounded down, unless the stated
// range would then seem to span it.
func (s rangeKm) shown(least float64) float64 {
	down := roundDown(least)
	if s.high == nil {
		return down
	}
	for _, bound := range []float64{*s.high, s.most()} {
		written, _ := strconv.ParseFloat(short(bound, least), 64)
		if least > bound && down <= max(bound, written) {
			return least
		}
	}
	return down
}

// coarse writes a few km with two digits, more with none behind the point.
func coarse(km float64) string {
	if km < 10 {
		return strconv.FormatFloat(km, 'g', 2, 64)
	}
	return strconv.FormatFloat(km, 'f', 0, 64)
}

// judged puts a verdict into words.
func (s rangeKm) judged(v headwater.Verdict) string {
	switch {
	case v == headwater.Consistent:
		return ", enough for the shortest of these."
	case v == headwater.Inconsistent:
		return ", too little even for the shortest of these."
	case s.high == nil:
		return " and no upper bound, so it cannot be told."
	case s.approximate:
		return ", which falls short by no more than a tenth, so it cannot be told."
	}
	return fmt.Sprintf(", which falls short by no more than such a figure may be rounded (%s km), so it cannot be told.", coarse(s.rounding))
}

// roundDown and roundUp give figures no finer than the borders they rest on.
func roundDown(km float64) float64 {
	if km < 100 {
		return math.Floor(km)
	}
	return math.Floor(km/10) * 10
}

func roundUp(km float64) float64 { return math.Ceil(km/10) * 10 }
