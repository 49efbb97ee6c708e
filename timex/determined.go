package timex

import "github.com/headwater-project/headwater"

// determined reads what starts with "the".
func (r *reader) determined(i int) (meaning, int) {
	j := i + 1
	switch l := r.at(j); l.kind {
	case kFunc:
		return r.theWord(j)
	case kOrdinal:
		return first(r, j, (*reader).nth, (*reader).dayMonth, (*reader).ordinal)
	case kNumber:
		return r.theNumber(j)
	case kSmall, kTens:
		if m, next := r.decade(j); next > 0 || r.at(j+1).has(hyphen) && r.at(j+1).kind == kUnit {
			return m, next
		}
		return r.duration(j)
	case kPunct:
		return r.decade(j)
	case kSeason:
		return r.theSeason(j)
	case kUnit:
		return r.theUnit(j)
	case kPart:
		return r.thePart(j)
	case kOther:
		switch r.spelled(j) {
		case "corresponding", "comparable":
			return r.comparable(j)
		case "small", "wee":
			return r.smallHours(j+1, false)
		}
	}
	return meaning{}, 0
}

func (r *reader) theWord(j int) (meaning, int) {
	switch r.at(j).word {
	case wNear:
		if r.is(j+1, wFuture) {
			return ref(futureRef), j + 2
		}
		if r.is(j+1, wTerm) {
			return r.looseOnly(ref(futureRef), j+2)
		}
		return meaning{}, 0
	case wFuture:
		return ref(futureRef), j + 1
	case wPast, wRecent, wPrevious, wFollowing, wLast, wNext, wComing, wCurrent, wLatest:
		return r.thePointed(j)
	case wEarly, wMid, wLate:
		return r.phase(j)
	case wFiscal:
		if u := r.at(j + 1); r.loose && u.kind == kUnit && grain(u.n) == yearGrain && r.at(j+2).end == 0 {
			return meaning{kind: headwater.Duration, value: "P1Y"}, j + 2 // of unknown months
		}
		return r.fiscal(j)
	case wSame, wEnd, wStart:
		return r.function(j)
	case wFull:
		if u := r.at(j + 1); u.kind == kUnit {
			return r.theUnit(j + 1)
		}
	case wTime:
		return r.looseOnly(ref(pastRef), j+1)
	}
	return meaning{}, 0
}

// thePointed reads "the last two weeks"; "the past" alone is a time as well.
func (r *reader) thePointed(j int) (meaning, int) {
	m, next := first(r, j, (*reader).nth, (*reader).relativeQuarter, (*reader).ordinal, (*reader).relative)
	if next == j+1 && !r.loose {
		if r.is(j, wRecent) && r.is(next, wPast) {
			return m, next + 1
		}
		return meaning{}, 0 // "the recent attack": the adjective alone is the time
	}
	if next > 0 || !r.is(j, wPast) {
		return m, next
	}
	if n := r.at(j + 1); n.kind == kPunct || n.end == 0 || r.is(j+1, wAnd, wOr) {
		return ref(pastRef), j + 1
	}
	return meaning{}, 0
}

// theNumber reads "the 2016 election", "the 1990s", "the 2014 third quarter".
func (r *reader) theNumber(j int) (meaning, int) {
	y, ok := r.plainYear(j)
	if ok && r.at(j+1).kind == kOrdinal && r.at(j+2).kind == kUnit && grain(r.at(j+2).n) == quarterGrain && r.at(j+1).n <= 4 {
		return of(period{grain: quarterGrain, year: y, part: int(r.at(j + 1).n)}), j + 3
	}
	m, next := first(r, j, (*reader).decade, (*reader).dayMonth)
	if next == 0 && !ok && !r.at(j+1).has(hyphen) {
		m, next = r.duration(j)
	}
	if next == 0 && r.loose && ok {
		return r.theYearOf(y, j)
	}
	return m, next
}

// theSeason reads "the summer of 2016", "the early summer".
func (r *reader) theSeason(j int) (meaning, int) {
	m, next := r.season(j)
	if next > j+1 || r.loose {
		return m, next
	}
	return meaning{}, 0
}

// season reads "summer 2016", "summer of 2016"; alone only as a whole.
func (r *reader) season(i int) (meaning, int) {
	l := r.at(i)
	if l.has(plural) {
		return meaning{}, 0
	}
	p := period{grain: seasonGrain, part: int(l.n)}
	if y, next := r.ofYear(i + 1); next > 0 {
		p.year = y
		return of(p), next
	}
	if y, next := r.yearAfter(i + 1); next > 0 {
		p.year = y
		return of(p), next
	}
	if r.is(i+1, wOf) {
		if y, next := r.yearWords(i + 2); next > 0 {
			p.year = y
			return of(p), next
		}
	}
	if !r.loose && !r.is(i-1, wIn, wThis, wSince, wUntil, wEarly, wLate, wMid) {
		return meaning{}, 0
	}
	p.year = r.seasonYear(i, p)
	return of(p), i + 1
}

