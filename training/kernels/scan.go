package main

import (
	"fmt"

	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// scan goes from row to row and in each through the channels, a vector at a time;
// their states do not wait for one another.
func (w *writer) scan(wide bool) {
	v := lanes{w, wide}
	w.start("scan"+v.set(), "func(h, state, gates, x *float32, rows, width, n, step, gateStep int)",
		fmt.Sprintf("runs a recurrence over rows of width channels, a multiple of %d; step and gateStep lead to the next row, n from one gate to the next, in numbers.", v.size()/4))
	h, state, gates, x := w.arg("h"), w.arg("state"), w.arg("gates"), w.arg("x")
	rows, width, n := w.arg("rows"), w.bytes(w.arg("width")), w.bytes(w.arg("n"))
	step, gateStep := w.bytes(w.arg("step")), w.bytes(w.arg("gateStep"))
	s := squash{v, v.broadcast(w.signs), v.broadcast(w.half), v.broadcast(w.one)}
	second, third, channel := w.GP64(), w.GP64(), w.GP64()
	w.Label("row")
	w.TESTQ(rows, rows)
	w.JZ(operand.LabelRef("done"))
	w.LEAQ(operand.Mem{Base: gates, Index: n, Scale: 1}, second)
	w.LEAQ(operand.Mem{Base: gates, Index: n, Scale: 2}, third)
	w.XORQ(channel, channel)
	w.Label("channel")
	here := func(base reg.Register) operand.Mem { return operand.Mem{Base: base, Index: channel, Scale: 1} }
	keep, show := s.of(here(gates)), s.of(here(third))
	next := s.blend(keep, here(state), here(second))
	w.VMOVUPS(next, here(state))
	w.VMOVUPS(s.mix(show, next, here(x)), here(h))
	w.ADDQ(operand.I32(v.size()), channel)
	w.CMPQ(channel, width)
	w.JLT(operand.LabelRef("channel"))
	w.ADDQ(step, h)
	w.ADDQ(step, x)
	w.ADDQ(gateStep, gates)
	w.DECQ(rows)
	w.JMP(operand.LabelRef("row"))
	w.Label("done")
	w.end()
}

type squash struct {
	lanes
	signs, half, one reg.VecVirtual
}

// of is 0.5*(v/(1+|v|)) + 0.5.
func (s squash) of(from operand.Mem) reg.VecVirtual {
	v, size := s.vector(), s.vector()
	s.VMOVUPS(from, v)
	s.and(v, s.signs, size)
	s.VADDPS(size, s.one, size)
	s.VDIVPS(size, v, v)
	s.VMULPS(v, s.half, v)
	s.VADDPS(s.half, v, v)
	return v
}

// blend is share*a + (1-share)*b with a in memory.
func (s squash) blend(share reg.VecVirtual, a, b operand.Mem) reg.VecVirtual {
	first := s.vector()
	s.VMOVUPS(a, first)
	return s.mix(share, first, b)
}

func (s squash) mix(share, a reg.VecVirtual, b operand.Mem) reg.VecVirtual {
	first, rest := s.vector(), s.vector()
	s.VMULPS(a, share, first)
	s.VSUBPS(share, s.one, rest)
	s.VMULPS(b, rest, rest)
	s.VADDPS(rest, first, first)
	return first
}
