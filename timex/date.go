package timex

// monthDate reads "May", "May 5", "May 5, 2016", "May 2016", "May last year".
func (r *reader) monthDate(i int) (meaning, int) {
	l := r.at(i)
	if l.kind != kMonth || !l.has(capital) && !r.loose {
		return meaning{}, 0
	}
	month := int(l.n)
	if day, next := r.dayOfMonth(i + 1); next > 0 {
		return r.withYear(i, month, day, next)
	}
	if y, next := r.yearAfter(i + 1); next > 0 {
		return of(period{grain: monthGrain, year: y, part: month}), next
	}
	if !r.bareMonth(i) {
		return meaning{}, 0
	}
	if y, ok := r.monthRangeYear(i+1, month); ok {
		return of(period{grain: monthGrain, year: y, part: month}), i + 1
	}
	if y, ok := r.joinedYear(i, month); ok {
		return of(period{grain: monthGrain, year: y, part: month}), i + 1
	}
	y := unknownYear
	if !r.recurs(i) {
		y = r.frame.year(month, 0, r.tense(i))
	}
	return of(period{grain: monthGrain, year: y, part: month}), i + 1
}

// dayOfMonth reads "5", "5th", "eighth" and refuses "15 people", "5:30".
func (r *reader) dayOfMonth(i int) (int, int) {
	l := r.at(i)
	if l.kind != kNumber && l.kind != kOrdinal || l.n < 1 || l.n > 31 || l.shape&(comma|decimal|plural) != 0 {
		return 0, 0
	}
	if l.end-l.start > 2 && l.kind == kNumber {
		return 0, 0
	}
	n := r.at(i + 1)
	if n.kind == kMeasure || n.kind == kMoney || n.kind == kMult || n.word == wPeople || n.mark('%') || n.mark(':') && r.at(i+2).kind == kNumber && r.at(i+2).start == n.end || n.kind == kUnit && !n.has(capital) {
		return 0, 0
	}
	return int(l.n), i + 1
}

// withYear ends a month and day with a year, stated or found from the anchor.
func (r *reader) withYear(i, month, day, next int) (meaning, int) {
	y, after := r.yearAfter(next)
	stated := after > 0
	if !stated {
		y, after = r.rangeYear(next, month, day)
	}
	if after == 0 {
		y, after = r.yearOf(i, next, month, day), next
	}
	if !valid(y, month, day) {
		return unknownDate, after
	}
	m := of(period{grain: dayGrain, year: y, part: month, day: day})
	m.full = stated
	return m, after
}

// yearOf finds the year of a day that the text gives none, in [i, next).
func (r *reader) yearOf(i, next, month, day int) int {
	if y, ok := r.attacks(i, next, month, day); ok {
		return y
	}
	if !valid(unknownYear, month, day) || r.recurs(i) {
		return unknownYear
	}
	y := r.frame.year(month, day, r.tense(i))
	if now := r.frame.now; y != unknownYear && !now.IsZero() && date(y, month, day).After(now.AddDate(0, 0, 1)) && r.happened(i) {
		return unknownYear // what has happened has no day to come
	}
	return y
}

// yearAfter reads ", 2016", "2016", "of 2016", "'16", "last year".
func (r *reader) yearAfter(i int) (int, int) {
	j := r.skipMark(i, ',')
	if y, ok := r.plainYear(j); ok && !r.is(j+1, wPeople) {
		return y, j + 1
	}
	if y, next := r.yearWords(j); next > 0 {
		return y, next
	}
	if r.is(j, wOf) {
		if y, ok := r.plainYear(j + 1); ok {
			return y, j + 2
		}
		j++
	}
	if r.is(j, wThis, wLast, wNext) && r.at(j+1).kind == kUnit && grain(r.at(j+1).n) == yearGrain && !r.frame.now.IsZero() {
		return r.frame.now.Year() + direction(r.at(j).word), j + 2
	}
	return 0, 0
}

// rangeYear takes the year of "March 19 to April 9, 2003" for its first part.
func (r *reader) rangeYear(i, month, day int) (int, int) {
	j := i
	if !r.at(j).has(hyphen) {
		if j = r.skip(i, wTo, wAnd, wUntil, wOr); j == i {
			if j = r.skipMark(i, '-'); j == i {
				return 0, 0
			}
		}
	}
	m2 := month
	if r.at(j).kind == kMonth {
		m2 = int(r.at(j).n)
		j++
	}
	d2, next := r.dayOfMonth(j)
	if next == 0 || m2 < month || m2 == month && d2 < day {
		return 0, 0
	}
	y, ok := r.plainYear(r.skipMark(next, ','))
	if !ok {
		return 0, 0
	}
	return y, i
}

// monthRangeYear takes the year of "January to March 2019" for its first month.
func (r *reader) monthRangeYear(j, month int) (int, bool) {
	k := r.skipMark(r.skip(j, wTo, wAnd, wUntil, wOr), '-')
	l := r.at(k)
	if l.kind != kMonth || k == j && !l.has(hyphen) {
		return 0, false
	}
	y, ok := r.plainYear(r.skipMark(k+1, ','))
	if ok && int(l.n) < month {
		y--
	}
	return y, ok
}

// joinedBefore is how many words may tie a month to the year before it.
const joinedBefore = 5

