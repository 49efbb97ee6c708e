package syntax

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// bestTree tries every assignment of heads.
func bestTree(scores []float32, n int) float64 {
	heads := make([]int, n+1)
	best := math.Inf(-1)
	var try func(i int)
	try = func(i int) {
		if i > n {
			if isTree(heads) {
				best = max(best, weight(scores, heads))
			}
			return
		}
		for heads[i] = range n + 1 {
			try(i + 1)
		}
	}
	try(1)
	return best
}

// isTree says whether every word reaches the root and one alone hangs on it.
func isTree(heads []int) bool {
	roots := 0
	for i := 1; i < len(heads); i++ {
		if heads[i] == 0 {
			roots++
		}
		j, steps := i, 0
		for j != 0 && steps <= len(heads) {
			j, steps = heads[j], steps+1
		}
		if j != 0 {
			return false
		}
	}
	return roots == 1
}

func weight(scores []float32, heads []int) (sum float64) {
	n := len(heads) - 1
	for i := 1; i <= n; i++ {
		sum += float64(scores[(i-1)*(n+1)+heads[i]])
	}
	return sum
}

// With one word sure to be the root, the tree found is the best of all.
func TestTreeIsTheBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "n")
		scores := make([]float32, n*(n+1))
		for i := range scores {
			scores[i] = float32(rapid.IntRange(-50, 50).Draw(t, "score"))
		}
		root := rapid.IntRange(1, n).Draw(t, "root")
		scores[(root-1)*(n+1)] += 1000
		var f forest
		heads := f.tree(scores, n)
		if !isTree(heads) {
			t.Fatalf("heads %v are no tree", heads[1:])
		}
		if got, want := weight(scores, heads), bestTree(scores, n); got != want {
			t.Fatalf("heads %v weigh %v, the best %v", heads[1:], got, want)
		}
	})
}

// Any scores give a tree: those that are not numbers as well.
func TestAnyScoresGiveATree(t *testing.T) {
	var f forest
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "n")
		scores := make([]float32, n*(n+1))
		odd := []float32{float32(math.NaN()), float32(math.Inf(1)), float32(math.Inf(-1)), math.MaxFloat32, -math.MaxFloat32, 0}
		for i := range scores {
			scores[i] = rapid.Float32().Draw(t, "score")
			if rapid.IntRange(0, 3).Draw(t, "odd") == 0 {
				scores[i] = rapid.SampledFrom(odd).Draw(t, "which")
			}
		}
		if heads := f.tree(scores, n); !isTree(heads) {
			t.Fatalf("heads %v are no tree", heads[1:])
		}
	})
}
