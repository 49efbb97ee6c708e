package place

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// phraseBytes is how many bytes before a mention are read for a region.
const phraseBytes = 120

// named reads a mention that holds its side: "northern Syria".
func (g *surveyor) named(i int, s *stated) bool {
	m := g.marks[i]
	name := m.In(g.text)
	p, rest := leadingPart(name)
	e := &g.entities[m.entity]
	if p == 0 || !e.Ref.Zero() || e.Type == headwater.Fac || e.Point == nil {
		return false
	}
	if _, state := g.resolver.names.Country(rest); upper(name) && (!state || g.resolver.names.Has(name)) {
		return false
	}
	s.relation, s.side = headwater.PartOf, p
	return true
}

// before reads the words in front of a mention, in its sentence.
func (g *surveyor) before(i int, s *stated) bool {
	m := g.marks[i]
	first := max(clip(g.text, m.Start-phraseBytes), g.sentence(m.Start))
	s.first = first
	b := g.text[first:m.Start]
	if !spaced(b) {
		return false
	}
	bare := g.skipKind(b)
	rest, word := lastWord(bare)
	at := -1
	switch lower := strings.ToLower(word); lower {
	case "of":
		at = g.of(rest, s)
	case "near", "around", "outside":
		at = g.beside(lower, rest, len(rest), s)
	case "to":
		if r, w := lastWord(rest); w == "close" || w == "adjacent" {
			s.relation, at = headwater.Around, len(r)
		}
	case "from":
		at = g.from(rest, s)
	case "off":
		at = g.offshore(i, rest, s)
	case "between":
		at = g.between(rest, i, s)
	default:
		if p := sideWord(word); p != 0 && len(bare) == len(b) && !upper(word) {
			s.relation, s.side, at = headwater.PartOf, p, len(rest)
			if r, w := lastWord(rest); (w == "north" || w == "south") && (p == east || p == west) {
				s.side, at = p|sideWord(w), len(r) // "north west London"
			}
		}
	}
	if _, owns := cutPossessive(g.text[m.End:clip(g.text, m.End+window)]); at < 0 || owns && s.relation != headwater.PartOf {
		return false // "near Seoul's stadium" is not near Seoul
	}
	s.span.Start = first + at
	return true
}

// spaced says whether words end in white space.
func spaced(b string) bool {
	return b != "" && (b[len(b)-1] == ' ' || b[len(b)-1] == '\n')
}

// sentence gives where the sentence around an offset begins.
func (g *surveyor) sentence(at int) int {
	i, ok := slices.BinarySearchFunc(g.syn.Sentences, at, func(s headwater.Sentence, at int) int { return s.Start - at })
	if !ok {
		i--
	}
	if i < 0 {
		return 0
	}
	return g.syn.Sentences[i].Start
}

// sideWord reads a word for a side of something.
func sideWord(word string) part {
	if len(word) > len("south-western") {
		return 0
	}
	return sides[strings.ToLower(strings.ReplaceAll(word, "-", ""))]
}

// skipKind drops what stands between a word for where and a name: "the city of",
// "the Iraqi capital", "the".
func (g *surveyor) skipKind(b string) string {
	rest, word := lastWord(b)
	if word == "the" {
		return rest
	}
	if word == "of" {
		r, kind := lastWord(rest)
		if !kindWords[kind] && !seats[kind] {
			return b
		}
		rest = r
	} else if !seats[word] && word != "city" && word != "town" && word != "village" {
		return b
	}
	for range 3 {
		r, w := lastWord(rest)
		if _, people := g.resolver.names.Demonym(w); !people && sideWord(w) == 0 && w != "the" && w != "a" {
			break
		}
		rest = r
		if w == "the" || w == "a" {
			break
		}
	}
	return rest
}

// of reads what stands before "of": a direction, the outskirts, the coast.
func (g *surveyor) of(rest string, s *stated) int {
	r, word := lastWord(rest)
	lower := strings.ToLower(word)
	switch {
	case sideWord(word) != 0:
		return g.direction(sideWord(word), r, s)
	case middles[lower]:
		s.relation, s.side = headwater.PartOf, central
		return phraseStart(r)
	case edges[lower]:
		s.relation = headwater.Outskirts
		if r2, w := lastWord(r); sideWord(w) != 0 {
			s.side, r = sideWord(w), r2
		}
		return phraseStart(r)
	case shares[lower]:
		r2, w := lastWord(r)
		if sideWord(w) == 0 {
			return -1
		}
		s.relation, s.side = headwater.PartOf, sideWord(w)
		return phraseStart(r2)
	case shores[lower]:
		return g.coast(r, s)
	case surroundings[lower]:
		s.relation = headwater.Around
		return phraseStart(r)
	}
	return g.withinOf(rest, s)
}

