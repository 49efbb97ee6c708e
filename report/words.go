package report

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// likelihoodWords says in the words of ICD 203 how likely the source calls its
// content: "very likely (80–95 %)".
func likelihoodWords(l *headwater.Likelihood) string {
	if l == nil || l.Band == "" {
		return ""
	}
	return strings.ReplaceAll(string(l.Band), "_", " ") + " (" + hundredths(l.Low) + "–" + hundredths(l.High) + " %)"
}

func hundredths(share float64) string { return number(math.Round(share * 100)) }

// clip is text on one line for HTML: legible, with runs of white space made one
// space.
func clip(s string) string {
	return strings.Join(strings.Fields(legible(s)), " ")
}

// content joins the words of an attribution; parts that stand apart in the text
// are parted by an ellipsis.
func (x *index) content(a *headwater.Attribution) string {
	parts := make([]string, 0, len(a.Content))
	for _, s := range a.Content {
		if w := clip(x.words(s)); w != "" {
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, " … ")
}

// shortened cuts text to about so many bytes at a space, and says how much is
// left out where that is more than a few words.
func shortened(s string, most int) string {
	if len(s) <= most+most/4 {
		return s
	}
	at := strings.LastIndexByte(s[:most], ' ')
	if at < most/2 { // a script without spaces
		for at = most; !utf8.RuneStart(s[at]); at-- {
		}
	}
	left := strings.TrimRight(s[:at], " ,;:–—-")
	if n := strings.Count(s[at:], " "); most > mostNest && n > 0 {
		return left + " … [" + plural(n, "more word") + "]"
	}
	return left + " …"
}

// plural counts a noun: "1 source", "2 sources".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// number prints a float as short as it goes.
func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// bounds prints a range whose ends may be open, with a unit.
func bounds(low, high *float64, unit string) string { return boundsIn(low, high, unit, number) }

// boundsIn is bounds with numbers in a form of their own.
func boundsIn(low, high *float64, unit string, form func(float64) string) string {
	unit = strings.TrimSuffix(" "+unit, " ")
	switch {
	case low == nil && high == nil:
		return "not stated"
	case low == nil || *low == 0 && high != nil && *high > 0:
		return "up to " + form(*high) + unit
	case high == nil:
		return "at least " + form(*low) + unit
	case form(*low) == form(*high):
		return form(*low) + unit
	}
	first, last := form(*low), form(*high)
	if number, word, ok := strings.Cut(first, " "); ok && strings.HasSuffix(last, " "+word) {
		first = number // "1.8–2 billion"
	}
	return first + "–" + last + unit
}

// days prints the first and last day of a time, as far as known; a whole year
// or month by its own number.
func days(t *headwater.Time) string {
	switch {
	case t.Begin == "" && t.End == "":
		return ""
	case t.Begin == t.End:
		return t.Begin
	case t.End == "":
		return "from " + t.Begin
	case t.Begin == "":
		return "until " + t.End
	}
	year, month := len("2006"), len("2006-01")
	switch first, last := t.Begin, t.End; {
	case len(first) != len(time.DateOnly) || len(last) != len(time.DateOnly):
	case first[:year] == last[:year] && first[year:] == "-01-01" && last[year:] == "-12-31":
		return first[:year]
	case first[:month] == last[:month] && first[month:] == "-01" && monthEnds(last):
		return first[:month]
	}
	return t.Begin + " – " + t.End
}

// monthEnds says whether a date is the last of its month.
func monthEnds(date string) bool {
	d, err := time.Parse(time.DateOnly, date)
	return err == nil && d.AddDate(0, 0, 1).Day() == 1
}

// clock is an RFC 3339 time as people write it: no T, no seconds.
func clock(published string) string {
	day, rest, ok := strings.Cut(published, "T")
	if !ok || len(rest) < len("15:04:05Z") {
		return published
	}
	zone := strings.TrimLeft(rest[len("15:04:05"):], ".0123456789")
	return day + " " + rest[:len("15:04")] + " " + strings.Replace(zone, "Z", "UTC", 1)
}
