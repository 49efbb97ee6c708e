package provenance

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// outlet is one mention of an outlet: by name ("Norda"), by what it is ("the
// agency", told of before), or as one without a name ("state television").
type outlet struct {
	entity int // index, or -1
	source string
	span   headwater.Span
	label  string // what one without a name was called first, if not here
	first  int    // its first token, article and what stands before the name aside
	own    bool   // the outlet that we read
}

// findOutlets gathers the mentions of outlets in text order.
func (t *tracer) findOutlets() {
	for n, hop := range t.base {
		t.findName(hop.Source, n == 0)
	}
	for i, named := 0, 0; i < len(t.sources) && named < mostNames; i++ {
		if s := &t.sources[i]; s.Kind == headwater.OutletSource && !t.inBase(s.ID) {
			named++
			t.findSource(s)
		}
	}
	for i := range t.entities {
		e := &t.entities[i]
		known := publishes(e) || t.isOutlet(t.byEntity[e.ID])
		for _, m := range e.Mentions {
			if known || t.called(e, m) {
				t.outlets = append(t.outlets, outlet{entity: i, span: m})
			}
		}
	}
	t.sortOutlets()
	t.findNouns()
	t.sortOutlets()
}

// mostNames is of how many outlets the names are looked for, so that the work stays
// linear in the text.
const mostNames = 16

// findSource finds an outlet that speaks wherever the text names it: "Norda" for
// "the news agency Norda".
func (t *tracer) findSource(s *headwater.Source) {
	for _, at := range s.Spans {
		t.outlets = append(t.outlets, outlet{entity: -1, source: s.ID, span: at})
	}
	words := strings.Fields(s.Label)
	for len(words) > 0 && !capital(words[0]) || len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	n := 0
	for n < len(words) && capital(words[n]) && (n == 0 || !strings.HasSuffix(words[n-1], ",")) {
		n++
	}
	name := strings.Trim(strings.Join(words[:n], " "), ",.’'")
	for at := wordIn(t.doc.Text, name, 0); len(name) > 2 && !at.Empty(); at = wordIn(t.doc.Text, name, at.End) {
		t.outlets = append(t.outlets, outlet{entity: -1, source: s.ID, span: at})
	}
}

// sortOutlets puts the mentions in order, each place once, and finds their tokens.
func (t *tracer) sortOutlets() {
	slices.SortStableFunc(t.outlets, func(a, b outlet) int { return a.span.Start - b.span.Start })
	t.outlets = slices.DeleteFunc(t.outlets, func(o outlet) bool { return !t.inStory(o.span) })
	t.outlets = slices.CompactFunc(t.outlets, func(a, b outlet) bool { return a.span.Overlaps(b.span) })
	for i := range t.outlets {
		t.outlets[i].first = t.tokenAt(t.outlets[i].span.Start)
	}
}

// inStory says whether a span lies in the text of the report: an agency in a
// caption is credited with a picture.
func (t *tracer) inStory(at headwater.Span) bool {
	n, ok := slices.BinarySearchFunc(t.doc.Blocks, at.Start, func(b headwater.Block, p int) int { return b.Start - p })
	if !ok {
		n--
	}
	return n >= 0 && t.doc.Blocks[n].Kind.Story()
}

// called says whether a body of an unknown kind is called an outlet where it is
// named: "the news agency Norda", "the Norda news service", "Rona television".
func (t *tracer) called(e *headwater.Entity, m headwater.Span) bool {
	if e.Class != "" || e.Type != headwater.Org && e.Type != headwater.Person && e.Type != headwater.Product {
		return false
	}
	before, after := t.low(t.tokenAt(m.Start)-1), t.tokenAt(m.End)
	if capital(t.word(t.tokenAt(m.End))) && t.tokenAt(m.End) < len(t.syn.Tokens) {
		return false // "the channel Rona Now": no more than a part of the name
	}
	if papers[before] || (before == "agency" || before == "service") && presses[t.low(t.tokenAt(m.Start)-2)] {
		return true
	}
	next := t.low(after)
	return papers[next] && next != "network" && next != "site" && next != "station" || presses[next] && (t.low(after+1) == "agency" || t.low(after+1) == "service")
}

// findName finds the outlet that publishes, or the agency that the text is credited
// to, where its sentences name it, in full or ("the Courier") by its last word.
func (t *tracer) findName(source string, publisher bool) {
	s := t.source(source)
	if s == nil {
		return
	}
	names := []string{bare(s.Label)}
	if publisher {
		names = append(names, bare(t.doc.Publisher))
	}
	for _, name := range slices.Compact(names) {
		for at := wordIn(t.doc.Text, name, 0); !at.Empty(); at = wordIn(t.doc.Text, name, at.End) {
			t.outlets = append(t.outlets, outlet{entity: -1, source: source, span: at})
		}
		last := name[strings.LastIndexByte(name, ' ')+1:]
		if last == name || !capital(last) {
			continue
		}
		for at := wordIn(t.doc.Text, last, 0); !at.Empty(); at = wordIn(t.doc.Text, last, at.End) {
			if article := "the "; strings.EqualFold(t.doc.Text[max(0, at.Start-len(article)):at.Start], article) {
				t.outlets = append(t.outlets, outlet{entity: -1, source: source, span: at})
			}
		}
	}
}

// sourceAt finds or makes the source of a mention.
func (t *tracer) sourceAt(o *outlet) string {
	switch {
	case o.source != "":
	case o.entity >= 0:
		o.source = t.sourceOf(o.entity, o.span)
	default:
		if o.label == "" {
			o.label = o.span.In(t.doc.Text)
		}
		o.source = t.unnamed(o.label, o.span)
	}
	return o.source
}

// unnamed is the source of an outlet without a name: "state television". A name or
// a nationality in the phrase marks one off: "Iranian state television".
func (t *tracer) unnamed(label string, at headwater.Span) string {
	if i, known := t.byLabel[strings.ToLower(bare(label))]; known {
		t.adopt(&t.sources[i])
		return t.sources[i].ID
	}
	return t.add(headwater.Source{Kind: headwater.OutletSource, Named: strings.ContainsFunc(label, unicode.IsUpper), Label: label}, at)
}

// enlist lets source i be found by its label, so that the work stays linear in the
// sources.
func (t *tracer) enlist(i int) {
	label := strings.ToLower(bare(t.sources[i].Label))
	if _, known := t.byLabel[label]; !known {
		t.byLabel[label] = i
	}
}
