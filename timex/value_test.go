package timex

import (
	"testing"
	"time"

	"github.com/headwater-project/headwater"
)

func TestValue(t *testing.T) {
	anchor := date(2018, 8, 31)
	for _, c := range []struct {
		expression string
		anchor     time.Time
		kind       headwater.TimeType
		value      string
	}{
		{"last year", anchor, headwater.Date, "2017"},
		{"last year", time.Time{}, headwater.Date, ""},
		{"nineteen eighty-four", time.Time{}, headwater.Date, "1984"},
		{"the year two thousand and three", anchor, headwater.Date, "2003"},
		{"at least 45 days", time.Time{}, headwater.Duration, "P45D"},
		{"4 1/2 years", time.Time{}, headwater.Duration, "P4Y6M"},
		{"an hour and a half", time.Time{}, headwater.Duration, "PT1H30M"},
		{"the summer of 2016", time.Time{}, headwater.Date, "2016-SU"},
		{"late Monday", anchor, headwater.Date, "2018-08-27"},
		{"the weekend", anchor, headwater.Date, "2018-W34-WE"},
		{"already", time.Time{}, headwater.Date, "PRESENT_REF"},
		{"the next 16 months", anchor, headwater.Duration, "P16M"},
		{"noon Wednesday", anchor, headwater.ClockTime, "2018-08-29T12:00"},
		{"each March", time.Time{}, headwater.Set, "XXXX-03"},
		{"a while", anchor, headwater.Duration, "PXX"},
		{"a later date", anchor, headwater.Date, "FUTURE_REF"},
		{"this crucial moment", anchor, headwater.Date, "PRESENT_REF"},
		{"as soon as possible", anchor, headwater.Date, "FUTURE_REF"},
		{"fourth quarters", anchor, headwater.Set, "XXXX-Q4"},
		{"the last half of the '80s", anchor, headwater.Date, "198"},
		{"the first two quarters of 2016", anchor, headwater.Date, "2016-H1"},
		{"sometime next year", anchor, headwater.Date, "2019-XX-XX"},
		{"the week", anchor, headwater.Date, "2018-WXX"},
		{"the end of the week", anchor, headwater.Date, "2018-W35"},
		{"the latest fiscal year", anchor, headwater.Date, "2017"},
		{"the second day", anchor, headwater.Date, "2018-08-31"},
		{"first three days", anchor, headwater.Duration, "P3D"},
		{"next", anchor, headwater.Date, "FUTURE_REF"},
		{"last", anchor, headwater.Date, "PAST_REF"},
	} {
		kind, value, ok := Value(c.expression, c.anchor)
		if !ok || kind != c.kind || value != c.value {
			t.Errorf("Value(%q) = %s %q %v, want %s %q", c.expression, kind, value, ok, c.kind, c.value)
		}
	}
	if _, _, ok := Value("the green boat", anchor); ok {
		t.Error("a boat is a time")
	}
}

func TestSequence(t *testing.T) {
	s := NewSequence(time.Time{})
	for _, c := range []struct{ expression, value string }{
		{"2018-08-31", "2018-08-31"},
		{"Thursday", "2018-08-30"},
		{"the second quarter", "2018-Q2"},
		{"a year earlier", "2017-Q2"},
		{"the quarter", "2018-Q2"},
		{"the third quarter", "2018-Q3"}, // still running: an outlook
		{"the latest quarter", "2018-Q2"},
		{"last year's quarter", "2017-Q2"},
		{"the corresponding period last year", "2017-Q2"},
		{"the nine months", "P9M"},
		{"a year earlier", "2017"},
		{"a year earlier", "2017"}, // not one before the comparison
		{"the year-earlier nine months", "P9M"},
		{"Sept. 5", "2018-09-05"},
		{"then", "2018-09-05"},
		{"the day", "2018-09-05"},
		{"the morning", "2018-09-05TMO"},
	} {
		if _, value, _ := s.Value(c.expression); value != c.value {
			t.Errorf("%q is %s, want %s", c.expression, value, c.value)
		}
	}
}

// TestSequenceOfReports reads comparisons as reports of results make them.
func TestSequenceOfReports(t *testing.T) {
	s := NewSequence(date(2018, 8, 31))
	for _, c := range []struct{ expression, value string }{
		{"the second quarter", "2018-Q2"},
		{"the first six months", "P6M"},
		{"the 2017 period", "2017"},
		{"year-ago", "2017"},
		{"the latest six months", "P6M"},
		{"a year earlier", "2017"},
		{"this year", "2018"},
		{"last", "2017"},
		{"next", "2019"},
		{"fiscal first-quarter", "2018-Q1"},
		{"quarter", "2018-QX"},
		{"the latest period", "2018-Q1"},
	} {
		if _, value, _ := s.Value(c.expression); value != c.value {
			t.Errorf("%q is %s, want %s", c.expression, value, c.value)
		}
	}
}

func TestShift(t *testing.T) {
	for _, c := range []struct {
		from period
		n    int
		g    grain
		want string
	}{
		{period{grain: dayGrain, year: 2018, part: 1, day: 31}, 1, monthGrain, "2018-02-28"},
		{period{grain: dayGrain, year: 2016, part: 2, day: 29}, 1, yearGrain, "2017-02-28"},
		{period{grain: quarterGrain, year: 2018, part: 1}, -1, quarterGrain, "2017-Q4"},
		{period{grain: weekGrain, year: 2018, part: 1}, -1, weekGrain, "2017-W52"},
		{period{grain: decadeGrain, year: 1990}, 1, decadeGrain, "200"},
	} {
		if got := c.from.move(c.n, c.g).value(); got != c.want {
			t.Errorf("%v moved by %d is %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

// TestLexicon holds that no word stands in two lists of the grammar: the later
// would silently win.
func TestLexicon(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range functions {
		for w := range fields(f.words) {
			if seen[w] {
				t.Errorf("%q stands twice", w)
			}
			if len(w) > longest {
				t.Errorf("%q is longer than the lexer looks up", w)
			}
			seen[w] = true
		}
	}
	for w := range irregular {
		if seen[w] {
			t.Errorf("%q is irregular and a function word", w)
		}
	}
	for w, e := range lexicon() {
		if seen[w] && e.kind != kFunc {
			t.Errorf("%q has lost its place as a function word to kind %d", w, e.kind)
		}
	}
}
