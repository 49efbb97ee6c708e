package event

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// status is how real the text says the claim is, and whether it says that it did
// not happen. It is read from the trigger up the tree: its own auxiliaries, then
// the verbs, nouns and adjectives that the clause hangs on.
func (p *part) status() (headwater.Status, bool) {
	if p.rule.frame.typ == headwater.Reach {
		return p.ability()
	}
	m := mood{tree: &p.tree, negative: p.rule.negative, lasting: p.rule.frame.typ == headwater.Sanction}
	m.read(p.at, p.rule.noun)
	if m.status == "" {
		m.status = p.byVoice()
	}
	if m.status == "" && p.rule.frame.typ == headwater.Transfer && !p.rule.noun && tendered[p.lemma(p.at)] {
		m.status = headwater.Planned // "offered rifles" hands none over
	}
	if m.status == "" || m.status == headwater.Ongoing {
		m.ask(p.at)
	}
	if m.status == "" {
		m.status = headwater.Actual
	}
	return m.status, m.negative
}

// tendered are verbs of giving by which nothing is given yet.
var tendered = map[string]bool{"offer": true, "pledge": true, "promise": true}

// ability is the status of a reach claim: the ability itself is what is said to be
// so, unless the text doubts it.
func (p *part) ability() (headwater.Status, bool) {
	m := mood{tree: &p.tree}
	status := headwater.Actual
	for _, d := range p.of(p.at) {
		if p.is(int(d), "aux") {
			switch p.lemma(int(d)) {
			case "could", "may", "might":
				status = headwater.Possible
			case "would":
				status = headwater.Conditional
			}
		}
	}
	q := p.preposition(p.at)
	if q != "with" { // rockets "with a range of" have it, whatever they cannot reach
		m.read(p.at, p.rule.noun)
	}
	if h := p.head(p.at); p.rule.noun && q != "" && q != "with" && h >= 0 && status == headwater.Actual && p.modal(h) {
		status = headwater.Possible // "could bring the town within range"
	}
	if p.rule.noun && (q == "out" || q == "outside" || q == "beyond") {
		m.negative = !m.negative
	}
	if m.status == headwater.Denied {
		status = headwater.Denied
	}
	return status, m.negative
}

// ask makes what a question asks possible: the sentence ends in a question mark, and
// the trigger is not what "who" or "why" takes for granted.
func (m *mood) ask(i int) {
	last := len(m.words) - 1
	for last > i && m.words[last].UPOS == headwater.PUNCT && m.written(last) != "?" {
		last--
	}
	if m.written(last) == "?" && m.above(i, m.head(last)) {
		m.set(headwater.Possible)
	}
}

// byVoice is what the act of saying makes of a bare infinitive or noun.
func (p *part) byVoice() headwater.Status {
	if p.voice == nil {
		return ""
	}
	future := p.feature(p.at, "VerbForm") == "Inf"
	switch p.voice.by.Act {
	case headwater.Intend, headwater.Threaten, headwater.Order:
		if future {
			return headwater.Planned
		}
	case headwater.Predict:
		if future {
			return headwater.Predicted
		}
	case headwater.Deny:
		if p.voice.by.Negated {
			return "" // "did not deny"
		}
		switch p.rule.frame.typ {
		case headwater.Accusation, headwater.Denial, headwater.Menace: // what the denier does
			return ""
		}
		if p.presupposed() {
			return ""
		}
		return headwater.Denied
	}
	return ""
}

// presupposed says whether a trigger only tells which thing a verb of the same words
// speaks of: "denied that rifles seized in the port had come from its stocks".
func (p *part) presupposed() bool {
	if !p.is(p.at, "acl", "acl:relcl") {
		return false
	}
	i := p.head(p.at)
	for k := 0; i >= 0 && k < 4; k++ {
		h := p.head(i)
		if p.is(i, "nsubj", "nsubj:pass", "obj", "obl") && h >= 0 && p.clausal(h) {
			at := p.words[h].Span
			return slices.ContainsFunc(p.voice.by.Content, func(c headwater.Span) bool { return c.Contains(at) })
		}
		if !p.is(i, "nmod", "compound", "appos") {
			return false
		}
		i = h
	}
	return false
}

// mood collects what the words above a trigger say of how real it is.
type mood struct {
	*tree
	status   headwater.Status
	negative bool
	lasting  bool // what a rule says, which stands where it is broken
}

// set keeps the strongest: what is nearest counts, but a condition or a denial above
// counts more.
func (m *mood) set(s headwater.Status) {
	switch {
	case s == "":
	case m.status == "" || m.status == headwater.Ongoing:
		m.status = s
	case s == headwater.Denied, s == headwater.Conditional && m.status != headwater.Denied:
		m.status = s
	}
}

func (m *mood) read(i int, noun bool) {
	if noun {
		m.noun(i)
	} else {
		m.verb(i)
	}
	m.climb(i)
}

// negations say that a verb did not happen.
var negations = map[string]bool{"not": true, "never": true, "n't": true, "neither": true, "nor": true}

// noun reads adjectives and "no" before a noun trigger.
func (m *mood) noun(i int) {
	for _, d := range m.of(i) {
		switch k := int(d); {
		case m.is(k, "det") && m.lemma(k) == "no", m.is(k, "advmod", "cc:preconj") && (negations[m.lemma(k)] || m.no(k)):
			m.negative = true
		case m.is(k, "det") && m.lemma(k) == "any":
			m.set(headwater.Possible)
		case m.is(k, "amod", "compound", "acl"):
			m.adjective(k)
		}
	}
}

