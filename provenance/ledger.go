package provenance

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// ledger is who says how much in a reading, and through whom.
type ledger struct {
	sources    map[string]*headwater.Source
	publisher  string
	statements int                       // attributions that say something and are not nested
	through    map[string]int            // source id → statements that hang on it, the first behind the outlet
	order      []string                  // the keys of through, as the text has them
	credited   bool                      // what the first statement hangs on was set elsewhere
	speaks     bool                      // a statement is that of the first behind the outlet itself
	ends       map[string]bool           // sources that say something
	silent     []string                  // sources that only decline to comment
	denials    []string                  // sources that deny
	unnamed    map[string]map[string]int // unnamed source id → its statements by the first behind the outlet, "" for all
}

func newLedger(sources []headwater.Source, attributions []headwater.Attribution) *ledger {
	l := &ledger{sources: map[string]*headwater.Source{}, through: map[string]int{}, ends: map[string]bool{}, unnamed: map[string]map[string]int{}}
	for i := range sources {
		l.sources[sources[i].ID] = &sources[i]
	}
	for i := range attributions {
		l.enter(&attributions[i])
	}
	for i := range attributions {
		if a := &attributions[i]; a.Act == headwater.NoComment && a.Source != "" && !l.ends[a.Source] && fresh(l.silent, a.Source) {
			l.silent = append(l.silent, a.Source)
		}
	}
	return l
}

// fresh says whether a source is to be added to those that the sentence may name: it
// is not among them, and they are not too many to be named.
func fresh(named []string, id string) bool {
	return len(named) <= few && !slices.Contains(named, id)
}

// enter takes one attribution into account.
func (l *ledger) enter(a *headwater.Attribution) {
	hops := a.Chain.Hops
	if len(hops) == 0 {
		return
	}
	l.publisher = hops[0].Source
	if a.Act == headwater.NoComment {
		return
	}
	l.ends[a.Source] = true
	for _, h := range hops[1:] {
		if h.How == headwater.Says || h.How == headwater.Cites {
			l.ends[h.Source] = true
		}
	}
	if a.Act == headwater.Deny && !a.Negated && a.Source != "" && fresh(l.denials, a.Source) {
		l.denials = append(l.denials, a.Source)
	}
	if a.Parent != "" || len(hops) == 1 {
		return // told by another, or the outlet's own word
	}
	first := l.group(hops[1].Source)
	if l.statements++; l.statements == 1 {
		l.credited = hops[1].Inherited
	}
	l.speaks = l.speaks || a.Source == hops[1].Source
	l.hear(hops, first)
	if l.through[first]++; l.through[first] == 1 {
		l.order = append(l.order, first)
	}
}

// hear counts for each unnamed source of a chain through whom it is heard.
func (l *ledger) hear(hops []headwater.Hop, first string) {
	for _, h := range hops[1:] {
		s := l.sources[l.group(h.Source)]
		if s == nil || s.Named || h.How == headwater.Reports {
			continue
		}
		if l.unnamed[s.ID] == nil {
			l.unnamed[s.ID] = map[string]int{}
		}
		l.unnamed[s.ID][""]++
		if first != s.ID {
			l.unnamed[s.ID][first]++
		}
	}
}

// group is the group that a source is of, or itself.
func (l *ledger) group(id string) string {
	for n := 0; n < deepest; n++ {
		s := l.sources[id]
		if s == nil || s.MemberOf == "" || l.sources[s.MemberOf] == nil {
			break
		}
		id = s.MemberOf
	}
	return id
}

// counts says whether a source is one of those that the summary counts.
func (l *ledger) counts(s *headwater.Source) bool {
	pair := s.Kind == headwater.GroupSource && s.Named && s.Entity == ""
	return s.ID != l.publisher && s.MemberOf == "" && !pair && l.ends[s.ID]
}

// most is the source behind the outlet that most statements hang on, and how many.
func (l *ledger) most() (id string, n int) {
	for _, k := range l.order {
		if k != "" && l.through[k] > n {
			id, n = k, l.through[k]
		}
	}
	return id, n
}

// one is the one relay or source that every statement hangs on: the first behind
// the outlet. A single statement hangs on one only if an outlet passes it on.
func (l *ledger) one() string {
	id, n := l.most()
	if id == l.publisher || n < l.statements || n == 1 && !l.outlet(id) {
		return ""
	}
	return id
}

func (l *ledger) outlet(id string) bool {
	s := l.sources[id]
	return s != nil && s.Kind == headwater.OutletSource
}
