package eval

import "context"

// scoreAttribution measures sources, cues and contents each on their own, then
// whole attributions, then contents by manner. docs/eval.md says how.
func scoreAttribution(ctx context.Context, c corpus, opt Options, t *Table) error {
	docs, err := documents(c, func(f *file) ([]spoken, error) {
		f.only = opt.Only
		return f.attributions()
	})
	if err != nil {
		return err
	}
	pred, err := predict(ctx, c, opt, docs, t, accountOf, (*file).predictedAttributions)
	if err != nil {
		return err
	}
	if !anyNested(docs) {
		dropNested(docs, pred, t)
	}
	t.Rows = attributionRows(docs, pred)
	attributionFigures(t, docs, pred)
	t.Calibration = calibrated(docs, pred)
	if opt.Only != "" {
		t.notef("documents whose id begins with %q alone", opt.Only)
	}
	return nil
}

// attributionRows are the scores that every corpus has.
func attributionRows(docs []spoken, pred []account) []Row {
	var b board
	for i, d := range docs {
		scoreRoles(&b, d.gold, pred[i].said)
		scoreWhole(&b, d.gold, pred[i].said)
	}
	for i, d := range docs {
		scoreManners(&b, d.text, d.gold, pred[i].said)
	}
	for i, d := range docs {
		scoreSpeech(&b, d.text, d.gold, pred[i].said)
	}
	return b.rows
}

// attributionFigures are recall by kind of source, nesting where the gold nests,
// and what gold documents annotate beyond spans.
func attributionFigures(t *Table, docs []spoken, pred []account) {
	var kinds speakers
	var nests nesting
	var more details
	annotated := false
	for i, d := range docs {
		kinds.add(d, pred[i].said)
		nests.add(d, pred[i].said)
		if d.sources != nil {
			annotated = true
			more.add(d, pred[i])
		}
	}
	t.Figures = append(kinds.figures(), nests.figures()...)
	if annotated {
		more.tabulate(t)
	}
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
func nested(text string, all []said, i int) bool { return enclosing(text, all, i) >= 0 }

// enclosing is the attribution in one stretch of whose content item i lies as a
// whole, the one with the shortest such stretch, or -1.
func enclosing(text string, all []said, i int) int {
	own := all[i].whole(text).cover()
	if own.Empty() {
		return -1
	}
	at, length := -1, 0
	for k, other := range all {
		if k == i {
			continue
		}
		for _, s := range other.content {
			if s.Contains(own) && (at < 0 || s.Len() < length) {
				at, length = k, s.Len()
			}
		}
	}
	return at
}

// dropNested leaves out predictions that a corpus without nesting cannot judge.
func dropNested(docs []spoken, pred []account, t *Table) {
	dropped := 0
	for i, d := range docs {
		var kept []said
		for k := range pred[i].said {
			if nested(d.text, pred[i].said, k) {
				dropped++
				continue
			}
			kept = append(kept, pred[i].said[k])
		}
		pred[i].said = kept
	}
	t.notef("the corpus marks no attribution within another's content; %d such predictions were left out", dropped)
}
