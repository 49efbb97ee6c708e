package reuse

import "time"

// earlier compares two RFC 3339 dates or date-times: below 0 when a is before
// b, 0 when equal or not to be told. A date and a date-time are compared by
// their day as written, and days of different zones only when two apart.
func earlier(a, b string) int {
	ta, errA := time.Parse(time.RFC3339, a)
	tb, errB := time.Parse(time.RFC3339, b)
	if errA == nil && errB == nil {
		return ta.Compare(tb)
	}
	da, okA := day(a)
	db, okB := day(b)
	if !okA || !okB {
		return 0
	}
	if apart := da.Sub(db).Abs(); (errA == nil) != (errB == nil) && apart < 48*time.Hour {
		return 0
	}
	return da.Compare(db)
}

func day(s string) (time.Time, bool) {
	if len(s) < len(time.DateOnly) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	return t, err == nil
}
