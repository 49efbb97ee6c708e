// Package provenance tells through whom a claim reached us: the chain of each
// attribution, from the outlet that we read through every relay that the text
// credits down to the source, and what the whole rests on.
//
// Terms follow W3C PROV (a hop is a derivation) and ICD 206 (sources named,
// unnamed, documentary).
package provenance

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// Chains gives every attribution its chain. The sources come back with the
// outlet that we read, and the agencies that its head, its foot and its
// sentences credit, added where the text did not make them sources already; an
// unknown outlet is a hop without a source. A source that the text shows to be an
// outlet ("RONA (Norda) -", "Norda reported, citing officials") becomes one.
//
// A relay credited once holds for what follows until the text changes voice; such
// hops are Inherited, with the words that set them. No chain holds one source
// twice.
func Chains(doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity, sources []headwater.Source, attributions []headwater.Attribution) ([]headwater.Source, []headwater.Attribution) {
	t := &tracer{doc: doc, syn: syn, entities: entities, sources: slices.Clone(sources), out: slices.Clone(attributions)}
	t.index()
	t.findCarriers()
	t.head()
	t.findOutlets()
	t.weigh()
	t.findPapers()
	for _, i := range t.order() {
		t.trace(i)
	}
	for i := range t.out {
		t.cite(i)
	}
	t.nest()
	t.creditPieces()
	t.unclear()
	slices.SortStableFunc(t.sources, func(a, b headwater.Source) int { return first(a) - first(b) })
	return t.sources, t.out
}

// unclear closes the chains that end at somebody whom the text names in words that
// do not tell who it is ("he"): the trail goes on to a first-hand source, if not for us.
func (t *tracer) unclear() {
	for i := range t.out {
		a := &t.out[i]
		if n := len(a.Chain.Hops); a.Source == "" && a.SourceSpan != nil && a.Chain.Hops[n-1].Source == "" {
			a.Chain.Open = false
		}
	}
}

// first is where a source is first mentioned; one that is not stands before all.
func first(s headwater.Source) int {
	if len(s.Spans) == 0 {
		return -1
	}
	return s.Spans[0].Start
}

// tracer is a document while its chains are built.
type tracer struct {
	doc      *headwater.Document
	syn      *headwater.Syntax
	entities []headwater.Entity
	sources  []headwater.Source
	out      []headwater.Attribution
	byID     map[string]int    // source id → index
	byLabel  map[string]int    // label in lower case, bare → index of the first source that bears it
	byEntity map[string]string // entity id → source id
	byAttr   map[string]int    // attribution id → index
	mentions []mention         // mentions of sources in text order
	outlets  []outlet          // mentions of outlets in text order
	calls    map[string]string // noun of an outlet without a name → what it was called last
	base     []headwater.Hop   // the hops that every chain begins with
	voice                      // which relay is in force
}

// mention is one mention of a source.
type mention struct {
	source string
	span   headwater.Span
}

func (t *tracer) index() {
	t.byID, t.byLabel, t.byEntity, t.byAttr = map[string]int{}, map[string]int{}, map[string]string{}, map[string]int{}
	for i := range t.sources {
		s := &t.sources[i]
		if s.Kind == headwater.OutletSource && !newsy(s) {
			s.Kind = headwater.OrganizationSource
		}
		t.byID[s.ID] = i
		t.enlist(i)
		if s.Entity != "" {
			t.byEntity[s.Entity] = s.ID
		}
		for _, at := range s.Spans {
			t.mentions = append(t.mentions, mention{s.ID, at})
		}
	}
	slices.SortStableFunc(t.mentions, func(a, b mention) int { return a.span.Start - b.span.Start })
	for i, a := range t.out {
		t.byAttr[a.ID] = i
	}
}

// order is the order in which attributions are traced: as the text has them, but
// titles last, for a headline rests on what the report tells below it.
func (t *tracer) order() []int {
	out := make([]int, 0, len(t.out))
	for _, titles := range [...]bool{false, true} {
		for i := range t.out {
			if t.inTitle(t.sentence(t.out[i].Cue)) == titles {
				out = append(out, i)
			}
		}
	}
	return out
}

func (t *tracer) inTitle(s headwater.Sentence) bool {
	return s.Block < len(t.doc.Blocks) && t.doc.Blocks[s.Block].Kind == headwater.TitleBlock
}

// sentence is the sentence that holds the start of a span; the zero Sentence
// where none does.
func (t *tracer) sentence(at headwater.Span) headwater.Sentence {
	n, ok := slices.BinarySearchFunc(t.syn.Sentences, at.Start, func(s headwater.Sentence, p int) int {
		if s.End <= p {
			return -1
		}
		if s.Start > p {
			return 1
		}
		return 0
	})
	if !ok {
		return headwater.Sentence{}
	}
	return t.syn.Sentences[n]
}

func (t *tracer) source(id string) *headwater.Source {
	if i, ok := t.byID[id]; ok && id != "" {
		return &t.sources[i]
	}
	return nil
}

func (t *tracer) isOutlet(id string) bool {
	s := t.source(id)
	return s != nil && s.Kind == headwater.OutletSource
}

// add takes a new source in and gives its id.
func (t *tracer) add(s headwater.Source, at headwater.Span) string {
	if !at.Empty() {
		s.Spans = []headwater.Span{at}
	}
	s.ID = headwater.Ident("s", t.doc.ID, "outlet "+s.Label, s.Spans...)
	if _, ok := t.byID[s.ID]; ok {
		return s.ID
	}
	t.byID[s.ID] = len(t.sources)
	t.sources = append(t.sources, s)
	t.enlist(len(t.sources) - 1)
	return s.ID
}
