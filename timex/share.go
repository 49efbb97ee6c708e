package timex

// share says whether the word at i makes the number before it a fraction: "two
// thirds", "three quarters of".
func (r *reader) share(i int) bool {
	switch r.spelled(i) {
	case "thirds", "fourths", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths", "hundredths", "halves":
		return true
	case "quarters":
		return r.is(i+1, wOf)
	}
	return false
}
