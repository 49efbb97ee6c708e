package entity

import (
	"math/bits"

	"github.com/headwater-project/headwater/model"
)

// network scores the words of a stretch: which kind of name each stands in. It goes
// on where the parser's network ends. training/entity/network.py is its twin and
// trains it.
type network struct {
	kernel model.Kernel
	width  int
	own    *model.Linear
	bits   model.Table
	tables [Parts]model.Table
	layers []*model.Layer
	out    *model.Linear
	sure   [reasons]float64 // weights of logistic regression
}

// pass is the scratch of one run of the network.
type pass struct {
	clues     []Clues
	x, scores []float32
	recurrent model.Recurrent
	rows      model.Rows
	told      []model.Row // of one word
}

// run gives the words of a stretch their rows of scores.
func (n *network) run(p *pass, at model.Stretch) []float32 {
	size := len(p.clues)
	p.x = sized(p.x, size*n.width)
	n.own.Apply(p.x, at.States)
	for i := range p.clues {
		n.tell(p, p.x[i*n.width:][:n.width], &p.clues[i])
	}
	p.x = p.recurrent.Run(n.kernel, n.layers, p.x, n.width, size)
	n.kernel.Quantize(&p.rows, p.x, size, n.width)
	p.scores = sized(p.scores, size*tags)
	n.out.Apply(p.scores, &p.rows)
	return p.scores
}

// tell adds to a word what its clues say.
func (n *network) tell(p *pass, x []float32, c *Clues) {
	p.told = p.told[:0]
	for rest := c.Bits; rest != 0; rest &= rest - 1 {
		p.told = append(p.told, n.bits.Row(bits.TrailingZeros64(rest)))
	}
	for t, row := range c.Parts {
		p.told = append(p.told, n.tables[t].Row(int(row)))
	}
	n.kernel.AddRows(x, p.told)
}

func sized(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	return s[:n]
}
