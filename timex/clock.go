package timex

import (
	"fmt"

	"github.com/headwater-project/headwater"
)

// clock reads "5:30 p.m. GMT", "17:30", "1400 GMT", "noon", "five o'clock" and
// the day that goes with it: "6 p.m. EST Dec. 2", "8 p.m. on Thursday".
func (r *reader) clock(i int) (meaning, int) {
	t, j := r.hour(i)
	if j == 0 || j == i+1 && r.plain(j) {
		return meaning{}, 0 // "a midnight curfew"
	}
	if z := r.at(j); z.kind == kZone && (z.has(upper) || z.n == 2) {
		if z.n == 1 {
			t += "Z"
		}
		if j++; z.n == 2 && r.is(j, wTime) {
			j++
		}
	}
	m := meaning{kind: headwater.ClockTime}
	if d, next := r.dayBehind(j); next > 0 {
		return onDay(m, d, t), next
	}
	return onDay(m, r.dayAtHand(), t), j
}

// onDay puts a clock time or part of day on a day.
func onDay(m, d meaning, t string) meaning {
	if d.kind == headwater.ClockTime {
		return d // "the small hours of Sunday morning"
	}
	m.kind = headwater.ClockTime
	m.value = "XXXX-XX-XX" + t
	if d.when.grain == dayGrain && d.value != "" {
		m.value = d.value + t
		m.begin, m.end, m.when, m.full = d.begin, d.end, d.when, d.full
	}
	return m
}

// dayBehind reads the day behind a clock time.
func (r *reader) dayBehind(j int) (meaning, int) {
	k := r.skip(r.skipMark(j, ','), wOn)
	m, next := r.day(k)
	if next == 0 || m.when.grain != dayGrain {
		return meaning{}, 0
	}
	return m, next
}

// dayAtHand is the day of a clock time that names none: unknown, but a whole
// expression takes the anchor.
func (r *reader) dayAtHand() meaning {
	if r.loose && !r.frame.now.IsZero() {
		return of(holding(r.frame.now, dayGrain))
	}
	return meaning{}
}

// hour reads the clock time itself.
func (r *reader) hour(i int) (string, int) {
	l := r.at(i)
	switch {
	case l.word == wNoon:
		return "T12:00", i + 1
	case l.word == wMidnight:
		return "T24:00", i + 1
	case l.kind == kSmall && r.at(i+1).kind == kOther:
		return r.oclock(i)
	case l.kind != kNumber || l.has(comma|plural) || l.has(hyphen) && r.at(i-1).kind != kNumber:
		return "", 0
	case r.at(i - 1).mark('$'):
		return "", 0
	}
	h, m, j := r.hourMinute(i)
	if j == 0 {
		return "", 0
	}
	switch {
	case r.is(j, wAM, wPM):
		return r.halfDay(h, m, i, j)
	case r.at(j).kind == kOther && r.is(j+2, wClock):
		return r.oclock(i)
	}
	return r.day24(h, m, i, j)
}

// hourMinute reads "5", "5:30", "5.30", "1400".
func (r *reader) hourMinute(i int) (h, m, next int) {
	l := r.at(i)
	c, b := r.at(i+1), r.at(i+2)
	switch {
	case c.mark(':') && c.start == l.end && b.kind == kNumber && b.start == c.end && b.end-b.start == 2 && l.end-l.start <= 2:
		h, m, next = int(l.n), int(b.n), i+3
		if s := r.at(next); s.mark(':') && r.at(next+1).kind == kNumber && r.at(next+1).start == s.end {
			next += 2
		}
	case l.has(decimal) && r.is(i+1, wAM, wPM) && l.end-l.start <= 5:
		h = int(l.value)
		m, next = int(l.value*100+0.5)-100*h, i+1
	case l.end-l.start == 4 && !l.has(decimal):
		h, m, next = int(l.n)/100, int(l.n)%100, i+1
	case l.end-l.start <= 2:
		h, next = int(l.n), i+1
	}
	if h > 24 || m > 59 || h < 0 {
		return 0, 0, 0
	}
	return h, m, next
}

