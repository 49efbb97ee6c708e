package article

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

var monthNames = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12, "sept": 9,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdayNames = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true, "thurs": true, "fri": true, "sat": true, "sun": true,
}

func month(w string) int {
	if len(w) < 3 || len(w) > 9 {
		return 0
	}
	return monthNames[strings.ToLower(w)]
}

func weekday(w string) bool {
	return len(w) >= 3 && len(w) <= 9 && weekdayNames[strings.ToLower(w)]
}

// filed is the day a dateline gives, when it gives a year.
func filed(d *headwater.Dateline) string {
	if d == nil {
		return ""
	}
	return day(d.Date)
}

// stampHeads may stand before the date on a line of its own.
var stampHeads = [...]string{"published on", "published:", "published", "posted on", "posted:", "posted", "first published", "originally published", "last updated:", "last updated", "updated on", "updated:", "updated", "date:", "release date:", "publication date:", ";"}

// stamp says whether s is only a date, perhaps with a clock time and a word
// such as "Published"; it keeps the first day found as the date of the report.
func stamp(doc *headwater.Document, s string) bool {
	if len(s) > 90 {
		return false
	}
	rest, later := s, false
	for cut := true; cut; {
		cut = false
		for _, h := range stampHeads {
			if hasPrefixFold(rest, h) {
				rest, cut = strings.TrimLeft(rest[len(h):], " :-–"), true
				later = later || strings.HasPrefix(h, "updated") || strings.HasPrefix(h, "last")
				break
			}
		}
	}
	rest = afterPlace(rest)
	found := day(rest)
	if !onlyDate(rest) || found == "" && !clocked(rest) {
		return false
	}
	if full, err := time.Parse(time.RFC3339, rest); err == nil {
		found = full.Format(time.RFC3339)
	}
	if doc.Published == "" && !later {
		doc.Published = found
	}
	return true
}

// afterPlace drops the place of "Rona, 3 March 2021": a name of at most three
// words before the first comma, when a date with its year follows.
func afterPlace(s string) string {
	place, date, ok := strings.Cut(s, ", ")
	if !ok || onlyDate(place) || wordCount(place, 4) > 3 || !names(place) || !onlyDate(date) || day(date) == "" {
		return s
	}
	return date
}

// clocked says whether s holds a date in figures, which may be read in two ways,
// and a clock time: 9:30 AM 05/04/2011.
func clocked(s string) bool {
	return strings.Count(s, "/") == 2 && strings.Contains(s, ":") && len(s) > 12
}

// onlyDate says whether every word belongs to a date, a clock time or a zone.
func onlyDate(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(" \u00a0\u202f,|•·/–—()", r) }) {
		w = strings.Trim(w, ".-;:")
		if w == "" || month(w) > 0 || weekday(w) || w[0] >= '0' && w[0] <= '9' {
			continue
		}
		switch strings.ToLower(w) {
		case "am", "pm", "a.m", "p.m", "at", "on", "of", "gmt", "utc", "est", "edt", "et", "cet", "cest", "bst", "msk",
			"ist", "cdt", "cst", "ct", "pdt", "pst", "pt", "local", "time", "updated", "the", "t":
			continue
		}
		return false
	}
	return true
}

// day finds one calendar day in s and writes it YYYY-MM-DD; empty when there is
// none or it could be read in two ways.
func day(s string) string {
	if len(s) >= 10 {
		if t, err := time.Parse(time.DateOnly, s[:10]); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	var y, m, d int
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(" \u00a0,|.•–—", r) }) {
		if n := month(w); n > 0 && m == 0 {
			m = n
			continue
		}
		n, err := strconv.Atoi(strings.TrimRight(w, "stndrhSTNDRH"))
		switch {
		case err != nil:
		case n >= 1800 && n <= 2200 && y == 0 && len(w) == 4:
			y = n
		case n >= 1 && n <= 31 && d == 0 && len(w) <= 4:
			d = n
		}
	}
	return calendar(y, m, d)
}

// calendar writes a day that exists.
func calendar(y, m, d int) string {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y == 0 || m == 0 || m > 12 || d == 0 || t.Day() != d {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}
