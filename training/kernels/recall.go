package main

import (
	"github.com/mmcloughlin/avo/operand"
)

// header is the size of a slice, which begins with the pointer.
const header = 24

// recall goes from row to row by a list of slices and calls for what stands at the
// next one while it works on this one.
func (w *writer) recall() {
	w.start("recallAVX2", "func(h, state *float32, steps *[]float32, rows, width, step int)",
		"runs a recurrence over rows of width channels, a multiple of 8, of which steps has what is known, for every eight channels keep, add, show and pass; there is one more of steps than of rows; step leads to the next row in numbers.")
	h, state, steps := w.arg("h"), w.arg("state"), w.arg("steps")
	rows, width, step := w.arg("rows"), w.bytes(w.arg("width")), w.bytes(w.arg("step"))
	from, ahead, channel := w.GP64(), w.GP64(), w.GP64()
	w.Label("row")
	w.TESTQ(rows, rows)
	w.JZ(operand.LabelRef("done"))
	w.MOVQ(at(steps, 0), from)
	w.MOVQ(at(steps, header), ahead)
	w.ADDQ(operand.U8(header), steps)
	w.XORQ(channel, channel)
	w.Label("channel")
	w.PREFETCHT0(at(ahead, 0))
	w.PREFETCHT0(at(ahead, 64))
	now, out := w.YMM(), w.YMM()
	w.VMOVUPS(operand.Mem{Base: state, Index: channel, Scale: 1}, now)
	w.VMULPS(at(from, 0), now, now)
	w.VADDPS(at(from, 32), now, now)
	w.VMOVUPS(now, operand.Mem{Base: state, Index: channel, Scale: 1})
	w.VMULPS(at(from, 64), now, out)
	w.VADDPS(at(from, 96), out, out)
	w.VMOVUPS(out, operand.Mem{Base: h, Index: channel, Scale: 1})
	w.ADDQ(operand.I32(128), from)
	w.ADDQ(operand.I32(128), ahead)
	w.ADDQ(operand.I32(32), channel)
	w.CMPQ(channel, width)
	w.JLT(operand.LabelRef("channel"))
	w.ADDQ(step, h)
	w.DECQ(rows)
	w.JMP(operand.LabelRef("row"))
	w.Label("done")
	w.end()
}