// seasonYear is the year of a season that the text gives none. "In summer" in the
// present tense is of every year.
func (r *reader) seasonYear(i int, p period) int {
	t := r.frame.around()
	if t.IsZero() || r.recurs(i) {
		return unknownYear
	}
	if r.loose || !r.is(i-1, wIn) {
		return t.Year()
	}
	switch now := holding(t, seasonGrain); r.tense(i) {
	case pastTense:
		if order(p) > order(now) {
			return now.year - 1
		}
		return now.year
	case futureTense:
		if order(p) < order(now) {
			return now.year + 1
		}
		return now.year
	}
	return unknownYear
}

// theUnit reads "the year 2016", "the weekend", "the quarter", "the week".
func (r *reader) theUnit(j int) (meaning, int) {
	u := r.at(j)
	g := grain(u.n)
	if m, next := r.aroundToday(j); next > 0 {
		return m, next
	}
	if m, next := first(r, j, (*reader).yearAgo, (*reader).unitOf); next > 0 {
		return m, next
	}
	if g == yearGrain && !u.has(plural) {
		if y, ok := r.plainYear(j + 1); ok {
			return of(period{grain: yearGrain, year: y}), j + 2
		}
		if y, next := r.yearWords(j + 1); next > 0 {
			return of(period{grain: yearGrain, year: y}), next
		}
	}
	switch {
	case g == weekendGrain:
		return r.theWeekend(j)
	case g == quarterGrain && r.frame.quarter.known() && !u.has(plural):
		return r.theQuarter(), j + 1
	case u.has(plural) && r.ahead(j+1) > 0:
		return meaning{kind: headwater.Duration, value: durationOf(amount{vague: true}, g)}, r.ahead(j + 1)
	case r.loose && u.has(plural):
		return r.duration(j)
	case r.loose && g >= dayGrain && g <= yearGrain && g != fortnight && !r.frame.now.IsZero():
		return r.theOne(g), j + 1
	}
	return meaning{}, 0
}

// ahead gives the index after "ahead", "to come", or 0.
func (r *reader) ahead(j int) int {
	switch {
	case r.spelled(j) == "ahead":
		return j + 1
	case r.is(j, wTo) && r.spelled(j+1) == "come":
		return j + 2
	}
	return 0
}

// theWeekend is the weekend before the anchor, or the running one.
func (r *reader) theWeekend(j int) (meaning, int) {
	t := r.frame.now
	if t.IsZero() {
		return unknownDate, j + 1
	}
	if isoDay(t) < 6 {
		t = t.AddDate(0, 0, -7)
	}
	return of(holding(t, weekendGrain)), j + 1
}

// thePart reads "the morning of June 5"; alone only as a whole.
func (r *reader) thePart(j int) (meaning, int) {
	if p := r.frame.ref; r.loose && p.known() && p.grain == dayGrain && r.at(j+1).end == 0 && !r.at(j).has(plural) {
		return onDay(meaning{}, of(p), dayParts[r.at(j).n]), j + 1 // of the day spoken of
	}
	if r.is(j+1, wOf) || r.loose {
		return r.clockPart(j)
	}
	return meaning{}, 0
}

// whole reads "end of the month", "beginning of 2016": the whole they are of.
func (r *reader) whole(i int) (meaning, int) {
	j := i + 1
	if r.is(i, wEnd) && r.at(j).has(hyphen) {
		return r.core(j)
	}
	if !r.is(j, wOf) {
		return meaning{}, 0
	}
	j++
	if r.is(j, wThe) && r.at(j+1).kind == kUnit && !r.at(j+1).has(plural) {
		g := grain(r.at(j + 1).n)
		loose := r.loose
		r.loose = false // "the end of the week" is of the running one
		m, next := r.theUnit(j + 1)
		if r.loose = loose; next > 0 {
			return m, next
		}
		if g < weekGrain || g > centuryGrain || g == fortnight || r.frame.now.IsZero() {
			return meaning{}, 0
		}
		if g >= decadeGrain && r.spelled(i) == "turn" {
			return unknownDate, j + 2 // of this one or the last?
		}
		return of(holding(r.frame.now, g)), j + 2
	}
	m, next := r.core(j)
	if next == 0 || !m.when.known() && m.value == "" || m.when.grain == noGrain || m.when.grain == dayGrain {
		return meaning{}, 0
	}
	return m, next
}

// yearEnd reads "year-end", "year's end", "month's end".
func (r *reader) yearEnd(i int) (meaning, int) {
	u := r.at(i)
	j := r.possessive(i + 1)
	if !r.is(j, wEnd) || u.has(plural) || j == i+1 && !r.at(j).has(hyphen) && !r.loose {
		return meaning{}, 0
	}
	g := grain(u.n)
	if g < weekGrain || g > yearGrain || g == fortnight || r.spelled(j)[0]|0x20 != 'e' {
		return meaning{}, 0
	}
	if r.frame.now.IsZero() {
		return unknownDate, j + 1
	}
	p := holding(r.frame.now, g)
	if j == i+1 && r.at(j).has(hyphen) { // "year-end" is the last day
		_, last, _ := p.bounds()
		p = holding(last, dayGrain)
	}
	return of(p), j + 1
}