// joinedYear takes for "November" the year of "in January 2017, and again in
// November": only words that join stand between. A month that comes before the
// first is of the year after.
func (r *reader) joinedYear(i, month int) (int, bool) {
	joined := false
	for k := i - 1; k > 0 && k >= i-joinedBefore; k-- {
		if y, ok := r.plainYear(k); ok {
			l := r.at(k - 1)
			if l.kind == kNumber || l.mark(',') {
				l = r.at(k - 2)
			}
			if !joined || l.kind != kMonth {
				return 0, false
			}
			if month <= int(l.n) {
				y++
			}
			now := r.frame.now
			return y, now.IsZero() || !date(y, month, 1).After(now)
		}
		switch {
		case r.is(k, wAnd, wOr, wThen):
			joined = true
		case r.is(k, wIn, wLater) || r.lex[k].mark(',') || r.lex[k].kind == kOther && r.spelled(k) == "again":
		default:
			return 0, false
		}
	}
	return 0, false
}

// plainYear reads four bare digits as a year.
func (r *reader) plainYear(i int) (int, bool) {
	l := r.at(i)
	if l.kind != kNumber || l.end-l.start != 4 || l.shape&(comma|decimal|plural) != 0 {
		return 0, false
	}
	if n := r.at(i + 1); n.mark(':') && r.at(i+2).kind == kNumber && r.at(i+2).start == n.end {
		return 0, false
	}
	return int(l.n), l.n >= 1000 && l.n < 2200
}

// bareMonth says whether a month word without day or year is the month: May
// and March are verbs, April, May, June and August are people.
func (r *reader) bareMonth(i int) bool {
	l := r.at(i)
	if r.loose {
		return true
	}
	if l.has(hyphen) && r.at(i-1).kind == kOther {
		return false
	}
	if r.monthContext(i) {
		return true
	}
	switch {
	case l.n == 3 || l.n == 5 || l.has(short) && r.text[l.end-1] != '.':
		return false
	case r.at(i+1).kind == kOther && r.at(i+1).has(capital) && (l.n == 4 || l.n == 6 || l.n == 8):
		return false
	}
	return true
}

// monthContext says whether the words around show a month: "in May", "late
// May", "the May polls", "last May's".
func (r *reader) monthContext(i int) bool {
	next := r.at(i + 1)
	if next.kind == kOther && next.has(capital) && !r.is(i-1, wThe, wIn, wSince, wLast, wNext) {
		return false
	}
	switch r.at(i - 1).word {
	case wIn, wSince, wUntil, wDuring, wLast, wNext, wThis, wEarly, wMid, wLate, wEvery, wEach, wComing:
		return true
	case wThe:
		return next.kind == kOther && !next.has(capital)
	case wFrom, wBetween:
		return r.at(i+2).kind == kMonth
	case wOf:
		return r.is(i-2, wEnd, wStart) || r.at(i-2).kind == kOrdinal || r.at(i-2).kind == kUnit || r.at(i-2).kind == kWeekday
	case wTo, wAnd, wOr:
		return r.at(i-2).kind == kMonth
	case wAfter, wBefore, wBy:
		return r.at(i).n != 5
	}
	p := r.possessive(i - 2)
	return p == i && next.kind != kPunct && !next.has(capital)
}

// dayMonth reads "31 August 2018", "the 31st of August", "5-7 June".
func (r *reader) dayMonth(i int) (meaning, int) {
	l := r.at(i)
	if l.kind == kNumber && l.has(hyphen) && r.at(i-1).kind != kNumber {
		return meaning{}, 0
	}
	day, next := r.dayOfMonth(i)
	if next == 0 {
		return meaning{}, 0
	}
	j := r.skip(next, wOf)
	if m := r.at(j); m.kind == kMonth && (m.has(capital) || r.loose) {
		return r.withYear(i, int(m.n), day, j+1)
	}
	return r.dayRange(i, day, next)
}

// dayRange reads the first day of "5-7 June 2018" and leaves the second.
func (r *reader) dayRange(i, day, next int) (meaning, int) {
	j := next
	if !r.at(j).has(hyphen) {
		j = r.skip(j, wAnd, wTo, wOr)
	}
	if j == next && !r.at(j).has(hyphen) {
		return meaning{}, 0
	}
	d2, after := r.dayOfMonth(j)
	if after == 0 || d2 <= day || r.at(after).kind != kMonth || !r.at(after).has(capital) {
		return meaning{}, 0
	}
	m, _ := r.withYear(i, int(r.at(after).n), day, after+1)
	return m, next
}

// later reads the "5" of "June 1-5" and "June 1 and 5" behind a day, and the
// "16" of "2015-16" behind a year.
func (r *reader) later(i int) (meaning, int, int) {
	p := r.frame.ref
	if l := r.at(i); p.grain == yearGrain {
		if n := int(l.n); l.kind == kNumber && l.has(hyphen) && l.end-l.start == 2 && n > p.year%100 {
			return of(period{grain: yearGrain, year: p.year - p.year%100 + n}), i, i + 1
		}
		return meaning{}, 0, 0
	}
	j := i
	if !r.at(i).has(hyphen) {
		if j = r.skip(i, wAnd, wTo, wOr); j == i {
			if j = r.skipMark(i, '-'); j == i {
				return meaning{}, 0, 0
			}
		}
	}
	day, next := r.dayOfMonth(j)
	if next == 0 || p.grain != dayGrain || day <= p.day || r.at(next).kind == kMonth || r.plain(next) {
		return meaning{}, 0, 0
	}
	y, after := r.yearAfter(next)
	if after == 0 {
		y, after = p.year, next
	}
	if !valid(y, p.part, day) {
		return unknownDate, j, after
	}
	return of(period{grain: dayGrain, year: y, part: p.part, day: day}), j, after
}

// plain says whether a lower-case word that the grammar does not know stands
// at i, as a counted noun would.
func (r *reader) plain(i int) bool {
	l := r.at(i)
	return l.kind == kOther && !l.has(capital)
}
