package report

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// standing is how a source stands before the reader: named, name withheld, a
// document, an outlet, or nobody at all.
type standing int

const (
	nobody standing = iota
	named
	unnamed
	documentary
	outlet
)

// Mark tells the standings apart without colour.
func (s standing) Mark() string { return [...]string{"?", "●", "○", "■", "◆"}[s] }

// String names the standing, fit for a CSS class.
func (s standing) String() string {
	return [...]string{"nobody", "named", "unnamed", "document", "outlet"}[s]
}

func standingOf(s *headwater.Source) standing {
	switch {
	case s == nil:
		return nobody
	case s.Kind == headwater.DocumentSource:
		return documentary
	case s.Kind == headwater.OutletSource:
		return outlet
	case s.Named:
		return named
	}
	return unnamed
}

// label is what a view calls a source. The outlet that we read need not name
// itself; then its publisher does.
func (x *index) label(s *headwater.Source) string {
	switch {
	case s == nil:
		return "nobody named"
	case strings.TrimSpace(s.Label) != "":
		return s.Label
	case s.Entity != "" && x.entities[s.Entity] != nil:
		return x.entities[s.Entity].Name
	case s.Kind == headwater.OutletSource && x.r.Document.Publisher != "":
		return x.r.Document.Publisher
	case s.Kind == headwater.OutletSource:
		return "this outlet"
	}
	return "unnamed " + string(s.Kind)
}

// speaker is what a view calls the source of an attribution. Where a word stands
// for somebody whom the text does not let us find, that word is quoted.
func (x *index) speaker(a *headwater.Attribution) string {
	s := x.sources[a.Source]
	if s == nil && a.SourceSpan != nil {
		if words := clip(x.words(*a.SourceSpan)); words != "" {
			return "“" + words + "”, not clear who"
		}
	}
	return x.label(s)
}
