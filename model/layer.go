package model

// Recurrent is a stack of light recurrent layers of one width (see Kernel.Scan)
// with the scratch of one run. It is for one goroutine.
type Recurrent struct {
	rows     Rows
	h, gates []float32
}

// Run takes x, rows of width numbers, through the layers, each of which maps width
// numbers to three times as many. The rows are those of several passages, one behind
// the other, each read for itself: runs has their lengths. What comes out lies in x
// or in storage of its own that the next Run uses again.
func (r *Recurrent) Run(k Kernel, layers []*Linear, x []float32, width int, runs ...int) []float32 {
	n := len(x) / width
	r.h, r.gates = grown(r.h, len(x)), grown(r.gates, 3*len(x))
	for _, layer := range layers {
		k.Quantize(&r.rows, x, n, width)
		layer.Apply(r.gates, &r.rows)
		at := 0
		for _, rows := range runs {
			k.Scan(r.h[at*width:], r.gates[3*at*width:], x[at*width:], rows, width/2)
			at += rows
		}
		x, r.h = r.h, x
	}
	return x
}

func grown(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	return s[:n]
}
