// Package engine is the path of a report on one page: bytes in, Reading out.
package engine

import (
	"fmt"
	"io/fs"
	"slices"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/attribution"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/entity"
	"github.com/headwater-project/headwater/event"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/model"
	"github.com/headwater-project/headwater/place"
	"github.com/headwater-project/headwater/provenance"
	"github.com/headwater-project/headwater/syntax"
	"github.com/headwater-project/headwater/timex"
)

// Version is the version that readings carry.
const Version = "0.1.0-dev"

// Options is what a user may set. The zero Options reads with the built-in
// catalog alone.
type Options struct {
	Catalogs  []string             // files or folders of YAML added to the built-in catalog
	Frames    map[string]fs.FS     // folders of frames added to the built-in ones, by the name errors call them
	Gazetteer *gazetteer.Gazetteer // the places; nil for the built-in ones
}

// Engine reads reports. It is safe for use by several goroutines at once.
type Engine struct {
	parser    *syntax.Parser
	listener  *attribution.Listener
	names     *entity.Recognizer
	places    *place.Resolver
	frames    *event.Frames
	generator headwater.Generator
}

// New loads the reference data. It fails when a user's catalog cannot be read.
func New(opt Options) (*Engine, error) {
	names, err := catalog.Load(opt.Catalogs...)
	if err != nil {
		return nil, fmt.Errorf("loading the catalog: %w", err)
	}
	places := opt.Gazetteer
	if places == nil {
		if places, err = gazetteer.Load(); err != nil {
			return nil, fmt.Errorf("loading the gazetteer: %w", err)
		}
	}
	if err := unmistakable(names, places); err != nil {
		return nil, fmt.Errorf("loading the catalog: %w", err)
	}
	parser, err := syntax.Load()
	if err != nil {
		return nil, err
	}
	listener, err := attribution.Load()
	if err != nil {
		return nil, err
	}
	frames, err := event.Load(opt.Frames)
	if err != nil {
		return nil, fmt.Errorf("loading the frames: %w", err)
	}
	recognizer, err := entity.Load(names, places.Builtin())
	if err != nil {
		return nil, err
	}
	return &Engine{
		parser:   parser,
		listener: listener,
		frames:   frames,
		names:    recognizer,
		places:   place.New(places),
		generator: headwater.Generator{Name: "headwater", Version: Version,
			Models: slices.Concat([]headwater.Model{names.Version()}, places.Models(), parser.Models(), []headwater.Model{recognizer.Model(), listener.Model()})},
	}, nil
}

// unmistakable refuses a user's record of a body, a person or a thing that goes by a
// country's or a people's name, for it would take over every mention of these.
func unmistakable(names *catalog.Catalog, places *gazetteer.Gazetteer) error {
	own, err := catalog.Builtin()
	if err != nil {
		return err
	}
	var all catalog.Faults
	for _, r := range names.Records()[len(own.Records()):] {
		if r.Type.Place() || r.Type == headwater.NORP {
			continue
		}
		for _, name := range append([]string{r.Name}, r.Aliases...) {
			_, country := places.Country(name)
			if _, people := places.Demonym(name); country || people {
				all = append(all, fmt.Errorf("%s: record %s: %q is the name of a country or its people: leave it out, or write the name in full", names.Where(r.Key), r.Key, name))
			}
		}
	}
	if len(all) > 0 {
		return all
	}
	return nil
}

// Read takes one document through every stage. Only the first can fail: the
// rest are total. A fault of ours in a stage comes back as an error that names
// the input, so that one document never stops the others.
func (e *Engine) Read(r headwater.Receipt) (reading headwater.Reading, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%s: a fault in headwater itself, please report it with this input: %v", r.URI, fault)
		}
	}()
	doc, err := article.Read(r)
	if err != nil {
		return headwater.Reading{}, err
	}
	return e.analyse(doc), nil
}

func (e *Engine) analyse(doc headwater.Document) headwater.Reading {
	rd := headwater.Reading{Generator: e.generator, Document: doc}
	d, syn := &rd.Document, &rd.Syntax
	heard, seen := e.listener.Begin(d), e.names.Begin(d)
	rd.Syntax = e.parser.ParseEach(doc.Text, doc.Blocks, func(s model.Stretch) {
		heard.Hear(s)
		seen.See(s)
	})
	rd.Entities = e.places.Resolve(d, syn, seen.Find(syn))
	rd.Times, rd.Quantities = timex.Find(d, syn)
	rd.Regions = e.places.Regions(d, syn, rd.Entities, rd.Times, rd.Quantities)
	rd.Sources, rd.Attributions = heard.Find(syn, rd.Entities)
	rd.Sources, rd.Attributions = provenance.Chains(d, syn, rd.Entities, rd.Sources, rd.Attributions)
	rd.Claims = e.frames.Find(d, syn, rd.Entities, rd.Times, rd.Quantities, rd.Attributions)
	rd.Checks = e.places.Reach(d, rd.Entities, rd.Regions, rd.Quantities, rd.Claims)
	rd.Summary = provenance.Summarize(d, syn, rd.Sources, rd.Attributions)
	return rd
}
