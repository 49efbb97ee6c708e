package eval

import (
	"context"
	"errors"
	"slices"

	"github.com/headwater-project/headwater"
)

// scoreTraces measures what tracing makes of reports whose lineage is known: which of
// them tell of one event, what each credits and copies, which are origins, how many are
// independent, who denies what, and what changed on the way. All stories of all files
// are traced together, so that they must be told apart.
func scoreTraces(ctx context.Context, c corpus, opt Options, t *Table) error {
	if c.pred == nil && (opt.Tracing == nil || opt.Tracing.Trace == nil) {
		return errors.New("nothing to trace with; --pred FILE scores a trace that others made")
	}
	golds, err := documents(c, (*file).traceGolds)
	if err != nil {
		return err
	}
	s := &traceScore{golds: golds, at: map[string]string{}}
	if c.pred != nil {
		s.trace, err = c.pred.toldTrace(s.reports())
	} else {
		s.trace, err = readTrace(ctx, opt, s.reports(), t)
	}
	if err != nil {
		return err
	}
	s.score(t)
	return nil
}

// readTrace reads all reports and traces them.
func readTrace(ctx context.Context, opt Options, all []source, t *Table) (headwater.Trace, error) {
	readings := make([]*headwater.Reading, len(all))
	r, err := readAll(ctx, opt, all, func(i int, reading *headwater.Reading) { readings[i] = reading })
	if err != nil {
		return headwater.Trace{}, err
	}
	r.note(t)
	readings = slices.DeleteFunc(readings, func(r *headwater.Reading) bool { return r == nil })
	return opt.Tracing.Trace(readings), nil
}

// traceScore holds one trace against the truth.
type traceScore struct {
	golds   []*traceGold
	trace   headwater.Trace
	at      map[string]string           // document id of the trace → STORY/FILE
	of      map[string]string           // STORY/FILE → story id of the trace
	report  map[string]headwater.Report // by id
	earlier hits                        // of copies found: told the right way round
}

func (s *traceScore) reports() []source {
	var all []source
	for _, g := range s.golds {
		all = append(all, g.reports...)
	}
	return all
}

func (s *traceScore) score(t *Table) {
	s.index()
	t.Rows = append(t.Rows,
		Row{Label: "two reports in one story", Exact: s.stories()},
		Row{Label: "outlet credited", Exact: s.credits()},
		Row{Label: "two reports that share passages", Exact: s.copies()},
	)
	origins, hanging := s.origins()
	t.Rows = append(t.Rows,
		Row{Label: "origin", Exact: origins},
		Row{Label: "report that hangs on an origin", Exact: hanging},
	)
	denials, of := s.denials()
	drift, anyKind := s.drift()
	t.Rows = append(t.Rows,
		Row{Label: "denial", Exact: denials},
		Row{Label: "drift", Exact: drift},
		Row{Label: "drift, whatever its kind", Exact: anyKind},
	)
	t.Figures = append(t.Figures, s.earlier.figure("of copies found: the earlier told right"), of.figure("of denials found: what they deny"))
	t.Figures = append(t.Figures, s.independence()...)
	t.Figures = append(t.Figures, s.claims()...)
}

// index learns which document of the trace is which report.
func (s *traceScore) index() {
	names := map[string]string{}
	for _, r := range s.reports() {
		names[r.text] = r.id
	}
	s.of, s.report = map[string]string{}, map[string]headwater.Report{}
	for i := range s.trace.Documents {
		d := &s.trace.Documents[i]
		s.at[d.ID] = names[d.Text]
		s.of[names[d.Text]] = d.Story
	}
	for _, r := range s.trace.Reports {
		s.report[r.ID] = r
	}
}

// stories compares pairs of reports; one that the trace lacks stands alone.
func (s *traceScore) stories() Tally {
	var gold, pred []int
	known := map[string]int{}
	for n, g := range s.golds {
		for _, r := range g.reports {
			id := s.of[r.id]
			if id == "" {
				id = r.id
			}
			if _, seen := known[id]; !seen {
				known[id] = len(known)
			}
			gold, pred = append(gold, n), append(pred, known[id])
		}
	}
	var c clusters
	c.add(gold, pred)
	return c.pairs
}

// credits pairs up the outlets that a report names as where it has something from; one
// whose words it shares without a name is no credit.
func (s *traceScore) credits() Tally {
	told := map[string][]string{}
	for _, d := range s.trace.Documents {
		for _, c := range d.Credits {
			if named := !c.Copied || len(c.Spans) > 0; named && !c.Aside {
				told[s.at[d.ID]] = append(told[s.at[d.ID]], s.report[c.Report].Publisher)
			}
		}
	}
	var t Tally
	for _, g := range s.golds {
		for _, d := range g.Documents {
			var to []string
			for _, c := range d.Credits {
				if !slices.ContainsFunc(to, func(o string) bool { return sameName(o, c.To) }) {
					to = append(to, c.To)
				}
			}
			t.add(pairsOf(to, told[d.File]))
		}
	}
	return t
}

// copies counts pairs whichever way round, and of those found how many are right.
func (s *traceScore) copies() Tally {
	var t Tally
	told := map[goldCopy]bool{}
	for _, c := range s.trace.Copies {
		told[goldCopy{s.at[c.From], s.at[c.To]}] = true
	}
	t.Predicted = len(told)
	for _, g := range s.golds {
		for _, c := range g.Copies {
			t.Gold++
			if right := told[c]; right || told[goldCopy{c.To, c.From}] {
				t.Right++
				s.earlier.add(right)
			}
		}
	}
	return t
}
