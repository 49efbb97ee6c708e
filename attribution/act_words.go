package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// cueWords reads the words of a cue and what follows it.
func (r *reader) cueWords(cue words, content []headwater.Span) *cueWords {
	c := &cueWords{}
	first := r.wordAt(cue.first)
	for i := first; i < len(r.syn.Words) && r.syn.Words[i].Token < cue.last; i++ {
		c.add(r, &r.syn.Words[i])
		c.all[len(c.all)-1].infinitive = r.takesInfinitive(i)
		c.none = c.none || r.noSubject(i, first, content)
	}
	c.after = r.follows(cue, content)
	return c
}

func (c *cueWords) add(r *reader, w *headwater.Word) {
	lemma := r.lemmaOf(w)
	upos := w.UPOS
	if low := strings.ToLower(w.In(r.text)); upos == headwater.VERB && c.predicative() && actLists().adjectives[low].weight > unknown {
		lemma, upos = low, headwater.ADJ
	}
	relation := w.Relation
	if relation == "conj" && w.Head >= 0 {
		relation = r.syn.Words[w.Head].Relation
	}
	if denials[lemma] && strings.Contains(r.syn.Tokens[w.Token].In(r.text), "-") {
		lemma = "" // "never-ending" denies nothing
	}
	part := relation == "amod" || relation == "nmod:poss" || relation == "compound" || relation == "nummod"
	adverb := w.UPOS == headwater.ADV && !phraseAdverbs[lemma]
	minor := part && upos != headwater.VERB || adverb || determiner[lemma] && lemma != "no" || w.UPOS == headwater.PUNCT
	if !minor {
		c.kept = append(c.kept, len(c.all))
	}
	c.all = append(c.all, cueWord{lemma: lemma, upos: upos, minor: minor})
}

// takesInfinitive says whether "to" and a verb hang on the word at i: "told them to
// leave".
func (r *reader) takesInfinitive(i int) bool {
	all := r.syn.Words
	for j := i + 2; j < min(i+reach, len(all)); j++ {
		if all[j].Head != i || all[j].Relation != "xcomp" && all[j].Relation != "ccomp" {
			continue
		}
		for k := j - 1; k > i; k-- {
			if all[k].Head == j && strings.EqualFold(all[k].In(r.text), "to") {
				return true
			}
		}
	}
	return false
}

// predicative says whether the cue so far ends in a verb that an adjective follows:
// "is convinced", "felt betrayed".
func (c *cueWords) predicative() bool {
	for i := len(c.kept) - 1; i >= 0; i-- {
		if l := c.all[c.kept[i]].lemma; !denials[l] {
			return copulas[l]
		}
	}
	return false
}

var copulas = set("be", "feel", "remain", "become", "seem", "appear", "get", "sound", "look", "stay")

// lemmaOf is the lemma of a word in lower case, "not" for a clitic; where the parser
// gives none, or takes a verb in a headline for a name, the word that its ending
// points to.
func (r *reader) lemmaOf(w *headwater.Word) string {
	lemma := strings.ToLower(w.Lemma)
	if lemma == "n't" || lemma == "n’t" {
		return "not"
	}
	if actLists().knows(lemma) {
		return lemma
	}
	if british, ok := strings.CutSuffix(lemma, "ise"); ok && actLists().knows(british+"ize") {
		return british + "ize"
	}
	low := strings.ToLower(w.In(r.text))
	if stem := stemOf(low); stem != "" {
		return stem
	}
	if lemma == "" {
		return low
	}
	return lemma
}

// stemOf strips an inflection off a word until a list knows what is left.
func stemOf(low string) string {
	l := actLists()
	for _, e := range inflections {
		stem, ok := strings.CutSuffix(low, e.ending)
		if !ok || len(stem) < 2 {
			continue
		}
		if n := len(stem); e.doubles && stem[n-1] == stem[n-2] && l.knows(stem[:n-1]) {
			return stem[:n-1]
		}
		if l.knows(stem + e.instead) {
			return stem + e.instead
		}
	}
	return irregularLemmas[low]
}

