package attribution

import (
	_ "embed"
	"encoding/json"
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
	net, err := newNetwork(&model.Loader{File: file, Kernel: kernel}, s)
	if err != nil {
		return nil, fmt.Errorf("opening the weights of attribution, %s: %w", m.Name, err)
	}
	return &Listener{net: net, model: headwater.Model{Name: m.Name, SHA256: file.SHA256()}}, nil
}

// Model names the weights, for the record of a reading.
func (l *Listener) Model() headwater.Model { return l.model }

func newNetwork(l *model.Loader, s sizes) (*network, error) {
	n := &network{kernel: l.Kernel, state: s.State, width: s.Width}
	n.own, n.head = l.Linear("own", s.State, s.Width), l.Linear("head", s.State, s.Width)
	for i, rows := range tableRows() {
		n.tables[i] = l.Table(fmt.Sprintf("table%d", i), rows, s.Width)
	}
	for i := range s.Layers {
		n.layers = append(n.layers, l.Linear(fmt.Sprintf("layer%d", i), s.Width, 3*s.Width))
	}
	n.out = l.Linear("out", s.Width, outputs)
	copy(n.decoder.prior[:], l.Float32("prior", tags))
	if extra := l.Float32("extra", 1); len(extra) == 1 {
		n.decoder.extra = extra[0]
	}
	for i, v := range l.Float32("sure", clues) {
		n.decoder.sure[i] = float64(v)
	}
	return n, l.Err()
}
