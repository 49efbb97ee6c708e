package main

import (
	"fmt"

	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// tile is a function that computes so many vectors of outputs for all rows,
// four rows at a time and then one.
type tile struct {
	*writer
	wide    bool // 16 numbers a vector, not 8
	vectors int

	dst, out, row, stride, stride3, scale, rows, weights, steps reg.GPVirtual

	ones reg.Register // for adding neighbours, narrow only
}

// widths gives the numbers of vectors that package model has blocks for: 16
// outputs, and 32 and 64 where registers allow.
func widths(wide bool) []int {
	if wide {
		return []int{1, 2, 4}
	}
	return []int{2}
}

func (w *writer) linear(wide bool, vectors int) {
	t := &tile{writer: w, wide: wide, vectors: vectors}
	outputs, kernel := vectors*t.size()/4, "AVX2"
	if wide {
		kernel = "AVX512"
	}
	w.start(fmt.Sprintf("linear%d%s", outputs, kernel),
		"func(dst *float32, out int, row *uint8, stride int, rowScale *float32, rows int, weights *int8, steps int, base *int32, scale, bias *float32)",
		fmt.Sprintf("computes %d outputs of a layer for all rows; dst and row step by out numbers and stride bytes, steps counts groups of four inputs.", outputs))
	t.args()
	t.loop("four", 4)
	t.loop("one", 1)
	w.end()
}

func (t *tile) args() {
	t.dst, t.row, t.scale, t.weights = t.arg("dst"), t.arg("row"), t.arg("rowScale"), t.arg("weights")
	t.out, t.stride, t.rows, t.steps = t.bytes(t.arg("out")), t.arg("stride"), t.arg("rows"), t.arg("steps")
	t.stride3 = t.GP64()
	t.LEAQ(operand.Mem{Base: t.stride, Index: t.stride, Scale: 2}, t.stride3)
	if !t.wide {
		t.ones = t.YMM()
		t.VPBROADCASTD(t.words, t.ones)
	}
}

// loop goes through the rows, so many at a time, while as many are left.
func (t *tile) loop(name string, rows int) {
	t.Label(name)
	t.CMPQ(t.rows, operand.U8(rows))
	t.JLT(operand.LabelRef(name + "_done"))
	sums := t.begin(rows)
	t.sum(name, sums)
	t.finish(sums)
	t.LEAQ(operand.Mem{Base: t.row, Index: t.stride, Scale: uint8(rows)}, t.row)
	t.LEAQ(operand.Mem{Base: t.dst, Index: t.out, Scale: uint8(rows)}, t.dst)
	t.ADDQ(operand.U8(4*rows), t.scale)
	t.SUBQ(operand.U8(rows), t.rows)
	t.JMP(operand.LabelRef(name))
	t.Label(name + "_done")
}

// begin sets the sums of every row to the base of the outputs.
func (t *tile) begin(rows int) [][]reg.Register {
	base := t.arg("base")
	sums := make([][]reg.Register, rows)
	for r := range sums {
		for c := range t.vectors {
			sum := t.vector()
			t.move(at(base, c*t.size()), sum)
			sums[r] = append(sums[r], sum)
		}
	}
	return sums
}

// sum adds the products of all inputs, four at a time.
func (t *tile) sum(name string, sums [][]reg.Register) {
	row, weight, left := t.GP64(), t.GP64(), t.GP64()
	t.MOVQ(t.row, row)
	t.MOVQ(t.weights, weight)
	t.MOVQ(t.steps, left)
	t.TESTQ(left, left)
	t.JZ(operand.LabelRef(name + "_summed"))
	t.Label(name + "_step")
	weights := make([]reg.Register, t.vectors)
	for c := range weights {
		weights[c] = t.vector()
		t.move(at(weight, c*t.size()), weights[c])
	}
	for r := range sums {
		four := t.vector()
		t.VPBROADCASTD(t.rowAt(row, r), four)
		for c, sum := range sums[r] {
			t.add(weights[c], four, sum)
		}
	}
	t.ADDQ(operand.U8(4), row)
	t.ADDQ(operand.U32(t.vectors*t.size()), weight)
	t.DECQ(left)
	t.JNZ(operand.LabelRef(name + "_step"))
	t.Label(name + "_summed")
}

// add adds four products a lane. Weights lie in -63..63, so that a pair of
// products never leaves 16 bits.
func (t *tile) add(weights, four, sum reg.Register) {
	if t.wide {
		t.VPDPBUSD(weights, four, sum)
		return
	}
	pairs := t.YMM()
	t.VPMADDUBSW(weights, four, pairs)
	t.VPMADDWD(t.ones, pairs, pairs)
	t.VPADDD(pairs, sum, sum)
}

// finish turns sums into numbers and stores them.
func (t *tile) finish(sums [][]reg.Register) {
	scale, bias, third := t.arg("scale"), t.arg("bias"), t.GP64()
	t.LEAQ(operand.Mem{Base: t.dst, Index: t.out, Scale: 2}, third)
	for r := range sums {
		rowScale, product := t.vector(), t.vector()
		t.VBROADCASTSS(at(t.scale, 4*r), rowScale)
		to := operand.Mem{Base: t.dst}
		if r >= 2 {
			to.Base = third
		}
		if r%2 == 1 {
			to = to.Idx(t.out, 1)
		}
		for c, sum := range sums[r] {
			t.VMULPS(at(scale, c*t.size()), rowScale, product)
			t.VCVTDQ2PS(sum, sum)
			t.VMULPS(product, sum, sum)
			t.VADDPS(at(bias, c*t.size()), sum, sum)
			t.VMOVUPS(sum, to.Offset(c*t.size()))
		}
	}
}

// rowAt is where row r stands when the first of four stands at row.
func (t *tile) rowAt(row reg.Register, r int) operand.Mem {
	m := operand.Mem{Base: row}
	switch r {
	case 1, 2:
		return m.Idx(t.stride, uint8(r))
	case 3:
		return m.Idx(t.stride3, 1)
	}
	return m
}

func (t *tile) size() int {
	if t.wide {
		return 64
	}
	return 32
}

func (t *tile) vector() reg.Register {
	if t.wide {
		return t.ZMM()
	}
	return t.YMM()
}

func (t *tile) move(from, to operand.Op) {
	if t.wide {
		t.VMOVDQU32(from, to)
		return
	}
	t.VMOVDQU(from, to)
}
