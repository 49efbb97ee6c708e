package origin

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// witness is a source that a report heard for itself.
type witness struct {
	page   *page
	source *headwater.Source
	times  int // how often the report passes it on
	denies bool
}

// hear finds whom every report heard: a document by its chains that pass no other
// report, one that is only credited by the chains that pass it and go on.
func (g *graph) hear() {
	for _, p := range g.pages {
		for i := range p.Attributions {
			a := &p.Attributions[i]
			if by := g.hearer(p, a); by != nil {
				by.listen(p, a)
			}
		}
	}
	for _, n := range g.reports {
		slices.SortStableFunc(n.heard, func(v, w witness) int { return w.times - v.times })
		for _, w := range n.heard {
			n.Sources = append(n.Sources, w.source.Label)
		}
	}
}

// hearer is the report that heard the source at the end of a chain; nil where the
// chain does not tell, or nothing was said.
func (g *graph) hearer(p *page, a *headwater.Attribution) *node {
	s := p.speaker(a)
	if s == nil || s.Kind == headwater.OutletSource || !telling(a) || p.vague(s) || p.mute(s) || p.headlined(s) || g.outletIn(p, s) {
		return nil
	}
	var last *node
	for n, h := range a.Chain.Hops {
		if n == 0 || h.Source == s.ID && n == len(a.Chain.Hops)-1 {
			continue
		}
		if o := p.outlet(h.Source); o != nil {
			last = g.credited(p, o.Label)
			if last == nil && !p.own(o.Label) {
				return nil
			}
		} else if h.Source == "" && h.How == headwater.Reports {
			return nil // an outlet that the text does not name
		}
	}
	switch {
	case last != nil && last.page == nil:
		return last
	case last != nil, p.fromOthers(a), g.wholeOf(p) != "":
		return nil
	}
	return g.reports[p.report]
}

// speaker is the source of an attribution or, where that is an outlet that cites
// somebody, who is cited.
func (p *page) speaker(a *headwater.Attribution) *headwater.Source {
	s := p.sources[a.Source]
	if n := len(a.Chain.Hops); s != nil && s.Kind == headwater.OutletSource && n > 0 && a.Chain.Hops[n-1].How == headwater.Cites {
		return p.sources[a.Chain.Hops[n-1].Source]
	}
	return s
}

// outletIn says whether a source that was read as a body or a person is an outlet that the page
// credits or its own, or works for one: a correspondent passes on what others said.
func (g *graph) outletIn(p *page, s *headwater.Source) bool {
	if s.Kind == headwater.GroupSource && slices.ContainsFunc(p.credits, func(c credit) bool { return c.name != "" && len(mentions(s.Label, c.name)) > 0 }) {
		return true // "AFP and other agencies"
	}
	if !s.Named || s.Kind == headwater.DocumentSource {
		return false
	}
	credited := slices.ContainsFunc(p.credits, func(c credit) bool { return c.name != "" && fits(s.Label, c.name) > noFit })
	return credited || p.own(s.Label) || g.outlet(p.affiliation(s))
}

// outlet says whether a body is one of the outlets that the set holds or credits, or has
// the name of one.
func (g *graph) outlet(name string) bool {
	if name == "" {
		return false
	}
	is, seen := g.bodies[name]
	if !seen {
		is = catalog.OutletName(name) || slices.ContainsFunc(g.order, func(id string) bool { return fits(name, g.reports[id].Publisher) > noFit })
		g.bodies[name] = is
	}
	return is
}

// affiliation is the name of the body that a source belongs to, empty where none is known.
func (p *page) affiliation(s *headwater.Source) string {
	if e := p.entities[s.Affiliation]; e != nil {
		return e.Name
	}
	return ""
}

// credited is the report that a page means by an outlet's name.
func (g *graph) credited(p *page, name string) *node {
	for _, c := range p.credits {
		if c.name != "" && fits(name, c.name) > noFit {
			return g.reports[c.report]
		}
	}
	return nil
}

// telling says whether an attribution passes something on, as far as can be told. Silence
// and what was asked or ordered not to be told do not.
func telling(a *headwater.Attribution) bool {
	return a.Act != headwater.NoComment && !a.Negated && a.Parent == "" && a.Confidence >= firm
}

// firm is the confidence below which an attribution shows no source that was heard: most
// of these are things that do not speak ("a postcard", "the final version").
const firm = 0.6

// mute says whether a source is a law: whoever reads one heard nobody.
func (p *page) mute(s *headwater.Source) bool {
	e := p.entities[s.Entity]
	return e != nil && e.Type == headwater.Law
}

// headlined says whether a speaker without a name stands in the headline alone: the text
// names whom it means, or tells it of nobody.
func (p *page) headlined(s *headwater.Source) bool {
	return s.Entity == "" && s.Kind != headwater.DocumentSource && len(s.Spans) > 0 && len(p.Attributions) > 1 && !slices.ContainsFunc(s.Spans, func(at headwater.Span) bool { return p.block(at.Start) != headwater.TitleBlock })
}

