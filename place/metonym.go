package place

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// metonyms finds the mentions in which a place stands for those who govern it, or
// act in its name: "Tehran said", "accused Moscow of", "talks between Washington
// and Seoul". The parse tells: who says or decides, who is spoken to or pressed,
// whose nominal act it is; never a name behind "in" or "near".
func metonyms(text string, syn *headwater.Syntax, entities []headwater.Entity) {
	if syn == nil || len(syn.Words) == 0 {
		return
	}
	for i := range entities {
		e := &entities[i]
		if !e.Type.Place() {
			continue
		}
		for _, m := range e.Mentions {
			if !m.Valid(text) {
				continue
			}
			if w := topWord(syn, m); w >= 0 && acts(syn, w, wide(e)) {
				e.Metonyms = append(e.Metonyms, m)
			}
		}
	}
}

// wide says whether a place acts in any verb that people act in: countries, and what
// holds several. A town is a government only where it speaks or decides.
func wide(e *headwater.Entity) bool {
	return e.Ref.ISO3166 != "" || e.Type == headwater.GPE && e.Country == ""
}

// topWord gives the word of a mention that hangs on a word outside it, -1 for none.
func topWord(syn *headwater.Syntax, m headwater.Span) int {
	i, _ := slices.BinarySearchFunc(syn.Words, m.Start, func(w headwater.Word, at int) int { return w.Start - at })
	for ; i < len(syn.Words) && syn.Words[i].Start < m.End; i++ {
		h := syn.Words[i].Head
		if syn.Words[i].Relation != "" && (h < 0 || !m.Contains(syn.Words[h].Span)) {
			return i
		}
	}
	return -1
}

// maxConjuncts bounds the names of a list that are walked through.
const maxConjuncts = 8

// acts says whether a name acts, or is acted on as those who act are.
func acts(syn *headwater.Syntax, w int, wide bool) bool {
	w, prep := firstOfList(syn, w)
	word := &syn.Words[w]
	if word.Head < 0 {
		return false
	}
	head := &syn.Words[word.Head]
	relation, kind, _ := strings.Cut(word.Relation, ":")
	switch relation {
	case "nsubj":
		return actsAs(head, kind, wide)
	case "obj", "iobj":
		return pressing[head.Lemma] || speaking[head.Lemma] && head.Lemma != "discuss"
	case "obl":
		return prep == "by" && passive(head) && does(head, wide) || parties[prep] && dealsWith(head, prep)
	case "nmod":
		if kind == "poss" || prep == "by" {
			return deeds[head.Lemma]
		}
		return parties[prep] && bonds[head.Lemma]
	}
	return false
}

// firstOfList gives the name that a list of names begins with, and the preposition
// that stands before the list.
func firstOfList(syn *headwater.Syntax, w int) (first int, prep string) {
	prep = caseOf(syn, w)
	for range maxConjuncts {
		word := &syn.Words[w]
		if word.Relation != "conj" || word.Head < 0 || syn.Words[word.Head].UPOS != headwater.PROPN {
			break
		}
		if w = word.Head; prep == "" {
			prep = caseOf(syn, w)
		}
	}
	return w, prep
}

// actsAs says whether a subject acts: in a verb of saying or deciding, as the one
// whom a passive presses, or in a mood ("Iraq is ready").
func actsAs(head *headwater.Word, kind string, wide bool) bool {
	switch {
	case kind == "pass":
		return pressing[head.Lemma] || speaking[head.Lemma]
	case head.UPOS == headwater.VERB:
		return does(head, wide)
	}
	return wide && moods[head.Lemma]
}

// does says whether a place that is the agent of a verb stands for people.
func does(verb *headwater.Word, wide bool) bool {
	return speaking[verb.Lemma] || deciding[verb.Lemma] || wide && !undergoing[verb.Lemma]
}

func passive(verb *headwater.Word) bool {
	return verb.Features.Get("Voice") == "Pass"
}

// dealsWith says whether a verb is done with, or against, whom a preposition names.
func dealsWith(verb *headwater.Word, prep string) bool {
	away := prep == "to" || prep == "from"
	if dealing[verb.Lemma] {
		return !away || !goods[verb.Lemma]
	}
	if prep == "to" {
		return verb.Lemma == "explain"
	}
	return prep != "from" && prep != "on" && (speaking[verb.Lemma] || deciding[verb.Lemma])
}

// caseOf gives the preposition of a word, empty for none.
func caseOf(syn *headwater.Syntax, w int) string {
	for i := w - 1; i >= 0 && i > w-6; i-- {
		if c := &syn.Words[i]; c.Head == w && c.Relation == "case" {
			return c.Lemma
		}
	}
	return ""
}
