package eval

import (
	"cmp"
	"slices"
)

// alike is the least share of content that lets two attributions stand for each
// other when their cues do not meet.
const alike = 0.5

// aligned gives for every gold attribution the predicted one that stands for it,
// or -1. Nobody is taken twice. Those whose cues overlap come first, the closest
// before the others; of the rest, those that share at least half their content.
func aligned(gold, pred []said) []int {
	out := make([]int, len(gold))
	for g := range out {
		out[g] = -1
	}
	taken := make([]bool, len(pred))
	for _, t := range ties(gold, pred) {
		if out[t.gold] < 0 && !taken[t.pred] {
			out[t.gold], taken[t.pred] = t.pred, true
		}
	}
	return out
}

// tie is a gold and a predicted attribution that could stand for each other.
type tie struct {
	gold, pred           int
	cue, content, source float64
}

// ties are all of them, the closest first.
func ties(gold, pred []said) []tie {
	var all []tie
	for g, a := range gold {
		for p, b := range pred {
			t := tie{g, p, dice(a.cue, b.cue), dice(a.content, b.content), dice(a.source, b.source)}
			if t.cue > 0 || t.content >= alike {
				all = append(all, t)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b tie) int {
		return cmp.Or(cmp.Compare(b.cue, a.cue), cmp.Compare(b.content, a.content), cmp.Compare(b.source, a.source))
	})
	return all
}

// dice is twice what two extents share over what they hold, 0..1; 0 where one is
// not there.
func dice(a, b extent) float64 {
	if n := a.size() + b.size(); n > 0 {
		return 2 * float64(a.shared(b)) / float64(n)
	}
	return 0
}

func (e extent) size() int {
	n := 0
	for _, s := range e {
		n += s.Len()
	}
	return n
}

// shared is how many bytes two extents have in common; both are in normal form.
func (e extent) shared(o extent) int {
	n := 0
	for i, j := 0, 0; i < len(e) && j < len(o); {
		n += max(0, min(e[i].End, o[j].End)-max(e[i].Start, o[j].Start))
		if e[i].End <= o[j].End {
			i++
		} else {
			j++
		}
	}
	return n
}
