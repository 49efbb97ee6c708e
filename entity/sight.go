package entity

import (
	"slices"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/model"
)

// Sighting is one document while a Recognizer reads it. It is for one goroutine.
type Sighting struct {
	r    *Recognizer
	doc  *headwater.Document
	scan *scan
	pass *pass
	told costs // what the network says of the words so far
}

// Begin starts to read a document, whose stretches are then given to See, in order.
func (r *Recognizer) Begin(doc *headwater.Document) *Sighting {
	return &Sighting{r: r, doc: doc, pass: r.spare.Take()}
}

// See reads a stretch with the network.
func (g *Sighting) See(at model.Stretch) {
	first, last := at.Words()
	if g.r.net == nil || first == last {
		return
	}
	g.begin(at.Syntax)
	g.pass.clues = g.scan.clues(g.pass.clues, at)
	scores := g.r.net.run(g.pass, at)
	g.skip(first)
	g.told = slices.Grow(g.told, (last-first)*tags)
	for i := 0; i < len(scores); i += tags {
		model.LogSoftmax(scores[i:][:tags])
		g.told = g.told.put(scores[i:][:tags])
	}
}

// begin makes ready what is told of the words of a document: rules need no parse.
func (g *Sighting) begin(syn *headwater.Syntax) {
	if g.scan == nil {
		g.scan = newScan(g.r, g.doc, syn)
		g.scan.evidence()
		g.scan.byRules()
		g.scan.mentions = clean(g.scan.mentions)
	}
}

// skip says nothing of the words before word, where the parser showed none.
func (g *Sighting) skip(word int) {
	for len(g.told) < word*tags {
		g.told = append(g.told, make(costs, tags)...)
		row := g.told[len(g.told)-tags:]
		for t := 1; t < tags; t++ {
			row[t] = 255
		}
	}
}

// Find gives the entities that the document names, in the order of their first
// mentions. Captions are read, boilerplate is not. Mentions overlap neither within
// an entity nor across entities. syn is what the stretches were stretches of, or,
// for a recognizer without a network, any syntax of the document. It ends the
// sighting.
func (g *Sighting) Find(syn *headwater.Syntax) []headwater.Entity {
	defer g.end()
	if len(syn.Tokens) == 0 {
		return nil
	}
	g.begin(syn)
	s := g.scan
	s.syn = syn
	if g.told != nil {
		g.skip(len(syn.Words))
		s.blend(g.told)
	}
	return g.r.classify(join(s))
}

// end gives the scratch back.
func (g *Sighting) end() {
	g.r.spare.Give(g.pass)
	g.pass = nil
}

// Clues gives, stretch by stretch as the parser hands them out, what the network
// is told of the words of a document besides the parser's states. Training reads it;
// what it gives is good until it is called again.
func (r *Recognizer) Clues(doc *headwater.Document) func(model.Stretch) []Clues {
	g := &Sighting{r: r, doc: doc}
	var out []Clues
	return func(at model.Stretch) []Clues {
		g.begin(at.Syntax)
		out = g.scan.clues(out, at)
		return out
	}
}
