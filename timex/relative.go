package timex

// direction is where a word points from the present.
func direction(w word) int {
	switch w {
	case wLast, wPast, wPrevious, wLatest:
		return -1
	case wNext, wComing, wFollowing:
		return 1
	}
	return 0
}

// relative reads "this week", "last June", "the next Tuesday", "the past 16
// months", "recent years"; i is at the pointing word.
func (r *reader) relative(i int) (meaning, int) {
	w := r.at(i).word
	j := i + 1
	switch w {
	case wThis:
		if r.is(j, wPast, wComing) {
			w = r.at(j).word
			j++
		}
	case wLast, wNext, wPast, wPrevious, wComing, wFollowing, wCurrent, wLatest:
	case wRecent:
		return r.recent(i)
	case wFuture:
		return r.future(i)
	default:
		return meaning{}, 0
	}
	j = r.skip(j, wFull)
	fiscal := r.is(j, wFiscal)
	j = r.skip(j, wFiscal)
	return r.pointed(w, j, fiscal)
}

// pointed reads what a pointing word points at.
func (r *reader) pointed(w word, j int, fiscal bool) (meaning, int) {
	t := r.at(j)
	if w == wFollowing && !r.loose && !t.has(plural) && !r.is(j-2, wThe) {
		return meaning{}, 0 // "following Monday's debate"
	}
	switch t.kind {
	case kUnit:
		if t.has(plural) {
			return r.vagueUnits(w, j)
		}
		return r.pointedUnit(w, grain(t.n), j+1, fiscal)
	case kMonth:
		return r.pointedMonth(w, j)
	case kWeekday:
		return r.pointedWeekday(w, j)
	case kSeason:
		return r.pointedSeason(w, j)
	case kPart:
		return r.pointedPart(w, j)
	case kNumber, kSmall, kTens, kMult, kFunc:
		if w == wLatest && r.is(j, wPeriod) {
			return r.pointedUnit(w, quarterGrain, j+1, fiscal) // results are reported by the quarter
		}
		return r.window(w, j)
	}
	return meaning{}, 0
}

// pointedUnit is "last year", "this week", "the following month".
func (r *reader) pointedUnit(w word, g grain, next int, fiscal bool) (meaning, int) {
	if g == dayGrain && w == wNext {
		w = wFollowing
	}
	if g < dayGrain || g == millennium || g == fortnight || g == dayGrain && !r.refers(w) || w == wLast && r.lastOf(next) {
		return meaning{}, 0
	}
	if w == wPast && g >= decadeGrain {
		return r.windowOf(w, amount{low: 1, high: 1}, g, next)
	}
	from, ok := r.origin(w, g)
	if !ok {
		return unknownDate, next
	}
	p := from.shift(direction(w))
	if w == wLatest && g == quarterGrain && r.frame.quarter.known() {
		p = from
	}
	p.fiscal = p.fiscal || fiscal
	if r.is(next, wOr) && r.is(next+1, wSo) {
		next += 2
	}
	return r.told(of(p), w, next), next
}

// told drops the day to come that "the following year" cannot mean in a clause in the
// past tense.
func (r *reader) told(m meaning, w word, next int) meaning {
	if r.refers(w) && r.tense(next-1) == pastTense {
		return r.notAfterNow(m)
	}
	return m
}

// lastOf says whether the unit before next is the last of something and not of
// the calendar: "the last week of the campaign".
func (r *reader) lastOf(next int) bool {
	return !r.loose && r.is(next-3, wThe) && r.is(next, wOf)
}

// refers says whether the word points from the period mentioned last and not
// from the day of publication.
func (r *reader) refers(w word) bool { return w == wFollowing || w == wPrevious }

// origin is the period of grain g that a pointing word starts from.
func (r *reader) origin(w word, g grain) (period, bool) {
	if r.refers(w) {
		if p := r.frame.ref; p.known() && p.grain <= g {
			return holding(p.first(), g), true
		}
		return period{}, false
	}
	if w == wLatest && g == quarterGrain && r.frame.quarter.known() {
		return r.frame.quarter, true
	}
	if r.frame.now.IsZero() {
		return period{}, false
	}
	return holding(r.frame.now, g), true
}

// pointedMonth is "last June": the June before; "this June": this year's.
func (r *reader) pointedMonth(w word, j int) (meaning, int) {
	l := r.at(j)
	if !l.has(capital) && !r.loose {
		return meaning{}, 0
	}
	if day, next := r.dayOfMonth(j + 1); next > 0 && !r.plain(next) {
		return r.withYear(j, int(l.n), day, next)
	}
	if r.frame.now.IsZero() {
		return of(period{grain: monthGrain, year: unknownYear, part: int(l.n)}), j + 1
	}
	now := holding(r.frame.now, monthGrain)
	p := period{grain: monthGrain, year: now.year, part: int(l.n)}
	switch d := direction(w); {
	case d < 0 && p.part >= now.part:
		p.year--
	case d > 0 && p.part <= now.part:
		p.year++
	}
	return of(p), j + 1
}

