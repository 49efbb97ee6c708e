package model

import (
	"encoding/json"
	"fmt"
)

// Manifest says what a weight file holds and where it comes from.
type Manifest struct {
	Name         string             `json:"name"`         // of the network: "syntax-en"
	Version      string             `json:"version"`      // of its weights
	MadeBy       string             `json:"made_by"`      // command that makes the file again
	Corpora      []Corpus           `json:"corpora"`      // what it was trained on
	Seed         int64              `json:"seed"`         // of the training
	Scores       map[string]float64 `json:"scores"`       // on development data, by "corpus.measure"
	Architecture json.RawMessage    `json:"architecture"` // sizes; the network's own package reads it
	Tensors      []Tensor           `json:"tensors"`      // in the order of the file
}

// Sizes decodes the architecture. It refuses one that does not decode or, as possible
// says of what was decoded, that no network has, with the command that makes the file
// again.
func (m Manifest) Sizes(into any, possible func() bool) error {
	if err := json.Unmarshal(m.Architecture, into); err != nil {
		return fmt.Errorf("the architecture of %s: %w; make the file again with %q", m.Name, err, m.MadeBy)
	}
	if !possible() {
		return fmt.Errorf("the architecture of %s is %s, which no network has; make the file again with %q", m.Name, m.Architecture, m.MadeBy)
	}
	return nil
}

// Corpus is a corpus and the terms it comes under.
type Corpus struct {
	Name  string `json:"name"`
	Terms string `json:"terms"`
}

// Tensor says where an array lies.
type Tensor struct {
	Name   string `json:"name"`
	Type   Type   `json:"type"`
	Shape  []int  `json:"shape"`  // of strings their number, of JSON nothing
	Offset int    `json:"offset"` // from the start of the payload, a multiple of 64
	Bytes  int    `json:"bytes"`
}

// Type is what a tensor is made of.
type Type string

// The types of tensor, all little-endian. Strings are their number plus one
// offsets, four bytes each, and then the texts.
const (
	Int8Type    Type = "int8"
	Uint8Type   Type = "uint8"
	Float16Type Type = "float16"
	Float32Type Type = "float32"
	StringsType Type = "strings"
	JSONType    Type = "json"
)

// size is the bytes of an element: 0 for one of no fixed size, -1 for an
// unknown type.
func (t Type) size() int {
	switch t {
	case Int8Type, Uint8Type:
		return 1
	case Float16Type:
		return 2
	case Float32Type:
		return 4
	case StringsType, JSONType:
		return 0
	}
	return -1
}

// elements multiplies the shape; false where a length is negative or the
// product exceeds limit.
func (t *Tensor) elements(limit int) (int, bool) {
	n := 1
	for _, length := range t.Shape {
		if length < 0 || length > limit || (length > 0 && n > limit/length) {
			return 0, false
		}
		n *= length
	}
	return n, true
}
