package intake

import (
	"net/mail"
	"strings"
	"time"
)

// Layouts of dates that can be read in one way only. With clock and zone they
// give a date-time; a clock without a zone says too little, so that only the day
// is kept.
var (
	zonedLayouts = [...]string{
		time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 -0700",
		"2006-01-02T15:04Z07:00", "20060102T150405Z",
	}
	dayLayouts = [...]string{"20060102", "January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006"}
)

// published writes a date as RFC 3339; what is no date that can be read in one
// way only is left out, never guessed.
func published(s string) string {
	s = strings.TrimSpace(s)
	for _, layout := range zonedLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return sane(t, time.RFC3339)
		}
	}
	if len(s) >= len(time.DateOnly) {
		if t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)]); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	for _, layout := range dayLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return sane(t, time.DateOnly)
		}
	}
	return mailDate(s)
}

// sane leaves out years that no date of a report has: digits taken for a day.
func sane(t time.Time, layout string) string {
	if t.Year() < 1600 || t.Year() > 2200 {
		return ""
	}
	return t.Format(layout)
}

// zones are the names of zones that mail knows, which Go reads as UTC.
var zones = map[string]string{
	"GMT": "+0000", "UT": "+0000", "UTC": "+0000", "Z": "+0000", "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500",
	"MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700",
}

// mailDate reads the dates of mail, feeds and HTTP (RFC 5322, RFC 1123). Of a
// zone by a name that is not known only the day is kept.
func mailDate(s string) string {
	s, known := strings.TrimSpace(s), true
	if i := strings.LastIndexByte(s, ' '); i > 0 && s[i+1] >= 'A' && s[i+1] <= 'Z' {
		offset, ok := zones[s[i+1:]]
		if known = ok; !ok {
			offset = "+0000"
		}
		s = s[:i+1] + offset
	}
	t, err := mail.ParseDate(s)
	switch {
	case err != nil:
		return ""
	case !known:
		return sane(t, time.DateOnly)
	}
	return sane(t, time.RFC3339)
}
