package timex

// limit is what the words before an amount make of it.
type limit uint8

const (
	exactBound limit = iota
	aboutBound       // about, some, nearly
	lowBound         // at least, more than, over
	highBound        // at most, up to, less than
)

// bound reads the hedge at i; next is 0 when there is none.
func (r *reader) bound(i int) (limit, int) {
	switch r.at(i).word {
	case wAbout, wNearly, wSome, wEstimated:
		return aboutBound, i + 1
	case wOver:
		return lowBound, i + 1
	case wUnder:
		return highBound, i + 1
	case wMore:
		return r.than(i, lowBound)
	case wLess:
		return r.than(i, highBound)
	case wNo, wNot:
		return r.negated(i)
	case wAt:
		return r.atLeast(i)
	case wUp:
		if r.is(i+1, wTo) {
			return highBound, i + 2
		}
	case wAs:
		return r.asMany(i)
	case wA:
		return r.aMinimum(i)
	}
	if r.at(i).mark('~') {
		return aboutBound, i + 1
	}
	return r.spelledBound(i)
}

// spelledBound reads "close to", "upwards of", "in excess of".
func (r *reader) spelledBound(i int) (limit, int) {
	switch {
	case r.is(i, wEnd) && r.is(i+1, wTo) && r.spelled(i)[0]|0x20 == 'c':
		return aboutBound, i + 2
	case r.is(i, wIn) && r.is(i+2, wOf) && r.spelled(i+1) == "excess":
		return lowBound, i + 3
	case r.at(i).kind == kOther && r.is(i+1, wOf) && r.spelled(i) == "upwards":
		return lowBound, i + 2
	}
	return 0, 0
}

func (r *reader) than(i int, b limit) (limit, int) {
	if r.is(i+1, wThan) {
		return b, i + 2
	}
	return 0, 0
}

// negated reads "no more than" and "not less than".
func (r *reader) negated(i int) (limit, int) {
	switch {
	case r.is(i+1, wMore) && r.is(i+2, wThan):
		return highBound, i + 3
	case r.is(i+1, wLess) && r.is(i+2, wThan):
		return lowBound, i + 3
	}
	return 0, 0
}

func (r *reader) atLeast(i int) (limit, int) {
	switch {
	case r.is(i+1, wLeast):
		return lowBound, i + 2
	case r.is(i+1, wMost):
		return highBound, i + 2
	}
	return 0, 0
}

// asMany reads "as many as", "as far as", "as few as".
func (r *reader) asMany(i int) (limit, int) {
	if !r.is(i+1, wMany, wFar, wLong, wFew) || !r.is(i+2, wAs) {
		return 0, 0
	}
	switch r.spelled(i + 1) {
	case "few", "little", "low":
		return lowBound, i + 3
	}
	return highBound, i + 3
}

// aMinimum reads "a minimum of", "an estimated".
func (r *reader) aMinimum(i int) (limit, int) {
	switch {
	case r.is(i+1, wMinimum) && r.is(i+2, wOf):
		return lowBound, i + 3
	case r.is(i+1, wMaximum) && r.is(i+2, wOf):
		return highBound, i + 3
	case r.is(i+1, wEstimated):
		return aboutBound, i + 2
	}
	return 0, 0
}
