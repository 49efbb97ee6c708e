package event

import "github.com/headwater-project/headwater"

// complete says whether enough roles are filled to make a claim: those that the
// frame requires, and somebody or something that is more than a pronoun.
func (p *part) complete() bool {
	if p.barred || len(p.roles) == 0 || !p.tangible() || p.anybody() {
		return false
	}
	switch p.sense.frame.Type {
	case headwater.Possess:
		return p.completePossession()
	case headwater.Attack:
		return p.completeAttack()
	case headwater.Transfer:
		if !p.changesHands() {
			return p.isNoun() && p.namesWeapon()
		}
	case headwater.Cooperate, headwater.Command:
		return p.has(headwater.Agent) && p.has(headwater.Recipient)
	}
	if p.nobodyDoes() {
		return false
	}
	if p.isNoun() && p.sense.frame.Object == headwater.Item {
		// "The missile test" tells of no event until somebody or somewhere is said.
		return len(p.roles) > 1 || p.namesWeapon()
	}
	return p.required()
}

func (p *part) has(role headwater.Role) bool { return len(p.roles[role]) > 0 }

func (p *part) isNoun() bool { return p.sense.shape == noun }

// completePossession says whether somebody has something: "to have missiles" is
// nobody's having.
func (p *part) completePossession() bool {
	wish := p.is(p.t-1, "to")
	return p.has(headwater.Agent) && (p.isNoun() || p.has(headwater.Item) && !wish)
}

// completeAttack says whether it is told whom the attack hit or who led it;
// "attacks in the north" tell where.
func (p *part) completeAttack() bool {
	return p.has(headwater.Victim) ||
		p.has(headwater.Agent) && !p.needsVictim() ||
		p.isNoun() && p.has(headwater.PlaceRole)
}

// changesHands says whether two roles of a transfer are filled: "capable of
// delivering warheads" gives none away.
func (p *part) changesHands() bool {
	able := p.classes(p.t-3, p.t)&capable != 0
	return len(p.roles) > 1 && !able
}

// nobodyDoes says whether the verb is only spoken of: "to build missiles".
func (p *part) nobodyDoes() bool {
	unreal := p.sense.shape&gerund != 0 || p.is(p.t-1, "to")
	return unreal && !p.passive && len(p.roles) == 1 && p.has(headwater.Item)
}

// required says whether one of the roles is filled that the frame asks for.
func (p *part) required() bool {
	for _, role := range p.sense.frame.Requires {
		if p.has(role) {
			return true
		}
	}
	return len(p.sense.frame.Requires) == 0
}

func (p *part) namesWeapon() bool {
	return p.classes(p.clause.lo, p.clause.hi)&weapon != 0
}

// anybody says whether who acts is nobody in particular.
func (p *part) anybody() bool {
	for _, f := range p.roles[headwater.Agent] {
		switch f.In(p.doc.Text) {
		case "you", "You", "one", "anyone", "nobody", "somebody", "someone", "everybody":
			return true
		}
	}
	return false
}

// needsVictim says whether the trigger tells nothing without its object.
func (p *part) needsVictim() bool {
	switch p.sense.trigger.Word {
	case "kill", "assassinate", "target":
		return true
	}
	return false
}

// tangible says whether a role is filled by more than a pronoun.
func (p *part) tangible() bool {
	for _, fs := range p.roles {
		for _, f := range fs {
			if f.Entity != "" || !pronounText(f.In(p.doc.Text)) {
				return true
			}
		}
	}
	return false
}
