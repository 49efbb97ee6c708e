// Package origin answers: what do reports rest on, and how many origins have they?
//
// The chains of attribution that one document tells of and the words that documents
// share become one graph. Its nodes are reports: documents, and those that documents
// only credit. In the terms of W3C PROV a document was derived from what it credits
// or copies. An origin is a report that heard its sources for itself.
//
// What a document says of its lineage is evidence, silence is not: a document that
// credits nobody and hears nobody counts as no origin. How many origins are
// independent of one another is a range, for two names are no proof that two heard it
// apart.
package origin

import (
	"cmp"
	"slices"

	"github.com/headwater-project/headwater"
)

// Set is what Find looks at.
type Set struct {
	Readings []*headwater.Reading // whole, with their syntax
	Copies   []headwater.Copy
	Stories  []headwater.Story // id, title and documents; a document in none is a story of its own
	// Compare says which words two documents share, for pairs that Copies leaves out
	// because they share little and of which one credits the other; nil to leave it.
	Compare func(a, b *headwater.Document) (headwater.Copy, bool)
}

// Find gives the trace of a set: its documents in the order of publication with what
// they credit, all reports, and the stories with their origins, the claims that
// several documents make, denials and drift. Copies come back with those added that
// credits uncovered. The set is not changed. Generator is left empty.
//
// Work grows with the documents and with the pairs of them that hang on one another.
func Find(s Set) headwater.Trace {
	g := newGraph(s)
	g.credit()
	g.share(s.Compare)
	g.link()
	g.hear()
	g.silent()
	t := headwater.Trace{Copies: g.copies}
	for _, p := range g.pages {
		t.Documents = append(t.Documents, headwater.Traced{Document: p.Document, Story: p.story, Credits: g.creditsOf(p)})
	}
	t.Reports = g.reportList()
	for i := range g.stories {
		t.Stories = append(t.Stories, g.tell(&g.stories[i]))
	}
	return t
}

// graph is a set while it is traced.
type graph struct {
	pages   []*page // in the order of publication
	byID    map[string]*page
	stories []headwater.Story
	of      map[string][]*page // story id → its pages
	missing map[string][]*node // story id → reports that it only credits
	copies  []headwater.Copy
	reports map[string]*node
	order   []string                   // report ids, documents first
	aliases map[string]map[string]bool // short name in small letters → outlets that gave it to themselves
	reached map[string]map[string]bool // report → all that it rests on, once links are laid
	bodies  map[string]bool            // names of bodies, and whether they are outlets; filled as they are met
}

// node is a report of the graph.
type node struct {
	headwater.Report
	page    *page           // nil where it is only credited
	heard   []witness       // whom it heard for itself
	on      map[string]bool // reports on which it rests
	at      int             // its place in the order
	days    []string        // days that credits name, where it is only credited
	credits int             // how often it is credited, where that is all
}

func newGraph(s Set) *graph {
	g := &graph{
		byID: map[string]*page{}, of: map[string][]*page{}, copies: slices.Clone(s.Copies),
		reports: map[string]*node{}, missing: map[string][]*node{}, reached: map[string]map[string]bool{},
		bodies: map[string]bool{},
	}
	for i, r := range s.Readings {
		if _, twice := g.byID[r.Document.ID]; twice {
			continue
		}
		p := newPage(i, r)
		g.pages, g.byID[r.Document.ID] = append(g.pages, p), p
	}
	slices.SortStableFunc(g.pages, func(a, b *page) int {
		return cmp.Or(byDate(a.Document.Published, b.Document.Published), cmp.Compare(a.Document.ID, b.Document.ID))
	})
	g.place(s.Stories)
	for _, p := range g.pages {
		n := &node{page: p, on: map[string]bool{}, at: len(g.order)}
		n.Report = headwater.Report{ID: p.report, Publisher: p.name, Published: p.Document.Published, Document: p.Document.ID}
		g.reports[p.report] = n
		g.order = append(g.order, p.report)
	}
	return g
}

// place tells pages their stories. A document that several stories claim is of the
// first, one of none has its own.
func (g *graph) place(stories []headwater.Story) {
	at := map[string]int{}
	for _, s := range stories {
		for _, d := range s.Documents {
			if p := g.byID[d]; p != nil && p.story == "" {
				p.story = s.ID
			}
		}
		if _, twice := at[s.ID]; !twice {
			at[s.ID] = len(g.stories)
			g.stories = append(g.stories, headwater.Story{ID: s.ID, Title: s.Title})
		}
	}
	for _, p := range g.pages {
		if p.story == "" {
			p.story = headwater.Ident("story", p.Document.ID, "")
			at[p.story] = len(g.stories)
			g.stories = append(g.stories, headwater.Story{ID: p.story, Title: p.Document.Title})
		}
		s := &g.stories[at[p.story]]
		s.Documents = append(s.Documents, p.Document.ID)
		g.of[p.story] = append(g.of[p.story], p)
	}
	g.stories = slices.DeleteFunc(g.stories, func(s headwater.Story) bool { return len(s.Documents) == 0 })
}

// tell fills in a story.
func (g *graph) tell(s *headwater.Story) headwater.Story {
	pages := g.of[s.ID]
	out := *s
	found := g.origins(pages)
	most := max(1, (len(pages)-1)/3)
	for _, n := range found {
		hang := g.hanging(n, pages)
		out.Origins = append(out.Origins, headwater.StoryOrigin{Report: n.ID, Sources: n.Sources, Documents: hang})
		if n.inSet() && n.page.story == s.ID && len(hang) > most && n.page.Document.Title != "" {
			most, out.Title = len(hang), n.page.Document.Title // what most of the story hangs on names it
		}
	}
	out.Independent = g.independence(found, pages)
	if len(pages) < 2 {
		return out
	}
	out.Drift = g.drift(pages)
	all := tellingsOf(pages)
	out.Denials = g.denials(pages, all)
	out.Claims = g.sharedClaims(all, out.Denials)
	return out
}
