package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// term is an estimative word with what strengthens, weakens or denies it. The zero
// term is none.
type term struct {
	word    string // likely, unlikely, certain, even, remote
	degree  degree
	negated bool
	void    bool // compared or asked for: "more likely", "how likely"
	span    headwater.Span
}

type degree uint8

const (
	plain  degree = iota
	very          // very, highly, extremely
	almost        // almost, nearly, all but
)

// band gives the band of ICD 203 that a term stands for, or "" where it stands for
// none: "certain" without "almost" leaves no doubt to measure, and "not unlikely"
// says nothing exact.
func (t term) band() headwater.Band {
	switch {
	case t.void || t.word == "":
		return ""
	case t.word == "likely" && t.negated && t.degree != almost:
		return headwater.UnlikelyBand
	case t.negated:
		return ""
	}
	return bands[t.word][t.degree]
}

// bands by word and degree. Degrees that English does not give a word are missing.
var bands = map[string]map[degree]headwater.Band{
	"likely":   {plain: headwater.LikelyBand, very: headwater.VeryLikelyBand},
	"unlikely": {plain: headwater.UnlikelyBand, very: headwater.VeryUnlikelyBand},
	"certain":  {almost: headwater.AlmostCertainBand},
	"even":     {plain: headwater.EvenBand, almost: headwater.EvenBand},
	"remote":   {plain: headwater.RemoteBand, very: headwater.RemoteBand, almost: headwater.RemoteBand},
	"no":       {almost: headwater.RemoteBand},
}

// estimates maps adjectives and adverbs of estimation to their word in bands.
var estimates = map[string]string{
	"likely": "likely", "probable": "likely", "probably": "likely",
	"unlikely": "unlikely", "improbable": "unlikely", "improbably": "unlikely",
	"certain": "certain", "certainly": "certain", "sure": "certain",
}

// degrees maps adverbs to how they change an estimate.
var degrees = map[string]degree{
	"very": very, "highly": very, "extremely": very, "overwhelmingly": very, "exceedingly": very,
	"almost": almost, "nearly": almost, "virtually": almost, "practically": almost,
}

// adjective reads a predicate of estimation at word i: "is very likely", "remains
// unlikely", and a remote or even chance whose noun is the subject.
func (e *estimate) adjective(i int) term {
	w := &e.r.syn.Words[i]
	if word := estimates[e.lemma(i)]; word != "" && w.UPOS == headwater.ADJ && w.Relation != "amod" && !e.attributive(i) && !e.of(i) {
		return e.modified(i, word)
	}
	low := strings.ToLower(w.In(e.r.text))
	if low == "remote" || low == "even" || low == "slim" {
		for j := e.lo; j < i; j++ {
			if d := &e.r.syn.Words[j]; d.Head == i && strings.HasPrefix(d.Relation, "nsubj") && chances[e.lemma(j)] && low != "slim" {
				return e.modified(i, low)
			}
		}
	}
	return term{}
}

// of says whether a person is sure or certain, which is confidence, not likelihood:
// "he is almost certain that" has a subject that a thing said cannot have.
func (e *estimate) of(i int) bool {
	if estimates[e.lemma(i)] != "certain" {
		return false
	}
	for j := e.lo; j < e.hi; j++ {
		w := &e.r.syn.Words[j]
		if w.Head != i {
			continue
		}
		if w.Relation == "expl" || w.Relation == "nsubj" && strings.EqualFold(w.In(e.r.text), "it") || w.Relation == "xcomp" || strings.HasPrefix(w.Relation, "csubj") {
			return false // "it is almost certain that", "is almost certain to"
		}
	}
	return true
}

// adverb reads an adverb of estimation at word i: "almost certainly", "probably".
func (e *estimate) adverb(i int) term {
	if word := estimates[e.lemma(i)]; word != "" && e.lemma(i) != "sure" {
		return e.modified(i, word)
	}
	return term{}
}

// modified takes in what stands right before the term at word i: its degree, a
// denial, a comparison. "More likely than not" is likely.
func (e *estimate) modified(i int, word string) term {
	words := e.r.syn.Words
	t := term{word: word, span: words[i].Span}
	for j := i - 1; j >= e.lo; j-- {
		low := strings.ToLower(words[j].In(e.r.text))
		switch d := degrees[low]; {
		case d != plain:
			t.degree = max(t.degree, d)
		case low == "but" && j > e.lo && strings.EqualFold(words[j-1].In(e.r.text), "all"):
			t.degree = almost
			j--
		case denials[low] || low == "n’t":
			t.negated = true
		case low == "most" && words[i].UPOS == headwater.ADV: // "will most likely sail"
		case comparing[low]:
			t.void = !e.thanNot(&t, i)
		case passing[low]:
			continue
		case !hedging[low]:
			return t.settle(e, i)
		}
		t.span = e.r.syn.Tokens[words[j].Token].Cover(t.span)
	}
	return t.settle(e, i)
}

// settle looks for a denial that hangs on a predicate without standing before it:
// "is not at all likely". An adverb is denied only by the word before it: "will
// probably not sail" is probable.
func (t term) settle(e *estimate, i int) term {
	if e.r.syn.Words[i].UPOS == headwater.ADJ && !t.negated {
		for j := max(e.lo, i-5); j < i; j++ {
			if w := &e.r.syn.Words[j]; w.Head == i && denials[e.lemma(j)] {
				t.negated, t.span = true, e.r.syn.Tokens[w.Token].Cover(t.span)
			}
		}
	}
	return t
}

// thanNot says whether "than not" follows the term at word i, and takes it in.
func (e *estimate) thanNot(t *term, i int) bool {
	words := e.r.syn.Words
	if i+2 >= e.hi || !strings.EqualFold(words[i+1].In(e.r.text), "than") || !strings.EqualFold(words[i+2].In(e.r.text), "not") {
		return false
	}
	if strings.EqualFold(words[i-1].In(e.r.text), "less") {
		t.word = "unlikely"
	}
	t.span = t.span.Cover(words[i+2].Span)
	return true
}

// chance reads a noun of chance with its attribute: "a roughly even chance", "a
// remote possibility", "almost no chance", "a high probability" being none.
func (e *estimate) chance(i int) term {
	if !chances[e.lemma(i)] {
		return term{}
	}
	words := e.r.syn.Words
	for j := i - 1; j >= e.lo && i-j <= 3; j-- {
		switch low := strings.ToLower(words[j].In(e.r.text)); low {
		case "even", "remote":
			t := e.modified(j, low)
			t.span = t.span.Cover(words[i].Span)
			return t
		case "no":
			if j > e.lo && degrees[strings.ToLower(words[j-1].In(e.r.text))] == almost {
				return term{word: "no", degree: almost, span: words[j-1].Cover(words[i].Span)}
			}
			return term{}
		}
	}
	return term{}
}

var (
	chances   = set("chance", "possibility", "probability", "likelihood", "odds", "odd", "prospect")
	comparing = set("more", "less", "how", "as", "most", "least", "likelier", "if", "too", "so")
	// hedging words leave a band as it is and belong to the term, passing ones only
	// stand in between.
	hedging = set("quite", "roughly", "about", "approximately", "fairly", "rather", "increasingly")
	passing = set("still", "also", "now", "only", "just", "at", "all", "yet", "a")
)
