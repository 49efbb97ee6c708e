package eval

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/headwater-project/headwater"
)

// document is what the gold documents of every task embed.
type document interface{ from() source }

func (s source) from() source { return s }

// documents reads the documents of all corpus files.
func documents[D any](c corpus, read func(*file) ([]D, error)) ([]D, error) {
	var docs []D
	for i := range c.data {
		more, err := read(&c.data[i])
		if err != nil {
			return nil, err
		}
		docs = append(docs, more...)
	}
	return docs, nil
}

// predict gives what was found in each document: by our reader or, where there is a file
// of predictions, by whoever made that. of takes it from a reading, ours or anybody's in
// our JSON; other reads a file that is something else, nil where nothing else is read.
func predict[D document, P any](ctx context.Context, c corpus, opt Options, docs []D, t *Table,
	of func(*headwater.Reading) P, other func(*file, *joiner, []P) error) ([]P, error) {
	all := make([]source, len(docs))
	for i, d := range docs {
		all[i] = d.from()
	}
	pred := make([]P, len(docs))
	keep := func(i int, r *headwater.Reading) { pred[i] = of(r) }
	if c.pred == nil {
		r, err := readAll(ctx, opt, all, keep)
		r.note(t)
		return pred, err
	}
	j, err := newJoiner(all)
	if err != nil {
		return nil, err
	}
	if other == nil || c.pred.isReading() {
		err = c.pred.readings(j, keep)
	} else {
		err = other(c.pred, j, pred)
	}
	j.note(t)
	return pred, err
}

// inGold is other for predictions in the gold format, and nil for all else, so that a
// complaint about that is one about readings.
func inGold[P any](c corpus, other func(*file, *joiner, []P) error) func(*file, *joiner, []P) error {
	if c.pred != nil && c.pred.isGold() {
		return other
	}
	return nil
}

// pair hands predicted documents in the corpus's own format to keep, each with the
// place of the gold document that it is about.
func pair[D document](f *file, j *joiner, docs []D, keep func(int, *D)) error {
	for k := range docs {
		d := docs[k].from()
		i, known, err := j.find(d.id, d.text)
		if err != nil {
			return f.failf(1, "document %q: %w", clip(d.id), err)
		}
		if known {
			keep(i, &docs[k])
		}
	}
	return nil
}

// eachRecord hands the JSON object of every line that is not blank to take. what says
// what it should be; every complaint, those of take among them, names the line.
func eachRecord[R any](f *file, what string, take func(*R) error) error {
	for n, line := range f.lines() {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var r R
		if err := json.Unmarshal(line, &r); err != nil {
			return f.failf(n, "not %s, one JSON object a line: %w", what, err)
		}
		if err := take(&r); err != nil {
			return f.failf(n, "%w", err)
		}
	}
	return nil
}
