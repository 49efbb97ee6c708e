package eval

import (
	"strconv"
	"strings"
)

// sameStretch is a value in one spelling for all that mean the same stretch of
// time: P1E is P10Y, P3Q is P9M, PT24H is P1D; T24 is T24:00; 19XX is 19. What
// it cannot read it leaves as written.
func sameStretch(value string) string {
	switch {
	case strings.HasPrefix(value, "P"):
		return sameSpan(value)
	case len(value) == 4 && '0' <= value[0] && value[0] <= '9':
		return strings.TrimRight(value, "X")
	}
	day, clock, ok := strings.Cut(value, "T")
	zone := ""
	if strings.HasSuffix(clock, "Z") {
		clock, zone = clock[:len(clock)-1], "Z"
	}
	if _, err := strconv.ParseUint(clock, 10, 8); !ok || err != nil || len(clock) != 2 {
		return value
	}
	return day + "T" + clock + ":00" + zone
}

// monthsIn and secondsIn are what the designators of TIMEX3 durations count;
// in front of T the letter M is a month.
var (
	monthsIn  = map[byte]float64{'L': 12000, 'C': 1200, 'E': 120, 'Y': 12, 'Q': 3, 'M': 1}
	secondsIn = map[byte]float64{'W': 604800, 'D': 86400}
	clockIn   = map[byte]float64{'H': 3600, 'M': 60, 'S': 1}
)

// sameSpan writes a duration in months and seconds. A day is taken to have 24
// hours; months have no fixed number of days and are kept apart.
func sameSpan(value string) string {
	var months, seconds float64
	rest, clock := value[1:], false
	for rest != "" {
		if rest[0] == 'T' && !clock {
			rest, clock = rest[1:], true
			continue
		}
		end := 0
		for end < len(rest) && (rest[end] == '.' || '0' <= rest[end] && rest[end] <= '9') {
			end++
		}
		n, err := strconv.ParseFloat(rest[:end], 64)
		if err != nil || end == len(rest) {
			return value
		}
		m, s := monthsIn[rest[end]], secondsIn[rest[end]]
		if clock {
			m, s = 0, clockIn[rest[end]]
		}
		if m == 0 && s == 0 {
			return value
		}
		months, seconds, rest = months+n*m, seconds+n*s, rest[end+1:]
	}
	if months+seconds == 0 {
		return value
	}
	return "P" + strconv.FormatFloat(months, 'f', -1, 64) + "M" + strconv.FormatFloat(seconds, 'f', -1, 64) + "S"
}
