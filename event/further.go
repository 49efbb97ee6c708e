package event

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// Slots that lie further from the trigger than its own phrases.
const (
	theirsSlot  = "theirs"  // whose what it is done to is: "rejected Northland's offer", "an offer by Northland"
	clauseSlot  = "clause"  // who is named in the clause behind it: "demanded that Northland leave"
	speakerSlot = "speaker" // who says it: "Northland said that they must leave"
	hearerSlot  = "hearer"  // who is told it: "told Northland that they would leave"
	toDoSlot    = "to-do"   // the deed that an infinitive asks for: "told Northland to leave"
	termSlot    = "term"    // who is named in what it hangs on: "will strike unless Northland leaves"
)

// farSlots are all of them.
var farSlots = []string{theirsSlot, clauseSlot, speakerSlot, hearerSlot, toDoSlot, termSlot}

// maxFound bounds what is looked for further from a trigger.
const maxFound = 64

// further adds to the arguments what lies in the slot, which is one of those above.
func (p *part) further(slot string) {
	a := asker{tree: &p.tree, at: p.at, found: p.args}
	switch slot {
	case theirsSlot:
		for _, f := range p.args {
			if !f.lent && f.slot != subjectSlot {
				a.theirs(f.word, theirsSlot, 0)
			}
		}
	case clauseSlot:
		a.clauses(p.at, 0)
		if v := p.carrierOf(); v >= 0 {
			a.clauses(v, 0)
		}
	case speakerSlot:
		a.add(speakerSlot, p.speaker(), true)
	case hearerSlot:
		a.hearer(p.at)
	case toDoSlot:
		a.toDo(p.at)
	case termSlot:
		a.terms(p.at)
	}
	p.args = a.found
	p.used = append(p.used, make([]bool, len(p.args)-len(p.used))...)
}

// theirs adds whose the noun at i is, by genitive, by what stands before it, or
// behind "of", "by" and "from".
func (a *asker) theirs(i int, slot string, depth int) {
	if len(a.found) > maxFound {
		return
	}
	for _, d := range a.of(i) {
		k := int(d)
		if !a.is(k, "nmod", "amod", "compound", "obl") {
			continue
		}
		if a.tied(k) {
			continue
		}
		if a.is(k, "nmod:poss") || a.kinds[k].has(namedKind) || k > i && a.preposition(k) != "" {
			a.add(slot, k, true)
		}
		if depth < 2 {
			a.theirs(k, slot, depth+1)
		}
	}
}

// tied says whether a hyphen ties what follows to the word at i: "Indian-drafted".
func (t *tree) tied(i int) bool {
	return i+2 < len(t.words) && t.words[i+1].Start == t.words[i].End && t.words[i+2].Start == t.words[i+1].End && t.lemma(i+1) == "-"
}

// clauses adds who is named in the clauses that complete the word at i: their
// subject first, then what is done to whom, then whose that is.
func (a *asker) clauses(i, depth int) {
	if depth > 3 || len(a.found) > maxFound {
		return
	}
	for _, d := range a.of(i) {
		k := int(d)
		switch {
		case k < i, a.is(k, "advcl") && a.aloof(k):
		case a.is(k, "ccomp", "xcomp", "advcl", "acl", "csubj") && !a.is(k, "acl:relcl"):
			a.clause(k, clauseSlot)
			a.clauses(k, depth+1)
		case a.is(k, "obj", "obl", "nmod", "conj"):
			a.clauses(k, depth+1)
		}
	}
}

// aloof says whether the adverbial clause of i tells of something else: "while",
// "after", "if". Behind "unless" stands who is to give in.
func (a *asker) aloof(i int) bool {
	m := a.child(i, "mark")
	return m >= 0 && a.lemma(m) != "to" && a.lemma(m) != "unless"
}

// hearer adds who is told the clause of the word at i.
func (a *asker) hearer(i int) {
	for k := 0; i >= 0 && k < 4; i, k = a.head(i), k+1 {
		h := a.head(i)
		if h < 0 || !a.is(i, "ccomp", "xcomp") {
			continue
		}
		for _, d := range a.of(h) {
			if a.is(int(d), "obj", "iobj") {
				a.add(hearerSlot, int(d), true)
			}
		}
	}
}

// toDo adds the infinitive that completes the word at i.
func (a *asker) toDo(i int) {
	for _, d := range a.of(i) {
		k := int(d)
		if m := a.child(k, "mark"); k > i && a.is(k, "xcomp", "advcl", "ccomp") && m >= 0 && a.lemma(m) == "to" {
			a.add(toDoSlot, k, true)
		}
	}
}

// terms adds who is named in the condition of the word at i, or of what says it;
// what only may happen under a condition is nobody's threat.
func (a *asker) terms(i int) {
	if x := a.child(i, "aux"); x >= 0 && slices.Contains([]string{"may", "might", "could"}, a.lemma(x)) {
		return
	}
	for k := 0; i >= 0 && k < 4; i, k = a.head(i), k+1 {
		for _, d := range a.of(i) {
			if a.condition(int(d)) {
				a.clause(int(d), termSlot)
			}
			if a.is(int(d), "advcl", "xcomp") { // the parser hangs it on "to protect"
				for _, e := range a.of(int(d)) {
					if a.condition(int(e)) {
						a.clause(int(e), termSlot)
					}
				}
			}
		}
		if !a.is(i, "ccomp", "xcomp", "conj", "parataxis") {
			return
		}
	}
}

// condition says whether the clause of i is one: "if", "unless", "should they fail".
func (a *asker) condition(i int) bool {
	if !a.is(i, "advcl") {
		return false
	}
	if m := a.child(i, "mark"); m >= 0 {
		return slices.Contains([]string{"if", "unless", "provided", "until"}, a.lemma(m))
	}
	x := a.child(i, "aux")
	return x >= 0 && a.lemma(x) == "should"
}

// clause adds who is named in the clause of i.
func (a *asker) clause(i int, slot string) {
	for _, relations := range [...][]string{{"nsubj"}, {"obj", "iobj"}, {"obl"}} {
		for _, d := range a.of(i) {
			if k := int(d); a.is(k, relations...) && !a.relative(k) && a.words[k].UPOS != headwater.PRON {
				a.add(slot, k, true)
				a.theirs(k, slot, 0)
			}
		}
	}
}

// speaker is who says the clause of the trigger: the subject of the verb over it,
// else the source of the words where the sentence names it; or -1.
func (p *part) speaker() int {
	a := asker{tree: &p.tree, at: p.at}
	for i, k := p.at, 0; i >= 0 && k < 6; i, k = p.head(i), k+1 {
		if h := p.head(i); h >= 0 && p.is(i, "ccomp", "acl", "obj") && !p.is(i, "acl:relcl") {
			if s := a.subjectOf(h); s >= 0 && p.words[h].UPOS == headwater.VERB {
				return s
			}
		}
	}
	if v := p.voices.at(p.words[p.at].Start); v != nil && v.by.SourceSpan != nil && p.bounds.Contains(*v.by.SourceSpan) {
		return p.topOf(*v.by.SourceSpan)
	}
	return -1
}
