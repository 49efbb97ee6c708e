package syntax

import (
	"github.com/headwater-project/headwater/model"
)

// far is the distance up to which the network tells distances apart.
const far = 16

// slope is that of the leaky rectifier below zero.
const slope = 0.1

// network scores the words of sentences. training/syntax/student.py is its twin
// and trains it. The recurrent layers are those of Lei et al., "Simple Recurrent
// Units for Highly Parallelizable Recurrence" (2018); arcs and relations are
// scored after Dozat and Manning, "Deep Biaffine Attention for Neural Dependency
// Parsing" (2017), with products of rank arc in place of the biaffine form.
type network struct {
	kernel  model.Kernel
	lexicon lexicon
	layers  []*model.Layer
	heads   *model.Linear
	label   *model.Linear

	width, arc, rel  int
	upos, feats      int // how many there are of each
	rels             int
	rootArc, rootRel []float32
	rootBias         float32
	farArc, farRel   []float32 // by distance; relations have rel numbers each
}

// group is the scratch of one pass over some sentences at once.
type group struct {
	reader
	entrance
	rows       model.Rows
	recurrent  model.Recurrent
	out        []float32 // what the heads say, a row for each word
	deps, tops []float32 // of one sentence
	scores     []float32 // of arcs
	bias       []float32 // of heads
	z, labels  []float32
}

// run gives every word its row of out. sentences are the words of each.
func (n *network) run(g *group, sentences [][]string) {
	g.lengths = g.lengths[:0]
	for _, s := range sentences {
		g.lengths = append(g.lengths, len(s))
	}
	x := g.recurrent.RunKnown(n.kernel, n.layers, n.enter(g, sentences), n.width, g.lengths...)
	rows := len(x) / n.width
	n.kernel.Quantize(&g.rows, x, rows, n.width)
	g.out = grow(g.out, rows*n.outputs())
	n.heads.Apply(g.out, &g.rows)
}

func (n *network) outputs() int { return 2*n.arc + 2*n.rel + 1 + n.upos + n.feats }

// said is what the heads say of one word.
type said struct {
	dep, head       []float32 // arc numbers each
	relDep, relHead []float32 // rel numbers each
	bias            float32   // of being a head
	upos, feats     []float32
}

// word reads row i of the heads.
func (n *network) word(out []float32, i int) said {
	row := out[i*n.outputs():][:n.outputs()]
	cut := func(size int) []float32 {
		part := row[:size]
		row = row[size:]
		return part
	}
	var s said
	s.dep, s.head = cut(n.arc), cut(n.arc)
	s.relDep, s.relHead = cut(n.rel), cut(n.rel)
	s.bias = cut(1)[0]
	s.upos, s.feats = cut(n.upos), cut(n.feats)
	return s
}

// arcs scores the arcs of a sentence of count words whose rows of out begin at
// first: [count][count+1], the root at 0.
func (n *network) arcs(g *group, first, count int) []float32 {
	g.deps, g.tops = grow(g.deps, count*n.arc), grow(g.tops, (count+1)*n.arc)
	copy(g.tops, n.rootArc)
	for i := range count {
		w := n.word(g.out, first+i)
		n.kernel.Leaky(g.deps[i*n.arc:], w.dep, slope)
		n.kernel.Leaky(g.tops[(i+1)*n.arc:], w.head, slope)
	}
	g.scores = grow(g.scores, count*(count+1))
	n.kernel.Dots(g.scores, g.deps, g.tops, count, count+1, n.arc)
	n.biases(g, first, count)
	return g.scores
}

// biases adds what a head gets whoever the dependent is, and what its distance
// from it gives.
func (n *network) biases(g *group, first, count int) {
	g.bias = grow(g.bias, count)
	for j := range g.bias {
		g.bias[j] = n.word(g.out, first+j).bias
	}
	for i := range count {
		row := g.scores[i*(count+1):][:count+1]
		row[0] += n.rootBias + n.farArc[far]
		row = row[1:]
		for j, b := range g.bias {
			row[j] += b + n.farArc[distance(i, j)]
		}
	}
}

// distance numbers how far word i stands from head j.
func distance(i, j int) int { return min(max(i-j, -far), far) + far }

// relations scores the relations of count words to their heads, 0 the root and
// j+1 word j: [count][rels].
func (n *network) relations(g *group, first, count int, heads []int) []float32 {
	g.z = grow(g.z, count*n.rel)
	for i := range count {
		top, away := n.rootRel, far
		if h := heads[i]; h > 0 {
			top, away = n.word(g.out, first+h-1).relHead, distance(i, h-1)
		}
		z := g.z[i*n.rel:][:n.rel]
		dep, apart := n.word(g.out, first+i).relDep[:len(z)], n.farRel[away*n.rel:][:len(z)]
		top = top[:len(z)]
		for k := range z {
			z[k] = float32(dep[k]+top[k]) + apart[k]
		}
		n.kernel.Leaky(z, z, slope)
	}
	n.kernel.Quantize(&g.rows, g.z, count, n.rel)
	g.labels = grow(g.labels, count*n.rels)
	n.label.Apply(g.labels, &g.rows)
	return g.labels
}
