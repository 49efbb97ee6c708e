package report

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// sayView is a row of "who says what". One in the outlet's own voice has Number
// 0, and where it stands; its words are in the text above.
type sayView struct {
	Number   int
	Depth    int
	Shown    bool // the text has an anchor for it
	Standing standing
	Source   *sourceView // nil where the page has none
	Label    string
	Note     string
	Act      string
	ActMark  string
	ActClass string
	Content  string
	Likely   string // "" where the source states no likelihood
	Path     []hopView
	Open     bool
	Voice    string
	Blocks   []int // numbers of the paragraphs of a run in the own voice
}

// hopView is a hop with the source it leads to.
type hopView struct {
	hop
	Source *sourceView
}

func sayViews(x *index, sources []*sourceView, shown []bool) []sayView {
	at := make(map[string]*sourceView, len(sources))
	for _, s := range sources {
		at[s.ID] = s
	}
	flow := x.flow[:min(len(x.flow), mostItems)]
	out := make([]sayView, 0, len(flow))
	for i := range flow {
		it := &flow[i]
		if it.attribution < 0 {
			out = append(out, sayView{Voice: voiceWords(x, it), Blocks: paragraphs(it)})
			continue
		}
		v := saidView(x, at, it)
		v.Shown = shown[it.attribution]
		out = append(out, v)
	}
	return out
}

func saidView(x *index, at map[string]*sourceView, it *item) sayView {
	a := &x.r.Attributions[it.attribution]
	source := x.sources[a.Source]
	v := sayView{
		Number: x.number[it.attribution], Depth: min(it.depth, deepest), Standing: standingOf(source),
		Source: at[a.Source], Label: clip(x.speaker(a)), Note: listed(standingNote(source), x.membership(source)),
		Act: actWords(a), ActMark: actMark(a), ActClass: actClass(a), Content: x.content(a), Likely: likelihoodWords(a.Likelihood), Open: a.Chain.Open,
	}
	for _, h := range x.path(a) {
		hv := hopView{hop: h}
		if h.Source != nil {
			hv.Source = at[h.Source.ID]
		}
		v.Path = append(v.Path, hv)
	}
	return v
}

// Ways says whether any row has come by a way worth a column.
func (s *sheet) Ways() bool {
	return slices.ContainsFunc(s.Says, func(v sayView) bool { return len(v.Path) > 0 })
}

// paragraphs numbers those that a run in the own voice is in.
func paragraphs(it *item) []int {
	var out []int
	for _, s := range it.sentences {
		if n := s.block + 1; n <= mostItems && (len(out) == 0 || out[len(out)-1] != n) {
			out = append(out, n)
		}
	}
	return out
}

// claimView is a claim as the HTML lists it.
type claimView struct {
	Head   string
	Parts  []pair
	Words  string
	Number int  // of the attribution, 0 for the own voice
	Linked bool // the page has a row for it
	Voice  string
	Mark   string
	Class  string
	Codes  string
}

func claimViews(x *index) []claimView {
	var out []claimView
	for i := range x.r.Claims {
		c := &x.r.Claims[i]
		v := claimView{Head: claimHead(c), Parts: claimParts(x, c), Words: clip(x.words(c.Span)), Number: x.numberOf(c.Attribution), Codes: codes(c)}
		if v.Number > 0 {
			a := &x.r.Attributions[x.attributions[c.Attribution]]
			source := x.sources[a.Source]
			v.Voice, v.Linked = clip(x.speaker(a)), v.Number <= x.lastRow
			v.Mark, v.Class = standingOf(source).Mark(), standingOf(source).String()
		}
		out = append(out, v)
	}
	return out
}

func codes(c *headwater.Claim) string {
	switch {
	case c.PLOVER != "" && c.CAMEO != "":
		return "PLOVER " + c.PLOVER + ", CAMEO " + c.CAMEO
	case c.PLOVER != "":
		return "PLOVER " + c.PLOVER
	case c.CAMEO != "":
		return "CAMEO " + c.CAMEO
	}
	return ""
}
