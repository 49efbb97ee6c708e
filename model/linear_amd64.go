//go:build !purego

package model

// applyBlock computes the outputs of a block for the rows [from, to); the
// outputs of a row stand step numbers after those of the row before it.
func (l *Linear) applyBlock(dst []float32, step int, x *Rows, from, to int, b *block) {
	row, scale, steps := &x.data[from*x.stride], &x.scale[from], x.stride/4
	base, outScale, bias := &l.base[b.first], &l.scale[b.first], &l.bias[b.first]
	switch {
	case b.width == 4*lanes:
		linear64AVX512(&dst[0], step, row, x.stride, scale, to-from, &b.weights[0], steps, base, outScale, bias)
	case b.width == 2*lanes:
		linear32AVX512(&dst[0], step, row, x.stride, scale, to-from, &b.weights[0], steps, base, outScale, bias)
	case l.kernel.set == avx512:
		linear16AVX512(&dst[0], step, row, x.stride, scale, to-from, &b.weights[0], steps, base, outScale, bias)
	default:
		linear16AVX2(&dst[0], step, row, x.stride, scale, to-from, &b.weights[0], steps, base, outScale, bias)
	}
}
