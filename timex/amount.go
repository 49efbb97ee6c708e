package timex

// amount is a number as stated, or the band that a vague word stands for.
type amount struct {
	low, high float64
	open      bool    // high is not stated: "hundreds"
	about     bool    // low and high are our bounds for a vague word
	vague     bool    // no number at all: "several", "few"
	article   bool    // the number is "a"
	bare      bool    // one plain number in digits
	scale     float64 // what dozen, million multiplied it by; 0 for nothing
}

// The bands of vague words. A few is 2 to 5 and several 3 to 8 of a thing; in
// front of dozen, hundred and so on both begin at 2, for thirty is already
// "several dozen". See docs/decisions/0042.
const (
	fewLow, fewHigh         = 2, 5
	severalLow, severalHigh = 3, 8
	handfulLow, handfulHigh = 3, 6
)

// amount reads one number: digits, words, "two dozen", "a few hundred", "half a
// million", "2 1/2", "dozens", "tens of thousands", and "two to three" whose
// low and high differ.
func (r *reader) amount(i int) (amount, int) {
	n, j := r.number(i)
	if j == 0 {
		return n, 0
	}
	return r.orMore(n, j)
}

// orMore reads the second number of "two to three", "2-3", "two or three".
func (r *reader) orMore(n amount, j int) (amount, int) {
	k := j
	if !r.at(j).has(hyphen) || r.at(j).kind != kNumber && r.at(j).kind != kSmall {
		if k = r.skip(j, wTo, wOr); k == j {
			return n, j
		}
	}
	m, next := r.number(k)
	if next == 0 || n.open || m.open || m.high < n.high || m.article {
		return n, j
	}
	n.high, n.about, n.vague, n.bare = m.high, n.about || m.about, n.vague || m.vague, false
	return n, next
}

// number reads one number without a range.
func (r *reader) number(i int) (amount, int) {
	l := r.at(i)
	switch l.kind {
	case kNumber:
		return r.digitsNumber(i)
	case kSmall, kTens:
		return r.wordNumber(i)
	case kMult:
		if r.loose || l.value >= 12 && !l.has(glued) {
			return amount{}, 0
		}
	case kMults:
		return r.magnitude(i)
	case kFunc:
		return r.vagueNumber(i)
	}
	return amount{}, 0
}

func (r *reader) digitsNumber(i int) (amount, int) {
	l := r.at(i)
	if l.has(plural) {
		return amount{}, 0
	}
	n := amount{low: l.value, high: l.value, bare: true}
	j := i + 1
	if v, next := r.ratio(j); next > 0 {
		n.low += v
		n.high += v
		return n, next
	}
	if k := r.andAHalf(j); k > 0 {
		return r.multiplied(amount{low: l.value + 0.5, high: l.value + 0.5}, k)
	}
	if r.at(j).mark('/') && r.at(j).start == l.end {
		return amount{}, 0
	}
	if r.is(j, wPlus) && r.at(j).has(hyphen) && r.at(j+1).kind == kMult { // "600-plus billion"
		n, j = r.multiplied(n, j+1)
		n.open = true
		return n, j
	}
	return r.multiplied(n, j)
}

// andAHalf reads "and a half" behind a whole number, before what is counted.
func (r *reader) andAHalf(j int) int {
	if !r.halfMore(j) {
		return 0
	}
	switch r.at(j + 3).kind {
	case kUnit, kMeasure, kMult, kMoney:
		return j + 3
	}
	return 0
}

// halfMore says whether "and a half" stands at j.
func (r *reader) halfMore(j int) bool {
	return r.is(j, wAnd) && r.is(j+1, wA) && r.is(j+2, wHalf)
}

// ratio reads "1/2" behind a whole number.
func (r *reader) ratio(j int) (float64, int) {
	a, s, b := r.at(j), r.at(j+1), r.at(j+2)
	if a.kind != kNumber || !s.mark('/') || b.kind != kNumber || s.start != a.end || s.end != b.start {
		return 0, 0
	}
	if b.value == 0 || a.value >= b.value {
		return 0, 0
	}
	return a.value / b.value, j + 3
}

// multiplied reads "million" and "dozen" behind a number.
func (r *reader) multiplied(n amount, j int) (amount, int) {
	for k := 0; k < 3 && r.at(j).kind == kMult; k++ {
		v := r.at(j).value
		n.low *= v
		n.high *= v
		n.bare = false
		n.scale = max(n.scale, 1) * v
		j++
	}
	return n, j
}

