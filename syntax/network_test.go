package syntax

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-project/headwater/model"
)

// told is what training/syntax/export.py wrote about one sentence.
type told struct {
	Forms   []string
	Buckets [][]uint32
	Arcs    [][]float32
	UPOS    [][]float32
	Heads   []int
	Rels    [][]float32
}

func vectors(t *testing.T) (all []told) {
	t.Helper()
	raw, err := os.ReadFile("testdata/network.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatal("testdata/network.json holds no sentence")
	}
	return all
}

func TestSizesRefused(t *testing.T) {
	for _, text := range []string{"", "[]", `{"width":7,"layers":1,"arc":8,"rel":8}`, `{"width":8,"layers":-1,"arc":8,"rel":8}`, `{"width":8,"layers":1,"arc":0,"rel":8}`} {
		var s sizes
		if err := s.read(model.Manifest{Name: "small", MadeBy: "make it", Architecture: json.RawMessage(text)}); err == nil || !strings.Contains(err.Error(), "make it") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// The words look the same to the network here and where it was trained.
func TestLooksAreThoseOfTraining(t *testing.T) {
	var l looker
	for _, s := range vectors(t) {
		for i, form := range s.Forms {
			l.lower(form)
			got := l.buckets(form)
			for k, size := range tables() {
				if got[k]%uint32(size.rows) != s.Buckets[i][k] {
					t.Errorf("%q, table %d: bucket %d, want %d", form, k, got[k]%uint32(size.rows), s.Buckets[i][k])
				}
			}
		}
	}
}

// The network says here what it said where it was trained, on every kernel;
// the bytes between layers leave room for one step of rounding.
func TestNetworkIsThatOfTraining(t *testing.T) {
	for _, kernel := range model.Kernels() {
		p, err := open(embedded, kernel)
		if err != nil {
			t.Fatal(err)
		}
		var g group
		var all [][]string
		for _, s := range vectors(t) {
			all = append(all, s.Forms)
		}
		p.net.run(&g, all)
		first := 0
		for _, s := range vectors(t) {
			compare(t, p.net, &g, s, first)
			first += len(s.Forms)
		}
	}
}

func compare(t *testing.T, n *network, g *group, s told, first int) {
	t.Helper()
	count := len(s.Forms)
	arcs := n.arcs(g, first, count)
	for i := range s.Forms {
		row := arcs[i*(count+1):][:count+1]
		row[i+1], s.Arcs[i][i+1] = 0, 0
		near(t, "arcs", row, s.Arcs[i])
		near(t, "upos", n.word(g.out, first+i).upos, s.UPOS[i])
	}
	rels := n.relations(g, first, count, s.Heads)
	for i := range s.Forms {
		near(t, "relations", rels[i*n.rels:][:n.rels], s.Rels[i])
	}
}

func near(t *testing.T, what string, got, want []float32) {
	t.Helper()
	size := float64(max(slices.Max(want), -slices.Min(want), 1))
	for i := range want {
		if d := math.Abs(float64(got[i] - want[i])); d > 0.05*size {
			t.Fatalf("%s %d is %v, want %v", what, i, got[i], want[i])
		}
	}
}
