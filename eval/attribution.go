package eval

import (
	"context"

	"github.com/headwater-project/headwater"
)

// scoreAttribution measures sources, cues and contents each on their own, then
// whole attributions, then contents by manner. docs/eval.md says how.
func scoreAttribution(ctx context.Context, c corpus, opt Options, t *Table) error {
	var docs []spoken
	for i := range c.data {
		more, err := c.data[i].attributions()
		if err != nil {
			return err
		}
		docs = append(docs, more...)
	}
	pred, err := predictAttributions(ctx, c, opt, docs, t)
	if err != nil {
		return err
	}
	if !anyNested(docs) {
		dropNested(docs, pred, t)
	}
	var b board
	for i, d := range docs {
		scoreRoles(&b, d.gold, pred[i])
		scoreWhole(&b, d.gold, pred[i])
	}
	for i, d := range docs {
		scoreManners(&b, d.text, d.gold, pred[i])
	}
	t.Rows = b.rows
	return nil
}

func predictAttributions(ctx context.Context, c corpus, opt Options, docs []spoken, t *Table) ([][]said, error) {
	pred := make([][]said, len(docs))
	all := make([]source, len(docs))
	for i, d := range docs {
		all[i] = d.source
	}
	if c.pred == nil {
		r, err := readAll(ctx, opt, all, func(i int, r *headwater.Reading) { pred[i] = saidIn(r) })
		r.note(t)
		return pred, err
	}
	j, err := newJoiner(all)
	if err != nil {
		return nil, err
	}
	err = c.pred.predictedAttributions(j, pred)
	j.note(t)
	return pred, err
}

// roles are the parts of an attribution, each with its row.
var roles = [...]struct {
	label string
	of    func(said) extent
}{
	{"source", func(s said) extent { return s.source }},
	{"cue", func(s said) extent { return s.cue }},
	{"content", func(s said) extent { return s.content }},
}

func scoreRoles(b *board, gold, pred []said) {
	for _, r := range roles {
		g, p := part(gold, r.of), part(pred, r.of)
		b.add(r.label, exactTally(g, p), overlapTally(g, p))
	}
}

func part(all []said, of func(said) extent) []extent {
	var out []extent
	for _, s := range all {
		out = append(out, of(s))
	}
	return distinct(out)
}

// exactTally compares two sets.
func exactTally(gold, pred []extent) Tally {
	t := Tally{Gold: len(gold), Predicted: len(pred)}
	in := make(map[string]bool, len(gold))
	for _, e := range gold {
		in[e.key()] = true
	}
	for _, e := range pred {
		if in[e.key()] {
			t.Right++
		}
	}
	return t
}

// overlapTally pairs up one to one what shares a byte.
func overlapTally(gold, pred []extent) Tally {
	return Tally{Gold: len(gold), Predicted: len(pred), Right: matching(overlapEdges(gold, pred), len(pred))}
}

// anyNested says whether the gold marks attributions within attributions.
func anyNested(docs []spoken) bool {
	for _, d := range docs {
		for i := range d.gold {
			if nested(d.text, d.gold, i) {
				return true
			}
		}
	}
	return false
}

// nested says whether item i lies as a whole in one stretch of another's
// content.
func nested(text string, all []said, i int) bool {
	own := all[i].whole(text).cover()
	if own.Empty() {
		return false
	}
	for k, other := range all {
		if k == i {
			continue
		}
		for _, s := range other.content {
			if s.Contains(own) {
				return true
			}
		}
	}
	return false
}

// dropNested leaves out predictions that a corpus without nesting cannot judge.
func dropNested(docs []spoken, pred [][]said, t *Table) {
	dropped := 0
	for i, d := range docs {
		var kept []said
		for k := range pred[i] {
			if nested(d.text, pred[i], k) {
				dropped++
				continue
			}
			kept = append(kept, pred[i][k])
		}
		pred[i] = kept
	}
	t.notef("the corpus marks no attribution within another's content; %d such predictions were left out", dropped)
}
