package model

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestAddKernelsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SliceOfN(rapid.Int8(), 0, 100).Draw(t, "row")
		start := numbers(random(rapid.Uint64().Draw(t, "seed")), len(row))
		scale := rapid.Float32Range(-1, 1).Draw(t, "scale")
		want := slices.Clone(start)
		for i, v := range row {
			want[i] += float32(float32(v) * scale)
		}
		for _, k := range Kernels() {
			got, check := guarded(len(row))
			copy(got, start)
			k.Add(got, row, scale)
			check(t)
			same(t, k.String(), got, want)
		}
	})
}
