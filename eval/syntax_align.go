package eval

import (
	"fmt"
	"slices"
	"strings"
)

// maxTangle bounds the work of one tangle: gold words times predicted words.
const maxTangle = 1 << 24

// noWord is the head of a root, lost a head that no gold word stands for.
const (
	noWord = -1
	lost   = -2
)

// wordPairs says which predicted word stands for which gold word.
type wordPairs struct {
	gold, pred []int // word of each pair, in order
	of         []int // of each predicted word its gold word, or lost
}

// goldOf is the gold word for a predicted head, noWord for the root.
func (p *wordPairs) goldOf(head int) int {
	if head < 0 {
		return head
	}
	return p.of[head]
}

func (p *wordPairs) pair(gold, pred int) {
	p.gold, p.pred = append(p.gold, gold), append(p.pred, pred)
	p.of[pred] = gold
}

// alignWords pairs the words of two analyses of one text, as the CoNLL 2018 scorer
// does. A word that is a token pairs with one of the same span. Where a
// multiword token begins on either side, a tangle is taken out: the smallest
// stretch of text that no multiword token sticks out of. Inside, a longest
// common subsequence of forms, whatever their case, pairs the words.
func alignWords(gold, pred []parsed) (*wordPairs, error) {
	p := &wordPairs{of: slices.Repeat([]int{lost}, len(pred))}
	for g, q := 0, 0; g < len(gold) && q < len(pred); {
		a, b := &gold[g], &pred[q]
		switch {
		case a.ranged || b.ranged:
			t := untangle(gold[g:], pred[q:])
			if err := p.tangled(gold[g:g+t.goldEnd], pred[q:q+t.predEnd], t, g, q); err != nil {
				return nil, err
			}
			g, q = g+t.goldEnd, q+t.predEnd
		case a.Span == b.Span:
			p.pair(g, q)
			g, q = g+1, q+1
		case a.Start <= b.Start:
			g++
		default:
			q++
		}
	}
	return p, nil
}

// tangle is the words [goldStart, goldEnd) and [predStart, predEnd).
type tangle struct{ goldStart, goldEnd, predStart, predEnd int }

// untangle finds the tangle that begins at the first word of one of the lists,
// or of both. The first word of the other is left out where it begins before
// the multiword token.
func untangle(gold, pred []parsed) tangle {
	var t tangle
	var end int
	if gold[0].ranged {
		end = gold[0].End
		if !pred[0].ranged && pred[0].Start < gold[0].Start {
			t.predStart = 1
		}
	} else {
		end = pred[0].End
		if gold[0].Start < pred[0].Start {
			t.goldStart = 1
		}
	}
	g, q := t.goldStart, t.predStart
	for !beyond(gold[g:], end) || !beyond(pred[q:], end) {
		var w *parsed
		if g < len(gold) && (q == len(pred) || gold[g].Start <= pred[q].Start) {
			w = &gold[g]
			g++
		} else {
			w = &pred[q]
			q++
		}
		if w.ranged {
			end = max(end, w.End)
		}
	}
	t.goldEnd, t.predEnd = g, q
	return t
}

// beyond says whether the first of the words lies outside a stretch that ends at
// end. A multiword token that reaches into it belongs to it.
func beyond(words []parsed, end int) bool {
	switch {
	case len(words) == 0:
		return true
	case words[0].ranged:
		return words[0].Start >= end
	}
	return words[0].End > end
}

// tangled pairs the words of a tangle; g and q are the places of the lists'
// first words.
func (p *wordPairs) tangled(gold, pred []parsed, t tangle, g, q int) error {
	a, b := folded(gold[t.goldStart:]), folded(pred[t.predStart:])
	g, q = g+t.goldStart, q+t.predStart
	if len(a)*len(b) > maxTangle {
		return fmt.Errorf("%d gold words and %d predicted ones at code point %d hang together in multiword tokens; mend the ranges there", len(a), len(b), gold[t.goldStart].Start)
	}
	longest := subsequences(a, b)
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] == b[k]:
			p.pair(g+i, q+k)
			i, k = i+1, k+1
		case longest[i][k] == longest[i+1][k]:
			i++
		default:
			k++
		}
	}
	return nil
}

// subsequences gives the length of the longest common subsequence of a[i:] and
// b[k:] at [i][k].
func subsequences(a, b []string) [][]int32 {
	table := make([][]int32, len(a)+1)
	cells := make([]int32, (len(a)+1)*(len(b)+1))
	for i := range table {
		table[i] = cells[i*(len(b)+1) : (i+1)*(len(b)+1)]
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i] == b[k] {
				table[i][k] = 1 + table[i+1][k+1]
			} else {
				table[i][k] = max(table[i+1][k], table[i][k+1])
			}
		}
	}
	return table
}

func folded(words []parsed) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(w.form)
	}
	return out
}
