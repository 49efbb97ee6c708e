package place

import (
	"math"
	"strings"
)

// lengths are the units of stated distances in km, as written in front of a
// direction.
var lengths = map[string]float64{
	"km": 1, "kms": 1, "kilometer": 1, "kilometers": 1, "kilometre": 1, "kilometres": 1,
	"mile": 1.609344, "miles": 1.609344, "mi": 1.609344, "metres": 0.001, "meters": 0.001, "m": 0.001, "yards": 0.0009144,
}

// distanceBefore reads the distance at the end of words, in km, and where it
// begins: "some 30 km (19 miles)", "30 to 40 kilometres", "a few hundred miles". A
// distance that is stated but not read ("dozens of miles", "an hour") has no high.
func distanceBefore(words string) (low, high float64, start int, ok bool) {
	words = strings.TrimRight(words, " ,")
	if strings.HasSuffix(words, ")") {
		open := strings.LastIndexByte(words, '(')
		if open < 0 {
			return 0, 0, 0, false
		}
		words = strings.TrimRight(words[:open], " ")
	}
	rest, by, number := unitBefore(words)
	if by == 0 {
		return 0, 0, 0, false
	}
	var n float64
	if number != "" {
		if n, ok = figure(number); ok {
			low, high = rounding(n)
		}
	} else {
		n, low, high, rest, ok = numberBefore(rest)
	}
	if !ok || by < 0 {
		return 0, 0, len(rest), true
	}
	if r, least, most := ranged(rest, n, low, high); r != rest {
		rest, n, low, high = r, least, least, most
	}
	rest, low, high = hedged(rest, n, low, high)
	return round4(low * by), round4(high * by), len(rest), true
}

// unitBefore reads the unit at the end of words: how many km it is, and the number
// that is one word with it. It gives 0 for what is no unit, and -1 for one of time.
func unitBefore(words string) (rest string, by float64, number string) {
	rest, unit := lastWord(words)
	if i := strings.LastIndexByte(unit, '-'); i > 0 { // "30-kilometre"
		number, unit = unit[:i], unit[i+1:]
	} else if i := strings.IndexFunc(unit, notDigit); i > 0 && lengths[unit[i:]] > 0 { // "30km"
		number, unit = unit[:i], unit[i:]
	}
	unit = strings.ToLower(unit)
	switch unit {
	case "hour", "hours", "minutes", "drive", "flight", "walk":
		return rest, -1, number
	case "mile", "miles":
		if r, w := lastWord(rest); w == "nautical" {
			return r, 1.852, number
		}
	}
	return rest, lengths[unit], number
}

func notDigit(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' }

// rounding gives the interval that a figure stands for: half of the place of its
// last digit that is not zero, and a tenth of it at least.
func rounding(n float64) (low, high float64) {
	unit := 1.0
	for unit*10 <= n && math.Mod(n, unit*10) == 0 {
		unit *= 10
	}
	off := max(unit/2, n/10)
	return max(0, n-off), n + off
}

// ranged takes in the lower figure of "30 to 40 km".
func ranged(rest string, n, low, high float64) (string, float64, float64) {
	r, link := lastWord(rest)
	if link != "to" && link != "and" && link != "or" {
		return rest, low, high
	}
	r, word := lastWord(r)
	if least, ok := figure(word); ok && least < n {
		return r, least, n
	}
	return rest, low, high
}

// hedged takes in the words before a figure; "about" doubles what it may be off,
// "more than" leaves what is above it, as wide as "about", and "less than" all below.
func hedged(rest string, n, low, high float64) (string, float64, float64) {
	r, word := lastWord(rest)
	before, first := lastWord(r)
	word, first = strings.ToLower(word), strings.ToLower(first)
	switch word {
	case "about", "some", "around", "roughly", "approximately", "nearly", "almost":
		off := (high - low) / 2
		return r, max(0, low-off), high + off
	case "over":
		return r, n, 2*high - n
	case "under":
		return r, 0, n
	case "just", "only":
		return r, low, high
	case "than":
		if first == "more" {
			return before, n, 2*high - n
		}
		if first == "less" {
			return before, 0, n
		}
	case "least":
		if first == "at" {
			return before, n, 2*high - n
		}
	}
	return rest, low, high
}
