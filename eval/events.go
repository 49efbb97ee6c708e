package eval

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/headwater-project/headwater"
)

// codedReading is what the scorer of events takes from a reading.
type codedReading struct {
	claims   []headwater.Claim
	entities map[string]*headwater.Entity // by id
	words    []headwater.Word             // nil where the parse is not known
}

func codedIn(r *headwater.Reading) codedReading {
	out := codedReading{entities: make(map[string]*headwater.Entity, len(r.Entities)), words: r.Syntax.Words}
	for i := range r.Entities {
		out.entities[r.Entities[i].ID] = &r.Entities[i]
	}
	for _, c := range r.Claims {
		if !c.Below {
			out.claims = append(out.claims, c)
		}
	}
	return out
}

// scoreEvents measures whether the claims of a text have the code and the actors of its
// record.
func scoreEvents(ctx context.Context, c corpus, opt Options, t *Table) error {
	docs, err := documents(c, func(f *file) ([]coded, error) {
		all, err := f.codedRecords()
		if err != nil {
			return nil, err
		}
		part, err := partOf(all, opt.Only)
		f.documents = len(part)
		return part, err
	})
	if err != nil {
		return err
	}
	pred, err := predict(ctx, c, opt, docs, t, codedIn, nil)
	if err != nil {
		return err
	}
	if c.pred != nil && opt.Read != nil { // readings do not publish the parse
		if err := parseAgain(ctx, opt, docs, pred); err != nil {
			return err
		}
	}
	var s eventScore
	for i := range docs {
		s.add(&docs[i], &pred[i])
	}
	t.Rows, t.Figures = s.rows(), s.figures()
	t.notef("records: the part %q, split by the sha256 of their ids", cmp.Or(opt.Only, workPart))
	return nil
}

// parseAgain takes our parse for readings of others, so that their main claims are
// chosen as ours are.
func parseAgain(ctx context.Context, opt Options, docs []coded, pred []codedReading) error {
	all := make([]source, len(docs))
	for i := range docs {
		all[i] = docs[i].source
	}
	_, err := readAll(ctx, opt, all, func(i int, r *headwater.Reading) { pred[i].words = r.Syntax.Words })
	return err
}

// telling is one passage of a claim with the claim's code.
type telling struct {
	headwater.Evidence
	code string
}

// tellings are the passages of all claims, the main one first: that whose trigger
// stands highest in the parse of its sentence, those that may only come to be after the
// rest ("must agree" tells of a demand); of equal ones the first in the text.
func (r *codedReading) tellings() []telling {
	var out []telling
	for i := range r.claims {
		for _, e := range passages(&r.claims[i]) {
			out = append(out, telling{e, r.claims[i].PLOVER})
		}
	}
	slices.SortStableFunc(out, func(a, b telling) int {
		return cmp.Or(cmp.Compare(count(a.open()), count(b.open())), cmp.Compare(r.depth(a.Trigger), r.depth(b.Trigger)), compareSpans(a.Trigger, b.Trigger))
	})
	return out
}

// open says that the passage only says what may be.
func (t *telling) open() bool {
	return t.Status == headwater.Possible || t.Status == headwater.Conditional
}

// depth is the number of steps from the first word of s to the root of its sentence.
func (r *codedReading) depth(s headwater.Span) int {
	at, _ := slices.BinarySearchFunc(r.words, s.Start, func(w headwater.Word, start int) int { return cmp.Compare(w.End, start+1) })
	if at >= len(r.words) {
		return math.MaxInt
	}
	steps := 0
	for r.words[at].Head >= 0 && steps < len(r.words) {
		at = r.words[at].Head
		steps++
	}
	return steps
}

// coded says whether a passage has the code of a record, and both of its actors. A
// party that the record does not name is not asked for.
func (d *coded) coded(t *telling, r *codedReading) (code, both bool) {
	code = t.code == d.event
	both = code && anyIs(d.sources, t.Roles, r.entities, headwater.Agent) &&
		anyIs(d.targets, t.Roles, r.entities, headwater.Recipient, headwater.Victim, headwater.Item, headwater.PlaceRole, headwater.Origin, headwater.Target)
	return code, both
}
