package event

import "github.com/headwater-project/headwater"

// antecedentObject takes the phrase before "which" where the clause has a
// subject of its own, right after it: "missiles that the state supplied", "the
// missiles it supplied".
func (p *part) antecedentObject(subject run) {
	if subject.empty() || subject.hi != p.group || !p.rightRun(p.t+1, p.clause.hi).empty() {
		return
	}
	if subject.lo == p.clause.lo {
		p.fill(p.sense.frame.Object, p.antecedent())
		return
	}
	if p.words[subject.lo].class&(pronoun|determiner|named) != 0 {
		if n := p.leftRun(subject.lo-1, p.clause.lo); !n.empty() && n.hi == subject.lo && p.headClass(n)&arms != 0 {
			if p.fill(p.sense.frame.Object, n) {
				p.sameSubject(subject)
			}
		}
	}
}

// sameSubject links the "it" of "Northland will use the missiles it bought" to
// the name that opens the clause, where it is the only body or country so far.
func (p *part) sameSubject(subject run) {
	fs := p.roles[headwater.Agent]
	if len(fs) != 1 || fs[0].Entity != "" || !p.is(subject.lo, "it") {
		return
	}
	only, lo := int32(-1), p.clause.lo
	for lo < subject.lo && p.words[lo].class&quote != 0 {
		lo++
	}
	for i := lo; i < subject.lo; i++ {
		e := p.words[i].entity
		if e < 0 || e == only || p.entities[e].Type == headwater.Weapon {
			continue
		}
		if only >= 0 || i != lo || p.entities[e].Type != headwater.GPE && p.entities[e].Type != headwater.Org {
			return
		}
		only = e
	}
	if only >= 0 {
		fs[0].Entity = p.entities[only].ID
	}
}
