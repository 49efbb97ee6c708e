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
	Best().AddRows(x, []Row{table.Row(1), table.Row(0)})
	if want := []float32{16.5, 3}; !slices.Equal(x, want) {
		t.Errorf("got %v, want %v", x, want)
	}
}
