package origin

import (
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// independence counts the origins of a story.
func (g *graph) independence(found []*node, pages []*page) headwater.Independence {
	heard := make([][]witness, len(found))
	for i, n := range found {
		heard[i] = n.heard
	}
	out := count(heard)
	out.Why = g.why(found, heard, pages, out)
	return out
}

// mostCompared bounds the origins that are held against each other for min, for the
// pairs grow with their square. Of more origins min is that of the first.
const mostCompared = 60

// count gives the range for origins by whom each heard. Max counts the first and another
// only where it heard somebody whom no origin before it heard; min counts those that each
// heard somebody of whom none of the others can have it.
func count(heard [][]witness) headwater.Independence {
	var out headwater.Independence
	var before []witness
	for _, h := range heard {
		own := len(before) == 0 && len(h) > 0 || slices.ContainsFunc(h, func(w witness) bool {
			return w.distinct() && !slices.ContainsFunc(before, func(v witness) bool { return oneVoice(v, w) })
		})
		if own {
			out.Max++
		}
		before = append(before, h...)
	}
	out.Min = min(sure(heard[:min(len(heard), mostCompared)]), out.Max)
	return out
}

// sure is how many origins heard, each, somebody who surely is none of those that the
// others counted heard: witnesses are taken up one by one, those first that may know it
// from the fewest others.
func sure(heard [][]witness) int {
	type seat struct {
		witness
		origin, with int
	}
	var all []seat
	for i, h := range heard {
		for _, w := range h[:min(len(h), mostHeard)] {
			all = append(all, seat{witness: w, origin: i})
		}
	}
	for i := range all {
		for j := range all {
			if all[i].origin != all[j].origin && !apart(all[i].witness, all[j].witness) {
				all[i].with++
			}
		}
	}
	slices.SortStableFunc(all, func(a, b seat) int { return a.with - b.with })
	var taken []seat
	for _, s := range all {
		if !slices.ContainsFunc(taken, func(t seat) bool { return t.origin == s.origin || !apart(t.witness, s.witness) }) {
			taken = append(taken, s)
		}
	}
	return len(taken)
}

// mostHeard bounds the witnesses of one origin that are held against others.
const mostHeard = 12

// why tells the range in one or two plain sentences.
func (g *graph) why(found []*node, heard [][]witness, pages []*page, in headwater.Independence) string {
	if len(found) == 0 {
		return "No document says whom it heard for itself, so no origin is known."
	}
	hang, lone := 0, 0
	for _, p := range pages {
		reach := g.reach(p.report)
		on := slices.ContainsFunc(found, func(n *node) bool { return reach[n.ID] })
		switch {
		case on && len(g.reports[p.report].heard) == 0:
			hang++
		case !on:
			lone++
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s heard sources for %s", plural(len(found), "report"), pick(len(found) == 1, "itself", "themselves"))
	if hang > 0 {
		fmt.Fprintf(&b, ", %s only pass%s on what others told", strings.ToLower(plural(hang, "document")), pick(hang == 1, "es", ""))
	}
	if lone > 0 {
		fmt.Fprintf(&b, "; the lineage of %s is not known and adds none", strings.ToLower(plural(lone, "document")))
	}
	b.WriteString(". ")
	b.WriteString(reason(found, heard, in))
	return b.String()
}

// reason says why the range is not one number.
func reason(found []*node, heard [][]witness, in headwater.Independence) string {
	if len(found) == 1 {
		return "One origin confirms nothing."
	}
	var parts []string
	if in.Max < len(found) {
		parts = append(parts, fmt.Sprintf("%s heard only whom others heard too", plural(len(found)-in.Max, "report")))
	}
	if in.Min < in.Max {
		for i := range heard {
			for j := i + 1; j < len(heard); j++ {
				if v, w, ok := maybeOne(heard[i], heard[j]); ok {
					parts = append(parts, fmt.Sprintf("%q in %s and %q in %s may be one source or know it from each other", v, outletOf(found[i]), w, outletOf(found[j])))
					return capital(strings.Join(parts, "; ")) + "."
				}
			}
		}
	}
	if len(parts) == 0 {
		return "Their sources are of different sides."
	}
	return capital(strings.Join(parts, "; ")) + "."
}

func maybeOne(a, b []witness) (string, string, bool) {
	for _, v := range a {
		for _, w := range b {
			if !apart(v, w) {
				return v.source.Label, w.source.Label, true
			}
		}
	}
	return "", "", false
}

func outletOf(n *node) string {
	if n.Publisher == "" {
		return "an outlet without a name"
	}
	return n.Publisher
}

func plural(n int, noun string) string {
	if n == 1 {
		return "One " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
