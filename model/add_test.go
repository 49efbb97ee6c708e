package model

import (
	"slices"
	"testing"
	"unsafe"

	"pgregory.net/rapid"
)

func TestAddRowsKernelsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.OneOf(rapid.IntRange(0, 100), rapid.SampledFrom([]int{128, 192, 200, 256})).Draw(t, "n")
		start := numbers(random(rapid.Uint64().Draw(t, "seed")), n)
		want := slices.Clone(start)
		rows := make([]Row, rapid.IntRange(0, 4).Draw(t, "rows"))
		for i := range rows {
			rows[i] = Row{rapid.SliceOfN(rapid.Int8(), n, n).Draw(t, "row"), rapid.Float32Range(-1, 1).Draw(t, "scale")}
			for c, v := range rows[i].bytes {
				want[c] += float32(float32(v) * rows[i].scale)
			}
		}
		for _, k := range Kernels() {
			got, check := guarded(n)
			copy(got, start)
			k.AddRows(got, rows)
			check(t)
			same(t, k.String(), got, want)
		}
	})
}

func TestAddRowsRefusesShortRows(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a row shorter than what it is added to passes")
		}
	}()
	Best().AddRows(make([]float32, 65), []Row{{make([]int8, 65), 1}, {make([]int8, 64, 65)[:64:64], 1}})
}

// The assembly steps through rows by these sizes.
func TestRowIsLaidOutAsAssemblyKnowsIt(t *testing.T) {
	var r Row
	if size, scale := unsafe.Sizeof(r), unsafe.Offsetof(r.scale); unsafe.Sizeof(uintptr(0)) == 8 && (size != 32 || scale != 24) {
		t.Errorf("a row has %d bytes, its scale stands at %d", size, scale)
	}
}

func TestSumKernelsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, r := rapid.IntRange(0, 100).Draw(t, "n"), random(rapid.Uint64().Draw(t, "seed"))
		start, x := numbers(r, n), numbers(r, n)
		for _, k := range Kernels() {
			got, check := guarded(n)
			copy(got, start)
			k.Sum(got, x)
			check(t)
			for i := range got {
				if got[i] != start[i]+x[i] {
					t.Fatalf("%v: number %d is %v", k, i, got[i])
				}
			}
		}
	})
}
