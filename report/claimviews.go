package report

import "github.com/headwater-project/headwater"

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
