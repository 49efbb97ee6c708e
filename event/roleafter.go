package event

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// roleAfter is the role that the preposition at i gives to phrase n.
func (p *part) roleAfter(i int, n run) headwater.Role {
	c, f := p.within(n), p.sense.frame
	if wordy[f.Type] && p.is(i, "in") {
		return "" // where what is spoken of happened
	}
	acts := p.isActor(n)
	switch string(p.small(i)) {
	case "by":
		return p.roleAfterBy(i, c, acts)
	case "for":
		if f.Type == headwater.Transfer && (acts || c&place != 0) {
			return headwater.Recipient
		}
	case "to", "into":
		return p.roleAfterTo(c, acts)
	case "with", "using", "via", "through":
		return p.roleAfterWith(c, acts)
	case "from":
		return p.roleAfterFrom(c, acts)
	case "of":
		return p.roleAfterOf(i, c, acts)
	case "on", "against", "upon", "at", "toward", "towards":
		return p.roleAfterOn(i, n, acts)
	case "between":
		return p.roleAfterBetween(c)
	case "in", "near", "inside", "outside", "across", "over", "around", "within", "off", "along":
		if c&place != 0 {
			return headwater.PlaceRole
		}
	}
	return ""
}

// roleAfterBy reads who does it; who is bought from stands behind "from".
func (p *part) roleAfterBy(i int, c class, acts bool) headwater.Role {
	deed := p.isNoun() && p.sense.frame.Type != headwater.Possess
	switch {
	case acts && p.passive && p.sense.trigger.Subject == headwater.Recipient:
		return headwater.Recipient // "bought by"
	case (acts || c&crewed != 0) && (p.passive || deed && p.done(i-1)):
		return headwater.Agent
	}
	return ""
}

// roleAfterFrom reads who sells, or where something starts: an attack only
// where it is fired.
func (p *part) roleAfterFrom(c class, acts bool) headwater.Role {
	f := p.sense.frame
	if p.sense.trigger.Subject == headwater.Recipient && acts {
		return headwater.Agent
	}
	fired := f.Type != headwater.Attack || p.isNoun() || len(p.sense.trigger.Then) > 0
	if (acts || c&(place|state) != 0) && origins[f.Type] && fired {
		return headwater.Origin
	}
	return ""
}

// roleAfterBetween reads the parties of an agreement, else a place.
func (p *part) roleAfterBetween(c class) headwater.Role {
	switch {
	case p.sense.frame.Type == headwater.Agree && c&(named|actors) != 0:
		return headwater.Recipient
	case c&place != 0:
		return headwater.PlaceRole
	}
	return ""
}

// roleAfterOn reads "on" and "at": what is attacked, punished or blamed, else a
// place. "At" names what is attacked only after verbs that ask for it ("fired
// at"); behind a victim it names the place.
func (p *part) roleAfterOn(i int, n run, acts bool) headwater.Role {
	c, f := p.within(n), p.sense.frame
	at := p.is(i, "at") && !slices.Contains(p.sense.trigger.Then, "at")
	switch {
	case f.Object == headwater.Victim && !at && !p.taken(headwater.Victim) && p.victim(n):
		return headwater.Victim
	case f.Type == headwater.Accusation && c&(named|actors) != 0, f.Type == headwater.Sanction && acts:
		return headwater.Recipient
	case c&place != 0 && !wordy[f.Type]:
		return headwater.PlaceRole
	}
	return ""
}

func (p *part) roleAfterTo(c class, acts bool) headwater.Role {
	switch t := p.sense.frame.Type; {
	case t == headwater.Deploy || t == headwater.Withdraw:
		if c&place != 0 {
			return headwater.PlaceRole
		}
	case t == headwater.Transfer && (acts || c&place != 0):
		return headwater.Recipient
	}
	return ""
}

func (p *part) roleAfterWith(c class, acts bool) headwater.Role {
	switch t := p.sense.frame.Type; {
	case t == headwater.Transfer && c&arms != 0:
		return headwater.Item
	case t == headwater.Attack && c&arms != 0:
		return headwater.Instrument
	case acts && (t == headwater.Meet || t == headwater.Cooperate || t == headwater.Agree):
		return headwater.Recipient
	}
	return ""
}

// roleAfterOf reads "of" after a noun trigger, where it is the object; after a
// verb it belongs to the phrase before it.
func (p *part) roleAfterOf(i int, c class, acts bool) headwater.Role {
	if !p.isNoun() || i != p.t+1 {
		return ""
	}
	f := p.sense.frame
	switch {
	case f.Object == headwater.Item && (f.objectIs == 0 || c&f.objectIs != 0):
		return headwater.Item
	case f.Object == headwater.Item:
		return ""
	case f.Type == headwater.Attack && slices.Contains(blows, p.sense.trigger.Word):
		if acts {
			return headwater.Agent // "attacks of the rebels"
		}
		return ""
	case acts || c&place != 0:
		return f.Object
	}
	return ""
}

// blows are attacks "of" those who carry them out; a bombing is of its victims.
var blows = []string{"attack", "strike", "raid", "ambush", "airstrike"}
