package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// TraceView is a trace arranged for people, the larger stories first. Documents that
// share no story with others come last, together.
type TraceView struct {
	Documents, Outlets int
	Graded             bool // names bear the reliability letters that the user gave
	Stories            []StoryView
	Single             []string // headlines of documents that stand alone
}

// StoryView is one story.
type StoryView struct {
	ID, Title, Count string
	Independent      headwater.Independence
	Range            string // "1 to 2 independent origins"
	Origins          []OriginView
	Loose            []Leaf // documents whose word leads to no origin here
	Claims           []SharedView
	Denials          []DenialView
	Drift            []DriftView
	Copies           []CopyView
}

// OriginView is a report that heard its sources for itself, and the tree of what rests on it.
type OriginView struct {
	Name, Date string
	Credited   bool     // it is not in the archive, only credited
	Sources    []string // the first few of those heard
	Heard      int      // how many were heard
	Carried    int      // documents that rest on it, its own left out
	Leaves     []Leaf
}

// Leaf is a document in the tree, with those that rest on it.
type Leaf struct {
	Document        string
	Name, Date, How string
	Leaves          []Leaf
	Depth           int
}

// Side is a passage as it stands in one document, with a few words around it. Before and
// After carry the white space that parts them from the words.
type Side struct{ Name, Before, Words, After string }

// SharedView is what several documents claim.
type SharedView struct {
	Type        string
	Tellings    []Side
	Denied      []Side
	Range       string
	Credibility string
	Why         string
}

// DenialView is who denies what: all that one name denies.
type DenialView struct {
	Source string
	By     []Side
	Of     []Side
}

// DriftView is a change on the way.
type DriftView struct {
	What, Why      string
	Earlier, Later Side
}

// CopyView is a pair of documents that share passages.
type CopyView struct {
	From, To, Direction, Why string
	Percent                  int
	Passages                 [][2]Side
}

// tracer looks things up by id.
type tracer struct {
	trace     *headwater.Trace
	documents map[string]*headwater.Traced
	reports   map[string]*headwater.Report
}

// NewTraceView arranges a trace.
func NewTraceView(t *headwater.Trace) TraceView {
	x := &tracer{t, make(map[string]*headwater.Traced), make(map[string]*headwater.Report)}
	outlets := make(map[string]bool)
	for i := range t.Documents {
		d := &t.Documents[i]
		x.documents[d.ID] = d
		if d.Publisher != "" {
			outlets[strings.ToLower(d.Publisher)] = true
		}
	}
	v := TraceView{Documents: len(t.Documents), Outlets: len(outlets)}
	for i := range t.Reports {
		x.reports[t.Reports[i].ID] = &t.Reports[i]
		v.Graded = v.Graded || t.Reports[i].Reliability != ""
	}
	for i := range t.Stories {
		s := &t.Stories[i]
		if len(s.Documents) < 2 {
			for _, d := range s.Documents {
				v.Single = append(v.Single, x.name(d)+": "+x.headline(d))
			}
			continue
		}
		v.Stories = append(v.Stories, x.story(s))
	}
	return v
}

func (x *tracer) story(s *headwater.Story) StoryView {
	v := StoryView{
		ID: s.ID, Title: cmp.Or(plain(s.Title), "(no title)"), Independent: s.Independent, Range: rangeWords(s.Independent),
		Count: many(len(s.Documents), "document"),
	}
	placed := make(map[string]bool)
	for i := range s.Origins {
		v.Origins = append(v.Origins, x.origin(&s.Origins[i], placed))
	}
	slices.SortStableFunc(v.Origins, func(a, b OriginView) int { return b.Carried - a.Carried })
	for _, d := range s.Documents {
		if !placed[d] {
			v.Loose = append(v.Loose, Leaf{Document: d, Name: x.label(d), Date: x.date(d)})
		}
	}
	for i := range s.Claims {
		v.Claims = append(v.Claims, x.shared(&s.Claims[i]))
	}
	v.Denials = x.denials(s.Denials)
	for i := range s.Drift {
		d := &s.Drift[i]
		v.Drift = append(v.Drift, DriftView{string(d.What), plain(d.Why), x.side(&d.Earlier), x.side(&d.Later)})
	}
	v.Copies = x.copies(s)
	return v
}

// rangeWords is a range of origins in words.
func rangeWords(i headwater.Independence) string {
	switch {
	case i.Max == 0:
		return "no origin that the text shows"
	case i.Min == i.Max && i.Min == 1:
		return "one independent origin"
	case i.Min == i.Max:
		return fmt.Sprintf("%d independent origins", i.Min)
	}
	return fmt.Sprintf("%d to %d independent origins", i.Min, i.Max)
}

func many(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// copies are the pairs of a story, the closest first.
func (x *tracer) copies(s *headwater.Story) []CopyView {
	in := make(map[string]bool, len(s.Documents))
	for _, d := range s.Documents {
		in[d] = true
	}
	var out []CopyView
	for i := range x.trace.Copies {
		c := &x.trace.Copies[i]
		if !in[c.From] || !in[c.To] {
			continue
		}
		v := CopyView{From: x.name(c.From), To: x.name(c.To), Direction: directionWord(c.Direction), Why: plain(c.Why), Percent: int(100*c.Containment + 0.5)}
		for _, p := range c.Passages {
			v.Passages = append(v.Passages, [2]Side{
				x.side(&headwater.Quote{Document: c.From, Span: p.From}), x.side(&headwater.Quote{Document: c.To, Span: p.To}),
			})
		}
		out = append(out, v)
	}
	slices.SortStableFunc(out, func(a, b CopyView) int { return b.Percent - a.Percent })
	return out
}
