package syntax

import (
	"math"
	"slices"
)

// forest turns scores of arcs into one tree for a sentence: the maximum spanning
// tree (Chu and Liu 1965, Edmonds 1967) with one word on the root. Where the best
// heads leave more words there or none, oneRoot settles which, so that the tree is
// the best of those with this root and not always the best of all. Its zero value is
// ready; it keeps its storage from one sentence to the next.
type forest struct {
	n      int       // words; node 0 is the root
	scores []float32 // [n+1][n+1], dependent by head
	heads  []int
	mark   []int
}

// least is the lowest score that an arc can have, and its negative the highest.
const least = float32(-1e30)

// banned is the score of an arc that must not be, whatever the others are.
const banned = float32(-1e34)

// bounded keeps a score within bounds; what is not a number is the least.
func bounded(s float32) float32 {
	if s > least { // false for NaN
		return min(s, -least)
	}
	return least
}

// at gives the place of an arc's score.
func (f *forest) at(dep, head int) int { return dep*(f.n+1) + head }

// tree gives the head of each node, 1 to n, from scores[dep-1][head] of n rows
// and n+1 columns; heads[0] means nothing. Scores that are not numbers count as
// the least. It takes time and memory n*n.
func (f *forest) tree(scores []float32, n int) []int {
	f.load(scores, n)
	f.heads = grow(f.heads, n+1)
	roots := f.greedy()
	if roots == 1 && f.cycle() < 0 {
		return f.heads
	}
	f.oneRoot()
	f.greedy()
	if f.cycle() >= 0 {
		f.contract()
	}
	return f.heads
}

func (f *forest) load(scores []float32, n int) {
	f.n = n
	f.scores = grow(f.scores, (n+1)*(n+1))
	copy(f.scores[n+1:], scores[:n*(n+1)])
	for i := range f.scores {
		f.scores[i] = bounded(f.scores[i])
	}
	for i := 1; i <= n; i++ {
		f.scores[f.at(i, i)] = banned
	}
}

// greedy gives every word its best head and counts those on the root.
func (f *forest) greedy() (roots int) {
	for i := 1; i <= f.n; i++ {
		f.heads[i] = f.best(i)
		if f.heads[i] == 0 {
			roots++
		}
	}
	return roots
}

func (f *forest) best(dep int) int {
	row := f.scores[f.at(dep, 0):][:f.n+1]
	head := 0
	for j, s := range row {
		if j != dep && s > row[head] {
			head = j
		}
	}
	return head
}

// oneRoot leaves the arc to the root to one word alone: the one that loses most
// by any other head.
func (f *forest) oneRoot() {
	root, most := 1, float32(math.Inf(-1))
	for i := 1; i <= f.n; i++ {
		other := least
		for j := 1; j <= f.n; j++ {
			if j != i {
				other = max(other, f.scores[f.at(i, j)])
			}
		}
		if gain := f.scores[f.at(i, 0)] - other; gain > most {
			root, most = i, gain
		}
	}
	for i := 1; i <= f.n; i++ {
		if i == root {
			for j := 1; j <= f.n; j++ {
				f.scores[f.at(i, j)] = banned
			}
			f.scores[f.at(i, 0)] = 0
			continue
		}
		f.scores[f.at(i, 0)] = banned
	}
}

// cycle gives a node of some cycle among the heads, or -1.
func (f *forest) cycle() int {
	f.mark = grow(f.mark, f.n+1)
	clear(f.mark)
	for i := 1; i <= f.n; i++ {
		j := i
		for j != 0 && f.mark[j] == 0 {
			f.mark[j] = i
			j = f.heads[j]
		}
		if j != 0 && f.mark[j] == i {
			return j
		}
	}
	return -1
}

func grow[T any](s []T, n int) []T { return slices.Grow(s[:0], n)[:n] }
