package origin

import (
	"cmp"
	"slices"

	"github.com/headwater-project/headwater"
)

// drift finds what changed between the pages of a story and those that rest on them.
// Only sentences that tell of one thing are compared, and only those that the later
// page has from the earlier. A change is shown against the oldest report that has the
// earlier wording.
func (g *graph) drift(pages []*page) []headwater.Drift {
	d := &drifting{graph: g}
	for _, later := range pages {
		for _, earlier := range g.ancestors(later) {
			if g.wordForWord(earlier, later) {
				continue
			}
			d.compare(earlier, later)
		}
	}
	return d.out
}

type drifting struct {
	*graph
	out            []headwater.Drift
	earlier, later *page
	pairs          []pair
}

// ancestors are the documents on which a page rests, the nearest first.
func (g *graph) ancestors(p *page) []*page {
	dist := map[string]int{p.report: 0}
	queue := []string{p.report}
	for len(queue) > 0 {
		id := queue[0]
		queue = queue[1:]
		for on := range g.reports[id].on {
			if _, ok := dist[on]; !ok {
				dist[on] = dist[id] + 1
				queue = append(queue, on)
			}
		}
	}
	var out []*page
	for id, n := range dist {
		if q := g.reports[id].page; q != nil && n > 0 && mayPrecede(q.Document.Published, p.Document.Published) {
			out = append(out, q)
		}
	}
	slices.SortFunc(out, func(a, b *page) int {
		return cmp.Or(dist[a.report]-dist[b.report], byDate(a.Document.Published, b.Document.Published), cmp.Compare(a.report, b.report))
	})
	const most = 8
	return out[:min(len(out), most)]
}

// wordForWord says whether a page is another, so that nothing can have changed.
func (g *graph) wordForWord(earlier, later *page) bool {
	return slices.ContainsFunc(g.copies, func(c headwater.Copy) bool {
		return c.From == earlier.Document.ID && c.To == later.Document.ID && c.Containment > 0.97
	})
}

func (d *drifting) compare(earlier, later *page) {
	d.earlier, d.later = earlier, later
	d.pairs = d.taken(align(earlier, later))
	for _, p := range d.pairs {
		if later.copiedFrom(p.later.Span, earlier) {
			continue
		}
		d.certainty(p)
		d.done(p)
		d.amounts(p)
		d.act(p)
		d.speakers(p)
		d.actors(p)
	}
	d.distances()
	d.figures()
	d.hardened()
	d.comment()
	d.caveats()
}

// taken keeps pairs whose later sentence is had from the earlier page.
func (d *drifting) taken(all []pair) []pair {
	return slices.DeleteFunc(all, func(p pair) bool { return !d.had(p.later.Span) })
}

// had says whether a sentence of the later page is had from the earlier: its chain passes
// the earlier report or, where the later page heard nobody of its own, no other.
func (d *drifting) had(s headwater.Span) bool {
	through, other := d.through(s)
	return through || !other && !d.heardMore()
}

// heardMore says whether the later page heard somebody whom the earlier did not hear.
func (d *drifting) heardMore() bool {
	before := d.reports[d.earlier.report].heard
	return slices.ContainsFunc(d.reports[d.later.report].heard, func(w witness) bool {
		return !slices.ContainsFunc(before, func(v witness) bool { return oneVoice(v, w) })
	})
}

// through says whether an attribution in a sentence of the later page passes the
// earlier page's report, or another that does not rest on it.
func (d *drifting) through(s headwater.Span) (through, other bool) {
	for i := range d.later.Attributions {
		a := &d.later.Attributions[i]
		if !s.Contains(a.Cue) {
			continue
		}
		for n, h := range a.Chain.Hops {
			if o := d.later.sources[h.Source]; n > 0 && o != nil && o.Named {
				switch node := d.credited(d.later, o.Label); {
				case node == nil:
				case d.reach(node.ID)[d.earlier.report]:
					return true, false
				default:
					other = true
				}
			}
		}
	}
	return false, other
}

// copiedFrom says whether most of a sentence stands in another page word for word.
func (p *page) copiedFrom(s headwater.Span, from *page) bool {
	n := 0
	for _, c := range p.copied {
		if c.from == from && c.Overlaps(s) {
			n += min(c.End, s.End) - max(c.Start, s.Start)
		}
	}
	return 10*n >= 9*s.Len()
}

// told says whether a change was shown before: for the same words of the later page, or
// of hedges and speakers for the same words of the earlier.
func (d *drifting) told(kind headwater.DriftKind, earlier, later headwater.Span) bool {
	words := d.earlier.text(earlier)
	return slices.ContainsFunc(d.out, func(o headwater.Drift) bool {
		if o.What != kind || o.Later.Document != d.later.Document.ID {
			return false
		}
		from := d.byID[o.Earlier.Document]
		return o.Later.Overlaps(later) || (kind == headwater.SourceDrift || kind == headwater.CertaintyDrift) && from.text(o.Earlier.Span) == words
	})
}

// add takes a drift in, once, and shows it against
// the oldest page that words it as the earlier does.
func (d *drifting) add(kind headwater.DriftKind, earlier, later headwater.Span, why string) {
	if earlier.Empty() || later.Empty() || d.told(kind, earlier, later) {
		return
	}
	from, at := d.oldest(earlier)
	d.out = append(d.out, headwater.Drift{
		What:    kind,
		Earlier: headwater.Quote{Document: from.Document.ID, Span: at},
		Later:   headwater.Quote{Document: d.later.Document.ID, Span: later},
		Why:     why,
	})
}

// oldest is the ancestor of the earlier page that has the same words, the farthest back.
func (d *drifting) oldest(at headwater.Span) (*page, headwater.Span) {
	from, words := d.earlier, d.earlier.text(at)
	for _, a := range d.ancestors(d.earlier) {
		if found := mentions(a.Document.Text, words); len(found) > 0 && a.block(found[0].Start).Story() {
			from, at = a, found[0]
		}
	}
	return from, at
}
