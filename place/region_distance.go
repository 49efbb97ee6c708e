package place

import (
	"math"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// length is a stated distance from a place. Low and high are what it may mean in km;
// high is 0 where it is stated but not read ("an hour north of").
type length struct {
	low, high float64
	start     int    // where its words begin, in the words that it was read from
	made      string // the convention that made low and high
}

// lengthBefore reads the distance at the end of words, which begin at first in the
// text: a quantity that ends there, or what states a distance and is none ("dozens of
// miles", "two hours' drive"). It is false where neither stands there.
func (g *surveyor) lengthBefore(words string, first int) (length, bool) {
	words = strings.TrimRight(words, " ,")
	q := g.quantityAt(first + len(words))
	if open := strings.LastIndexByte(words, '('); q == nil && open > 0 && strings.HasSuffix(words, ")") {
		words = strings.TrimRight(words[:open], " ")
		q = g.quantityAt(first + len(words))
	}
	switch {
	case q == nil:
		start, ok := g.unread(words, first)
		return length{start: start}, ok
	case q.Start < first || kilometres[q.Unit] == 0:
		return length{}, false // "killed two north of", "spent $5 m east of"
	}
	l := bounded(q, q.In(g.text))
	l.start = q.Start - first
	if cutOff(words[:l.start]) || !(l.high > 0 && l.high < antipodalKm) {
		l.low, l.high = 0, 0
	}
	return l, true
}

// quantityAt gives the quantity that ends at an offset, nil for none.
func (g *surveyor) quantityAt(end int) *headwater.Quantity {
	i, ok := slices.BinarySearchFunc(g.quantities, end, func(q headwater.Quantity, end int) int { return q.End - end })
	if !ok || !g.quantities[i].Valid(g.text) {
		return nil
	}
	return &g.quantities[i]
}

// cutOff says whether a figure goes on to the left of what was read: the "2," of
// "2,5 km".
func cutOff(before string) bool {
	bare := strings.TrimRight(before, ",.")
	return len(bare) < len(before) && bare != "" && bare[len(bare)-1] >= '0' && bare[len(bare)-1] <= '9'
}

// bounded gives the least and the most km that a quantity of length can mean.
func bounded(q *headwater.Quantity, words string) length {
	by := kilometres[q.Unit]
	low, high := times(q.Low, by), times(q.High, by)
	switch {
	case low == nil && high == nil, high == nil && q.Approximate:
		return length{} // "dozens of" has no upper end
	case low == nil:
		return length{high: *high, made: "the text states only how far at most"}
	case high == nil:
		off := offBy(*low, by, words)
		return length{low: *low, high: *low + 2*off, made: "the text states only how far at least, and the most lies above it by twice the rounding of such a figure"}
	case *low != *high && q.Approximate && q.Why != "":
		return length{low: *low, high: *high, made: q.Why}
	case *low != *high:
		return length{low: *low, high: *high, made: "as the text states"}
	}
	off, made := offBy(*low, by, words), "the figure is read as rounded to its last digit that is not zero, a tenth of it at least"
	if q.Approximate {
		off, made = 2*off, "a hedged figure may be off by twice the rounding of a plain one"
	}
	return length{low: max(0, *low-off), high: *high + off, made: made}
}

// offBy is how many km a figure may be off: half of the place of its last whole digit
// that is not zero, in the unit that its words give it in, and a tenth of it at least.
func offBy(km, by float64, words string) float64 {
	if !(km > 0) || math.IsInf(km, 0) {
		return 0
	}
	few, last := significant(km / by)
	words = strings.ToLower(words)
	for _, unit := range [...]struct{ word, name string }{{"mi", "mile"}, {"n", "nautical mile"}, {"f", "foot"}, {"y", "yard"}} {
		if n, l := significant(km / kilometres[unit.name]); n < few && strings.Contains(words, unit.word) {
			few, last, by = n, l, kilometres[unit.name]
		}
	}
	return max(by*math.Pow10(max(last, 0))/2, km/10)
}

// unread gives where words begin that state a distance at their end of which no length
// was made; false where they state none.
func (g *surveyor) unread(words string, first int) (start int, ok bool) {
	rest, word := lastWord(words)
	if long[strings.ToLower(word)] {
		return g.counted(rest, first), true
	}
	bare := words
	if travels[word] {
		bare = strings.TrimRight(rest, " ")
		for _, mark := range [...]string{"'s", "’s", "'", "’"} {
			bare = strings.TrimSuffix(bare, mark)
		}
	}
	if t := g.timeAt(first + len(bare)); t != nil && t.Start >= first {
		start = t.Start - first
		before, link := lastWord(words[:start])
		if link == "a" || link == "A" {
			start = len(before) // a 30-minute drive
		}
		return start, !lasting[strings.ToLower(link)] || len(bare) < len(words)
	}
	return len(rest), len(bare) < len(words)
}

// counted gives where what counts a unit begins: "dozens of", "400-odd", "a".
func (g *surveyor) counted(before string, first int) int {
	bare, of := strings.CutSuffix(strings.TrimRight(before, " "), " of")
	if q := g.quantityAt(first + len(bare)); q != nil && q.Start >= first {
		return q.Start - first
	}
	r, w := lastWord(bare)
	if of || strings.EqualFold(w, "a") || strings.EqualFold(w, "many") || w != "" && w[0] >= '0' && w[0] <= '9' {
		return len(r)
	}
	return len(before)
}

// timeAt gives the duration in hours or minutes that ends at an offset, nil for none.
func (g *surveyor) timeAt(end int) *headwater.Time {
	i, ok := slices.BinarySearchFunc(g.times, end, func(t headwater.Time, end int) int { return t.Span.End - end })
	if !ok || g.times[i].Type != headwater.Duration || !strings.HasPrefix(g.times[i].Value, "PT") || !g.times[i].Valid(g.text) {
		return nil
	}
	return &g.times[i]
}

// The words at the end of a distance that is no length with a figure: units, ways to
// travel, and before a duration those for how long something went on.
var (
	long = map[string]bool{
		"km": true, "kms": true, "kilometre": true, "kilometres": true, "kilometer": true, "kilometers": true, "mile": true,
		"miles": true, "metres": true, "meters": true, "yards": true, "feet": true,
	}
	travels = map[string]bool{"drive": true, "flight": true, "walk": true, "ride": true, "march": true, "journey": true}
	lasting = map[string]bool{"for": true, "after": true, "in": true, "lasted": true, "within": true, "every": true}
)
