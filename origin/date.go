package origin

import (
	"strings"
	"time"
)

// byDate orders two RFC 3339 dates or date-times; of one day, a day without a time
// stands before; nothing stands behind all.
func byDate(a, b string) int {
	switch {
	case a == b:
		return 0
	case a == "":
		return 1
	case b == "":
		return -1
	}
	if ta, tb := moment(a), moment(b); !ta.IsZero() && !tb.IsZero() {
		return ta.Compare(tb)
	}
	if c := strings.Compare(dayOf(a), dayOf(b)); c != 0 {
		return c
	}
	return len(a) - len(b)
}

// mayPrecede says whether a may have been published before b. Days of different
// zones are only told apart when a day lies between them.
func mayPrecede(a, b string) bool {
	if ta, tb := moment(a), moment(b); !ta.IsZero() && !tb.IsZero() {
		return !ta.After(tb)
	}
	da, errA := time.Parse(time.DateOnly, dayOf(a))
	db, errB := time.Parse(time.DateOnly, dayOf(b))
	return errA != nil || errB != nil || !da.After(db)
}

func moment(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

func dayOf(s string) string { return s[:min(len(s), len(time.DateOnly))] }