// pointedWeekday is "last Thursday": the latest before the anchor; "next
// Tuesday": the first after it; "this Friday": the one of the anchor's week.
func (r *reader) pointedWeekday(w word, j int) (meaning, int) {
	l := r.at(j)
	if l.has(plural) || l.has(short) || !l.has(capital) && !r.loose {
		return meaning{}, 0
	}
	if m, next := r.weekday(j); next > j+1 && m.full || next > j+2 {
		return m, next
	}
	t := r.frame.now
	if p := r.frame.week[l.n]; w == wPrevious && p.known() {
		t = p.first() // "Friday ... the previous Friday"
	} else if r.refers(w) && r.frame.ref.grain == dayGrain && r.frame.ref.known() {
		t = r.frame.ref.first()
	}
	if t.IsZero() {
		return unknownDate, j + 1
	}
	gap := int(l.n) - isoDay(t)
	switch d := direction(w); {
	case d < 0 && gap >= 0:
		gap -= 7
	case d > 0 && gap <= 0:
		gap += 7
	}
	return r.dayPart(of(holding(t.AddDate(0, 0, gap), dayGrain)), j+1)
}

// pointedSeason is "last summer", "this fall".
func (r *reader) pointedSeason(w word, j int) (meaning, int) {
	if r.frame.now.IsZero() {
		return of(period{grain: seasonGrain, year: unknownYear, part: int(r.at(j).n)}), j + 1
	}
	now := holding(r.frame.now, seasonGrain)
	p := period{grain: seasonGrain, year: now.year, part: int(r.at(j).n)}
	switch d := direction(w); {
	case w == wPast:
		if order(p) > order(now) {
			p.year--
		}
	case d < 0 && order(p) >= order(now):
		p.year--
	case d > 0 && order(p) <= order(now):
		p.year++
	}
	return of(p), j + 1
}

// order is a season's place in its year; winter holds January and comes first.
func order(p period) int { return (p.part + 1) % 4 }

// vagueUnits is "past years", "coming months", "these days".
func (r *reader) vagueUnits(w word, j int) (meaning, int) {
	switch w {
	case wPast, wPrevious, wLast:
		return ref(pastRef), j + 1
	case wComing:
		return ref(futureRef), j + 1
	}
	return meaning{}, 0
}

// recently holds the units that "recent" measures with: annotators take recent
// weeks for a stretch up to now, recent days and years for an unmeasured past.
var recently = map[grain]bool{weekGrain: true, monthGrain: true, quarterGrain: true}

// recent reads "recent", "recent years", "recent days and weeks".
func (r *reader) recent(i int) (meaning, int) {
	j := i + 1
	if u := r.at(j); u.kind == kUnit && u.has(plural) && recently[grain(u.n)] && !(r.is(j+1, wAnd, wOr) && r.at(j+2).kind == kUnit) {
		return r.windowOf(wPast, amount{low: severalLow, high: severalHigh, vague: true}, grain(u.n), j+1)
	}
	for r.at(j).kind == kUnit && r.at(j).has(plural) {
		if j++; r.is(j, wAnd, wOr) && r.at(j+1).kind == kUnit {
			j++
		}
	}
	return ref(pastRef), j
}

// future reads "the future", "future quarters"; a bare adjective counts too.
func (r *reader) future(i int) (meaning, int) {
	j := i + 1
	if r.at(j).kind == kUnit && r.at(j).has(plural) {
		j++
	}
	if !r.loose && j == i+1 && !r.plain(j) && r.owned(i-1) {
		return meaning{}, 0 // "it has no future"
	}
	return ref(futureRef), j
}

// owned says whether what stands behind k is a thing that somebody has, or lacks.
func (r *reader) owned(k int) bool {
	if r.is(k, wNo, wA) || r.at(k-1).mark('\'') {
		return true
	}
	switch r.spelled(k) {
	case "his", "her", "its", "their", "our", "my", "your":
		return true
	}
	return false
}

// same reads "that day", "the same week" from the word before the unit on.
func (r *reader) same(i int) (meaning, int) {
	u := r.at(i + 1)
	if u.kind == kPart || u.kind == kUnit && grain(u.n) < dayGrain {
		return meaning{}, 0
	}
	if u.kind != kUnit || u.has(plural) || grain(u.n) > centuryGrain || grain(u.n) == fortnight {
		return meaning{}, 0
	}
	p := r.frame.ref
	if !p.known() || p.grain > grain(u.n) {
		return unknownDate, i + 2
	}
	return of(holding(p.first(), grain(u.n))), i + 2
}