// inflections are what English adds to a word, and what it took away for it.
var inflections = []struct {
	ending, instead string
	doubles         bool
}{
	{"", "", false}, {"s", "", false}, {"es", "", false}, {"ies", "y", false}, {"ed", "", true}, {"ed", "e", false},
	{"ied", "y", false}, {"ing", "", true}, {"ing", "e", false}, {"ise", "ize", false}, {"ises", "ize", false}, {"ised", "ize", false}, {"ising", "ize", false},
}

// irregularLemmas lead from the forms of the commonest cues to their lemma, for
// text that was not parsed.
var irregularLemmas = map[string]string{
	"said": "say", "told": "tell", "wrote": "write", "written": "write", "thought": "think", "felt": "feel", "knew": "know", "known": "know",
	"found": "find", "shown": "show", "swore": "swear", "sworn": "swear", "made": "make", "took": "take", "taken": "take", "gave": "give",
	"given": "give", "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "has": "have", "had": "have", "did": "do", "does": "do",
	"couldn't": "not", "didn't": "not", "doesn't": "not", "don't": "not", "hasn't": "not", "haven't": "not", "isn't": "not", "wasn't": "not",
	"won't": "not", "wouldn't": "not", "couldn’t": "not", "didn’t": "not", "doesn’t": "not", "don’t": "not", "hasn’t": "not", "haven’t": "not",
	"isn’t": "not", "wasn’t": "not", "won’t": "not", "wouldn’t": "not",
}

// phraseAdverbs are adverbs that phrases are made of.
var phraseAdverbs = set("not", "never", "no", "out", "back", "forward", "forth", "off", "up", "down", "away", "aside", "ahead", "about", "over",
	"around", "along", "together", "likely", "rather", "longer", "on", "in", "against", "clean", "public", "straight", "firm", "short", "clear")

// noSubject says whether the word at i, a verb or predicate of the cue, has a
// subject that denies it: "nobody", "neither side", "no official". A denial of its
// own that stands before the cue, at word first, counts as well. A subject inside
// the content denies the content: "{no deal} is expected".
func (r *reader) noSubject(i, first int, content []headwater.Span) bool {
	w := &r.syn.Words[i]
	if w.UPOS != headwater.VERB && w.UPOS != headwater.ADJ && w.UPOS != headwater.NOUN {
		return false
	}
	for j := i - 1; j >= 0 && i-j < reach; j-- {
		d := &r.syn.Words[j]
		if d.Head != i {
			continue
		}
		subject := strings.HasPrefix(d.Relation, "nsubj") && !slices.ContainsFunc(content, func(s headwater.Span) bool { return s.Contains(d.Span) })
		if subject && (noOnes[strings.ToLower(d.In(r.text))] || r.saysNo(j)) {
			return true
		}
		if d.Relation == "cc:preconj" && strings.EqualFold(d.In(r.text), "neither") {
			return true
		}
		if low := strings.ToLower(d.Lemma); j < first && d.Relation == "advmod" && (low == "not" || low == "never") && first-j < 4 {
			return true
		}
	}
	return false
}

// saysNo says whether the noun phrase of the subject at word i opens with "no" or
// "neither".
func (r *reader) saysNo(i int) bool {
	for j := i - 1; j >= 0 && i-j < 9; j-- {
		d := &r.syn.Words[j]
		if low := strings.ToLower(d.In(r.text)); d.Head == i && (low == "no" || low == "neither" || low == "none") {
			return true
		}
	}
	return false
}

// noOnes are subjects that say that nobody did.
var noOnes = set("nobody", "none", "no-one", "nothing", "neither")

// follows gives what stands behind a cue, in lower case: the content that begins
// there, or the text itself where none does.
func (r *reader) follows(cue words, content []headwater.Span) []string {
	at, end := cue.last, cue.last+3
	for _, s := range content {
		if first := r.tokenAt(s.Start); first >= cue.last {
			at, end = first, r.tokenAt(s.End-1)+1
			break
		}
	}
	var out []string
	for i := at; i < min(end, len(r.low)) && len(out) < afterCue; i++ {
		if r.syn.Tokens[i].Kind != headwater.PunctToken {
			out = append(out, r.low[i])
		}
	}
	return out
}
