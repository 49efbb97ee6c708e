package timex

// bareYear reads a year that stands alone: "2003", "1857", "2016".
func (r *reader) bareYear(i int) (meaning, int) {
	y, ok := r.plainYear(i)
	if !ok || !r.loose && !r.yearLike(i) {
		return meaning{}, 0
	}
	p := period{grain: yearGrain, year: y}
	next := i + 1
	if r.is(next, wBC) {
		return unknownDate, next + 1
	}
	return of(p), r.skip(next, wAD)
}

// yearLike says whether four digits at i are a year and not an amount or a name.
func (r *reader) yearLike(i int) bool {
	return !r.yearInWord(i) && !r.yearOfUnit(i) && !r.yearMarked(i) && r.yearContext(i)
}

// yearInWord says whether the digits at i are part of a longer word or code.
func (r *reader) yearInWord(i int) bool {
	l, prev, next := r.at(i), r.at(i-1), r.at(i+1)
	if l.has(glued) && prev.kind != kNumber && prev.kind != kFunc {
		return true
	}
	if next.has(hyphen) {
		return next.kind != kNumber && next.kind != kOther
	}
	return next.has(glued)
}

// yearOfUnit says whether what stands behind the digits at i makes them its
// number or a clock time: "2000 km", "1900 GMT".
func (r *reader) yearOfUnit(i int) bool {
	next := r.at(i + 1)
	switch next.kind {
	case kMeasure, kMoney, kMult, kZone:
		return true
	case kUnit:
		return !r.yearBefore(i)
	}
	return next.mark('%')
}

// yearMarked says whether what stands before the digits at i makes them money,
// a label or part of a name: "$2000", "page 2000".
func (r *reader) yearMarked(i int) bool {
	prev := r.at(i - 1)
	if prev.kind == kPunct && prev.end == r.at(i).start {
		switch prev.n {
		case '$', '/', '#', '£', '€':
			return true
		}
	}
	return prev.word == wLabel || prev.has(short) && prev.kind == kOther
}

// levels says whether the word at i is of what a year is held to: "2005 levels".
func (r *reader) levels(i int) bool {
	switch r.spelled(i) {
	case "levels", "level", "prices", "figures", "standards", "baseline":
		return true
	}
	return false
}

// yearBefore says whether the word before i leads to a year.
func (r *reader) yearBefore(i int) bool {
	return r.is(i-1, wIn, wSince, wUntil, wDuring, wEarly, wMid, wLate, wFiscal, wThe, wOf, wBy, wFrom, wBefore, wAfter)
}

// yearContext weighs the words around: within 1900..2099 a year unless people
// or hedges say otherwise, outside only behind a word that leads to years.
func (r *reader) yearContext(i int) bool {
	l, prev, next := r.at(i), r.at(i-1), r.at(i+1)
	if r.levels(i + 1) {
		return true
	}
	leads := r.is(i-1, wIn, wSince, wUntil, wDuring, wEarly, wMid, wLate, wFiscal)
	if prev.kind == kUnit && grain(prev.n) == yearGrain && !prev.has(plural) {
		return true
	}
	if next.word == wPeople {
		return false
	}
	if l.n >= 1900 && l.n < 2100 {
		return leads || !r.is(i-1, wThan, wOver, wUnder, wLeast, wMost, wNearly, wSome, wOnly, wMany, wAbout)
	}
	if !leads && !r.is(i-1, wBy, wOf, wFrom, wBefore, wAfter, wTo) {
		return false
	}
	return next.kind == kPunct || next.kind == kFunc || next.kind == 0 && next.end == 0
}

// yearWords reads "nineteen eighty-four", "two thousand and three".
func (r *reader) yearWords(i int) (int, int) {
	l := r.at(i)
	if l.kind != kSmall {
		return 0, 0
	}
	if n := r.at(i + 1); l.n == 2 && n.kind == kMult && n.value == 1000 {
		v, next := r.below100(r.skip(i+2, wAnd))
		if next == 0 {
			return 2000, i + 2
		}
		return 2000 + v, next
	}
	if l.n < 15 || l.n > 20 {
		return 0, 0
	}
	v, next := r.below100(i + 1)
	if next == 0 || v < 10 {
		return 0, 0
	}
	return int(l.n)*100 + v, next
}

// below100 reads "seven", "ninety", "ninety-six".
func (r *reader) below100(i int) (int, int) {
	l := r.at(i)
	if l.kind == kSmall {
		return int(l.n), i + 1
	}
	if l.kind != kTens || l.has(plural) {
		return 0, 0
	}
	if n := r.at(i + 1); n.kind == kSmall && n.n > 0 && n.n < 10 {
		return int(l.n + n.n), i + 2
	}
	return int(l.n), i + 1
}

// decade reads "1990s", "'80s", "nineties".
func (r *reader) decade(i int) (meaning, int) {
	j := r.skipMark(i, '\'')
	l := r.at(j)
	if l.kind == kNumber && l.has(plural) && l.n%10 == 0 && l.n >= 0 {
		switch {
		case j == i && l.n >= 1000 && l.n < 2200:
			return of(period{grain: decadeGrain, year: int(l.n)}), j + 1
		case (j > i || r.loose) && l.n < 100:
			return r.shortDecade(int(l.n)), j + 1
		}
	}
	if l.kind == kTens && l.has(plural) && r.is(i-1, wThe, wEarly, wMid, wLate) {
		return r.shortDecade(int(l.n)), j + 1
	}
	return meaning{}, 0
}

// shortDecade finds the century of "'80s": the latest one not after the anchor.
func (r *reader) shortDecade(n int) meaning {
	t := r.frame.around()
	switch {
	case !t.IsZero():
		y := t.Year() - t.Year()%100 + n
		if y > t.Year() {
			y -= 100
		}
		return of(period{grain: decadeGrain, year: y})
	case n >= 30:
		return of(period{grain: decadeGrain, year: 1900 + n})
	}
	return unknownDate
}

// century reads "20th century" from its ordinal on.
func (r *reader) century(i int) (meaning, int) {
	l, u := r.at(i), r.at(i+1)
	if l.kind == kTens && u.kind == kOrdinal && u.n < 10 {
		l, u, i = &lexeme{kind: kOrdinal, n: l.n + u.n}, r.at(i+2), i+1
	}
	if l.kind != kOrdinal || u.kind != kUnit || grain(u.n) != centuryGrain || l.n < 1 || l.n > 99 {
		return meaning{}, 0
	}
	if r.is(i+2, wBC) {
		return unknownDate, i + 3
	}
	return of(period{grain: centuryGrain, year: int(l.n-1) * 100}), r.skip(i+2, wAD)
}
