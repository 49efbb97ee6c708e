//go:build (amd64 || arm64) && !purego

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
