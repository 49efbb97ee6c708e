package timex

// freeDigits says whether the digits at i stand for an amount and not for a
// part of a name, code, score, clock time, or telephone number.
func (r *reader) freeDigits(i int) bool {
	l, next := r.at(i), r.at(i+1)
	switch {
	case l.has(plural), r.stuckBefore(i), r.score(i):
		return false
	case next.has(glued) && !next.has(hyphen):
		return next.kind == kMeasure || next.kind == kMult || next.kind == kMoney
	case next.has(hyphen):
		return r.hyphenAmount(i)
	case l.end-l.start > 1 && r.text[l.start] == '0' && !l.has(decimal):
		return false
	case r.serial(i):
		return false
	}
	return next.kind != kNumber
}

// stuckBefore says whether the digits at i are one with what stands before
// them: "F16", "#5"; the second number of a range is free.
func (r *reader) stuckBefore(i int) bool {
	l, prev := r.at(i), r.at(i-1)
	if l.has(glued) && !(l.has(hyphen) && prev.kind == kNumber) {
		return true
	}
	return prev.kind == kPunct && prev.end == l.start && stuck(prev.n)
}

// score says whether a colon or stroke ties the digits at i to more: "3:1".
func (r *reader) score(i int) bool {
	tie, other := r.at(i+1), r.at(i+2)
	return tie.kind == kPunct && (tie.n == ':' || tie.n == '/') && tie.start == r.at(i).end &&
		other.kind == kNumber && other.start == tie.end
}

// serial says whether the digits at i only number a thing, "No. 5", or go on
// another number, "555 1234".
func (r *reader) serial(i int) bool {
	l, prev := r.at(i), r.at(i-1)
	switch {
	case prev.mark('.') && r.is(i-2, wNo), prev.word == wLabel:
		return true
	}
	return prev.kind == kNumber && !l.has(hyphen) && prev.end < l.start
}

// stuck says whether a mark right before digits makes them a code.
func stuck(mark int32) bool {
	switch mark {
	case '#', '@', '/', '_', '=', '.', ':', '\'', '&', '\\', '+', '*':
		return true
	}
	return false
}

// hyphenAmount says whether digits with a hyphen behind them are an amount:
// "700-kilometer", "200-700", "15-member", not "3-2", "555-1234", "20-20-20".
func (r *reader) hyphenAmount(i int) bool {
	l, next := r.at(i), r.at(i+1)
	switch next.kind {
	case kMeasure, kMult, kMoney:
		return true
	case kNumber:
		after := r.at(i + 2)
		if after.has(glued) && after.kind != kMeasure && after.kind != kMult || l.has(hyphen) || next.value <= l.value {
			return false
		}
		digits := func(l *lexeme) bool { return l.shape&(comma|decimal) == 0 && l.end-l.start > 2 }
		return !digits(l) || !digits(next) || next.end-next.start == l.end-l.start
	}
	return next.word == wStrong || next.word == wPlus || next.word == wSquare || next.word == wCubic
}

// countable says whether an amount without a unit is a count of things. i is
// where its hedge starts, j where the number does.
func (r *reader) countable(i, j int, s stated) bool {
	if r.is(j, wBetween, wFrom) {
		return r.countableRange(j, s)
	}
	l := r.at(j)
	next := r.at(s.next)
	if next.kind == kOrdinal && next.has(hyphen) || next.mark('/') || r.share(s.next) {
		return false
	}
	switch l.kind {
	case kNumber:
		return r.countableDigits(i, j, s)
	case kSmall, kTens:
		return r.countableWord(i, j, s)
	case kMults:
		return l.value != 20 || r.is(s.next, wOf)
	}
	if s.vague {
		if l.word == wFew { // "few people" is hardly any; "a few people" is some
			return false
		}
		return r.plain(s.next) && r.spelled(s.next) != "moments" || next.word == wPeople || next.word == wMore
	}
	return true
}

// yearLevels says whether the number in [j, next) is the year of what is compared:
// "32 percent below 2005 levels".
func (r *reader) yearLevels(j, next int) bool {
	_, year := r.plainYear(next - 1)
	return year && (next == j+1 || r.is(j, wBetween, wFrom)) && r.levels(next)
}

