package origin

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// behind are the origins of one telling, and whom they heard say it. What a page tells
// in its own voice it has from what it rests on; where it rests on nothing, from whom
// is not known, and it counts as no origin.
func (g *graph) behind(t tellingOf, heard map[string][]witness) []*node {
	if t.page.hearsay(t.claim.Trigger) {
		return nil
	}
	for _, id := range t.words() {
		a := t.page.attrs[id]
		if a.Act == headwater.Deny && !a.Negated {
			return nil // speaks of it as known, and vouches for nothing
		}
		if n := g.hearer(t.page, g.outermost(t.page, a)); n != nil {
			return g.note(n, t.page, g.teller(t.page, a), heard)
		}
	}
	for _, c := range t.page.copied {
		if c.Overlaps(t.span) {
			if n := g.reports[c.from.report]; len(n.heard) > 0 {
				return g.note(n, nil, nil, heard)
			}
		}
	}
	if own := g.reports[t.page.report]; len(own.heard) > 0 {
		return nil
	}
	var out []*node
	for id := range g.reach(t.page.report) {
		if n := g.reports[id]; id != t.page.report && len(n.heard) > 0 {
			out = append(out, n)
			g.note(n, nil, nil, heard)
		}
	}
	slices.SortFunc(out, func(a, b *node) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// words are the attributions on whose word a claim stands: that of the telling, and, for a
// headline, those of the passages in the text that tell it again.
func (t tellingOf) words() []string {
	var out []string
	if t.page.attrs[t.attr] != nil {
		out = append(out, t.attr)
	}
	if t.page.block(t.span.Start) != headwater.TitleBlock {
		return out
	}
	for _, e := range t.claim.Evidence {
		if t.page.attrs[e.Attribution] != nil && e.Attribution != t.attr {
			out = append(out, e.Attribution)
		}
	}
	return out
}

// hearsay says whether a claim stands under words for what others report: who speaks of "a
// report that arms were sent" does not say that they were.
func (p *page) hearsay(trigger headwater.Span) bool {
	w, last := p.words(trigger)
	if w == last {
		return false
	}
	for n := 0; n < 8; n++ {
		h := p.Syntax.Words[w].Head
		if h < 0 || h == w || h >= len(p.Syntax.Words) {
			return false
		}
		if reported[stem(p.lemma(h))] && p.Syntax.Words[h].UPOS == headwater.NOUN && w > h {
			return true
		}
		w = h
	}
	return false
}

var reported = set("report rumour rumor allegation accusation claim suggestion speculation story")

// note notes that an origin heard somebody say a claim: the source of an attribution,
// or, where none is told, any of those that the origin heard.
func (g *graph) note(n *node, p *page, a *headwater.Attribution, heard map[string][]witness) []*node {
	if a != nil && p.speaker(a) != nil {
		heard[n.ID] = append(heard[n.ID], witness{page: p, source: p.speaker(a), times: 1})
	} else if len(heard[n.ID]) == 0 {
		heard[n.ID] = n.vouching()
	}
	return []*node{n}
}

// vouching are those whom an origin heard tell something, not only deny it.
func (n *node) vouching() []witness {
	out := slices.DeleteFunc(slices.Clone(n.heard), func(w witness) bool {
		return !slices.ContainsFunc(w.page.Attributions, func(a headwater.Attribution) bool {
			return a.Source == w.source.ID && telling(&a) && !w.page.denies(&a)
		})
	})
	if len(out) == 0 {
		return n.heard
	}
	return out
}

// outermost is the attribution around all others in which one is nested.
func (g *graph) outermost(p *page, a *headwater.Attribution) *headwater.Attribution {
	for n := 0; n < 8 && p.attrs[a.Parent] != nil; n++ {
		up := p.attrs[a.Parent]
		if s := p.sources[up.Source]; s != nil && s.Kind == headwater.OutletSource {
			return a
		}
		a = up
	}
	return a
}

// teller is who is heard say a claim: who first said it, or who shows a paper without a
// name that says it.
func (g *graph) teller(p *page, a *headwater.Attribution) *headwater.Attribution {
	in := innermost(p, a)
	if s := p.sources[in.Source]; s != nil && (witness{page: p, source: s}).paper() != "" {
		return g.outermost(p, a)
	}
	return in
}

// innermost is an attribution that names who first said it: the one itself or the
// nearest around it.
func innermost(p *page, a *headwater.Attribution) *headwater.Attribution {
	for n := 0; n < 8 && p.sources[a.Source] == nil && p.attrs[a.Parent] != nil; n++ {
		a = p.attrs[a.Parent]
	}
	return a
}
