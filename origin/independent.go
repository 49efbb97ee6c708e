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
const mostCompared = 150

// count gives the range for origins by whom each heard. Max counts an origin only
// where it heard somebody whom no origin before it heard; min counts the origins of
// which no two can have had the same source.
func count(heard [][]witness) headwater.Independence {
	var out headwater.Independence
	var before []witness
	for _, h := range heard {
		own := slices.ContainsFunc(h, func(w witness) bool {
			return w.distinct() && !slices.ContainsFunc(before, func(v witness) bool { return oneVoice(v, w) })
		})
		if own {
			out.Max++
		}
		before = append(before, h...)
	}
	var sure [][]witness
	heard = heard[:min(len(heard), mostCompared)]
	for _, h := range byCertainty(heard) {
		if !slices.ContainsFunc(sure, func(s []witness) bool { return mayShare(s, h) }) {
			sure = append(sure, h)
		}
	}
	out.Min = min(len(sure), out.Max)
	return out
}

// byCertainty puts origins first that can share a source with the fewest others.
func byCertainty(heard [][]witness) [][]witness {
	type ranked struct {
		heard []witness
		with  int
	}
	all := make([]ranked, 0, len(heard))
	for i, h := range heard {
		r := ranked{heard: h}
		for j := range heard {
			if i != j && mayShare(h, heard[j]) {
				r.with++
			}
		}
		all = append(all, r)
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return a.with - b.with })
	out := make([][]witness, len(all))
	for i, r := range all {
		out[i] = r.heard
	}
	return out
}

func mayShare(a, b []witness) bool {
	for _, v := range a {
		for _, w := range b {
			if !apart(v, w) {
				return true
			}
		}
	}
	return len(a) == 0 || len(b) == 0
}

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
		fmt.Fprintf(&b, ", %s only pass%s on what others told", plural(hang, "document"), pick(hang == 1, "es", ""))
	}
	if lone > 0 {
		fmt.Fprintf(&b, "; the lineage of %s is not known and adds none", plural(lone, "document"))
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
				if v, w, ok := shareable(heard[i], heard[j]); ok {
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

func shareable(a, b []witness) (string, string, bool) {
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
