package event

import (
	"github.com/headwater-project/headwater"
)

// climb reads what the clause or phrase of i hangs on, up to the main clause.
func (m *mood) climb(i int) {
	for k := 0; k < maxDepth; k++ {
		h := m.head(i)
		if h < 0 || !m.step(i, h) {
			return
		}
		i = h
	}
}

// step reads the word h that i hangs on and says whether to go on from there.
func (m *mood) step(i, h int) bool {
	switch {
	case m.is(i, "xcomp", "ccomp", "obj", "csubj", "nsubj:pass"), m.is(i, "obl", "nmod", "acl", "advcl") && m.governs(i, h), m.is(i, "nsubj"):
		return m.governor(i, h)
	case m.is(i, "conj"):
		return m.fellow(i, h)
	case m.is(i, "advcl"):
		m.adverbial(i)
		return true
	case m.is(i, "acl") && !m.is(i, "acl:relcl") && stated[m.lemma(h)]:
		if m.no(h) {
			m.set(headwater.Possible) // "no evidence that"
		}
		return true // "rejected accusations that"
	case m.is(i, "acl") && (m.lemma(h) == "event" || m.lemma(h) == "case"):
		m.set(headwater.Conditional) // "in the event that"
		return false
	case m.is(i, "compound"):
		return true
	}
	return false
}

// stated are nouns whose clause says what is so, as far as what governs them lets it.
var stated = map[string]bool{"accusation": true, "allegation": true, "claim": true, "charge": true, "report": true, "suggestion": true,
	"evidence": true, "proof": true, "sign": true, "indication": true, "assertion": true, "rumour": true, "rumor": true}

// governs says whether what i, behind a preposition or as an infinitive, hangs on
// says how real it is: "plans for", "capable of", "threat of", "accused of".
func (m *mood) governs(i, h int) bool {
	if m.is(i, "acl:relcl") {
		return false
	}
	k := m.child(i, "mark", "case")
	if m.is(i, "advcl") && k < 0 && m.feature(i, "VerbForm") == "Part" && m.feature(i, "Tense") == "Past" {
		return false // "stopped, believed to": beside it, not under it
	}
	if m.is(i, "advcl") && k >= 0 {
		switch m.lemma(k) {
		case "to", "of", "from", "for", "on", "in", "against":
		default:
			return false // "after", "while", "because": another event
		}
	}
	if m.is(i, "obl", "nmod") && m.kinds[h].has(negateKind|failKind|endKind) && beforehand[m.preposition(i)] {
		return false // "flights were suspended after the attack"
	}
	return m.nearly(h) || m.kinds[h].has(planKind|wishKind|expectKind|denyKind|failKind|negateKind|forbidKind|continueKind|beginKind|supportKind)
}

// beforehand are prepositions of what came before something ended, or made it end.
var beforehand = map[string]bool{"after": true, "follow": true, "following": true, "over": true, "amid": true, "despite": true, "since": true, "because": true, "due": true}

// nearly says whether h is the "close" of "close to selling".
func (m *mood) nearly(h int) bool {
	return m.lemma(h) == "close" && m.words[h].UPOS != headwater.VERB
}

// fellow takes from the first of two joined verbs what holds for both.
func (m *mood) fellow(i, h int) bool {
	if m.child(i, "aux", "nsubj") < 0 && m.clausal(h) {
		for _, d := range m.of(h) {
			if m.is(int(d), "aux") && m.lemma(int(d)) != "be" {
				m.auxiliary(int(d))
			}
			if m.is(int(d), "mark") {
				m.mark(int(d))
			}
		}
	}
	return true
}

// adverbial reads an adverbial clause: an infinitive tells what for, "if" on what
// condition.
func (m *mood) adverbial(i int) {
	if m.feature(i, "VerbForm") == "Inf" {
		m.set(headwater.Planned)
	}
	if k := m.child(i, "mark", "case"); k >= 0 && m.lemma(k) == "without" {
		m.negative = true
	}
}

