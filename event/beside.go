package event

// hyphened adds what the parser hung on the first part of "test-fired".
func (a *asker) hyphened(i int) {
	if i < 3 || !a.glued(i-1) || a.head(i-2) != i || a.has(subjectSlot) {
		return
	}
	if k := a.child(i-2, "compound", "nsubj"); k >= 0 {
		a.add(subjectSlot, k, true)
	}
}

// launched adds where arms are fired from in a participle beside the verb or the
// verb it hangs on.
func (a *asker) launched(i int) {
	for _, f := range a.found {
		if f.slot == subjectSlot {
			a.stationed(f.word)
		}
	}
	for k := 0; i >= 0 && k < 3; k++ {
		for _, d := range a.of(i) {
			if a.is(int(d), "advcl") {
				a.placed(int(d))
			}
		}
		if !a.is(i, "xcomp", "advcl", "acl", "amod") {
			return
		}
		i = a.head(i)
	}
}

// stationed adds where the arms at word are said to stand by a participle of theirs.
func (a *asker) stationed(word int) {
	for _, d := range a.of(word) {
		if a.is(int(d), "acl") && !a.is(int(d), "acl:relcl") {
			a.placed(int(d))
		}
	}
}

// placed adds the place of a participle of firing or standing.
func (a *asker) placed(v int) {
	fired := a.lemma(v) == "fire" || a.lemma(v) == "launch"
	if !fired && !stands[a.lemma(v)] {
		return
	}
	for _, n := range a.of(v) {
		if p := a.preposition(int(n)); p == "from" || !fired && (p == "in" || p == "at" || p == "near" || p == "on") {
			a.add(launchedSlot, int(n), true)
		}
	}
}

// stands are verbs that tell where arms are.
var stands = map[string]bool{"base": true, "station": true, "deploy": true, "position": true, "place": true, "install": true, "locate": true, "keep": true, "hide": true}

// sides adds whose arms the subject is: "Thai jets", "Iran's missiles".
func (a *asker) sides() {
	for _, f := range a.found {
		if f.slot != subjectSlot || !a.kinds[f.word].has(armsKind|warlikeKind) {
			continue
		}
		for _, d := range a.of(f.word) {
			if a.kinds[d].has(stateKind|armedKind) && a.is(int(d), "amod", "compound", "nmod:poss") {
				a.add(sideSlot, int(d), true)
				return
			}
		}
	}
}