// countableRange refuses "between 2003 and 2007", "from 3 to 2".
func (r *reader) countableRange(j int, s stated) bool {
	_, a := r.plainYear(j + 1)
	_, b := r.plainYear(s.next - 1)
	return (!a || !b) && (r.is(j, wBetween) || r.plain(s.next) || r.is(s.next, wPeople))
}

// countableDigits says whether the digits at j count things, and are no year,
// age, label, or side of a ratio. A hedge or a comma inside tells an amount.
func (r *reader) countableDigits(i, j int, s stated) bool {
	l, prev, next := r.at(j), r.at(i-1), r.at(s.next)
	_, year := r.plainYear(j)
	switch {
	case next.has(hyphen) && next.word != wStrong && next.word != wPlus, next.kind == kMonth && next.has(capital) && i == j:
		return false
	case l.has(comma) || i < j:
		return !year || i < j || next.word == wPeople || r.plain(s.next)
	case year && s.next == j+1:
		return next.word == wPeople
	case prev.kind == kOther && prev.has(capital):
		return next.word == wPeople || s.next > j+1
	case r.rapper(s.next), r.age(i, s.next), r.ordered(i), r.labelled(i, s.next), r.point(i, s.next):
		return false
	case r.ratioOf(i, s.next), next.word == wTimes, l.n == 911: // the emergency number
		return false
	}
	return !r.halfMore(s.next)
}

// rapper says whether "Cent" at next makes the number before it a man's name: 50 Cent.
func (r *reader) rapper(next int) bool {
	l := r.at(next)
	return l.kind == kMoney && l.n == centMoney && l.has(capital)
}

// age says whether the digits in [i, next) give somebody's age: "Ada Bell, 45,",
// "he was 45,".
func (r *reader) age(i, next int) bool {
	p, n := r.at(i-1), r.at(next)
	if p.mark(',') && (r.at(i-2).has(capital) || kin(r.spelled(i-2))) {
		return n.kind == kPunct || n.word == wAnd
	}
	return p.word == wSaid && r.is(i-2, wOpener) && n.kind == kPunct
}

// kin says whether a word is for one person, whose age may follow: "a woman, 56,".
func kin(s string) bool {
	switch s {
	case "man", "woman", "boy", "girl", "father", "mother", "son", "daughter", "brother", "sister", "husband", "wife",
		"uncle", "aunt", "driver", "teacher", "student", "farmer", "suspect", "victim", "teenager", "resident", "soldier":
		return true
	}
	return false
}

// ordered says whether the word before the digits at i makes them a name among
// others: "day 3", "a number of 12", "iPhone 14".
func (r *reader) ordered(i int) bool {
	p := r.at(i - 1)
	switch {
	case p.kind == kUnit:
		return !p.has(plural)
	case p.word == wOf:
		return r.is(i-2, wLabel)
	}
	return p.kind == kOther && !p.has(capital) && inner(r.spelled(i-1))
}

// point says whether the digits in [i, next) stand alone, or number the point
// of a list that they open: "1. They said", "2) They said", "(3)".
func (r *reader) point(i, next int) bool {
	n := r.at(next)
	if r.opens(i) {
		return n.end == 0 || n.mark('.') || n.mark(')')
	}
	return r.at(i-1).mark('(') && n.mark(')')
}

// labelled says whether the digits in [i, next) only tell one thing from others:
// "2) they said", "A 6: yes", "501(c)", "posts 542 and 543", "now at 53,".
func (r *reader) labelled(i, next int) bool {
	p, n := r.at(i-1), r.at(next)
	before := r.at(i - 2)
	switch {
	case n.mark(')') && !r.bracketOpen(i), n.mark('(') && n.start == r.at(next-1).end:
		return true
	case p.word == wA && n.mark(':'), p.mark('&'), p.word == wAt && n.kind == kPunct && !n.mark('%'):
		return true
	case r.numbered(i-1) && (n.kind == kPunct || r.is(next, wAnd) || n.mark('&')):
		return true
	}
	return p.word == wAnd && before.kind == kNumber && r.numbered(i-3) && !r.plain(next)
}

