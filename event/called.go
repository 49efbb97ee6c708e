package event

import "github.com/headwater-project/headwater"

// calling is what other schemes call a claim in one case: where it is planned or
// refused, or where something of a kind plays a role.
type calling struct {
	where string // planned, refused, ended, or a role
	is    kinds  // of the filler of the role; 0 for any
	codes codes
}

// Cases of a calling beside roles.
const (
	plannedCase = "planned"
	refusedCase = "refused"
	endedCase   = "ended" // the verb that carries the trigger ends it: "lifted the embargo"
)

// called are the codes of the claim: those of the first case that holds, else those
// of the trigger.
func (p *part) called(c *headwater.Claim) codes {
	for i := range p.rule.called {
		if k := &p.rule.called[i]; p.holds(k, c) {
			return k.codes
		}
	}
	return p.rule.codes
}

func (p *part) holds(k *calling, c *headwater.Claim) bool {
	ahead := c.Status == headwater.Planned || c.Status == headwater.Conditional
	switch k.where {
	case plannedCase:
		return ahead && !c.Negative
	case refusedCase:
		return ahead && c.Negative
	case endedCase:
		v := p.carrierOf()
		return v >= 0 && !ahead && c.Negative && p.kinds[v]&endKind != 0
	}
	for _, w := range p.heads[headwater.Role(k.where)] {
		if k.is == 0 || p.kindOf(w)&k.is != 0 {
			return true
		}
	}
	return false
}
