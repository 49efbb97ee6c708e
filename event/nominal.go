package event

import "github.com/headwater-project/headwater"

// noun collects the arguments of the noun trigger at i, and of the verb that
// carries it out.
func (a *asker) noun(i int) {
	for _, d := range a.of(i) {
		a.beside(int(d))
	}
	a.inside(i)
	if v := a.carrier(i); v >= 0 {
		a.carried(i, v)
	}
	if h := a.head(i); h >= 0 && a.is(i, "nmod", "obl") && a.preposition(i) == "with" {
		if a.nominal(h) {
			a.add(whoseSlot, h, true)
		} else {
			a.add(whoseSlot, a.slotOf(h, objectSlot), true)
		}
	}
	a.charged(i)
	a.next(i)
	if a.is(i, "conj") && a.head(i) >= 0 { // "the training and arming of"
		a.likeFirst(i, a.head(i))
	}
}

// inside adds what lies within the range that the noun at i names, and what brought
// it there: "the base puts the capital within range of".
func (a *asker) inside(i int) {
	switch a.preposition(i) {
	case "within", "in", "into", "out", "outside", "beyond":
	default:
		return
	}
	h := a.head(i)
	if h < 0 {
		a.add(insideSlot, a.child(i, "nsubj"), true)
		return
	}
	if a.words[h].UPOS != headwater.VERB {
		if a.child(i, "cop") >= 0 {
			h = i
		}
		a.add(insideSlot, a.child(h, "nsubj"), true)
		return
	}
	if o := a.child(h, "obj"); o >= 0 && o != i {
		a.add(insideSlot, o, true)
		a.add(bringerSlot, a.subjectOf(h), true)
		return
	}
	a.add(insideSlot, a.subjectOf(h), true)
}

// next adds the phrase right behind an object that the parser hung on the verb:
// "tracked the shipments to the militia".
func (a *asker) next(i int) {
	h := a.head(i)
	if h < 0 || !a.is(i, "obj") || i+1 >= len(a.words) || a.words[i+1].UPOS != headwater.ADP {
		return
	}
	d := a.head(i + 1)
	if d <= i+1 || a.head(d) != h || !a.is(d, "obl") || !a.nominal(d) {
		return
	}
	if p := a.preposition(d); p != "" {
		a.add(p, d, true)
	}
}

// charged adds who is held to have done what the noun at i names: "blamed the rebels
// for the attack", "claimed responsibility for the raid".
func (a *asker) charged(i int) {
	h := a.head(i)
	if h < 0 || !a.is(i, "nmod", "obl") {
		return
	}
	switch a.preposition(i) {
	case "for", "of":
	default:
		return
	}
	if v := a.head(h); a.denies(h) || v >= 0 && a.denies(v) {
		return
	}
	if a.words[h].UPOS == headwater.NOUN && (a.lemma(h) == "responsibility" || a.lemma(h) == "blame") {
		if v := a.head(h); v >= 0 && a.words[v].UPOS == headwater.VERB {
			a.add(subjectSlot, a.subjectOf(v), true)
		}
		return
	}
	if blamed[a.lemma(h)] {
		a.add(subjectSlot, a.slotOf(h, objectSlot), true)
	}
}

// denies says whether "not", or a subject like "no group", makes the verb at v say
// that it did not happen.
func (a *asker) denies(v int) bool {
	m := mood{tree: a.tree}
	if a.words[v].UPOS == headwater.VERB {
		m.verb(v)
	}
	return m.negative
}

// possessor is the noun that "whose" stands for, or -1.
func (a *asker) possessor(d int) int {
	for k, i := 0, d; i >= 0 && k < maxDepth; k++ {
		if a.is(i, "acl:relcl") {
			return a.head(i)
		}
		i = a.head(i)
	}
	return -1
}

// beside adds one dependent of a noun trigger.
func (a *asker) beside(d int) {
	switch {
	case a.is(d, "nmod:poss") && a.relative(d):
		a.add(ownerSlot, a.possessor(d), true)
	case a.relative(d):
	case a.is(d, "nmod:poss"):
		a.add(ownerSlot, d, false)
	case d < a.at && a.modifies(d):
		a.add(modifierSlot, d, false)
	case a.is(d, "nmod", "obl") && a.nominal(d):
		a.behind(d)
	case a.is(d, "acl") && !a.is(d, "acl:relcl") && a.passive(d) && a.kinds[d].has(supportKind):
		a.carried(a.at, d) // "the attack carried out by"
	}
}

// modifies says whether d, before a noun trigger, tells of it: a noun or a name.
func (a *asker) modifies(d int) bool {
	return a.is(d, "compound", "amod", "nmod", "obl:unmarked") && (a.kinds[d].has(namedKind) || a.nominal(d) && !a.is(d, "amod"))
}

// behind adds a phrase behind a preposition, and what hangs on it.
func (a *asker) behind(d int) {
	p := a.preposition(d)
	if h := a.head(a.at); p == "by" || p == "on" && h >= 0 && a.lemma(h) == "blame" {
		p = subjectSlot // "blamed the attack on the rebels"
	}
	if p != "" {
		a.add(p, d, false)
	}
	a.hanging(d, 1)
}

// carrier is the verb that carries out the noun at i, or -1: "carried out a test",
// "the test was carried out", "is in possession".
func (a *asker) carrier(i int) int {
	h := a.head(i)
	if h >= 0 && a.is(i, "nmod") && a.preposition(i) == "of" && a.kinds[h].has(amountKind) && !a.kinds[i].has(warlikeKind) {
		i, h = h, a.head(h) // "a round of talks"
	}
	if h < 0 || a.words[h].UPOS != headwater.VERB || !a.is(i, "obj", "nsubj:pass", "obl", "nsubj", "xcomp") {
		return -1
	}
	if !a.kinds[h].has(supportKind|undergoKind) || a.is(i, "obl") && apart[a.preposition(i)] {
		return -1
	}
	return h
}

// apart are prepositions that tell of another event than the verb's: "lodged a protest
// over a test".
var apart = map[string]bool{"over": true, "about": true, "against": true, "despite": true, "amid": true}

// carried adds what the light verb at v has: who does it, where and with what.
func (a *asker) carried(i, v int) {
	b := asker{tree: a.tree, at: v, depth: a.depth + 1}
	if b.depth > 4 {
		return
	}
	b.verb(v)
	for _, f := range b.found {
		if f.word == i || a.above(i, f.word) || f.slot == objectSlot {
			continue
		}
		if f.slot == subjectSlot && a.kinds[v].has(negateKind|forbidKind|endKind) && a.kinds[i].has(warlikeKind) {
			continue // "police halted an attack"
		}
		if f.slot == subjectSlot && a.kinds[v].has(undergoKind) {
			f.slot = "on" // "suffered an airstrike"
		}
		a.add(f.slot, f.word, f.lent)
	}
}

// likeFirst takes what the first of two joined nouns has.
func (a *asker) likeFirst(i, h int) {
	for _, d := range a.of(h) {
		k := int(d)
		if k == i || a.is(k, "conj") {
			continue
		}
		if a.is(k, "nmod:poss") || a.is(k, "nmod") && k > i || a.is(k, "amod") && a.kinds[k].has(namedKind) {
			a.beside(k)
		}
	}
	if v := a.head(h); v >= 0 && a.kinds[v].has(supportKind) && a.is(h, "obj", "nsubj:pass") {
		a.carried(i, v)
	}
}
