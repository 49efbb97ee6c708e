package model

import "fmt"

const (
	maxWeight = 63      // two products of a byte and a weight must fit 16 bits
	maxInputs = 1 << 16 // and all products of a row 32 bits
)

// Linear is a layer y = Wx + b with 8-bit weights and one scale per output.
// Weights are packed once, for one kernel. It is safe for concurrent use.
type Linear struct {
	kernel      Kernel
	in, out     int
	blocks      []block    // for kernels in assembly
	pairs       [][2]int64 // for pure Go
	base        []int32    // -128 times the sum of an output's weights
	scale, bias []float32  // of the outputs; all three are padded to whole blocks
}

// NewLinear packs a layer. weights has one row of inputs per output, and every
// weight lies in -63..63; scale has one number per output, and so has bias, or
// it is nil for none. It refuses weights outside those bounds, lengths that do
// not fit, and more than 65,536 inputs.
func NewLinear(k Kernel, weights []int8, scale, bias []float32) (*Linear, error) {
	out := len(scale)
	switch {
	case out == 0 || len(weights)%out != 0:
		return nil, fmt.Errorf("linear layer: %d weights do not divide among %d outputs", len(weights), out)
	case bias != nil && len(bias) != out:
		return nil, fmt.Errorf("linear layer: %d biases for %d outputs", len(bias), out)
	case len(weights)/out > maxInputs:
		return nil, fmt.Errorf("linear layer: %d inputs, more than %d", len(weights)/out, maxInputs)
	}
	for i, w := range weights {
		if w < -maxWeight || w > maxWeight {
			return nil, fmt.Errorf("linear layer: weight %d is %d, outside -%d..%[3]d", i, w, maxWeight)
		}
	}
	l := &Linear{kernel: k, in: len(weights) / out, out: out}
	l.pack(weights, scale, bias)
	return l, nil
}

// Shape gives the number of inputs and of outputs.
func (l *Linear) Shape() (in, out int) { return l.in, l.out }

// Apply computes the layer for every row of x into dst, one row of outputs per
// row. It panics where x does not have the layer's number of inputs as columns,
// and where dst is too short.
//
//	dst[r][o] = float(sum over i of x[r][i]*w[o][i]) * (xscale[r]*scale[o]) + bias[o]
func (l *Linear) Apply(dst []float32, x *Rows) {
	if x.cols != l.in {
		panic(fmt.Sprintf("model: rows of %d columns for a layer of %d inputs", x.cols, l.in))
	}
	l.apply(dst[:x.rows*l.out], x)
}
