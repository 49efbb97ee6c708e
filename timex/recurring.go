package timex

// habitReach is how many words around a date tell that it comes back.
const habitReach = 12

// recurs says whether the sentence around i tells what happens every year, so that
// a date without a year is none of this year's alone.
func (r *reader) recurs(i int) bool {
	if r.loose {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-habitReach && !r.stop(k); k-- {
		if r.habit(k) {
			return true
		}
	}
	for k := i + 1; k < len(r.lex) && k <= i+habitReach && !r.stop(k); k++ {
		if r.habit(k) {
			return true
		}
	}
	return false
}

// stop says whether a sentence ends at k.
func (r *reader) stop(k int) bool {
	return r.lex[k].mark('.') && !r.shortened(k) || r.lex[k].mark(';') || r.lex[k].mark('\n')
}

// habit says whether the word at k tells of what comes back: "every year",
// "annually", "usually".
func (r *reader) habit(k int) bool {
	switch l := &r.lex[k]; l.kind {
	case kFunc:
		u := r.at(k + 1)
		return (l.word == wEvery || l.word == wEach) && !u.has(plural) && (u.kind == kUnit && grain(u.n) == yearGrain || u.kind == kSeason || u.kind == kMonth)
	case kFreq:
		return grain(l.n) == yearGrain && r.spelled(k) != "annual"
	case kOther:
		switch r.spelled(k) {
		case "usually", "traditionally", "typically", "normally", "always":
			return true
		}
	}
	return false
}

// arranged are verbs behind which a day may still be to come: "postponed to".
var arranged = [...]string{
	"said", "told", "announced", "reported", "declared", "added", "postponed", "moved", "rescheduled", "delayed",
	"scheduled", "slated", "agreed", "called", "planned", "extended", "pushed", "invited", "ordered", "summoned",
	"adjourned", "proposed", "expected", "deferred", "shifted", "booked", "offered", "confirmed", "decided", "pledged",
	"promised", "demanded", "warned", "urged", "stated", "noted", "claimed", "asked", "given", "gave", "set", "fixed",
}

// happened says whether the nearest verb before i, in its clause, tells what has
// happened, and nothing that is set for a day to come.
func (r *reader) happened(i int) bool {
	for k := i - 1; k >= 0 && k >= i-habitReach; k-- {
		if r.stop(k) || r.lex[k].mark(',') || r.is(k, wTo, wUntil, wBefore) {
			return false
		}
		switch r.verb(k) {
		case futureTense:
			return false
		case pastTense:
			s := r.spelled(k)
			for _, v := range arranged {
				if s == v {
					return false
				}
			}
			return true
		}
	}
	return false
}

// famous reads "9/11".
func (r *reader) famous(i int) (meaning, int) {
	a, b, c := r.at(i), r.at(i+1), r.at(i+2)
	if a.kind != kNumber || a.n != 9 || a.end-a.start != 1 || !b.mark('/') || b.start != a.end || c.kind != kNumber || c.n != 11 || c.start != b.end || c.end-c.start != 2 {
		return meaning{}, 0
	}
	p, n := r.at(i-1), r.at(i+3)
	if r.stuckBefore(i) || p.kind == kNumber || n.mark('/') || n.mark('%') || n.has(glued) || r.is(i+3, wOf) || n.kind == kMeasure {
		return meaning{}, 0
	}
	return of(attackDay), i + 3
}

// attackDay is the day that "September 11" stands for.
var attackDay = period{grain: dayGrain, year: 2001, part: 9, day: 11}

// lately bounds in days how long ago another 11 September may be what a report on
// attacks somewhere speaks of.
const lately = 120

// attacks reads the day in "the September 11 attacks", in [i, next), as that of 2001;
// of recent attacks "in" or "on" a place it leaves the year open.
func (r *reader) attacks(i, next, month, day int) (int, bool) {
	if month != attackDay.part || day != attackDay.day {
		return 0, false
	}
	of := r.is(i-1, wOf) && r.spelled(i-2) == "attacks"
	k := next
	switch r.spelled(k) {
	case "terrorist", "terror":
		k++
	}
	switch r.spelled(k) {
	case "attacks", "hijackers", "hijackings", "plotters":
	default:
		return attackDay.year, of
	}
	if now := r.frame.now; r.is(k+1, wIn, wOn) && !now.IsZero() {
		if ago := now.Sub(date(now.Year(), month, day)).Hours() / 24; ago >= 0 && ago <= lately {
			return unknownYear, true
		}
	}
	return attackDay.year, true
}
