package model

import (
	"fmt"

	"github.com/headwater-project/headwater"
)

// Sequel is the weight file of a network that goes on where a parser's ends, ready
// to give its tensors, and the architecture that it tells of itself.
type Sequel struct {
	Loader `json:"-"`

	State  int    `json:"state"`  // columns of the parser's states
	Width  int    `json:"width"`  // of the layers: half of it reads forward, half of it backward
	Layers int    `json:"layers"` //
	Parser string `json:"parser"` // SHA-256 of the parser whose states it learnt on
}

// OpenSequel opens a weight file. It refuses a damaged one with a *DamageError, and one
// whose architecture is no such network's with the command that makes it again.
func OpenSequel(weights []byte, kernel Kernel) (*Sequel, error) {
	file, err := Open(weights)
	if err != nil {
		return nil, err
	}
	s := &Sequel{Loader: Loader{File: file, Kernel: kernel}}
	possible := func() bool { return s.State > 0 && s.Width > 0 && s.Width%2 == 0 && s.Layers >= 0 }
	if err := file.manifest.Sizes(s, possible); err != nil {
		return nil, err
	}
	return s, nil
}

// Stack reads the recurrent layers, of which Recurrent.Run makes use.
func (s *Sequel) Stack() []*Layer { return s.Loader.Stack(s.Layers, s.Width) }

// Model names the weights, for the record of a reading.
func (s *Sequel) Model() headwater.Model {
	return headwater.Model{Name: s.File.manifest.Name, SHA256: s.File.SHA256()}
}

// Fits says what is wrong where a network did not learn on the states of this parser,
// so many for each word. The packages of the networks that ship ask it in their tests.
func (s *Sequel) Fits(parser headwater.Model, states int) error {
	if m := s.File.manifest; parser.SHA256 != s.Parser || states != s.State {
		return fmt.Errorf("the parser is %s with %d states, and %s learnt on %s with %d: train it again with %q",
			parser.SHA256, states, m.Name, s.Parser, s.State, m.MadeBy)
	}
	return nil
}
