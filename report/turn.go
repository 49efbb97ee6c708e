package report

import "github.com/headwater-project/headwater"

// turn is a stretch of "who says what" under one heading: attributions of one
// source by one way that follow each other, with what is nested in them, or a
// run in the outlet's own voice.
type turn []item

// voice says whether the outlet itself speaks.
func (t turn) voice() bool { return t[0].attribution < 0 }

// turns parts the flow, or as much of it as a view shows.
func turns(x *index, flow []item) []turn {
	var out []turn
	for len(flow) > 0 {
		n := 1
		for n < len(flow) && joins(x, &flow[0], &flow[n]) {
			n++
		}
		out, flow = append(out, turn(flow[:n])), flow[n:]
	}
	return out
}

// joins says whether an item goes on with a turn.
func joins(x *index, head, next *item) bool {
	switch {
	case head.attribution < 0 || next.attribution < 0:
		return false
	case next.depth > 0:
		return true
	}
	return ways(x, &x.r.Attributions[head.attribution], &x.r.Attributions[next.attribution])
}

// parent is the attribution that holds a nested one, nil for none.
func (x *index) parent(a *headwater.Attribution) *headwater.Attribution {
	if i, ok := x.attributions[a.Parent]; ok && a.Parent != "" && a.Parent != a.ID {
		return &x.r.Attributions[i]
	}
	return nil
}

const (
	mostSaid   = 900 // bytes of one attribution that the terminal shows
	mostListed = 480 // and that the list of the page shows, for the text is there too
	mostNest   = 110 // of a nested one, whose words stand in those of its parent
)

// excerpt is the words of an attribution, cut where they are many. The words of
// a nested one stand above it already.
func (x *index) excerpt(a *headwater.Attribution, most int) string {
	words := x.content(a)
	if p := x.parent(a); p != nil && within(a, p) {
		most = mostNest
	}
	return shortened(words, most)
}

// within says whether all that a says is part of what b says.
func within(a, b *headwater.Attribution) bool {
	for _, s := range a.Content {
		inside := false
		for _, t := range b.Content {
			inside = inside || t.Start <= s.Start && s.End <= t.End
		}
		if !inside {
			return false
		}
	}
	return true
}
