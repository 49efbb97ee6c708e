package timex

import (
	"fmt"

	"github.com/headwater-project/headwater"
)

// day reads an expression that names one day.
func (r *reader) day(i int) (meaning, int) {
	switch l := r.at(i); l.kind {
	case kMonth:
		return r.monthDate(i)
	case kWeekday:
		return r.weekday(i)
	case kNumber, kOrdinal:
		if m, next := r.isoDate(i); next > 0 {
			return m, next
		}
		if m, next := r.numericDate(i); next > 0 {
			return m, next
		}
		return r.dayMonth(i)
	case kFunc:
		if r.is(i, wThe) && r.at(i+1).kind == kOrdinal {
			return r.dayMonth(i + 1)
		}
		if r.is(i, wLast, wNext, wThis) && r.at(i+1).kind == kWeekday {
			return r.relative(i)
		}
		return r.dayWord(i)
	}
	return meaning{}, 0
}

// dayWord reads "today", "yesterday", "tomorrow", "Christmas Day".
func (r *reader) dayWord(i int) (meaning, int) {
	gap := 0
	switch r.at(i).word {
	case wToday:
	case wYesterday:
		gap = -1
	case wTomorrow:
		gap = 1
	case wChristmas, wNew:
		return r.holiday(i)
	default:
		return meaning{}, 0
	}
	if l, p, n := r.at(i), r.at(i-1), r.at(i+1); l.has(capital) && p.kind == kOther && p.has(capital) && !r.loose && (n.kind == kOther && n.has(capital) || !l.has(upper) && r.running(i)) {
		return meaning{}, 0 // a name: Russia Today TV
	}
	if r.frame.now.IsZero() {
		return unknownDate, i + 1
	}
	return r.dayPart(of(holding(r.frame.now.AddDate(0, 0, gap), dayGrain)), i+1)
}

// running says whether the words around i are of running text and not of a headline
// whose longer words all have capitals.
func (r *reader) running(i int) bool {
	for k := max(0, i-habitReach); k < min(len(r.lex), i+habitReach); k++ {
		if l := &r.lex[k]; l.end-l.start > 4 && !l.has(capital) && (l.kind == kOther || l.kind == kFunc) {
			return true
		}
	}
	return false
}

// aroundToday reads "the day before yesterday", "day after tomorrow" from
// "day" on.
func (r *reader) aroundToday(i int) (meaning, int) {
	u := r.at(i)
	if u.kind != kUnit || grain(u.n) != dayGrain || u.has(plural) {
		return meaning{}, 0
	}
	var gap int
	switch {
	case r.is(i+1, wBefore) && r.is(i+2, wYesterday):
		gap = -2
	case r.is(i+1, wAfter) && r.is(i+2, wTomorrow):
		gap = 2
	default:
		return meaning{}, 0
	}
	if r.frame.now.IsZero() {
		return unknownDate, i + 3
	}
	return of(holding(r.frame.now.AddDate(0, 0, gap), dayGrain)), i + 3
}

// holiday reads Christmas (Day, Eve) and New Year's (Day, Eve): the only
// holidays of one fixed date that news names without it.
func (r *reader) holiday(i int) (meaning, int) {
	if !r.at(i).has(capital) && !r.loose {
		return meaning{}, 0
	}
	month, day, j := 12, 25, i+1
	if r.is(i, wNew) {
		u := r.at(j)
		k := r.possessive(j + 1)
		if u.kind != kUnit || grain(u.n) != yearGrain || k == j+1 {
			return meaning{}, 0
		}
		month, day, j = 1, 1, k
	}
	switch u := r.at(j); {
	case u.kind == kUnit && grain(u.n) == dayGrain && u.has(capital):
	case u.word == wEve:
		if day--; day == 0 {
			month, day = 12, 31
		}
	case month == 1 || u.kind == kOther:
		return meaning{}, 0
	default:
		j--
	}
	m, next := r.withYear(i, month, day, j+1)
	m.full = false
	return m, next
}

