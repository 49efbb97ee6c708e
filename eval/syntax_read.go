package eval

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/conllu"
)

// trees gives the documents of a treebank that are asked for, and an error that names the file
// where a sentence is no tree.
func (f *file) trees() iter.Seq2[*conllu.Document, error] {
	return func(yield func(*conllu.Document, error) bool) {
		r := conllu.NewReader(bytes.NewReader(f.bytes))
		r.Trees = true
		for d, err := range r.All() {
			if err != nil {
				err = fmt.Errorf("%s %w", f.path, err)
			}
			if err == nil && !strings.HasPrefix(d.ID, f.only) {
				continue
			}
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
}

// gradePredictions compares two files as wholes: documents of predictions may be
// parted otherwise, or not at all.
func gradePredictions(f, pred *file) (grades, error) {
	gold, respelled, err := f.analysis()
	if err != nil {
		return grades{}, err
	}
	theirs, _, err := pred.analysis()
	if err != nil {
		return grades{}, err
	}
	if a, b := gold.ink.String(), theirs.ink.String(); a != b {
		return grades{}, fmt.Errorf("%s: its tokens do not spell the corpus's text: they part at code point %d (white space aside); segment the same text", pred.path, firstDifference(b, a))
	}
	g := grades{respelled: respelled}
	if g.raw, err = grade(gold, theirs); err != nil {
		return grades{}, fmt.Errorf("%s: %w", pred.path, err)
	}
	return g, nil
}

func (f *file) analysis() (*analysis, int, error) {
	a := &analysis{keep: true}
	f.documents = 0
	respelled := 0
	for d, err := range f.trees() {
		if err != nil {
			return nil, 0, err
		}
		f.documents++
		respelled += d.Respelled()
		a.add(d)
	}
	return a, respelled, nil
}

// gradeOurs parses document after document, several at once. It keeps sums
// alone, so that the order in which documents are done shows nowhere.
func gradeOurs(ctx context.Context, opt Options, f *file) (grades, error) {
	work := make(chan *conllu.Document)
	sums, errs := make([]grades, jobs(opt.Jobs)), make([]error, jobs(opt.Jobs))
	var workers sync.WaitGroup
	for i := range sums {
		workers.Go(func() {
			for d := range work {
				one, err := gradeDocument(opt, d)
				errs[i] = errors.Join(errs[i], err)
				sums[i].add(one)
			}
		})
	}
	failed := f.hand(ctx, work)
	workers.Wait()
	var sum grades
	for _, s := range sums {
		sum.add(s)
	}
	return sum, errors.Join(failed, errors.Join(errs...))
}

// hand gives the documents to the workers.
func (f *file) hand(ctx context.Context, work chan<- *conllu.Document) error {
	defer close(work)
	f.documents = 0
	for d, err := range f.trees() {
		if err != nil {
			return err
		}
		f.documents++
		select {
		case work <- d:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// gradeDocument measures the parser on the text of a document, and on its
// tokens.
func gradeDocument(opt Options, d *conllu.Document) (grades, error) {
	var gold, raw, given analysis
	gold.add(d)
	raw.add(&conllu.Document{Text: d.Text, Blocks: d.Blocks, Syntax: unrooted(opt.Parse(d.Text, d.Blocks))})
	g := grades{respelled: d.Respelled()}
	var err error
	if g.raw, err = grade(&gold, &raw); err != nil {
		return grades{}, fmt.Errorf("document %q: %w", d.ID, err)
	}
	given.add(d.Reanalysed(func(text string, syn *headwater.Syntax) {
		opt.Analyze(text, syn)
		unrooted(*syn)
	}))
	if g.gold, err = grade(&gold, &given); err != nil {
		return grades{}, fmt.Errorf("document %q: %w", d.ID, err)
	}
	return g, nil
}

// unrooted takes the heads from words that were not analysed: they have none,
// which is not the same as being a root.
func unrooted(syn headwater.Syntax) headwater.Syntax {
	for i := range syn.Words {
		if syn.Words[i].Relation == "" {
			syn.Words[i].Head = lost
		}
	}
	return syn
}
