package origin

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// credit is a name that a page credits, before it is known which report that is.
type credit struct {
	name   string
	spans  []headwater.Span
	aside  bool   // nothing is taken on its word
	whole  bool   // all of the page is given to it
	report string // id, once it is known
}

// creditsOf finds what a page credits: the outlets in its chains, at its head and its
// foot, and the outlets of the set that its sentences name beside a word of telling.
func creditsOf(p *page, known []string, publishers map[string]bool) []credit {
	c := &crediting{page: p}
	c.chains()
	c.lone()
	c.published(publishers)
	c.bylines()
	for _, name := range known {
		c.named(name)
	}
	return c.out
}

type crediting struct {
	*page
	out []credit
}

// add takes a credit in; of one name there is one, that rests where any does.
func (c *crediting) add(name string, aside, whole bool, spans ...headwater.Span) {
	name = outletOnly(name)
	if name == "" || c.own(name) || nameless(name) {
		return
	}
	at := slices.IndexFunc(c.out, func(o credit) bool { return fits(name, o.name) >= partFit })
	if at < 0 {
		at = len(c.out)
		c.out = append(c.out, credit{name: name, aside: aside})
	}
	o := &c.out[at]
	if len(name) > len(o.name) && fits(name, o.name) == partFit {
		o.name = name
	}
	o.aside = o.aside && aside
	o.whole = o.whole || whole
	for _, s := range spans {
		if !s.Empty() && !slices.ContainsFunc(o.spans, s.Overlaps) {
			o.spans = append(o.spans, s)
		}
	}
}

// chains takes the outlets of chains. What a denial rejects is spoken of, not relied on.
func (c *crediting) chains() {
	for i := range c.Attributions {
		a := &c.Attributions[i]
		aside := c.denied(a)
		for n, h := range a.Chain.Hops {
			s := c.outlet(h.Source)
			if n == 0 || s == nil || !s.Named {
				continue
			}
			whole := n == 1 && h.How == headwater.Reports && h.Inherited && c.edge(h.Spans)
			c.add(s.Label, aside, whole, h.Spans...)
			if whole && c.whole == "" {
				c.whole = s.Label
			}
		}
	}
}

// denied says whether an attribution stands inside a denial.
func (c *crediting) denied(a *headwater.Attribution) bool {
	for n := 0; a != nil && n < 8; n++ {
		if a.Act == headwater.Deny && !a.Negated {
			return true
		}
		a = c.attrs[a.Parent]
	}
	return false
}

// edge says whether all spans of a hop lie at the head or the foot of the page, so
// that the hop is laid over all of it.
func (c *crediting) edge(spans []headwater.Span) bool {
	if len(spans) == 0 {
		return true
	}
	for _, s := range spans {
		n := c.sentence(s.Start)
		if d := c.Document.Dateline; d != nil && d.Span.Contains(s) || slices.Contains(c.Document.Byline, c.text(s)) {
			continue
		}
		if n >= 0 && c.Syntax.Sentences[n].LastWord-c.Syntax.Sentences[n].FirstWord > 12 && !strings.HasPrefix(c.text(headwater.Span{Start: max(0, s.Start-1), End: s.Start}), "(") {
			return false
		}
	}
	return true
}

// lone takes outlets that are sources and stand in no chain: credited at the foot with
// a part, or spoken of.
func (c *crediting) lone() {
	for i := range c.Sources {
		s := &c.Sources[i]
		if s.Kind != headwater.OutletSource || !s.Named {
			continue
		}
		for _, at := range s.Spans {
			if c.block(at.Start) == headwater.CaptionBlock {
				continue
			}
			c.add(s.Label, !c.restsHere(at), false, at)
		}
	}
}

// published takes bodies that are sources and bear the very name of an outlet of the set,
// which the page alone does not show to be one.
func (c *crediting) published(publishers map[string]bool) {
	for i := range c.Sources {
		s := &c.Sources[i]
		if s.Kind != headwater.OutletSource && s.Named && publishes(s.Label, publishers) {
			c.add(s.Label, !slices.ContainsFunc(s.Spans, c.restsHere), false, s.Spans...)
		}
	}
}

// publishes says whether a label is the name of an outlet of the set, or that behind a
// people's ("the British Daily Larkmoor"), or beside a word that outlets share ("the
// Larkmoor agency"). Publishers are names run together, and behind a ~ what is their own of them.
func publishes(label string, publishers map[string]bool) bool {
	words := outletWords(label)
	core := coreOf(words)
	return publishers[compact(words)] ||
		len(words) > 2 && peoples(words[0]) && publishers[compact(words[1:])] || len(core) > 0 && len(core) < len(words) && publishers["~"+compact(core)]
}

func (c *crediting) bylines() {
	for _, by := range c.Document.Byline {
		if wire(by) {
			c.add(by, false, len(c.Document.Byline) == 1, c.signed(by))
			if len(c.Document.Byline) == 1 && c.whole == "" {
				c.whole = by
			}
		}
	}
}

// signed is where the text has a byline, which may stand in the metadata alone.
func (c *crediting) signed(by string) headwater.Span {
	for _, at := range mentions(c.Document.Text, by) {
		return at
	}
	return headwater.Span{}
}

// wire says whether a byline names an agency and not a person.
func wire(by string) bool {
	words := outletWords(by)
	if len(words) == 0 {
		return false
	}
	if len(words) == 1 {
		return capitals(by) && len(by) < 6
	}
	last := words[len(words)-1]
	return last == "agency" || last == "press" || last == "news" || last == "service" || last == "presse"
}

// named takes an outlet of the set where the page names it beside a word of telling.
func (c *crediting) named(name string) {
	for _, at := range mentions(c.Document.Text, name) {
		kind := c.block(at.Start)
		if kind == headwater.CaptionBlock || kind == headwater.TitleBlock && !c.restsHere(at) {
			continue
		}
		if kind == headwater.BoilerplateBlock {
			if footLine.MatchString(c.lineAround(at)) {
				c.add(name, false, false, at)
			}
			continue
		}
		switch {
		case c.restsHere(at):
			c.add(name, false, false, at)
		case c.reportHere(at):
			c.add(name, true, false, at)
		}
	}
}

// mentions are the places where text holds a name as words of their own, as written.
func mentions(text, name string) []headwater.Span {
	var out []headwater.Span
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return out
		}
		at := headwater.Span{Start: from + i, End: from + i + len(name)}
		if !letterBefore(text, at.Start) && !letterAfter(text, at.End) {
			out = append(out, at)
		}
		from = at.End
	}
}

func letterBefore(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return at > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func letterAfter(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return at < len(text) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
