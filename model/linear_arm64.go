//go:build !purego

package model

// applyBlock computes the outputs of a block for the rows [from, to); the
// outputs of a row stand step numbers after those of the row before it.
func (l *Linear) applyBlock(dst []float32, step int, x *Rows, from, to int, b *block) {
	linear16NEON(&dst[0], step, &x.data[from*x.stride], x.stride, &x.scale[from], to-from, &b.weights[0], x.stride/4,
		&l.base[b.first], &l.scale[b.first], &l.bias[b.first])
}
