package eval

// clusters compares who is one with whom in gold and prediction: by every pair, and by
// B-cubed (Bagga and Baldwin 1998). The zero value is ready.
type clusters struct {
	pairs Tally
	p, r  float64 // sums over the items
	n     int
}

// add takes the items of one document: for each its gold and its predicted cluster.
func (c *clusters) add(gold, pred []int) {
	for i := range gold {
		inGold, inPred, both := 0, 0, 0
		for k := range gold {
			g, p := gold[i] == gold[k], pred[i] == pred[k]
			inGold, inPred, both = inGold+count(g), inPred+count(p), both+count(g && p)
			if k < i {
				c.pairs.add(Tally{Gold: count(g), Predicted: count(p), Right: count(g && p)})
			}
		}
		c.p += float64(both) / float64(inPred)
		c.r += float64(both) / float64(inGold)
		c.n++
	}
}

// figures are precision, recall and their harmonic mean in percent.
func (c *clusters) figures() []Figure {
	var p, r, f float64
	if c.n > 0 {
		p, r = 100*c.p/float64(c.n), 100*c.r/float64(c.n)
		f = 2 * p * r / (p + r)
	}
	return []Figure{
		{"B-cubed precision", p, "%", c.n},
		{"B-cubed recall", r, "%", c.n},
		{"B-cubed F1", f, "%", c.n},
	}
}
