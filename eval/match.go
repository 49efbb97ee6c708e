package eval

import "slices"

// matching is the largest number of pairs (gold, predicted) in which nobody
// takes part twice, over pairs that the edges allow. edges[g] lists what gold
// item g may be paired with. The number does not depend on any order, so
// scores do not either.
func matching(edges [][]int, predicted int) int {
	pairs := 0
	for _, p := range assign(edges, predicted) {
		pairs += count(p >= 0)
	}
	return pairs
}

// assign gives for each gold item the predicted one that it is paired with in such a
// matching, or -1. Where a choice is open, it falls on what an edge list names first.
func assign(edges [][]int, predicted int) []int {
	m := pairing{edges: edges, gold: make([]int, predicted), seen: make([]int, predicted)}
	for p := range m.gold {
		m.gold[p] = -1
	}
	for g := range edges {
		m.round++
		m.place(g)
	}
	out := make([]int, len(edges))
	for g := range out {
		out[g] = -1
	}
	for p, g := range m.gold {
		if g >= 0 {
			out[g] = p
		}
	}
	return out
}

// pairing is Kuhn's algorithm: place a gold item, moving others along an
// augmenting path where its partners are taken.
type pairing struct {
	edges [][]int
	gold  []int // whom each predicted item is paired with, or -1
	seen  []int // the round in which each predicted item was last tried
	round int
}

func (m *pairing) place(g int) bool {
	for _, p := range m.edges[g] {
		if m.gold[p] < 0 {
			m.gold[p], m.seen[p] = g, m.round
			return true
		}
	}
	for _, p := range m.edges[g] {
		if m.seen[p] == m.round {
			continue
		}
		m.seen[p] = m.round
		if m.place(m.gold[p]) {
			m.gold[p] = g
			return true
		}
	}
	return false
}

// overlapEdges pairs up what shares a byte. Both lists are in text order; the
// sweep looks only at predictions that can still reach the gold item.
func overlapEdges(gold, pred []extent) [][]int {
	edges := make([][]int, len(gold))
	var open []int // predictions begun, by start
	next, reach := 0, 0
	for g, e := range gold {
		start := e.cover().Start
		for reach = max(reach, e.cover().End); next < len(pred) && pred[next].cover().Start < reach; next++ {
			open = append(open, next)
		}
		open = slices.DeleteFunc(open, func(p int) bool { return pred[p].cover().End <= start })
		for _, p := range open {
			if e.overlaps(pred[p]) {
				edges[g] = append(edges[g], p)
			}
		}
	}
	return edges
}
