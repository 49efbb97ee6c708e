package main

import (
	"fmt"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/entity"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/model"
	"github.com/headwater-project/headwater/place"
	"github.com/headwater-project/headwater/syntax"
	"github.com/headwater-project/headwater/timex"
)

// spent is the seconds of what follows the syntax stage: names with their joining
// and linking, places, times and quantities.
type spent struct {
	Names  float64 `json:"names_seconds"`
	Places float64 `json:"places_seconds"`
	Times  float64 `json:"times_seconds"`
	Found  int     `json:"names"` // mentions
}

// namer reads as Engine.Read does up to quantities, without attribution.
type namer struct {
	parser     *syntax.Parser
	recognizer *entity.Recognizer
	resolver   *place.Resolver
}

func nameReader(parser *syntax.Parser) (reader, error) {
	records, err := catalog.Builtin()
	if err != nil {
		return nil, fmt.Errorf("loading the catalog: %w", err)
	}
	places, err := gazetteer.Load()
	if err != nil {
		return nil, fmt.Errorf("loading the gazetteer: %w", err)
	}
	recognizer, err := entity.Load(records, places)
	if err != nil {
		return nil, err
	}
	return namer{parser, recognizer, place.New(places)}.read, nil
}

// read adds a document. The network of names hears the parser at work; its time is
// taken off the parser's.
func (n namer) read(r *round, d *headwater.Document) {
	if r.spent == nil {
		r.spent = new(spent)
	}
	begun := time.Now()
	seen := n.recognizer.Begin(d)
	names := time.Since(begun)
	syn := n.parser.ParseEach(d.Text, d.Blocks, func(s model.Stretch) {
		at := time.Now()
		seen.See(s)
		names += time.Since(at)
	})
	parsed := time.Since(begun)
	found := seen.Find(&syn)
	named := time.Since(begun)
	found = n.resolver.Resolve(d, &syn, found)
	placed := time.Since(begun)
	times, quantities := timex.Find(d, &syn)
	timed := time.Since(begun)
	n.resolver.Regions(d, &syn, found, times, quantities)
	drawn := time.Since(begun)
	r.Seconds += (parsed - names).Seconds()
	r.Names += (names + named - parsed).Seconds()
	r.Places += (placed - named + drawn - timed).Seconds()
	r.Times += (timed - placed).Seconds()
	r.count(&syn)
	for i := range found {
		r.Found += len(found[i].Mentions)
	}
}
