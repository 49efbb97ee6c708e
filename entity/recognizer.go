package entity

import (
	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/model"
)

// Recognizer finds named entities. It is safe for concurrent use.
type Recognizer struct {
	catalog *catalog.Catalog
	places  *gazetteer.Gazetteer
	lex     lexicon
	net     *network // nil: rules alone
	model   headwater.Model
	spare   model.Spare[pass] // scratch, from one document to the next
}

// New makes a recognizer over a catalog and a gazetteer that reads by rules alone.
// Either may be nil: then its names are known by their shape only.
func New(c *catalog.Catalog, g *gazetteer.Gazetteer) *Recognizer {
	if g == nil {
		g = new(gazetteer.Gazetteer)
	}
	return &Recognizer{catalog: c, places: g, lex: newLexicon()}
}

// Find gives the entities that a document names by rules and lists alone: see
// Sighting.Find.
func (r *Recognizer) Find(doc *headwater.Document, syn *headwater.Syntax) []headwater.Entity {
	return r.Begin(doc).Find(syn)
}

// byRules finds names by their shape, the lists and the words around them.
func (s *scan) byRules() {
	for i := range s.syn.Sentences {
		if s.kinds[i] == running {
			s.sentence(i)
		}
	}
	s.settle()
	s.headlines()
}

// classify gives linked entities the kind that the catalog knows them as.
func (r *Recognizer) classify(entities []headwater.Entity) []headwater.Entity {
	for i := range entities {
		if key := entities[i].Ref.Catalog; key != "" && r.catalog != nil {
			if rec, ok := r.catalog.Record(key); ok {
				entities[i].Class = string(rec.Kind)
			}
		}
	}
	return entities
}
