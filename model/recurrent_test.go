package model

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func stackOf(t *rapid.T, k Kernel, r *rand.Rand, n, width int) (layers []*Layer) {
	for range n {
		layer, err := newLayer(k, weightsOf(r, width*3*width), numbers(r, 3*width), numbers(r, 3*width))
		if err != nil {
			t.Fatal(err)
		}
		layers = append(layers, layer)
	}
	return layers
}

// plainRun takes one passage through the layers, each in one go.
func plainRun(k Kernel, layers []*Layer, x []float32, width int) []float32 {
	for _, l := range layers {
		var q Rows
		rows := len(x) / width
		k.Quantize(&q, x, rows, width)
		ahead, back := make([]float32, rows*3*width/2), make([]float32, rows*3*width/2)
		l.Gates(ahead, &q, false)
		l.Gates(back, &q, true)
		x = plainScan(ahead, back, x, rows, width/2)
	}
	return x
}

// Passages that are run together, a tile at a time, come out as each does for itself;
// so they do where the gates of the first layer are known.
func TestRecurrentReadsPassagesApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.SampledFrom([]int{2, 8, 16, 18, 48}).Draw(t, "width")
		runs := rapid.SliceOfN(rapid.OneOf(rapid.IntRange(0, 5), rapid.SampledFrom([]int{63, 64, 65, 128, 150})), 0, 6).Draw(t, "runs")
		count, seed := rapid.IntRange(1, 3).Draw(t, "layers"), rapid.Uint64().Draw(t, "seed")
		for _, k := range Kernels() {
			r := random(seed)
			layers := stackOf(t, k, r, count, width)
			var x, want []float32
			for _, rows := range runs {
				passage := numbers(r, rows*width)
				x, want = append(x, passage...), append(want, plainRun(k, layers, passage, width)...)
			}
			var own Recurrent
			for range 2 { // the second time with used scratch
				same(t, k.String()+", known", own.RunKnown(k, layers, known(&own, k, layers[0], x, width), width, runs...), want)
				same(t, k.String(), own.Run(k, layers, slices.Clone(x), width, runs...), want)
			}
		}
	})
}

// known computes what is known of all rows.
func known(r *Recurrent, k Kernel, first *Layer, x []float32, width int) []Known {
	rows := make([]Known, len(x)/width)
	for i := range rows {
		rows[i] = Known{make([]float32, KnownSize(width)), make([]float32, KnownSize(width))}
	}
	r.Know(k, first, rows, x, width)
	return rows
}

func TestNewLayerRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		weights     []int8
		scale, bias []float32
	}{
		"odd weights":     {make([]int8, 9), make([]float32, 2), make([]float32, 2)},
		"odd outputs":     {make([]int8, 6), make([]float32, 3), make([]float32, 3)},
		"no biases":       {make([]int8, 6), make([]float32, 2), nil},
		"weight above 63": {[]int8{1, 64}, make([]float32, 2), make([]float32, 2)},
	} {
		if _, err := newLayer(Best(), c.weights, c.scale, c.bias); err == nil {
			t.Errorf("%s: passes", name)
		}
	}
}
