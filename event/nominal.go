package event

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// nominal fills the roles about a trigger that is a noun: "Iran's shipments of
// missiles to the militia".
func (p *part) nominal() {
	p.group = p.t
	left := p.leftRun(p.t-1, p.clause.lo)
	if !left.empty() {
		p.before(left)
	}
	i := p.t + 1
	if n := p.t + 1; n < p.clause.hi && p.words[n].class&preposition == 0 {
		for i < p.clause.hi && p.words[i].class&ends == 0 {
			i++
		}
	}
	p.rightPhrases(i)
	p.frontPlace()
	p.carriedOut(left)
}

// carriers are verbs that only say that the noun after them was done.
var carriers = []string{"carried", "carry", "carrying", "conducted", "conduct", "conducting", "staged", "mounted", "mounting",
	"made", "began", "begun", "started", "ordered", "perpetrated", "committed", "launch", "launches", "launched", "launching"}

// carriedOut takes the subject of "carried out an attack" for the attack's.
func (p *part) carriedOut(left run) {
	q := p.t - 1
	if !left.empty() {
		q = left.lo - 1
	}
	for q > p.clause.lo && (p.words[q].class&(determiner|number|adverb) != 0 || p.is(q, "out")) {
		q--
	}
	if len(p.roles[headwater.Agent]) > 0 || !p.textIs(q, carriers) {
		return
	}
	verb := part{reader: p.reader, t: q, sense: sense{p.sense.frame, p.sense.trigger, past}, clause: p.clause, voice: p.voice}
	verb.openGroup()
	if strings.HasSuffix(p.words[q].In(p.doc.Text), "ing") {
		verb.sense.shape = gerund
	}
	p.group, p.carrier = verb.group, &verb
	if n := verb.subject(verb.group); p.isActor(n) {
		p.fillAll(headwater.Agent, n)
	}
}

// mentionAt is the words of the name that ends at i.
func (r *reader) mentionAt(i int) run {
	lo := i
	for lo > 0 && r.words[lo-1].names == r.words[i].names && r.words[lo-1].entity == r.words[i].entity {
		lo--
	}
	return run{lo, i + 1}
}

// spot says whether the name that ends at i is of a place that stands before an
// event without "'s": in "the Port Alder attack" the town did nothing. Names of
// capital letters alone ("US strikes") are used like adjectives.
func (r *reader) spot(i int) bool {
	w := &r.words[i]
	if w.entity < 0 || w.class&possessive != 0 || i+1 < len(r.words) && r.words[i+1].class&possessive != 0 {
		return false
	}
	t := w.In(r.doc.Text)
	return r.entities[w.entity].Type == headwater.GPE && len(t) > 2 && strings.ToUpper(t) != t
}

// before reads the words that stand before a noun trigger: the possessor or the
// first adjective of a people acts, arms words are what it is about.
func (p *part) before(left run) {
	for left.hi > left.lo && p.words[left.lo].class&(determiner|number) != 0 {
		left.lo++
	}
	r := p.reader
	actsTo, armsFrom := -1, left.hi
	for i := left.lo; i < left.hi; i++ {
		c := p.words[i].class
		if c&(state|possessive) != 0 && c&weapon == 0 || c&armed != 0 && r.plural(i) {
			if r.spot(i) {
				if i+1 < left.hi && p.words[i+1].names == p.words[i].names {
					continue // the name goes on
				}
				p.fill(headwater.PlaceRole, r.mentionAt(i))
				continue
			}
			actsTo = i
		}
		if c&arms != 0 && i < armsFrom {
			armsFrom = i
		}
	}
	if actsTo >= 0 && actsTo < armsFrom {
		if n := p.trim(run{left.lo, actsTo + 1}); p.isActor(n) {
			p.fill(headwater.Agent, n)
		}
	}
	if armsFrom == left.hi {
		return
	}
	n := p.trim(run{max(actsTo+1, left.lo), left.hi})
	if p.sense.frame.Object == headwater.Item {
		p.fill(headwater.Item, n)
	} else {
		p.fill(headwater.Instrument, n)
	}
}
