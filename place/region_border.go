package place

import (
	"slices"
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
	s.relation, s.side, s.away = headwater.Border, 0, length{}
	var noun string
	var ok bool
	if first, link, word, before := g.borderBefore(m); before {
		s.span.Start, noun, ok = first, word, true
		if next, two := g.second(i); two && link != "with" && g.shares(s, next) {
			s.span.End = next.End
		}
		g.owned(s)
	} else {
		noun, ok = g.borderAfter(m, s)
	}
	if ok && s.with == "" && !plural(noun) {
		g.neighbour(s, e.Country)
	}
	return ok
}

// borderBefore reads "the border between", "the border with", "the border of", "border
// areas of", and gives where that begins, its preposition and its noun.
func (g *surveyor) borderBefore(m mark) (first int, link, noun string, ok bool) {
	from := max(clip(g.text, m.Start-phraseBytes), g.sentence(m.Start))
	b := g.text[from:m.Start]
	rest, link := lastWord(b)
	if link == "the" {
		rest, link = lastWord(rest)
	}
	if link != "between" && link != "with" && link != "of" || !spaced(b) {
		return 0, "", "", false
	}
	r, word := lastWord(rest)
	if borderlands[strings.ToLower(word)] {
		r, word = lastWord(r)
	}
	if !borders[strings.ToLower(word)] || g.verb(from+len(r)) {
		return 0, "", "", false
	}
	if r2, w := lastWord(r); sideWord(w) != 0 {
		r = r2
	}
	return from + phraseStart(r), link, word, true
}

// borders are the words for a border.
var borders = map[string]bool{"border": true, "borders": true, "frontier": true, "frontiers": true}

// plural says whether a word for borders means all of them, or is a verb.
func plural(word string) bool { return strings.HasSuffix(strings.ToLower(word), "s") }

// borderlands are the words behind "border" for the land along it.
var borderlands = map[string]bool{
	"area": true, "areas": true, "region": true, "regions": true, "territory": true, "territories": true, "zone": true,
	"zones": true, "land": true, "lands": true, "strip": true, "district": true, "districts": true, "belt": true,
}

// wordAt gives the word of the parse that begins at an offset, nil for none.
func (g *surveyor) wordAt(at int) *headwater.Word {
	i, ok := slices.BinarySearchFunc(g.syn.Words, at, func(w headwater.Word, at int) int { return w.Start - at })
	if !ok {
		return nil
	}
	return &g.syn.Words[i]
}

// verb says whether the parse takes the word at an offset for a verb.
func (g *surveyor) verb(at int) bool {
	w := g.wordAt(at)
	return w != nil && w.UPOS == headwater.VERB
}

// describes says whether a word for a border only tells what kind of thing another
// noun means: "border guards", but not "border areas".
func (g *surveyor) describes(at int) bool {
	w := g.wordAt(at)
	if w == nil || !strings.HasPrefix(w.Relation, "compound") || w.Head < 0 || w.Head >= len(g.syn.Words) {
		return false
	}
	head := &g.syn.Words[w.Head]
	return head.Start > w.Start && !borderlands[strings.ToLower(head.In(g.text))]
}

// shares takes a mention for the second country of a border.
func (g *surveyor) shares(s *stated, m mark) bool {
	iso := g.entities[m.entity].Country
	if iso != "" {
		s.other, s.with = m.entity, iso
	}
	return iso != ""
}

// owned takes in whose border it is: "Iraq's border with Jordan", "the Iraqi border
// with Jordan".
func (g *surveyor) owned(s *stated) {
	if s.with != "" {
		return
	}
	before := strings.TrimRight(g.text[:s.span.Start], " ")
	for _, mark := range [...]string{"'s", "’s", ""} {
		k, ok := g.marks.endingAt(len(strings.TrimSuffix(before, mark)))
		if ok && strings.HasSuffix(before, mark) && g.shares(s, k) {
			s.span.Start = k.Start
			return
		}
	}
}

