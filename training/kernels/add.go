package main

import (
	"github.com/mmcloughlin/avo/operand"
)

func (w *writer) add() {
	w.start("addAVX2", "func(dst *float32, row *int8, n int, scale float32)",
		"adds n bytes times scale to as many numbers, a multiple of 8.")
	dst, row, n, scale := w.arg("dst"), w.arg("row"), w.arg("n"), w.scalar("scale")
	w.blocks(n, 8, func() {
		v := w.YMM()
		w.VPMOVSXBD(at(row, 0), v)
		w.VCVTDQ2PS(v, v)
		w.VMULPS(v, scale, v)
		w.VADDPS(at(dst, 0), v, v)
		w.VMOVUPS(v, at(dst, 0))
		w.ADDQ(operand.I32(8), row)
		w.ADDQ(operand.I32(32), dst)
	})
	w.end()
}
