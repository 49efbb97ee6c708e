package place

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// bordering reads the border of one country or two: "the Iraq-Syria border", "the
// border between Iraq and Syria", "Iraq's border with Jordan", "the Iraqi border".
func (g *surveyor) bordering(i int, s *stated) bool {
	m := g.marks[i]
	e := &g.entities[m.entity]
	if e.Ref.ISO3166 == "" && (e.Type != headwater.NORP || e.Country == "") {
		return false
	}
	s.relation, s.side, s.low, s.high = headwater.Border, 0, 0, 0
	if first, ok := g.borderBefore(m); ok {
		s.span.Start = first
		if next, ok := g.second(i); ok && g.entities[next.entity].Country != "" {
			s.other, s.span.End = next.entity, next.End
		}
		g.owned(s)
		return true
	}
	return g.borderAfter(m, s)
}

// borderBefore reads "the border between", "the border with", "the border of".
func (g *surveyor) borderBefore(m mark) (int, bool) {
	first := max(clip(g.text, m.Start-phraseBytes), g.sentence(m.Start))
	b := g.text[first:m.Start]
	rest, link := lastWord(b)
	if link == "the" {
		rest, link = lastWord(rest)
	}
	if link != "between" && link != "with" && link != "of" || !spaced(b) {
		return 0, false
	}
	r, word := lastWord(rest)
	if !borders[strings.ToLower(word)] {
		return 0, false
	}
	if r2, w := lastWord(r); sideWord(w) != 0 {
		r = r2
	}
	return first + phraseStart(r), true
}

// owned takes in whose border it is: "Iraq's border with Jordan", "the Iraqi border
// with Jordan".
func (g *surveyor) owned(s *stated) {
	if s.other >= 0 {
		return
	}
	before := strings.TrimRight(g.text[:s.span.Start], " ")
	for _, mark := range [...]string{"'s", "’s", ""} {
		k, ok := g.marks.endingAt(len(strings.TrimSuffix(before, mark)))
		if ok && strings.HasSuffix(before, mark) && g.entities[k.entity].Country != "" {
			s.other, s.span.Start = k.entity, k.Start
			return
		}
	}
}

// borderAfter reads "the Iraq-Syria border", "the Turkish border", "Iraq's border".
func (g *surveyor) borderAfter(m mark, s *stated) bool {
	at := m.End
	for _, link := range [...]string{"-", "–", " and ", "/"} {
		if !strings.HasPrefix(g.text[at:], link) {
			continue
		}
		if k, ok := g.marks.at(at + len(link)); ok && g.entities[k.entity].Country != "" {
			s.other, at = k.entity, k.End
		}
		break
	}
	rest := g.text[at:clip(g.text, at+window)]
	for _, mark := range [...]string{"'s ", "’s ", " ", "-"} {
		tail, ok := strings.CutPrefix(rest, mark)
		if !ok {
			continue
		}
		end := wordEnd(tail, 0)
		if sideWord(tail[:end]) != 0 && nextWord(tail, 0) < len(tail) {
			end = wordEnd(tail, nextWord(tail, 0))
			tail = tail[:end]
			end = len(tail)
		}
		word := tail[:end]
		if !borders[strings.TrimRight(word[strings.LastIndexByte(word, ' ')+1:], ".,;:!?)")] {
			return false
		}
		s.span.End = at + len(mark) + len(strings.TrimRight(word, ".,;:!?)"))
		return true
	}
	return false
}

// borders are the words for a border.
var borders = map[string]bool{"border": true, "borders": true, "frontier": true, "frontiers": true}

// behind reads what stands behind a name: "the Mosul area", "Baghdad's outskirts",
// "Iraq's south".
func (g *surveyor) behind(i int, s *stated) bool {
	m := g.marks[i]
	if !g.entities[m.entity].Type.Place() {
		return false
	}
	s.side, s.low, s.high = 0, 0, 0
	rest := g.text[m.End:clip(g.text, m.End+window)]
	word := firstWord(rest)
	if tail, ok := cutPossessive(rest); ok {
		word = strings.TrimRight(firstWord(tail), ".,;:!?)")
		s.span.End = m.End + len(rest) - len(tail) + 1 + len(word)
		switch {
		case word == "outskirts":
			s.relation = headwater.Outskirts
		case sideWord(word) != 0 && endsPhrase(tail[1+len(word):]):
			s.relation, s.side = headwater.PartOf, sideWord(word)
		default:
			return false
		}
		return true
	}
	if strings.TrimRight(word, ".,;:!?)") != "area" {
		return false
	}
	s.relation, s.span.End = headwater.Around, m.End+1+len("area")
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