// weekday reads "Friday", "Friday, June 8", "Friday evening", "Sundays".
func (r *reader) weekday(i int) (meaning, int) {
	l := r.at(i)
	if !l.has(capital) && !r.loose || r.namedDay(i) {
		return meaning{}, 0
	}
	if p := r.at(i + 1); l.has(plural) || p.kind == kPart && p.has(plural) {
		return r.weekdays(i)
	}
	j := r.skip(r.skipMark(i+1, ','), wThe)
	if m, next := r.datedDay(j); next > 0 {
		m = r.fit(m, int(l.n))
		return r.dayPart(m, next)
	}
	if l.has(short) && !r.loose {
		return meaning{}, 0
	}
	if m, next := r.weekdayOfWeek(int(l.n), i+1); next > 0 {
		return m, next
	}
	p, ok := r.frame.weekday(int(l.n), r.tense(i))
	if !ok {
		return r.looseDay(fmt.Sprintf("XXXX-WXX-%d", l.n), i+1)
	}
	return r.dayPart(of(p), i+1)
}

// looseDay is a weekday of an unknown week, with the part of the day behind it.
func (r *reader) looseDay(value string, j int) (meaning, int) {
	if p := r.at(j); p.kind == kPart && !p.has(plural) {
		return meaning{kind: headwater.ClockTime, value: value + dayParts[p.n]}, j + 1
	}
	return r.dayPart(meaning{kind: headwater.Date, value: value}, j)
}

// datedDay reads the date behind a weekday.
func (r *reader) datedDay(j int) (meaning, int) {
	if k := r.at(j).kind; k != kMonth && k != kNumber && k != kOrdinal {
		return meaning{}, 0
	}
	m, next := r.day(j)
	if next == 0 || m.when.grain != dayGrain && m.value != "" || r.at(j).kind == kMonth && next == j+1 {
		return meaning{}, 0
	}
	return m, next
}

// fit moves a date whose year we found to the year near by in which it falls
// on the weekday that the text names.
func (r *reader) fit(m meaning, weekday int) meaning {
	p := m.when
	if m.full || !p.known() || isoDay(p.first()) == weekday {
		return m
	}
	for _, gap := range [...]int{-1, 1} {
		q := p
		q.year += gap
		if valid(q.year, q.part, q.day) && isoDay(q.first()) == weekday {
			return of(q)
		}
	}
	return m
}

// weekdayOfWeek reads "of last week", "next week" behind a weekday.
func (r *reader) weekdayOfWeek(n, j int) (meaning, int) {
	k := r.skip(j, wOf)
	u := r.at(k + 1)
	if !r.is(k, wThis, wLast, wNext) || u.kind != kUnit || grain(u.n) != weekGrain || u.has(plural) {
		return meaning{}, 0
	}
	if r.frame.now.IsZero() {
		return unknownDate, k + 2
	}
	w := holding(r.frame.now, weekGrain).shift(direction(r.at(k).word))
	return of(holding(w.first().AddDate(0, 0, n-1), dayGrain)), k + 2
}

// weekdays is a set: "Sundays", "Tuesday nights".
func (r *reader) weekdays(i int) (meaning, int) {
	m := meaning{kind: headwater.Set, value: fmt.Sprintf("XXXX-WXX-%d", r.at(i).n)}
	if p := r.at(i + 1); p.kind == kPart {
		m.value += dayParts[p.n]
		return m, i + 2
	}
	return m, i + 1
}

// namedDay says whether a weekday is part of a name: Good Friday, the Sunday
// Times.
func (r *reader) namedDay(i int) bool {
	if r.loose {
		return false
	}
	if p := r.at(i - 1); p.has(capital) && p.kind == kOther {
		switch r.spelled(i - 1) {
		case "Good", "Black", "Bloody", "Easter", "Ash", "Super", "Cyber", "Palm", "Holy", "Giving", "News":
			return true
		}
	}
	switch r.spelled(i + 1) {
	case "Times", "Telegraph", "Mail", "Mirror", "Herald", "Post", "Tribune", "Express", "Independent", "Review":
		return true
	}
	return false
}
