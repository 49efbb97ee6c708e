package main

import (
	"fmt"

	"github.com/mmcloughlin/avo/attr"
	"github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/pass"
	"github.com/mmcloughlin/avo/printer"
	"github.com/mmcloughlin/avo/reg"
)

// writer writes functions one instruction after the other.
type writer struct {
	*build.Context
	signs operand.Mem // eight float32 of all bits but the sign
	half  operand.Mem // 0.5
	one   operand.Mem // 1
	words operand.Mem // sixteen int16 of 1
	limit operand.Mem // 127
	below operand.Mem // -127
	zero  operand.Mem // four bytes of 128
}

// generate gives the assembly and its Go declarations by file name.
func generate() (map[string][]byte, error) {
	w := writer{Context: build.NewContext()}
	w.ConstraintExpr("!purego")
	w.constants()
	for _, wide := range []bool{false, true} {
		for _, vectors := range widths(wide) {
			w.linear(wide, vectors)
		}
	}
	order := w.order()
	for _, wide := range []bool{false, true} {
		w.maxAbs(wide)
		w.quantize(wide, order)
		w.addRows(wide)
		w.scan(wide)
	}
	w.leaky()
	w.sum()
	w.recall()
	w.dots()
	file, err := w.Result()
	if err != nil {
		return nil, fmt.Errorf("building the kernels: %w", err)
	}
	if err := pass.Compile.Execute(file); err != nil {
		return nil, fmt.Errorf("compiling the kernels: %w", err)
	}
	cfg := printer.Config{Name: "training/kernels", Pkg: "model"}
	assembly, err := printer.NewGoAsm(cfg).Print(file)
	if err != nil {
		return nil, fmt.Errorf("printing the kernels: %w", err)
	}
	stubs, err := printer.NewStubs(cfg).Print(file)
	if err != nil {
		return nil, fmt.Errorf("printing the declarations: %w", err)
	}
	files := generateARM()
	files["asm_amd64.s"], files["asm_amd64.go"] = assembly, stubs
	return files, nil
}

func (w *writer) constants() {
	w.signs = w.constant("signs", operand.U32(0x7fffffff))
	w.half = w.constant("half", operand.F32(0.5))
	w.one = w.constant("one", operand.F32(1))
	w.words = w.constant("words", operand.U32(0x00010001))
	w.limit, w.below = w.constant("limit", operand.F32(127)), w.constant("below", operand.F32(-127))
	w.zero = w.constant("zero", operand.U32(0x80808080))
}

// constant repeats v; instructions broadcast it.
func (w *writer) constant(name string, v operand.Constant) operand.Mem {
	at := w.StaticGlobal(name)
	w.DataAttributes(attr.RODATA | attr.NOPTR)
	w.AppendDatum(v)
	return at
}

// start begins a function that keeps none of its pointers.
func (w *writer) start(name, signature, doc string) {
	w.Function(name)
	w.Attributes(attr.NOSPLIT)
	w.Pragma("noescape")
	w.SignatureExpr(signature)
	w.Doc(name + " " + doc)
}

// arg loads a parameter that is a number or a pointer.
func (w *writer) arg(name string) reg.GPVirtual {
	r := w.GP64()
	w.Load(w.Param(name), r)
	return r
}

// bytes turns a number of 4-byte numbers into a number of bytes.
func (w *writer) bytes(r reg.GPVirtual) reg.GPVirtual {
	w.SHLQ(operand.U8(2), r)
	return r
}

func (w *writer) end() {
	w.VZEROUPPER()
	w.RET()
}

func at(base reg.Register, offset int) operand.Mem {
	return operand.Mem{Base: base, Disp: offset}
}
