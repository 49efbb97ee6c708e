package article

import (
	"fmt"
	"regexp"
	"slices"
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
		d, ok := lineDateline(s)
		return ok && d.agency == ""
	}
	if full, err := time.Parse(time.RFC3339, rest); err == nil {
		found = full.Format(time.RFC3339)
	}
	if doc.Published == "" && !later {
		doc.Published = found
	}
	return true
}

// wholeDay is a day with its year, written out or in figures.
var wholeDay = regexp.MustCompile(`(?i)\b(\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? \d{4}|(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})\b`)

// headLine says whether a line of the head is a row of date, section, place and author:
// "By Ada Moss | Rona | Sep. 30, 2024", "Weekly. No. 39, Friday 27 September 2024".
// Between bars such parts are short; without, the line begins as the number of an issue
// does. It keeps day and author.
func headLine(doc *headwater.Document, s string, i int) bool {
	at := wholeDay.FindStringIndex(s)
	if at == nil || len(s) > 120 || i > mastheadReach+4 {
		return false
	}
	found := numericDay(s[at[0]:at[1]])
	parts := strings.FieldsFunc(strings.ReplaceAll(s, "//", "|"), func(r rune) bool { return r == '|' || r == '·' || r == '•' })
	for _, part := range parts {
		if wordCount(beside(part), 6) > 5 {
			return false
		}
	}
	if found == "" || len(parts) < 2 && !(issues[strings.ToLower(firstWord(s))] && wordCount(beside(s), 5) < 5) {
		return false
	}
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if part, ok := cutFold(part, "posted "); hasPrefixFold(part, "by ") && (ok || len(parts) > 1) {
			byline(doc, part, true)
		}
	}
	if doc.Published == "" {
		doc.Published = found
	}
	return true
}

var issues = map[string]bool{"weekly": true, "issue": true, "no": true, "vol": true, "volume": true, "number": true, "edition": true, "daily": true, "monthly": true}

// beside is what a line holds besides words of a date.
func beside(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \u00a0,/–—-()", r) })
	return strings.Join(slices.DeleteFunc(words, onlyDate), " ")
}

func cutFold(s, prefix string) (string, bool) {
	if hasPrefixFold(s, prefix) {
		return s[len(prefix):], true
	}
	return s, false
}

// numericDay is day for a date that may be in figures: 28/09/2024, where they can be read in
// one way.
func numericDay(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' })
	if len(parts) != 3 || month(parts[0]) > 0 {
		return day(s)
	}
	a, errA := strconv.Atoi(parts[0])
	b, errB := strconv.Atoi(parts[1])
	y, errY := strconv.Atoi(parts[2])
	switch {
	case errA != nil || errB != nil || errY != nil:
		return day(s)
	case a > 12 || a == b:
		return calendar(y, b, a)
	case b > 12:
		return calendar(y, a, b)
	}
	return ""
}

// lineDateline reads a line that is a dateline and nothing else: "KHARTOUM, May 16",
// "KHARTOUM (Rona)".
func lineDateline(s string) (dateline, bool) {
	if len(s) > longestDateline {
		return dateline{}, false
	}
	body, wire := cutAgency(s)
	place, date, _ := strings.Cut(body, ", ")
	ok := capitals(place) && names(place) && wordCount(place, 5) < 5 && allDates(date) && !notPlace[strings.ToLower(place)]
	return dateline{place: place, date: date, agency: wire, end: len(s)}, ok && (wire != "" && !agency(place) || monthed(date))
}

func monthed(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if month(strings.Trim(w, ".,")) > 0 {
			return true
		}
	}
	return false
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
			"ist", "cdt", "cst", "ct", "pdt", "pst", "pt", "local", "eastern", "pacific", "central", "posted", "published", "time", "updated", "the", "t":
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
