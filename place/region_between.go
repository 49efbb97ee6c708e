package place

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// ground are words for what lies between two places on the ground, and for lying
// there; what lies between two governments is none.
var ground = map[string]bool{
	"road": true, "highway": true, "route": true, "railway": true, "line": true, "area": true, "stretch": true, "land": true,
	"halfway": true, "midway": true, "somewhere": true, "located": true, "situated": true, "lies": true, "desert": true,
	"corridor": true, "valley": true, "strait": true, "town": true, "village": true, "crossing": true, "checkpoint": true,
	"territory": true, "sea": true, "waters": true, "region": true, "pipeline": true, "track": true, "way": true, "bridge": true,
}

// between reads "the road between X and Y".
func (g *surveyor) between(before string, i int, s *stated) int {
	r, w := lastWord(before)
	if !ground[strings.ToLower(w)] {
		return -1
	}
	next, ok := g.second(i)
	if !ok {
		return -1
	}
	s.relation, s.other, s.span.End = headwater.Between, next.entity, next.End
	if w := strings.ToLower(w); w == "halfway" || w == "midway" || w == "somewhere" {
		return len(r)
	}
	return len(before)
}

// second gives the place behind a mention and "and".
func (g *surveyor) second(i int) (mark, bool) {
	m := g.marks[i]
	after := g.text[m.End:clip(g.text, m.End+window)]
	rest, ok := strings.CutPrefix(after, " and ")
	if !ok {
		return mark{}, false
	}
	at := m.End + len(" and ")
	if strings.HasPrefix(rest, "the ") {
		at += len("the ")
	}
	k, ok := g.marks.at(at)
	return k, ok && g.entities[k.entity].Type.Place()
}
