//go:build !purego

package model

func (l *Linear) apply(dst []float32, x *Rows) {
	if l.kernel.set == generic {
		l.applyPairs(dst, x)
		return
	}
	if x.rows == 0 || l.in == 0 {
		l.applyBias(dst, x.rows)
		return
	}
	for i := range l.blocks {
		if b := &l.blocks[i]; b.first+b.width <= l.out {
			l.applyBlock(dst[b.first:], l.out, x, 0, x.rows, b)
		} else {
			l.applyLast(dst, x, b)
		}
	}
}

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

// applyLast computes a block that reaches beyond the outputs, four rows at a
// time in a place of their own.
func (l *Linear) applyLast(dst []float32, x *Rows, b *block) {
	var four [4 * lanes]float32
	for from := 0; from < x.rows; from += 4 {
		to := min(from+4, x.rows)
		l.applyBlock(four[:], lanes, x, from, to, b)
		for r := from; r < to; r++ {
			copy(dst[r*l.out+b.first:(r+1)*l.out], four[(r-from)*lanes:])
		}
	}
}

func (l *Linear) applyBias(dst []float32, rows int) {
	for r := range rows {
		copy(dst[r*l.out:][:l.out], l.bias)
	}
}
