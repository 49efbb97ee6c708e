package report

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// registerView is the register as the page shows it.
type registerView struct {
	Kinds  []kindView
	States []facet // how many claims are told so; one claim may be told both so and otherwise
	Total  int
	Left   int // too unsure to be shown
	Cut    int // beyond what a page can hold
}

// facet is a value that rows can be picked by, and how many have it.
type facet struct {
	Words string
	Count int
}

type kindView struct {
	Type   string
	Count  int
	Claims []claimView
}

// claimView is a row of the register. States are all that its evidence tells, its
// own first.
type claimView struct {
	Entry            string
	Who, Whom, What  []party
	Where            []party
	Many, When       string
	States           []string
	Voice            *speakerView // of its own evidence, nil for the own voice
	Number           int
	Evidence         []evidenceView
	Codes, Bare, Tag string
}

// evidenceView is a passage that tells of a claim.
type evidenceView struct {
	Entry  string // its anchor
	Ref    *ref   // its place in the text, nil where the page has none
	State  string
	Voice  *speakerView // nil for the own voice
	Number int          // of the attribution, 0 for the own voice
	Linked bool         // the page has a row for it
	Pieces []piece
}

// newRegister makes the rows of a page; nil where nothing is claimed.
func newRegister(x *index, sources []*sourceView, o *occurrences) *registerView {
	kinds, left := register(x)
	if len(kinds) == 0 && left == 0 {
		return nil
	}
	l := &lister{x: x, at: make(map[string]*sourceView, len(sources))}
	for _, s := range sources {
		l.at[s.ID] = s
	}
	v := &registerView{Left: left}
	all := 0
	for _, k := range kinds {
		all += len(k.deeds)
		k.deeds = k.deeds[:min(len(k.deeds), mostItems-v.Total)]
		view := kindView{Type: clip(string(k.Type)), Count: len(k.deeds)}
		for i := range k.deeds {
			c := l.claim(&k.deeds[i], o)
			v.state(c.States)
			view.Claims = append(view.Claims, c)
		}
		if v.Total += view.Count; view.Count > 0 {
			v.Kinds = append(v.Kinds, view)
		}
	}
	v.Cut = all - v.Total
	return v
}

// state counts a claim for each state that is told of it.
func (v *registerView) state(states []string) {
	for _, s := range states {
		at := 0
		for at < len(v.States) && v.States[at].Words != s {
			at++
		}
		if at == len(v.States) {
			v.States = append(v.States, facet{Words: s})
		}
		v.States[at].Count++
	}
}

// Faceted says whether there is anything to pick by.
func (v *registerView) Faceted() bool { return v.Total > 1 && len(v.Kinds)+len(v.States) > 2 }

// Heading counts the rows.
func (v *registerView) Heading() string {
	return plural(v.Total, "claim") + " as the report has them, by type"
}

// Below counts what is left out.
func (v *registerView) Below() string { return plural(v.Left, "claim") }

func (l *lister) claim(d *deed, o *occurrences) claimView {
	v := claimView{
		Entry: "c" + itoa(d.number), Who: d.who, Whom: d.whom, What: d.what, Where: d.where,
		Many: d.many, When: d.when, Codes: codes(d.Claim),
	}
	seen := map[string]bool{}
	for i := range d.evidence {
		e := l.evidence(&d.evidence[i], v.Entry, i, o)
		v.Evidence = append(v.Evidence, e)
		if !seen[e.State] {
			seen[e.State] = true
			v.States = append(v.States, e.State)
		}
	}
	v.Voice, v.Number = v.Evidence[0].Voice, v.Evidence[0].Number
	v.Tag = clip(l.x.words(d.Trigger))
	if len(d.who)+len(d.whom)+len(d.what)+len(d.where) == 0 {
		v.Bare = clip(l.x.words(d.Span))
	}
	return v
}

func (l *lister) evidence(e *headwater.Evidence, claim string, i int, o *occurrences) evidenceView {
	v := evidenceView{
		Entry: claim + "v" + itoa(i+1), State: clip(stateOf(e.Status, e.Negative)),
		Number: l.x.numberOf(e.Attribution), Pieces: l.x.pieces(e),
	}
	v.Linked = v.Number > 0 && v.Number <= l.x.lastRow
	if v.Number > 0 {
		v.Voice = l.speaker(&l.x.r.Attributions[l.x.attributions[e.Attribution]])
	}
	if at, ok := o.claims[v.Entry]; ok && o.shown[at] {
		refs, _ := o.refs(l.x, []int{at})
		v.Ref = &refs[0]
	}
	return v
}

// More counts the evidence behind the first; empty where there is none.
func (v claimView) More() string {
	if len(v.Evidence) < 2 {
		return ""
	}
	return plural(len(v.Evidence)-1, "more passage")
}

// Data is the states as a data attribute holds them.
func (v claimView) Data() string {
	out := make([]string, len(v.States))
	for i, s := range v.States {
		out[i] = strings.ReplaceAll(s, " ", "-")
	}
	return strings.Join(out, " ")
}

// Data is the value as a data attribute holds it.
func (f facet) Data() string { return strings.ReplaceAll(f.Words, " ", "-") }

func codes(c *headwater.Claim) string {
	switch {
	case c.PLOVER != "" && c.CAMEO != "":
		return "PLOVER " + clip(c.PLOVER) + ", CAMEO " + clip(c.CAMEO)
	case c.PLOVER != "":
		return "PLOVER " + clip(c.PLOVER)
	case c.CAMEO != "":
		return "CAMEO " + clip(c.CAMEO)
	}
	return ""
}
