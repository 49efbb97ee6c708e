package entity

import (
	"encoding/json"
	"math"
	"os"
	"strings"
	"sync"
	"testing"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/model"
	"github.com/headwater-project/headwater/syntax"
)

// TestNetwork holds the network to its twin in Python, with every kernel: to what
// training/entity/pack.py wrote of a text.
func TestNetwork(t *testing.T) {
	raw, err := os.ReadFile("testdata/network.json")
	if err != nil {
		t.Fatal(err)
	}
	var want struct {
		Text   string      `json:"text"`
		Scores [][]float64 `json:"scores"`
	}
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	for _, kernel := range model.Kernels() {
		got := scoresOf(t, want.Text, kernel)
		if len(got) != len(want.Scores)*tags {
			t.Fatalf("%v: %d words, want %d", kernel, len(got)/tags, len(want.Scores))
		}
		for i, row := range want.Scores {
			for k, v := range row {
				if p := math.Exp(float64(got[i*tags+k])); math.Abs(p-math.Exp(v)) > 0.02 {
					t.Errorf("%v: word %d, tag %d is %.3f, in training %.3f", kernel, i, k, p, math.Exp(v))
				}
			}
		}
	}
}

func scoresOf(t *testing.T, text string, kernel model.Kernel) (out []float32) {
	t.Helper()
	names, err := catalog.Load()
	if err != nil {
		t.Fatal(err)
	}
	places, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := open(embedded, kernel, names, places)
	if err != nil {
		t.Fatal(err)
	}
	doc := read(t, text)
	p, tell := parser(t), r.Clues(&doc)
	p.ParseEach(doc.Text, doc.Blocks, func(s model.Stretch) {
		scratch := &pass{clues: tell(s)}
		scores := r.net.run(scratch, s)
		for i := 0; i < len(scores); i += tags {
			model.LogSoftmax(scores[i:][:tags])
		}
		out = append(out, scores...)
	})
	return out
}

func read(t *testing.T, text string) headwater.Document {
	t.Helper()
	doc, err := article.Read(headwater.Receipt{URI: "check", MediaType: "text/plain", Bytes: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

var loaded = sync.OnceValues(syntax.Load)

func parser(t *testing.T) *syntax.Parser {
	t.Helper()
	p, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestOpen(t *testing.T) {
	if _, err := Open(embedded[:len(embedded)-1], nil, nil); err == nil || !strings.Contains(err.Error(), "entities") {
		t.Errorf("a weight file cut short: %v", err)
	}
	if _, err := Open([]byte("no weights"), nil, nil); err == nil {
		t.Error("no weight file at all was opened")
	}
}

// The network goes on where the parser's ends, so it fits one parser alone.
func TestParserFits(t *testing.T) {
	file, err := model.OpenSequel(embedded, model.Best())
	if err != nil {
		t.Fatal(err)
	}
	p := parser(t)
	if err := file.Fits(p.Models()[0], p.Width()); err != nil {
		t.Error(err)
	}
}
