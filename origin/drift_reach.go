package origin

import "github.com/headwater-project/headwater"

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
