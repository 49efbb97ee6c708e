package origin

import (
	"cmp"
	"slices"

	"github.com/headwater-project/headwater"
)

// nodeOf is the report that a credit means: the earlier document of that outlet in the
// story that shares most with the page, else one that is only credited.
func (g *graph) nodeOf(p *page, c credit, shared map[[2]*page]int) string {
	if meant := p.dated(g.meant(p, c), c.spans); len(meant) > 0 {
		best := slices.MaxFunc(meant, func(a, b *page) int {
			return cmp.Or(shared[[2]*page{a, p}]-shared[[2]*page{b, p}], byDate(b.Document.Published, a.Document.Published))
		})
		return best.report
	}
	id := g.outside(p.story, c.name)
	g.reports[id].dated(p.dateBeside(c.spans))
	return id
}

// outside is the report of an outlet that a story only credits.
func (g *graph) outside(story, outlet string) string {
	for _, n := range g.missing[story] {
		if fits(outlet, n.Publisher) > noFit {
			return n.ID
		}
	}
	n := &node{on: map[string]bool{}, at: len(g.order)}
	n.Report = headwater.Report{ID: headwater.Ident("report", story, compact(outletWords(outlet))), Publisher: outlet}
	g.reports[n.ID] = n
	g.order = append(g.order, n.ID)
	g.missing[story] = append(g.missing[story], n)
	return n.ID
}

// dated leaves out the documents that a date beside a credit rules out: "a Reuters
// report last week" is not one of today.
func (p *page) dated(meant []*page, spans []headwater.Span) []*page {
	begin, end := p.daysBeside(spans)
	if end == "" {
		return meant
	}
	return slices.DeleteFunc(meant, func(q *page) bool {
		day := dayOf(q.Document.Published)
		return day != "" && (day > end && len(day) == len(end) || begin != "" && day < begin)
	})
}

// dated notes the day beside a credit of a report that is only credited.
func (n *node) dated(day string) {
	if n.page != nil {
		return
	}
	n.credits++
	if day != "" {
		n.days = append(n.days, day)
	}
}

// settle gives a report that is only credited its day: where all credits that name one
// name the same, and they are a third of all at least. Of an agency that is credited for
// many things one day would be wrong.
func (n *node) settle() {
	if len(n.days) > 0 && 3*len(n.days) >= n.credits && len(slices.Compact(slices.Clone(n.days))) == 1 {
		n.Published = n.days[0]
	}
}

// dateBeside is the day that stands beside a credit, empty where it is none or more
// than one: "the Reuters report of 31 August".
func (p *page) dateBeside(spans []headwater.Span) string {
	if begin, end := p.daysBeside(spans); begin == end {
		return begin
	}
	return ""
}

// daysBeside are the first and last day of a time that stands in the words of a credit
// or within a few words behind.
func (p *page) daysBeside(spans []headwater.Span) (begin, end string) {
	const close = 16 // bytes, as of " reported on "
	for _, s := range spans {
		for i := range p.Times {
			t := &p.Times[i]
			if t.Type == headwater.Date && t.Start >= s.Start && t.Start-s.End <= close && p.sentence(t.Start) == p.sentence(s.Start) {
				return t.Begin, t.End
			}
		}
	}
	return "", ""
}

// meant are the documents of the set that a credit can mean: of that outlet, of the
// same story, not later than the page; those whose name fits best.
func (g *graph) meant(p *page, c credit) []*page {
	best := noFit
	var out []*page
	for _, q := range g.of[p.story] {
		if q == p || q.name == "" || !mayPrecede(q.Document.Published, p.Document.Published) {
			continue
		}
		f := g.fit(c.name, q.name)
		if f == noFit || f < best {
			continue
		}
		if f > best {
			best, out = f, out[:0]
		}
		if len(out) < few {
			out = append(out, q)
		}
	}
	return out
}
