package model

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestPowerIsThatOfTheLibrary(t *testing.T) {
	for i := range 1_200_000 {
		x := -float32(i) / 10_000
		if got, want := float64(power(x)), math.Exp2(float64(x)); math.Abs(got-want) > 5e-7*want {
			t.Fatalf("2^%v is %v, want %v", x, got, want)
		}
	}
	for _, low := range []float32{-120, -1e30, float32(math.Inf(-1)), float32(math.NaN())} {
		if got := power(low); got != 0 {
			t.Errorf("2^%v is %v", low, got)
		}
	}
}

func TestLogSoftmax(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SliceOfN(rapid.Float32Range(-60, 60), 1, 20).Draw(t, "row")
		sum, want := 0.0, slices.Clone(row)
		for _, v := range row {
			sum += math.Exp(float64(v))
		}
		LogSoftmax(row)
		for i, v := range row {
			if exact := float64(want[i]) - math.Log(sum); math.Abs(float64(v)-exact) > 1e-5 {
				t.Fatalf("share %d is %v, want %v", i, v, exact)
			}
		}
	})
	LogSoftmax(nil)
}