// halfDay is a time with a.m. or p.m. at j.
func (r *reader) halfDay(h, m, i, j int) (string, int) {
	a := r.at(j)
	lower := r.text[a.start] >= 'a'
	if h < 1 || h > 12 || r.at(i).end-r.at(i).start == 4 && !r.at(i).has(decimal) && j == i+1 || !lower && !a.has(upper) {
		return "", 0
	}
	if a.word == wAM && lower && !a.has(glued) && a.end-a.start == 2 && r.is(i-1, wOpener) {
		return "", 0
	}
	h %= 12
	if a.word == wPM {
		h += 12
	}
	return fmt.Sprintf("T%02d:%02d", h, m), j + 1
}

// day24 is a time without a.m. or p.m.: "17:30", "1400 GMT".
func (r *reader) day24(h, m, i, j int) (string, int) {
	zone := r.at(j).kind == kZone && (r.at(j).has(upper) || r.at(j).n == 2 && r.is(j+1, wTime))
	l := r.at(i)
	switch {
	case zone && (j > i+1 || l.end-l.start == 4):
	case j > i+1 && (r.loose || r.is(i-1, wAt, wBy, wUntil, wFrom, wSince, wAbout, wBefore, wAfter, wTo, wBetween, wAnd) || r.isDay(i-1)):
	default:
		return "", 0
	}
	return fmt.Sprintf("T%02d:%02d", h, m), j
}

// isDay says whether a day ends at i, so that a clock time may follow.
func (r *reader) isDay(i int) bool {
	k := r.at(i).kind
	return k == kWeekday || k == kMonth
}

// oclock reads "five o'clock".
func (r *reader) oclock(i int) (string, int) {
	o, a := r.at(i+1), r.at(i+2)
	if r.text[o.start]|0x20 != 'o' || o.end-o.start != 1 || !a.mark('\'') || !r.is(i+3, wClock) {
		return "", 0
	}
	h, j := int(r.at(i).n), i+4
	if h < 1 || h > 24 {
		return "", 0
	}
	if r.is(j, wAM, wPM) && h <= 12 {
		return r.halfDay(h, 0, i, j)
	}
	return fmt.Sprintf("T%02d:00", h), j
}

// smallHours reads "hours of Friday" behind "early" and "small": its morning, or
// its night where late.
func (r *reader) smallHours(j int, late bool) (meaning, int) {
	if p := r.at(j); p.kind == kPart && !p.has(plural) {
		j++
	}
	u := r.at(j)
	k := r.skip(j+1, wOf, wOn)
	if u.kind != kUnit || grain(u.n) != hourGrain || !u.has(plural) || k == j+1 {
		return meaning{}, 0
	}
	d, next := r.day(k)
	if next == 0 || d.when.grain != dayGrain {
		return meaning{}, 0
	}
	if late {
		return onDay(meaning{}, d, dayParts[3]), next
	}
	return onDay(meaning{}, d, dayParts[0]), next
}

var dayParts = [...]string{"TMO", "TAF", "TEV", "TNI"}

// dayPart reads a part of day behind a day: "Friday evening".
func (r *reader) dayPart(d meaning, j int) (meaning, int) {
	if p := r.at(j); p.kind == kPart && !p.has(plural) && d.when.grain != noGrain {
		return onDay(meaning{}, d, dayParts[p.n]), j + 1
	}
	if k := r.skip(r.skipMark(j, ','), wAt, wAbout); k > j && r.is(r.skipMark(j, ','), wAt) || d.full && r.at(k+1).mark(':') {
		if t, next := r.hour(k); next > 0 {
			if r.at(next).kind == kZone && r.at(next).has(upper) {
				if r.at(next).n == 1 {
					t += "Z"
				}
				next++
			}
			return onDay(meaning{}, d, t), next
		}
	}
	return d, j
}

// pointedPart is "this morning", "last night".
func (r *reader) pointedPart(w word, j int) (meaning, int) {
	part := r.at(j)
	if part.has(plural) || direction(w) != 0 && (part.n != 3 || w != wLast) || w == wCurrent {
		return meaning{}, 0
	}
	m := meaning{kind: headwater.ClockTime}
	if r.frame.now.IsZero() {
		return m, j + 1
	}
	return onDay(m, of(holding(r.frame.now.AddDate(0, 0, direction(w)), dayGrain)), dayParts[part.n]), j + 1
}
