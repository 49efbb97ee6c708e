package syntax

import "slices"

// contract finds the maximum spanning tree by contracting cycles one after the
// other and expanding them again. The word on the root is settled before.
//
// Each node of a cycle hands its best arcs to the node that stands for the
// cycle, which is one of its own; what was chosen is remembered for the way back.
func (f *forest) contract() {
	c := newContraction(f)
	for {
		ring := c.ring()
		if ring == nil {
			break
		}
		c.merge(ring)
	}
	c.expand()
}

// arc is an arc between words as they were before any contraction.
type arc struct{ dep, head int }

type merged struct {
	arcs  []arc   // the arc of each node of the ring to the next
	words [][]int // the words of each node
}

type contraction struct {
	f      *forest
	size   int
	alive  []bool
	best   []int   // the head of each living node
	origin []arc   // [dep][head] the arc of words behind an arc of nodes
	words  [][]int // those that a node stands for
	levels []merged
	mark   []int
}

func newContraction(f *forest) *contraction {
	c := &contraction{f: f, size: f.n + 1, alive: make([]bool, f.n+1), best: make([]int, f.n+1), mark: make([]int, f.n+1)}
	c.origin = make([]arc, c.size*c.size)
	c.words = make([][]int, c.size)
	for i := range c.size {
		c.alive[i], c.words[i] = true, []int{i}
		for j := range c.size {
			c.origin[i*c.size+j] = arc{i, j}
		}
	}
	copy(c.best, f.heads)
	return c
}

// ring gives the nodes of some cycle of best arcs, or nil.
func (c *contraction) ring() []int {
	clear(c.mark)
	for i := 1; i < c.size; i++ {
		if !c.alive[i] {
			continue
		}
		j := i
		for j != 0 && c.mark[j] == 0 {
			c.mark[j] = i
			j = c.best[j]
		}
		if j != 0 && c.mark[j] == i {
			ring := []int{j}
			for k := c.best[j]; k != j; k = c.best[k] {
				ring = append(ring, k)
			}
			return ring
		}
	}
	return nil
}

// merge makes the ring one node: the first of it.
func (c *contraction) merge(ring []int) {
	into := ring[0]
	var level merged
	inside := make([]float64, len(ring)) // the score of each node's arc within the ring
	for i, v := range ring {
		level.arcs = append(level.arcs, c.origin[v*c.size+c.best[v]])
		level.words = append(level.words, c.words[v])
		inside[i] = float64(c.f.scores[v*c.size+c.best[v]])
		c.mark[v] = -1
	}
	for u := range c.size {
		if c.alive[u] && c.mark[u] != -1 {
			c.inward(ring, inside, u)
			c.outward(ring, u)
		}
	}
	c.words[into] = slices.Concat(level.words...)
	for _, v := range ring[1:] {
		c.alive[v] = false
	}
	c.levels = append(c.levels, level)
	c.choose(into)
	for u := 1; u < c.size; u++ {
		if c.alive[u] && u != into && !c.alive[c.best[u]] {
			c.best[u] = into
		}
	}
}

// inward finds the best way to hang the ring on u: what it gains over the arc of
// the ring that it breaks.
func (c *contraction) inward(ring []int, inside []float64, u int) {
	best, gain := ring[0], 0.0
	for i, v := range ring {
		if g := float64(c.f.scores[v*c.size+u]) - inside[i]; i == 0 || g > gain {
			best, gain = v, g
		}
	}
	to := ring[0]*c.size + u
	c.origin[to] = c.origin[best*c.size+u]
	c.f.scores[to] = float32(gain)
}

// outward finds the best node of the ring for u to hang on.
func (c *contraction) outward(ring []int, u int) {
	best := ring[0]
	for _, v := range ring[1:] {
		if c.f.scores[u*c.size+v] > c.f.scores[u*c.size+best] {
			best = v
		}
	}
	to := u*c.size + ring[0]
	c.origin[to] = c.origin[u*c.size+best]
	c.f.scores[to] = c.f.scores[u*c.size+best]
}

// choose gives a node its best head among the living.
func (c *contraction) choose(v int) {
	best := -1
	for u := range c.size {
		if c.alive[u] && u != v && (best < 0 || c.f.scores[v*c.size+u] > c.f.scores[v*c.size+best]) {
			best = u
		}
	}
	c.best[v] = best
}

// expand writes the heads of words: every living node's own arc, then, latest
// ring first, the ring's arcs save the one that the way in has replaced.
func (c *contraction) expand() {
	chosen := make([]int, c.size)
	for i := range chosen {
		chosen[i] = -1
	}
	for v := 1; v < c.size; v++ {
		if c.alive[v] {
			a := c.origin[v*c.size+c.best[v]]
			chosen[a.dep] = a.head
		}
	}
	for i := len(c.levels) - 1; i >= 0; i-- {
		c.levels[i].open(chosen)
	}
	copy(c.f.heads[1:], chosen[1:])
}

// open sets the arcs of a ring but that of the node which an arc from outside
// has entered.
func (m *merged) open(chosen []int) {
	for i, a := range m.arcs {
		entered := slices.ContainsFunc(m.words[i], func(w int) bool { return chosen[w] >= 0 })
		if !entered {
			chosen[a.dep] = a.head
		}
	}
}
