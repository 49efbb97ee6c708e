package attribution

import (
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/model"
)

// told is what training says of a text, written by training/attribution/pack.py.
type told struct {
	Text   string      `json:"text"`
	Scores [][]float64 `json:"scores"`
}

// TestNetwork holds the network to its twin in Python, with every kernel.
func TestNetwork(t *testing.T) {
	raw, err := os.ReadFile("testdata/network.json")
	if err != nil {
		t.Fatal(err)
	}
	var want told
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	for _, kernel := range model.Kernels() {
		got := scoresOf(t, want.Text, kernel)
		if got.len() != len(want.Scores) {
			t.Fatalf("%v: %d words, want %d", kernel, got.len(), len(want.Scores))
		}
		for i, row := range want.Scores {
			for k, v := range row {
				if p := math.Exp(float64(got[i*outputs+k])); math.Abs(p-math.Exp(v)) > 0.02 {
					t.Errorf("%v: word %d, score %d is %.3f, in training %.3f", kernel, i, k, p, math.Exp(v))
				}
			}
		}
	}
}

func scoresOf(t *testing.T, text string, kernel model.Kernel) scores {
	t.Helper()
	l, err := open(embedded, kernel)
	if err != nil {
		t.Fatal(err)
	}
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := article.Read(headwater.Receipt{URI: "check", MediaType: "text/plain", Bytes: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	var out scores
	p.ParseEach(doc.Text, doc.Blocks, func(s model.Stretch) {
		scratch := new(pass)
		scratch.number(&doc, s)
		first, last := s.Words()
		out = append(out, l.net.run(scratch, s, []run{{0, last - first}})...)
	})
	return out
}

func TestOpen(t *testing.T) {
	if _, err := Open(embedded[:len(embedded)-1]); err == nil || !strings.Contains(err.Error(), "attribution") {
		t.Errorf("a weight file cut short: %v", err)
	}
	if _, err := Open([]byte("no weights")); err == nil {
		t.Error("no weight file at all was opened")
	}
}

// The network goes on where the parser's ends, so it fits one parser alone.
func TestParserFits(t *testing.T) {
	file, err := model.OpenSequel(embedded, model.Best())
	if err != nil {
		t.Fatal(err)
	}
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Fits(p.Models()[0], p.Width()); err != nil {
		t.Error(err)
	}
}
