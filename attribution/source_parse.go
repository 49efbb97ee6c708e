package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// wordAt is the first syntactic word of token i, or the number of words behind
// the last token.
func (r *reader) wordAt(i int) int {
	return int(r.words[min(max(i, 0), len(r.words)-1)])
}

// markWords notes the first word of every token, and where they end.
func (r *reader) markWords() {
	r.words = make([]int32, len(r.syn.Tokens)+1)
	at := len(r.syn.Words)
	for i := len(r.words) - 1; i >= 0; i-- {
		for at > 0 && r.syn.Words[at-1].Token >= i {
			at--
		}
		r.words[i] = int32(at)
	}
}

// tagOf is the part of speech of token i: that of its first word, which is the
// noun of "Moss's"; none where it was not analysed.
func (r *reader) tagOf(i int) headwater.UPOS {
	if n := r.wordAt(i); n < len(r.syn.Words) && r.syn.Words[n].Token == i {
		return r.syn.Words[n].UPOS
	}
	return 0
}

// headOf is the word that a run of tokens hangs by: a nominal whose own head lies
// outside the run. It gives -1 where the run was not analysed, and what else
// there is where no nominal stands in it.
func (r *reader) headOf(w words) int {
	lo, hi := r.wordAt(w.first), r.wordAt(w.last)
	best := -1
	for i := lo; i < hi; i++ {
		x := &r.syn.Words[i]
		if x.Relation == "" {
			return -1
		}
		outer := x.Head < lo || x.Head >= hi
		if outer && x.UPOS != headwater.PUNCT && (best < 0 || rank(x) > rank(&r.syn.Words[best])) {
			best = i
		}
	}
	if best >= 0 && heft(&r.syn.Words[best]) < 2 {
		return r.nominalUnder(best, lo, hi)
	}
	return best
}

// heft orders parts of speech by how well they head a noun phrase.
func heft(w *headwater.Word) int {
	switch w.UPOS {
	case headwater.NOUN, headwater.PROPN, headwater.PRON:
		return 3
	case headwater.NUM, headwater.DET, headwater.SYM, headwater.ADJ, headwater.X:
		if w.Relation == "det" || w.Relation == "case" {
			return 1
		}
		return 2
	}
	return 0
}

// rank prefers a subject to a time before it: "last month the company".
func rank(w *headwater.Word) int {
	n := 3 * heft(w)
	if w.Features.Get("PronType") == "Rel" {
		n -= 2 // "reports, which": the noun stands for both
	}
	switch family(w.Relation) {
	case "nsubj":
		n++
	case "obl", "advmod":
		n--
	}
	return n
}

// nominalUnder is the first noun among words [lo, hi) that hangs on word top as a
// clause's part, or top: the run of a parse that saw a clause in it.
func (r *reader) nominalUnder(top, lo, hi int) int {
	for i := lo; i < hi; i++ {
		if x := &r.syn.Words[i]; x.Head == top && heft(x) == 3 {
			return i
		}
	}
	return top
}

// leftOf is the first token of the unbroken run of words before word h, no
// earlier than token from, that belong to its noun phrase.
func (r *reader) leftOf(h, from int) int {
	first := h
	for i := h - 1; i >= 0 && r.syn.Words[i].Token >= from && r.modifies(i, h); i-- {
		first = i
	}
	return r.syn.Words[first].Token
}

// modifies says whether word i stands under h as a part of its noun phrase; the
// subject of a noun that is a predicate does not.
func (r *reader) modifies(i, h int) bool {
	for n := 0; n < depth && i >= 0; n++ {
		x := &r.syn.Words[i]
		if x.Head == h {
			switch family(x.Relation) {
			case "nsubj", "csubj", "cop", "aux", "mark", "advcl", "expl", "obl", "parataxis", "discourse", "conj":
				return false
			}
			return true
		}
		i = x.Head
	}
	return false
}

// depth bounds the way up a tree.
const depth = 12

// under says whether word i hangs on word h, at most depth steps up.
func (r *reader) under(i, h int) bool {
	for n := 0; n < depth && i >= 0; n++ {
		if i == h {
			return true
		}
		i = r.syn.Words[i].Head
	}
	return false
}

// childOf finds the first word of tokens [from, to) that hangs on word h by one of the
// relations, subtypes counted in, or -1.
func (r *reader) childOf(h, from, to int, relations ...string) int {
	for i, hi := r.wordAt(from), r.wordAt(to); i < hi; i++ {
		if x := &r.syn.Words[i]; x.Head == h && slices.Contains(relations, family(x.Relation)) {
			return i
		}
	}
	return -1
}

// family is a relation without its subtype.
func family(relation string) string {
	base, _, _ := strings.Cut(relation, ":")
	return base
}

// ofPhrase is the noun that hangs on word h by "of" in tokens up to last, or -1.
func (r *reader) ofPhrase(h, last int) int {
	for i, hi := h+1, r.wordAt(last); i < hi; i++ {
		x := &r.syn.Words[i]
		if x.Head != h || family(x.Relation) != "nmod" {
			continue
		}
		if c := r.childOf(i, r.syn.Words[h].Token+1, x.Token, "case"); c >= 0 && r.low[r.syn.Words[c].Token] == "of" {
			return i
		}
	}
	return -1
}

// joined says whether word h has a second conjunct inside the run.
func (r *reader) joined(h int, w words) bool {
	c := r.childOf(h, r.syn.Words[h].Token+1, w.last, "conj")
	if c < 0 || heft(&r.syn.Words[c]) < 2 {
		return false
	}
	if !r.coordinated(r.syn.Words[h].Token+1, w.last) {
		return false // "Ada Moss, a village elder": the parse took an apposition for a list
	}
	a, b := r.entity[r.syn.Words[h].Token], r.entity[r.syn.Words[c].Token]
	return (a < 0 || a != b) && !r.oneOfTwoRoles(h, c)
}

// coordinated says whether a word that joins stands in tokens [from, to).
func (r *reader) coordinated(from, to int) bool {
	for i := from; i < to; i++ {
		if conjunctions[r.low[i]] || joiners[r.low[i]] || r.low[i] == "along" {
			return true
		}
	}
	return false
}

// oneOfTwoRoles says whether two nouns share one determiner, and so one person:
// "the former mayor and party leader".
func (r *reader) oneOfTwoRoles(h, c int) bool {
	x, y := &r.syn.Words[h], &r.syn.Words[c]
	if x.UPOS != headwater.NOUN || y.UPOS != headwater.NOUN || y.Features.Get("Number") == "Plur" || classOf(r.nounOf(x)) != humanClass || classOf(r.nounOf(y)) != humanClass {
		return false
	}
	return r.childOf(h, max(x.Token-6, 0), x.Token, "det", "nmod") >= 0 && r.childOf(c, x.Token+1, y.Token, "det", "nmod", "nummod") < 0
}