// borderAfter reads "the Iraq-Syria border", "the Turkish border", "Iraq's border",
// and gives the noun. Behind the bare name of a country "borders" is a verb.
func (g *surveyor) borderAfter(m mark, s *stated) (noun string, ok bool) {
	at := g.paired(m, s)
	rest := g.text[at:clip(g.text, at+window)]
	for _, mark := range [...]string{"'s ", "’s ", " ", "-"} {
		tail, ok := strings.CutPrefix(rest, mark)
		if !ok {
			continue
		}
		first := 0
		if sideWord(tail[:wordEnd(tail, 0)]) != 0 && nextWord(tail, 0) < len(tail) {
			first = nextWord(tail, 0)
		}
		noun = strings.TrimRight(tail[first:wordEnd(tail, first)], ".,;:!?)")
		from := at + len(mark) + first
		bare := mark == " " && g.entities[m.entity].Type != headwater.NORP && s.with == ""
		if !borders[noun] || bare && plural(noun) || g.verb(from) || g.describes(from) {
			break
		}
		s.span.End = from + len(noun)
		return noun, true
	}
	s.other, s.with = -1, ""
	return "", false
}

// paired takes in the second country of "the Iraq-Syria border", and gives where it ends.
func (g *surveyor) paired(m mark, s *stated) int {
	for _, link := range [...]string{"-", "–", " and ", "/"} {
		if !strings.HasPrefix(g.text[m.End:], link) {
			continue
		}
		if k, ok := g.marks.at(m.End + len(link)); ok && g.shares(s, k) {
			return k.End
		}
		break
	}
	return m.End
}

// neighbour finds who shares the border with a country that a text names alone: the
// one neighbour of it that the sentence speaks of before, or the country that the
// document is about. Where that is not clear the border stays that of one.
func (g *surveyor) neighbour(s *stated, country string) {
	found := ""
	from := max(g.sentence(s.span.Start), s.span.Start-4*phraseBytes)
	for k := g.marks.from(s.span.Start) - 1; k >= 0 && g.marks[k].Start >= from; k-- {
		iso := g.entities[g.marks[k].entity].Country
		if iso == found || !g.meets(country, iso) {
			continue
		}
		if found != "" {
			return
		}
		found = iso
	}
	if about := g.subject(country); found == "" && g.meets(country, about) {
		found = about
	}
	s.with, s.guessed = found, found != ""
	if k, ok := g.states[found]; ok {
		s.other = k
	}
}

// meets says whether two countries are neighbours on land.
func (g *surveyor) meets(one, other string) bool {
	if one == "" || other == "" || one == other {
		return false
	}
	_, ok := g.resolver.atlas.border(one, other)
	return ok
}

// statesOf gives the entity of every country that the text names, by code.
func statesOf(entities []headwater.Entity) map[string]int {
	states := map[string]int{}
	for i := range entities {
		e := &entities[i]
		if _, again := states[e.Ref.ISO3166]; !again && e.Ref.ISO3166 != "" && e.Type.Place() {
			states[e.Ref.ISO3166] = i
		}
	}
	return states
}

// drawBorder draws the border of two countries where their outlines meet, and that
// of one by its whole outline.
func (g *surveyor) drawBorder(s *stated) (circle, string) {
	a := &g.entities[s.anchor]
	one := g.stateName(a.Country, a.Name)
	if s.with == "" || s.with == a.Country {
		if whole, ok := g.resolver.atlas.disc(a.Country, 0); ok {
			return whole, "Which stretch of the border is meant is not stated: all of the outline of " + one + "."
		}
		return circle{}, "The outline of " + one + " is not known."
	}
	two := g.stateName(s.with, s.with)
	disc, ok := g.resolver.atlas.border(a.Country, s.with)
	switch {
	case !ok:
		return circle{}, "The outlines of " + one + " and " + two + " do not meet."
	case s.guessed:
		return disc, "Where the outlines of " + one + " and " + two + " meet, for " + two + " is the neighbour that the text speaks of."
	}
	return disc, "Where the outlines of " + one + " and " + two + " meet."
}

// stateName gives the name of a country.
func (g *surveyor) stateName(iso, otherwise string) string {
	if c, ok := g.resolver.names.CountryEntry(iso); ok {
		return c.Name
	}
	return otherwise
}
