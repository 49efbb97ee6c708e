package main

import (
	"github.com/mmcloughlin/avo/operand"
)

func (w *writer) leaky() {
	w.start("leakyAVX2", "func(dst, x *float32, n int, slope float32)",
		"writes the larger of a number and slope times it for n numbers, a multiple of 8.")
	dst, x, n, slopes := w.arg("dst"), w.arg("x"), w.arg("n"), lanes{writer: w}.scalar("slope")
	w.blocks(n, 8, func() {
		v, less := w.YMM(), w.YMM()
		w.VMOVUPS(at(x, 0), v)
		w.VMULPS(v, slopes, less)
		w.VMAXPS(v, less, v)
		w.VMOVUPS(v, at(dst, 0))
		w.ADDQ(operand.I32(32), x)
		w.ADDQ(operand.I32(32), dst)
	})
	w.end()
}
