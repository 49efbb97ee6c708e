package main

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/syntax"
)

// tally counts spans that are the same in both.
type tally struct{ gold, found, right int }

func (t tally) f1() float64 { return 200 * float64(t.right) / float64(max(1, t.gold+t.found)) }

func (t tally) String() string {
	return fmt.Sprintf("P %6.2f R %6.2f F1 %6.2f", 100*float64(t.right)/float64(max(1, t.found)), 100*float64(t.right)/float64(max(1, t.gold)), t.f1())
}

// compare counts the spans of found that are in gold; both are in order.
func compare(gold, found []headwater.Span) tally {
	t := tally{gold: len(gold), found: len(found)}
	for i, j := 0, 0; i < len(gold) && j < len(found); {
		switch g, f := gold[i], found[j]; {
		case g == f:
			t.right++
			i, j = i+1, j+1
		case g.Start < f.Start || g.Start == f.Start && g.End < f.End:
			i++
		default:
			j++
		}
	}
	return t
}

// spansOf gives the words and sentences of a reading.
func spansOf(syn *headwater.Syntax) (words, sentences []headwater.Span) {
	for i := range syn.Words {
		words = append(words, syn.Words[i].Span)
	}
	for _, s := range syn.Sentences {
		sentences = append(sentences, s.Span)
	}
	return words, sentences
}

func (t *tally) add(o tally) {
	t.gold += o.gold
	t.found += o.found
	t.right += o.right
}

// score is how well the words and sentences of some texts were found.
type score struct{ words, sentences tally }

func (s *score) add(d *document) {
	syn := syntax.Segment(d.text, d.blocks)
	words, sentences := spansOf(&syn)
	s.words.add(compare(d.words, words))
	s.sentences.add(compare(d.sentences, sentences))
}

// report writes how well Segment does on a treebank, all of it and each genre.
func report(w io.Writer, name string, docs []document) {
	var all score
	genres := map[string]*score{}
	for i := range docs {
		d := &docs[i]
		all.add(d)
		if genres[d.genre] == nil {
			genres[d.genre] = new(score)
		}
		genres[d.genre].add(d)
	}
	_, _ = fmt.Fprintf(w, "%-14s words %v  sentences %v\n", name, all.words, all.sentences)
	for _, g := range slices.Sorted(maps.Keys(genres)) {
		_, _ = fmt.Fprintf(w, "  %-12s words %v  sentences %v\n", g, genres[g].words, genres[g].sentences)
	}
}
