package model

import (
	"slices"
	"strings"
	"testing"
)

func TestLoaderKeepsWhatWentWrong(t *testing.T) {
	l := Loader{File: opened(t, tiny)}
	if got := l.Int8("weights", 3, 4); got == nil && l.Err() == nil {
		t.Error("neither weights nor an error")
	}
	if l.Linear("missing", 2, 3) != nil {
		t.Error("a layer that is not there")
	}
	l.Table("nowhere", 2, 3)
	if err := l.Err(); err == nil || !strings.Contains(err.Error(), `"missing"`) || !strings.Contains(err.Error(), `"nowhere"`) {
		t.Errorf("two missing tensors: %v", err)
	}
}

func TestTableAddsItsRows(t *testing.T) {
	table := Table{rows: []int8{1, 2, 3, -4}, scale: []float32{0.5, 2}, width: 2}
	x := []float32{10, 10}
	table.Add(x, 1)
	table.Add(x, 0)
	if want := []float32{16.5, 3}; !slices.Equal(x, want) {
		t.Errorf("got %v, want %v", x, want)
	}
}

// Passages that are run together come out as each does for itself.
func TestRecurrentReadsPassagesApart(t *testing.T) {
	const width, first, second = 8, 5, 3
	r := random(4)
	var layers []*Linear
	for range 2 {
		layer, err := NewLinear(Best(), weightsOf(r, width*3*width), numbers(r, 3*width), numbers(r, 3*width))
		if err != nil {
			t.Fatal(err)
		}
		layers = append(layers, layer)
	}
	x := numbers(r, (first+second)*width)
	run := func(x []float32, runs ...int) []float32 {
		return slices.Clone(new(Recurrent).Run(Best(), layers, slices.Clone(x), width, runs...))
	}
	want := append(run(x[:first*width], first), run(x[first*width:], second)...)
	same(t, "passages together", run(x, first, second), want)
}
