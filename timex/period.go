package timex

import (
	"strconv"
	"time"
)

// grain is a unit of time, fine to coarse.
type grain uint8

const (
	noGrain grain = iota
	secondGrain
	minuteGrain
	hourGrain
	dayGrain
	weekGrain
	weekendGrain
	fortnight
	monthGrain
	quarterGrain
	halfGrain
	seasonGrain
	yearGrain
	decadeGrain
	centuryGrain
	millennium
)

// unknownYear marks a period whose year the text does not give.
const unknownYear = -1 << 20

// period is a stretch of the calendar of one grain. year is the first year of a
// decade or century; part is the ISO week, month, quarter, half or season.
type period struct {
	grain  grain
	year   int
	part   int
	day    int
	fiscal bool // counted in a fiscal year whose months we do not know
}

func (p period) known() bool { return p.grain != noGrain && p.year != unknownYear }

var seasons = [...]string{"SP", "SU", "FA", "WI"}

// value is the TIMEX3 value; an unknown year is XXXX.
func (p period) value() string {
	var room [16]byte
	b := append(room[:0], "XXXX"...)
	if p.year != unknownYear {
		b = padded(room[:0], p.year, 4)
	}
	switch p.grain {
	case dayGrain:
		b = padded(append(padded(append(b, '-'), p.part, 2), '-'), p.day, 2)
	case monthGrain:
		b = padded(append(b, '-'), p.part, 2)
	case weekGrain:
		b = padded(append(b, "-W"...), p.part, 2)
	case weekendGrain:
		b = append(padded(append(b, "-W"...), p.part, 2), "-WE"...)
	case quarterGrain:
		b = padded(append(b, "-Q"...), p.part, 1)
	case halfGrain:
		b = padded(append(b, "-H"...), p.part, 1)
	case seasonGrain:
		b = append(append(b, '-'), seasons[p.part]...)
	case decadeGrain:
		b = b[:3]
	case centuryGrain:
		b = b[:2]
	}
	return string(b)
}

// padded appends n in at least width digits.
func padded(b []byte, n, width int) []byte {
	for least := 10; width > 1; width, least = width-1, least*10 {
		if n < least {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// bounds are the first and last day; ok is false where they are not known.
// Seasons have none: they differ between hemispheres.
func (p period) bounds() (first, last time.Time, ok bool) {
	if !p.known() || p.fiscal || p.grain == seasonGrain {
		return
	}
	first = p.first()
	switch p.grain {
	case dayGrain:
		last = first
	case weekGrain:
		last = first.AddDate(0, 0, 6)
	case weekendGrain:
		last = first.AddDate(0, 0, 1)
	case monthGrain:
		last = first.AddDate(0, 1, -1)
	case quarterGrain:
		last = first.AddDate(0, 3, -1)
	case halfGrain:
		last = first.AddDate(0, 6, -1)
	case decadeGrain:
		last = first.AddDate(10, 0, -1)
	case centuryGrain:
		last = first.AddDate(100, 0, -1)
	default:
		last = first.AddDate(1, 0, -1)
	}
	return first, last, true
}

func (p period) first() time.Time {
	switch p.grain {
	case dayGrain:
		return date(p.year, p.part, p.day)
	case weekGrain:
		return monday(p.year, p.part)
	case weekendGrain:
		return monday(p.year, p.part).AddDate(0, 0, 5)
	case monthGrain:
		return date(p.year, p.part, 1)
	case quarterGrain:
		return date(p.year, 3*p.part-2, 1)
	case halfGrain:
		return date(p.year, 6*p.part-5, 1)
	}
	return date(p.year, 1, 1)
}

func date(y, m, d int) time.Time {
	return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
}

// monday is the first day of an ISO week; 4 January lies in week 1.
func monday(year, week int) time.Time {
	t := date(year, 1, 4)
	return t.AddDate(0, 0, 7*(week-1)-(int(t.Weekday())+6)%7)
}

// holding is the period of grain g that t lies in.
func holding(t time.Time, g grain) period {
	y, m, d := t.Date()
	p := period{grain: g, year: y}
	switch g {
	case dayGrain:
		p.part, p.day = int(m), d
	case weekGrain, weekendGrain:
		p.year, p.part = t.ISOWeek()
	case monthGrain:
		p.part = int(m)
	case quarterGrain:
		p.part = (int(m)-1)/3 + 1
	case halfGrain:
		p.part = (int(m)-1)/6 + 1
	case seasonGrain:
		p.part = seasonOf(int(m))
	case decadeGrain:
		p.year -= y % 10
	case centuryGrain:
		p.year -= y % 100
	}
	return p
}

// seasonOf takes the northern seasons by whole months, as news does; winter
// bears the year of its January.
func seasonOf(month int) int { return (month + 9) % 12 / 3 }

// shift moves a known period by n of its own grain.
func (p period) shift(n int) period { return p.move(n, p.grain) }

// move shifts a known period by n units of grain g and keeps its own grain.
func (p period) move(n int, g grain) period {
	if p.grain == seasonGrain || p.grain == centuryGrain || p.grain == decadeGrain {
		p.year += n * years(g)
		return p
	}
	f := p.fiscal
	p = holding(add(p.first(), n, g), p.grain)
	p.fiscal = f
	return p
}

func years(g grain) int {
	switch g {
	case decadeGrain:
		return 10
	case centuryGrain:
		return 100
	case millennium:
		return 1000
	}
	return 1
}

// add moves a day by n units; a month or year later never spills over into the
// month after (31 January and a month is the last of February).
func add(t time.Time, n int, g grain) time.Time {
	switch g {
	case dayGrain:
		return t.AddDate(0, 0, n)
	case weekGrain, weekendGrain:
		return t.AddDate(0, 0, 7*n)
	case fortnight:
		return t.AddDate(0, 0, 14*n)
	case monthGrain:
		return addMonths(t, n)
	case quarterGrain:
		return addMonths(t, 3*n)
	case halfGrain:
		return addMonths(t, 6*n)
	case secondGrain, minuteGrain, hourGrain:
		return t
	}
	return addMonths(t, 12*n*years(g))
}

func addMonths(t time.Time, n int) time.Time {
	y, m, d := t.Date()
	last := date(y, int(m)+n+1, 0)
	return date(last.Year(), int(last.Month()), min(d, last.Day()))
}

// valid says whether a day exists in the calendar (no 31 February); with an
// unknown year 29 February exists.
func valid(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return false
	}
	if year == unknownYear {
		year = 2000
	}
	return date(year, month, day).Day() == day
}
