package main

import (
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// lanes writes for vectors of one size: 16 numbers where it is wide, 8 where not.
type lanes struct {
	*writer
	wide bool
}

// set names the instructions.
func (l lanes) set() string {
	if l.wide {
		return "AVX512"
	}
	return "AVX2"
}

// size is that of a vector in bytes.
func (l lanes) size() int {
	if l.wide {
		return 64
	}
	return 32
}

func (l lanes) vector() reg.VecVirtual {
	if l.wide {
		return l.ZMM()
	}
	return l.YMM()
}

func (l lanes) broadcast(from operand.Mem) reg.VecVirtual {
	v := l.vector()
	l.VBROADCASTSS(from, v)
	return v
}

// and keeps the bits of a that are set in b; wide floats have none of their own.
func (l lanes) and(a, b, to operand.Op) {
	if l.wide {
		l.VPANDD(a, b, to)
		return
	}
	l.VANDPS(a, b, to)
}

// scalar loads a parameter that is a float32 into every lane.
func (l lanes) scalar(name string) reg.VecVirtual {
	one, all := l.XMM(), l.vector()
	l.Load(l.Param(name), one)
	l.VBROADCASTSS(one, all)
	return all
}

func (l lanes) clear(v reg.VecVirtual) {
	if l.wide {
		l.VPXORD(v, v, v)
		return
	}
	l.VXORPS(v, v, v)
}

// half folds a vector into eight lanes.
func (l lanes) half(v reg.VecVirtual, fold func(...operand.Op)) reg.VecVirtual {
	low := v.AsY().(reg.VecVirtual)
	if l.wide {
		high := l.YMM()
		l.VEXTRACTF64X4(operand.U8(1), v, high)
		fold(low, high, low)
	}
	return low
}

// keepNumbers puts 0 where v has none.
func (l lanes) keepNumbers(v reg.VecVirtual) {
	if l.wide {
		number := l.K()
		l.VCMPPS(operand.U8(7), v, v, number)
		l.VMOVAPS_Z(v, number, v)
		return
	}
	number := l.YMM()
	l.VCMPPS(operand.U8(7), v, v, number)
	l.VANDPS(v, number, v)
}
