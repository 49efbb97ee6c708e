package main

import (
	"slices"

	"github.com/headwater-project/headwater/syntax"
)

// example is a gap and whether a sentence ends there. Features are numbers of a
// vocabulary.
type example struct {
	features []uint32
	ends     bool
}

// gather reads the gaps of the documents as a reader sees them who made no
// mistake before.
func gather(docs []document) (out []example) {
	for i := range docs {
		d := &docs[i]
		ends := map[int]bool{}
		for _, s := range d.sentences {
			ends[s.End] = true
		}
		syntax.SegmentBy(d.text, d.blocks, func(g syntax.Gap) bool {
			out = append(out, example{slices.Clone(g.Features), ends[g.At]})
			return ends[g.At]
		})
	}
	return out
}

// vocabulary numbers the features that stand in at least so many examples, and
// drops the others from the examples.
func vocabulary(examples []example, least int) (features []uint32) {
	count := map[uint32]int{}
	for _, e := range examples {
		for _, f := range e.features {
			count[f]++
		}
	}
	number := map[uint32]uint32{}
	for i, e := range examples {
		kept := e.features[:0]
		for _, f := range e.features {
			if count[f] < least {
				continue
			}
			n, known := number[f]
			if !known {
				n = uint32(len(features))
				number[f] = n
				features = append(features, f)
			}
			kept = append(kept, n)
		}
		examples[i].features = kept
	}
	return features
}