func (m *mood) adjective(k int) {
	switch m.lemma(k) {
	case "possible", "potential", "suspected", "hypothetical", "feared":
		m.set(headwater.Possible)
	case "planned", "future", "upcoming", "forthcoming", "proposed", "scheduled", "plan", "propose", "schedule", "intended", "imminent", "impending":
		m.set(headwater.Planned)
	case "expected", "likely", "expect":
		m.set(headwater.Predicted)
	case "ongoing", "continuing", "continued":
		m.set(headwater.Ongoing)
	}
}

// verb reads the auxiliaries of a verb and its marks.
func (m *mood) verb(i int) {
	progressive := false
	for _, d := range m.of(i) {
		switch k := int(d); {
		case m.is(k, "aux"):
			progressive = m.auxiliary(k) || progressive
		case m.is(k, "advmod", "cc", "cc:preconj") && negations[m.lemma(k)] && (k+1 >= len(m.words) || m.lemma(k+1) != "only"):
			m.negative = true
		case m.is(k, "mark"):
			m.mark(k)
		case m.is(k, "nsubj", "obj", "nsubj:pass") && m.no(k):
			m.negative = true
		}
	}
	if progressive && m.status == "" {
		m.status = headwater.Ongoing
	}
	if m.due(i) {
		m.set(headwater.Planned)
	}
}

// due says whether an infinitive tells what is to come: "is to give", and in a
// headline "Norland to send troops".
func (m *mood) due(i int) bool {
	to, be := false, false
	for _, d := range m.of(i) {
		k := int(d)
		to = to || m.is(k, "mark") && m.lemma(k) == "to"
		be = be || m.lemma(k) == "be" && m.is(k, "aux", "cop") && !m.is(k, "aux:pass") && m.feature(k, "VerbForm") == "Fin"
	}
	return to && (be || m.is(i, "root", "parataxis") && m.feature(i, "VerbForm") == "Inf")
}

// no says whether the phrase of k is denied: "no missiles", "neither side", "nobody".
func (m *mood) no(k int) bool {
	switch m.lemma(k) {
	case "nobody", "none", "neither", "nothing":
		return true
	}
	for _, d := range m.of(k) {
		if m.is(int(d), "det", "cc:preconj", "advmod") && (m.lemma(int(d)) == "no" || m.lemma(int(d)) == "neither" || m.lemma(int(d)) == "not") {
			return true
		}
	}
	return false
}

// auxiliary reads one auxiliary and says whether it makes a progressive.
func (m *mood) auxiliary(k int) bool {
	switch m.lemma(k) {
	case "will", "shall", "'ll", "wo":
		m.set(headwater.Planned)
	case "would", "'d":
		m.set(m.would(m.head(k)))
	case "may", "might", "could", "can", "should", "must", "ca":
		m.set(headwater.Possible)
	case "be":
		h := m.head(k)
		ing := !m.is(k, "aux:pass") && h >= 0 && strings.HasSuffix(m.written(h), "ing")
		past := m.feature(k, "Tense") == "Past" && m.feature(k, "VerbForm") == "Fin"
		return ing && (!past || m.is(h, "ccomp") || m.is(h, "conj") && m.is(m.head(h), "ccomp"))
	}
	return false
}

// would is the future of a past report ("said it would send"), else a condition.
func (m *mood) would(v int) headwater.Status {
	for _, d := range m.of(v) {
		if c := m.child(int(d), "mark"); m.is(int(d), "advcl") && c >= 0 && (m.lemma(c) == "if" || m.lemma(c) == "unless") {
			return headwater.Conditional
		}
	}
	if h := m.head(v); m.is(v, "ccomp", "conj") && h >= 0 && m.feature(h, "Tense") == "Past" {
		return headwater.Planned
	}
	return headwater.Conditional
}

func (m *mood) mark(k int) {
	switch m.lemma(k) {
	case "if", "unless":
		m.set(headwater.Conditional)
	case "whether":
		m.set(headwater.Possible)
	}
}

// modal says whether an auxiliary of the verb at i says what is possible.
func (t *tree) modal(i int) bool {
	for _, d := range t.of(i) {
		if t.is(int(d), "aux") {
			switch t.lemma(int(d)) {
			case "can", "could", "may", "might", "would", "ca":
				return true
			}
		}
	}
	return false
}

// able says whether the clause of i says what is possible: "can hit", "capable of
// hitting", "enough to reach", "able to strike".
func (r *reader) able(i int) bool {
	if r.modal(i) {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if r.lemma(k) == "enough" && r.is(i, "advcl", "xcomp") {
			return true // "fly 70 km, enough to hit"
		}
	}
	h := r.head(i)
	for k := 0; h >= 0 && k < 3; k++ {
		switch r.lemma(h) {
		case "capable", "able", "enough", "allow", "enable", "capability", "ability", "capacity", "sufficient", "let", "permit", "long", "intend", "design":
			return true
		}
		if !r.is(i, "xcomp", "advcl", "acl", "conj", "ccomp") {
			return false
		}
		i, h = h, r.head(h)
	}
	return false
}
