package report

import (
	"cmp"
	"slices"
	"sort"

	"github.com/headwater-project/headwater"
)

// blockView is one block of the text, cut where marks begin and end.
type blockView struct {
	Number   int
	Kind     headwater.BlockKind
	Segments []segment
	Begins   []int // attributions that begin in it
	Own      int   // sentences in the outlet's own voice
}

// segment is a stretch of text under the same marks. Content, Cue and Source
// are indexes into the reading, Name into the occurrences, -1 for none.
type segment struct {
	Text    string
	Content int    // the innermost attribution whose content it is
	Data    string // numbers of all of them
	Opens   []int  // attributions that begin here
	Cue     int
	Source  int
	Name    int   // the innermost occurrence
	Names   []int // occurrences that begin here
	Own     bool  // in the outlet's own voice
}

// layer is what a mark says of its words.
type layer uint8

const (
	contentLayer layer = iota
	cueLayer
	sourceLayer
	ownLayer
	nameLayer
	layers
)

// mark is a span with its meaning; of is an attribution, a source or an occurrence.
type mark struct {
	headwater.Span
	layer layer
	of    int
}

// marksOf lists all marks of a reading, by where they begin, the longer first.
func marksOf(x *index, o *occurrences) []mark {
	var out []mark
	add := func(s headwater.Span, l layer, of int) {
		if !s.Empty() && s.Valid(x.r.Document.Text) {
			out = append(out, mark{s, l, of})
		}
	}
	number := make(map[string]int, len(x.r.Sources))
	for i := range x.r.Sources {
		number[x.r.Sources[i].ID] = i
		for _, s := range x.r.Sources[i].Spans {
			add(s, sourceLayer, i)
		}
	}
	for i := range x.r.Attributions {
		a := &x.r.Attributions[i]
		for _, s := range a.Content {
			add(s, contentLayer, i)
		}
		add(a.Cue, cueLayer, i)
		if of, ok := number[a.Source]; ok && a.SourceSpan != nil {
			add(*a.SourceSpan, sourceLayer, of)
		}
	}
	for _, it := range x.flow {
		for _, s := range it.sentences {
			add(s.Span, ownLayer, s.block)
		}
	}
	for i := range o.all {
		add(o.all[i].Span, nameLayer, i)
	}
	slices.SortStableFunc(out, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.layer, b.layer))
	})
	return out
}

// markedText cuts the blocks that a page can hold at the ends of their marks. It
// also tells which attributions they show, and the occurrences which of them.
func markedText(x *index, o *occurrences) ([]blockView, []bool) {
	c := &cutter{x: x, names: o, marks: marksOf(x, o), opened: make([]bool, len(x.r.Attributions))}
	blocks := x.r.Document.Blocks
	blocks = blocks[:min(len(blocks), mostItems)]
	c.edges = edges(c.marks, blocks)
	var out []blockView
	for i, b := range blocks {
		if !b.Valid(x.r.Document.Text) || b.Empty() {
			continue
		}
		v := blockView{Number: i + 1, Kind: b.Kind, Segments: c.cut(b.Span), Own: x.own[i]}
		v.Begins, c.fresh = c.fresh, nil
		out = append(out, v)
	}
	return out, c.opened
}

// edges lists every byte where something begins or ends, in order, each once.
func edges(marks []mark, blocks []headwater.Block) []int {
	out := make([]int, 0, 2*(len(marks)+len(blocks)))
	for _, m := range marks {
		out = append(out, m.Start, m.End)
	}
	for _, b := range blocks {
		out = append(out, b.Start, b.End)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// blockAt is the index of the block that holds a byte, -1 if none does.
func blockAt(blocks []headwater.Block, at int) int {
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > at })
	if i < len(blocks) && blocks[i].Start <= at {
		return i
	}
	return -1
}
