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
	if opens < 0 || s.shape&(base|gerund|participle) == 0 { // "able to hit targets"
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
	item = p.apposed(item)
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
	return !n.empty() && p.words[n.hi-1].class&(arms|tails) != 0 && p.within(n)&arms != 0 || p.relates(i)
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
	if n.hi-n.lo > 2 && r.words[n.lo].class&pronoun != 0 {
		n.lo += 2 // "they drove rockets"
	}
	for i := q - 1; i > n.lo; i-- {
		if r.afterName(i) {
			n.lo = i + 1 // "the state fears rockets"
			break
		}
	}
	for i := q - 1; i >= n.lo; i-- {
		if r.words[i].class&armed != 0 && r.words[i].class&arms == 0 && r.plural(i) {
			n.lo = i + 1
			break
		}
	}
	return n
}

func (p *part) emitReach(stated string) bool {
	c := p.reachClaim(stated)
	return p.sentence.Contains(c.Span) && p.add(c)
}

// reachClaim is the claim that the roles filled so far make.
func (p *part) reachClaim(stated string) headwater.Claim {
	c := headwater.Claim{
		Type: headwater.Reach, Trigger: p.words[p.t].Span, Roles: p.roles, Quantity: stated,
		Span:       p.covered.Cover(p.words[p.group].Span).Cover(p.words[p.t].Span),
		Confidence: p.confidence(),
	}
	c.Status, c.Negative = p.ability()
	if p.voice != nil {
		c.Attribution = p.voice.by.ID
	}
	return c
}

// ability is the status of a reach claim: the ability itself is what is said to
// be so, unless the text doubts it.
func (p *part) ability() (headwater.Status, bool) {
	negative := false
	for i := p.t - 1; i >= 0 && i > p.t-7; i-- {
		negative = negative || p.words[i].class&negation != 0 && p.words[i].class&named == 0
	}
	negative = negative || p.nothing()
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

// nothing says whether the arms are none: "no rocket", "none of the rockets".
func (p *part) nothing() bool {
	for _, f := range p.roles[headwater.Item] {
		if t := f.In(p.doc.Text); len(t) > 3 && (t[:3] == "no " || t[:3] == "No ") {
			return true
		}
	}
	for i := p.t - 1; i >= 0 && i > p.t-25; i-- {
		if p.textIs(i, []string{"none", "nothing", "neither"}) {
			return true
		}
	}
	return false
}
