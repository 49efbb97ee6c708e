package eval

// nesting counts gold attributions within another's content: how many are found,
// and how many of those hang on the right one.
type nesting struct{ gold, found, hung int }

func (n *nesting) add(d spoken, pred []said) {
	var at []int
	for g := range d.gold {
		outer := outerOf(d.text, d.gold, g)
		if outer < 0 {
			continue
		}
		if at == nil {
			at = aligned(d.gold, pred)
		}
		n.gold++
		if at[g] < 0 {
			continue
		}
		n.found++
		if p := outerOf(d.text, pred, at[g]); p >= 0 && (p == at[outer] || meets(d.gold[outer], pred[p])) {
			n.hung++
		}
	}
}

// outerOf is the attribution that item i is nested in: as stated, where sources
// and parents are, and otherwise by where it lies; -1 = none.
func outerOf(text string, all []said, i int) int {
	if all[i].more == nil {
		return enclosing(text, all, i)
	}
	for k := range all {
		if parent := all[i].more.Parent; parent != "" && all[k].more.ID == parent {
			return k
		}
	}
	return -1
}

// meets says whether a predicted attribution has the cue of a gold one or, where
// the gold marks none, part of its content.
func meets(gold, pred said) bool {
	if gold.cue == nil {
		return gold.content.overlaps(pred.content)
	}
	return gold.cue.overlaps(pred.cue)
}

// figures are none where the gold does not nest.
func (n *nesting) figures() []Figure {
	if n.gold == 0 {
		return nil
	}
	return []Figure{
		share("of nested: matched", n.found, n.gold),
		share("of nested matched: parent", n.hung, n.found),
	}
}
