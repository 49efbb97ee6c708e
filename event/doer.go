package event

import "github.com/headwater-project/headwater"

// blames are words whose "for" and "of" tell what somebody is said to have done.
var blames = []string{"accused", "accuse", "accuses", "accusing", "blamed", "blame", "blames", "blaming", "charged", "condemned", "condemn",
	"criticized", "criticised", "punished", "jailed", "sentenced", "convicted", "arrested", "suspected", "guilty", "responsible",
	"sanctioned", "sanctions", "denounced", "indicted", "wanted", "blasted", "slammed"}

// doerBefore is who does what a gerund behind the preposition at q tells of:
// whoever is blamed in "blamed on the army for firing", else the subject of the
// clause, and after other uses of "for" and "of" nobody we know.
func (p *part) doerBefore(q int) run {
	blamed := false
	for i := q - 1; i >= p.clause.lo; i-- {
		if blamed = p.textIs(i, blames); blamed {
			break
		}
	}
	switch {
	case blamed:
		return p.earlier(q-1, true)
	case p.is(q, "for"), p.is(q, "of"):
		if p.voice != nil && p.voice.by.Act == headwater.Accuse {
			return p.earlier(q-1, true)
		}
		return run{}
	case p.is(q, "by"):
		return p.first(q - 1)
	}
	return p.earlier(q-1, false)
}

// first is the first phrase of the clause up to q that can act: the subject of
// "stopped the boat and seized rifles".
func (p *part) first(q int) run {
	var out run
	for n := p.earlier(q, false); !n.empty(); n = p.earlier(q, false) {
		if n.hi <= p.clause.lo && !out.empty() {
			break
		}
		out, q = n, n.lo-1
		if q < p.clause.lo {
			break
		}
	}
	return out
}

// earlier is the nearest phrase to the left of q that can act and hangs on no
// preposition; after "for" and "of" ("blamed on the army for firing") it may.
func (p *part) earlier(q int, mayHang bool) run {
	for q >= p.clause.lo {
		n := p.leftRun(q, p.clause.lo)
		if n.empty() {
			q--
			continue
		}
		hangs := !mayHang && n.lo > p.clause.lo && p.words[n.lo-1].class&preposition != 0
		if m := p.possessor(n); !hangs && (p.isActor(m) || p.passive && p.subjectLike(m)) {
			return m
		}
		q = n.lo - 1
	}
	return p.antecedent()
}

// antecedent is the phrase before the "which" that opens the clause.
func (p *part) antecedent() run {
	q := p.beforeRelative()
	if q < 0 {
		return run{}
	}
	n := p.overPlaceOf(p.leftRun(q, max(0, q-12)))
	k := n.lo - 1
	if !p.hangsOn(k, n) {
		return n
	}
	if head := p.leftRun(k-1, max(0, k-12)); !head.empty() && p.words[head.hi-1].class&(determiner|amount) != 0 {
		return head // "another in the town that killed"
	}
	if p.headClass(n)&place != 0 && p.locates(k) {
		return run{} // the clause is not about the place
	}
	return n
}

// beforeRelative is the last word of what stands before the "which" that opens
// the clause; -1 where none does, or where it opens what somebody says.
func (p *part) beforeRelative() int {
	q := p.clause.lo - 1
	if q < 1 || p.words[q].class&relative == 0 || p.words[q-1].class&(saying|boundary|be) != 0 || !p.limit().Contains(p.words[q-1].Span) {
		return -1
	}
	q--
	if p.words[q].class&comma != 0 {
		q--
	}
	return q
}

// overPlaceOf steps from a place to whom it belongs, where the clause is about
// people: "the senator of the north, who".
func (p *part) overPlaceOf(n run) run {
	if n.empty() || n.lo < 2 || !p.is(n.lo-1, "of") || !p.is(p.clause.lo-1, "who") || p.headClass(n)&place == 0 {
		return n
	}
	return p.leftRun(n.lo-2, max(0, n.lo-14))
}

// hangsOn says whether the word at k is a preposition other than "of" that the
// phrase n hangs on.
func (p *part) hangsOn(k int, n run) bool {
	return !n.empty() && k > 0 && p.words[k].class&preposition != 0 && p.words[k].class&named == 0 && !p.is(k, "of")
}

// locates says whether the preposition at k tells where something is.
func (p *part) locates(k int) bool {
	return p.textIs(k, placePrepositions) || p.is(k, "at") || p.is(k, "from")
}
