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
