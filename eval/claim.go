package eval

import (
	"context"
	"slices"

	"github.com/headwater-project/headwater"
)

// told is one passage that tells of an event or state, gold or predicted.
type told struct {
	headwater.Evidence
	kind       headwater.ClaimType
	event      int              // passages of a document that tell of one event share it
	light      []headwater.Span // words that serve as the trigger too; of gold alone
	confidence float64          // of predictions
}

// scoreClaims measures whether claims are found and typed, their roles filled, their
// status told and those of one event joined. docs/eval.md says how.
func scoreClaims(ctx context.Context, c corpus, opt Options, t *Table) error {
	docs, err := documents(c, (*file).claims)
	if err != nil {
		return err
	}
	pred, err := predict(ctx, c, opt, docs, t, tellings, inGold(c, (*file).predictedClaims))
	if err != nil {
		return err
	}
	s := newClaimScore()
	for i := range docs {
		s.add(docs[i].text, docs[i].gold, pred[i])
	}
	t.Rows, t.Figures, t.Calibration = s.rows(), s.figures(), s.confidence.table()
	return nil
}

// predictedClaims takes a file in the gold format for predictions.
func (f *file) predictedClaims(j *joiner, pred [][]told) error {
	docs, err := f.claims()
	if err != nil {
		return err
	}
	return pair(f, j, docs, func(i int, d *claimed) { pred[i] = d.gold })
}

// tellings are the passages of the claims that a reading shows, in text order.
func tellings(r *headwater.Reading) []told {
	var out []told
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.Below || c.Type == headwater.Other {
			continue
		}
		for _, e := range passages(c) {
			out = append(out, told{Evidence: e, kind: c.Type, event: i, confidence: c.Confidence})
		}
	}
	slices.SortStableFunc(out, func(a, b told) int { return compareSpans(a.Trigger, b.Trigger) })
	return out
}

// passages are those that tell of a claim: its evidence, or where it states none its
// own sentence, whose roles the first may leave to the claim.
func passages(c *headwater.Claim) []headwater.Evidence {
	own := headwater.Evidence{
		Span: c.Span, Trigger: c.Trigger, Roles: c.Roles, Negative: c.Negative, Status: c.Status, Attribution: c.Attribution,
	}
	if len(c.Evidence) == 0 {
		return []headwater.Evidence{own}
	}
	all := slices.Clone(c.Evidence)
	if all[0].Roles == nil {
		all[0].Roles = own.Roles
	}
	return all
}

// triggers are the words that tell of the event.
func (t *told) triggers() []headwater.Span {
	return append([]headwater.Span{t.Trigger}, t.light...)
}

// met and named say whether a predicted trigger overlaps one of the gold words, or is
// one.
func (t *told) met(p *told) bool   { return touchesAny(p.Trigger, t.triggers()) }
func (t *told) named(p *told) bool { return slices.Contains(t.triggers(), p.Trigger) }

// standIns gives for each gold passage the predicted one that stands for it, one to
// one, or -1, where fits says what may.
func standIns(gold, pred []told, fits func(g, p *told) bool) []int {
	edges := make([][]int, len(gold))
	for g := range gold {
		for p := range pred {
			if fits(&gold[g], &pred[p]) {
				edges[g] = append(edges[g], p)
			}
		}
	}
	return assign(edges, len(pred))
}
