package eval

import (
	"context"
	"errors"
	"fmt"

	"github.com/headwater-project/headwater"
)

// Segmenter parses a text from nothing but its paragraphs.
type Segmenter func(text string, blocks []headwater.Block) headwater.Syntax

// Analyzer fills in the analysis of words whose segmentation is given.
type Analyzer func(text string, syn *headwater.Syntax)

// scoreSyntax measures what the scorer of the CoNLL 2018 shared task does.
func scoreSyntax(ctx context.Context, c corpus, opt Options, t *Table) error {
	switch {
	case c.pred != nil && len(c.data) > 1:
		return errOneFile
	case c.pred != nil && opt.Only != "":
		return errors.New("predictions are compared as a whole file; leave out --only, or leave out the other documents from both files")
	case c.pred == nil && (opt.Parse == nil || opt.Analyze == nil):
		return errors.New("no parser and no predictions; name a file with --pred")
	}
	var all grades
	for i := range c.data {
		var one grades
		var err error
		c.data[i].only = opt.Only
		if c.pred != nil {
			one, err = gradePredictions(&c.data[i], c.pred)
		} else {
			one, err = gradeOurs(ctx, opt, &c.data[i])
		}
		if err != nil {
			return err
		}
		if c.data[i].documents == 0 && opt.Only != "" {
			return fmt.Errorf("%s: no document's id begins with %q; ids stand behind \"# newdoc id =\"", c.data[i].path, opt.Only)
		}
		all.add(one)
	}
	all.tabulate(t, c.pred != nil)
	if opt.Only != "" {
		t.notef("documents whose id begins with %q alone", opt.Only)
	}
	return nil
}

// grades are the tallies of the two ways to be measured.
type grades struct {
	raw       [measures]Tally // from the text alone; of predictions, all there is
	gold      [measures]Tally // from the gold tokens
	respelled int             // gold sentences whose # text their tokens do not spell
}

func (g *grades) add(o grades) {
	for m := range measures {
		g.raw[m].add(o.raw[m])
		g.gold[m].add(o.gold[m])
	}
	g.respelled += o.respelled
}

// tabulate writes the rows. From gold tokens, the segmentation is given.
func (g *grades) tabulate(t *Table, predictions bool) {
	prefix := "raw text, "
	if predictions {
		prefix = ""
	}
	for m := range measures {
		t.Rows = append(t.Rows, Row{Label: prefix + m.String(), Exact: g.raw[m]})
	}
	for m := byUPOS; m < measures && !predictions; m++ {
		t.Rows = append(t.Rows, Row{Label: "gold tokens, " + m.String(), Exact: g.gold[m]})
	}
	t.notef("as the CoNLL 2018 scorer: aligned is the accuracy on words that both sides have; relations without subtypes; UFeats of the universal features, CLAS of content relations alone")
	if g.respelled > 0 {
		t.notef("the text of %d sentences is taken from their tokens, which do not spell their # text", g.respelled)
	}
}
