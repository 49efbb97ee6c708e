package event

import (
	"github.com/headwater-project/headwater"
)

// Slots of a predicate beside prepositions, which are named by themselves.
const (
	subjectSlot  = "subject"  // who does it: of passives the phrase behind "by"
	objectSlot   = "object"   // whom or what it is done to
	indirectSlot = "indirect" // whom it is given to
	modifierSlot = "modifier" // what stands before a noun trigger and tells of it
	causerSlot   = "causer"   // who makes the subject do it: "ordered the militia to leave"
	whoseSlot    = "whose"    // what has what a noun trigger names: "missiles with a range"
	insideSlot   = "inside"   // what lies "within" what a noun trigger names
	bringerSlot  = "bringer"  // what brings it there
	launchedSlot = "launched" // where from: "fired from the coast, it could hit"
	sideSlot     = "side"     // whose the arms are that do it: "Thai jets"
	ownerSlot    = "owner"    // genitive of a noun trigger
)

// argument is a phrase beside a predicate.
type argument struct {
	slot string
	word int  // its head in the tree
	lent bool // from another predicate or a phrase beside it: the tree does not say it of this one
}

// arguments collects what stands beside the predicate at i, its own first.
// It reads passives, relative clauses, coordination, control and light verbs.
func (t *tree) arguments(i int) []argument {
	a := asker{tree: t, at: i}
	if t.is(i, "aux") { // "must": what is asked of whom
		a.add(objectSlot, a.standing(t.head(i)), true)
		return a.found
	}
	if t.words[i].UPOS == headwater.VERB || t.words[i].UPOS == headwater.AUX {
		a.verb(i)
	} else {
		a.noun(i)
	}
	if t.words[i].UPOS == headwater.ADJ {
		a.copula(i)
	}
	return a.found
}

// asker collects the arguments of one predicate.
type asker struct {
	*tree
	at    int
	found []argument
	asked bool // its subject is a question word
	depth int
}

func (a *asker) add(slot string, word int, lent bool) {
	if word < 0 || word == a.at {
		return
	}
	for _, f := range a.found {
		if f.word == word {
			return
		}
	}
	a.found = append(a.found, argument{slot, word, lent})
}

func (a *asker) has(slot string) bool {
	for _, f := range a.found {
		if f.slot == slot {
			return true
		}
	}
	return false
}

// passive says whether the verb at i stands in the passive.
func (t *tree) passive(i int) bool {
	if t.child(i, "aux:pass", "nsubj:pass", "csubj:pass") >= 0 {
		return true
	}
	past := t.feature(i, "VerbForm") == "Part" && t.feature(i, "Tense") == "Past"
	return past && (t.feature(i, "Voice") == "Pass" || t.is(i, "acl") && !t.is(i, "acl:relcl")) && t.child(i, "aux") < 0
}

// verb collects the arguments of the verb at i.
func (a *asker) verb(i int) {
	passive := a.passive(i)
	for _, d := range a.of(i) {
		a.dependent(int(d), passive)
	}
	a.hyphened(i)
	a.loose(i)
	a.antecedent(i, passive)
	a.borrow(i, passive)
	a.sides()
	a.launched(i)
}

// dependent adds one dependent of a verb.
func (a *asker) dependent(d int, passive bool) {
	if a.relative(d) {
		a.asked = a.asked || a.is(d, "nsubj") && !a.within(a.at, "acl") // "knows who attacked"
		return                                                          // else the antecedent stands for it
	}
	if a.feature(d, "PronType") == "Int" && a.is(d, "nsubj") {
		a.asked = true // "who attacked": nobody is said to have
		return
	}
	switch a.words[d].Relation {
	case "obl:agent":
		a.add(subjectSlot, d, false)
	case "nsubj", "nsubj:outer":
		if d != a.at-2 || !a.glued(a.at-1) { // the "test" of "test-fired"
			a.add(subjectSlot, d, false)
		}
	case "nsubj:pass":
		a.add(a.undergoes(d), d, false)
	case "obj":
		a.add(a.objectOf(d), d, false)
	case "iobj":
		a.add(a.givenTo(d), d, false)
	case "obl:tmod", "obl:npmod", "obl:unmarked":
		if d < a.at && a.kinds[d].has(namedKind) && a.kinds[d].has(actorKind) && a.child(a.at, "nsubj", "nsubj:pass") < 0 {
			a.add(subjectSlot, d, true) // a name that opens the sentence
		}
	default:
		if a.is(d, "obl", "nmod") && a.nominal(d) {
			a.oblique(d, passive)
		}
	}
}

// undergoes is the slot of a passive subject: whom it is given to where an object stands
// beside it ("was given arms"), who does it where nothing but the parser says passive.
func (a *asker) undergoes(d int) string {
	switch h := a.head(d); {
	case a.child(h, "obj") < 0:
		return objectSlot
	case a.child(h, "aux:pass") < 0:
		return subjectSlot
	}
	return indirectSlot
}

// givenTo is the slot of an indirect object; one that nothing is given to is what it is
// done to: "thanked Northland".
func (a *asker) givenTo(d int) string {
	if a.child(a.head(d), "obj", "ccomp", "xcomp") < 0 {
		return objectSlot
	}
	return indirectSlot
}

// objectOf is the slot of an object: of two side by side the first is whom it is given
// to, even where the parser does not say so: "lent Northland $5 million".
func (a *asker) objectOf(d int) string {
	if !a.kinds[d].has(stateKind | actorKind | peopleKind | armedKind) {
		return objectSlot
	}
	for _, o := range a.of(a.head(d)) {
		if k := int(o); k > d && a.is(k, "obj") && !a.kinds[k].has(stateKind) {
			return indirectSlot
		}
	}
	return objectSlot
}

