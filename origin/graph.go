package origin

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// credit finds what every page credits and which report each credit means.
func (g *graph) credit() {
	g.nameHeads()
	g.introduce()
	known, publishers := g.outlets(), map[string]bool{}
	for _, p := range g.pages {
		if p.name != "" {
			publishers[compact(outletWords(p.name))] = true
			publishers["~"+compact(coreOf(outletWords(p.name)))] = true
		}
	}
	for _, p := range g.pages {
		p.credits = creditsOf(p, known, publishers)
	}
	g.learned()
}

// learned takes bodies for outlets that another page is given to as a whole: "(NTB)" in a
// dateline here makes an agency of the NTB that is said to report there.
func (g *graph) learned() {
	agencies := map[string]bool{}
	for _, p := range g.pages {
		if p.whole != "" {
			agencies[compact(outletWords(p.whole))] = true
		}
	}
	for _, p := range g.pages {
		c := &crediting{page: p, out: p.credits}
		c.published(agencies)
		p.credits = c.out
	}
}

// outlets are the names of outlets of the set that can be looked for in running text: not
// addresses of pages, nor words that many outlets share.
func (g *graph) outlets() []string {
	seen := map[string]bool{}
	for _, p := range g.pages {
		name := strings.TrimPrefix(strings.TrimSpace(p.name), "The ")
		if len(name) > 4 && !strings.Contains(name, ".") && !generic(outletWords(name)) && unicode.IsUpper([]rune(name)[0]) {
			seen[name] = true
		}
	}
	out := make([]string, 0, len(seen))
	for n := range seen {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// nameHeads gives a page without a publisher the line at its head that another page
// of its story credits.
func (g *graph) nameHeads() {
	for _, p := range g.pages {
		if p.name != "" {
			continue
		}
		for _, h := range p.heads() {
			if g.credits(h, p) {
				p.name = h
				g.reports[p.report].Publisher = h
				break
			}
		}
	}
}

// credits says whether another page names an outlet as written.
func (g *graph) credits(name string, of *page) bool {
	if words := outletWords(name); len(words) == 0 || len(words) == 1 && !capitals(name) && (len(name) < 5 || generic(words) || of.place(name)) {
		return false
	}
	for _, p := range g.of[of.story] {
		if p == of {
			continue
		}
		for _, at := range mentions(p.Document.Text, name) {
			if p.restsHere(at) || p.reportHere(at) {
				return true
			}
		}
	}
	return false
}

// place says whether a page names a place so, and it is known where that is.
func (p *page) place(name string) bool {
	return slices.ContainsFunc(p.Entities, func(e headwater.Entity) bool {
		return e.Type.Place() && !e.Ref.Zero() && strings.EqualFold(e.Name, name)
	})
}

// introduce learns the short names that outlets give themselves in their datelines.
func (g *graph) introduce() {
	g.aliases = map[string]map[string]bool{}
	for _, p := range g.pages {
		d := p.Document.Dateline
		if d == nil || p.name == "" {
			continue
		}
		line := p.text(d.Span)
		open, end := strings.LastIndexByte(line, '('), strings.LastIndexByte(line, ')')
		if open < 0 || end < open {
			continue
		}
		if short := line[open+1 : end]; stands(short, outletWords(short), outletWords(p.name)) {
			if g.aliases[strings.ToLower(short)] == nil {
				g.aliases[strings.ToLower(short)] = map[string]bool{}
			}
			g.aliases[strings.ToLower(short)][p.name] = true
		}
	}
}

func (g *graph) fit(credited, publisher string) fit {
	if g.aliases[strings.ToLower(strings.TrimSpace(credited))][publisher] {
		return fullFit
	}
	return fits(credited, publisher)
}

// link ties credits to reports and copies to credits.
func (g *graph) link() {
	shared := g.shareSpans()
	for _, p := range g.pages {
		for i := range p.credits {
			c := &p.credits[i]
			c.report = g.nodeOf(p, *c, shared)
			if !c.aside && c.report != p.report {
				g.reports[p.report].on[c.report] = true
			}
		}
	}
	byShare := slices.Clone(g.copies)
	slices.SortStableFunc(byShare, func(a, b headwater.Copy) int { return cmp.Compare(b.Containment, a.Containment) })
	for _, c := range byShare {
		from, to := g.byID[c.From], g.byID[c.To]
		if from == nil || to == nil || from == to {
			continue
		}
		g.derive(from, to, c)
	}
}

func (g *graph) creditsOf(p *page) []headwater.Credit {
	var out []headwater.Credit
	for _, c := range p.credits {
		if i := slices.IndexFunc(out, func(o headwater.Credit) bool { return o.Report == c.report }); i >= 0 {
			out[i].Spans = append(out[i].Spans, c.spans...)
			out[i].Aside = out[i].Aside && c.aside
			continue
		}
		out = append(out, headwater.Credit{Report: c.report, Spans: c.spans, Aside: c.aside, Copied: g.copiesFrom(p, c.report)})
	}
	return out
}

func (g *graph) copiesFrom(p *page, report string) bool {
	n := g.reports[report]
	return slices.ContainsFunc(p.copied, func(c copiedSpan) bool { return n.page == c.from }) ||
		n.page == nil && len(p.credits) > 0 && slices.ContainsFunc(p.credits, func(c credit) bool { return c.report == report && c.name == "" })
}

func (g *graph) reportList() []headwater.Report {
	out := make([]headwater.Report, 0, len(g.order))
	for _, id := range g.order {
		g.reports[id].settle()
		out = append(out, g.reports[id].Report)
	}
	return out
}
