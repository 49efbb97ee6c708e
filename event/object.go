package event

import "github.com/headwater-project/headwater"

// object fills what the verb's direct object is, and who it is given to.
func (p *part) object() {
	i := p.objectStart()
	if p.joined = p.shared(i); p.joined > 0 {
		i = p.joined + 1
	}
	n := p.rightRun(i, p.clause.hi)
	if n.empty() {
		return
	}
	switch f := p.sense.frame; {
	case p.isGerund(i): // "stopped selling arms" is about the selling
		p.barred = f.objectIs != 0
	case f.Type == headwater.Denial && n.hi < p.clause.hi && p.words[n.hi].class&determiner != 0:
		p.barred = true // "denied the port a loan"
	case p.sense.trigger.ArmsObject != "":
		if p.within(n)&arms != 0 {
			p.fill(p.sense.trigger.ArmsObject, n)
		}
	case f.Object != headwater.Item:
		p.undergone(n)
	case f.objectIs == 0:
		p.anything(n)
	default:
		p.given(n)
	}
}

// objectStart is where the direct object may begin: behind adverbs, the
// preposition that the trigger asks for, and a particle ("shot down").
func (p *part) objectStart() int {
	i := p.t + 1
	for i < p.clause.hi && (p.words[i].class&adverb != 0 || p.textIs(i, p.sense.trigger.Next) && p.words[i].class&preposition != 0) {
		i++
	}
	if p.textIs(i, particles) && i < p.clause.hi {
		i++
	}
	return i
}

// undergone fills whom the verb is done to; a phrase that cannot undergo it
// shows that the verb means something else.
func (p *part) undergone(n run) {
	f := p.sense.frame
	if !p.fitting(n) && p.within(n)&pronoun == 0 {
		p.barred = true
		return
	}
	accused := f.Type == headwater.Accusation && p.sense.trigger.Word != "blame"
	if accused || f.objectIs != 0 || p.isActor(n) || p.victim(n) || p.within(n)&(named|actors) != 0 || p.headClass(n)&place != 0 {
		p.fillAll(f.Object, n)
	}
}

// anything fills the item of a frame that takes all kinds of things, unless the
// phrase is the subject of a verb to come: "denied the army fired".
func (p *part) anything(n run) {
	if p.is(n.lo-1, "to") || p.within(n)&pronoun != 0 {
		return
	}
	if p.sense.frame.Type != headwater.Denial || !p.verbFollows(n.hi) {
		p.fill(headwater.Item, n)
	}
}

// particles go with a verb and open no phrase.
var particles = []string{"over", "down", "up", "out", "back", "off", "away", "dead"}

// isGerund says whether the word at i is a form in -ing of some verb.
func (p *part) isGerund(i int) bool {
	for _, s := range p.words[i].senses {
		if s.shape&gerund != 0 {
			return p.words[i].class&(arms|violence) == 0
		}
	}
	t := p.words[i].In(p.doc.Text)
	return p.words[i].class&(other|saying) != 0 && len(t) > 5 && t[len(t)-3:] == "ing" && !capital(t) && i+1 < p.clause.hi && p.words[i+1].class&(determiner|named) != 0
}

// victim says whether a phrase can be what is attacked.
func (p *part) victim(n run) bool {
	if p.sense.frame.Object != headwater.Victim {
		return false
	}
	return p.within(n)&(place|named|actors) != 0 || p.headClass(n)&(struck|crewed|arms|casualty|carrier|number) != 0
}

// shared is the last verb of a list that the trigger opens and that has one
// object: "feeds, arms and at times controls rebels"; else 0.
func (p *part) shared(i int) int {
	last := 0
	for hi := min(i+16, p.clause.hi); i < hi && p.words[i].class&(comma|conjunction) != 0; {
		for i < hi && p.words[i].class&(comma|conjunction|adverb) != 0 {
			i++
		}
		if i < hi && p.words[i].class&preposition != 0 { // "in many cases"
			for i++; i < hi && p.words[i].class&(comma|conjunction|named) == 0 && !p.sameShape(i); i++ {
			}
		}
		if i >= hi || !p.sameShape(i) {
			return last
		}
		last, i = i, i+1
	}
	return last
}

// sameShape says whether the word at i can be a verb in the form of the trigger.
func (p *part) sameShape(i int) bool {
	for _, s := range p.words[i].senses {
		if s.shape&p.sense.shape&^(noun|participle) != 0 {
			return true
		}
	}
	return false
}

// given splits "the rebels ballistic missiles" into who gets and what.
func (p *part) given(n run) {
	for k := n.hi - 2; k >= n.lo; k-- {
		w := &p.words[k]
		plural := w.class&(armed|official|actor) != 0 && w.class&state == 0 && p.doc.Text[w.End-1] == 's'
		name := w.class&named != 0 && w.class&(arms|possessive) == 0 && p.recipientName(k)
		if (plural || name) && w.class&possessive == 0 && p.within(run{k + 1, n.hi})&p.sense.frame.objectIs != 0 {
			p.fill(headwater.Recipient, run{n.lo, k + 1})
			p.fill(headwater.Item, run{k + 1, n.hi})
			return
		}
	}
	if p.fill(headwater.Item, n) {
		p.fillMore(headwater.Item, n.hi)
		return
	}
	if f := p.sense.frame; !p.isActor(n) || f.Type != headwater.Transfer {
		return
	}
	p.fill(headwater.Recipient, n)
	if next := p.rightRun(n.hi, p.clause.hi); !next.empty() {
		p.fill(headwater.Item, next)
	}
}

// recipientName says whether the name that ends at k is of a body that can be
// given something rather than an adjective of origin.
func (p *part) recipientName(k int) bool {
	w := &p.words[k]
	if p.words[k+1].entity == w.entity || w.class&place != 0 && w.Len() < 5 {
		return false
	}
	t := p.entities[w.entity].Type
	return p.sense.frame.Type == headwater.Transfer &&
		(t == headwater.Org || t == headwater.Person || t == headwater.GPE)
}
