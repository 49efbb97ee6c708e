package event

import (
	"sort"

	"github.com/headwater-project/headwater"
)

// timed says whether the word lies in a time expression, which plays no role.
func (p *part) timed(word int) bool {
	w := p.words[word].Span
	i := sort.Search(len(p.times), func(i int) bool { return p.times[i].Span.End > w.Start })
	return i < len(p.times) && p.times[i].Span.Contains(w) && p.names[word] < 0
}

// pretexts are what a thing is done "under" that tells what it is said to be for.
var pretexts = map[string]bool{"pretext": true, "guise": true, "cover": true, "pretense": true, "pretence": true, "banner": true}

// purpose fills what the text says it was for: an infinitive behind the verb, or a
// pretext.
func (p *part) purpose() {
	if len(p.roles[headwater.Purpose]) > 0 {
		return
	}
	for _, a := range p.args {
		if a.slot == "under" && pretexts[p.lemma(a.word)] {
			_, hi := p.clauseOf(a.word)
			lo := a.word
			if c := p.child(lo, "det"); c >= 0 {
				lo = c
			}
			if s := (headwater.Span{Start: p.words[lo].Start, End: p.words[hi].End}); p.bounds.Contains(s) && !s.Overlaps(p.words[p.at].Span) {
				p.set(headwater.Purpose, s, "", a.word)
			}
			return
		}
	}
	v := p.at
	if p.rule.noun {
		if v = p.carrierOf(); v < 0 {
			return
		}
	}
	for _, d := range p.of(v) {
		k := int(d)
		if k < v || !p.is(k, "advcl") || p.feature(k, "VerbForm") != "Inf" {
			continue
		}
		if m := p.child(k, "mark"); m < 0 || p.lemma(m) != "to" {
			continue
		}
		lo, hi := p.clauseOf(k)
		s := headwater.Span{Start: p.words[lo].Start, End: p.words[hi].End}
		if lo > v && p.bounds.Contains(s) {
			p.set(headwater.Purpose, s, "", k)
		}
		return
	}
}

// clauseOf are the first and last word of the clause of k without its "to".
func (t *tree) clauseOf(k int) (int, int) {
	hi := k
	for i := k + 1; i < len(t.words); i++ {
		if !t.above(k, i) {
			break
		}
		if t.words[i].UPOS != headwater.PUNCT {
			hi = i
		}
	}
	return k, hi
}
