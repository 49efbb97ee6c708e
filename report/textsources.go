package report

import (
	"strconv"
	"strings"
)

// sources lists on whom what rests, the members of a group set in under it.
func (p *page) sources(sources []*sourceView) {
	if len(sources) == 0 {
		return
	}
	p.heading("SOURCES")
	for _, s := range sources {
		inset := strings.Repeat(" ", min(2+2*s.Depth, p.width/4))
		p.wrap(inset+styled(s.Standing.paint(), s.Mark())+" ", inset+"  ", none, plain(s.Label)+" ("+sourceWords(s)+")")
	}
}

// sourceWords is what is known of a source and what it stands behind.
func sourceWords(s *sourceView) string {
	out := strings.Join(s.Notes, ", ")
	switch {
	case s.Host:
		return plain(out + ", the outlet read here")
	}
	if len(s.Behind) > 0 {
		out += "; says " + numbered(s.Behind)
	}
	if len(s.Passes) > 0 {
		out += "; passes on " + numbered(s.Passes)
	}
	return plain(out)
}

// numbered lists numbers, runs of three or more as "2–5".
func numbered(ns []int) string {
	var out []string
	for i := 0; i < len(ns); {
		j := i
		for j+1 < len(ns) && ns[j+1] == ns[j]+1 {
			j++
		}
		if j-i < 2 {
			j = i
		}
		if j == i {
			out = append(out, strconv.Itoa(ns[i]))
		} else {
			out = append(out, strconv.Itoa(ns[i])+"–"+strconv.Itoa(ns[j]))
		}
		i = j + 1
	}
	return strings.Join(out, ", ")
}
