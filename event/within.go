package event

import "github.com/headwater-project/headwater"

// band is the "within range" or "out of range" that ends at a trigger.
type band struct {
	lo   int  // its first word
	out  bool // "out of", "beyond"
	arms run  // the arms it names: "within rocket range"
}

// easy are words inside "within easy range".
var easy = []string{"easy", "striking", "firing", "close", "effective", "the", "their", "its"}

// bandAt reads the words that end at the "range" or "reach" at t.
func (r *reader) bandAt(t int) (band, bool) {
	if !r.textIs(t, []string{"range", "reach"}) {
		return band{}, false
	}
	i := t - 1
	for i > 0 && i > t-4 && (r.words[i].class&(arms|named|possessive) != 0 || r.textIs(i, easy)) {
		i--
	}
	b := band{lo: i}
	switch {
	case r.is(i, "within"):
	case r.textIs(i, []string{"in", "into", "inside"}) && r.words[i+1].class&determiner == 0: // "in the range of" tells numbers
	case r.textIs(i, []string{"outside", "beyond"}):
		b.out = true
	case r.is(i, "of") && r.is(i-1, "out"):
		b.out, b.lo = true, i-1
	default:
		return band{}, false
	}
	for k := t - 1; k > i && b.arms.empty(); k-- {
		if r.words[k].class&arms != 0 {
			b.arms = r.leftRun(k, i+1)
		}
	}
	return b, true
}

// inRange reads "X within range of Y" and "X within range". Whichever of the two
// is arms is the item, the other a place that they reach; of two places it is not
// known which is which, and there is no claim.
func (r *reader) inRange(t int) bool {
	b, ok := r.bandAt(t)
	if !ok {
		return false
	}
	p := &part{reader: r, t: t, voice: r.words[t].voice, group: b.lo}
	for _, s := range r.words[t].senses {
		if s.frame.Type == headwater.Reach {
			p.sense = sense{s.frame, s.trigger, noun}
		}
	}
	if p.sense.frame == nil {
		return false
	}
	p.clause = r.clauseAt(t, p.limit())
	held, near := p.held(b.lo), run{}
	if p.is(t+1, "of") {
		i := t + 2
		for p.textIs(i, joints) {
			i++
		}
		near = p.anywhere(i)
	}
	if !p.sides(b, held, near) {
		return false
	}
	p.standsBehind(near)
	p.standsBefore(held)
	p.deployedAt(b.lo)
	stated := p.stated(false)
	if stated == "" && !p.has(headwater.Target) {
		return false
	}
	p.group = p.modalBefore(held.verb, b.lo)
	return p.emitRange(stated, b.out)
}

// sides tells item and target apart and fills both; false where it cannot.
func (p *part) sides(b band, h holding, near run) bool {
	item, targets := near, h.phrases
	held := p.headClass(h.first())
	switch {
	case p.headClass(near)&arms != 0:
	case held&arms != 0:
		item, targets = p.armsPhrase(h.first().hi-1), []run{near}
	case held&armed != 0 && !near.empty():
		item, targets = b.arms, []run{near}
	case near.empty() && !p.is(p.t+1, "of"):
		if item = b.arms; item.empty() && p.headClass(h.subject)&arms != 0 {
			item = h.subject
		}
	default:
		return false
	}
	if item.empty() {
		item = p.armsBefore(b.lo)
	}
	p.fillAll(headwater.Item, item)
	for _, n := range targets {
		if c := p.headClass(n); !n.empty() && c&(arms|pronoun) == 0 && (p.reader.within(n)|c&struck)&(place|state|struck) != 0 {
			p.fill(headwater.Target, n)
		}
	}
	return p.has(headwater.Item)
}

// modalBefore is where the helping words of the verb at v start: at its "could".
func (p *part) modalBefore(v, otherwise int) int {
	for i := v - 1; i >= 0 && i > v-5 && p.words[i].class&(modal|adverb|be|have|negation) != 0; i-- {
		if p.words[i].class&modal != 0 {
			return i
		}
	}
	return otherwise
}

// emitRange keeps a claim of "within range", or of "out of range", which denies it.
func (p *part) emitRange(stated string, out bool) bool {
	c := p.reachClaim(stated)
	for i := p.t - 1; i > 0 && i > p.t-8; i-- {
		c.Negative = c.Negative || p.is(i, "longer") && p.is(i-1, "no")
	}
	if out {
		c.Negative = !c.Negative
	}
	return p.sentence.Contains(c.Span) && p.add(c)
}
