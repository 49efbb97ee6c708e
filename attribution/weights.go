package attribution

import (
	_ "embed"
	"fmt"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/model"
)

//go:embed attribution.hw
var embedded []byte

// Listener finds attributions with a trained network. Load or Open makes one; it
// is safe for use by several goroutines at once.
type Listener struct {
	net   *network
	model headwater.Model
	spare model.Spare[pass] // scratch, from one document to the next
}

// Load opens the weights that the program carries, for the parser that it carries.
func Load() (*Listener, error) { return Open(embedded) }

// Open reads a weight file. It refuses a damaged one with the hash it has, the
// one it should have and the remedy, and one that is no such network's.
func Open(weights []byte) (*Listener, error) { return open(weights, model.Best()) }

func open(weights []byte, kernel model.Kernel) (*Listener, error) {
	file, err := model.OpenSequel(weights, kernel)
	if err != nil {
		return nil, fmt.Errorf("opening the weights of attribution: %w", err)
	}
	net, err := newNetwork(file)
	if err != nil {
		return nil, fmt.Errorf("opening the weights of attribution: %w", err)
	}
	return &Listener{net: net, model: file.Model()}, nil
}

// Model names the weights, for the record of a reading.
func (l *Listener) Model() headwater.Model { return l.model }

func newNetwork(s *model.Sequel) (*network, error) {
	n := &network{kernel: s.Kernel, state: s.State, width: s.Width}
	n.own, n.head = s.Linear("own", s.State, s.Width), s.Linear("head", s.State, s.Width)
	for i, rows := range tableRows() {
		n.tables[i] = s.Table(fmt.Sprintf("table%d", i), rows, s.Width)
	}
	n.layers, n.out = s.Stack(), s.Linear("out", s.Width, outputs)
	copy(n.decoder.prior[:], s.Float32("prior", tags))
	if extra := s.Float32("extra", 1); len(extra) == 1 {
		n.decoder.extra = extra[0]
	}
	for i, v := range s.Float32("sure", clues) {
		n.decoder.sure[i] = float64(v)
	}
	return n, s.Err()
}
