package syntax

import (
	_ "embed"
	"errors"
	"fmt"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/model"
)

//go:embed parser.hw
var embedded []byte

// sizes is the architecture that a weight file tells of itself.
type sizes struct {
	Width  int `json:"width"`
	Layers int `json:"layers"`
	Arc    int `json:"arc"`
	Rel    int `json:"rel"`
}

// read takes the sizes from a manifest. It refuses those that no network has:
// half of the width reads forward, half of it backward.
func (s *sizes) read(m model.Manifest) error {
	return m.Sizes(s, func() bool { return s.Width > 0 && s.Width%2 == 0 && s.Layers > 0 && s.Arc > 0 && s.Rel > 0 })
}

// loader reads what only the parser has.
type loader struct{ model.Loader }

func (l *loader) table(name string, rows, width int) table {
	return table{width: width, rows: l.Int8(name, rows, width), scale: l.Float32(name+".scale", rows)}
}

// tables are the sizes of the hashed tables, as in training/syntax/features.py.
func tables() [looks]struct{ rows, width int } {
	return [looks]struct{ rows, width int }{{16384, 64}, {2048, 16}, {4096, 24}, {2048, 24}, {4096, 32}, {8192, 32}, {1024, 16}}
}

const vectorWidth = 100

func (l *loader) lexicon(width int) lexicon {
	x := lexicon{words: l.Strings("words"), kernel: l.Kernel, inputs: vectorWidth, cache: new(cache)}
	x.begin()
	x.vectors = l.table("vectors", x.words.Len()+1, vectorWidth)
	for i, t := range tables() {
		x.looks[i] = l.table(fmt.Sprintf("table%d", i), t.rows, t.width)
		x.inputs += t.width
	}
	x.input = l.Linear("input", x.inputs, width)
	return x
}

// network reads the weights of a network and the names of what it tells apart.
func (l *loader) network(s sizes, names *labels) *network {
	n := &network{kernel: l.Kernel, width: s.Width, arc: s.Arc, rel: s.Rel, upos: len(names.upos), feats: len(names.feats), rels: len(names.rels)}
	n.lexicon = l.lexicon(s.Width)
	n.layers = l.Stack(s.Layers, s.Width)
	n.heads = l.Linear("heads", s.Width, n.outputs())
	n.label = l.Linear("label", s.Rel, n.rels)
	n.rootArc, n.rootRel = l.Float32("root.arc", s.Arc), l.Float32("root.rel", s.Rel)
	n.farArc, n.farRel = l.Float32("far.arc", 2*far+1), l.Float32("far.rel", 2*far+1, s.Rel)
	if bias := l.Float32("root.bias", 1); len(bias) == 1 {
		n.rootBias = bias[0]
	}
	return n
}

// labels are the names of what the network tells apart.
type labels struct {
	upos    []headwater.UPOS
	feats   []headwater.Features
	rels    []string
	root    int     // which of rels is the root's
	allowed [][]int // by upos, the feats that the treebanks have beside it
}

func (l *loader) labels() *labels {
	out := &labels{root: -1}
	upos, feats, rels := l.Strings("upos"), l.Strings("feats"), l.Strings("rels")
	for i := range upos.Len() {
		out.upos = append(out.upos, headwater.ParseUPOS(upos.At(i)))
	}
	for i := range feats.Len() {
		f := headwater.Features(feats.At(i))
		if f == "_" {
			f = ""
		}
		out.feats = append(out.feats, f)
	}
	for i := range rels.Len() {
		out.rels = append(out.rels, rels.At(i))
		if rels.At(i) == "root" {
			out.root = i
		}
	}
	out.allowed = beside(l.Int8("allowed", len(out.upos), len(out.feats)), len(out.upos), len(out.feats))
	if out.root < 0 || len(out.upos) == 0 || len(out.feats) == 0 {
		l.Fail(errors.New("the weight file names no root relation, no tags or no features"))
	}
	return out
}

// beside lists the columns that are not 0 in each row.
func beside(allowed []int8, rows, cols int) [][]int {
	out := make([][]int, rows)
	for i, v := range allowed {
		if v != 0 {
			out[i/cols] = append(out[i/cols], i%cols)
		}
	}
	return out
}
