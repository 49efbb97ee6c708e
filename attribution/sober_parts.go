package attribution

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// apart holds the parts of every attribution apart, whoever found them: who speaks
// and what is said give way to the cue, and what is said to who speaks. Where
// nothing is left that is said, there is no attribution.
func (r *reader) apart() {
	kept := r.drafts[:0]
	for i, d := range r.drafts {
		if d.source.empty() && d.shared >= 0 && r.lentInside(i) {
			d.shared = -1
		}
		cue, source := r.where(d.cue, d.cueAt), r.where(d.source, d.sourceAt)
		if source.Overlaps(cue) {
			d.source, d.sourceAt, source = words{}, headwater.Span{}, headwater.Span{}
		}
		mute := len(d.content) == 0
		if slices.ContainsFunc(d.content, func(c headwater.Span) bool { return c.Empty() || c.Overlaps(cue) || c.Overlaps(source) }) {
			d.content = r.without(r.without(d.content, cue), source)
		}
		if mute || len(d.content) > 0 {
			kept = append(kept, d)
		}
	}
	r.drafts = kept
}

// lentInside says whether a source that draft i may share holds the cue or the
// content of i: "a guard who saw and described it" is not who describes.
func (r *reader) lentInside(i int) bool {
	d := &r.drafts[i]
	cue, s := r.where(d.cue, d.cueAt), r.sentenceOf(d.cue.first)
	for j := i - 1; j >= max(0, i-window) && r.drafts[j].cue.first >= s.First; j-- {
		o := &r.drafts[j]
		source := r.where(o.source, o.sourceAt)
		if source.Overlaps(cue) || slices.ContainsFunc(d.content, source.Overlaps) {
			return true
		}
	}
	return false
}

// where is what a part of a draft points at.
func (r *reader) where(w words, at headwater.Span) headwater.Span {
	if at.Empty() {
		return r.span(w)
	}
	return at
}

// without cuts a span out of others, and drops what then holds no word.
func (r *reader) without(spans []headwater.Span, hole headwater.Span) (out []headwater.Span) {
	for _, s := range spans {
		pieces := [...]headwater.Span{s, {}}
		if s.Overlaps(hole) {
			pieces = [...]headwater.Span{{Start: s.Start, End: hole.Start}, {Start: hole.End, End: s.End}}
		}
		for _, p := range pieces {
			if p = r.inked(p); !p.Empty() && worded(p.In(r.text)) {
				out = append(out, p)
			}
		}
	}
	return out
}

// inked is a span without the white space at its ends.
func (r *reader) inked(s headwater.Span) headwater.Span {
	for !s.Empty() && blank(r.text[s.Start]) {
		s.Start++
	}
	for !s.Empty() && blank(r.text[s.End-1]) {
		s.End--
	}
	return s
}

func blank(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }
