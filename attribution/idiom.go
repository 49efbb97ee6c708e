package attribution

import "github.com/headwater-project/headwater"

// idiom says whether words that look like an attribution are none: "the storm
// claimed three lives", "went according to plan", "tell the twins apart".
func (r *reader) idiom(d draft) bool {
	switch {
	case r.low[d.cue.first] == "according":
		r.s = r.sentenceOf(d.cue.first)
		return r.voiced(d.cue.first, d.cue.last) == d.cue.first
	case r.lemmaIn(d.cue, "claim"):
		return r.headIn(d.content, taken)
	case r.lemmaIn(d.cue, "tell"):
		return len(d.content) > 0 && r.holds(d.content, "apart")
	}
	return false
}

// taken are what is claimed without a word: "claimed 12 lives", "claimed the
// title", "claimed five of nine seats".
var taken = set("life", "lives", "victim", "victims", "casualty", "casualties", "seat", "seats", "title", "titles", "medal", "medals", "crown", "prize", "trophy", "toll", "compensation", "insurance", "benefit", "benefits", "wicket", "wickets")

// lemmaIn says whether a word of the run has the lemma.
func (r *reader) lemmaIn(w words, lemma string) bool {
	for i := r.wordAt(w.first); i < len(r.syn.Words) && r.syn.Words[i].Token < w.last; i++ {
		if r.syn.Words[i].Lemma == lemma {
			return true
		}
	}
	return false
}

// headIn says whether one of the first words of a short content, before any
// verb, is in a set.
func (r *reader) headIn(content []headwater.Span, list map[string]bool) bool {
	if len(content) != 1 {
		return false
	}
	at := r.tokenAt(content[0].Start)
	for i := at; i < len(r.low) && r.syn.Tokens[i].Start < content[0].End && i-at < 6; i++ {
		if list[r.low[i]] {
			return true
		}
		if w := r.wordAt(i); w < len(r.syn.Words) && (r.syn.Words[w].UPOS == headwater.VERB || r.syn.Words[w].UPOS == headwater.SCONJ) {
			return false
		}
	}
	return false
}

// holds says whether a content has a word.
func (r *reader) holds(content []headwater.Span, w string) bool {
	for _, c := range content {
		for i := r.tokenAt(c.Start); i < len(r.low) && r.syn.Tokens[i].Start < c.End; i++ {
			if r.low[i] == w {
				return true
			}
		}
	}
	return false
}
