package provenance

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// trace builds the chain of one attribution from what its own sentence and the
// sentences before it say. A nested one has only the relay that stands beside it;
// what is around it comes later.
func (t *tracer) trace(i int) {
	a := &t.out[i]
	s := t.sentence(a.Cue)
	var r relay
	var ok bool
	if a.Parent == "" {
		r, ok = t.hear(a, s)
	} else if r, ok = t.beside(a, s); ok {
		t.hears(a, r)
	} else {
		t.passes(a, s)
	}
	hops := t.start(r, ok, s)
	if ok && !r.own && !has(hops, r.source) {
		hops = append(hops, headwater.Hop{
			Source: r.source, How: headwater.Reports,
			Spans: []headwater.Span{r.span}, Inherited: !s.Contains(r.span),
		})
	}
	a.Chain.Hops = t.end(hops, a)
	t.hands(a, s)
}

// hands ties the sources that an outlet cites to it, for what they say later.
func (t *tracer) hands(a *headwater.Attribution, s headwater.Sentence) {
	if !t.isOutlet(a.Source) || t.inBase(a.Source) || a.SourceSpan == nil || !t.citing(a) {
		return
	}
	for _, m := range t.mentionsIn(a) {
		if m.source != a.Source {
			t.through[m.source] = relay{source: a.Source, span: *a.SourceSpan, block: s.Block}
		}
	}
}

// passes ties the source of a nested attribution to the outlet that tells of it.
func (t *tracer) passes(a *headwater.Attribution, s headwater.Sentence) {
	p, ok := t.byAttr[a.Parent]
	if !ok || a.Source == "" || !t.isOutlet(t.out[p].Source) || t.inBase(t.out[p].Source) || t.out[p].SourceSpan == nil {
		return
	}
	t.through[a.Source] = relay{source: t.out[p].Source, span: *t.out[p].SourceSpan, block: s.Block}
}

// start is what a chain begins with: who publishes, and the agency of the whole
// text, unless the source speaks to the outlet itself. Where the sentence credits
// that agency again, it is not inherited.
func (t *tracer) start(r relay, ok bool, s headwater.Sentence) []headwater.Hop {
	if ok && r.own {
		return slices.Clone(t.base[:1])
	}
	hops := slices.Clone(t.base)
	if len(hops) > 1 && ok && r.source == hops[1].Source && s.Contains(r.span) {
		hops[1].Spans, hops[1].Inherited = []headwater.Span{r.span}, false
	}
	return hops
}

// end puts the source at the end of the hops; where it stands among them already,
// the chain ends there. One who is not told of at all adds nothing behind a relay.
func (t *tracer) end(hops []headwater.Hop, a *headwater.Attribution) []headwater.Hop {
	if a.Source == "" {
		if a.SourceSpan == nil && len(hops) > 1 && a.Parent == "" {
			return hops
		}
		return append(hops, t.last(a))
	}
	if i := slices.IndexFunc(hops, func(h headwater.Hop) bool { return h.Source == a.Source }); i >= 0 {
		return t.shown(hops[:i+1], a)
	}
	return append(hops, t.last(a))
}

// shown marks the last hop as told by the sentence of a itself.
func (t *tracer) shown(hops []headwater.Hop, a *headwater.Attribution) []headwater.Hop {
	if last := &hops[len(hops)-1]; last.Inherited && a.SourceSpan != nil {
		last.Spans, last.Inherited = []headwater.Span{*a.SourceSpan}, false
	}
	return hops
}

