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
	if first, link, ok := g.borderBefore(m); ok {
		s.span.Start = first
		if next, ok := g.second(i); ok && g.entities[next.entity].Country != "" {
			s.other, s.span.End = next.entity, next.End
		}
		g.owned(s)
		if s.other < 0 && link == "with" {
			s.other = g.neighbour(e.Country, first)
		}
		return true
	}
	return g.borderAfter(m, s)
}

// borderBefore reads "the border between", "the border with", "the border of", "border
// areas of", and gives where that begins and its preposition.
func (g *surveyor) borderBefore(m mark) (first int, link string, ok bool) {
	from := max(clip(g.text, m.Start-phraseBytes), g.sentence(m.Start))
	b := g.text[from:m.Start]
	rest, link := lastWord(b)
	if link == "the" {
		rest, link = lastWord(rest)
	}
	if link != "between" && link != "with" && link != "of" || !spaced(b) {
		return 0, "", false
	}
	r, word := lastWord(rest)
	if borderlands[strings.ToLower(word)] {
		r, word = lastWord(r)
	}
	if !borders[strings.ToLower(word)] {
		return 0, "", false
	}
	if r2, w := lastWord(r); sideWord(w) != 0 {
		r = r2
	}
	return from + phraseStart(r), link, true
}

// borderlands are the words behind "border" for the land along it.
var borderlands = map[string]bool{
	"area": true, "areas": true, "region": true, "regions": true, "territory": true, "territories": true, "zone": true,
	"zones": true, "land": true, "lands": true, "strip": true, "district": true, "districts": true, "belt": true,
}

// neighbour gives who shares the border with a country that a text names alone: the
// one neighbour of it that the sentence speaks of before, or the country that the
// document is about; -1 where that is not clear.
func (g *surveyor) neighbour(country string, before int) int {
	found := -1
	from := max(g.sentence(before), before-4*phraseBytes)
	for k := g.marks.from(before) - 1; k >= 0 && g.marks[k].Start >= from; k-- {
		at := g.marks[k].entity
		iso := g.entities[at].Country
		if found >= 0 && iso == g.entities[found].Country || !g.meets(country, iso) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = at
	}
	if found >= 0 {
		return found
	}
	if home := g.home(); home >= 0 && g.meets(country, g.entities[home].Country) {
		return home
	}
	return -1
}

// meets says whether two countries are neighbours on land.
func (g *surveyor) meets(one, other string) bool {
	if one == "" || other == "" || one == other {
		return false
	}
	_, ok := g.resolver.atlas.border(one, other)
	return ok
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

// behind reads what stands behind a name: "the Mosul area", "the Damascus suburbs",
// "Baghdad's outskirts",
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
