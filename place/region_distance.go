package place

import (
	"math"
	"strconv"
	"strings"
)

// lengths are the units of stated distances in km, as written in front of a
// direction.
var lengths = map[string]float64{
	"km": 1, "kms": 1, "kilometer": 1, "kilometers": 1, "kilometre": 1, "kilometres": 1,
	"mile": 1.609344, "miles": 1.609344, "mi": 1.609344, "metres": 0.001, "meters": 0.001, "m": 0.001, "yards": 0.0009144,
}

// numerals are the numbers that news spells out before a unit.
var numerals = map[string]float64{
	"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
}

// distanceBefore reads the distance at the end of words, in km, and where it
// begins: "some 30 km (19 miles)", "30 to 40 kilometres", "20-odd miles" is none.
func distanceBefore(words string) (low, high float64, start int, ok bool) {
	words = strings.TrimRight(words, " ,")
	if strings.HasSuffix(words, ")") {
		open := strings.LastIndexByte(words, '(')
		if open < 0 {
			return 0, 0, 0, false
		}
		words = strings.TrimRight(words[:open], " ")
	}
	rest, unit := lastWord(words)
	number := ""
	if i := strings.LastIndexByte(unit, '-'); i > 0 { // "30-kilometre"
		number, unit = unit[:i], unit[i+1:]
	} else if i := strings.IndexFunc(unit, notDigit); i > 0 && lengths[unit[i:]] > 0 { // "30km"
		number, unit = unit[:i], unit[i:]
	}
	by := lengths[strings.ToLower(unit)]
	if by == 0 {
		return 0, 0, 0, false
	}
	if unit == "miles" || unit == "mile" {
		if r, w := lastWord(rest); w == "nautical" {
			by, rest = 1.852, r
		}
	}
	if number == "" {
		rest, number = lastWord(rest)
	}
	n, ok := figure(number)
	if !ok {
		return 0, 0, 0, false
	}
	low, high = rounding(n)
	rest, low, high = ranged(rest, n, low, high)
	rest, low, high = hedged(rest, low, high)
	return low * by, high * by, len(rest), true
}

func notDigit(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' }

// figure reads a number in digits or a small one in words.
func figure(word string) (float64, bool) {
	if n, ok := numerals[strings.ToLower(word)]; ok {
		return n, true
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(word, ",", ""), 64)
	return n, err == nil && n > 0 && n < 20000
}

// rounding gives the interval that a figure stands for: half of the place of its
// last digit that is not zero, and a tenth of it at least.
func rounding(n float64) (low, high float64) {
	unit := 1.0
	for unit*10 <= n && math.Mod(n, unit*10) == 0 {
		unit *= 10
	}
	off := max(unit/2, n/10)
	return n - off, n + off
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

// hedged takes in the words before a figure; "about" doubles what it may be off.
func hedged(rest string, low, high float64) (string, float64, float64) {
	r, word := lastWord(rest)
	switch strings.ToLower(word) {
	case "about", "some", "around", "roughly", "approximately", "nearly", "almost":
		off := (high - low) / 2
		return r, max(0, low-off), high + off
	case "just", "only":
		return r, low, high
	}
	return rest, low, high
}
