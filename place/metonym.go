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
func (r *Resolver) metonyms(text string, syn *headwater.Syntax, entities []headwater.Entity) {
	if syn == nil || len(syn.Words) == 0 {
		return
	}
	for i := range entities {
		e := &entities[i]
		if !e.Type.Place() {
			continue
		}
		who := r.power(e)
		for _, m := range e.Mentions {
			if !m.Valid(text) || filedFrom(text, m) {
				continue
			}
			if w := topWord(syn, m); w >= 0 && (acts(syn, w, who) || leads(text[m.End:])) {
				e.Metonyms = append(e.Metonyms, m)
			}
		}
	}
}

// filedFrom says whether a mention stands where a line begins and a dateline would:
// "Hanoi (VNA) -".
func filedFrom(text string, m headwater.Span) bool {
	if m.Start > 0 && text[m.Start-1] != '\n' {
		return false
	}
	for _, mark := range [...]string{" (", " - ", " -- ", " – ", " — ", ": "} {
		if strings.HasPrefix(text[m.End:], mark) {
			return true
		}
	}
	return false
}

// power is in which verbs a place acts.
type power uint8

const (
	local   power = iota // speaks and decides
	seat                 // a capital: all that governments do, not what befalls cities
	country              // all that people do, not what befalls the ground
)

// power gives that of a place: a country and what holds several, a capital, a town.
func (r *Resolver) power(e *headwater.Entity) power {
	switch {
	case e.Ref.ISO3166 != "" || e.Type == headwater.GPE && e.Country == "":
		return country
	case e.Type == headwater.GPE && e.Ref.GeoNames != 0 && r.capital(e):
		return seat
	}
	return local
}

// leads says whether a name goes on as in "U.S.-led": who leads or backs, governs.
func leads(after string) bool {
	rest, ok := strings.CutPrefix(after, "-")
	if !ok {
		return false
	}
	end := strings.IndexFunc(rest, func(c rune) bool { return c < 'a' || c > 'z' })
	if end < 0 {
		end = len(rest)
	}
	return led[rest[:end]]
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
func acts(syn *headwater.Syntax, w int, who power) bool {
	w, prep := firstOfList(syn, w)
	word := &syn.Words[w]
	if word.Head < 0 || prep != "" && atBorder(syn, w) {
		return false
	}
	head := &syn.Words[word.Head]
	relation, kind, _ := strings.Cut(word.Relation, ":")
	switch relation {
	case "nsubj":
		deed := word.Head
		if kind == "" && undergoing[head.Lemma] {
			deed = hisDeed(syn, deed)
		}
		return actsAs(syn, deed, kind, who)
	case "iobj":
		return who != local || pressed(head)
	case "obj":
		return pressed(head)
	case "obl":
		return prep == "by" && passive(head) && does(syn, word.Head, who) || parties[prep] && (dealsWith(head, prep) || bonds[objectOf(syn, word.Head)])
	case "nmod":
		return bound(head, kind, prep, who)
	}
	return false
}

// pressed says whether a verb is done to those who act.
func pressed(verb *headwater.Word) bool {
	return pressing[verb.Lemma] || speaking[verb.Lemma] && verb.Lemma != "discuss"
}

// bound says whether what a noun names is done by, or is between, those who act.
func bound(noun *headwater.Word, kind, prep string, who power) bool {
	switch {
	case kind == "poss" || prep == "by":
		return deeds[noun.Lemma] || who != local && policies[noun.Lemma]
	case prep == "of":
		return who != local && wills[noun.Lemma]
	}
	return parties[prep] && bonds[noun.Lemma]
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
func actsAs(syn *headwater.Syntax, at int, kind string, who power) bool {
	head := &syn.Words[at]
	switch {
	case kind == "pass":
		return pressing[head.Lemma] || speaking[head.Lemma]
	case head.UPOS == headwater.VERB:
		return does(syn, at, who)
	}
	return who != local && moods[head.Lemma]
}

// does says whether a place that is the agent of a verb stands for people. What a town
// or capital undergoes is no act of theirs, whatever it would be of a country's.
func does(syn *headwater.Syntax, verb int, who power) bool {
	l := syn.Words[verb].Lemma
	if who != country && (undergoing[l] || befalling[l]) {
		return granting[l] && grants(syn, verb)
	}
	return speaking[l] || deciding[l] || who != local && !undergoing[l]
}

// grants says whether a verb is done as those who decide do it: "offered to host
// talks", "offered $5 million", "welcomed the decision".
func grants(syn *headwater.Syntax, verb int) bool {
	o := objectOf(syn, verb)
	return deeds[o] || bonds[o] || strings.ContainsAny(o, "$€£¥") || hisDeed(syn, verb) != verb
}

// hisDeed gives what the subject of a verb has, begins or comes to do; the verb itself
// where that is nothing.
func hisDeed(syn *headwater.Syntax, verb int) int {
	for i := verb + 1; i < len(syn.Words) && i < verb+8; i++ {
		if d := &syn.Words[i]; d.Head == verb && d.Relation == "xcomp" && d.UPOS == headwater.VERB && d.Features.Get("VerbForm") != "Part" {
			return i
		}
	}
	return verb
}

// objectOf gives the lemma of the object of a verb, empty for none: in "puts pressure
// on" and "holds talks with" it tells what is done.
func objectOf(syn *headwater.Syntax, verb int) string {
	for i := verb + 1; i < len(syn.Words) && i < verb+10; i++ {
		if o := &syn.Words[i]; o.Head == verb && o.Relation == "obj" {
			return o.Lemma
		}
	}
	return ""
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
	return !away && prep != "on" && (speaking[verb.Lemma] || deciding[verb.Lemma])
}

// caseOf gives the preposition of a word, empty for none.
func caseOf(syn *headwater.Syntax, w int) string {
	if c := caseAt(syn, w); c >= 0 {
		return syn.Words[c].Lemma
	}
	return ""
}

// caseAt gives where the preposition of a word stands, -1 for none.
func caseAt(syn *headwater.Syntax, w int) int {
	for i := w - 1; i >= 0 && i > w-6; i-- {
		if c := &syn.Words[i]; c.Head == w && c.Relation == "case" {
			return i
		}
	}
	return -1
}

// atBorder says whether a name stands behind "border with" or "frontier of", however
// the parse hangs it: that is ground.
func atBorder(syn *headwater.Syntax, w int) bool {
	c := caseAt(syn, w)
	return c > 0 && borders[syn.Words[c-1].Lemma]
}
