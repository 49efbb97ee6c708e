package event

import "github.com/headwater-project/headwater"

// Words that open a statement of what arms can reach.
var (
	abilities = []string{"capable", "able", "enough", "capability", "capacity", "ability", "sufficient"}
	chances   = []string{"can", "could", "may", "might", "would"}
	travels   = []string{"travel", "travels", "traveling", "travelling", "fly", "flies", "flying"}
)

// reaches reads the verb at t as what arms are said to be able to reach, and
// gives one claim for each "A from X": "enough to hit A from X and B from Y".
func (r *reader) reaches(t int, s sense) bool {
	p := &part{reader: r, t: t, sense: s, voice: r.words[t].voice, group: t}
	p.clause = r.clauseAt(t, p.limit())
	opens := p.opening()
	if opens < 0 {
		return false
	}
	p.group = opens
	item := p.armsBefore(opens)
	if item.empty() {
		item = p.pronounBefore(opens)
	}
	if item.empty() {
		return false
	}
	pairs := p.pairs()
	travel := p.textIs(t, travels)
	stated := p.stated(travel)
	if travel && stated == "" || !travel && len(pairs) == 0 {
		return false
	}
	if len(pairs) == 0 {
		pairs = []pair{{}}
	}
	found := false
	p.clause.lo = max(0, t-reachOf) // the arms may be listed before a bracket
	for _, q := range pairs {
		p.roles, p.covered = nil, headwater.Span{}
		p.fillAll(headwater.Item, item)
		for _, n := range q.targets {
			p.fill(headwater.Target, n)
		}
		p.fill(headwater.Origin, q.origin)
		p.deployedAt(opens)
		found = p.emitReach(stated) || found
	}
	return found
}

// opening is where the words of ability before t start: "capable of", "enough
// to", "can"; -1 where there are none.
func (p *part) opening() int {
	for i := p.t - 1; i >= 0 && i > p.t-5; i-- {
		c := p.words[i].class
		switch {
		case p.textIs(i, abilities):
			return i
		case p.textIs(i, chances):
			if p.armsSubject(i) || !p.pronounBefore(i).empty() {
				return i
			}
			return -1
		case c&(adverb|negation|be|conjunction|determiner) == 0 && !p.is(i, "of") && !p.is(i, "to") && len(p.words[i].senses) == 0:
			return -1
		}
	}
	return -1
}

// armsSubject says whether what stands before the modal at i is arms.
func (p *part) armsSubject(i int) bool {
	n := p.subject(i)
	if n.empty() || p.within(n)&pronoun != 0 && p.within(n)&arms == 0 {
		n = p.antecedent()
	}
	if before := p.classes(p.clause.lo, i); before&arms != 0 && before&armed == 0 {
		return true
	}
	return !n.empty() && p.words[n.hi-1].class&(arms|tails) != 0 && p.within(n)&arms != 0
}

// pronounBefore is "they" or "it" right before i, where the sentence before told
// of arms and this one names no other.
func (p *part) pronounBefore(i int) run {
	if p.afterArms && p.textIs(i-1, []string{"they", "it"}) && p.classes(0, i)&(arms|armed) == 0 {
		return run{i - 1, i}
	}
	return run{}
}

// armsBefore is the nearest phrase before i that tells of arms.
func (r *reader) armsBefore(i int) run {
	for q := i - 1; q >= 0 && q > i-reachOf; q-- {
		if r.words[q].class&arms != 0 {
			return r.armsPhrase(q)
		}
	}
	return run{}
}

// armsPhrase is the phrase that ends in the arms word at q, without the
// receivers before it: "(gave the rebels) long-range rockets".
func (r *reader) armsPhrase(q int) run {
	n := r.leftRun(q, 0)
	for i := q - 1; i >= n.lo; i-- {
		if r.words[i].class&armed != 0 && r.words[i].class&arms == 0 && r.plural(i) {
			n.lo = i + 1
			break
		}
	}
	return n
}

// pair is what is reached and from where.
type pair struct {
	targets []run
	origin  run
}

// pairs reads on from the verb: names joined by "and", a "from" that closes
// each pair. A stop inside the sentence before a small word is a slip of the
// text and is read over.
func (p *part) pairs() []pair {
	var out []pair
	var now pair
	for i := p.t + 1; i < len(p.words) && i < p.t+reachOf; {
		w := &p.words[i]
		switch {
		case p.is(i, "from") && len(now.targets) > 0:
			now.origin = p.anywhere(i + 1)
			out, now = append(out, now), pair{}
			i = max(now.origin.hi, out[len(out)-1].origin.hi, i+1)
		case w.class&(conjunction|comma) != 0 || p.slip(i) || p.is(i, "to"):
			i++
		case len(now.targets) > 0 && p.textIs(i, placePrepositions):
			i = max(p.anywhere(i+1).hi, i+1) // where the target lies is no target
		case w.class&(preposition|amount|adverb) != 0 && w.class&named == 0:
			i++
		case w.class&(ends&^preposition) != 0 && w.class&named == 0:
			return closed(out, now)
		default:
			n := p.anywhere(i)
			if n.empty() || !p.target(&now, i, n) {
				return closed(out, now)
			}
			i = n.hi
		}
	}
	return closed(out, now)
}

