package event

import "math"

// shown is the confidence from which on a claim is shown to people.
const shown = 0.5

// What speaks for a claim, as log odds: a logistic regression on the claims found in
// the first half of our own gold (eval/gold/claims-first.txt; 312 claims, 293 right),
// with half a unit of ridge. The second half says how well it holds (docs/claims.md).
const (
	anyClaim   = 2.97
	byNoun     = 0.10
	twoRoles   = 0.50
	warAround  = -0.26
	playAround = -3.93
)

// confidence is the share of claims like p that are right, 0 to 1.
func (p *part) confidence() float64 {
	odds := anyClaim
	if p.rule.noun {
		odds += byNoun
	}
	if len(p.roles) > 1 {
		odds += twoRoles
	}
	if p.about.has(martialKind) {
		odds += warAround
	}
	if p.plays*2 > p.wars && !p.about.has(martialKind|armedKind) {
		odds += playAround
	}
	return math.Round(100/(1+math.Exp(-odds))) / 100
}
