package report

import (
	"math"
	"strconv"
	"time"
)

// axis is a scale of days.
type axis struct{ low, high float64 }

// openYear is how many days a scale has at least where a time has an open end.
const openYear = 366.0

// newAxis holds every known end and the day of publication, with some air.
func newAxis(rows []timeRow, published float64, known bool) axis {
	a := axis{math.Inf(1), math.Inf(-1)}
	for i := range rows {
		if r := &rows[i]; r.from {
			a.low, a.high = min(a.low, r.first), max(a.high, r.first)
		}
		if r := &rows[i]; r.to {
			a.low, a.high = min(a.low, r.last), max(a.high, r.last)
		}
	}
	if known {
		a.low, a.high = min(a.low, published), max(a.high, published+1)
	}
	for i := range rows {
		if rows[i].Open() && a.high-a.low < openYear { // an open end needs room to fade
			a = axis{a.low, a.low + openYear}
			if !rows[i].from {
				a = axis{a.high - openYear, a.high}
			}
		}
	}
	air := max((a.high-a.low)*0.04, 1.5)
	return axis{a.low - air, a.high + air}
}

func (a axis) at(d float64) string {
	return percentOf((d - a.low) / (a.high - a.low))
}

// anchor keeps a label at the edge inside the drawing.
func (a axis) anchor(d float64) string {
	switch share := (d - a.low) / (a.high - a.low); {
	case share < 0.1:
		return "start"
	case share > 0.9:
		return "end"
	}
	return "middle"
}

func percentOf(share float64) string {
	return strconv.FormatFloat(100*share, 'f', 2, 64) + "%"
}

// ticks are at most six round dates.
func (a axis) ticks() []tickView {
	length := a.high - a.low
	switch {
	case length <= 12:
		return a.daily(int(math.Ceil(length / 5)))
	case length <= 35:
		return a.daily(7)
	case length <= 365*2.5:
		return a.monthly(int(math.Ceil(length / 30.4 / 5)))
	}
	return a.monthly(12 * roundYears(length/365.25/5))
}

func roundYears(least float64) int {
	for _, n := range []int{1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000} {
		if float64(n) >= least {
			return n
		}
	}
	return 2000
}

func (a axis) daily(step int) []tickView {
	var out []tickView
	year := ""
	for d := math.Ceil(a.low); d <= a.high; d += float64(step) {
		t := a.tick(d, "2 Jan")
		if y := a.tick(d, "2006").Label; y != year {
			t.Label, year = t.Label+" "+y, y
		}
		out = append(out, t)
	}
	return out
}

// monthly steps by months that divide the year or are whole years, so that the
// ticks fall on January where they can.
func (a axis) monthly(step int) []tickView {
	for step < 12 && 12%step != 0 {
		step++
	}
	layout := "Jan 2006"
	if step%12 == 0 {
		layout = "2006"
	}
	first := time.Unix(int64(a.low)*86400, 0).UTC()
	month := first.Year()*12 + int(first.Month()) - 1
	month -= month % step
	var out []tickView
	for ; ; month += step {
		t := time.Date(month/12, time.Month(month%12+1), 1, 0, 0, 0, 0, time.UTC)
		d := float64(t.Unix()) / 86400
		if d > a.high {
			return out
		}
		if d >= a.low {
			out = append(out, a.tick(d, layout))
		}
	}
}

func (a axis) tick(d float64, layout string) tickView {
	t := time.Unix(int64(d)*86400, 0).UTC()
	return tickView{a.at(d), t.Format(layout), a.anchor(d)}
}
