package timex

// changeBefore is how far back a verb of change may stand before "from".
const changeBefore = 6

// changing says whether a verb of change stands before "from" at i, so that two
// values are given and no range: "cut the rate from 5 to 3 percent".
func (r *reader) changing(i int) bool {
	for k := i - 1; k >= 0 && k >= i-changeBefore; k-- {
		if r.lex[k].kind == kPunct {
			return false
		}
		if r.alters(k) {
			return true
		}
	}
	return false
}

// moving says whether a verb of putting off stands before "from" at i, so that two
// dates are given and no time between them: "moved the vote from May 5 to June 9".
func (r *reader) moving(i int) bool {
	for k := i - 1; k >= 0 && k >= i-changeBefore && r.lex[k].kind != kPunct; k-- {
		switch r.spelled(k) {
		case "moved", "postponed", "delayed", "rescheduled", "pushed", "shifted", "deferred", "brought", "put":
			return true
		}
	}
	return false
}

// change says whether s at i is by how much something changed and t what it
// came to: "rose by 2 points to 40". A unit that only t has holds for both, so
// that "by 20 to 30 percent" stays a range.
func (r *reader) change(i int, s, t stated) bool {
	if r.is(i-1, wFrom) {
		return r.changing(i - 1)
	}
	if !r.is(i-1, wBy) && !r.alters(i-1) {
		return false
	}
	return s.unit != noMeasure || r.is(i-1, wBy) && t.unit == noMeasure && !r.is(t.next, wTimes)
}

// alters says whether the word at i tells of a change of size.
func (r *reader) alters(i int) bool {
	if k := r.at(i).kind; k != kOther && k != kFunc {
		return false
	}
	switch r.spelled(i) {
	case "rose", "fell", "grew", "climbed", "dropped", "jumped", "increased", "decreased", "declined", "slipped",
		"gained", "lost", "soared", "surged", "plunged", "widened", "narrowed", "shrank", "raised", "cut", "lowered",
		"reduced", "edged", "advanced", "eased", "tumbled", "sank", "rise", "fall", "grow", "climb", "drop", "jump",
		"increase", "decrease", "decline", "rising", "falling", "growing", "increasing", "up", "down":
		return true
	}
	return false
}

// lent gives s the unit that only the amount after it has: "from 700 to 200
// kilometers" are two distances.
func (s stated) lent(t stated) stated {
	if s.unit == noMeasure && t.unit != noMeasure && s.scale == 0 && !s.vague {
		s.unit, s.code = t.unit, t.code
		if t.unit == moneyMeasure && t.scale > 1 && s.low >= 1 && s.low < 1000 {
			s.low, s.high = s.low*t.scale, s.high*t.scale
		}
	}
	return s
}
