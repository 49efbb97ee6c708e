package attribution

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// join adds what the network found to what the rules did. Where both found
// something at one cue, the network is right more often.
func (r *reader) join(heard []found) {
	rules := slices.DeleteFunc(r.drafts, r.idiom)
	r.drafts = make([]draft, 0, len(heard)+len(rules))
	for _, f := range heard {
		if d := r.heard(f); r.story(d.cue.first) && !r.idiom(d) {
			r.drafts = append(r.drafts, d)
		}
	}
	slices.SortStableFunc(r.drafts, func(a, b draft) int { return a.cue.first - b.cue.first })
	known := len(r.drafts)
	for _, d := range rules {
		if i := overlapping(r.drafts[:known], d.cue); i < 0 {
			r.drafts = append(r.drafts, d)
		} else if o := &r.drafts[i]; o.source.empty() && !o.nested && d.confidence >= likely {
			o.source = d.source
		}
	}
}

// heard turns words into a draft.
func (r *reader) heard(f found) draft {
	d := draft{verb: cue{act: headwater.State}, shared: -1, confidence: f.sure, nested: f.nested}
	d.cue, d.cueAt = r.tokens(f.cue)
	if f.source.len() > 0 {
		d.source, d.sourceAt = r.tokens(f.source)
	}
	for _, c := range f.content {
		_, at := r.tokens(c)
		d.content = append(d.content, at)
	}
	if old, ok := forms()[r.low[d.cue.last-1]]; ok {
		d.verb = old.cue
	}
	return d
}

// tokens gives the tokens that hold a run of words, and what the words cover.
func (r *reader) tokens(w run) (words, headwater.Span) {
	all := r.syn.Words
	return words{all[w.first].Token, all[w.last-1].Token + 1}, headwater.Span{Start: all[w.first].Start, End: all[w.last-1].End}
}

// story says whether the token at i stands in the report's own words.
func (r *reader) story(i int) bool {
	return r.doc.Blocks[r.sentenceOf(i).Block].Kind.Story()
}

// overlapping is the number of a draft whose cue shares a token with another cue,
// or -1; the drafts are in order.
func overlapping(drafts []draft, at words) int {
	i, _ := slices.BinarySearchFunc(drafts, at.first, func(h draft, first int) int { return h.cue.last - 1 - first })
	if i < len(drafts) && drafts[i].cue.first < at.last {
		return i
	}
	return -1
}
