package event

import "github.com/headwater-project/headwater"

// calling is what other schemes call a claim in one case: where it is planned or
// refused, or where something of a kind plays a role.
type calling struct {
	where string // planned, refused, ended, unless, or a role
	is    kinds  // of the filler of the role; 0 for any
	codes codes
}

// Cases of a calling beside roles.
const (
	plannedCase = "planned"
	refusedCase = "refused"
	unlessCase  = "unless" // somebody is to give in: "will leave unless Northland pays"
	endedCase   = "ended"  // the verb that carries the trigger ends it: "lifted the embargo"
)

// cases are those beside roles.
var cases = []string{plannedCase, refusedCase, unlessCase, endedCase}

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
		return c.Negative && (ahead || p.refusing())
	case unlessCase:
		return p.unless()
	case endedCase:
		v := p.carrierOf()
		return v >= 0 && !ahead && c.Negative && p.kinds[v].has(endKind)
	}
	for _, w := range p.heads[headwater.Role(k.where)] {
		if k.is.none() || p.kindOf(w).meets(k.is) {
			return true
		}
	}
	return false
}

// unless says whether the clause of the trigger, or one over it, has a condition that
// begins with the word.
func (p *part) unless() bool {
	for i, k := p.at, 0; i >= 0 && k < 4; i, k = p.head(i), k+1 {
		for _, d := range p.of(i) {
			if m := p.child(int(d), "mark"); p.is(int(d), "advcl") && m >= 0 && p.lemma(m) == "unless" {
				return true
			}
		}
	}
	return false
}

// refusing says whether the deed hangs on a word of not wanting to: "refused to meet".
func (p *part) refusing() bool {
	h := p.head(p.at)
	if v := p.carrierOf(); v >= 0 {
		h = p.head(v)
	}
	return h >= 0 && p.kinds[h].meets(p.lex.names["refusal"])
}
