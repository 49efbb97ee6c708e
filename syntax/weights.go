package syntax

import (
	_ "embed"
	"encoding/json"
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
	if err := json.Unmarshal(m.Architecture, s); err != nil {
		return fmt.Errorf("the architecture of %s: %w; make the file again with %q", m.Name, err, m.MadeBy)
	}
	if s.Width <= 0 || s.Width%2 != 0 || s.Layers < 0 || s.Arc <= 0 || s.Rel <= 0 {
		return fmt.Errorf("the architecture of %s is %+v, which no network has; make the file again with %q", m.Name, *s, m.MadeBy)
	}
	return nil
}

// loader reads tensors and keeps the first error.
type loader struct {
	file   *model.File
	kernel model.Kernel
	err    error
}

func (l *loader) fail(err error) {
	if l.err == nil {
		l.err = err
	}
}

func (l *loader) floats(name string, shape ...int) []float32 {
	v, err := l.file.Float32(name, shape...)
	l.fail(err)
	return v
}

func (l *loader) bytes(name string, shape ...int) []int8 {
	v, err := l.file.Int8(name, shape...)
	l.fail(err)
	return v
}

func (l *loader) strings(name string) model.Strings {
	v, err := l.file.Strings(name)
	l.fail(err)
	return v
}

func (l *loader) linear(name string, in, out int) *model.Linear {
	weights, scale, bias := l.bytes(name, out, in), l.floats(name+".scale", out), l.floats(name+".bias", out)
	if l.err != nil {
		return nil
	}
	layer, err := model.NewLinear(l.kernel, weights, scale, bias)
	if err != nil {
		l.fail(fmt.Errorf("%s: %w", name, err))
	}
	return layer
}

func (l *loader) table(name string, rows, width int) table {
	return table{width: width, rows: l.bytes(name, rows, width), scale: l.floats(name+".scale", rows)}
}

// tables are the sizes of the hashed tables, as in training/syntax/features.py.
func tables() [looks]struct{ rows, width int } {
	return [looks]struct{ rows, width int }{{16384, 64}, {2048, 16}, {4096, 24}, {2048, 24}, {4096, 32}, {8192, 32}, {1024, 16}}
}

const vectorWidth = 100

func (l *loader) lexicon(width int) lexicon {
	x := lexicon{words: l.strings("words"), kernel: l.kernel, inputs: vectorWidth, cache: new(cache)}
	x.begin()
	x.vectors = l.table("vectors", x.words.Len()+1, vectorWidth)
	for i, t := range tables() {
		x.looks[i] = l.table(fmt.Sprintf("table%d", i), t.rows, t.width)
		x.inputs += t.width
	}
	x.input = l.linear("input", x.inputs, width)
	return x
}

// network reads the weights of a network and the names of what it tells apart.
func (l *loader) network(s sizes, names *labels) *network {
	n := &network{kernel: l.kernel, width: s.Width, arc: s.Arc, rel: s.Rel, upos: len(names.upos), feats: len(names.feats), rels: len(names.rels)}
	n.lexicon = l.lexicon(s.Width)
	for i := 0; i < s.Layers && l.err == nil; i++ {
		n.layers = append(n.layers, l.linear(fmt.Sprintf("layer%d", i), s.Width, 3*s.Width))
	}
	n.heads = l.linear("heads", s.Width, n.outputs())
	n.label = l.linear("label", s.Rel, n.rels)
	n.rootArc, n.rootRel = l.floats("root.arc", s.Arc), l.floats("root.rel", s.Rel)
	n.farArc, n.farRel = l.floats("far.arc", 2*far+1), l.floats("far.rel", 2*far+1, s.Rel)
	if bias := l.floats("root.bias", 1); len(bias) == 1 {
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
	upos, feats, rels := l.strings("upos"), l.strings("feats"), l.strings("rels")
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
	out.allowed = beside(l.bytes("allowed", len(out.upos), len(out.feats)), len(out.upos), len(out.feats))
	if out.root < 0 || len(out.upos) == 0 || len(out.feats) == 0 {
		l.fail(errors.New("the weight file names no root relation, no tags or no features"))
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
