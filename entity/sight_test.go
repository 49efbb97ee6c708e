package entity_test

import (
	"strings"
	"sync"
	"testing"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/entity"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/syntax"
	"pgregory.net/rapid"
)

var parser = sync.OnceValues(syntax.Load)

// sight is how the program reads names: the parser, and the network beside it.
type sight struct {
	parser *syntax.Parser
	names  *entity.Recognizer
}

func sighted(t testing.TB) sight {
	t.Helper()
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	g, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := entity.Load(c, g)
	if err != nil {
		t.Fatal(err)
	}
	return sight{p, r}
}

func (s sight) find(doc *headwater.Document) []headwater.Entity {
	seen := s.names.Begin(doc)
	syn := s.parser.ParseEach(doc.Text, doc.Blocks, seen.See)
	return seen.Find(&syn)
}

func TestSightKeepsItsPromises(t *testing.T) {
	s := sighted(t)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "words")
		doc, _ := document(strings.Join(words, " "))
		check(t, doc, s.find(doc))
	})
}
