package origin

import "github.com/headwater-project/headwater"

const (
	retold     = 3   // sentences that a page tells again, from which it has them from another
	retoldPart = 0.25 // of all that it tells
)

// silent lets a page that credits nobody and heard nobody rest on the earlier report of
// its story that it tells again sentence by sentence, in other words. It is no origin with
// or without; what it changed can be told only so.
func (g *graph) silent() {
	for _, p := range g.pages {
		if n := g.reports[p.report]; len(n.heard) > 0 || len(n.on) > 0 {
			continue
		}
		if q := g.retells(p); q != nil {
			g.rest(p, q.report, false)
			clear(g.reached)
		}
	}
}

// retells is the earlier page of a story most of which a page tells again, nil for none.
func (g *graph) retells(p *page) *page {
	var best *page
	top := 0.0
	for _, q := range g.of[p.story] {
		if q == p || q.name != "" && q.name == p.name || !precedes(q.Document, p.Document) || g.reach(q.report)[p.report] {
			continue
		}
		told, sum := map[*line]bool{}, 0.0
		for _, x := range align(q, p) {
			if x.likeness >= surely && !told[x.later] {
				told[x.later], sum = true, sum+x.likeness
			}
		}
		if len(told) >= retold && float64(len(told)) >= retoldPart*float64(len(p.sentences())) && sum > top {
			best, top = q, sum
		}
	}
	return best
}

// precedes says whether one document is known to be the earlier.
func precedes(a, b headwater.Document) bool {
	return a.Published != "" && b.Published != "" && byDate(a.Published, b.Published) < 0
}