// target adds the phrase n at i to what is reached, if it is a place of its own;
// false where the phrase opens another statement.
func (p *part) target(now *pair, i int, n run) bool {
	if len(now.targets) > 0 && p.explains(i, n) {
		return true
	}
	if c := p.within(n); c&(place|state) != 0 && c&(weapon|pronoun) == 0 {
		now.targets = append(now.targets, n)
		return true
	}
	return !p.verbFollowsAnywhere(n)
}

// explains says whether the phrase n at i only tells what the name before it
// is: "the city, the capital of the north".
func (p *part) explains(i int, n run) bool {
	return p.words[i-1].class&comma != 0 && p.words[i].class&determiner != 0 && p.headClass(n)&named == 0
}

func closed(out []pair, now pair) []pair {
	if len(now.targets) > 0 {
		out = append(out, now)
	}
	return out
}

// anywhere is the phrase at i, whatever clause it is in.
func (p *part) anywhere(i int) run { return p.rightRun(i, len(p.words)) }

func (p *part) slip(i int) bool {
	return p.is(i, ".") && i+1 < len(p.words) && !capital(p.words[i+1].In(p.doc.Text))
}

func (p *part) verbFollowsAnywhere(n run) bool {
	return n.hi < len(p.words) && p.words[n.hi].class&(be|have|do|modal|saying) != 0
}

// deployedAt adds where the arms are said to stand, from the same sentence,
// where no "from" says it.
func (p *part) deployedAt(opens int) {
	if len(p.roles[headwater.Origin]) > 0 {
		return
	}
	for i := opens - 1; i >= 0 && i > opens-reachOf; i-- {
		if !p.locates(i) {
			continue
		}
		if n := p.anywhere(i + 1); !n.empty() && n.hi <= opens && p.within(n)&place != 0 {
			p.stands(i, n)
			return
		}
	}
}

// stands fills where arms stand, from the phrase n after the preposition at i;
// "fired from Alder in Northland" starts from the nearer name.
func (p *part) stands(i int, n run) {
	near := p.leftRun(i-1, 0)
	from := !near.empty() && p.is(near.lo-1, "from")
	switch {
	case from && p.within(near)&place != 0:
		p.fill(headwater.Origin, near)
	case from || p.is(i, "from"):
		p.fill(headwater.Origin, n)
	default:
		p.fill(headwater.PlaceRole, n)
	}
}

// stated is the distance nearest to the trigger in the sentence. near asks for
// one right after it.
func (p *part) stated(near bool) string {
	id, best := "", 0
	t := p.words[p.t].Span
	for i := range p.about(reachOf, reachOf) {
		q := &p.quantities[i]
		if !distance(q) || near && (q.Start < t.End || q.Start > t.End+40) {
			continue
		}
		if d := p.far(q.Span); id == "" || d < best {
			id, best = q.ID, d
		}
	}
	return id
}

func (p *part) emitReach(stated string) bool {
	c := headwater.Claim{
		Type: headwater.Reach, Trigger: p.words[p.t].Span, Roles: p.roles, Quantity: stated,
		Span:       p.covered.Cover(p.words[p.group].Span).Cover(p.words[p.t].Span),
		Confidence: p.confidence(),
	}
	if !p.sentence.Contains(c.Span) {
		return false
	}
	c.Status, c.Negative = p.ability()
	if p.voice != nil {
		c.Attribution = p.voice.by.ID
	}
	return p.add(c)
}

// ability is the status of a reach claim: the ability itself is what is said to
// be so, unless the text doubts it.
func (p *part) ability() (headwater.Status, bool) {
	negative := false
	for i := p.t - 1; i >= 0 && i > p.t-7; i-- {
		negative = negative || p.words[i].class&negation != 0 && p.words[i].class&named == 0
	}
	switch {
	case p.denied():
		return headwater.Denied, negative
	case p.is(p.group, "could"), p.is(p.group, "may"), p.is(p.group, "might"), p.is(p.group-1, "reportedly"):
		return headwater.Possible, negative
	case p.is(p.group, "would"):
		return headwater.Conditional, negative
	}
	return headwater.Actual, negative
}
