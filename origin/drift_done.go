package origin

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// done finds what was to come, or only possible, and is told as having happened.
func (d *drifting) done(p pair) {
	if d.later.hedged(p.later) || d.later.limited(p.later) {
		return
	}
	for _, y := range d.later.claimsOf(p.later) {
		if y.Status != headwater.Actual || y.Negative {
			continue
		}
		for _, x := range d.earlier.claimsOf(p.earlier) {
			if toCome(x) && d.oneDeed(x, y) && !d.happened(y) {
				d.add(headwater.CertaintyDrift, x.Span, y.Span, "What was to come is told as done.")
				return
			}
		}
	}
}

// claimsOf are the claims that others may share whose trigger stands in a sentence.
func (p *page) claimsOf(l *line) []*headwater.Claim {
	var out []*headwater.Claim
	for i := range p.Claims {
		if c := &p.Claims[i]; shareable(c) && l.Contains(c.Trigger) {
			out = append(out, c)
		}
	}
	return out
}

// toCome says whether a claim is of what is planned or expected, and not denied.
func toCome(c *headwater.Claim) bool {
	return !c.Negative && (c.Status == headwater.Planned || c.Status == headwater.Predicted)
}

// oneDeed says whether a claim of each page is of one deed: two roles agree, or all of a
// claim that has but one.
func (d *drifting) oneDeed(x, y *headwater.Claim) bool {
	if x.Type != y.Type || x.Type == headwater.Reach {
		return false
	}
	same := 0
	for role, f := range x.Roles {
		g := y.Roles[role]
		if len(f) == 0 || len(g) == 0 {
			continue
		}
		switch a, b := d.earlier.fillerKey(f[0]), d.later.fillerKey(g[0]); {
		case a == b:
			same++
			if n := d.earlier.interval(f[0].Span); role == headwater.Item && n != "" && n == d.later.interval(g[0].Span) {
				same++ // 96 of them in both
			}
		case byName(a) && byName(b) || role == headwater.Item:
			return false
		}
	}
	return same > 1
}

// happened says whether the earlier page tells anywhere that what y tells has happened.
func (d *drifting) happened(y *headwater.Claim) bool {
	return slices.ContainsFunc(d.earlier.Claims, func(c headwater.Claim) bool {
		return shareable(&c) && !toCome(&c) && !c.Negative && d.oneDeed(&c, y)
	})
}
