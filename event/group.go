package event

import "github.com/headwater-project/headwater"

// openGroup finds where the verb group starts and whether it is passive.
func (p *part) openGroup() {
	i := p.t - 1
	for ; i >= p.clause.lo; i-- {
		c := p.words[i].class
		to := p.is(i, "to") || p.is(i, "of") && i > p.clause.lo && p.words[i-1].class&capable != 0
		if c&named != 0 || c&(adverb|negation|be|have|do|modal|saying|capable) == 0 && !to {
			if k := p.fellow(i); k > 0 {
				i = k
				continue
			}
			break
		}
		if c&be != 0 && p.sense.shape&participle != 0 && i > p.t-6 {
			p.passive = true
		}
	}
	p.group = i + 1
}

// fellow is the participle before the "and" at i where the trigger is one, too:
// "were produced and supplied by"; else 0.
func (p *part) fellow(i int) int {
	if p.sense.shape&participle == 0 || i != p.t-1 || i-1 <= p.clause.lo || p.words[i].class&conjunction == 0 || !p.is(p.t+1, "by") {
		return 0
	}
	for _, s := range p.words[i-1].senses {
		if s.shape&participle != 0 {
			return i - 1
		}
	}
	return 0
}

// reduced says whether a bare participle after its object is a passive:
// "missiles supplied by the state".
func (p *part) reduced(subject run) bool {
	bare := p.classes(p.group, p.t)&(be|have|do|modal) == 0 && !p.is(p.t-1, "to")
	if p.sense.shape&participle == 0 || !bare || subject.empty() || p.t+1 >= p.clause.hi {
		return false
	}
	next := p.words[p.t+1].class
	c := p.headClass(subject)
	switch {
	case subject.lo == p.clause.lo && p.clause.lo > 0 && p.words[p.clause.lo-1].class&relative != 0 && !p.is(p.t+1, "by"):
		return false // "whom the state accused of"
	case p.is(p.t+1, "by"), p.sense.frame.Type == headwater.Accusation && (p.is(p.t+1, "of") || p.is(p.t+1, "with")):
		return true
	case p.sense.trigger.Word == "kill" || p.sense.trigger.Word == "assassinate":
		return next&preposition != 0
	case p.sense.frame.objectIs != 0 && p.sense.frame.Object == headwater.Item:
		return c&p.sense.frame.objectIs != 0 && next&preposition != 0
	}
	return false
}
