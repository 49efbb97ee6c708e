// Package provenance tells through whom a claim reached us: the chain of each
// attribution, from the outlet that we read through every relay that the text
// credits down to the source, and what the whole rests on.
//
// Terms follow W3C PROV (a hop is a derivation) and ICD 206 (sources named,
// unnamed, documentary).
package provenance

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// Chains gives every attribution its chain. The sources come back with the
// outlet that we read, and the agency that its head credits, added where the
// text did not make them sources already; an unknown outlet is a hop without a
// source.
//
// A relay credited once ("according to a Reuters report", "told the newspaper")
// holds for the unnamed sources and documents that follow until another relay
// is credited; such hops are Inherited, with the words that set them.
func Chains(doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity, sources []headwater.Source, attributions []headwater.Attribution) ([]headwater.Source, []headwater.Attribution) {
	t := &tracer{doc: doc, syn: syn, entities: entities, sources: slices.Clone(sources), out: slices.Clone(attributions)}
	t.index()
	t.head()
	t.weigh()
	for i := range t.out {
		t.trace(i)
	}
	for i := range t.out {
		t.cite(i)
	}
	for i := range t.out {
		t.nest(i)
	}
	slices.SortStableFunc(t.sources, func(a, b headwater.Source) int { return first(a) - first(b) })
	return t.sources, t.out
}

// first is where a source is first mentioned; one that is not stands before all.
func first(s headwater.Source) int {
	if len(s.Spans) == 0 {
		return -1
	}
	return s.Spans[0].Start
}

// relay is an outlet or report that passes words on, and what says so.
type relay struct {
	source string
	span   headwater.Span
	block  int
}

type tracer struct {
	doc      *headwater.Document
	syn      *headwater.Syntax
	entities []headwater.Entity
	sources  []headwater.Source
	out      []headwater.Attribution
	byID     map[string]int    // source id → index
	byEntity map[string]string // entity id → source id
	byAttr   map[string]int    // attribution id → index
	outlets  []outlet          // mentions of outlets in text order
	mentions []mention         // mentions of sources in text order
	base     []headwater.Hop   // the hops that every chain begins with
	active   relay             // credited last; holds in its paragraph
	lead     relay             // what the report leans on; holds until the next such
	through  map[string]relay  // source id → the outlet it was quoted from
	weight   map[string]int    // source id of an outlet → times credited
	early    int               // last block of the story's head
}

// mention is one mention of a source.
type mention struct {
	source string
	span   headwater.Span
}

// outlet is one mention of an outlet.
type outlet struct {
	entity int
	span   headwater.Span
}

func (t *tracer) index() {
	t.byID, t.byEntity, t.byAttr = map[string]int{}, map[string]string{}, map[string]int{}
	for i, s := range t.sources {
		t.byID[s.ID] = i
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
	for i := range t.entities {
		if !publishes(&t.entities[i]) {
			continue
		}
		for _, m := range t.entities[i].Mentions {
			t.outlets = append(t.outlets, outlet{i, m})
		}
	}
	slices.SortFunc(t.outlets, func(a, b outlet) int { return a.span.Start - b.span.Start })
}

// publishes says whether an entity is an outlet or a news agency.
func publishes(e *headwater.Entity) bool {
	return e.Class == "outlet" || e.Class == "agency" || e.Class == "" && e.Type == headwater.Org && catalog.OutletName(e.Name)
}

// head sets the hops that every chain begins with: who publishes, and which
// agency the dateline or the byline credits.
func (t *tracer) head() {
	publisher := t.named(t.doc.Publisher, headwater.Span{})
	t.base = []headwater.Hop{{Source: publisher, How: headwater.Publishes}}
	agency, at := t.credit()
	if agency == "" || agency == publisher {
		return
	}
	hop := headwater.Hop{Source: agency, How: headwater.Reports, Inherited: true}
	if !at.Empty() {
		hop.Spans = []headwater.Span{at}
	}
	t.base = append(t.base, hop)
}

// named finds or makes the outlet source of a name; "" for "".
func (t *tracer) named(name string, at headwater.Span) string {
	if name == "" {
		return ""
	}
	for i := range t.entities {
		e := &t.entities[i]
		if strings.EqualFold(e.Name, name) || slices.ContainsFunc(e.Aliases, func(a string) bool { return strings.EqualFold(a, name) }) {
			return t.sourceOf(i, at)
		}
	}
	for _, s := range t.sources {
		if s.Kind == headwater.OutletSource && strings.EqualFold(s.Label, name) {
			return s.ID
		}
	}
	return t.add(headwater.Source{Kind: headwater.OutletSource, Named: true, Label: name}, at)
}

// sourceOf finds or makes the source of an outlet entity.
func (t *tracer) sourceOf(entity int, at headwater.Span) string {
	e := &t.entities[entity]
	if id := t.byEntity[e.ID]; id != "" {
		return id
	}
	id := t.add(headwater.Source{Kind: headwater.OutletSource, Named: true, Label: e.Name, Entity: e.ID, Country: e.Country}, at)
	t.byEntity[e.ID] = id
	return id
}

func (t *tracer) add(s headwater.Source, at headwater.Span) string {
	if !at.Empty() {
		s.Spans = []headwater.Span{at}
	}
	s.ID = headwater.Ident("s", t.doc.ID, "outlet "+s.Label, s.Spans...)
	t.byID[s.ID] = len(t.sources)
	t.sources = append(t.sources, s)
	return s.ID
}
