package provenance

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// trace builds the chain of one attribution from what its own sentence and the
// sentences before it say.
func (t *tracer) trace(i int) {
	a := &t.out[i]
	hops := slices.Clone(t.base)
	own := t.sourceKind(a.Source) == headwater.OutletSource
	if through, ok := t.relayOf(a, own); ok && !has(hops, through.source) {
		hops = append(hops, headwater.Hop{
			Source: through.source, How: headwater.Reports,
			Spans: []headwater.Span{through.span}, Inherited: through.span.Start < t.sentence(a.Cue).Start,
		})
	}
	if !has(hops, a.Source) || a.Source == "" {
		hops = append(hops, t.last(a, own))
	}
	a.Chain = headwater.Chain{Hops: hops, Open: t.open(hops)}
}

// last is the hop of the source itself.
func (t *tracer) last(a *headwater.Attribution, outlet bool) headwater.Hop {
	hop := headwater.Hop{Source: a.Source, How: headwater.Says, Spans: []headwater.Span{a.Cue}}
	if outlet {
		hop.How = headwater.Reports
	}
	if a.SourceSpan != nil {
		hop.Spans = []headwater.Span{*a.SourceSpan}
	}
	return hop
}

func has(hops []headwater.Hop, source string) bool {
	return source != "" && slices.ContainsFunc(hops, func(h headwater.Hop) bool { return h.Source == source })
}

func (t *tracer) sourceKind(id string) headwater.SourceKind {
	if i, ok := t.byID[id]; ok {
		return t.sources[i].Kind
	}
	return ""
}

// relayOf finds the relay of an attribution: an outlet named in its sentence
// outside what is said, the one that this source was quoted from before, the one
// that the paragraph credits, or the one that leads the report. own says that
// the source is an outlet itself; it becomes the relay in force.
func (t *tracer) relayOf(a *headwater.Attribution, own bool) (relay, bool) {
	s := t.sentence(a.Cue)
	if own {
		if a.Parent == "" && a.SourceSpan != nil && a.Source != t.base[0].Source {
			t.credits(relay{a.Source, *a.SourceSpan, s.Block})
		}
		return relay{}, false
	}
	if o, ok := t.outletBeside(a, s); ok {
		r := relay{t.sourceOf(o.entity, o.span), o.span, s.Block}
		if a.Source != "" && r.source != t.base[0].Source {
			t.through[a.Source] = r
		}
		return r, true
	}
	if r, ok := t.through[a.Source]; ok {
		return r, true
	}
	if t.active.source != "" && t.active.block == s.Block {
		return t.active, true
	}
	return t.lead, t.lead.source != "" && t.holds(a)
}

// credits puts a relay in force for its paragraph and, when the report leans on
// it, for what follows: it is credited early, or more than once.
func (t *tracer) credits(r relay) {
	t.active = r
	if t.weight[r.source] > 1 || r.block <= t.early {
		t.lead = r
	}
}

// earlyBlocks is how many blocks of the story count as its head.
const earlyBlocks = 4

// weigh counts in how many paragraphs each outlet is credited, and finds where the head of
// the story ends.
func (t *tracer) weigh() {
	t.weight, t.through = map[string]int{}, map[string]relay{}
	counted := map[string]int{}
	for i := range t.out {
		a := &t.out[i]
		if a.Parent != "" || t.sourceKind(a.Source) != headwater.OutletSource {
			continue
		}
		if b := t.sentence(a.Cue).Block; counted[a.Source] != b+1 {
			counted[a.Source] = b + 1
			t.weight[a.Source]++
		}
	}
	seen := 0
	for i, b := range t.doc.Blocks {
		if b.Kind.Story() && seen < earlyBlocks {
			seen++
			t.early = i
		}
	}
}

// holds says whether the relay that leads the report covers an attribution: its
// source is unnamed, a document told of before ("the letter"), or not told.
func (t *tracer) holds(a *headwater.Attribution) bool {
	i, ok := t.byID[a.Source]
	if !ok {
		return a.Act != headwater.NoComment
	}
	src := &t.sources[i]
	return !src.Named || src.Kind == headwater.DocumentSource && strings.HasPrefix(strings.ToLower(src.Label), "the ")
}

