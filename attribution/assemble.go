package attribution

import (
	"cmp"
	"slices"

	"github.com/headwater-project/headwater"
)

// sources gives the records in the order of their first mention, with ids.
func (v *resolver) sources() []headwater.Source {
	for _, o := range v.records {
		slices.SortFunc(o.Spans, func(a, b headwater.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
		o.Spans = slices.Compact(o.Spans)
		o.ID = headwater.Ident("s", v.doc.ID, o.Label, o.Spans...)
	}
	for _, o := range v.records {
		if o.member >= 0 {
			o.MemberOf = v.records[o.member].ID
		}
	}
	ordered := slices.Clone(v.records)
	slices.SortStableFunc(ordered, func(a, b *record) int { return a.Spans[0].Start - b.Spans[0].Start })
	out := make([]headwater.Source, len(ordered))
	for i, o := range ordered {
		out[i] = o.Source
	}
	return out
}

// attributions turns the drafts into attributions, with manner and parent.
func (v *resolver) attributions() []headwater.Attribution {
	out := make([]headwater.Attribution, len(v.drafts))
	for i := range v.drafts {
		out[i] = v.attribution(i)
	}
	up := make([]int, len(out))
	for i := range out {
		up[i] = parent(out, i)
	}
	for i := range out {
		if up[i] >= 0 && !cyclic(up, i) {
			out[i].Parent = out[up[i]].ID
		} else {
			up[i] = -1
		}
	}
	slices.SortStableFunc(out, func(a, b headwater.Attribution) int {
		return cmp.Or(start(a)-start(b), nested(a)-nested(b), a.Cue.Start-b.Cue.Start)
	})
	return out
}

// start is where the first span of an attribution begins.
func start(a headwater.Attribution) int {
	at := a.Cue.Start
	if a.SourceSpan != nil {
		at = min(at, a.SourceSpan.Start)
	}
	if len(a.Content) > 0 {
		at = min(at, a.Content[0].Start)
	}
	return at
}

// nested is 1 for an attribution inside another, 0 for an outermost one.
func nested(a headwater.Attribution) int {
	if a.Parent != "" {
		return 1
	}
	return 0
}

// cyclic says whether the way up from i does not end within the window.
func cyclic(up []int, i int) bool {
	for n := 0; n < window; n++ {
		if i = up[i]; i < 0 {
			return false
		}
	}
	return true
}

func (v *resolver) attribution(i int) headwater.Attribution {
	d := &v.drafts[i]
	content := merge(d.content)
	act, negated := v.act(d.cue, content)
	if act == headwater.State && v.silent(d) || len(content) == 0 || d.hushed {
		act, negated = headwater.NoComment, false
	}
	a := headwater.Attribution{
		Cue: v.cueSpan(d), Content: content, Manner: v.mannerOf(content),
		Act: act, Negated: negated, Likelihood: v.likelihood(content), Confidence: d.confidence,
	}
	a.ID = headwater.Ident("a", v.doc.ID, "", append([]headwater.Span{a.Cue}, content...)...)
	if at := v.said(i); !at.Empty() {
		a.SourceSpan = &at
	}
	if o := v.chosen[i]; o != nil {
		a.Source = o.ID
	}
	return a
}

// silent says whether nobody of two answered: "neither X nor Y commented".
func (v *resolver) silent(d *draft) bool {
	if d.source.empty() || v.low[d.source.first] != "neither" && v.low[d.source.first] != "none" {
		return false
	}
	h := v.cueHead(d.cue)
	return h >= 0 && answered[v.syn.Words[h].Lemma]
}

var answered = set("comment", "respond", "reply", "answer", "return", "react")

// cueSpan is what the cue of a draft points at.
func (v *resolver) cueSpan(d *draft) headwater.Span {
	if !d.cueAt.Empty() {
		return d.cueAt
	}
	return v.span(d.cue)
}

// said is the source phrase of draft i, its own or the one it shares.
func (v *resolver) said(i int) headwater.Span {
	d := &v.drafts[i]
	switch {
	case d.source.empty() && v.shared[i] >= 0:
		return v.said(v.shared[i])
	case !d.sourceAt.Empty():
		return d.sourceAt
	}
	return v.span(d.source)
}

// merge sorts spans and joins those that overlap.
func merge(spans []headwater.Span) []headwater.Span {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b headwater.Span) int { return a.Start - b.Start })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1] = out[n-1].Cover(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// mannerOf tells quoted content from reported content.
func (v *resolver) mannerOf(content []headwater.Span) headwater.Manner {
	all, some := len(content) > 0, false
	for _, s := range content {
		if v.direct(s) {
			some = true
			continue
		}
		all = false
		for i := v.tokenAt(s.Start); i < len(v.low) && v.syn.Tokens[i].Start < s.End && !some; i++ {
			some = v.quote[i] >= 0
		}
	}
	switch {
	case all:
		return headwater.Direct
	case some:
		return headwater.Mixed
	}
	return headwater.Indirect
}

// window bounds how far apart in text order a parent and its child may stand.
const window = 24

// parent finds the innermost other attribution whose content holds the cue of
// attribution i, or -1. The smaller content is the inner one; a tie goes to
// none, so that no cycle can arise.
func parent(all []headwater.Attribution, i int) int {
	best, size := -1, 0
	for j := max(0, i-window); j < min(len(all), i+window); j++ {
		if j == i {
			continue
		}
		n := 0
		held := false
		for _, s := range all[j].Content {
			n += s.Len()
			held = held || s.Contains(all[i].Cue)
		}
		if held && (best < 0 || n < size) && !holdsCue(all[i].Content, all[j].Cue) {
			best, size = j, n
		}
	}
	return best
}

func holdsCue(content []headwater.Span, cue headwater.Span) bool {
	return slices.ContainsFunc(content, func(s headwater.Span) bool { return s.Contains(cue) })
}
