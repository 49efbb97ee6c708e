package main

import (
	"fmt"

	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// maxAbs keeps four vectors of maxima. A comparison with NaN is false and
// leaves the maximum as it is.
func (w *writer) maxAbs(wide bool) {
	v := lanes{w, wide}
	w.start("maxAbs"+v.set(), "func(x *float32, n int) float32",
		fmt.Sprintf("is the largest absolute value of n numbers, a multiple of %d; NaN does not count.", v.size()))
	x, n := w.arg("x"), w.arg("n")
	signs := v.broadcast(w.signs)
	var most, vs [4]reg.VecVirtual
	for i := range most {
		most[i], vs[i] = v.vector(), v.vector()
		v.clear(most[i])
	}
	w.blocks(n, v.size(), func() {
		for i, m := range most {
			v.and(at(x, i*v.size()), signs, vs[i])
			w.VMAXPS(m, vs[i], m)
		}
		w.ADDQ(operand.I32(4*v.size()), x)
	})
	w.VMAXPS(most[0], most[1], most[0])
	w.VMAXPS(most[2], most[3], most[2])
	w.VMAXPS(most[0], most[2], most[0])
	w.Store(w.largest(v.half(most[0], w.VMAXPS)), w.ReturnIndex(0))
	w.end()
}

// largest is that of eight numbers.
func (w *writer) largest(all reg.VecVirtual) reg.VecVirtual {
	low, high := all.AsX().(reg.VecVirtual), w.XMM()
	w.VEXTRACTF128(operand.U8(1), all, high)
	w.VMAXPS(low, high, low)
	w.VPERMILPS(operand.U8(0b01001110), low, high)
	w.VMAXPS(low, high, low)
	w.VPERMILPS(operand.U8(0b10110001), low, high)
	w.VMAXPS(low, high, low)
	return low
}

// quantize clamps before it rounds, so that infinity stays in bounds; the
// operands of minimum and maximum stand so that NaN passes, and is then cleared.
func (w *writer) quantize(wide bool, order operand.Mem) {
	v := lanes{w, wide}
	w.start("quantize"+v.set(), "func(dst *uint8, x *float32, n int, inverse float32)",
		fmt.Sprintf("rounds n numbers times inverse to bytes, n a multiple of %d.", v.size()))
	dst, x, n := w.arg("dst"), w.arg("x"), w.arg("n")
	s := steps{v, v.scalar("inverse"), v.broadcast(w.limit), v.broadcast(w.below)}
	zeros, places := w.YMM(), w.YMM()
	w.VBROADCASTSS(w.zero, zeros)
	if !wide {
		w.VMOVDQU(order, places)
	}
	w.blocks(n, v.size(), func() {
		var all [4]reg.VecVirtual
		for i := range all {
			all[i] = s.of(at(x, i*v.size()))
		}
		if wide {
			for i, v := range all {
				short := w.XMM()
				w.VPMOVSDB(v, short)
				w.VPXOR(short, zeros.AsX(), short)
				w.VMOVDQU(short, at(dst, 16*i))
			}
		} else {
			w.VPACKSSDW(all[1], all[0], all[0])
			w.VPACKSSDW(all[3], all[2], all[2])
			w.VPACKSSWB(all[2], all[0], all[0])
			w.VPERMD(all[0], places, all[0])
			w.VPXOR(all[0], zeros, all[0])
			w.VMOVDQU(all[0], at(dst, 0))
		}
		w.ADDQ(operand.I32(4*v.size()), x)
		w.ADDQ(operand.I32(v.size()), dst)
	})
	w.end()
}

// steps turns numbers into integers of -127 to 127.
type steps struct {
	lanes
	inverse, most, least reg.VecVirtual
}

func (s steps) of(from operand.Mem) reg.VecVirtual {
	v := s.vector()
	s.VMULPS(from, s.inverse, v)
	s.VMINPS(v, s.most, v)
	s.VMAXPS(v, s.least, v)
	s.keepNumbers(v)
	s.VCVTPS2DQ(v, v)
	return v
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
