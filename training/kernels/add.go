package main

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// A row of a table is a slice of bytes and their scale.
const (
	rowScale = 24
	rowSize  = 32
)

// addRows keeps four vectors of sums while it goes through the rows.
func (w *writer) addRows(wide bool) {
	v := lanes{w, wide}
	w.start("addRows"+v.set(), "func(dst *float32, rows *[]int8, count, n int)",
		"adds the n bytes of each of count rows, at least one, times its scale, to as many numbers, a multiple of four vectors; rows points to the first of them.")
	dst, rows, count, n := w.arg("dst"), w.arg("rows"), w.arg("count"), w.arg("n")
	from, row, left, offset := w.GP64(), w.GP64(), w.GP64(), w.GP64()
	w.XORQ(offset, offset)
	w.blocks(n, v.size(), func() {
		var sums [4]reg.VecVirtual
		for i := range sums {
			sums[i] = v.vector()
			w.VMOVUPS(at(dst, i*v.size()), sums[i])
		}
		w.MOVQ(rows, row)
		w.MOVQ(count, left)
		w.Label("row")
		w.MOVQ(at(row, 0), from)
		scale := v.broadcast(at(row, rowScale))
		for i, sum := range sums {
			x := v.vector()
			w.VPMOVSXBD(operand.Mem{Base: from, Index: offset, Scale: 1, Disp: i * v.size() / 4}, x)
			w.VCVTDQ2PS(x, x)
			w.VMULPS(x, scale, x)
			w.VADDPS(sum, x, sum)
		}
		w.ADDQ(operand.I32(rowSize), row)
		w.DECQ(left)
		w.JNZ(operand.LabelRef("row"))
		for i, sum := range sums {
			w.VMOVUPS(sum, at(dst, i*v.size()))
		}
		w.ADDQ(operand.I32(v.size()), offset)
		w.ADDQ(operand.I32(4*v.size()), dst)
	})
	w.end()
}

func (w *writer) sum() {
	w.start("sumAVX2", "func(dst, x *float32, n int)", "adds n numbers to as many, a multiple of 8.")
	dst, x, n := w.arg("dst"), w.arg("x"), w.arg("n")
	w.blocks(n, 8, func() {
		v := w.YMM()
		w.VMOVUPS(at(dst, 0), v)
		w.VADDPS(at(x, 0), v, v)
		w.VMOVUPS(v, at(dst, 0))
		w.ADDQ(operand.I32(32), x)
		w.ADDQ(operand.I32(32), dst)
	})
	w.end()
}