// outletBeside finds an outlet that the sentence names beside its source and
// content: "told Reuters", "in an interview with CNN", "quoted by IRNA".
func (t *tracer) outletBeside(a *headwater.Attribution, s headwater.Sentence) (outlet, bool) {
	first, _ := slices.BinarySearchFunc(t.outlets, s.Start, func(o outlet, at int) int { return o.span.Start - at })
	for _, o := range t.outlets[first:] {
		if o.span.Start >= s.End {
			break
		}
		if (a.Act == headwater.NoComment || !t.said(a, o.span)) && t.carries(a, o.span) {
			return o, true
		}
	}
	return outlet{}, false
}

// said says whether a span is part of what is said.
func (t *tracer) said(a *headwater.Attribution, at headwater.Span) bool {
	return slices.ContainsFunc(a.Content, func(c headwater.Span) bool { return c.Overlaps(at) })
}

// carries says whether the outlet at a span carries the words of a: it stands
// close behind the cue, or in the source phrase behind "by", "in" or "to".
func (t *tracer) carries(a *headwater.Attribution, at headwater.Span) bool {
	if a.SourceSpan != nil && a.SourceSpan.Contains(at) {
		before := strings.Fields(t.doc.Text[a.SourceSpan.Start:at.Start])
		return len(before) > 0 && slices.Contains([]string{"to", "by", "in", "with"}, before[len(before)-1])
	}
	if at.Start < a.Cue.End {
		return false
	}
	between := t.doc.Text[a.Cue.End:at.Start]
	return len(between) < 80 && !strings.ContainsAny(between, ".;“”\"")
}

func (t *tracer) sentence(at headwater.Span) headwater.Sentence {
	n, _ := slices.BinarySearchFunc(t.syn.Sentences, at.Start, func(s headwater.Sentence, p int) int {
		if s.End <= p {
			return -1
		}
		if s.Start > p {
			return 1
		}
		return 0
	})
	if n >= len(t.syn.Sentences) {
		return headwater.Sentence{}
	}
	return t.syn.Sentences[n]
}

// cite hangs what a source cites at the end of its chains: "…, the paper said,
// citing court records".
func (t *tracer) cite(i int) {
	a := &t.out[i]
	if !citing(a.Cue.In(t.doc.Text)) || a.Source == "" {
		return
	}
	cited := t.citedIn(a)
	if cited == "" {
		return
	}
	s := t.sentence(a.Cue)
	for j := max(0, i-8); j < min(len(t.out), i+8); j++ {
		b := &t.out[j]
		if b.Source != a.Source || t.sentence(b.Cue) != s || has(b.Chain.Hops, cited) {
			continue
		}
		b.Chain.Hops = append(b.Chain.Hops, headwater.Hop{Source: cited, How: headwater.Cites, Spans: slices.Clone(a.Content)})
		b.Chain.Open = t.open(b.Chain.Hops)
	}
}

func citing(cue string) bool {
	cue = strings.ToLower(cue)
	return strings.Contains(cue, "citing") || strings.Contains(cue, "cite") || strings.Contains(cue, "quoting") || strings.Contains(cue, "quotes")
}

// citedIn is the source that the content of a citation names: the widest one.
func (t *tracer) citedIn(a *headwater.Attribution) string {
	best, size := "", 0
	for _, c := range a.Content {
		first, _ := slices.BinarySearchFunc(t.mentions, c.Start, func(m mention, at int) int { return m.span.Start - at })
		for _, m := range t.mentions[first:] {
			if m.span.Start >= c.End {
				break
			}
			if m.source != a.Source && m.span.Len() > size {
				best, size = m.source, m.span.Len()
			}
		}
	}
	return best
}

// nest puts the chain of the attribution around it before that of a nested one.
func (t *tracer) nest(i int) {
	a := &t.out[i]
	seen := 0
	for p, ok := t.byAttr[a.Parent]; ok && a.Parent != "" && seen < 8; p, ok = t.byAttr[t.out[p].Parent] {
		seen++
		outer := t.out[p]
		if outer.Source == "" || has(a.Chain.Hops, outer.Source) {
			continue
		}
		own := len(a.Chain.Hops) - 1
		a.Chain.Hops = slices.Insert(a.Chain.Hops, own, t.last(&outer, t.sourceKind(outer.Source) == headwater.OutletSource))
	}
	a.Chain.Open = t.open(a.Chain.Hops)
}

// open says whether a chain ends before a first-hand source: at an outlet, or at
// nobody.
func (t *tracer) open(hops []headwater.Hop) bool {
	end := hops[len(hops)-1].Source
	return end == "" || t.sourceKind(end) == headwater.OutletSource
}
