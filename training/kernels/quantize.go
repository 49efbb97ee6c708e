package main

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// maxAbs keeps four vectors of maxima. A comparison with NaN is false and
// leaves the maximum as it is.
func (w *writer) maxAbs() {
	w.start("maxAbsAVX2", "func(x *float32, n int) float32",
		"is the largest absolute value of n numbers, a multiple of 32; NaN does not count.")
	x, n := w.arg("x"), w.arg("n")
	signs := w.broadcast(w.signs)
	var most, vs [4]reg.VecVirtual
	for i := range most {
		most[i], vs[i] = w.YMM(), w.YMM()
		w.VXORPS(most[i], most[i], most[i])
	}
	w.blocks(n, 32, func() {
		for i, m := range most {
			w.VANDPS(at(x, 32*i), signs, vs[i])
			w.VMAXPS(m, vs[i], m)
		}
		w.ADDQ(operand.I32(128), x)
	})
	w.VMAXPS(most[0], most[1], most[0])
	w.VMAXPS(most[2], most[3], most[2])
	w.VMAXPS(most[0], most[2], most[0])
	low, high := most[0].AsX(), w.XMM()
	w.VEXTRACTF128(operand.U8(1), most[0], high)
	w.VMAXPS(low, high, low)
	w.VPERMILPS(operand.U8(0b01001110), low, high)
	w.VMAXPS(low, high, low)
	w.VPERMILPS(operand.U8(0b10110001), low, high)
	w.VMAXPS(low, high, low)
	w.Store(low, w.ReturnIndex(0))
	w.end()
}

// quantize clamps before it rounds, so that infinity stays in bounds; the
// operands of minimum and maximum stand so that NaN passes, and is then cleared.
func (w *writer) quantize() {
	limit, below := w.constant("limit", operand.F32(127)), w.constant("below", operand.F32(-127))
	zero, order := w.constant("zero", operand.U32(0x80808080)), w.order()
	w.start("quantizeAVX2", "func(dst *uint8, x *float32, n int, inverse float32)",
		"rounds n numbers times inverse to bytes, n a multiple of 32.")
	dst, x, n := w.arg("dst"), w.arg("x"), w.arg("n")
	inverse := w.scalar("inverse")
	most, least, zeros, places := w.broadcast(limit), w.broadcast(below), w.broadcast(zero), w.YMM()
	w.VMOVDQU(order, places)
	w.blocks(n, 32, func() {
		var v [4]reg.VecVirtual
		number := w.YMM()
		for i := range v {
			v[i] = w.YMM()
			w.VMULPS(at(x, 32*i), inverse, v[i])
			w.VMINPS(v[i], most, v[i])
			w.VMAXPS(v[i], least, v[i])
			w.VCMPPS(operand.U8(7), v[i], v[i], number)
			w.VANDPS(v[i], number, v[i])
			w.VCVTPS2DQ(v[i], v[i])
		}
		w.VPACKSSDW(v[1], v[0], v[0])
		w.VPACKSSDW(v[3], v[2], v[2])
		w.VPACKSSWB(v[2], v[0], v[0])
		w.VPERMD(v[0], places, v[0])
		w.VPXOR(v[0], zeros, v[0])
		w.VMOVDQU(v[0], at(dst, 0))
		w.ADDQ(operand.I32(128), x)
		w.ADDQ(operand.I32(32), dst)
	})
	w.end()
}

// order is where the groups of four bytes stand after packing by halves.
func (w *writer) order() operand.Mem {
	first := w.constant("order", operand.U32(0))
	for _, place := range []uint32{4, 1, 5, 2, 6, 3, 7} {
		w.AppendDatum(operand.U32(place))
	}
	return first
}

// blocks repeats body for every size of the n numbers.
func (w *writer) blocks(n reg.GPVirtual, size int, body func()) {
	w.Label("next")
	w.CMPQ(n, operand.U8(size))
	w.JLT(operand.LabelRef("done"))
	body()
	w.SUBQ(operand.U8(size), n)
	w.JMP(operand.LabelRef("next"))
	w.Label("done")
}

func (w *writer) broadcast(from operand.Mem) reg.VecVirtual {
	v := w.YMM()
	w.VBROADCASTSS(from, v)
	return v
}
