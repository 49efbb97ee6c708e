package event

import "github.com/headwater-project/headwater"

// Words before the trigger that say how real it is.
var (
	hopes     = []string{"may", "might", "could", "can", "should", "must", "cannot", "couldn't", "can't", "able", "capable", "allow", "allowed", "prevent", "stop", "want", "wants", "wanted", "urged", "tried", "tries", "trying", "sought", "seeks"}
	plans     = []string{"will", "shall", "plans", "planned", "planning", "plan", "intends", "intended", "aims", "vowed", "ordered", "agreed", "pledged", "promised", "won't", "threatened", "ready", "preparing", "decided"}
	forecasts = []string{"expected", "expects", "likely", "poised"}
	wouldBe   = []string{"would", "wouldn't"}
	goesOn    = []string{"continues", "continued", "continue", "keeps", "kept"}
	refusals  = []string{"denied", "denies", "deny", "denying", "rejected", "rejects", "dismissed"}
	misses    = []string{"failed", "fails", "failing", "refused", "unable", "without", "no"}
	unsure    = []string{"if", "unless", "whether"}
	events    = []string{"event", "case", "provided", "providing", "assuming", "should"}
	begun     = []string{"used", "began", "helped", "started", "managed", "continued"}
	wishes    = []string{"possible", "potential", "threatened", "feared", "hypothetical", "calls", "call", "called", "calling", "demand", "demands", "demanded", "demanding", "urge", "urges", "urged", "proposed", "seek", "seeks", "sought", "against", "prevent", "stop", "avert", "deter", "ability", "capable", "threat", "threats", "fear", "fears", "consider", "considering", "clamored"}
	nextUp    = []string{"planned", "future", "upcoming", "plans", "plan", "planning", "planned", "forthcoming", "proposed", "scheduled"}
)

// status is how real the text says the claim is, and whether it says that it
// did not happen.
func (p *part) status() (headwater.Status, bool) {
	if p.carrier != nil {
		s, negative := p.carrier.status()
		return s, negative || p.negated()
	}
	negative := p.negated()
	switch {
	case p.denied():
		return headwater.Denied, negative
	case p.supposed():
		return headwater.Conditional, negative
	}
	if s := p.auxiliary(); s != "" {
		return s, negative
	}
	if p.voice != nil && p.sense.shape&(past|participle|noun) == 0 {
		switch p.voice.by.Act {
		case headwater.Intend, headwater.Threaten, headwater.Order:
			return headwater.Planned, negative
		case headwater.Predict:
			return headwater.Predicted, negative
		}
	}
	return headwater.Actual, negative
}

// auxiliary reads the words of the verb group, the nearest first.
func (p *part) auxiliary() headwater.Status {
	if p.isNoun() {
		return p.wished()
	}
	if p.sharesHelp() {
		return p.helped()
	}
	infinitive := p.is(p.t-1, "to")
	if infinitive && p.textIs(p.t-2, misses) {
		return headwater.Actual
	}
	for i := p.t - 1; i >= p.group && i >= p.clause.lo; i-- {
		if s := p.helper(i, infinitive); s != "" {
			return s
		}
	}
	switch {
	case infinitive && !p.textIs(p.t-2, begun):
		return headwater.Possible
	case p.sense.shape&gerund != 0 && p.is(p.t-1, "from"):
		return headwater.Possible
	}
	return ""
}

// sharesHelp says whether the trigger is a bare verb in a list, which shares the
// helping words of the verb before it.
func (p *part) sharesHelp() bool {
	bare := p.sense.shape&base != 0 && p.sense.shape&past == 0
	return p.group == p.t && bare && p.t > p.clause.lo && p.words[p.t-1].class&(conjunction|comma) != 0
}

