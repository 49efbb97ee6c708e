package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// likelihood finds how likely a source calls what it says: the estimative term of
// ICD 203 that governs the main clause of its content, or nil. Terms that stand
// before a noun ("likely voters"), compare ("more likely to fail than to hold") or
// tell how sure somebody is ("with high confidence") state none, and so does one in
// a clause below or in a later sentence.
func (r *reader) likelihood(content []headwater.Span) *headwater.Likelihood {
	e := estimate{r: r, content: content, root: -1}
	if !e.findRoot() {
		return nil
	}
	t := e.onPredicate(e.root, 0)
	band := t.band()
	if band == "" {
		return nil
	}
	low, high := band.Limits()
	return &headwater.Likelihood{Span: t.span, Band: band, Low: low, High: high}
}

// estimate is the search for a term in one content. Words are indexes into
// Syntax.Words; lo and hi bound the sentence that holds the main clause.
type estimate struct {
	r            *reader
	content      []headwater.Span
	root, lo, hi int
}

// widest bounds how many words on either side of a content's first are read, so that
// the work stays linear in a text without full stops.
const widest = 160

// findRoot finds the predicate of the main clause: the first word of the content
// that hangs on nothing in it and can be a predicate, in the sentence where the
// content begins.
func (e *estimate) findRoot() bool {
	if len(e.content) == 0 {
		return false
	}
	syn := e.r.syn
	first := e.r.wordAt(e.r.tokenAt(e.content[0].Start))
	if first >= len(syn.Words) {
		return false
	}
	e.lo, e.hi = e.sentence(first)
	e.lo, e.hi = max(e.lo, first-widest), min(e.hi, first+widest)
	for i := first; i < e.hi; i++ {
		w := &syn.Words[i]
		if w.Relation == "" || !e.holds(i) || w.Head >= 0 && e.holds(w.Head) || minorParts[w.UPOS] {
			continue
		}
		e.root = i
		return true
	}
	return false
}

// sentence bounds the words of the sentence that holds word i.
func (e *estimate) sentence(i int) (lo, hi int) {
	sentences := e.r.syn.Sentences
	a, b := 0, len(sentences)
	for a < b {
		if m := (a + b) / 2; sentences[m].LastWord <= i {
			a = m + 1
		} else {
			b = m
		}
	}
	if a == len(sentences) {
		return i, i
	}
	return sentences[a].FirstWord, sentences[a].LastWord
}

// holds says whether word i lies in the content.
func (e *estimate) holds(i int) bool {
	w := e.r.syn.Words[i].Span
	for _, s := range e.content {
		if s.Contains(w) {
			return true
		}
	}
	return false
}

// deepestSelf bounds how many "we assess that" are looked through.
const deepestSelf = 3

// onPredicate reads the terms that govern the predicate at word p: what it is, what
// modifies it, and what it says of a chance.
func (e *estimate) onPredicate(p, depth int) term {
	if inner := e.ownJudgment(p); inner >= 0 && depth < deepestSelf {
		return e.onPredicate(inner, depth+1)
	}
	if t := e.adjective(p); t.word != "" {
		return t
	}
	if h := e.r.syn.Words[p].Head; h >= 0 && subordinate[e.r.syn.Words[p].Relation] && !e.holds(h) {
		if t := e.adjective(h); t.word != "" {
			return t // the term stands in the cue: "is likely to"
		}
	}
	for i := e.lo; i < e.hi; i++ {
		if e.r.syn.Words[i].Head != p || !e.holds(i) {
			continue
		}
		if t := e.dependent(i, p); t.word != "" {
			return t
		}
	}
	return e.chance(p)
}

// dependent reads a term that hangs on the predicate p.
func (e *estimate) dependent(i, p int) term {
	w := &e.r.syn.Words[i]
	switch base, _, _ := strings.Cut(w.Relation, ":"); base {
	case "advmod":
		if !e.attributive(i) {
			return e.adverb(i)
		}
	case "xcomp":
		if seeming[e.lemma(p)] {
			return e.adjective(i)
		}
	case "obl":
		if l := e.lemma(i); (l == "likelihood" || l == "probability") && e.dependsOn(i, "in") && e.dependsOn(i, "all") {
			return term{word: "likely", span: e.cover(i, i, "in", "all")}
		}
	case "nsubj", "obj":
		if base == "obj" && !having[e.lemma(p)] || base == "nsubj" && e.lemma(p) != "be" {
			return term{}
		}
		return e.chance(i)
	}
	return term{}
}

// ownJudgment is the predicate of what a speaker says that he himself judges ("we
// assess that"), or -1.
func (e *estimate) ownJudgment(p int) int {
	if !judging[e.lemma(p)] {
		return -1
	}
	self, inner := false, -1
	for i := e.lo; i < e.hi; i++ {
		if w := &e.r.syn.Words[i]; w.Head == p {
			low := strings.ToLower(w.In(e.r.text))
			self = self || w.Relation == "nsubj" && (low == "i" || low == "we")
			if w.Relation == "ccomp" && e.holds(i) {
				inner = i
			}
			if e.lemma(i) == "not" {
				return -1
			}
		}
	}
	if !self {
		return -1
	}
	return inner
}

// attributive says whether the word at i stands between an article and a noun,
// whatever the parser made of it: "the likely winner".
func (e *estimate) attributive(i int) bool {
	words := e.r.syn.Words
	for j := i - 1; j >= e.lo && i-j <= 3; j-- {
		switch words[j].UPOS {
		case headwater.DET:
			return true
		case headwater.ADV, headwater.ADJ:
			continue
		}
		return false
	}
	return false
}

func (e *estimate) lemma(i int) string { return strings.ToLower(e.r.syn.Words[i].Lemma) }

// dependsOn says whether a word of the form low hangs on word i.
func (e *estimate) dependsOn(i int, low string) bool { return e.child(i, low) >= 0 }

// child is the word of the form low that hangs on word i, or -1.
func (e *estimate) child(i int, low string) int {
	for j := max(e.lo, i-8); j < min(e.hi, i+8); j++ {
		if w := &e.r.syn.Words[j]; w.Head == i && strings.EqualFold(w.In(e.r.text), low) {
			return j
		}
	}
	return -1
}

// cover spans words a to b and the dependents of b that are named.
func (e *estimate) cover(a, b int, lows ...string) headwater.Span {
	words := e.r.syn.Words
	out := words[a].Cover(words[b].Span)
	for _, low := range lows {
		if j := e.child(b, low); j >= 0 {
			out = out.Cover(words[j].Span)
		}
	}
	return out
}

var (
	minorParts = map[headwater.UPOS]bool{headwater.PUNCT: true, headwater.SCONJ: true, headwater.CCONJ: true, headwater.PART: true, headwater.DET: true, headwater.ADP: true, headwater.INTJ: true, headwater.SYM: true}
	// subordinate relations make what hangs by them the matter of an estimate.
	subordinate = set("xcomp", "ccomp", "csubj", "csubj:outer", "advcl")
	seeming     = set("seem", "appear", "look", "remain", "consider", "deem", "judge", "become", "think", "believe")
	having      = set("have", "see", "face", "give", "be", "put", "stand", "leave", "carry", "hold")
	judging     = set("think", "believe", "assess", "judge", "estimate", "say", "reckon", "suspect", "expect", "conclude", "guess", "feel")
)
