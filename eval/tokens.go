package eval

import (
	"context"
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// scoreTokens measures tokens and sentences by exact span, as the CoNLL 2018
// shared task does its "Tokens" and "Sentences".
func scoreTokens(ctx context.Context, c corpus, opt Options, t *Table) error {
	if c.pred != nil && len(c.data) > 1 {
		return errOneFile
	}
	var b board
	for i := range c.data {
		gold, err := c.data[i].conllu()
		if err != nil {
			return err
		}
		var pred *treebank
		if c.pred != nil {
			pred, err = predictedTreebank(c.pred, gold)
		} else {
			pred, err = readTreebank(ctx, opt, gold, t)
		}
		if err != nil {
			return err
		}
		b.addExact("tokens", spanTally(gold.tokens, pred.tokens))
		b.addExact("sentences", spanTally(gold.sentences, pred.sentences))
	}
	t.Rows = b.rows
	t.notef("a multiword token is one token; white space does not count in spans")
	return nil
}

// spanTally compares two sets of spans.
func spanTally(gold, pred []headwater.Span) Tally {
	in := make(map[headwater.Span]bool, len(gold))
	for _, s := range gold {
		in[s] = true
	}
	t := Tally{Gold: len(in)}
	seen := make(map[headwater.Span]bool, len(pred))
	for _, s := range pred {
		if seen[s] {
			continue
		}
		seen[s] = true
		t.Predicted++
		if in[s] {
			t.Right++
		}
	}
	return t
}

// predictedTreebank reads CoNLL-U that must spell the same text.
func predictedTreebank(f *file, gold *treebank) (*treebank, error) {
	pred, err := f.conllu()
	if err != nil {
		return nil, err
	}
	if pred.ink != gold.ink {
		return nil, fmt.Errorf("%s: its tokens do not spell the corpus's text: they part at code point %d (white space aside)", f.path, firstDifference(pred.ink, gold.ink))
	}
	return pred, nil
}

func firstDifference(a, b string) int {
	n := 0
	for a != "" && b != "" {
		x, i := utf8.DecodeRuneInString(a)
		y, k := utf8.DecodeRuneInString(b)
		if x != y {
			break
		}
		a, b = a[i:], b[k:]
		n++
	}
	return n
}

// readTreebank reads every document and lays its tokens on the ink of the file.
func readTreebank(ctx context.Context, opt Options, gold *treebank, t *Table) (*treebank, error) {
	all := make([]source, len(gold.docs))
	for i, d := range gold.docs {
		all[i] = d.source
	}
	parts := make([]treebank, len(all))
	r, err := readAll(ctx, opt, all, func(i int, r *headwater.Reading) {
		parts[i] = inked(r.Document.Text, &r.Syntax, gold.docs[i].from)
	})
	if err != nil {
		return nil, err
	}
	r.note(t)
	var pred treebank
	for _, p := range parts {
		pred.tokens = append(pred.tokens, p.tokens...)
		pred.sentences = append(pred.sentences, p.sentences...)
	}
	return &pred, nil
}

// inked counts the spans of a reading in code points that are not white space.
// A sentence reaches from its first token to its last.
func inked(text string, syn *headwater.Syntax, from int) treebank {
	at := make([]int, len(text)+1)
	n := from
	for i, c := range text {
		for k := range utf8.RuneLen(c) {
			at[i+k] = n
		}
		if !unicode.IsSpace(c) {
			n++
		}
	}
	at[len(text)] = n
	var out treebank
	lay := func(s headwater.Span) headwater.Span { return headwater.Span{Start: at[s.Start], End: at[s.End]} }
	for _, k := range syn.Tokens {
		out.tokens = append(out.tokens, lay(k.Span))
	}
	for _, s := range syn.Sentences {
		if s.First < s.Last {
			span := syn.Tokens[s.First].Cover(syn.Tokens[s.Last-1].Span)
			out.sentences = append(out.sentences, lay(span))
		}
	}
	return out
}
