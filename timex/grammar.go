package timex

import "github.com/headwater-project/headwater"

// time reads one time expression at i with its hedges.
func (r *reader) time(i int) (meaning, int) {
	if !r.starts(i) {
		return meaning{}, 0
	}
	if m, next := r.core(i); next > 0 {
		return m, next
	}
	if m, next := r.phase(i); next > 0 {
		return m, next
	}
	return r.hedged(i)
}

// starts cheaply rules out what no expression begins with.
func (r *reader) starts(i int) bool {
	switch l := &r.lex[i]; l.kind {
	case kOther:
		return l.end-l.start == 2 && (r.text[l.start] == 'Q' || r.text[l.start] == 'H')
	case kZone, kMeasure, kMoney:
		return false
	case kPunct:
		return l.n == '\'' || l.n == '~'
	case kFunc:
		return !neverTime[l.word]
	}
	return true
}

// neverTime are the commonest words of the grammar that no time begins with.
var neverTime = [...]bool{
	wIn: true, wOn: true, wOf: true, wTo: true, wFrom: true, wBy: true, wFor: true,
	wSince: true, wUntil: true, wDuring: true, wBetween: true, wAnd: true, wOr: true,
	wBefore: true, wAfter: true, wThan: true, wWill: true, wSaid: true, wTitle: true,
	wLabel: true, wPeople: true, wStrong: true, wOpener: true, wThing: true, lastWord: false,
}

// clockPart reads "mid-morning yesterday" from the part of day on.
func (r *reader) clockPart(j int) (meaning, int) {
	part := dayParts[r.at(j).n]
	k := r.skip(j+1, wOf, wOn)
	if d, next := r.day(k); next > 0 && d.when.grain == dayGrain {
		return onDay(meaning{}, d, part), next
	}
	if !r.loose {
		return meaning{}, 0
	}
	return onDay(meaning{}, r.dayAtHand(), part), j + 1
}

// maxDepth bounds expressions inside expressions ("early the early ...").
const maxDepth = 6

// core reads an expression without hedges by what it starts with.
func (r *reader) core(i int) (meaning, int) {
	if r.depth >= maxDepth {
		return meaning{}, 0
	}
	r.depth++
	m, next := r.byStart(i)
	r.depth--
	return m, next
}

func (r *reader) byStart(i int) (meaning, int) {
	switch l := r.at(i); l.kind {
	case kNumber:
		return first(r, i, (*reader).isoDate, (*reader).isoMonth, (*reader).numericDate, (*reader).famous, (*reader).clock, (*reader).dayMonthPart,
			(*reader).decade, (*reader).duration, (*reader).bareYear)
	case kSmall:
		return first(r, i, (*reader).clock, (*reader).duration, (*reader).spelledYear)
	case kTens:
		return first(r, i, (*reader).duration, (*reader).century, (*reader).decade)
	case kMults:
		return r.duration(i)
	case kOrdinal:
		return first(r, i, (*reader).dayMonth, (*reader).ordinal)
	case kMonth:
		return r.monthOrPart(i)
	case kWeekday:
		return r.weekday(i)
	case kUnit:
		return first(r, i, (*reader).yearEnd, (*reader).yearAgo, (*reader).loneQuarter, (*reader).duration, (*reader).aroundToday)
	case kSeason:
		return r.season(i)
	case kFreq:
		return r.frequency(i)
	case kRef:
		return r.reference(i)
	case kPart:
		return r.looseOnly(r.clockPart(i))
	case kPunct:
		return r.decade(i)
	case kOther:
		return r.quarterCode(i)
	case kFunc:
		return r.function(i)
	}
	return meaning{}, 0
}

// first gives what the first rule that holds says.
func first(r *reader, i int, rules ...func(*reader, int) (meaning, int)) (meaning, int) {
	for _, rule := range rules {
		if m, next := rule(r, i); next > 0 {
			return m, next
		}
	}
	return meaning{}, 0
}

func (r *reader) looseOnly(m meaning, next int) (meaning, int) {
	if r.loose {
		return m, next
	}
	return meaning{}, 0
}

// monthOrPart reads a date that starts with a month and the clock behind it.
func (r *reader) monthOrPart(i int) (meaning, int) {
	m, next := r.monthDate(i)
	if next > 0 && m.when.grain == dayGrain {
		return r.dayPart(m, next)
	}
	return m, next
}

// dayMonthPart reads a date that starts with its day and the clock behind it.
func (r *reader) dayMonthPart(i int) (meaning, int) {
	m, next := r.dayMonth(i)
	if next > i+1 && m.when.grain == dayGrain {
		return r.dayPart(m, next)
	}
	return m, next
}

// spelledYear reads "nineteen eighty-four" as a year of its own.
func (r *reader) spelledYear(i int) (meaning, int) {
	y, next := r.yearWords(i)
	if next == 0 || !r.loose && !r.yearBefore(i) && r.at(i-1).kind != kUnit {
		return meaning{}, 0
	}
	return of(period{grain: yearGrain, year: y}), next
}

