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

// hop is one station of a chain as a view shows it.
type hop struct {
	Label     string
	Standing  standing
	Source    *headwater.Source
	Inherited bool
}

// path is the chain of an attribution up to its source, which a view shows
// beside it. It is nil where the chain says no more than "the outlet, from its
// source". Where the trail ends, what stands at its end is shown.
func (x *index) path(a *headwater.Attribution) []hop {
	var out []hop
	hops := a.Chain.Hops
	if n := len(hops); n > 0 && !a.Chain.Open && hops[n-1].Source == a.Source || n > 0 && a.Chain.Open && x.sources[hops[n-1].Source] == nil && hops[n-1].How != headwater.Publishes {
		hops = hops[:n-1]
	}
	plain := !a.Chain.Open && len(hops) <= 1
	for i := range hops {
		h := &hops[i]
		plain = plain && !h.Inherited && h.How == headwater.Publishes
		s := x.sources[h.Source]
		label := "not named"
		switch {
		case s != nil:
			label = x.label(s)
		case h.How == headwater.Publishes:
			label = "this outlet"
		}
		out = append(out, hop{label, standingOf(s), s, h.Inherited})
	}
	if plain {
		return nil
	}
	return out
}
