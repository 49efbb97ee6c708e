package main

import "math"

// Constants of the functions below.
const (
	oneAt   = 16
	halfAt  = 17
	limitAt = 18
	belowAt = 19
)

func (n *neon) constant(v int, x float32) { n.all(v, math.Float32bits(x)) }

// scan goes from row to row and in each through the channels, four at a time; their
// states do not wait for one another.
func (n *neon) scan() {
	n.start("scanNEON", "h *float32, state *float32, gates *float32, x *float32, rows int, width int, n int, step int, gateStep int", "",
		"runs a recurrence over rows of width channels, a multiple of 4; step and gateStep lead to the next row, n from one gate to the next, in numbers.")
	for _, r := range []int{6, 7, 8} {
		n.op("LSL $2, R%d, R%[1]d", r)
	}
	n.constant(oneAt, 1)
	n.constant(halfAt, 0.5)
	n.line("\nrow:")
	n.op("CBZ R4, done")
	for _, from := range []string{"R0, R9", "R1, R10", "R2, R11", "R3, R14", "R5, R15"} {
		n.op("MOVD %s", from)
	}
	n.op("ADD R6, R11, R12")
	n.op("ADD R6, R12, R13")
	n.line("\nchannel:")
	n.channel()
	n.op("SUB $4, R15, R15")
	n.op("CBNZ R15, channel")
	n.op("ADD R7, R0, R0")
	n.op("ADD R7, R3, R3")
	n.op("ADD R8, R2, R2")
	n.op("SUB $1, R4, R4")
	n.op("B row")
	n.line("\ndone:")
	n.op("RET")
}

// channel is one step of four channels: keep in V0, show in V1, z in V2, the state in V3
// and x in V4.
func (n *neon) channel() {
	n.op("VLD1.P 16(R11), [V0.S4]")
	n.op("VLD1.P 16(R13), [V1.S4]")
	n.op("VLD1.P 16(R12), [V2.S4]")
	n.op("VLD1 (R10), [V3.S4]")
	n.op("VLD1.P 16(R14), [V4.S4]")
	for v := range 2 { // 0.5*(v/(1+|v|)) + 0.5
		n.do(fabs, 5+v, v)
		n.do(fadd, 5+v, 5+v, oneAt)
		n.do(fdiv, v, v, 5+v)
		n.do(fmul, v, v, halfAt)
		n.do(fadd, v, v, halfAt)
	}
	n.mix(3, 0, 3, 2)
	n.op("VST1.P [V3.S4], 16(R10)")
	n.mix(6, 1, 3, 4)
	n.op("VST1.P [V6.S4], 16(R9)")
}

// mix is share*a + (1-share)*b; it overwrites b and V5.
func (n *neon) mix(d, share, a, b int) {
	n.do(fsub, 5, oneAt, share)
	n.do(fmul, 5, 5, b)
	n.do(fmul, d, share, a)
	n.do(fadd, d, d, 5)
}

// maxAbs lets what is no number count as 0.
func (n *neon) maxAbs() {
	n.start("maxAbsNEON", "x *float32, n int", " float32",
		"is the largest absolute value of n numbers, a multiple of 4; NaN does not count.")
	n.op("VEOR V0.B16, V0.B16, V0.B16")
	n.line("\nnext:")
	n.op("VLD1.P 16(R0), [V1.S4]")
	n.do(fcmeq, 2, 1, 1)
	n.op("VAND V2.B16, V1.B16, V1.B16")
	n.do(fabs, 1, 1)
	n.do(fmax, 0, 0, 1)
	n.op("SUB $4, R1, R1")
	n.op("CBNZ R1, next")
	n.word(two(fmaxv, 0, 0), "FMAXV S0, V0.4S")
	n.op("FMOVS F0, ret+16(FP)")
	n.op("RET")
}

// quantize clamps before it rounds, so that infinity stays in bounds.
func (n *neon) quantize() {
	n.start("quantizeNEON", "dst *uint8, x *float32, n int, inverse float32", "",
		"rounds n numbers times inverse to bytes, n a multiple of 16.")
	n.op("FMOVS inverse+24(FP), F9")
	n.op("VDUP V9.S[0], V9.S4")
	n.constant(limitAt, 127)
	n.constant(belowAt, -127)
	n.op("MOVD $0x80, R15")
	n.op("VDUP R15, V%d.B16", signAt)
	n.line("\nnext:")
	n.op("VLD1.P 64(R1), [V0.S4, V1.S4, V2.S4, V3.S4]")
	for v := range 4 {
		n.do(fmul, v, v, 9)
		n.do(fmin, v, v, limitAt)
		n.do(fmax, v, v, belowAt)
		n.do(fcvtns, v, v)
	}
	n.word(two(sqxtn, 4, 0), "SQXTN V4.4H, V0.4S")
	n.word(two(sqxtn2, 4, 1), "SQXTN2 V4.8H, V1.4S")
	n.word(two(sqxtn, 5, 2), "SQXTN V5.4H, V2.4S")
	n.word(two(sqxtn2, 5, 3), "SQXTN2 V5.8H, V3.4S")
	n.word(two(sqxtnB, 6, 4), "SQXTN V6.8B, V4.8H")
	n.word(two(sqxtn2B, 6, 5), "SQXTN2 V6.16B, V5.8H")
	n.signed(6)
	n.op("VST1.P [V6.B16], 16(R0)")
	n.op("SUB $16, R2, R2")
	n.op("CBNZ R2, next")
	n.op("RET")
}