// governor reads the verb, noun or adjective h whose complement i is, and says
// whether to go on from there.
func (m *mood) governor(i, h int) bool {
	k := m.kinds[h]
	if m.is(i, "nsubj", "nsubj:pass") && !k.has(supportKind) {
		return m.told(i, h, k)
	}
	switch {
	case k.has(denyKind):
		m.deny(h)
		return false
	case k.has(planKind), m.nearly(h):
		m.set(headwater.Planned)
	case k.has(expectKind):
		m.set(headwater.Predicted)
	case m.lemma(h) == "tell" && m.is(i, "xcomp"): // "told them to cancel the talks"
		m.set(headwater.Possible)
	case m.lemma(h) == "call" && m.is(i, "obj", "xcomp") && m.child(h, "xcomp") >= 0: // "called the test a breach"
	case k.has(wishKind):
		m.set(headwater.Possible)
	case k.has(continueKind):
		m.set(headwater.Ongoing)
	case k.has(forbidKind):
		m.set(headwater.Possible)
		m.negative = !m.negative
	case k.has(failKind), k.has(negateKind), k.has(endKind) && !(m.lasting && broken[m.lemma(h)]):
		m.negative = !m.negative
	}
	if m.is(i, "ccomp") {
		return m.clauseAbove(h)
	}
	m.above1(h)
	return true
}

// broken are verbs that end a truce, but not a rule: a broken embargo stands.
var broken = map[string]bool{"break": true, "violate": true, "breach": true}

// told reads the verb whose subject a noun trigger is: "the delivery was denied",
// "the test is planned", "the attack would".
func (m *mood) told(i, h int, k kinds) bool {
	switch {
	case !m.is(i, "nsubj:pass"):
		if k.has(failKind) {
			return false
		}
	case k.has(denyKind):
		m.deny(h)
	case k.has(planKind):
		m.set(headwater.Planned)
	case k.has(expectKind):
		m.set(headwater.Predicted)
	case k.has(wishKind):
		m.set(headwater.Possible)
	case k.has(forbidKind):
		m.set(headwater.Possible)
		m.negative = !m.negative
	case k.has(negateKind), k.has(endKind) && !(m.lasting && broken[m.lemma(h)]):
		m.negative = !m.negative
	}
	if m.is(i, "nsubj:pass") || k.has(supportKind|beginKind|continueKind) {
		m.helped(h)
	}
	return false
}

// helped reads the auxiliaries and "not" of the verb h alone: what it did to others
// is no matter of the trigger's.
func (m *mood) helped(h int) {
	for _, d := range m.of(h) {
		switch k := int(d); {
		case m.is(k, "aux"):
			m.auxiliary(k)
		case m.is(k, "advmod") && negations[m.lemma(k)]:
			m.negative = !m.negative
		}
	}
}

// deny marks what the verb or noun h denies, unless it is itself negated.
func (m *mood) deny(h int) {
	for _, d := range m.of(h) {
		if m.is(int(d), "advmod") && m.lemma(int(d)) == "not" {
			return
		}
	}
	m.status = headwater.Denied
}

// above1 reads auxiliaries, conditions and "not" of the verb h over a trigger.
func (m *mood) above1(h int) {
	was := m.status
	sub := mood{tree: m.tree}
	if m.words[h].UPOS == headwater.NOUN {
		sub.noun(h)
	} else {
		sub.verb(h)
	}
	if sub.negative {
		m.negative = !m.negative
	}
	if sub.status != headwater.Ongoing || was == "" && m.kinds[h].has(supportKind|continueKind|beginKind) {
		m.set(sub.status)
	}
}

// clauseAbove says whether the verb h, whose clause says that a thing is so, still
// says how real it is: reported speech does not.
func (m *mood) clauseAbove(h int) bool {
	return m.kinds[h].has(planKind | wishKind | expectKind)
}
