package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"github.com/headwater-project/headwater/syntax"
)

// encode writes the weights as syntax reads them: after the magic and the worth
// of one step, a hash table with a byte of the feature and a byte of weight a
// slot, open addressing. The heaviest go first, so that where two features look
// the same to the table the lighter one is lost.
func encode(features []uint32, weights []float64) ([]byte, error) {
	heaviest := 0.0
	for _, w := range weights {
		heaviest = max(heaviest, math.Abs(w))
	}
	step := heaviest / math.MaxInt8
	out := append([]byte(syntax.GapMagic), 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(out[len(syntax.GapMagic):], math.Float32bits(float32(step)))
	slots := make([]byte, 2<<syntax.GapBits)
	order := make([]int, len(features))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch wa, wb := math.Abs(weights[a]), math.Abs(weights[b]); {
		case wa > wb:
			return -1
		case wa < wb:
			return 1
		}
		return 0
	})
	used := 0
	for _, i := range order {
		q := int8(math.Round(weights[i] / step))
		if q != 0 && place(slots, features[i], q) {
			used++
		}
	}
	if used > 9<<syntax.GapBits/10 {
		return nil, fmt.Errorf("%d weights are too many for 1<<%d slots: leave out rarer features", used, syntax.GapBits)
	}
	return append(out, slots...), nil
}

// place puts a weight into its slot, unless a feature that looks the same is
// there.
func place(slots []byte, feature uint32, q int8) bool {
	for at := feature >> (32 - syntax.GapBits); ; at = (at + 1) & (1<<syntax.GapBits - 1) {
		switch {
		case slots[2*at+1] == 0:
			slots[2*at], slots[2*at+1] = byte(feature), byte(q)
			return true
		case slots[2*at] == byte(feature):
			return false
		}
	}
}
