package eval

import (
	"fmt"
	"math"
	"strings"
)

// Calibration compares the confidence that predictions state with how often
// they are right: exactly in every part, and with overlap in every part.
type Calibration struct {
	Bins    []Bin   `json:"bins"`          // those that hold something, by confidence
	Exact   float64 `json:"exact_error"`   // expected calibration error, 0..1
	Overlap float64 `json:"overlap_error"` // the same for overlap
}

// Bin holds the predictions whose confidence is From or more and less than
// From + 0.1; the last holds 1 too.
type Bin struct {
	From    float64 `json:"from"`
	Count   int     `json:"count"`
	Mean    float64 `json:"mean"` // of the stated confidence
	Exact   int     `json:"exact"`
	Overlap int     `json:"overlap"`
}

const bins = 10

// calibrator collects predictions by the confidence that they state.
type calibrator struct {
	all    [bins]Bin
	stated bool // some prediction states a confidence
}

func (c *calibrator) add(confidence float64, exact, overlap bool) {
	c.stated = c.stated || confidence > 0
	b := &c.all[min(bins-1, max(0, int(confidence*bins)))]
	b.Count++
	b.Mean += confidence
	b.Exact += count(exact)
	b.Overlap += count(overlap)
}

// table gives nil where no prediction states a confidence.
func (c *calibrator) table() *Calibration {
	if !c.stated {
		return nil
	}
	return calibrate(c.all)
}

// calibrated holds attributions against all of the gold.
func calibrated(docs []spoken, pred []account) *Calibration {
	var c calibrator
	for i, d := range docs {
		for _, s := range distinctSaid(pred[i].said) {
			if s.more == nil {
				continue
			}
			exact, overlap := false, false
			for _, g := range d.gold {
				exact = exact || g.fits(s)
				overlap = overlap || g.touches(s)
			}
			c.add(s.more.Confidence, exact, overlap)
		}
	}
	return c.table()
}

// calibrate weighs the gap between confidence and share right in each bin by
// what the bin holds (expected calibration error, Naeini et al. 2015).
func calibrate(all [bins]Bin) *Calibration {
	var c Calibration
	total := 0
	for _, b := range all {
		total += b.Count
	}
	for i, b := range all {
		if b.Count == 0 {
			continue
		}
		b.From = float64(i) / bins
		c.Exact += math.Abs(b.Mean-float64(b.Exact)) / float64(total)
		c.Overlap += math.Abs(b.Mean-float64(b.Overlap)) / float64(total)
		b.Mean /= float64(b.Count)
		c.Bins = append(c.Bins, b)
	}
	return &c
}

// write lays the bins out as a table of their own.
func (c *Calibration) write(b *strings.Builder) {
	fmt.Fprintf(b, "  %-26s %7s %7s %7s %7s\n", "confidence", "count", "mean", "exact", "overlap")
	for _, bin := range c.Bins {
		exact, _ := ratio(bin.Exact, bin.Count, true)
		overlap, _ := ratio(bin.Overlap, bin.Count, true)
		fmt.Fprintf(b, "  %.1f to %.1f                 %7d %7.2f %7.2f %7.2f\n", bin.From, bin.From+1.0/bins, bin.Count, 100*bin.Mean, 100*exact, 100*overlap)
	}
	fmt.Fprintf(b, "  %-26s %7s %7s %7.2f %7.2f\n", "expected calibration error", "", "", 100*c.Exact, 100*c.Overlap)
}
