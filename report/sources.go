package report

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// sourceView is a source as the views list it. Number counts from 1 in text
// order and makes its anchor.
type sourceView struct {
	*headwater.Source
	Number   int
	Label    string
	Standing standing
	Notes    []string
	MemberOf *sourceView
	Depth    int   // how many groups hold it
	Host     bool  // the outlet that we read
	Hidden   bool  // beyond what a page can hold
	Behind   []int // numbers of the attributions it speaks in
	Passes   []int // numbers of those that reach the reader through it
	Weight   int   // how many statements rest on it
	Total    int   // with those that rest on its members
}

// Says is the numbers of what it says, as runs.
func (s *sourceView) Says() []numbers { return ranges(s.Behind) }

// Hands is Says for what it passes on.
func (s *sourceView) Hands() []numbers { return ranges(s.Passes) }

// Share is what rests on it of so many statements, as a percentage for a bar.
func (s *sourceView) Share(of int) string { return percent(min(s.Total, of), of) }

// Mark is the sign of its standing.
func (s *sourceView) Mark() string {
	if s == nil {
		return nobody.Mark()
	}
	return s.Standing.Mark()
}

// Class is the CSS class of its standing.
func (s *sourceView) Class() string {
	if s == nil {
		return nobody.String()
	}
	return s.Standing.String()
}

// sourceViews lists the sources by what rests on them.
func sourceViews(x *index) []*sourceView {
	out := make([]*sourceView, len(x.r.Sources))
	at := make(map[string]*sourceView, len(out))
	reads := host(x.r)
	for i := range x.r.Sources {
		s := &x.r.Sources[i]
		out[i] = &sourceView{Source: s, Number: i + 1, Label: clip(x.label(s)), Standing: standingOf(s), Notes: sourceNotes(x, s), Host: s.ID == reads && reads != ""}
		at[s.ID] = out[i]
	}
	for _, v := range out {
		if g := at[v.Source.MemberOf]; g != v {
			v.MemberOf = g
		}
	}
	for _, it := range x.flow {
		if it.attribution >= 0 {
			tie(x, at, it.attribution)
		}
	}
	return rank(out)
}

// tie notes at every source what it stands behind and what it hands on. What is
// nested is part of a statement: it adds weight to those alone who do not stand
// behind its parent.
func tie(x *index, at map[string]*sourceView, attribution int) {
	a, number := &x.r.Attributions[attribution], x.number[attribution]
	carried := map[string]bool{}
	if p := x.parent(a); p != nil {
		carried[p.Source] = true
		for _, h := range p.Chain.Hops {
			carried[h.Source] = true
		}
	}
	add := func(id string, list func(*sourceView) *[]int) {
		s := at[id]
		if s == nil {
			return
		}
		if ns := list(s); len(*ns) == 0 || (*ns)[len(*ns)-1] != number {
			*ns = append(*ns, number)
			s.Weight += truth(!carried[id] && !mute(a)) // nothing rests on a silence
		}
	}
	add(a.Source, func(s *sourceView) *[]int { return &s.Behind })
	for _, h := range a.Chain.Hops {
		if h.Source != a.Source {
			add(h.Source, func(s *sourceView) *[]int { return &s.Passes })
		}
	}
}

// statements counts what is said by others than the outlet: silences and what is
// nested in other words left out.
func statements(x *index) int {
	n := 0
	for i := range x.r.Attributions {
		a := &x.r.Attributions[i]
		if x.parent(a) == nil && !mute(a) && (a.Source != "" && len(a.Chain.Hops) == 0 || len(a.Chain.Hops) > 1) {
			n++
		}
	}
	return n
}

// sourceNotes says in words all that is known of a source and not in its label.
func sourceNotes(x *index, s *headwater.Source) []string {
	out := []string{string(s.Kind)}
	if standingOf(s) == unnamed {
		out = append(out, "name withheld")
	}
	if s.Count > 1 {
		out = append(out, itoa(s.Count)+" people as stated")
	}
	told := strings.ToLower(x.label(s))
	if s.Role != "" && !strings.Contains(told, strings.ToLower(s.Role)) {
		out = append(out, clip(s.Role))
	}
	if e := x.entities[s.Affiliation]; e != nil {
		out = append(out, "of "+clip(e.Name))
	}
	if s.Country != "" {
		out = append(out, x.country(s.Country))
	}
	return out
}

// country is what the text calls a country, or its code.
func (x *index) country(iso string) string {
	if name := x.countries[iso]; name != "" {
		return name
	}
	return iso
}

// membership says which group a source is one of, for people.
func (x *index) membership(s *headwater.Source) string {
	if s == nil || s.MemberOf == "" || s.MemberOf == s.ID || x.sources[s.MemberOf] == nil {
		return ""
	}
	group := clip(x.label(x.sources[s.MemberOf]))
	if s.Kind == headwater.GroupSource {
		return "part of " + group
	}
	return "one of " + group
}

func sourceOf(all []*sourceView, id string) *sourceView {
	for _, s := range all {
		if s.ID == id && id != "" {
			return s
		}
	}
	return nil
}