// wordNumber reads "seven", "forty-two", "three hundred and fifty thousand".
func (r *reader) wordNumber(i int) (amount, int) {
	v, j := r.below100(i)
	if j == 0 {
		return amount{}, 0
	}
	if k := r.andAHalf(j); k > 0 {
		return r.multiplied(amount{low: float64(v) + 0.5, high: float64(v) + 0.5}, k)
	}
	if k := r.quarters(j); v == 3 && k > 0 {
		return amount{low: 0.75, high: 0.75}, k
	}
	if r.at(j).kind != kMult {
		return amount{low: float64(v), high: float64(v)}, j
	}
	total, group := 0.0, float64(v)
	for k := 0; k < 8; k++ {
		m := r.at(j)
		if m.kind != kMult {
			break
		}
		j++
		group *= m.value
		if m.value >= 1000 {
			total += group
			group = 0
		}
		next := j
		if r.is(j, wAnd) && m.value != 12 && (r.at(j+1).kind == kSmall || r.at(j+1).kind == kTens) {
			next = j + 1
		}
		if w, after := r.below100(next); after > 0 && m.value != 12 {
			group += float64(w)
			j = after
		}
	}
	return amount{low: total + group, high: total + group, scale: (total + group) / float64(v)}, j
}

// magnitude reads "dozens", "hundreds of thousands": at least two of them.
func (r *reader) magnitude(i int) (amount, int) {
	v := r.at(i).value
	j := i + 1
	if r.is(j, wOf) && r.at(j+1).kind == kMults {
		v *= r.at(j + 1).value
		j += 2
	} else if v == 10 && !(r.is(j, wOf) && (r.plain(j+1) || r.is(j+1, wPeople))) {
		return amount{}, 0 // "perfect tens"
	}
	return amount{low: 2 * v, high: 2 * v, open: true, about: true, scale: v}, j
}

// vagueNumber reads "a few", "several dozen", "a couple of", "half a million",
// "a hundred".
func (r *reader) vagueNumber(i int) (amount, int) {
	j := r.skip(i, wA)
	var n amount
	switch {
	case r.is(j, wFew):
		n, j = amount{low: fewLow, high: fewHigh, about: true, vague: true}, j+1
	case r.is(j, wSeveral) && j == i:
		n, j = amount{low: severalLow, high: severalHigh, about: true, vague: true}, j+1
	case r.is(j, wCouple) && (j > i || r.is(j+1, wOf)): // "the couple" is two people
		n, j = amount{low: 2, high: 2, about: true}, j+1
		if k := r.skip(j, wOf); r.at(k).kind == kUnit || r.at(k).kind == kMult || r.at(k).kind == kOther {
			j = k
		}
	case j > i && r.handful(j):
		return amount{low: handfulLow, high: handfulHigh, about: true}, j + 1
	case r.is(j, wHalf):
		return r.half(j)
	case j > i && r.quarters(j) > 0:
		return amount{low: 0.25, high: 0.25}, r.quarters(j)
	case j > i && r.at(j).kind == kMult:
		n = amount{low: 1, high: 1, article: true}
		n, j = r.multiplied(n, j)
		n.article = false
		return n, j
	default:
		return n, 0
	}
	if k := r.skip(j, wOf); r.at(j).kind == kMult || k > j && r.at(k).kind == kMult {
		n.low, n.vague = 2, false
		return r.multiplied(n, k)
	}
	return n, j
}

// handful says whether "handful of" things stands at j.
func (r *reader) handful(j int) bool {
	return r.spelled(j) == "handful" && r.is(j+1, wOf) && (r.at(j+2).kind == kOther || r.is(j+2, wPeople))
}

// half reads "half a million", "half a dozen", "half-dozen".
func (r *reader) half(j int) (amount, int) {
	k := r.skip(j+1, wA)
	if r.measured(k) && (k > j+1 || r.is(j-1, wA)) {
		return amount{low: 0.5, high: 0.5}, k
	}
	if r.at(k).kind != kMult {
		return amount{}, 0
	}
	return r.multiplied(amount{low: 0.5, high: 0.5}, k)
}

// measured says whether a unit of measure or a percentage stands at k.
func (r *reader) measured(k int) bool {
	return r.at(k).kind == kMeasure || r.percent(k) > 0
}

// quarters gives the index of the unit behind "quarter of a", "quarters of a",
// or 0: "a quarter of a percentage point".
func (r *reader) quarters(j int) int {
	if u := r.at(j); u.kind != kUnit || grain(u.n) != quarterGrain {
		return 0
	}
	if k := r.skip(r.skip(j+1, wOf), wA); r.measured(k) {
		return k
	}
	return 0
}