// oblique adds a phrase behind a preposition.
func (a *asker) oblique(d int, passive bool) {
	p := a.preposition(d)
	switch {
	case p == "":
	case p == "by" && passive:
		a.add(subjectSlot, d, false)
	default:
		a.add(p, d, false)
	}
}

// loose adds phrases behind a preposition that the parser hung on the object or on
// another phrase of the verb: "sent missiles to the port".
func (a *asker) loose(i int) {
	for _, d := range a.of(i) {
		exists := a.is(int(d), "nsubj") && a.lemma(a.at) == "be" // "there are rifles in the barn"
		if !exists && !a.is(int(d), "obj", "obl", "nsubj:pass", "iobj", "advmod") || besides[a.preposition(int(d))] {
			continue
		}
		a.hanging(int(d), 0)
	}
}

// besides are prepositions of phrases that tell of something else: "according to a report
// by", "despite warnings from".
var besides = map[string]bool{"accord": true, "according": true, "despite": true, "after": true, "amid": true, "following": true, "follow": true,
	"before": true, "since": true, "during": true, "because": true, "without": true}

func (a *asker) hanging(d, depth int) {
	if depth > 2 {
		return
	}
	for _, n := range a.of(d) {
		if k := int(n); a.is(k, "nmod", "obl") && k > d && a.nominal(k) {
			if p := a.preposition(k); p == "by" && (a.words[a.at].UPOS != headwater.VERB && a.words[d].UPOS == headwater.PROPN || a.words[a.at].UPOS == headwater.VERB && a.passive(a.at)) {
				a.add(subjectSlot, k, true)
			} else if p == "to" && a.lemma(d) == "close" {
				a.add("near", k, true)
			} else if p != "" && p != "of" {
				a.add(p, k, true)
			}
			a.hanging(k, depth+1)
		} else if a.is(int(n), "conj") && int(n) > d || a.is(int(n), "acl", "amod") && onTheWay[a.lemma(int(n))] {
			a.hanging(int(n), depth+1)
		}
	}
}

// onTheWay are words for what goes somewhere: "rifles bound for the port".
var onTheWay = map[string]bool{"bind": true, "bound": true, "destine": true, "destined": true, "head": true, "mean": true}

// antecedent adds what the clause of the verb tells of, where it hangs on a noun:
// "the militia, which supplied", "missiles supplied by", "a ship carrying".
func (a *asker) antecedent(i int, passive bool) {
	h := a.head(i)
	if h >= 0 && a.is(i, "ccomp") && a.is(h, "acl:relcl") && a.head(h) >= 0 && !a.has(subjectSlot) {
		a.add(subjectSlot, a.head(h), true) // "drones that officers say can reach"
		return
	}
	if h < 0 || !a.is(i, "acl") || !a.nominal(h) {
		return
	}
	if a.is(i, "acl:relcl") {
		a.gap(i, h, passive)
		return
	}
	switch {
	case passive:
		a.add(objectSlot, h, true)
	case a.feature(i, "VerbForm") == "Inf":
		a.holder(h)
	default:
		a.add(subjectSlot, h, true)
	}
}

// gap puts the noun h where the relative clause of i lacks it.
func (a *asker) gap(i, h int, passive bool) {
	for _, d := range a.of(i) {
		if !a.relative(int(d)) {
			continue
		}
		switch {
		case a.words[d].Relation == "nsubj":
			a.add(subjectSlot, h, true)
		case a.is(int(d), "obj", "nsubj:pass"):
			a.add(objectSlot, h, true)
		case a.preposition(int(d)) != "":
			a.add(a.preposition(int(d)), h, true)
		case a.is(int(d), "nmod:poss"):
		default:
			a.add(subjectSlot, h, true)
		}
		return
	}
	switch {
	case !a.has(subjectSlot) && !passive:
		a.add(subjectSlot, h, true)
	case !a.has(objectSlot):
		a.add(objectSlot, h, true)
	}
}

// holder adds who has the plan, the right or the order that an infinitive tells of.
func (a *asker) holder(noun int) {
	if p := a.child(noun, "nmod:poss"); p >= 0 {
		a.add(subjectSlot, p, true)
		return
	}
	if v := a.head(noun); v >= 0 && a.is(noun, "obj", "obl", "xcomp") {
		a.add(subjectSlot, a.subjectOf(v), true)
	}
}

// subjectOf is the word that does what the verb at v tells, or -1.
func (a *asker) subjectOf(v int) int { return a.slotOf(v, subjectSlot) }

func (a *asker) slotOf(v int, slot string) int {
	if a.depth > 4 {
		return -1
	}
	b := asker{tree: a.tree, at: v, depth: a.depth + 1}
	if a.words[v].UPOS == headwater.VERB || a.words[v].UPOS == headwater.AUX {
		b.verb(v)
	} else {
		b.copula(v)
	}
	for _, f := range b.found {
		if f.slot == slot {
			return f.word
		}
	}
	return -1
}

// copula adds the subject of "is able", "are ready".
func (a *asker) copula(i int) {
	if s := a.child(i, "nsubj"); s >= 0 && !a.relative(s) {
		a.add(subjectSlot, s, false)
		return
	}
	if a.is(i, "amod", "acl") && a.head(i) >= 0 {
		a.add(subjectSlot, a.head(i), true)
		return
	}
	a.borrow(i, false)
}