// last is the hop of the source itself.
func (t *tracer) last(a *headwater.Attribution) headwater.Hop {
	hop := headwater.Hop{Source: a.Source, How: headwater.Says, Spans: []headwater.Span{a.Cue}}
	if t.isOutlet(a.Source) {
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

// nest puts the chain of the attribution around it before each nested one, the
// outermost first, and says which chains are open.
func (t *tracer) nest() {
	done := make([]bool, len(t.out))
	for i := range t.out {
		t.wrap(i, done, 0)
	}
	for i := range t.out {
		t.out[i].Chain.Open = t.open(t.out[i].Chain.Hops)
	}
}

// deepest is how deep attributions are nested at most.
const deepest = 8

func (t *tracer) wrap(i int, done []bool, depth int) {
	a := &t.out[i]
	p, ok := t.byAttr[a.Parent]
	if done[i] || a.Parent == "" || !ok || p == i || depth > deepest {
		return
	}
	done[i] = true
	t.wrap(p, done, depth+1)
	hops := t.around(t.out[p].Chain.Hops, a)
	for _, h := range a.Chain.Hops[min(len(t.base), len(a.Chain.Hops)):] {
		if h.How == headwater.Reports && h.Source != a.Source && !has(hops, h.Source) {
			hops = append(hops, h)
		}
	}
	own := a.Chain.Hops
	a.Chain.Hops = t.end(hops, a)
	if last := own[len(own)-1]; last.How == headwater.Cites && !has(a.Chain.Hops, last.Source) {
		a.Chain.Hops = append(a.Chain.Hops, last)
	}
}

// around is the chain that a nested attribution goes on from. A cited source that
// turns out to be the one who speaks has its place at the end, and a speaker whom
// nobody names tells nothing of the way.
func (t *tracer) around(outer []headwater.Hop, a *headwater.Attribution) []headwater.Hop {
	hops := slices.Clone(outer)
	for n := len(hops) - 1; n > 0 && (hops[n].Source == "" || hops[n].How == headwater.Cites && hops[n].Source == a.Source); n-- {
		hops = hops[:n]
	}
	return hops
}

// open says whether a chain ends before a first-hand source: at an outlet, or at
// nobody.
func (t *tracer) open(hops []headwater.Hop) bool {
	end := hops[len(hops)-1].Source
	return end == "" || t.isOutlet(end)
}

// cite hangs what a source cites at the end of its chains: "…, the paper said,
// citing court records". What it cites is heard through it from then on.
func (t *tracer) cite(i int) {
	a := &t.out[i]
	if a.Source == "" || !t.citing(a) {
		return
	}
	cited := t.citedIn(a)
	if cited == "" {
		return
	}
	s := t.sentence(a.Cue)
	for j := max(0, i-8); j < min(len(t.out), i+9); j++ {
		b := &t.out[j]
		if b.Source != a.Source || t.sentence(b.Cue) != s || has(b.Chain.Hops, cited) {
			continue
		}
		b.Chain.Hops = append(b.Chain.Hops, headwater.Hop{Source: cited, How: headwater.Cites, Spans: slices.Clone(a.Content)})
	}
}

// citing says whether the cue of a cites: "citing", "quotes". "Quoted him as
// saying" reports what he says, which is nested in it.
func (t *tracer) citing(a *headwater.Attribution) bool {
	cue := strings.ToLower(a.Cue.In(t.doc.Text))
	if strings.Contains(cue, "citing") || strings.Contains(cue, "cite") {
		return true
	}
	if !strings.Contains(cue, "quoting") && !strings.Contains(cue, "quotes") && !strings.Contains(cue, "quoted") || strings.Contains(cue, " as") || strings.Contains(cue, " by") {
		return false
	}
	return !slices.ContainsFunc(a.Content, func(c headwater.Span) bool {
		words := c.In(t.doc.Text)
		return strings.Contains(words, " as saying") || strings.Contains(words, " as telling")
	})
}

// citedIn is the source that the content of a citation names: the widest one that
// stands at its beginning.
func (t *tracer) citedIn(a *headwater.Attribution) string {
	best, size := "", 0
	for _, m := range t.mentionsIn(a) {
		if m.span.Start-a.Content[0].Start > len("a number of unnamed ") {
			break
		}
		if t.neighbour(a, func(b *headwater.Attribution) bool {
			return b.Parent == a.ID && b.SourceSpan != nil && *b.SourceSpan == m.span
		}) {
			continue // who speaks in what is quoted is not what is quoted
		}
		if m.source != a.Source && m.span.Len() > size {
			best, size = m.source, m.span.Len()
		}
	}
	return best
}

// mentionsIn are the mentions of sources that begin in the content of a.
func (t *tracer) mentionsIn(a *headwater.Attribution) (out []mention) {
	for _, c := range a.Content {
		first, _ := slices.BinarySearchFunc(t.mentions, c.Start, func(m mention, at int) int { return m.span.Start - at })
		for _, m := range t.mentions[first:] {
			if m.span.Start >= c.End {
				break
			}
			out = append(out, m)
		}
	}
	return out
}
