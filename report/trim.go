package report

import (
	"slices"
	"strings"
)

// mostItems is how much of one kind a page for people shows: a browser chokes
// on more, and nobody reads it. The JSON holds everything. Where a thing is not
// shown, nothing links to it.
const mostItems = 5000

// trimmed gathers what a page leaves out.
type trimmed []string

func (t *trimmed) note(n int, noun string) {
	if n > 0 {
		*t = append(*t, plural(n, noun))
	}
}

// trim cuts the lists that nothing links to, and keeps a sentence that says
// what is left out.
func (s *sheet) trim(cut *trimmed) {
	shorten(&s.Places, "place", cut)
	shorten(&s.Regions, "region", cut)
	for i := range s.Names {
		g := &s.Names[i]
		shorten(&g.Names, "name", cut)
		g.Names, g.Folded = fold(g.Names, mostNames)
	}
	shorten(&s.Quantities, "amount", cut)
	if s.Register != nil {
		cut.note(s.Register.Cut, "claim")
	}
	shorten(&s.Checks, "check", cut)
	if s.Timeline != nil {
		shorten(&s.Timeline.Folded, "time", cut)
		shorten(&s.Timeline.Undated, "undated time", cut)
		shorten(&s.Timeline.Lasting, "duration", cut)
		shorten(&s.Timeline.Repeated, "repeated time", cut)
	}
	s.Left = strings.Join(*cut, ", ")
}

func shorten[T any](list *[]T, noun string, cut *trimmed) {
	cut.note(len(*list)-mostItems, noun)
	*list = (*list)[:min(len(*list), mostItems)]
}

// hide marks the sources that the page leaves out, and drops the numbers of
// rows that it has not.
func hide(x *index, sources []*sourceView, cut *trimmed) []*sourceView {
	cut.note(len(sources)-mostItems, "source")
	missing := func(n int) bool { return n > x.lastRow }
	for i, s := range sources {
		s.Hidden = i >= mostItems
		s.Behind = slices.DeleteFunc(s.Behind, missing)
		s.Passes = slices.DeleteFunc(s.Passes, missing)
	}
	return sources[:min(len(sources), mostItems)]
}
