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

// joints are small words between arms and what is said of them.
var joints = []string{"(", ")", "and", "up", "at", "to", "of", "than", "about", "around", "over", "between"}

// makes are participles of how arms came about.
var makes = []string{"made", "built", "designed", "developed", "produced", "supplied", "provided", "delivered", "smuggled", "bought", "acquired", "assembled", "copied", "given", "sold", "tested", "unveiled", "shown"}

// armsBehind is the arms that the words up to q say more of: "rockets with a range
// of 75 km", "a missile, fired from the hills,". It is empty where these words are
// about something else. far says whether they tell a range.
func (p *part) armsBehind(q int) (n run, far bool) {
	for steps := 0; q >= 0 && steps < 16; steps++ {
		c := p.words[q].class
		switch {
		case c&named != 0:
		case c&(comma|adverb|relative) != 0, p.textIs(q, joints), p.textIs(q, stations), p.textIs(q, makes), far && (c&(be|have|saying) != 0 || p.textIs(q, travels)):
			q--
			continue
		}
		n = p.leftRun(q, 0)
		if n.empty() {
			return n, far
		}
		extent := p.textIs(n.hi-1, extents)
		far = far || extent || p.atDistance(n.hi-1)
		k := n.lo - 1
		switch {
		case p.headClass(n)&arms != 0:
			return n, far
		case p.atDistance(n.hi - 1), extent && k >= 0 && p.words[k].class&(relative|have) != 0:
			q = k
		case p.is(k, "with"), p.is(k, "of"), p.locates(k) && p.within(n)&place != 0, p.textIs(k, []string{"by", "in", "from"}) && p.textIs(k-1, makes):
			q = k - 1
		default:
			return run{}, far
		}
	}
	return run{}, far
}

// relates says whether the word of chance at i stands in a clause about arms: "…,
// a rocket with a range of 75 km, which could". Who says so may stand between:
// "which officers say could".
func (p *part) relates(i int) bool {
	q := i - 1
	for q > 0 && p.words[q].class&adverb != 0 {
		q--
	}
	if p.is(q, "and") { // "… has a range of 75 km (46 miles) and can"
		n, far := p.armsBehind(q - 1)
		return far && !n.empty()
	}
	if p.textIs(q, says) {
		q = p.leftRun(q-1, 0).lo - 1
	}
	if n := p.leftRun(q, 0); p.within(n)&place != 0 && p.is(n.lo-1, "from") {
		q = n.lo - 2 // "which from the hills could"
	}
	if q < 1 || !p.textIs(q, []string{"which", "that"}) || p.textIs(q-1, says) {
		return false
	}
	n, _ := p.armsBehind(q - 1)
	return !n.empty()
}

// apposed is the name that the phrase n only explains: "the Dart, a rocket".
func (p *part) apposed(n run) run {
	k := n.lo - 1
	if n.empty() || k < 1 || p.words[k].class&comma == 0 || p.words[n.lo].class&determiner == 0 || p.within(n)&weapon != 0 {
		return n
	}
	if name := p.leftRun(k-1, 0); p.within(name)&weapon != 0 && p.headClass(name)&arms != 0 {
		return name
	}
	return n
}
