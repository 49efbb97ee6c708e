package model

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestQuantizeKernelsAgree(t *testing.T) {
	odd := []float32{float32(math.NaN()), float32(math.Inf(1)), float32(math.Inf(-1)), 0, float32(math.Copysign(0, -1)),
		math.MaxFloat32, -math.MaxFloat32, math.SmallestNonzeroFloat32, smallest, 2 * smallest, -63.5, 0.5, 1.5, 127, -2.5}
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(0, 4).Draw(t, "rows")
		cols := rapid.IntRange(0, 140).Draw(t, "cols")
		r := random(rapid.Uint64().Draw(t, "seed"))
		x := numbers(r, rows*cols)
		for range rapid.IntRange(0, 5).Draw(t, "odd") * min(1, len(x)) {
			x[r.IntN(len(x))] = odd[r.IntN(len(odd))]
		}
		var want Rows
		Kernel{}.Quantize(&want, x, rows, cols)
		checkQuantized(t, &want, x)
		for _, k := range Kernels() {
			var got Rows
			k.Quantize(&got, x, rows, cols)
			same(t, k.String(), got.scale, want.scale)
			for i := range rows {
				if !slices.Equal(got.row(i), want.row(i)) {
					t.Fatalf("%v: row %d is %v, want %v", k, i, got.row(i), want.row(i))
				}
			}
		}
	})
}

// checkQuantized holds every finite number against its byte.
func checkQuantized(t *rapid.T, q *Rows, x []float32) {
	for i, v := range x {
		b, scale := q.row(i / q.cols)[i%q.cols], float64(q.scale[i/q.cols])
		if b == 0 || scale < 0 || math.IsInf(scale, 0) || scale != scale {
			t.Fatalf("%v becomes byte %d with scale %v", v, b, scale)
		}
		back := scale * (float64(b) - zero)
		if finite := float64(v); !math.IsInf(finite, 0) && math.Abs(back-finite) > scale*0.5001+2*smallest {
			t.Fatalf("%v comes back as %v, steps are %v", v, back, scale)
		}
	}
}

func TestQuantizeRoundsHalvesToEven(t *testing.T) {
	x := []float32{127, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49, float32(math.NaN())}
	want := []uint8{255, 128, 130, 130, 128, 126, 126, 128, 128}
	for _, k := range Kernels() {
		var q Rows
		k.Quantize(&q, slices.Concat(x, make([]float32, 32-len(x))), 1, 32)
		if got := q.row(0)[:len(x)]; !slices.Equal(got, want) || q.scale[0] != 1 {
			t.Errorf("%v: %v with scale %v, want %v", k, got, q.scale[0], want)
		}
	}
}

func TestQuantizeKeepsItsStorage(t *testing.T) {
	var q Rows
	x, best := make([]float32, 640), Best()
	if n := testing.AllocsPerRun(10, func() { best.Quantize(&q, x, 10, 64) }); n != 0 {
		t.Errorf("%v allocations a call", n)
	}
}
