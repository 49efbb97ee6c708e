// Package eval measures a stage against a corpus. It reads the corpora's own
// formats and holds one scorer for each task, for our readings and for anybody
// else's output alike. docs/eval.md explains every measure.
//
// Offsets in files are Unicode code points; inside, spans are bytes.
package eval

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

// Reader reads one document. It must not change plain text: the scorers check
// that Reading.Document.Text is what they gave. It is called from many
// goroutines at once.
type Reader func(headwater.Receipt) (headwater.Reading, error)

// Normalizer gives the TIMEX3 type and value of one time expression, and false
// where it has no answer. The anchor is the time the document was written.
type Normalizer func(expression string, anchor time.Time) (headwater.TimeType, string, bool)

// Sequencer starts a document written at the anchor. What it gives is asked
// about the document's expressions in text order, so that one may help to read
// the next.
type Sequencer func(anchor time.Time) func(expression string) (headwater.TimeType, string, bool)

// Options says what to score.
type Options struct {
	Data    []string   // corpus files, at least one; gzip is recognised
	Pred    string     // predictions to score in place of ours; empty = ours
	Read    Reader     // ours, for every task but timex and syntax; may be nil where Pred is set
	Value   Normalizer // ours, for timex: each expression alone; may be nil where Pred or InOrder is set
	InOrder Sequencer  // ours, for timex: a document's expressions in order; used before Value
	Parse   Segmenter  // ours, for syntax from text alone; may be nil where Pred is set
	Analyze Analyzer   // ours, for syntax from gold tokens; may be nil where Pred is set
	Tracing *Tracing   // ours, for reuse and traces
	Only    string     // syntax and attribution: score documents whose id begins so; events: "work" or "end", "" = "work"
	Jobs    int        // documents read at once; below 1 means one per processor
}

// scorer fills the rows of a table.
type scorer func(context.Context, corpus, Options, *Table) error

// task is a name and what scores it, in the order that Tasks gives.
type task struct {
	name  string
	score scorer
}

func tasks() []task {
	return []task{
		{"attribution", scoreAttribution},
		{"ner", scoreNER},
		{"geo", scoreGeo},
		{"links", scoreLinks},
		{"timex", scoreTimex},
		{"tokens", scoreTokens},
		{"syntax", scoreSyntax},
		{"credits", scoreCredits},
		{"claims", scoreClaims},
		{"events", scoreEvents},
		{"noise", scoreNoise},
		{"reuse", scoreReuse},
		{"traces", scoreTraces},
	}
}

// Tasks names what Run can score.
func Tasks() []string {
	var names []string
	for _, t := range tasks() {
		names = append(names, t.name)
	}
	return names
}

// Run scores one task. Equal input gives an equal table whatever Jobs is. It
// fails on an unknown task, on a file that cannot be read or understood (naming
// file and line), on a reader that changes the text, and when ctx ends. A
// document that the reader refuses counts as read with nothing found, and the
// table says so.
func Run(ctx context.Context, name string, opt Options) (Table, error) {
	for _, t := range tasks() {
		if t.name != name {
			continue
		}
		table, err := run(ctx, t, opt)
		if err != nil {
			return Table{}, fmt.Errorf("eval %s: %w", name, err)
		}
		return table, nil
	}
	return Table{}, fmt.Errorf("eval: unknown task %q; the tasks are %s", name, strings.Join(Tasks(), ", "))
}

func run(ctx context.Context, t task, opt Options) (Table, error) {
	if len(opt.Data) == 0 {
		return Table{}, fmt.Errorf("no corpus; name one with --data FILE")
	}
	table := Table{Task: t.name, Predictions: "headwater"}
	data, err := loadAll(opt.Data)
	if err != nil {
		return Table{}, err
	}
	c := corpus{data: data}
	if opt.Pred != "" {
		pred, err := load(opt.Pred)
		if err != nil {
			return Table{}, err
		}
		c.pred = &pred
		table.Predictions = pred.name + " sha256 " + pred.sum
	}
	if err := t.score(ctx, c, opt, &table); err != nil {
		return Table{}, err
	}
	for _, f := range c.data {
		table.Files = append(table.Files, File{Name: f.name, SHA256: f.sum, Documents: f.documents})
	}
	return table, nil
}
