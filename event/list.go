package event

import "github.com/headwater-project/headwater"

// fillAll fills a role with a phrase and those joined to it by "and" or commas,
// to the left for what stands before the trigger, else to the right. A comma
// alone joins nothing to the left: "A, the leader of B".
func (p *part) fillAll(role headwater.Role, n run) {
	if !p.fill(role, n) {
		return
	}
	if n.lo > p.t {
		p.fillMore(role, n.hi)
		return
	}
	listed := false
	for range 8 {
		q := n.lo - 1
		if q <= p.clause.lo || p.words[q].class&(conjunction|comma) == 0 {
			return
		}
		and := p.words[q].class&conjunction != 0
		if listed = listed || and; !listed {
			return
		}
		if and && p.words[q-1].class&comma != 0 {
			q--
		}
		n = p.leftRun(q-1, p.clause.lo)
		hangs := n.lo > p.clause.lo && p.words[n.lo-1].class&preposition != 0 && !p.is(n.lo-1, "of")
		if n.empty() || hangs || !p.alike(role, n) || !p.fill(role, n) {
			return
		}
	}
}

// alike says whether a phrase of a list can play the role of its fellows.
func (p *part) alike(role headwater.Role, n run) bool {
	c := p.headClass(n)
	switch role {
	case headwater.Item, headwater.Instrument:
		return c&(arms|carrier|troops|p.sense.frame.objectIs) != 0
	case headwater.PlaceRole, headwater.Origin, headwater.Target:
		return c&(named|place) != 0
	}
	return c&(named|actors|casualty) != 0 && c&(arms|tails) == 0
}

// fillMore goes on after a filled phrase that ends at q.
func (p *part) fillMore(role headwater.Role, q int) {
	for range 8 {
		from := q
		for q < p.clause.hi && p.words[q].class&(conjunction|comma) != 0 {
			q++
		}
		if q >= p.clause.hi || q == from || p.finite(q, q) {
			return
		}
		if n := p.rightRun(q, p.clause.hi); p.words[q-1].class&comma == 0 || p.inList(role, n) {
			if n.empty() || !p.alike(role, n) || p.verbFollows(n.hi) || !p.fill(role, n) {
				return
			}
			q = n.hi
			continue
		}
		return
	}
}

// inList says whether a phrase behind a comma goes on a list and is no
// apposition: a name, or arms that are counted.
func (p *part) inList(role headwater.Role, n run) bool {
	if n.empty() {
		return false
	}
	c := p.words[n.lo].class
	return c&named != 0 || role == headwater.Item && (c&(number|arms) != 0 || c == other) && p.headClass(n)&arms != 0
}

// verbFollows says whether the words after a phrase make it a subject.
func (p *part) verbFollows(i int) bool {
	if i >= p.clause.hi {
		return false
	}
	w := &p.words[i]
	return w.class&(be|have|do|modal|saying) != 0 || len(w.senses) > 0 || p.pastForm(i)
}
