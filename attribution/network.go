package attribution

import (
	"github.com/headwater-project/headwater/model"
)

// network scores words: which part of an attribution each stands in, and where
// the other parts stand. It goes on where the parser's network ends and reads a
// whole article in both directions. training/attribution/network.py is its twin
// and trains it; the layers are those of syntax.
type network struct {
	kernel       model.Kernel
	state, width int
	own, head    *model.Linear
	tables       [features]model.Table
	layers       []*model.Layer
	out          *model.Linear
	decoder      decoder
}

// pass is the scratch of one run of the network.
type pass struct {
	picked, rows model.Rows
	heads        heads
	x, out       []float32
	recurrent    model.Recurrent
	numbers      [][features]uint16
	lower        []byte
}

func grow(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	return s[:n]
}

// run gives the words of some passages of a stretch, each read for itself, their
// rows of scores, one passage behind the other. The passages count words from
// the start of the stretch; numbers has the tables' rows for all of its words.
func (n *network) run(p *pass, s model.Stretch, passages []run) scores {
	rows := p.pick(s, passages)
	size, _ := rows.Shape()
	p.x = grow(p.x, size*n.width)
	n.own.Apply(p.x, rows)
	p.heads.apply(n.head, s, passages, rows)
	at := 0
	lengths := make([]int, len(passages))
	for i, r := range passages {
		n.features(p, s, r, at)
		lengths[i] = r.len()
		at += r.len()
	}
	p.x = p.recurrent.Run(n.kernel, n.layers, p.x, n.width, lengths...)
	n.kernel.Quantize(&p.rows, p.x, size, n.width)
	p.out = grow(p.out, size*outputs)
	n.out.Apply(p.out, &p.rows)
	said := scores(p.out)
	said.normal()
	return said
}

// pick gives the states of the words of passages.
func (p *pass) pick(s model.Stretch, passages []run) *model.Rows {
	all, cols := s.States.Shape()
	if len(passages) == 1 && passages[0] == (run{0, all}) {
		return s.States
	}
	size, at := 0, 0
	for _, r := range passages {
		size += r.len()
	}
	p.picked.Reset(size, cols)
	for _, r := range passages {
		for i := r.first; i < r.last; i++ {
			p.picked.Put(at, s.States, i)
			at++
		}
	}
	return &p.picked
}

// features adds to each word of a passage what its head, where that stands in
// the passage, and the tables say of it. Its rows begin at row at.
func (n *network) features(p *pass, s model.Stretch, r run, at int) {
	for i := r.first; i < r.last; i++ {
		x := p.x[(at+i-r.first)*n.width:][:n.width]
		if h := headIn(s, r, i); h >= 0 {
			n.kernel.Sum(x, p.heads.of(at+h-r.first, n.width))
		}
		var told [features]model.Row
		for t, row := range p.numbers[i] {
			told[t] = n.tables[t].Row(int(row))
		}
		n.kernel.AddRows(x, told[:])
	}
}
