package syntax

import (
	_ "embed" // the weights
	"encoding/binary"
	"math"
)

// GapMagic begins the file of weights; the worth of one step of weight follows,
// and 1<<GapBits slots of two bytes.
const (
	GapMagic = "hwgap01\n"
	GapBits  = 16
)

// gapFile holds the weights of a logistic regression over the features of gaps,
// trained on the training parts of the Universal Dependencies treebanks English
// EWT (CC BY-SA 4.0) and English GUM (CC BY-NC-SA 4.0) by
//
//	cd training && go run ./segment -data FOLDER -out ../syntax/boundary.bin
//
//go:embed boundary.bin
var gapFile string

// gapModel is a file of weights, read in place.
type gapModel struct {
	slots string
	step  float32
}

// openGaps says no where the file is none.
func openGaps(file string) (gapModel, bool) {
	if len(file) != len(GapMagic)+4+2<<GapBits || file[:len(GapMagic)] != GapMagic {
		return gapModel{}, false
	}
	bits := binary.LittleEndian.Uint32([]byte(file[len(GapMagic) : len(GapMagic)+4]))
	return gapModel{slots: file[len(GapMagic)+4:], step: math.Float32frombits(bits)}, true
}

// decide says whether a sentence ends at a gap.
func (m *gapModel) decide(g Gap) bool { return m.score(g.Features) > g.Doubt }

// score is the logit of a sentence end.
func (m *gapModel) score(features []uint32) float32 {
	sum := int32(0)
	for _, f := range features {
		sum += int32(m.weight(f))
	}
	return float32(sum) * m.step
}

func (m *gapModel) weight(f uint32) int8 {
	for at := f >> (32 - GapBits); ; at = (at + 1) & (1<<GapBits - 1) {
		switch w := int8(m.slots[2*at+1]); {
		case w == 0 || m.slots[2*at] == byte(f):
			return w
		}
	}
}