// helper is the status that the word at i of the verb group gives, if it does.
func (p *part) helper(i int, infinitive bool) headwater.Status {
	switch {
	case p.textIs(i, forecasts):
		return headwater.Predicted
	case p.textIs(i, plans):
		return headwater.Planned
	case p.textIs(i, wouldBe):
		return headwater.Conditional
	case p.textIs(i, goesOn):
		return headwater.Ongoing
	case p.textIs(i, hopes):
		return headwater.Possible
	case infinitive && p.words[i].class&be != 0:
		return headwater.Planned
	case p.sense.shape&gerund != 0 && p.words[i].class&be != 0 && !p.is(i, "been"):
		return headwater.Ongoing
	}
	return ""
}

// supposed says whether the clause is one of "if", "in the event that".
func (p *part) supposed() bool {
	lo := p.clause.lo
	if lo > 0 && p.textIs(lo-1, unsure) || p.textIs(lo, unsure) {
		return true
	}
	return lo > 1 && p.is(lo-1, "that") && p.textIs(lo-2, events)
}

// wished is the status of a noun by the words before it: "calls for the
// withdrawal of troops" withdraws none.
func (p *part) wished() headwater.Status {
	for i := p.t - 1; i >= p.clause.lo && i > p.t-6 && p.words[i].class&comma == 0; i-- {
		switch {
		case p.is(i, "any") && i > p.t-5:
			return headwater.Possible
		case p.textIs(i, nextUp):
			return headwater.Planned
		case p.textIs(i, wishes) && !(p.is(i, "against") || p.is(i, "stop")) || i == p.t-1 && p.is(i, "against"):
			return headwater.Possible
		}
	}
	for i := p.t - 1; i >= p.clause.lo && p.words[i].class&comma == 0; i-- {
		if p.textIs(i, []string{"could", "may", "might"}) {
			return headwater.Possible
		}
	}
	if p.voice != nil && p.voice.by.Act == headwater.Order && p.sense.frame.Type != headwater.Attack {
		return headwater.Possible
	}
	return ""
}

// helped is the status of a bare verb after "and", which shares the "to" or the
// modal of the verb before it: "to develop missiles and build drones".
func (p *part) helped() headwater.Status {
	for i := p.t - 1; i >= p.clause.lo && i > p.t-16; i-- {
		if p.words[i].class&modal != 0 || p.is(i, "to") && i+1 < p.t && p.infinitive(i+1) {
			lead := *p
			lead.t, lead.group = i+1, i
			for lead.group > p.clause.lo && p.words[lead.group-1].class&(be|have|saying|adverb|modal) != 0 {
				lead.group--
			}
			return lead.auxiliary()
		}
	}
	return ""
}

func (p *part) negated() bool {
	for i := p.t - 1; i >= p.group && i >= p.clause.lo; i-- {
		if p.words[i].class&negation != 0 && p.words[i].class&named == 0 {
			return true
		}
	}
	for _, fs := range p.roles {
		for _, f := range fs {
			if t := f.In(p.doc.Text); len(t) > 3 && (t[:3] == "no " || t[:3] == "No ") {
				return true
			}
		}
	}
	q := p.group - 1
	if p.isNoun() {
		q = p.t - 1
		for q >= p.clause.lo && q > p.t-4 && p.words[q].class&(ends&^negation) == 0 && !p.is(q, "no") {
			q--
		}
	}
	return q >= p.clause.lo && (p.textIs(q, misses) || p.is(p.t-1, "to") && p.textIs(p.t-2, misses))
}

// denied says whether the claim is what somebody denies, by its attribution or
// by a verb of denial close before it.
func (p *part) denied() bool {
	if t := p.sense.frame.Type; t == headwater.Denial || t == headwater.Accusation {
		return false
	}
	if p.voice != nil && p.voice.by.Act == headwater.Deny && !p.voice.by.Negated {
		return true
	}
	for i := p.t - 1; i >= 0 && i > p.t-12; i-- {
		if p.words[i].class&stop != 0 || p.is(i, "but") {
			return false
		}
		if p.textIs(i, refusals) {
			return true
		}
	}
	return false
}
