package place

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// behind reads what stands behind a name: "the Mosul area", "the Damascus suburbs",
// "Baghdad's outskirts", "Iraq's south".
func (g *surveyor) behind(i int, s *stated) bool {
	m := g.marks[i]
	if !g.entities[m.entity].Type.Place() {
		return false
	}
	s.side, s.away = 0, length{}
	rest := g.text[m.End:clip(g.text, m.End+window)]
	word := firstWord(rest)
	if tail, ok := cutPossessive(rest); ok {
		word = strings.TrimRight(firstWord(tail), ".,;:!?)")
		s.span.End = m.End + len(rest) - len(tail) + 1 + len(word)
		switch {
		case word == "outskirts" || word == "suburbs":
			s.relation = headwater.Outskirts
		case sideWord(word) != 0 && endsPhrase(tail[1+len(word):]):
			s.relation, s.side = headwater.PartOf, sideWord(word)
		default:
			return false
		}
		return true
	}
	switch word = strings.TrimRight(word, ".,;:!?)"); word {
	case "area":
		s.relation = headwater.Around
	case "suburbs", "outskirts":
		s.relation = headwater.Outskirts
	default:
		return false
	}
	s.span.End = m.End + 1 + len(word)
	return true
}

// cutPossessive drops the mark of a possessive; what follows begins with a space.
func cutPossessive(s string) (string, bool) {
	for _, mark := range [...]string{"'s", "’s"} {
		if tail, ok := strings.CutPrefix(s, mark); ok && strings.HasPrefix(tail, " ") {
			return tail, true
		}
	}
	return s, false
}

// endsPhrase says whether what follows is no noun that a side belongs to ("Iraq's
// south" but not "Iraq's north wind").
func endsPhrase(after string) bool {
	if after == "" || after[0] != ' ' {
		return true
	}
	switch firstWord(after) {
	case "and", "or", "on", "in", "at", "was", "were", "is", "are", "has", "have", "had", "after", "where", "who", "which", "that", "by", "for", "to", "from", "since", "as", "late", "early":
		return true
	}
	return false
}
