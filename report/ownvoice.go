package report

import (
	"cmp"
	"slices"

	"github.com/headwater-project/headwater"
)

// unsaid gives the sentences of the story that no attribution touches.
func unsaid(x *index) [][]item {
	var spans []headwater.Span
	for i := range x.r.Attributions {
		spans = append(spans, cover(&x.r.Attributions[i])...)
	}
	spans = merge(spans)
	var out [][]item
	next := 0
	for _, s := range storySentences(x.r) {
		for next < len(spans) && spans[next].End <= s.Start {
			next++
		}
		if next == len(spans) || !spans[next].Overlaps(s.Span) {
			out = append(out, []item{{at: s.Start, attribution: -1, sentences: []sentence{s}}})
		}
	}
	return out
}

// storySentences lists the sentences of the story in text order; where nothing
// split the text into sentences, its blocks.
func storySentences(r *headwater.Reading) []sentence {
	blocks := r.Document.Blocks
	var out []sentence
	for _, s := range r.Syntax.Sentences {
		if s.Block >= 0 && s.Block < len(blocks) && blocks[s.Block].Kind.Story() && s.Valid(r.Document.Text) && !r.Document.Furniture(s) {
			out = append(out, sentence{s.Span, s.Block})
		}
	}
	if len(r.Syntax.Sentences) > 0 {
		return out
	}
	for i, b := range blocks {
		if b.Kind.Story() && b.Valid(r.Document.Text) {
			out = append(out, sentence{b.Span, i})
		}
	}
	return out
}

// merge sorts spans and makes one of those that touch.
func merge(in []headwater.Span) []headwater.Span {
	slices.SortFunc(in, func(a, b headwater.Span) int { return cmp.Compare(a.Start, b.Start) })
	out := in[:0]
	for _, s := range in {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
