package event

import (
	"sort"

	"github.com/headwater-project/headwater"
)

// subject is the phrase before the verb group that starts at g.
func (p *part) subject(g int) run {
	if n := p.behindRelative(g); !n.empty() {
		return n
	}
	q := p.overTime(g - 1)
	if q < p.clause.lo {
		return p.antecedent()
	}
	c := p.words[q].class
	switch {
	case c&conjunction != 0:
		return p.first(q - 1)
	case c&preposition != 0 && c&named == 0:
		return p.doerBefore(q)
	case c&comma != 0:
		if q > p.clause.lo && p.sameShape(q-1) { // "feeds, arms, and controls"
			return p.first(q - 1)
		}
		before := q - 1
		if q = p.overApposition(q); q < p.clause.lo {
			return run{}
		}
		if p.goesOnFrom(q) {
			return p.first(before)
		}
	}
	n := p.possessor(p.unsaid(p.headOf(p.leftRun(q, p.clause.lo))))
	switch {
	case !p.subjectLike(n):
		if p.aside(n) {
			return p.first(n.lo - 1)
		}
		return run{}
	case p.hangs(n) && !p.is(p.governor(n), "for"):
		return run{}
	}
	return n
}

// goesOnFrom says whether the trigger tells what the subject of a verb up to q
// does next.
func (p *part) goesOnFrom(q int) bool {
	thereby := p.sense.shape&gerund != 0 && p.group == p.t                      // "hit the town, killing three"
	then := p.sense.shape&(past|third) != 0 && !p.passive && !p.is(p.t+1, "by") // "sent troops, built bases, supplied arms"
	return (thereby || then) && p.verbIn(p.clause.lo, q)
}

// verbIn says whether a verb that is no mere participle stands in [lo, hi).
func (p *part) verbIn(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if p.words[i].class&(be|have|do|modal|saying) != 0 && p.words[i].class&named == 0 || p.finite(i, i) && p.words[i].class&named == 0 || p.acted(i, lo) {
			return true
		}
	}
	return false
}

// unsaid cuts a participle off the end of a phrase: "the missiles found".
func (p *part) unsaid(n run) run {
	if n.hi-n.lo > 1 && p.words[n.hi-1].class == other && p.words[n.hi-2].class&(arms|actors|carrier) != 0 && p.plural(n.hi-2) {
		n.hi--
	}
	return n
}

// subjectLike says whether a phrase can be the subject: it acts, or it is what
// a passive does something to.
func (p *part) subjectLike(n run) bool {
	return p.isActor(n) || p.headClass(n)&(arms|crewed|p.sense.frame.objectIs) != 0 ||
		p.passive && p.sense.frame.Object == headwater.Victim && p.headClass(n)&(named|place|casualty|carrier|number) != 0
}

// aside says whether a phrase stands in words put in between "and" and the verb:
// "and in many cases controls".
func (p *part) aside(n run) bool {
	k := p.governor(n)
	return !n.empty() && k > p.clause.lo && p.words[k-1].class&conjunction != 0
}

// governor is the preposition that a phrase, or the list that it ends, hangs
// on; -1 for none.
func (p *part) governor(n run) int {
	for range 4 {
		q := n.lo - 1
		if q >= p.clause.lo && p.textIs(q, []string{"either", "both"}) {
			q--
		}
		if n.empty() || q < p.clause.lo {
			return -1
		}
		c := p.words[q].class
		if c&preposition != 0 && c&named == 0 {
			if p.is(q, "as") { // "just as the state began"
				return -1
			}
			return q
		}
		if c&conjunction == 0 || q-1 < p.clause.lo {
			return -1
		}
		n = p.leftRun(q-1, p.clause.lo)
	}
	return -1
}

func (p *part) hangs(n run) bool { return p.governor(n) >= 0 }

