package attribution

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/model"
)

//go:embed attribution.hw
var embedded []byte

// sizes is the architecture that a weight file tells of itself.
type sizes struct {
	State  int    `json:"state"`  // columns of the parser's states
	Width  int    `json:"width"`  // of the layers
	Layers int    `json:"layers"` //
	Parser string `json:"parser"` // SHA-256 of the parser whose states it learnt on
}

// Listener finds attributions with a trained network. Load or Open makes one; it
// is safe for use by several goroutines at once.
type Listener struct {
	net   *network
	model headwater.Model
	spare spare
}

// Load opens the weights that the program carries, for the parser that it carries.
func Load() (*Listener, error) { return Open(embedded) }

// Open reads a weight file. It refuses a damaged one with the hash it has, the
// one it should have and the remedy, and one that is no such network's.
func Open(weights []byte) (*Listener, error) { return open(weights, model.Best()) }

func open(weights []byte, kernel model.Kernel) (*Listener, error) {
	file, err := model.Open(weights)
	if err != nil {
		return nil, fmt.Errorf("opening the weights of attribution: %w", err)
	}
	m := file.Manifest()
	var s sizes
	if err := json.Unmarshal(m.Architecture, &s); err != nil {
		return nil, fmt.Errorf("the architecture of %s: %w; make the file again with %q", m.Name, err, m.MadeBy)
	}
	if s.State <= 0 || s.Width <= 0 || s.Width%2 != 0 || s.Layers < 0 {
		return nil, fmt.Errorf("the architecture of %s is %+v, which no network has; make the file again with %q", m.Name, s, m.MadeBy)
	}
	l := loader{file: file, kernel: kernel}
	net := l.network(s)
	if err := errors.Join(l.errs...); err != nil {
		return nil, fmt.Errorf("opening the weights of attribution, %s: %w", m.Name, err)
	}
	return &Listener{net: net, model: headwater.Model{Name: m.Name, SHA256: file.SHA256()}}, nil
}

// Model names the weights, for the record of a reading.
func (l *Listener) Model() headwater.Model { return l.model }

// loader reads tensors and keeps what went wrong.
type loader struct {
	file   *model.File
	kernel model.Kernel
	errs   []error
}

func kept[T any](l *loader, v T, err error) T {
	if err != nil {
		l.errs = append(l.errs, err)
	}
	return v
}

func (l *loader) bytes(name string, shape ...int) []int8 {
	v, err := l.file.Int8(name, shape...)
	return kept(l, v, err)
}

func (l *loader) floats(name string, shape ...int) []float32 {
	v, err := l.file.Float32(name, shape...)
	return kept(l, v, err)
}

func (l *loader) linear(name string, in, out int) *model.Linear {
	weights, scale, bias := l.bytes(name, out, in), l.floats(name+".scale", out), l.floats(name+".bias", out)
	if len(l.errs) > 0 {
		return nil
	}
	layer, err := model.NewLinear(l.kernel, weights, scale, bias)
	return kept(l, layer, err)
}

func (l *loader) network(s sizes) *network {
	n := &network{kernel: l.kernel, state: s.State, width: s.Width}
	n.own, n.head = l.linear("own", s.State, s.Width), l.linear("head", s.State, s.Width)
	for i, rows := range tableRows() {
		name := fmt.Sprintf("table%d", i)
		n.tables[i] = table{rows: l.bytes(name, rows, s.Width), scale: l.floats(name+".scale", rows)}
	}
	for i := range s.Layers {
		n.layers = append(n.layers, l.linear(fmt.Sprintf("layer%d", i), s.Width, 3*s.Width))
	}
	n.out = l.linear("out", s.Width, outputs)
	copy(n.decoder.prior[:], l.floats("prior", tags))
	if extra := l.floats("extra", 1); len(extra) == 1 {
		n.decoder.extra = extra[0]
	}
	for i, v := range l.floats("sure", clues) {
		n.decoder.sure[i] = float64(v)
	}
	return n
}
