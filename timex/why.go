package timex

import (
	"strconv"
	"strings"
)

// why says for a reader which convention made the bounds of s; empty where the
// text states them.
func (s stated) why(b limit, hedge string) string {
	var out []string
	if s.words != "" {
		out = append(out, "“"+spaced(s.words)+"” is read as "+s.band())
	}
	if b == aboutBound && s.words == "" && hedge != "" {
		out = append(out, "“"+spaced(hedge)+"” sets no bounds; the figure stands as written")
	}
	switch {
	case s.before:
		out = append(out, "the country of the currency is the one named with it before")
	case s.unit == tonMeasure:
		out = append(out, "a ton may be short, metric or long; the bounds hold all three")
	case measures[s.unit].spread > 1:
		out = append(out, "a gallon may be American or imperial; the bounds hold both")
	}
	return strings.Join(out, "; ")
}

// band writes the bounds of a vague number before units are converted.
func (s stated) band() string {
	low, high := digits(s.low), digits(s.high)
	switch {
	case s.open:
		return "at least " + low
	case low == high:
		return low
	}
	return low + " to " + high
}

// digits writes a number with commas between thousands.
func digits(f float64) string {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	whole, rest, point := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		return whole + "." + rest
	}
	return whole
}

// spaced is s on one line, in lower case.
func spaced(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
