package report

import (
	"strconv"
	"strings"
)

// mostRanges is how many runs of numbers stand behind a source.
const mostRanges = 8

// sources lists on whom what rests, the members of a group set in under it.
func (p *page) sources(x *index, sources []*sourceView) {
	if len(sources) == 0 {
		return
	}
	p.heading("SOURCES, by how many of " + plural(statements(x), "attributed statement") + " rest on them")
	digits := 1
	for _, s := range sources {
		digits = max(digits, len(itoa(s.Total)))
	}
	for _, s := range sources {
		rests := itoa(s.Total)
		if s.Host || s.Total == 0 && len(s.Behind)+len(s.Passes) == 0 {
			rests = ""
		}
		inset := strings.Repeat("  ", min(s.Depth, deepest))
		lead := "  " + strings.Repeat(" ", digits-len(rests)) + styled(bold, rests) + "  " + inset
		p.ink(lead, "  "+strings.Repeat(" ", digits)+"    "+inset, []ink{
			{s.Standing.paint(), s.Mark() + nbsp + plain(s.Label)},
			{none, "(" + plain(strings.Join(s.Notes, ", ")) + ")"},
			{faint, plain(sourceTies(s))},
		})
	}
}

// sourceTies is what a source stands behind.
func sourceTies(s *sourceView) string {
	if s.Host {
		return "the outlet read here"
	}
	var out []string
	if len(s.Behind) > 0 {
		out = append(out, "says "+numbered(s.Behind, mostRanges))
	}
	if len(s.Passes) > 0 {
		out = append(out, "passes on "+numbered(s.Passes, mostRanges))
	}
	return strings.Join(out, "; ")
}

// numbers is a run of them, its last as its first where it is one.
type numbers struct{ First, Last int }

// String prints a run as "2–5".
func (n numbers) String() string {
	if n.First == n.Last {
		return strconv.Itoa(n.First)
	}
	return strconv.Itoa(n.First) + "–" + strconv.Itoa(n.Last)
}

// ranges joins three numbers or more that follow each other.
func ranges(ns []int) []numbers {
	var out []numbers
	for i := 0; i < len(ns); {
		j := i
		for j+1 < len(ns) && ns[j+1] == ns[j]+1 {
			j++
		}
		if j-i < 2 {
			j = i
		}
		out = append(out, numbers{ns[i], ns[j]})
		i = j + 1
	}
	return out
}

// numbered lists numbers, at most so many runs of them.
func numbered(ns []int, most int) string {
	all := ranges(ns)
	var out []string
	for _, r := range all[:min(len(all), most)] {
		out = append(out, r.String())
	}
	left := 0
	for _, r := range all[min(len(all), most):] {
		left += r.Last - r.First + 1
	}
	if left > 0 {
		out = append(out, itoa(left)+" more")
	}
	return strings.Join(out, ", ")
}
