package origin

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// derive lets the later of two that share words rest on the earlier. Where one of them
// is given to an agency as a whole and the other is not the agency's, both have their
// words from it. What both quote, both may have heard.
func (g *graph) derive(from, to *page, c headwater.Copy) {
	a, b := g.wholeOf(from), g.wholeOf(to)
	substance := c.Containment >= much || unquotedIn(from, to, c) >= ownWords
	switch {
	case a != "" && a == to.report:
		g.rest(from, to.report, false)
	case a != "" && a == b:
		// both have it from there, and say so
	case substance && a != "" && b == "":
		g.rest(to, a, c.Containment >= most)
	case substance && b != "" && a == "" && b != from.report && !g.reports[b].inSet():
		g.rest(from, b, c.Containment >= most)
		from, to = to, from
		c.Passages = turned(c.Passages)
	case g.proves(from, to, c):
		g.rest(to, from.report, false)
	default:
		return
	}
	for _, p := range c.Passages {
		to.copied = append(to.copied, copiedSpan{p.To, from, p.From})
	}
}

func turned(passages []headwater.Passage) []headwater.Passage {
	out := make([]headwater.Passage, len(passages))
	for i, p := range passages {
		out[i] = headwater.Passage{From: p.To, To: p.From}
	}
	return out
}

// proves says whether what two share shows that the later has it from the earlier: it
// credits it, shares much, or at least some sentences that neither quotes.
func (g *graph) proves(from, to *page, c headwater.Copy) bool {
	if c.Containment >= much || c.Direction == headwater.Certain || g.reports[to.report].on[from.report] {
		return true
	}
	return unquotedIn(from, to, c) >= ownWords && c.Direction != headwater.UnknownDirection
}

// unquotedIn is how many bytes two pages share that stand in no quotation of one.
func unquotedIn(from, to *page, c headwater.Copy) int {
	n := 0
	for _, p := range c.Passages {
		n += min(from.unquoted(p.From), to.unquoted(p.To))
	}
	return n
}

// unquoted is how many bytes of a span stand in no quotation.
func (p *page) unquoted(s headwater.Span) int {
	n := s.Len()
	for _, q := range p.Syntax.Quotations {
		if q.Depth == 0 && q.Overlaps(s) {
			n -= min(q.End, s.End) - max(q.Start, s.Start)
		}
	}
	return n
}

const (
	much     = 0.3 // containment from which two texts are one and the same report
	most     = 0.6 // containment from which all of one is the other's
	ownWords = 240 // bytes that two share and neither quotes, from which one has them from the other
)

func (n *node) inSet() bool { return n.page != nil }

func (g *graph) rest(p *page, on string, whole bool) {
	if on == p.report {
		return
	}
	if i := slices.IndexFunc(p.credits, func(c credit) bool { return c.report == on }); i >= 0 {
		p.credits[i].whole = p.credits[i].whole || whole
	}
	g.reports[p.report].on[on] = true
	if !slices.ContainsFunc(p.credits, func(c credit) bool { return c.report == on }) {
		p.credits = append(p.credits, credit{report: on, whole: whole})
	}
}

// wholeOf is the report to which a page is given as a whole, empty for none.
func (g *graph) wholeOf(p *page) string {
	for _, c := range p.credits {
		if c.whole && c.report != "" {
			return c.report
		}
	}
	return ""
}

// shareSpans gives how many bytes each pair of pages shares.
func (g *graph) shareSpans() map[[2]*page]int {
	out := map[[2]*page]int{}
	for _, c := range g.copies {
		from, to := g.byID[c.From], g.byID[c.To]
		if from == nil || to == nil {
			continue
		}
		for _, p := range c.Passages {
			out[[2]*page{from, to}] += p.To.Len()
			out[[2]*page{to, from}] += p.To.Len()
		}
	}
	return out
}

// share looks at pairs of which one credits the other, and keeps as copies those that
// share a passage though they share little.
func (g *graph) share(compare func(a, b *headwater.Document) (headwater.Copy, bool)) {
	if compare == nil {
		return
	}
	have := map[[2]string]bool{}
	for _, c := range g.copies {
		have[[2]string{c.From, c.To}], have[[2]string{c.To, c.From}] = true, true
	}
	for _, p := range g.pages {
		for _, c := range p.credits {
			for _, q := range g.meant(p, c) {
				if pair := [2]string{q.Document.ID, p.Document.ID}; !have[pair] {
					have[pair], have[[2]string{pair[1], pair[0]}] = true, true
					g.shareLittle(q, p, c, compare)
				}
			}
		}
	}
}

// few bounds the documents of one outlet that a credit is held against.
const few = 24

func (g *graph) shareLittle(from, to *page, c credit, compare func(a, b *headwater.Document) (headwater.Copy, bool)) {
	found, ok := compare(&from.Document, &to.Document)
	if !ok && (c.aside || len(found.Passages) == 0) {
		return
	}
	if found.From != from.Document.ID {
		found.From, found.To = from.Document.ID, to.Document.ID
		found.Passages = turned(found.Passages)
	}
	if !ok {
		found.Direction = headwater.Certain
		found.Why = "It shares words with the report that it credits."
	}
	g.copies = append(g.copies, found)
}