// reference reads "now", "recently", "soon"; weak words only when they are the
// whole expression.
func (r *reader) reference(i int) (meaning, int) {
	l := r.at(i)
	if !r.loose && (l.word == wWeak || r.is(i-1, wFrom) || l.n == futureRef && r.relativeSoon(i)) {
		return meaning{}, 0
	}
	return ref(l.n), i + 1
}

// relativeSoon says whether "soon" counts from another event ("soon after the
// vote", "as soon as") or is a name.
func (r *reader) relativeSoon(i int) bool {
	n := r.at(i + 1)
	if r.tenseAt(i+1) == pastTense || r.spelled(i-1) == "was" || r.spelled(i-1) == "were" || r.spelled(i-1) == "had" {
		return true // "soon leaked": of a story's own time
	}
	return r.is(i-1, wAs) || r.is(i+1, wAs, wAfter, wEnd) || n.has(hyphen) || r.at(i).has(capital) && n.has(capital) || r.plain(i-1) && r.spelled(i-1) == "too"
}

// function reads an expression that starts with a word of the grammar.
func (r *reader) function(i int) (meaning, int) {
	switch r.at(i).word {
	case wThe:
		return r.determined(i)
	case wA:
		return first(r, i, (*reader).duration, (*reader).partOf, (*reader).laterDate, (*reader).stretch)
	case wMost, wMany:
		return r.partOf(i)
	case wSome:
		return r.stretch(i)
	case wEvery, wEach, wPer:
		return r.set(i)
	case wThat, wSame:
		if u := r.at(i + 1); u.has(plural) && u.kind == kUnit && grain(u.n) == dayGrain && r.spelled(i)[4:] == "e" {
			return ref(presentRef), i + 2 // these days
		}
		return r.same(i)
	case wThis, wLast, wNext, wPast, wPrevious, wComing, wFollowing, wCurrent, wLatest, wRecent, wFuture:
		return first(r, i, (*reader).relativeQuarter, (*reader).ordinal, (*reader).moment, (*reader).bareRelative)
	case wFiscal:
		return r.fiscal(i)
	case wEnd, wStart:
		return r.whole(i)
	case wToday, wYesterday, wTomorrow, wChristmas, wNew:
		return r.dayWord(i)
	case wTonight, wOvernight:
		return r.tonight(i)
	case wNoon, wMidnight:
		return r.clock(i)
	case wSeveral, wFew, wCouple, wHalf:
		return r.duration(i)
	}
	return r.looseOnly(r.weakly(i))
}

// weakly reads what is a time only where the whole text is one.
func (r *reader) weakly(i int) (meaning, int) {
	switch r.at(i).word {
	case wThen:
		return r.then(i)
	case wAs:
		return r.soonest(i)
	case wTimes, wEarlier:
		return ref(pastRef), i + 1
	}
	return meaning{}, 0
}

// bareRelative reads a pointing word and what it points at; "current" and
// "future" stand alone as well.
func (r *reader) bareRelative(i int) (meaning, int) {
	if m, next := r.relative(i); next > 0 {
		return m, next
	}
	if r.is(i, wCurrent) {
		return ref(presentRef), i + 1
	}
	return r.looseOnly(r.elliptic(r.at(i).word), i+1)
}

// elliptic is "last" or "next" alone: of the unit spoken of, "more this year
// than last", else somewhere behind or ahead.
func (r *reader) elliptic(w word) meaning {
	p, now := r.frame.ref, r.frame.now
	if (w == wLast || w == wNext) && p.grain >= weekGrain && p.grain <= yearGrain && p.known() && !now.IsZero() {
		return of(holding(now, p.grain).shift(direction(w)))
	}
	if direction(w) > 0 {
		return ref(futureRef)
	}
	return ref(pastRef)
}

// relativeQuarter reads "last year's third quarter".
func (r *reader) relativeQuarter(i int) (meaning, int) {
	m, next := r.relative(i)
	if next == 0 || m.when.grain != yearGrain {
		return meaning{}, 0
	}
	j := r.possessive(next)
	q := r.at(j)
	if was := r.frame.quarter; j > next && q.kind == kUnit && grain(q.n) == quarterGrain && was.known() {
		was.year = m.when.year
		return of(was), j + 1
	}
	if j == next || q.kind != kOrdinal || r.at(j+1).kind != kUnit || grain(r.at(j+1).n) != quarterGrain || q.n > 4 {
		return meaning{}, 0
	}
	return of(period{grain: quarterGrain, year: m.when.year, part: int(q.n)}), j + 2
}

// tonight reads "tonight", "overnight".
func (r *reader) tonight(i int) (meaning, int) {
	m := meaning{kind: headwater.ClockTime}
	if r.frame.now.IsZero() {
		return m, i + 1
	}
	t := r.frame.now
	if r.is(i, wOvernight) {
		t = t.AddDate(0, 0, -1)
	}
	return onDay(m, of(holding(t, dayGrain)), "TNI"), i + 1
}
