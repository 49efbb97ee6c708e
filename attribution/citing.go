package attribution

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// reports gives a clause that was taken for something cited to the verb that the
// citation interrupts: "the paper reported, citing an email, that X".
func (r *reader) reports() {
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.verb.frames&cites == 0 {
			continue
		}
		r.s = r.sentenceOf(d.cue.first)
		if r.asSaying(d) {
			d.verb.frames &^= cites
			continue
		}
		d.content = r.goesOn(r.parted(d.content))
		if !slices.ContainsFunc(d.content, r.opensClause) {
			continue
		}
		clauses := slices.DeleteFunc(slices.Clone(d.content), func(c headwater.Span) bool { return !r.opensClause(c) })
		d.content = slices.DeleteFunc(d.content, r.opensClause)
		if said, ok := r.interrupted(*d); ok {
			said.content = clauses
			r.drafts = append(r.drafts, said)
		}
	}
	r.drafts = slices.DeleteFunc(r.drafts, func(d draft) bool { return d.verb.frames&cites != 0 && len(d.content) == 0 })
	slices.SortStableFunc(r.drafts, func(a, b draft) int { return a.cue.first - b.cue.first })
}

// parted cuts pieces of content before ", that".
func (r *reader) parted(content []headwater.Span) (out []headwater.Span) {
	for _, c := range content {
		first := r.tokenAt(c.Start)
		for i := first + 2; i < len(r.low) && r.syn.Tokens[i].Start < c.End; i++ {
			if r.low[i] == "that" && r.low[i-1] == "," && r.tagOf(i) == headwater.SCONJ && r.quote[i] < 0 {
				out = append(out, headwater.Span{Start: c.Start, End: r.syn.Tokens[i-2].End})
				c.Start = r.syn.Tokens[i].Start
			}
		}
		out = append(out, c)
	}
	return out
}

// goesOn adds the clause ", that …" that follows what is cited.
func (r *reader) goesOn(content []headwater.Span) []headwater.Span {
	if len(content) != 1 {
		return content
	}
	i := r.tokenAt(content[0].End)
	if r.at(i) == "," && r.at(i+1) == "that" && r.tagOf(i+1) == headwater.SCONJ && !r.quoted(i+1) {
		content = append(content, r.clause(i+1))
	}
	return content
}

// opensClause says whether a piece of content opens with "that".
func (r *reader) opensClause(c headwater.Span) bool { return r.low[r.tokenAt(c.Start)] == "that" }

// interrupted is the attribution whose verb a citation hangs on, without its
// content; none where that verb takes no clause, or is a cue already.
func (r *reader) interrupted(d draft) (draft, bool) {
	w := r.cueHead(d.cue)
	if w < 0 || r.syn.Words[w].Head < 0 {
		return draft{}, false
	}
	at := r.syn.Words[r.syn.Words[w].Head].Token
	f, known := forms()[r.low[at]]
	taken := slices.ContainsFunc(r.drafts, func(o draft) bool { return o.cue.first <= at && at < o.cue.last })
	if !known || f.frames&clause == 0 || taken || !r.in(at) {
		return draft{}, false
	}
	first, negated := r.group(at)
	return draft{source: d.source, sourceAt: d.sourceAt, cue: words{first, at + 1}, verb: f.cue, negated: negated, shared: -1, confidence: likely}, true
}
