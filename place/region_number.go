package place

import (
	"slices"
	"strconv"
	"strings"
)

// numerals are the numbers below a hundred that news spells out, hyphenated ones
// aside.
var numerals = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// multiples are the words that multiply the number before them.
var multiples = map[string]float64{"dozen": 12, "hundred": 100, "thousand": 1000}

// bands are what vague words stand for (docs/decisions/0042).
var bands = map[string][2]float64{"couple": {2, 2}, "few": {2, 5}, "several": {3, 8}}

// maxNumberWords bounds the words of a number that is spelled out.
const maxNumberWords = 8

// numberBefore reads the number at the end of words as the interval that it stands
// for, with what stands before it: "30", "twenty-five", "two hundred", "a few hundred".
// It is false for what is no number, and for one that is not read ("dozens of").
func numberBefore(words string) (n, low, high float64, rest string, ok bool) {
	rest, word := lastWord(words)
	if v, ok := digits(word); ok {
		low, high = rounding(v)
		return v, low, high, rest, true
	}
	var spelled []string
	var begins [maxNumberWords]int // of the words, the last first
	for rest = words; len(spelled) < maxNumberWords; {
		r, w := lastWord(rest)
		w = strings.ToLower(w)
		if _, whole := digits(w); !numberWord(w) || whole && multiples[spelled[len(spelled)-1]] == 0 {
			break
		}
		begins[len(spelled)] = len(r)
		spelled, rest = append(spelled, w), r
	}
	k := len(spelled)
	for k > 0 && (spelled[k-1] == "and" || spelled[k-1] == "of") {
		k--
	}
	if rest = words; k > 0 {
		rest = words[:begins[k-1]]
	}
	spelled = spelled[:k]
	slices.Reverse(spelled)
	n, low, high, ok = spelledOut(spelled)
	return n, low, high, rest, ok
}

// numberWord says whether a word may be part of a number that is spelled out.
func numberWord(w string) bool {
	switch w {
	case "a", "an", "and", "half", "of", "dozens", "hundreds", "thousands", "many":
		return true
	}
	_, vague := bands[w]
	_, number := figure(w)
	return vague || number || multiples[w] > 0
}

// spelledOut gives the number that words state, and the interval that it stands for.
func spelledOut(words []string) (n, low, high float64, ok bool) {
	article := false
	words = slices.DeleteFunc(words, func(w string) bool {
		article = article || w == "a" || w == "an"
		return w == "a" || w == "an" || w == "of"
	})
	if len(words) == 0 {
		low, high = rounding(1)
		return 1, low, high, article
	}
	if band, vague := bands[words[0]]; vague {
		by, ok := multiplied(words[1:])
		if by > 1 && words[0] != "couple" {
			band[0] = 2 // "several dozen" may be thirty
		}
		n, low, high = band[0]*by, band[0]*by, band[1]*by
		if low == high {
			low, high = rounding(n)
		}
		return n, low, high, ok
	}
	n, ok = summed(words)
	low, high = rounding(n)
	return n, low, high, ok && n > 0
}

// multiplied gives the product of words that multiply.
func multiplied(words []string) (by float64, ok bool) {
	by = 1
	for _, w := range words {
		if multiples[w] == 0 {
			return by, false
		}
		by *= multiples[w]
	}
	return by, true
}

// summed reads "twenty five", "two hundred and fifty", "two and a half thousand",
// "half"; a word that does not go on from the one before makes it false.
func summed(words []string) (n float64, ok bool) {
	total, group, open := 0.0, 0.0, 1000.0 // what is added must be below open
	for i, w := range words {
		by := multiples[w]
		v, number := figure(w)
		switch {
		case w == "and" && i > 0 && i+1 < len(words) && (multiples[words[i-1]] > 0 || words[i+1] == "half"):
		case w == "half" && open > 0.5:
			group, open = group+0.5, 0
		case by > 0 && group < max(by, 100):
			if i == 0 {
				group = 1
			}
			group, open = group*by, by
			if by == 1000 {
				total, group = total+group, 0
			}
		case number && v < open:
			group += v
			open = 1
			if v >= 20 && v < 100 && numerals[w] > 0 {
				open = 10
			}
		default:
			return 0, false
		}
	}
	return total + group, total+group > 0
}

// figure reads a number of one word: in digits, or spelled out.
func figure(word string) (float64, bool) {
	word = strings.ToLower(word)
	if n, ok := numerals[word]; ok {
		return n, true
	}
	if tens, one, ok := strings.Cut(word, "-"); ok && numerals[tens] >= 20 && numerals[one] > 0 && numerals[one] < 10 {
		return numerals[tens] + numerals[one], true
	}
	return digits(word)
}

// digits reads a number in digits.
func digits(word string) (float64, bool) {
	n, err := strconv.ParseFloat(strings.ReplaceAll(word, ",", ""), 64)
	return n, err == nil && n > 0 && n < 20000
}
