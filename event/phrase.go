package event

import "github.com/headwater-project/headwater"

// phrase is the span of the noun phrase headed by i: determiner, adjectives,
// compounds and what "of" brings; no clause, apposition, bracket, preposition or
// fellow behind "and". It never holds the word at trigger, -1 for none.
func (t *tree) phrase(i, trigger int) headwater.Span {
	lo, hi := i, i
	t.spread(i, trigger, 0, &lo, &hi)
	for lo < i && t.words[lo].UPOS == headwater.PUNCT {
		lo++
	}
	return headwater.Span{Start: t.words[lo].Start, End: t.words[hi].End}
}

// spread widens [lo, hi] over the dependents of i that belong to its phrase.
func (t *tree) spread(i, trigger, depth int, lo, hi *int) {
	if depth > maxDepth {
		return
	}
	for _, d := range t.of(i) {
		k := int(d)
		if k == trigger || trigger >= 0 && (k < trigger) != (i < trigger) || !t.belongs(k, i, depth) {
			continue
		}
		*lo, *hi = min(*lo, k), max(*hi, k)
		t.spread(k, trigger, depth+1, lo, hi)
	}
}

// belongs says whether k is part of the phrase that its head i heads, or, below
// depth 0, is inside.
func (t *tree) belongs(k, i, depth int) bool {
	switch t.relation(k) {
	case "amod":
		return k < i || len(t.of(k)) == 0 // not "missiles capable of"
	case "det", "compound", "nummod", "flat", "fixed", "goeswith":
		return true
	case "nmod":
		return t.is(k, "nmod:poss") || k < i || t.preposition(k) == "of" || t.preposition(k) == "" && t.words[k].UPOS == headwater.PROPN
	case "appos":
		return k > i && t.words[k].UPOS == headwater.PROPN && !t.marked(i, k)
	case "case":
		return depth > 0
	case "advmod", "advcl":
		return k < i && (depth > 0 || t.opened(k, i))
	case "conj", "cc":
		return depth > 0 && t.is(i, "amod", "compound", "nummod", "conj", "flat", "nmod")
	case "punct":
		return t.glued(k)
	}
	return false
}

// opened says whether the phrase of i begins before its dependent k.
func (t *tree) opened(k, i int) bool {
	for _, d := range t.of(i) {
		if int(d) < k && t.is(int(d), "det", "amod", "nummod", "nmod:poss") {
			return true
		}
	}
	return false
}

// glued says whether the mark at k stands inside a word: "Fateh-110".
func (t *tree) glued(k int) bool {
	return k > 0 && k+1 < len(t.words) && t.words[k-1].End == t.words[k].Start && t.words[k].End == t.words[k+1].Start
}

// fellows are i and the phrases joined to it by "and", in text order.
func (t *tree) fellows(i int, into []int) []int {
	into = append(into, i)
	for _, d := range t.of(i) {
		if t.is(int(d), "conj") && t.nominal(int(d)) && len(into) < maxFellows {
			into = t.fellows(int(d), into)
		}
	}
	return into
}

// maxFellows bounds a list of fillers of one role.
const maxFellows = 16

// nominal says whether a phrase of i can fill a role.
func (t *tree) nominal(i int) bool {
	switch t.words[i].UPOS {
	case headwater.NOUN, headwater.PROPN, headwater.PRON, headwater.NUM, headwater.DET, headwater.SYM, headwater.X:
		return true
	case headwater.ADJ:
		return !t.is(i, "root", "ccomp", "xcomp", "advcl", "acl")
	}
	return false
}

// marked says whether a comma or another mark stands between i and k.
func (t *tree) marked(i, k int) bool {
	for n := i + 1; n < k; n++ {
		if t.words[n].UPOS == headwater.PUNCT && !t.glued(n) {
			return true
		}
	}
	return false
}
