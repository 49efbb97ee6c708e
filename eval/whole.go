package eval

import "slices"

// scoreWhole compares attributions with all their parts. A source that the gold
// leaves out must be left out; a cue that the gold leaves out is not annotated,
// and any will do.
func scoreWhole(b *board, gold, pred []said) { scoreWholeAs(b, "whole attribution", gold, pred) }

func scoreWholeAs(b *board, label string, gold, pred []said) {
	gold, pred = distinctSaid(gold), distinctSaid(pred)
	tally := func(edges [][]int) Tally {
		return Tally{Gold: len(gold), Predicted: len(pred), Right: matching(edges, len(pred))}
	}
	b.add(label, tally(wholeEdges(gold, pred)), tally(wholeOverlapEdges(gold, pred)))
}

// wholeEdges pairs up what agrees in every part.
func wholeEdges(gold, pred []said) [][]int {
	byContent := make(map[string][]int)
	for p, s := range pred {
		k := s.content.key()
		byContent[k] = append(byContent[k], p)
	}
	edges := make([][]int, len(gold))
	for g, s := range gold {
		for _, p := range byContent[s.content.key()] {
			if s.fits(pred[p]) {
				edges[g] = append(edges[g], p)
			}
		}
	}
	return edges
}

// wholeOverlapEdges pairs up what overlaps in every part.
func wholeOverlapEdges(gold, pred []said) [][]int {
	edges := make([][]int, len(gold))
	for g, s := range gold {
		for p, o := range pred {
			if s.touches(o) {
				edges[g] = append(edges[g], p)
			}
		}
	}
	return edges
}

// fits says whether a prediction agrees with the gold s in every part.
func (s said) fits(pred said) bool {
	return s.content.equal(pred.content) && s.source.equal(pred.source) && (s.cue == nil || s.cue.equal(pred.cue))
}

// touches says whether a prediction overlaps the gold s in every part.
func (s said) touches(pred said) bool {
	return touches(s.content, pred.content) && touches(s.source, pred.source) && (s.cue == nil || s.cue.overlaps(pred.cue))
}

// touches says whether two parts overlap or are both left out.
func touches(a, b extent) bool {
	return (a == nil && b == nil) || a.overlaps(b)
}

// distinctSaid drops repeated and empty attributions, in text order.
func distinctSaid(all []said) []said {
	out := slices.DeleteFunc(slices.Clone(all), func(s said) bool {
		return s.source == nil && s.cue == nil && s.content == nil
	})
	slices.SortFunc(out, compareSaid)
	return slices.CompactFunc(out, func(a, b said) bool { return compareSaid(a, b) == 0 })
}

func compareSaid(a, b said) int {
	for _, r := range roles {
		if d := compareExtents(r.of(a), r.of(b)); d != 0 {
			return d
		}
	}
	return 0
}
