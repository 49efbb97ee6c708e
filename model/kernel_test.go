package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The tests of the arithmetic hold every kernel of this processor against pure Go,
// bit for bit, and pure Go against the plainest way to write the same sum.

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

func numbers(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64())
	}
	return x
}

func weightsOf(r *rand.Rand, n int) []int8 {
	w := make([]int8, n)
	for i := range w {
		w[i] = int8(r.IntN(2*maxWeight+1) - maxWeight)
	}
	return w
}

// same fails where two results differ in a bit; one NaN is like another.
func same(t interface {
	Helper()
	Fatalf(string, ...any)
}, what string, got, want []float32) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d numbers, want %d", what, len(got), len(want))
	}
	for i := range got {
		a, b := math.Float32bits(got[i]), math.Float32bits(want[i])
		if a != b && !(got[i] != got[i] && want[i] != want[i]) {
			t.Fatalf("%s: number %d is %v (%08x), want %v (%08x)", what, i, got[i], a, want[i], b)
		}
	}
}

// guarded gives n numbers to write to, and a check that nothing was written
// around them.
func guarded(n int) (dst []float32, check func(t *rapid.T)) {
	const guard, mark = 64, 12345
	all := slices.Repeat([]float32{mark}, guard+n+guard)
	return all[guard:][:n:n], func(t *rapid.T) {
		t.Helper()
		for i, v := range all {
			if v != mark && (i < guard || i >= guard+n) {
				t.Fatalf("wrote at %d of %d numbers", i-guard, n)
			}
		}
	}
}

func TestKernels(t *testing.T) {
	all := Kernels()
	if all[0] != (Kernel{}) || all[len(all)-1] != Best() {
		t.Errorf("kernels %v, best %v", all, Best())
	}
	if name := (Kernel{}).String(); name != "go" {
		t.Errorf("the zero kernel is %q", name)
	}
}