// behindRelative is the subject of a verb that comes after a whole relative
// clause: "men who tried to reach the house were killed".
func (p *part) behindRelative(g int) run {
	lo := p.clause.lo
	if lo == 0 || p.words[lo-1].class&relative == 0 || g-lo < 2 || p.words[g-1].class&conjunction != 0 || p.words[g].class&(be|have|modal) == 0 {
		return run{}
	}
	for i := lo; i < g-1; i++ {
		if p.words[i].class&(be|have|do|modal|saying) == 0 && !p.finite(i, i) && (i > lo || !p.pastForm(i)) {
			continue
		}
		n := p.antecedent()
		if p.subjectLike(n) || !p.is(lo-1, "that") { // "that" may open what is said
			return n
		}
		break
	}
	return run{}
}

// pastForm says whether the word at i is spelled like the past of a verb.
func (r *reader) pastForm(i int) bool {
	t := r.words[i].In(r.doc.Text)
	return r.words[i].class == other && len(t) > 4 && t[len(t)-2:] == "ed"
}

// overTime steps from q back over a time and its preposition: "on Friday".
func (p *part) overTime(q int) int {
	for q >= p.clause.lo && p.words[q].class&determiner != 0 && p.textIs(q, []string{"all", "both", "each"}) {
		q--
	}
	if q < p.clause.lo {
		return q
	}
	at := p.words[q].Start
	i := sort.Search(len(p.times), func(i int) bool { return p.times[i].Span.End > at })
	if i == len(p.times) || p.times[i].Start > at {
		return q
	}
	for q >= p.clause.lo && p.words[q].Start >= p.times[i].Start {
		q--
	}
	if q >= p.clause.lo && p.words[q].class&preposition != 0 {
		q--
	}
	return q
}

// carries says whether the word at q is a participle after its noun: "a ship
// carrying rifles".
func (p *part) carries(q int) bool {
	for _, s := range p.words[q].senses {
		if s.shape == gerund && p.words[q-1].class&(be|preposition|comma|conjunction) == 0 {
			return true
		}
	}
	return false
}

// possessor cuts "the president's decision" down to the president, and "rebel
// attacks on the town" to the rebels.
func (p *part) possessor(n run) run {
	for i := n.lo + 1; i < n.hi; i++ {
		if p.words[i].class&violence != 0 && p.words[i].class&named == 0 && p.isActor(run{n.lo, i}) {
			return run{n.lo, i}
		}
	}
	if n.empty() || p.words[n.hi-1].class&(actors|named|arms|tails|pronoun) != 0 {
		return n
	}
	for i := n.hi - 2; i >= n.lo; i-- {
		if c := p.words[i].class; c&possessive != 0 && (c|p.words[max(i-1, n.lo)].class)&(actors|named) != 0 {
			return run{n.lo, i + 1}
		}
	}
	return n
}

// overApposition steps from a comma back over what stands between commas.
func (p *part) overApposition(q int) int {
	for i := q - 1; i >= p.clause.lo; i-- {
		if p.words[i].class&comma != 0 {
			return i - 1
		}
	}
	return q - 1
}

// headOf follows prepositions to the left: in "officials of the army in the
// north" the head is "officials of the army".
func (p *part) headOf(n run) run {
	end := n.hi
	for range 6 {
		q := n.lo - 1
		if !n.empty() && q > p.clause.lo && p.carries(q) {
			if before := p.leftRun(q-1, p.clause.lo); !before.empty() {
				n = before
			}
			break
		}
		if n.empty() || q <= p.clause.lo || p.words[q].class&(preposition|conjunction) == 0 {
			break
		}
		before := p.leftRun(q-1, p.clause.lo)
		if p.words[q].class&conjunction != 0 {
			if before.lo <= p.clause.lo || before.empty() || !p.is(before.lo-1, "of") && !p.is(before.lo-1, "from") {
				break
			}
			n = run{before.lo, n.hi}
			continue
		}
		if before.empty() {
			break
		}
		if !p.is(q, "of") {
			end = before.hi
		}
		n = run{before.lo, end}
	}
	return n
}
