package report

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// home is the sign of the outlet that we read, where every way begins. Its name
// stands above the list and need not stand on every line.
const home = "⌂"

// hop is one station of a way as a view shows it. Its words are how it passes
// on what it heard, then who it is: "Meridian Wire reports", "citing a manifest".
type hop struct {
	Label    string
	Verb     string // "" for the outlet that we read
	Citing   bool   // the verb stands before the label
	Itself   bool   // the source of the attribution, which stands beside the way
	Standing standing
	Source   *headwater.Source
	Since    *since // nil where the sentence at hand sets it
}

// since tells where a hop was set that holds for later sentences.
type since struct {
	Number int    // of the first attribution that it was set in, 0 for none
	Block  int    // number of the paragraph, 0 where it is not known
	Words  string // that set it
}

// path is the way of an attribution from the outlet to its source. It is nil
// where it says no more than "the outlet, from its source".
func (x *index) path(a *headwater.Attribution) []hop {
	hops := a.Chain.Hops
	if n := len(hops); n > 0 && a.Chain.Open && x.sources[hops[n-1].Source] == nil && hops[n-1].How != headwater.Publishes {
		hops = hops[:n-1] // the open end says so
	}
	out := make([]hop, 0, len(hops))
	for i := range hops {
		out = append(out, x.hop(a, i, len(hops)))
	}
	if !a.Chain.Open && !slices.ContainsFunc(out, func(h hop) bool { return !h.Itself && h.Label != home || h.Since != nil }) {
		return nil
	}
	return out
}

func (x *index) hop(a *headwater.Attribution, i, n int) hop {
	h := &a.Chain.Hops[i]
	s := x.sources[h.Source]
	out := hop{Label: "not named", Standing: standingOf(s), Source: s, Since: x.since(h)}
	switch {
	case i == 0 && h.How == headwater.Publishes:
		out.Label = home
		return out
	case s != nil:
		out.Label = x.label(s)
	}
	out.Itself = i == n-1 && h.Source == a.Source && (s != nil || a.SourceSpan != nil)
	switch {
	case h.How != headwater.Cites:
		out.Verb = string(h.How)
	case out.Itself:
		out.Verb = "is cited"
	default:
		out.Verb, out.Citing = "citing", true
	}
	return out
}

// Words are what a hop adds to the way.
func (h *hop) Words() string {
	switch {
	case h.Itself:
		return h.Verb
	case h.Citing:
		return h.Verb + " " + h.Label
	case h.Verb == "":
		return h.Label
	}
	return h.Label + " " + h.Verb
}

// setter is what sets a hop: a source, by words that begin at a byte.
type setter struct {
	source string
	at     int
}

// setters numbers the first attribution that each relay is set in.
func setters(x *index) map[setter]int {
	out := map[setter]int{}
	for _, it := range x.flow {
		if it.attribution < 0 {
			continue
		}
		for _, h := range x.r.Attributions[it.attribution].Chain.Hops {
			if h.Inherited || len(h.Spans) == 0 {
				continue
			}
			if k := (setter{h.Source, h.Spans[0].Start}); out[k] == 0 {
				out[k] = x.number[it.attribution]
			}
		}
	}
	return out
}

func (x *index) since(h *headwater.Hop) *since {
	if !h.Inherited {
		return nil
	}
	if len(h.Spans) == 0 {
		return &since{}
	}
	s := h.Spans[0]
	return &since{x.setters[setter{h.Source, s.Start}], blockAt(x.r.Document.Blocks, s.Start) + 1, clip(x.words(s))}
}

// ways compares the ways of two attributions: whether the second, which comes
// later, can stand under the first without the way being said again.
func ways(x *index, a, b *headwater.Attribution) bool {
	if a.Source != b.Source || a.Chain.Open != b.Chain.Open || x.sources[a.Source] == nil && x.speaker(a) != x.speaker(b) {
		return false
	}
	if x.path(a) == nil && x.path(b) == nil {
		return true // neither way is told
	}
	return slices.EqualFunc(a.Chain.Hops, b.Chain.Hops, func(h, k headwater.Hop) bool {
		return h.Source == k.Source && h.How == k.How && (k.Inherited || !h.Inherited)
	})
}

// follows says whether the way of a nested attribution is that of its parent and
// one step more, which its place under the parent shows.
func follows(parent, child *headwater.Attribution) bool {
	up, down := parent.Chain.Hops, child.Chain.Hops
	if len(down) == len(up)+1 && (down[len(up)].Source == child.Source) {
		down = down[:len(up)]
	}
	return slices.EqualFunc(up, down, func(h, k headwater.Hop) bool { return h.Source == k.Source && h.How == k.How })
}
