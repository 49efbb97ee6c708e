package report

import (
	"math"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// amount is a quantity in its unit, no more exact than the words of the text; a
// bare count needs no unit.
func (x *index) amount(q *headwater.Quantity) string {
	exact := digitsOf(x.words(q.Span))
	out := boundsIn(q.Low, q.High, unitWords(q), func(f float64) string { return figure(f, exact) })
	if q.Approximate && q.Low != nil && q.High != nil { // "at least" says so already
		return "about " + out
	}
	return out
}

const (
	leastDigits = 2 // of a number that is printed
	spelled     = 3 // digits of one that the text spells out
)

// digitsOf is how many digits the most exact number in words has, zeros at its
// ends left out.
func digitsOf(words string) int {
	most, run, zeros := 0, 0, 0
	for _, r := range words {
		switch {
		case r >= '1' && r <= '9':
			run, zeros = run+zeros+1, 0
		case r == '0' && run > 0:
			zeros++
		case r == '0', r == '.', r == ',':
		default:
			run, zeros = 0, 0
		}
		most = max(most, run)
	}
	if most == 0 {
		return spelled
	}
	return max(most, leastDigits)
}

// figure prints a number of the text as people read it, to so many digits:
// "1.3 billion", "12,500". A small whole number stands as it is.
func figure(f float64, digits int) string {
	if f == math.Trunc(f) && math.Abs(f) < 10000 {
		return grouped(f)
	}
	if f == 0 || math.IsInf(f, 0) || math.IsNaN(f) {
		return number(f)
	}
	step := math.Pow(10, math.Floor(math.Log10(math.Abs(f)))-float64(digits)+1)
	if step >= 1 {
		f = math.Round(f/step) * step
	} else {
		f, _ = strconv.ParseFloat(strconv.FormatFloat(f, 'g', digits, 64), 64)
	}
	for _, k := range [...]struct {
		of   float64
		word string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if v := math.Abs(f) / k.of; v >= 1 && v < 1e6 {
			return grouped(significant(f/k.of, max(digits, leastDigits))) + k.word
		}
	}
	return grouped(f)
}

// significant rounds what a division left behind.
func significant(f float64, digits int) float64 {
	v, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'g', max(digits, 1), 64), 64)
	return v
}

// grouped prints a number with its digits in threes.
func grouped(f float64) string {
	s := number(f)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, rest, dotted := strings.Cut(s, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if dotted {
		whole += "." + rest
	}
	return sign + whole
}
