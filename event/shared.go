package event

import "github.com/headwater-project/headwater"

// borrow adds what the verb at i shares with the one it hangs on: the subject and
// the object of verbs joined by "and", the subject that control and adverbial
// clauses leave out.
func (a *asker) borrow(i int, passive bool) {
	h := a.head(i)
	a.forward(i)
	if h < 0 || a.depth > 4 {
		return
	}
	bare := !a.has(subjectSlot)
	if a.asked {
		return
	}
	if passive {
		bare = !a.has(objectSlot) && !a.has(indirectSlot)
	}
	switch {
	case a.is(i, "conj") && a.clausal(h):
		a.joined(i, h, passive, bare)
	case !bare:
	case a.is(i, "xcomp"):
		a.put(a.controller(h), passive)
		a.using(h)
		if causing[a.lemma(h)] {
			a.add(causerSlot, a.subjectOf(h), true)
		}
	case a.is(i, "advcl", "ccomp", "csubj"):
		a.put(a.adverbial(i, h), passive)
		a.using(h)
	case a.is(i, "parataxis") && a.child(i, "nsubj") < 0:
		a.put(a.subjectOf(h), passive)
	}
}

// put adds the shared subject: of a passive it is the object.
func (a *asker) put(word int, passive bool) {
	if passive {
		a.add(objectSlot, word, true)
		return
	}
	a.add(subjectSlot, word, true)
}

func (t *tree) clausal(i int) bool {
	return t.words[i].UPOS == headwater.VERB || t.words[i].UPOS == headwater.AUX || t.child(i, "cop", "nsubj") >= 0
}

// joined takes the subject of the first verb, and its object where it stands
// behind both.
func (a *asker) joined(i, h int, passive, bare bool) {
	if bare {
		a.put(a.standing(h), passive)
	}
	if o := a.child(h, "obj"); o > i && !a.has(objectSlot) && !passive {
		a.add(objectSlot, o, true)
	}
	for _, d := range a.of(h) { // "trains, arms and controls the militia"
		if o := a.child(int(d), "obj"); int(d) > i && a.is(int(d), "conj") && o >= 0 && !a.has(objectSlot) && !passive && a.bareBetween(i, int(d)) {
			a.add(objectSlot, o, true)
		}
	}
	if a.is(h, "acl:relcl") || a.passive(h) && passive {
		if s := a.slotOf(h, subjectSlot); passive && s >= 0 && !a.has(subjectSlot) && s > i {
			a.add(subjectSlot, s, true)
		}
	}
}

// standing is the grammatical subject of v: of a passive what it is done to.
func (a *asker) standing(v int) int {
	if a.words[v].UPOS == headwater.VERB && a.passive(v) {
		if o := a.slotOf(v, objectSlot); o >= 0 {
			return o
		}
		return a.slotOf(v, indirectSlot)
	}
	return a.subjectOf(v)
}

// forward takes the object of a verb joined behind i: "trains, arms and controls
// the militia".
func (a *asker) forward(i int) {
	if a.has(objectSlot) || a.words[i].UPOS != headwater.VERB {
		return
	}
	for _, d := range a.of(i) {
		if !a.is(int(d), "conj") || a.words[d].UPOS != headwater.VERB {
			continue
		}
		if o := a.child(int(d), "obj"); o >= 0 && a.child(int(d), "nsubj") < 0 && a.bareBetween(i, int(d)) {
			a.add(objectSlot, o, true)
		}
	}
}

// bareBetween says whether nothing but marks, "and", adverbs and other verbs stand
// between two joined verbs.
func (a *asker) bareBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		switch a.words[k].UPOS {
		case headwater.PUNCT, headwater.CCONJ, headwater.ADV, headwater.VERB, headwater.AUX:
		case headwater.ADP, headwater.ADJ, headwater.NOUN:
			if !a.aside(k, j) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// aside says whether k stands in an adverbial of j: "in many cases".
func (a *asker) aside(k, j int) bool {
	return k != j && a.above(j, k)
}

// controller is who does what an infinitive behind the verb h tells: the object
// of verbs that move somebody to act, else the subject.
func (a *asker) controller(h int) int {
	if a.words[h].UPOS != headwater.VERB {
		return a.slotOf(h, subjectSlot)
	}
	if o := a.slotOf(h, objectSlot); o >= 0 && a.child(h, "obj", "nsubj:pass", "iobj") >= 0 {
		if !subjectControl[a.lemma(h)] {
			return o
		}
	}
	if o := a.child(h, "iobj"); o >= 0 && !subjectControl[a.lemma(h)] {
		return o
	}
	return a.subjectOf(h)
}

// using adds what is used to do what the trigger tells: "used drones to bomb".
func (a *asker) using(h int) {
	switch a.lemma(h) {
	case "use", "employ", "fire", "launch":
		if o := a.child(h, "obj"); o >= 0 {
			a.add("with", o, true)
		}
	}
}

// causing are verbs whose subject makes the object act.
var causing = map[string]bool{"order": true, "force": true, "compel": true, "instruct": true, "tell": true, "command": true, "direct": true}

// subjectControl are verbs with an object whose infinitive tells of the subject.
var subjectControl = map[string]bool{"promise": true, "threaten": true, "use": true, "vow": true}

// adverbial is who does what a clause without a subject beside the verb h tells:
// "accused the state of arming" the object, else the subject.
func (a *asker) adverbial(i, h int) int {
	m := a.child(i, "mark", "case")
	if m >= 0 && blamed[a.lemma(h)] {
		switch a.lemma(m) {
		case "of", "for", "with", "from":
			if o := a.slotOf(h, objectSlot); o >= 0 {
				return o
			}
		}
	}
	if m >= 0 && a.lemma(m) == "for" { // "imposed sanctions on the firm for selling"
		if o := a.slotOf(h, "on"); o >= 0 {
			return o
		}
	}
	return a.standing(h)
}

// blamed are verbs whose object did what stands behind "of" or "for".
var blamed = map[string]bool{"accuse": true, "suspect": true, "blame": true, "charge": true, "convict": true,
	"sanction": true, "blacklist": true, "punish": true, "condemn": true, "criticize": true, "criticise": true, "arrest": true, "jail": true, "indict": true, "sentence": true, "imprison": true, "fine": true, "prosecute": true, "try": true, "expel": true, "thank": true, "praise": true, "warn": true, "prevent": true, "stop": true, "bar": true, "keep": true, "discourage": true, "deter": true, "dissuade": true, "ban": true, "block": true, "prohibit": true, "forbid": true}
