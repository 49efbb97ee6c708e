package event

import "github.com/headwater-project/headwater"

// part is one claim in the making.
type part struct {
	*reader
	t       int // the trigger
	sense   sense
	clause  clause
	voice   *voice
	group   int   // where the verb group starts
	joined  int   // the last of the verbs that share an object with the trigger
	until   int   // where the words of the trigger end, if before the clause does
	carrier *part // the verb that carries a noun trigger: "carried out" an attack
	passive bool
	barred  bool // its object is not of the kind that makes it a claim
	roles   map[headwater.Role][]headwater.Filler
	covered headwater.Span
}

// fill gives a role to a phrase. The object must be of the kinds that the frame asks for.
func (p *part) fill(role headwater.Role, n run) bool {
	if n.empty() || role == "" || n.lo <= p.t && p.t < n.hi {
		return false
	}
	if role == p.sense.frame.Object && !p.fitting(n) {
		return false
	}
	counts := role == headwater.Victim && p.words[n.lo].class&number != 0 // "killed 128"
	if n.hi-n.lo == 1 && p.words[n.lo].class&^(determiner|number|negation) == 0 && !counts {
		return false
	}
	n = p.bare(n)
	s := p.span(n)
	if s.Empty() || !p.sentence.Contains(s) {
		return false
	}
	for _, f := range p.roles[role] {
		if f.Overlaps(s) {
			return false
		}
	}
	if p.roles == nil {
		p.roles = make(map[headwater.Role][]headwater.Filler, 4)
	}
	p.roles[role] = append(p.roles[role], headwater.Filler{Span: s, Entity: p.entityIn(n, role)})
	p.covered = p.covered.Cover(s)
	return true
}

// fitting says whether a phrase is of the kinds that the frame asks of its
// object: by its head, or for who is given something by any of its words.
func (p *part) fitting(n run) bool {
	f := p.sense.frame
	switch {
	case f.objectIs == 0:
		return true
	case p.sense.trigger.Word == "visit":
		return p.within(n)&(state|official|armed) != 0 || p.known(n)
	case f.Object == headwater.Recipient && (f.Type == headwater.Transfer || f.Type == headwater.Fund):
		return p.within(n)&f.objectIs != 0
	}
	return p.headClass(n)&f.objectIs != 0
}

// known says whether a phrase names a body of the catalog.
func (p *part) known(n run) bool {
	for i := n.lo; i < n.hi; i++ {
		if e := p.words[i].entity; e >= 0 && p.entities[e].Class != "" {
			return true
		}
	}
	return false
}

// bare takes the article off the name of a weapon: "the Zelzal".
func (p *part) bare(n run) run {
	if n.hi-n.lo == 2 && p.words[n.lo].class&determiner != 0 && p.words[n.lo+1].class&weapon != 0 && p.is(n.lo, "the") {
		n.lo++
	}
	return n
}

// verb fills the roles about a trigger that is a verb.
func (p *part) verb() {
	p.openGroup()
	subject := p.subject(p.group)
	p.passive = p.passive || p.reduced(subject)
	role := p.sense.trigger.Subject
	if p.passive {
		p.passiveRoles(subject)
	} else {
		p.activeSubject(role, p.leader(subject))
		p.object()
		if p.missing() && p.sense.frame.objectIs != 0 {
			p.antecedentObject(subject)
		}
	}
	p.rightPhrases(max(p.t, p.joined) + 1)
	p.frontPlace()
}

// activeSubject fills what the subject of an active verb is: who acts; else the
// arms that are used, or the ship that carries.
func (p *part) activeSubject(role headwater.Role, n run) {
	c := p.headClass(n)
	t := p.sense.frame.Type
	switch {
	case t == headwater.Agree && !p.party(n):
	case p.isActor(n), c&crewed != 0, role == headwater.Item && p.within(n)&arms != 0:
		p.fillAll(role, n)
	case t == headwater.Attack && c&arms != 0, t == headwater.Transfer && c&carrier != 0:
		p.fill(headwater.Instrument, n)
	}
}

// party says whether a phrase is of those whose agreements are news: states,
// officials, armed bodies, organisations.
func (p *part) party(n run) bool {
	for i := n.lo; i < n.hi; i++ {
		w := &p.words[i]
		if w.class&(state|official|armed|pronoun) != 0 || w.entity >= 0 && p.entities[w.entity].Type == headwater.Org {
			return true
		}
	}
	return false
}

// leader is the name that opens the clause where the subject is only an
// apposition to it: "Ana Torv, the head of the brigade, said".
func (p *part) leader(n run) run {
	if n.lo-2 < p.clause.lo || p.words[n.lo-1].class&comma == 0 || p.words[n.lo].class&determiner == 0 {
		return n
	}
	first := p.leftRun(n.lo-2, p.clause.lo)
	if first.empty() || first.lo != p.clause.lo {
		return n
	}
	e := p.words[first.hi-1].entity
	if e < 0 || p.entities[e].Type != headwater.Person && p.entities[e].Type != headwater.Org {
		return n
	}
	return first
}

func (p *part) passiveRoles(subject run) {
	f := p.sense.frame
	object := f.Object
	if object == headwater.Item && f.objectIs != 0 && p.headClass(subject)&f.objectIs == 0 {
		p.fill(headwater.Item, p.rightRun(p.t+1, p.clause.hi))
		object = headwater.Recipient
		if !p.isActor(subject) {
			return
		}
	}
	p.fillAll(object, subject)
}

func (p *part) missing() bool { return len(p.roles[p.sense.frame.Object]) == 0 }
