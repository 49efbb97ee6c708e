package entity

import (
	_ "embed"
	"fmt"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/model"
)

//go:embed entity.hw
var embedded []byte

// Load makes a recognizer that reads with the network the program carries, for the
// parser that it carries, beside what New gives it.
func Load(c *catalog.Catalog, g *gazetteer.Gazetteer) (*Recognizer, error) {
	return Open(embedded, c, g)
}

// Open is Load with other weights. It refuses a damaged file with the hash it has,
// the one it should have and the remedy, and one that is no such network's.
func Open(weights []byte, c *catalog.Catalog, g *gazetteer.Gazetteer) (*Recognizer, error) {
	return open(weights, model.Best(), c, g)
}

func open(weights []byte, kernel model.Kernel, c *catalog.Catalog, g *gazetteer.Gazetteer) (*Recognizer, error) {
	file, err := model.OpenSequel(weights, kernel)
	if err != nil {
		return nil, fmt.Errorf("opening the weights of entities: %w", err)
	}
	net, err := newNetwork(file)
	if err != nil {
		return nil, fmt.Errorf("opening the weights of entities: %w", err)
	}
	r := New(c, g)
	r.net, r.model = net, file.Model()
	return r, nil
}

// Model names the weights, for the record of a reading; it is empty for a
// recognizer that has none.
func (r *Recognizer) Model() headwater.Model { return r.model }

func newNetwork(s *model.Sequel) (*network, error) {
	n := &network{kernel: s.Kernel, width: s.Width}
	n.own, n.bits = s.Linear("own", s.State, s.Width), s.Table("bits", ClueBits, s.Width)
	for i, rows := range PartRows() {
		n.tables[i] = s.Table(fmt.Sprintf("table%d", i), rows, s.Width)
	}
	n.layers, n.out = s.Stack(), s.Linear("out", s.Width, tags)
	for i, v := range s.Float32("sure", reasons) {
		n.sure[i] = float64(v)
	}
	return n, s.Err()
}
