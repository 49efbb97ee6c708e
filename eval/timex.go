package eval

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

// timed is one time expression of a document.
type timed struct {
	line              int
	expression, kind  string
	value             string
	document, ordinal int // ordinal 0 is the document's own time
}

// timexRows reads rows of expression, type and value. A blank line ends a
// document; its first row is the time it was written.
func (f *file) timexRows() ([]timed, error) {
	var rows []timed
	ordinal := 0
	for n, raw := range f.lines() {
		line, err := f.utf8Line(n, raw)
		if err != nil {
			return nil, err
		}
		if strings.TrimSpace(line) == "" {
			ordinal = 0
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			return nil, f.failf(n, "want expression, type and value with tabs between, not %q", clip(line))
		}
		if ordinal == 0 {
			f.documents++
		}
		rows = append(rows, timed{
			line: n, document: f.documents, ordinal: ordinal,
			expression: cells[0], kind: strings.TrimSpace(cells[1]), value: strings.TrimSpace(cells[2]),
		})
		ordinal++
	}
	return rows, nil
}

// anchorOf reads the time that a document was written.
func anchorOf(value string) (time.Time, error) {
	for _, layout := range [...]string{"2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, value); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("the first row of a document is the day it was written, as 2026-01-31 or 2026-01-31T23:59, not %q", clip(value))
}

// scoreTimex measures the types and values given to expressions.
func scoreTimex(ctx context.Context, c corpus, opt Options, t *Table) error {
	var gold, pred []timed
	for i := range c.data {
		rows, err := c.data[i].timexRows()
		if err != nil {
			return err
		}
		given, err := predictTimes(ctx, c, i, opt, rows, t)
		if err != nil {
			return err
		}
		gold, pred = append(gold, rows...), append(pred, given...)
	}
	t.Rows = timexBoard(gold, pred)
	t.notef("the first row of each document is the time it was written: it anchors the others and is not scored")
	return nil
}

// predictTimes gives a row for every gold row of data file i.
func predictTimes(ctx context.Context, c corpus, i int, opt Options, gold []timed, t *Table) ([]timed, error) {
	if c.pred == nil {
		return normalize(ctx, &c.data[i], opt, gold, t)
	}
	if len(c.data) > 1 {
		return nil, errOneFile
	}
	rows, err := c.pred.timexRows()
	if err != nil {
		return nil, err
	}
	return align(c.pred, gold, rows, t)
}

// errOneFile is for formats in which nothing ties a prediction to one of
// several files.
var errOneFile = errors.New("these predictions are for one corpus file; score the files one at a time")

// normalize asks our stage for every row but the first of each document.
func normalize(ctx context.Context, f *file, opt Options, rows []timed, t *Table) ([]timed, error) {
	begin, how := sequencer(opt)
	if begin == nil {
		return nil, fmt.Errorf("no stage that gives values and no predictions; name a file with --pred")
	}
	t.Predictions = "headwater, " + how
	out := make([]timed, len(rows))
	var value func(string) (headwater.TimeType, string, bool)
	for i, r := range rows {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if r.ordinal == 0 {
			anchor, err := anchorOf(r.value)
			if err != nil {
				return nil, f.failf(r.line, "%w", err)
			}
			value = begin(anchor)
			continue
		}
		if kind, text, ok := value(r.expression); ok {
			out[i] = timed{kind: string(kind), value: text}
		}
	}
	return out, nil
}

// sequencer is the stage to ask, and what the table says of it.
func sequencer(opt Options) (begin Sequencer, how string) {
	switch {
	case opt.InOrder != nil:
		return opt.InOrder, "a document's expressions in order"
	case opt.Value != nil:
		return func(anchor time.Time) func(string) (headwater.TimeType, string, bool) {
			return func(expression string) (headwater.TimeType, string, bool) {
				return opt.Value(expression, anchor)
			}
		}, "each expression alone"
	}
	return nil, ""
}

// align pairs predicted rows with gold rows by document and place; the
// expressions must agree, for otherwise the rows have slipped.
func align(f *file, gold, rows []timed, t *Table) ([]timed, error) {
	type place struct{ document, ordinal int }
	at := make(map[place]timed, len(rows))
	for _, r := range rows {
		at[place{r.document, r.ordinal}] = r
	}
	out := make([]timed, len(gold))
	missing, used := 0, 0
	for i, g := range gold {
		r, ok := at[place{g.document, g.ordinal}]
		if !ok {
			missing++
			continue
		}
		if r.expression != g.expression {
			return nil, f.failf(r.line, "the expression is %q where the corpus has %q on line %d", clip(r.expression), clip(g.expression), g.line)
		}
		used++
		out[i] = r
	}
	if missing > 0 {
		t.notef("%d rows have no prediction, counted as not answered", missing)
	}
	if extra := len(rows) - used; extra > 0 {
		t.notef("%d predicted rows are not in the corpus and were left out", extra)
	}
	return out, nil
}

// stretchRow counts as right what only spells the gold value otherwise.
const stretchRow = "value, same stretch"

// timexBoard scores type, value and both, then the value by gold type.
func timexBoard(gold, pred []timed) []Row {
	var b board
	for _, label := range [...]string{"type", "value", stretchRow, "type and value"} {
		b.row(label)
	}
	for _, kind := range [...]headwater.TimeType{headwater.Date, headwater.ClockTime, headwater.Duration, headwater.Set} {
		b.row(string(kind) + " value")
	}
	for i, g := range gold {
		if g.ordinal == 0 {
			continue
		}
		p := pred[i]
		kind, value := judged(g.kind, p.kind), judged(g.value, p.value)
		b.addExact("type", kind)
		b.addExact("value", value)
		b.addExact(stretchRow, judged(sameStretch(g.value), sameStretch(p.value)))
		b.addExact("type and value", Tally{
			Gold: 1, Predicted: min(kind.Predicted, value.Predicted), Right: min(kind.Right, value.Right),
		})
		b.addExact(g.kind+" value", value)
	}
	return b.rows
}

// judged counts one answer; an empty one is none.
func judged(gold, given string) Tally {
	t := Tally{Gold: 1}
	if given != "" {
		t.Predicted = 1
	}
	if given != "" && given == gold {
		t.Right = 1
	}
	return t
}