// numbered says whether the word at i is of things that carry numbers.
func (r *reader) numbered(i int) bool {
	switch r.spelled(i) {
	case "posts", "Terminals", "Posts", "numbers", "Units", "Gates", "rooms", "Rooms", "routes", "Routes", "highways", "pages", "Pages", "lots", "plots", "polls", "reactors", "Seasons", "seasons":
		return true
	}
	return false
}

// bracketOpen says whether a bracket is open at i.
func (r *reader) bracketOpen(i int) bool {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if r.at(k).mark('(') {
			return true
		}
		if r.at(k).mark(')') {
			return false
		}
	}
	return false
}

// inner says whether a word has a capital inside: a brand.
func inner(s string) bool {
	for i := 1; i < len(s); i++ {
		if 'A' <= s[i] && s[i] <= 'Z' {
			return true
		}
	}
	return false
}

// ratioOf says whether the number in [i, next) is one side of "1 in 4" or
// "3 to 1".
func (r *reader) ratioOf(i, next int) bool {
	number := func(k int) bool { k2 := r.at(k).kind; return k2 == kNumber || k2 == kSmall }
	if changed := func(k int) bool { return r.is(k, wBy) || r.alters(k) }; changed(i-1) || r.is(i-1, wTo) && changed(i-3) {
		return false
	}
	if _, year := r.plainYear(next + 1); year {
		return false
	}
	return r.is(next, wIn, wTo) && number(next+1) && next == i+1 && !r.is(next-2, wFrom) ||
		r.is(i-1, wIn, wTo) && number(i-2) && !r.is(i-3, wFrom)
}

func (r *reader) countableWord(i, j int, s stated) bool {
	l, next := r.at(j), r.at(s.next)
	switch {
	case l.has(capital) && !r.opens(j), l.has(glued), next.has(hyphen) && next.word != wStrong && next.word != wPlus:
		return false
	case l.n == 0:
		return false
	case r.ratioOf(i, s.next), next.word == wTimes, r.at(i-1).word == wLabel && !r.plain(s.next):
		return false
	case l.word == wOne && i < j && r.is(i, wAbout) && r.is(s.next, wOf): // "sceptical about one of them"
		return false
	case l.word == wOne && s.next == j+1 && i == j:
		return r.one(j)
	}
	return true
}

// one says whether "one" counts: "one missile", not "no one", "one of them".
func (r *reader) one(j int) bool {
	if r.is(j-1, wNo, wThis, wThat, wThe, wEvery, wEach, wOpener, wLast, wNext, wOnly, wOr) {
		return false
	}
	if (r.plain(j-1) || r.is(j-1, wNew, wOld)) && r.is(j-2, wA, wThe, wThis, wThat) { // "a new one opened"
		return false
	}
	next, s := r.at(j+1), r.spelled(j+1)
	if next.word == wStrong && !next.has(hyphen) {
		return s != "strong" // "one person"
	}
	return next.word == wPeople || r.plain(j+1) && next.word != wThing && !verbal(s) && !someOf(s)
}

// someOf says whether "one" before a word means some: "in one place", "at one
// point", "on one side".
func someOf(s string) bool {
	switch s {
	case "place", "point", "way", "side", "hand", "case", "sense", "example", "instance", "aspect", "factor", "option",
		"explanation", "possibility", "extent", "stage", "step", "sign", "form", "area", "respect", "version", "theory":
		return true
	}
	return false
}

// verbal says whether the word behind "one" makes that a pronoun: "one can",
// "how one writes".
func verbal(s string) bool {
	switch s {
	case "can", "cannot", "could", "must", "might", "may", "should", "would", "does", "did", "do", "never", "always":
		return true
	}
	n := len(s)
	return n > 3 && s[n-1] == 's' && s[n-2] != 's' && s[n-2] != 'u' && s[n-2] != 'i' && s != "series" && s != "means"
}
