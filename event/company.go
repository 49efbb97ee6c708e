package event

// textIs says whether the word at i, in small letters, is one of list.
func (r *reader) textIs(i int, list []string) bool {
	if i < 0 || i >= len(r.words) {
		return false
	}
	r.small(i)
	for _, w := range list {
		if string(r.fold) == w {
			return true
		}
	}
	return false
}

// small is the word at i in small letters, good until the next call.
func (r *reader) small(i int) []byte {
	r.fold = folded(r.fold[:0], r.words[i].In(r.doc.Text))
	return r.fold
}

// is says whether the word at i, in small letters, is text.
func (r *reader) is(i int, text string) bool {
	if i < 0 || i >= len(r.words) {
		return false
	}
	return string(r.small(i)) == text
}

// company says whether the words about t are those that the trigger asks for.
func (r *reader) company(t int, g *trigger) bool {
	if r.words[t].class&have != 0 && r.auxiliary(t) {
		return false
	}
	if r.is(t-1, "-") { // "-led", "-made"
		return false
	}
	if len(g.NotAfter) > 0 && r.textIs(t-1, g.NotAfter) {
		return false
	}
	if len(g.After) > 0 && !r.textIs(t-1, g.After) {
		return false
	}
	if len(g.NotBefore) > 0 && r.follows(t, 5, g.NotBefore) {
		return false
	}
	if len(g.Next) > 0 && !r.follows(t, g.Within, g.Next) {
		return false
	}
	return len(g.Then) == 0 || r.follows(t, 10, g.Then)
}

// follows says whether one of list stands in the n words after t, before the
// end of the clause.
func (r *reader) follows(t, n int, list []string) bool {
	for i := t + 1; i <= t+n && i < len(r.words); i++ {
		if r.textIs(i, list) {
			return true
		}
		if r.words[i].class&(stop|boundary) != 0 {
			return false
		}
	}
	return false
}

// verbal says whether the word at t, which may be a verb of this shape, reads
// as a verb. Without tags of parts of speech, the words beside it tell.
func (r *reader) verbal(t int, s shape) bool {
	p := r.overAdverbs(t - 1)
	adverbial := p < t-1
	before, after := r.classAt(p), r.classAt(t+1)
	switch {
	case r.words[t].class&diplomacy != 0 && s&third != 0 && after&(determiner|named|number|actors|amount) == 0:
		return false // "the sanctions bill"
	case s&(past|participle) != 0 && s&(base|noun) == 0:
		return before&(determiner|possessive|number|preposition) == 0 || after&(preposition|determiner) != 0
	case s&gerund != 0:
		return r.gerundial(t, before, after)
	case adverbial && before&(determiner|preposition|be) == 0:
		return true
	}
	if s == noun { // the form tells which verb it would be
		if s = base; r.plural(t) {
			s = third
		}
	}
	if r.listed(p, s) {
		return true
	}
	return r.asVerb(p, before, after) && r.agrees(p, before, s) && !r.pastNext(t)
}

// overAdverbs steps from p back over adverbs and bare negations, which may
// stand between a verb and what leads to it.
func (r *reader) overAdverbs(p int) int {
	for p >= 0 && r.words[p].class&(adverb|negation) != 0 && r.words[p].class&(do|be|modal|have) == 0 {
		p--
	}
	return p
}

// classAt is what the word at i is; outside the sentence everything has ended.
func (r *reader) classAt(i int) class {
	if i < 0 || i >= len(r.words) {
		return stop
	}
	return r.words[i].class
}

// listed says whether the comma at p stands behind a verb of the same form:
// "feeds, arms, and".
func (r *reader) listed(p int, s shape) bool {
	if p < 1 || s&third == 0 || r.words[p].class&comma == 0 {
		return false
	}
	for _, before := range r.words[p-1].senses {
		if before.shape&third != 0 {
			return true
		}
	}
	return false
}

// gerundial tells "by deploying missiles" from "a cabinet meeting".
func (r *reader) gerundial(t int, before, after class) bool {
	const opens = determiner | named | number | amount | arms | armed | official
	if before&(determiner|possessive|number) != 0 || r.is(t+1, "of") {
		return false
	}
	return before&(be|preposition|saying|capable) != 0 || after&opens != 0 || r.is(t+1, "with") || r.textIs(t+1, objectPronouns)
}

// agrees says whether what stands before a verb in the present can be its
// subject: many for the bare form, one for the form in -s.
func (r *reader) agrees(p int, before class, s shape) bool {
	if p < 0 || before&(modal|do|relative|pronoun|conjunction|comma|preposition|adverb) != 0 || before&(actors|named|arms) == 0 {
		return true
	}
	if s&base != 0 && s&(past|participle) == 0 {
		return r.plural(p)
	}
	return true
}

// pastNext says whether a verb in the past follows, which makes the word at t a
// subject.
func (r *reader) pastNext(t int) bool {
	if t+1 >= len(r.words) || r.words[t+1].class&(named|arms|actors) != 0 {
		return false
	}
	next := r.words[t+1].In(r.doc.Text)
	return len(next) > 4 && next[len(next)-2:] == "ed" && t > 0 && !r.is(t-1, "to") && r.words[t-1].class&(modal|pronoun) == 0
}

// asVerb tells a verb from a noun where both are spelled alike.
func (r *reader) asVerb(p int, before, after class) bool {
	switch {
	case before&(modal|do) != 0, r.is(p, "to"):
		return true
	case before&relative != 0:
		return after&(be|have|do|modal) == 0
	case before&pronoun != 0:
		return !r.textIs(p, objectPronouns)
	case before&(determiner|preposition|possessive|number|be|have|amount) != 0:
		return false
	case before&(actors|named|arms|conjunction|comma) != 0:
		return after&(preposition|stop|comma|be|have|do|modal|conjunction|boundary|relative) == 0 &&
			(before&arms == 0 || before&named != 0 || after&determiner != 0)
	}
	return after&(determiner|number|amount|pronoun) != 0 && before&stop == 0
}

var objectPronouns = []string{"them", "him", "us", "her", "me"}

// auxiliary says whether the "have" at t belongs to a verb after it.
func (r *reader) auxiliary(t int) bool {
	i := t + 1
	for i < len(r.words) && r.words[i].class&(adverb|negation) != 0 {
		i++
	}
	if i >= len(r.words) || r.words[i].class&(be|have) != 0 || r.is(i, "to") {
		return true
	}
	for _, s := range r.words[i].senses {
		if s.shape&(past|participle) != 0 {
			return true
		}
	}
	small := r.small(i)
	return len(small) > 4 && string(small[len(small)-2:]) == "ed"
}
