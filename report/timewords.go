package report

import (
	"strconv"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

// timeMeaning says in words what a TIMEX3 value that names no day comes to:
// "Thursday, week not known"; the value itself where there is nothing shorter.
func timeMeaning(t *headwater.Time) string {
	v := t.Value
	switch v {
	case "":
		return "not known when"
	case "PAST_REF":
		return "some time before"
	case "PRESENT_REF":
		return "at the time of writing"
	case "FUTURE_REF":
		return "some time after"
	}
	if p, ok := strings.CutPrefix(v, "P"); ok {
		words := period(p)
		switch {
		case words == "":
			return clip(v)
		case t.Type == headwater.Set:
			return "every " + strings.TrimPrefix(words, "1 ")
		}
		return words
	}
	if words := often[v]; words != "" && t.Type == headwater.Set {
		return words
	}
	if p, ok := strings.CutPrefix(v, "XXXX-"); ok {
		if words, what := partOfYear(p); words != "" {
			if t.Type == headwater.Set {
				return "every " + words
			}
			return words + ", " + what + " not known"
		}
	}
	return clip(v)
}

// often are values of sets that say no more than how often.
var often = map[string]string{"XXXX": "every year", "XXXX-XX": "every month", "XXXX-WXX": "every week", "XXXX-XX-XX": "every day"}

// partOfYear is a month, day, season or weekday of which nobody knows the year
// or the week.
func partOfYear(p string) (words, unknown string) {
	if name := map[string]string{"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}[p]; name != "" {
		return name, "year"
	}
	if n, ok := strings.CutPrefix(p, "WXX-"); ok {
		if d, err := strconv.Atoi(n); err == nil && d >= 1 && d <= 7 {
			return time.Weekday(d % 7).String(), "week"
		}
		return "", ""
	}
	for _, layout := range [...][2]string{{"01", "January"}, {"01-02", "2 January"}} {
		if d, err := time.Parse(layout[0], p); err == nil {
			return d.Format(layout[1]), "year"
		}
	}
	return "", ""
}

// period is the part of an ISO 8601 duration behind its P: "10Y" is 10 years,
// "XD" some days; empty where it is not that simple.
func period(p string) string {
	units := map[byte]string{'Y': "year", 'M': "month", 'W': "week", 'D': "day", 'E': "decade", 'C': "century"}
	if rest, ok := strings.CutPrefix(p, "T"); ok {
		p, units = rest, map[byte]string{'H': "hour", 'M': "minute", 'S': "second"}
	}
	if len(p) < 2 {
		return ""
	}
	n, unit := p[:len(p)-1], units[p[len(p)-1]]
	f, err := strconv.ParseFloat(n, 64)
	switch {
	case unit == "":
		return ""
	case n == "X":
		return "some " + manyOf(unit)
	case err != nil || len(n) > 6:
		return ""
	case f == 1:
		return "1 " + unit
	}
	return n + " " + manyOf(unit)
}

func manyOf(unit string) string {
	if unit == "century" {
		return "centuries"
	}
	return unit + "s"
}
