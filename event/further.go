package event

import "github.com/headwater-project/headwater"

// Slots that lie further from the trigger than its own phrases.
const (
	theirsSlot  = "theirs"  // whose what it is done to is: "rejected Northland's offer", "an offer by Northland"
	clauseSlot  = "clause"  // who is named in the clause behind it: "demanded that Northland leave"
	speakerSlot = "speaker" // who says it: "Northland said that they must leave"
)

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
		if a.is(k, "nmod:poss") || a.kinds[k]&namedKind != 0 || k > i && a.preposition(k) != "" {
			a.add(slot, k, true)
		}
		if depth < 2 {
			a.theirs(k, slot, depth+1)
		}
	}
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
			a.clause(k)
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

func (a *asker) clause(i int) {
	for _, relations := range [...][]string{{"nsubj"}, {"obj", "iobj"}, {"obl"}} {
		for _, d := range a.of(i) {
			if k := int(d); a.is(k, relations...) && !a.relative(k) && a.words[k].UPOS != headwater.PRON {
				a.add(clauseSlot, k, true)
				a.theirs(k, clauseSlot, 0)
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
