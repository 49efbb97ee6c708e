package report

import (
	"cmp"
	"slices"
)

// mostRanks is how many columns of actors a drawing has.
const mostRanks = 4

// ranks puts those who act on others left of those they act on, as far as rings
// and the width of a page let it: the rank of each actor, from 0.
func (w *web) ranks() []int {
	n := len(w.actors)
	balance, order := make([]int, n), make([]int, n)
	for _, l := range w.bonds {
		if !mutual[l.kind] {
			balance[l.from] += len(l.deeds)
			balance[l.to] -= len(l.deeds)
		}
	}
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(balance[b], balance[a]) })
	place := make([]int, n)
	for at, a := range order {
		place[a] = at
	}
	out := make([]int, n)
	for _, a := range order { // every actor after all who act on it
		for _, l := range w.bonds {
			if from, to := w.ahead(l, place); from == a {
				out[to] = min(max(out[to], out[a]+1), mostRanks-1)
			}
		}
	}
	w.closeUp(out, order, place)
	return out
}

// ahead gives the ends of a link, the one that comes first first.
func (w *web) ahead(l bond, place []int) (from, to int) {
	if place[l.from] > place[l.to] {
		return l.to, l.from
	}
	return l.from, l.to
}

// closeUp moves actors that nobody acts on next to the first whom they act on.
func (w *web) closeUp(rank, order, place []int) {
	for _, a := range slices.Backward(order) {
		nearest, held := mostRanks, false
		for _, l := range w.bonds {
			from, to := w.ahead(l, place)
			if from == a {
				nearest = min(nearest, rank[to])
			}
			held = held || to == a
		}
		if !held && nearest < mostRanks {
			rank[a] = max(rank[a], nearest-1)
		}
	}
}
