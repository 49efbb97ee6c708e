package report

import (
	"cmp"
	"slices"

	"github.com/headwater-project/headwater"
)

// item is one entry of "who says what": an attribution, or a run of sentences
// that nobody but the outlet stands for.
type item struct {
	at          int // byte where it begins
	attribution int // index into Reading.Attributions, -1 for the own voice
	depth       int // 0 for an attribution that is not nested
	sentences   []sentence
}

// sentence is one in the outlet's own voice.
type sentence struct {
	headwater.Span
	block int
}

// flow puts attributions and the outlet's own voice in reading order. A nested
// attribution follows the one that holds it.
func flow(x *index) []item {
	items := append(said(x), unsaid(x)...)
	slices.SortStableFunc(items, func(a, b []item) int { return cmp.Compare(a[0].at, b[0].at) })
	out := make([]item, 0, len(items))
	for _, tree := range items {
		out = append(out, tree...)
	}
	return join(out, x.r.Document.Blocks)
}

// said gives every attribution that is not nested, with those nested in it.
func said(x *index) [][]item {
	list := x.r.Attributions
	children := make([][]int, len(list))
	var roots []int
	for i := range list {
		if p, ok := x.attributions[list[i].Parent]; ok && p != i && list[i].Parent != "" {
			children[p] = append(children[p], i)
		} else {
			roots = append(roots, i)
		}
	}
	seen := make([]bool, len(list))
	var out [][]item
	for _, i := range roots {
		out = append(out, tree(list, children, seen, i))
	}
	for i := range list { // a ring of parents has no root
		if !seen[i] {
			out = append(out, tree(list, children, seen, i))
		}
	}
	return out
}

func tree(list []headwater.Attribution, children [][]int, seen []bool, root int) []item {
	type step struct{ i, depth int }
	var out []item
	for stack := []step{{root, 0}}; len(stack) > 0; {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[top.i] {
			continue
		}
		seen[top.i] = true
		out = append(out, item{at: begin(&list[top.i]), attribution: top.i, depth: top.depth})
		for _, c := range slices.Backward(children[top.i]) {
			stack = append(stack, step{c, top.depth + 1})
		}
	}
	return out
}

// begin is the first byte of all that an attribution rests on.
func begin(a *headwater.Attribution) int {
	first := -1
	for _, s := range cover(a) {
		if first < 0 || s.Start < first {
			first = s.Start
		}
	}
	return max(first, 0)
}

// cover lists the spans that make an attribution, empty ones left out.
func cover(a *headwater.Attribution) []headwater.Span {
	out := make([]headwater.Span, 0, len(a.Content)+2)
	for _, s := range a.Content {
		if !s.Empty() {
			out = append(out, s)
		}
	}
	if !a.Cue.Empty() {
		out = append(out, a.Cue)
	}
	if a.SourceSpan != nil && !a.SourceSpan.Empty() {
		out = append(out, *a.SourceSpan)
	}
	return out
}

// join makes one item of neighbouring sentences in the own voice; a headline
// stands alone.
func join(in []item, blocks []headwater.Block) []item {
	out := in[:0]
	for _, it := range in {
		if n := len(out); n > 0 && it.attribution < 0 && out[n-1].attribution < 0 &&
			!headline(&out[n-1], blocks) && !headline(&it, blocks) {
			out[n-1].sentences = append(out[n-1].sentences, it.sentences...)
			continue
		}
		out = append(out, it)
	}
	return out
}

func headline(it *item, blocks []headwater.Block) bool {
	return it.attribution < 0 && blocks[it.sentences[0].block].Kind == headwater.TitleBlock
}