// The nouns before "of" that state a region.
var (
	middles      = map[string]bool{"centre": true, "center": true, "heart": true, "middle": true}
	edges        = map[string]bool{"outskirts": true, "edge": true, "edges": true, "suburbs": true}
	shares       = map[string]bool{"part": true, "parts": true, "half": true, "areas": true}
	shores       = map[string]bool{"coast": true, "shore": true, "shores": true}
	surroundings = map[string]bool{"vicinity": true, "environs": true, "surroundings": true}
)

// phraseStart gives where a phrase begins, with its article.
func phraseStart(before string) int {
	r, w := lastWord(before)
	if w == "the" || w == "The" {
		return len(r)
	}
	return len(before)
}

// direction reads "30 km east of", "to the east of" and "in the east of".
func (g *surveyor) direction(p part, before string, s *stated) int {
	s.side = p
	rest := before
	r, w := lastWord(before)
	if w == "just" || w == "due" {
		rest = r
		r, w = lastWord(r)
	}
	if w == "the" || w == "The" {
		r2, prep := lastWord(r)
		s.plain = strings.ToLower(prep) == "to"
		if !s.plain || p == central {
			s.relation = headwater.PartOf
			return len(r)
		}
		rest = r2
	}
	if p == central {
		return -1
	}
	s.relation = headwater.SideOf
	if l, ok := g.lengthBefore(rest, s.first); ok {
		s.relation, s.away = headwater.AwayFrom, l
		return l.start
	}
	return len(rest)
}

// coast reads "off the coast of".
func (g *surveyor) coast(before string, s *stated) int {
	r := before
	for range 3 {
		var w string
		r, w = lastWord(r)
		switch {
		case w == "off":
			s.relation, s.coast = headwater.Around, true
			return len(r)
		case w == "the" || sideWord(w) != 0:
		default:
			return -1
		}
	}
	return -1
}

// beside reads "near X" and "just outside X".
func (g *surveyor) beside(word, before string, at int, s *stated) int {
	s.relation = headwater.Around
	if word == "outside" {
		s.relation = headwater.Outskirts
		if l, ok := g.lengthBefore(before, s.first); ok {
			s.relation, s.away = headwater.AwayFrom, l
			return l.start
		}
	}
	if r, w := lastWord(before); w == "just" {
		return len(r)
	}
	return at
}

// from reads "30 km from X" and "30 km off X".
func (g *surveyor) from(before string, s *stated) int {
	if r, w := lastWord(before); w == "away" {
		before = r
	}
	l, ok := g.lengthBefore(before, s.first)
	if !ok || l.high == 0 {
		return -1
	}
	s.relation, s.away = headwater.AwayFrom, l
	return l.start
}

// offshore reads "30 km off Karm", "off Karm Island" and "anchored off Karm": what is off an island, or
// at sea, lies off its coast.
func (g *surveyor) offshore(i int, before string, s *stated) int {
	if at := g.from(before, s); at >= 0 {
		return at
	}
	_, kind := lastWord(g.marks[i].In(g.text))
	_, word := lastWord(before)
	if !isles[strings.ToLower(kind)] && !afloat[strings.ToLower(word)] {
		return -1
	}
	s.relation, s.coast = headwater.Around, true
	return len(before)
}

// The last words of the names of what lies in the sea, and the words for what is there.
var (
	isles  = map[string]bool{"island": true, "islands": true, "isle": true, "isles": true, "islet": true, "cape": true, "peninsula": true, "archipelago": true}
	afloat = map[string]bool{
		"waters": true, "sea": true, "seas": true, "ocean": true, "anchored": true, "moored": true, "adrift": true, "capsized": true,
		"boat": true, "boats": true, "ship": true, "ships": true, "vessel": true, "vessels": true, "tanker": true, "tankers": true,
		"islands": true, "islet": true, "islets": true, "rig": true, "rigs": true, "platform": true, "fleet": true, "warships": true,
	}
)

// withinOf reads "within 30 km of X".
func (g *surveyor) withinOf(before string, s *stated) int {
	l, ok := g.lengthBefore(before, s.first)
	if !ok || l.high == 0 {
		return -1
	}
	r, w := lastWord(before[:l.start])
	if w != "within" && w != "Within" {
		return -1
	}
	l.low = 0
	s.relation, s.away = headwater.AwayFrom, l
	return len(r)
}
