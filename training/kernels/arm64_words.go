package main

import "fmt"

// word writes an instruction by its code, and its name as a comment.
func (n *neon) word(code uint32, format string, args ...any) {
	n.op("WORD $0x%08x // %s", code, fmt.Sprintf(format, args...))
}

// Instructions on four numbers, to which their registers are added.
const (
	fabs    = 0x4ea0f800
	fadd    = 0x4e20d400
	fsub    = 0x4ea0d400
	fmul    = 0x6e20dc00
	fdiv    = 0x6e20fc00
	fmin    = 0x4ea0f400
	fmax    = 0x4e20f400
	fcmeq   = 0x4e20e400
	fmaxv   = 0x6e30f800
	scvtf   = 0x4e21d800
	fcvtns  = 0x4e21a800 // to the nearest, halves to even; what is no number to 0
	sqxtn   = 0x0e614800 // 32 bits to 16, into the lower half
	sqxtn2  = 0x4e614800 // and into the upper
	sqxtnB  = 0x0e214800 // 16 bits to 8
	sqxtn2B = 0x4e214800
)

var names = map[uint32]string{fabs: "FABS", fadd: "FADD", fsub: "FSUB", fmul: "FMUL", fdiv: "FDIV", fmin: "FMIN", fmax: "FMAX", fcmeq: "FCMEQ",
	scvtf: "SCVTF", fcvtns: "FCVTNS"}

func two(op uint32, d, n int) uint32 { return op | uint32(n)<<5 | uint32(d) }

func three(op uint32, d, n, m int) uint32 { return two(op, d, n) | uint32(m)<<16 }

// sdot adds to each of four sums the product of four bytes and the four at place i of m.
func sdot(d, n, m, i int) uint32 {
	return three(0x4f80e000, d, n, m) | uint32(i&1)<<21 | uint32(i>>1)<<11
}

// do writes an instruction of two or three registers of four numbers.
func (n *neon) do(op uint32, d int, from ...int) {
	if len(from) == 1 {
		n.word(two(op, d, from[0]), "%s V%d.4S, V%d.4S", names[op], d, from[0])
		return
	}
	n.word(three(op, d, from[0], from[1]), "%s V%d.4S, V%d.4S, V%d.4S", names[op], d, from[0], from[1])
}

// all sets every number of a vector to one given by its bits.
func (n *neon) all(v int, bits uint32) {
	n.op("MOVW $0x%08x, R19", bits)
	n.op("VDUP R19, V%d.S4", v)
}
