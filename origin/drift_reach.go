package origin

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// distances compares how far something is said to reach where each page states one distance
// only, in whatever words: "have a range of 300 km" and "can fly 300 miles".
func (d *drifting) distances() {
	x, ok := d.earlier.distance()
	if !ok {
		return
	}
	y, ok := d.later.distance()
	if !ok {
		return
	}
	if !d.had(d.later.around(y.span)) || d.earlier.alsoIn(x, y) || d.later.alsoIn(y, x) {
		return
	}
	if x.unit != y.unit {
		d.add(headwater.UnitDrift, x.span, y.span, unitChange(x, y))
	} else if why := countChange(x, y); why != "" {
		d.add(headwater.CountDrift, x.span, y.span, why)
	}
}

// distance is the one that the claims of reach of a page state; none where they state
// several.
func (p *page) distance() (amount, bool) {
	var out amount
	for i := range p.Claims {
		c := &p.Claims[i]
		if c.Type != headwater.Reach || c.Below || c.Quantity == "" {
			continue
		}
		for j := range p.Quantities {
			q := &p.Quantities[j]
			if q.ID != c.Quantity || q.Unit == "count" {
				continue
			}
			a := amount{Quantity: q, span: q.Span, unit: unitWord(p.text(q.Span))}
			if out.Quantity != nil && (a.unit != out.unit || !equal(a.Low, out.Low) || !equal(a.High, out.High)) {
				return amount{}, false
			}
			if out.Quantity == nil {
				out = a
			}
		}
	}
	return out, out.Quantity != nil
}

// figures finds a figure that stands in both pages under two units, "150 miles" and "150
// kilometres": in sentences that share two words more, however else they are worded.
func (d *drifting) figures() {
	a, b := d.earlier.figured(), d.later.figured()
	for _, y := range b {
		if slices.ContainsFunc(b, func(z figure) bool { return z.number == y.number && z.unit != y.unit }) {
			continue
		}
		i := slices.IndexFunc(a, func(x figure) bool { return x.number == y.number && x.unit != y.unit && x.Unit == y.Unit })
		if i < 0 || slices.ContainsFunc(a, func(x figure) bool { return x.number == y.number && x.unit == y.unit }) {
			continue
		}
		x := a[i]
		if len(sharedTerms(x.line, y.line)) > 2 && d.had(y.line.Span) && !d.later.copiedFrom(y.line.Span, d.earlier) && !d.earlier.alsoIn(x.amount, y.amount) && !d.later.alsoIn(y.amount, x.amount) {
			d.add(headwater.UnitDrift, x.span, y.span, unitChange(x.amount, y.amount))
		}
	}
}

// figure is a measure with its number as written, and its sentence.
type figure struct {
	amount
	number string
	line   *line
}

// figured are the measures of a story.
func (p *page) figured() []figure {
	var out []figure
	lines := p.sentences()
	for i := range lines {
		for _, a := range p.amountsIn(&lines[i]) {
			if n := p.number(a.span); n != "" && a.of == "" && !currency.MatchString(a.unit) {
				out = append(out, figure{a, n, &lines[i]})
			}
		}
	}
	return out
}
