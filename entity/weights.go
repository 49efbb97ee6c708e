package entity

import (
	_ "embed"
	"encoding/json"
	"fmt"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/model"
)

//go:embed entity.hw
var embedded []byte

// sizes is the architecture that a weight file tells of itself.
type sizes struct {
	State  int    `json:"state"`  // columns of the parser's states
	Width  int    `json:"width"`  // of the layers
	Layers int    `json:"layers"` //
	Parser string `json:"parser"` // SHA-256 of the parser whose states it learnt on
}

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
	file, err := model.Open(weights)
	if err != nil {
		return nil, fmt.Errorf("opening the weights of entities: %w", err)
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
		return nil, fmt.Errorf("opening the weights of entities, %s: %w", m.Name, err)
	}
	r := New(c, g)
	r.net, r.model = net, headwater.Model{Name: m.Name, SHA256: file.SHA256()}
	return r, nil
}

// Model names the weights, for the record of a reading; it is empty for a
// recognizer that has none.
func (r *Recognizer) Model() headwater.Model { return r.model }

func newNetwork(l *model.Loader, s sizes) (*network, error) {
	n := &network{kernel: l.Kernel, width: s.Width}
	n.own, n.bits = l.Linear("own", s.State, s.Width), l.Table("bits", ClueBits, s.Width)
	for i, rows := range PartRows() {
		n.tables[i] = l.Table(fmt.Sprintf("table%d", i), rows, s.Width)
	}
	for i := range s.Layers {
		n.layers = append(n.layers, l.Linear(fmt.Sprintf("layer%d", i), s.Width, 3*s.Width))
	}
	n.out = l.Linear("out", s.Width, tags)
	for i, v := range l.Float32("sure", reasons) {
		n.sure[i] = float64(v)
	}
	return n, l.Err()
}