// vague says whether a source is nobody in particular ("some", "many", "critics say").
func (p *page) vague(s *headwater.Source) bool {
	words := strings.Fields(strings.ToLower(s.Label))
	if s.Kind == headwater.DocumentSource {
		return s.Entity == "" && !slices.ContainsFunc(words, func(w string) bool { return !news[w] })
	}
	if nameless(s.Label) || len(words) > 0 && (audience[words[len(words)-1]] || heading(s.Label, words)) {
		return true
	}
	if s.Named {
		return false
	}
	if strings.HasPrefix(s.Label, "%") {
		return true // the number before it was lost
	}
	if len(words) == 1 && words[0] == s.Label {
		return true // a word without a capital: "please"
	}
	return len(words) == 0 || len(words) == 1 && (nobody[words[0]] || s.Kind == headwater.GroupSource) || nobody[words[0]] && len(words) < 3
}

// aside are the first words of a page's asides in capitals, which are no speakers: "WHAT'S
// NEXT: Watch the runway."
var aside = set("what why how who when where the more next read key at bottom takeaways")

// heading says whether a label is a heading of the page in capitals.
func heading(label string, words []string) bool {
	first, _, _ := strings.Cut(words[0], "'")
	first, _, _ = strings.Cut(first, "’")
	return len(words) > 1 && label == strings.ToUpper(label) && aside[first]
}

// audience are words for those whom a page speaks to.
var audience = set("readers viewers listeners subscribers followers commenters users")

var nobody = set("everyone everybody nobody someone somebody anyone some many most others all one people they who we critics observers experts analysts it those few several")

// news are the words of labels that mean what other outlets tell: "media reports".
var news = set("study studies version of own its a an the some several many other recent earlier previous latest new unconfirmed this that media press news local report reports article articles story stories coverage dispatch dispatches")

// fromOthers says whether an attribution stands in words that the page has from
// another.
func (p *page) fromOthers(a *headwater.Attribution) bool {
	return slices.ContainsFunc(p.copied, func(c copiedSpan) bool {
		if c.Overlaps(a.Cue) {
			return true
		}
		return slices.ContainsFunc(a.Content, func(s headwater.Span) bool { return c.Overlaps(s) && 2*c.Len() >= s.Len() })
	})
}

func (n *node) listen(p *page, a *headwater.Attribution) {
	s := p.speaker(a)
	if s.MemberOf != "" && p.sources[s.MemberOf] != nil && slices.ContainsFunc(n.heard, func(w witness) bool { return w.page == p && w.source.ID == s.MemberOf }) {
		return
	}
	if i := slices.IndexFunc(n.heard, func(w witness) bool {
		return w.page == p && strings.EqualFold(w.source.Label, s.Label) || sameName(w.source, s)
	}); i >= 0 {
		n.heard[i].times++
		n.heard[i].denies = n.heard[i].denies || p.denies(a)
		return
	}
	n.heard = append(n.heard, witness{page: p, source: s, times: 1, denies: p.denies(a)})
}

// sameName says whether two sources bear one name.
func sameName(a, b *headwater.Source) bool {
	if !a.Named || !b.Named {
		return false
	}
	x, y := strings.Fields(strings.ToLower(a.Label)), strings.Fields(strings.ToLower(b.Label))
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if a.Kind == headwater.PersonSource && b.Kind == headwater.PersonSource {
		return x[len(x)-1] == y[len(y)-1] && (len(x) == 1 || len(y) == 1 || x[0] == y[0])
	}
	return slices.Equal(bare(x), bare(y))
}

func bare(words []string) []string {
	if len(words) > 1 && words[0] == "the" {
		return words[1:]
	}
	return words
}

// origins are the reports that heard somebody and on which pages of a story hang.
func (g *graph) origins(pages []*page) []*node {
	in := map[string]bool{}
	for _, p := range pages {
		for id := range g.reach(p.report) {
			in[id] = true
		}
	}
	var out []*node
	for id := range in {
		if n := g.reports[id]; len(n.heard) > 0 {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b *node) int { return a.at - b.at })
	return out
}

// reach is a report and all that it rests on, through others too.
func (g *graph) reach(report string) map[string]bool {
	if out, ok := g.reached[report]; ok {
		return out
	}
	out := g.walk(report)
	g.reached[report] = out
	return out
}

func (g *graph) walk(report string) map[string]bool {
	out := map[string]bool{report: true}
	for todo := []string{report}; len(todo) > 0; {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for on := range g.reports[id].on {
			if !out[on] {
				out[on] = true
				todo = append(todo, on)
			}
		}
	}
	return out
}

// hanging are the documents of a story that rest on an origin, its own included.
func (g *graph) hanging(n *node, pages []*page) []string {
	var out []string
	for _, p := range pages {
		if g.reach(p.report)[n.ID] {
			out = append(out, p.Document.ID)
		}
	}
	return out
}
