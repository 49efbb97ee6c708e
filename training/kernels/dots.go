package main

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// dots takes two rows and four columns at a time, each product in a vector of
// eight lanes of its own. The last four columns may have been done before.
func (w *writer) dots() {
	w.start("dotsAVX2", "func(dst, a, b *float32, cols, size int)",
		"multiplies two rows of a with all rows of b, at least four of them; size is a multiple of 8.")
	dst, a, b := w.arg("dst"), w.arg("a"), w.arg("b")
	cols, size := w.arg("cols"), w.bytes(w.arg("size"))
	size3, col, last, from := w.GP64(), w.GP64(), w.GP64(), w.GP64()
	w.LEAQ(operand.Mem{Base: size, Index: size, Scale: 2}, size3)
	w.XORQ(col, col)
	w.LEAQ(at(cols, -4), last)
	w.Label("four")
	w.MOVQ(col, from)
	w.IMULQ(size, from)
	w.ADDQ(b, from)
	sums := w.products(a, from, size, size3)
	to := operand.Mem{Base: dst, Index: col, Scale: 4}
	w.VMOVUPS(w.total(sums[0]), to)
	second := w.GP64()
	w.LEAQ(operand.Mem{Base: dst, Index: cols, Scale: 4}, second)
	to.Base = second
	w.VMOVUPS(w.total(sums[1]), to)
	w.ADDQ(operand.U8(4), col)
	w.CMPQ(col, cols)
	w.JGE(operand.LabelRef("done"))
	w.CMPQ(col, last)
	w.JLE(operand.LabelRef("four"))
	w.MOVQ(last, col)
	w.JMP(operand.LabelRef("four"))
	w.Label("done")
	w.end()
}

// products sums lane by lane over eight numbers at a time.
func (w *writer) products(a, from, size, size3 reg.GPVirtual) (sums [2][4]reg.VecVirtual) {
	for r := range sums {
		for c := range sums[r] {
			sums[r][c] = w.YMM()
			w.VXORPS(sums[r][c], sums[r][c], sums[r][c])
		}
	}
	row, left := w.GP64(), w.GP64()
	w.MOVQ(a, row)
	w.MOVQ(size, left)
	w.Label("eight")
	w.TESTQ(left, left)
	w.JZ(operand.LabelRef("summed"))
	rows := [2]reg.VecVirtual{w.YMM(), w.YMM()}
	w.VMOVUPS(at(row, 0), rows[0])
	w.VMOVUPS(operand.Mem{Base: row, Index: size, Scale: 1}, rows[1])
	column, product := w.YMM(), w.YMM()
	for c := range 4 {
		w.VMOVUPS([]operand.Mem{at(from, 0), {Base: from, Index: size, Scale: 1}, {Base: from, Index: size, Scale: 2}, {Base: from, Index: size3, Scale: 1}}[c], column)
		for r := range sums {
			w.VMULPS(column, rows[r], product)
			w.VADDPS(product, sums[r][c], sums[r][c])
		}
	}
	w.ADDQ(operand.I32(32), row)
	w.ADDQ(operand.I32(32), from)
	w.SUBQ(operand.I32(32), left)
	w.JMP(operand.LabelRef("eight"))
	w.Label("summed")
	return sums
}

// total adds the lanes of four sums: neighbours, neighbours again, and the
// halves.
func (w *writer) total(sums [4]reg.VecVirtual) reg.VecVirtual {
	w.VHADDPS(sums[1], sums[0], sums[0])
	w.VHADDPS(sums[3], sums[2], sums[2])
	w.VHADDPS(sums[2], sums[0], sums[0])
	high := w.XMM()
	w.VEXTRACTF128(operand.U8(1), sums[0], high)
	w.VADDPS(high, sums[0].AsX(), high)
	return high
}
