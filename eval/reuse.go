package eval

import (
	"context"
	"errors"
	"fmt"

	"github.com/headwater-project/headwater"
)

// Tracing is what finds shared words and lineage, for the tasks reuse and traces.
type Tracing struct {
	// Article reads a text and says which of it is the story.
	Article func(headwater.Receipt) (headwater.Document, error)
	// Pairs gives the pairs among documents that seem to share passages.
	Pairs func(context.Context, []headwater.Document) ([][2]int, error)
	// Compare says what two documents share, and whether they are copies.
	Compare func(a, b *headwater.Document) (headwater.Copy, bool)
	// Trace traces readings.
	Trace func([]*headwater.Reading) headwater.Trace
}

// scoreReuse measures which pairs of articles are found to share half of the shorter
// text, against all pairs counted run by run of five words; and on pairs of graded
// rewriting, which are found to be copies.
func scoreReuse(ctx context.Context, c corpus, opt Options, t *Table) error {
	if opt.Tracing == nil {
		return errors.New("nothing to trace with; --pred FILE scores pairs that others found, beside what reads the articles")
	}
	var articles []source
	var graded []gradedPair
	for i := range c.data {
		f := &c.data[i]
		if !f.isCollection() {
			more, err := f.gradedPairs()
			if err != nil {
				return err
			}
			graded = append(graded, more...)
			continue
		}
		more, err := f.collection()
		if err != nil {
			return err
		}
		articles = append(articles, more...)
	}
	if err := scoreCollection(ctx, articles, c.pred, opt.Tracing, t); err != nil {
		return err
	}
	return scoreGraded(ctx, graded, opt.Tracing, t)
}

// shares are the containments at which pairs are counted.
func shares() []float64 { return []float64{0.5, 0.1} }

func scoreCollection(ctx context.Context, articles []source, pred *file, tr *Tracing, t *Table) error {
	if len(articles) == 0 {
		return nil
	}
	docs := make([]headwater.Document, len(articles))
	for i, a := range articles {
		d, err := tr.Article(a.receipt(a.file))
		if err != nil {
			return fmt.Errorf("%s: article %q: %w", a.file, clip(a.id), err)
		}
		docs[i] = d
	}
	gold := bruteForce(docs)
	found, err := foundPairs(ctx, articles, docs, pred, tr)
	if err != nil {
		return err
	}
	for _, least := range shares() {
		t.Rows = append(t.Rows, Row{
			Label: fmt.Sprintf("pairs that share %.0f %% of the shorter", 100*least),
			Exact: pairTally(gold, found, least),
		})
	}
	story, all := storyWords(docs)
	t.Figures = append(t.Figures, share("of words: in the story, not furniture", story, all))
	return nil
}

// articlePair is two articles by their places, the smaller first.
type articlePair [2]int

// foundPairs are the pairs found, with their containment: ours, or those of a file of
// predictions, for which the truth of each is taken.
func foundPairs(ctx context.Context, articles []source, docs []headwater.Document, pred *file, tr *Tracing) (map[articlePair]float64, error) {
	if pred != nil {
		return pred.articlePairs(articles)
	}
	pairs, err := tr.Pairs(ctx, docs)
	if err != nil {
		return nil, err
	}
	out := map[articlePair]float64{}
	for _, p := range pairs {
		a, b := docs[p[0]], docs[p[1]]
		c, _ := tr.Compare(&a, &b)
		out[articlePair{min(p[0], p[1]), max(p[0], p[1])}] = c.Containment
	}
	return out, nil
}

func pairTally(gold, found map[articlePair]float64, least float64) Tally {
	var t Tally
	for p, share := range gold {
		t.Gold += count(share >= least)
		t.Right += count(share >= least && found[p] >= least)
	}
	for _, share := range found {
		t.Predicted += count(share >= least)
	}
	return t
}

// rewriting are the grades of a ladder, by their digits.
func rewriting() []string { return []string{"none", "heavy", "light", "cut"} }

// scoreGraded compares each pair as two documents of an archive of two.
func scoreGraded(ctx context.Context, pairs []gradedPair, tr *Tracing, t *Table) error {
	copies, of, shared := make([]int, 4), make([]int, 4), make([]float64, 4)
	for _, p := range pairs {
		docs := make([]headwater.Document, 2)
		for i, text := range p.texts {
			d, err := tr.Article(headwater.Receipt{MediaType: "text/plain", Bytes: []byte(text)})
			if err != nil {
				return err
			}
			docs[i] = d
		}
		c, copied := tr.Compare(&docs[0], &docs[1])
		seen, err := tr.Pairs(ctx, docs)
		if err != nil {
			return err
		}
		of[p.grade]++
		shared[p.grade] += 100 * c.Containment
		copies[p.grade] += count(copied && len(seen) > 0)
	}
	for g := len(of) - 1; g >= 0 && len(pairs) > 0; g-- {
		t.Figures = append(t.Figures,
			share(fmt.Sprintf("rewriting %s: found as copies", rewriting()[g]), copies[g], of[g]),
			Figure{Label: fmt.Sprintf("rewriting %s: mean containment", rewriting()[g]), Value: shared[g] / float64(max(1, of[g])), Unit: "%", Of: of[g]})
	}
	return nil
}
