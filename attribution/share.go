package attribution

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// share gives a cue without a source the one of the cue that it is joined to:
// "said X and warned Y", "said X, adding that Y". Drafts are in the order of their
// cues.
func (r *reader) share() {
	defer r.echoes()
	for i := range r.drafts {
		d := &r.drafts[i]
		if !d.source.empty() || d.shared >= 0 || passiveCue(r, d.cue) {
			continue
		}
		if r.speaksOn(i) {
			continue
		}
		if j := r.partner(i); j >= 0 {
			d.source, d.sourceAt = r.drafts[j].source, r.drafts[j].sourceAt
		}
	}
}

// echoes drops what was found in another's words with nobody to say it, unless the
// cue is one of hearsay or a noun that needs no subject ("the claim that"): what is
// left says again what the words around it say.
func (r *reader) echoes() {
	r.drafts = slices.DeleteFunc(r.drafts, func(d draft) bool {
		return d.nested && d.source.empty() && d.shared < 0 && !hearsayAdverbs[r.low[d.cue.first]] && nounCues[r.low[d.cue.last-1]] == "" && !r.hearsayPassive(d.cue)
	})
}

// hearsayPassive says whether a cue is one like "is said", "was reported".
func (r *reader) hearsayPassive(w words) bool {
	h := r.cueHead(w)
	return h >= 0 && hearsay[r.syn.Words[h].Lemma] && passiveCue(r, w)
}

// speaksOn takes a nested cue of a strong verb behind "and" out of what its
// speaker says before: "estimates that X, and warns that Y". It says whether it did.
func (r *reader) speaksOn(i int) bool {
	d := &r.drafts[i]
	r.s = r.sentenceOf(d.cue.first)
	and := d.cue.first - 1
	for r.in(and) && adverbs[r.low[and]] {
		and--
	}
	if !d.nested || !r.in(and) || !conjunctions[r.low[and]] || !r.voice(and+1) || r.quoted(and) {
		return false
	}
	for j := max(0, i-window); j < i; j++ {
		o := &r.drafts[j]
		if o.nested || o.source.empty() || o.cue.first < r.s.First || o.cue.first > and {
			continue
		}
		for k, c := range o.content {
			if r.syn.Tokens[o.cue.last-1].End <= c.Start && c.Start < r.syn.Tokens[and].Start && r.syn.Tokens[and].Start < c.End {
				o.content[k].End = r.span(words{r.s.First, r.beforeComma(and)}).End
				d.source, d.sourceAt, d.nested = o.source, o.sourceAt, false
				return true
			}
		}
	}
	return false
}

// beforeComma is the token behind the last one before the conjunction at i and the
// comma that may stand there.
func (r *reader) beforeComma(i int) int {
	if r.at(i-1) == "," {
		return i - 1
	}
	return i
}

// partner finds the draft whose cue the cue of draft i hangs on as a conjunct or
// a participle, in its sentence; -1 for none.
func (r *reader) partner(i int) int {
	d := &r.drafts[i]
	w := r.cueHead(d.cue)
	for n := 0; n < depth && w >= 0; n++ {
		x := &r.syn.Words[w]
		switch family(x.Relation) {
		case "conj":
			w = x.Head
		default:
			return -1
		}
		if w < 0 {
			return -1
		}
		at := r.syn.Words[w].Token
		j := slices.IndexFunc(r.drafts[max(0, i-window):min(len(r.drafts), i+window)], func(o draft) bool {
			return o.cue.first <= at && at < o.cue.last && !o.source.empty() && o.cue != d.cue
		})
		if j >= 0 {
			return max(0, i-window) + j
		}
		if r.childOf(w, r.sentenceOf(at).First, at, "nsubj") >= 0 {
			return -1
		}
	}
	return -1
}

// cueHead is the verb of a cue: the word whose head stands outside it.
func (r *reader) cueHead(w words) int {
	lo, hi := r.wordAt(w.first), r.wordAt(w.last)
	for i := lo; i < hi; i++ {
		x := &r.syn.Words[i]
		if x.UPOS == headwater.VERB && (x.Head < lo || x.Head >= hi) {
			return i
		}
	}
	return -1
}

// passiveCue says whether a cue is a passive, whose subject is not its source.
func passiveCue(r *reader, w words) bool {
	h := r.cueHead(w)
	if h < 0 {
		return true
	}
	s := r.sentenceOf(w.first)
	for i := s.FirstWord; i < s.LastWord; i++ {
		if x := &r.syn.Words[i]; x.Head == h && (x.Relation == "aux:pass" || x.Relation == "nsubj:pass") {
			return true
		}
	}
	return false
}
