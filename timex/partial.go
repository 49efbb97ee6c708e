package timex

import "github.com/headwater-project/headwater"

// longOf reads "of the '80s" behind a half: the decade or century it is of.
func (r *reader) longOf(j int) (meaning, int) {
	if !r.is(j, wOf) {
		return meaning{}, 0
	}
	m, next := r.core(j + 1)
	if next == 0 || m.when.grain != decadeGrain && m.when.grain != centuryGrain {
		return meaning{}, 0
	}
	return m, next
}

// partOf reads "most of 2016", "much of last year", "a good part of 1990": the
// whole they are of.
func (r *reader) partOf(i int) (meaning, int) {
	j := i
	switch {
	case r.is(i, wMost, wMany):
		if s := r.spelled(i)[0] | 0x20; s != 'm' || r.spelled(i)[1] == 'a' {
			return meaning{}, 0
		}
	case r.is(i, wA):
		if j++; r.at(j).kind == kOther && large(r.spelled(j)) {
			j++
		}
		if r.spelled(j) != "part" {
			return meaning{}, 0
		}
	}
	if !r.is(j+1, wOf) {
		return meaning{}, 0
	}
	m, next := r.core(j + 2)
	if next == 0 || m.kind != headwater.Date || m.when.grain < weekGrain {
		return meaning{}, 0
	}
	return m, next
}

// large says whether a word can stand in "a good part".
func large(s string) bool {
	switch s {
	case "good", "large", "great", "big", "significant", "substantial":
		return true
	}
	return false
}

// stretch reads "a while", "some time", "a fairly long period" as a whole
// expression: a time of which nothing is known.
func (r *reader) stretch(i int) (meaning, int) {
	j := i + 1
	for k := 0; k < 2 && (r.plain(j) && r.spelled(j) != "while" || r.is(j, wLong)); k++ {
		j++
	}
	if r.at(j+1).end != 0 {
		return meaning{}, 0
	}
	switch {
	case r.spelled(j) == "while" && j == i+1, r.is(j, wPeriod) && r.is(i, wA):
	case r.is(j, wTime) && (r.is(i, wSome) && j == i+1 || r.is(j-1, wLong)):
	default:
		return meaning{}, 0
	}
	return r.looseOnly(meaning{kind: headwater.Duration, value: "PXX"}, j+1)
}

// laterDate reads "a later date", "an earlier stage" as a whole expression.
func (r *reader) laterDate(i int) (meaning, int) {
	if !r.is(i+1, wLater, wEarlier) || r.spelled(i+2) != "date" && !r.is(i+2, wTime) {
		return meaning{}, 0
	}
	if r.is(i+1, wLater) {
		return r.looseOnly(ref(futureRef), i+3)
	}
	return r.looseOnly(ref(pastRef), i+3)
}

// moment reads "this moment", "this crucial time".
func (r *reader) moment(i int) (meaning, int) {
	j := i + 1
	if r.plain(j) && !r.loose || r.at(j).kind != kOther && !r.is(j, wTime) {
		return meaning{}, 0
	}
	if r.plain(j) {
		j++
	}
	if !r.is(j, wTime) {
		return meaning{}, 0
	}
	return r.looseOnly(ref(presentRef), j+1)
}

// comparable reads "corresponding period last year", "comparable year-ago
// quarter" from the word before the period on.
func (r *reader) comparable(j int) (meaning, int) {
	if m, next := r.yearAgo(j + 1); next > 0 {
		return m, next
	}
	u := r.at(j + 1)
	if !r.is(j+1, wPeriod) && (u.kind != kUnit || grain(u.n) != quarterGrain || u.has(plural)) {
		return meaning{}, 0
	}
	k := r.skip(j+2, wIn, wOf)
	if y, next := r.ofYear(k); next > 0 {
		q := r.frame.quarter
		if !q.known() || r.frame.months {
			q = period{grain: yearGrain}
		}
		q.year = y
		m := of(q)
		m.compared = true
		return m, next
	}
	if r.is(k, wA) {
		if m, next := r.duration(k); next > 0 && m.compared {
			return m, next
		}
	}
	return meaning{}, 0
}

// then is the day to come that was spoken of last, else the past.
func (r *reader) then(i int) (meaning, int) {
	if r.is(i+1, wCurrent) {
		return ref(pastRef), i + 2
	}
	if p := r.frame.ref; p.known() && p.first().After(r.frame.now) {
		return of(p), i + 1
	}
	return ref(pastRef), i + 1
}

// soonest reads "as soon as possible".
func (r *reader) soonest(i int) (meaning, int) {
	if s := r.spelled(i + 3); r.is(i+2, wAs) && r.spelled(i+1) == "soon" && (s == "possible" || s == "practicable") {
		return ref(futureRef), i + 4
	}
	return meaning{}, 0
}
