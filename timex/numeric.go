package timex

import "github.com/headwater-project/headwater"

// isoDate reads 2016-05-12 and 2016-05-12T10:30:00.
func (r *reader) isoDate(i int) (meaning, int) {
	y, ok := r.plainYear(i)
	m, d := r.at(i+1), r.at(i+2)
	if !ok || m.kind != kNumber || !m.has(hyphen) || m.end-m.start != 2 || d.kind != kNumber || !d.has(hyphen) || d.end-d.start != 2 {
		return meaning{}, 0
	}
	if !valid(y, int(m.n), int(d.n)) {
		return unknownDate, i + 3
	}
	got := of(period{grain: dayGrain, year: y, part: int(m.n), day: int(d.n)})
	got.full = true
	return r.isoClock(got, i+3)
}

// isoMonth reads 2015-08; 2010-12 may be two years and is left to them.
func (r *reader) isoMonth(i int) (meaning, int) {
	y, ok := r.plainYear(i)
	m, after := r.at(i+1), r.at(i+2)
	if !ok || r.at(i).has(glued) || m.kind != kNumber || !m.has(hyphen) || m.end-m.start != 2 || m.n < 1 || m.n > 12 || int(m.n) > y%100 || after.has(glued) {
		return meaning{}, 0
	}
	return of(period{grain: monthGrain, year: y, part: int(m.n)}), i + 2
}

func (r *reader) isoClock(m meaning, i int) (meaning, int) {
	l := r.at(i)
	if l.kind != kOther || !l.has(glued) || l.end-l.start != 3 || r.text[l.start] != 'T' || !digit(r.text[l.start+1]) || !digit(r.text[l.start+2]) || !r.at(i+1).mark(':') {
		return m, i
	}
	j := i + 1
	for r.at(j).mark(':') && r.at(j).start == r.at(j-1).end && r.at(j+1).kind == kNumber && r.at(j+1).start == r.at(j).end {
		j += 2
	}
	if j == i+1 { // "2016-05-12T10: 5 dead"
		return m, i
	}
	m.kind = headwater.ClockTime
	m.value += r.text[l.start:r.at(j-1).end]
	return m, j
}

// numericDate reads 31/8/2018, 8/31/2018, 31.8.2018, 2018/8/31. Where day and
// month could change places the date has no value.
func (r *reader) numericDate(i int) (meaning, int) {
	if !r.threeNumbers(i) {
		return meaning{}, 0
	}
	a, b, c := r.at(i), r.at(i+2), r.at(i+4)
	if y, ok := r.plainYear(i); ok {
		return numeric(y, int(b.n), int(c.n)), i + 5
	}
	y, ok := r.plainYear(i + 4)
	if !ok || a.end-a.start > 2 {
		return meaning{}, 0
	}
	switch x, z := int(a.n), int(b.n); {
	case x > 12 || r.at(i+1).mark('.'):
		return numeric(y, z, x), i + 5
	case z > 12 || x == z:
		return numeric(y, x, z), i + 5
	}
	return unknownDate, i + 5
}

// threeNumbers says whether three numbers stand at i with the same stroke or
// point and no space between them, the middle one of at most two digits.
func (r *reader) threeNumbers(i int) bool {
	a, s, b, t, c := r.at(i), r.at(i+1), r.at(i+2), r.at(i+3), r.at(i+4)
	switch {
	case a.kind != kNumber || b.kind != kNumber || c.kind != kNumber:
		return false
	case s.kind != kPunct || s.n != '/' && s.n != '.' || !t.mark(s.n):
		return false
	}
	return a.end == s.start && s.end == b.start && b.end == t.start && t.end == c.start && b.end-b.start <= 2
}

func numeric(y, m, d int) meaning {
	if !valid(y, m, d) {
		return unknownDate
	}
	got := of(period{grain: dayGrain, year: y, part: m, day: d})
	got.full = true
	return got
}
