package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// shape draws small sizes and, now and then, larger ones.
func shape(t *rapid.T) (rows, in, out int, r *rand.Rand) {
	rows = rapid.IntRange(0, 11).Draw(t, "rows")
	in = rapid.OneOf(rapid.IntRange(1, 20), rapid.SampledFrom([]int{31, 32, 63, 64, 65, 96, 100, 256})).Draw(t, "in")
	out = rapid.OneOf(rapid.IntRange(1, 20), rapid.SampledFrom([]int{48, 63, 64, 65, 79, 80, 128, 145})).Draw(t, "out")
	return rows, in, out, random(rapid.Uint64().Draw(t, "seed"))
}

func TestLinearKernelsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, in, out, r := shape(t)
		weights, scale, bias := weightsOf(r, in*out), numbers(r, out), numbers(r, out)
		x := numbers(r, rows*in)
		var want []float32
		for _, k := range Kernels() {
			l, err := NewLinear(k, weights, scale, bias)
			if err != nil {
				t.Fatal(err)
			}
			var q Rows
			k.Quantize(&q, x, rows, in)
			got, check := guarded(rows * out)
			l.Apply(got, &q)
			check(t)
			if k == (Kernel{}) {
				want = got
				same(t, "plain sum", got, plain(weights, scale, bias, &q))
			}
			same(t, k.String(), got, want)
		}
	})
}

func TestApplyRefusesOtherRows(t *testing.T) {
	l, err := NewLinear(Best(), make([]int8, 64), make([]float32, 2), nil)
	if err != nil {
		t.Fatal(err)
	}
	var narrow, wide Rows
	Best().Quantize(&narrow, make([]float32, 31), 1, 31)
	Best().Quantize(&wide, make([]float32, 64), 2, 32)
	for name, call := range map[string]func(){
		"rows of 31 columns": func() { l.Apply(make([]float32, 2), &narrow) },
		"no room":            func() { l.Apply(make([]float32, 3)[:3:3], &wide) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: passes", name)
				}
			}()
			call()
		}()
	}
}

// plain is the sum as the documentation of Apply writes it.
func plain(weights []int8, scale, bias []float32, x *Rows) []float32 {
	var y []float32
	for r := range x.rows {
		for o := range scale {
			var sum int32
			for c, b := range x.row(r) {
				sum += (int32(b) - zero) * int32(weights[o*x.cols+c])
			}
			y = append(y, float32(float32(sum)*float32(x.scale[r]*scale[o]))+bias[o])
		}
	}
	return y
}

// TestLinearAtItsBounds has the largest bytes meet the largest weights, where
// 16-bit sums of pairs come closest to overflowing.
func TestLinearAtItsBounds(t *testing.T) {
	const in, out = 512, 80
	for _, sign := range []int8{1, -1} {
		weights := slices.Repeat([]int8{sign * maxWeight}, in*out)
		for _, v := range []float32{1, -1} {
			for _, k := range Kernels() {
				l, err := NewLinear(k, weights, slices.Repeat([]float32{1}, out), nil)
				if err != nil {
					t.Fatal(err)
				}
				var q Rows
				k.Quantize(&q, slices.Repeat([]float32{127 * v}, 5*in), 5, in)
				got := make([]float32, 5*out)
				l.Apply(got, &q)
				same(t, k.String(), got, slices.Repeat([]float32{float32(sign) * v * in * maxWeight * 127}, 5*out))
			}
		}
	}
}

func TestLinearMeansWhatFloatsMean(t *testing.T) {
	const rows, in, out = 7, 128, 33
	r := random(3)
	weights, scale, bias, x := weightsOf(r, in*out), numbers(r, out), numbers(r, out), numbers(r, rows*in)
	l, err := NewLinear(Best(), weights, scale, bias)
	if err != nil {
		t.Fatal(err)
	}
	var q Rows
	Best().Quantize(&q, x, rows, in)
	got := make([]float32, rows*out)
	l.Apply(got, &q)
	for i := range rows {
		for o := range out {
			var sum, norm float64
			for c := range in {
				w := float64(weights[o*in+c]) * float64(scale[o])
				sum += float64(x[i*in+c]) * w
				norm += w * w
			}
			// A row is rounded to steps of m/127, each off by at most half a step.
			bound := math.Sqrt(in) * math.Sqrt(norm) * float64(q.scale[i]) / 2
			if diff := math.Abs(float64(got[i*out+o]) - sum - float64(bias[o])); diff > bound {
				t.Errorf("row %d output %d: off by %v, more than %v", i, o, diff, bound)
			}
		}
	}
}

func TestLinearRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		weights     []int8
		scale, bias []float32
	}{
		"no outputs":      {make([]int8, 4), nil, nil},
		"uneven":          {make([]int8, 5), make([]float32, 2), nil},
		"biases":          {make([]int8, 4), make([]float32, 2), make([]float32, 3)},
		"too wide":        {make([]int8, maxInputs+1), make([]float32, 1), nil},
		"weight above 63": {[]int8{1, 64}, make([]float32, 2), nil},
		"weight -64":      {[]int8{-64, 1}, make([]float32, 2), nil},
	} {
		if l, err := NewLinear(Best(), c.weights, c.scale, c.bias); err == nil {
			t.Errorf("%s: passes as %+v", name, l)
		}
	}
}
