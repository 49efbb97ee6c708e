package model

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A scan that is broken off and goes on reads what one in one go reads.
func TestScanKernelsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(0, 9).Draw(t, "rows")
		n := rapid.OneOf(rapid.IntRange(1, 40), rapid.SampledFrom([]int{128, 255, 256, 257, 520})).Draw(t, "n")
		stop := rapid.IntRange(0, rows).Draw(t, "stop")
		r := random(rapid.Uint64().Draw(t, "seed"))
		ahead, back, x := numbers(r, rows*3*n), numbers(r, rows*3*n), numbers(r, rows*2*n)
		want := plainScan(ahead, back, x, rows, n)
		for _, k := range Kernels() {
			got, check := guarded(rows * 2 * n)
			state := make([]float32, n)
			k.scan(got[:stop*2*n], state, ahead, x, n, false)
			k.scan(got[stop*2*n:], state, ahead[stop*3*n:], x[stop*2*n:], n, false)
			clear(state)
			k.scan(got[stop*2*n:], state, back[stop*3*n:], x[stop*2*n:], n, true)
			k.scan(got[:stop*2*n], state, back, x, n, true)
			check(t)
			same(t, k.String(), got, want)
		}
	})
}

// plainScan goes channel by channel.
func plainScan(ahead, back, x []float32, rows, n int) []float32 {
	h := make([]float32, rows*2*n)
	for c := range 2 * n {
		var state float32
		for i := range rows {
			gates, gate := ahead, c
			if c >= n {
				i = rows - 1 - i
				gates, gate = back, c-n
			}
			g := gates[i*3*n+gate:]
			f, z, r := squash(g[0]), g[n], squash(g[2*n])
			state = float32(f*state) + float32((1-f)*z)
			h[i*2*n+c] = float32(r*state) + float32((1-r)*x[i*2*n+c])
		}
	}
	return h
}

func TestDotsKernelsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(0, 9).Draw(t, "rows")
		cols := rapid.IntRange(0, 13).Draw(t, "cols")
		size := rapid.SampledFrom([]int{0, 1, 7, 8, 9, 16, 40, 128}).Draw(t, "size")
		r := random(rapid.Uint64().Draw(t, "seed"))
		a, b := numbers(r, rows*size), numbers(r, cols*size)
		want := make([]float32, rows*cols)
		dots(want, a, b, rows, cols, size)
		for i := range want {
			var sum, most float64
			for c := range size {
				p := float64(a[i/cols*size+c]) * float64(b[i%cols*size+c])
				sum, most = sum+p, most+math.Abs(p)
			}
			if math.Abs(float64(want[i])-sum) > most*1e-5 {
				t.Fatalf("product %d is %v, want %v", i, want[i], sum)
			}
		}
		for _, k := range Kernels() {
			got, check := guarded(rows * cols)
			k.Dots(got, a, b, rows, cols, size)
			check(t)
			same(t, k.String(), got, want)
		}
	})
}

func TestLeakyKernelsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := numbers(random(rapid.Uint64().Draw(t, "seed")), rapid.IntRange(0, 100).Draw(t, "n"))
		x = append(x, -1, 0, 2, float32(math.Copysign(0, -1)), float32(math.Inf(-1)), float32(math.Inf(1)), -1e-40, float32(math.NaN()))
		x = x[:rapid.IntRange(0, len(x)).Draw(t, "length")]
		want := make([]float32, len(x))
		for i, v := range x {
			if want[i] = v; v < 0 {
				want[i] = v * 0.1
			}
		}
		for _, k := range Kernels() {
			got, check := guarded(len(x))
			k.Leaky(got, x, 0.1)
			check(t)
			same(t, k.String(), got, want)
			got = slices.Clone(x)
			k.Leaky(got, got, 0.1)
			same(t, k.String()+" in place", got, want)
		}
	})
}
