package model

// In pure Go two outputs share one 64-bit product: the weight of the second
// stands 32 bits above that of the first, and neither sum leaves 32 bits.

// packPairs gives for every four outputs their weights, input by input.
func packPairs(weights []int8, in, out int) [][2]int64 {
	pairs := make([][2]int64, (out+3)/4*in)
	for i, w := range weights {
		o, c := i/in, i%in
		pairs[o/4*in+c][o%4/2] += int64(w) << (o % 2 * 32)
	}
	return pairs
}

// applyPairs takes four outputs at a time and goes through all rows with them.
func (l *Linear) applyPairs(dst []float32, x *Rows) {
	for o := 0; o < l.out; o += 4 {
		weights := l.pairs[o/4*l.in:][:l.in]
		for r := range x.rows {
			l.finish(dst[r*l.out:][:l.out], o, x.scale[r], dotPairs(x.row(r), weights))
		}
	}
}

// dotPairs sums the products of a row and four outputs.
func dotPairs(row []uint8, weights [][2]int64) [4]int32 {
	a, b := sumPairs(row, weights)
	low, next := int32(a), int32(b)
	return [4]int32{low, int32((a - int64(low)) >> 32), next, int32((b - int64(next)) >> 32)}
}

// sumPairs is kept out of line: inlined, its two sums leave their registers and
// it takes twice as long.
//
//go:noinline
func sumPairs(row []uint8, weights [][2]int64) (a, b int64) {
	weights = weights[:len(row)]
	for i, v := range row {
		a += int64(v) * weights[i][0]
		b += int64(v) * weights[i][1]
	}
	return a, b
}

// finish turns the sums of the outputs from o on into numbers.
func (l *Linear) finish(row []float32, o int, scale float32, sums [4]int32) {
	for i := range min(4, l.out-o) {
		v := float32(sums[i] + l.base[o+i])
		row[o+i] = float32(v*float32(scale*l.scale[o+i])) + l.bias[o+i]
	}
}
