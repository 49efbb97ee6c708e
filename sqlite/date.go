package sqlite

import (
	"fmt"
	"strings"
	"time"
)

// Days of publication stand in the index as a word each for the day and the month, year,
// decade and century that hold it, so that any range is a few words.

// The range of days that an open end stands for.
const (
	firstYear = 1800
	lastYear  = 2199
)

// dateFacets are the words of a day; none of what is no RFC 3339 date.
func dateFacets(published string) []string {
	day, err := time.Parse(time.DateOnly, published[:min(len(published), len(time.DateOnly))])
	if err != nil {
		return nil
	}
	var out []string
	for _, p := range periods {
		out = append(out, p.word(day))
	}
	return out
}

// period is a length of time that has words.
type period struct {
	word func(time.Time) string
	next func(time.Time) time.Time
}

// periods are the greatest first.
var periods = [...]period{
	{func(t time.Time) string { return fmt.Sprintf("qc%02d", t.Year()/100) }, years(100)},
	{func(t time.Time) string { return fmt.Sprintf("qx%03d", t.Year()/10) }, years(10)},
	{func(t time.Time) string { return fmt.Sprintf("qy%04d", t.Year()) }, years(1)},
	{func(t time.Time) string { return t.Format("qm200601") }, func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	}},
	{func(t time.Time) string { return t.Format("qd20060102") }, func(t time.Time) time.Time { return t.AddDate(0, 0, 1) }},
}

// years gives the first day of the next whole n years.
func years(n int) func(time.Time) time.Time {
	return func(t time.Time) time.Time {
		return time.Date(t.Year()-t.Year()%n+n, 1, 1, 0, 0, 0, 0, time.UTC)
	}
}

// dateMatch names the days of [from, to) as an FTS5 expression; a zero bound is open. A
// bound counts as the day that it writes.
func dateMatch(from, to time.Time) string {
	day, end := dayOf(from, firstYear), dayOf(to, lastYear+1)
	var out []string
	for day.Before(end) {
		for i, p := range periods {
			next := p.next(day)
			if next.After(end) || i < len(periods)-1 && p.word(day.AddDate(0, 0, -1)) == p.word(day) {
				continue // it holds days that were not asked for
			}
			out, day = append(out, p.word(day)), next
			break
		}
	}
	if len(out) == 0 {
		return "facet : qnever"
	}
	return "facet : (" + strings.Join(out, " OR ") + ")"
}

// dayOf is the day of a bound, held to the years that have words.
func dayOf(t time.Time, open int) time.Time {
	least := time.Date(firstYear, 1, 1, 0, 0, 0, 0, time.UTC)
	most := time.Date(lastYear+1, 1, 1, 0, 0, 0, 0, time.UTC)
	if t.IsZero() {
		return time.Date(open, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	day := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	switch {
	case day.Before(least):
		return least
	case day.After(most):
		return most
	}
	return day
}
