package place

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// maxEmbeddedWords bounds the words of a name inside another.
const maxEmbeddedWords = 4

// embed finds where the places and peoples that a document names stand inside
// the names of other things: "Nigerian" in "Nigerian Air Force". Only entities
// that the text names by themselves get such spans: a body's name alone is no
// mention of its country, and puts nothing on the map.
func (r *Resolver) embed(text string, entities []headwater.Entity) {
	known := namesOf(entities)
	if len(known.exact) == 0 {
		return
	}
	for i := range entities {
		e := &entities[i]
		if !bears(e.Type) && (!e.Type.Place() || !strings.Contains(e.Name, ", ")) {
			continue
		}
		for _, m := range e.Mentions {
			if m.Valid(text) {
				r.embedIn(text, m, i, known, entities)
			}
		}
	}
	for i := range entities {
		e := &entities[i]
		slices.SortFunc(e.Embedded, func(a, b headwater.Span) int { return a.Start - b.Start })
		e.Embedded = slices.Compact(e.Embedded)
	}
}

// bears says whether names of this type may hold a place's that means the place.
// Those of people do not: Jack London.
func bears(t headwater.EntityType) bool {
	switch t {
	case headwater.Org, headwater.Event, headwater.Law, headwater.Fac, headwater.Product, headwater.Weapon:
		return true
	}
	return false
}

// named is where the places and peoples of a document are found.
type named struct {
	exact   map[string]int // entity by a name as written
	country map[string]int // entity by ISO code: the people before the country
}

func namesOf(entities []headwater.Entity) named {
	n := named{map[string]int{}, map[string]int{}}
	for i := range entities {
		e := &entities[i]
		people := e.Type == headwater.NORP && e.Country != ""
		if !people && (!e.Type.Place() || e.Point == nil) {
			continue
		}
		for _, name := range forms(e) {
			if _, taken := n.exact[name]; !taken {
				n.exact[name] = i
			}
		}
		if people || e.Ref.ISO3166 != "" {
			if old, taken := n.country[e.Country]; !taken || people && entities[old].Type != headwater.NORP {
				n.country[e.Country] = i
			}
		}
	}
	return n
}

// embedIn finds the names inside one mention, the longest first.
func (r *Resolver) embedIn(text string, m headwater.Span, bearer int, known named, entities []headwater.Entity) {
	name := m.In(text)
	first := 0
	if !bears(entities[bearer].Type) { // of "Houston, Texas" what stands behind the comma
		if first = strings.Index(name, ", ") + 2; first < 2 {
			return
		}
	}
	for at := first; at < len(name); {
		size, found := r.leading(name, at, bearer, known)
		if size == 0 {
			at = nextWord(name, at)
			continue
		}
		span := headwater.Span{Start: m.Start + at, End: m.Start + at + size}
		e := &entities[found]
		if !mentioned(e, span) {
			e.Embedded = append(e.Embedded, span)
		}
		pinFacility(&entities[bearer], e, name, at, size)
		at = nextWord(name, at+size)
	}
}

// mentioned says whether a span lies in one of an entity's own mentions.
func mentioned(e *headwater.Entity, span headwater.Span) bool {
	i, _ := slices.BinarySearchFunc(e.Mentions, span.Start, func(m headwater.Span, at int) int { return m.End - 1 - at })
	return i < len(e.Mentions) && e.Mentions[i].Overlaps(span)
}

// pinFacility puts a facility that the gazetteer does not know at the town in its
// name: "Manila Cathedral", "Children's Hospital of Pittsburgh". Streets bear the
// names of places elsewhere.
func pinFacility(f, town *headwater.Entity, name string, at, size int) {
	if !f.Type.Place() || f.Point != nil || !f.Ref.Zero() || !town.Type.Place() || town.Point == nil || town.RadiusKm > tieKm {
		return
	}
	_, before := lastWord(name[:at])
	_, kind := lastWord(name)
	if streets[strings.ToLower(kind)] && at+size != len(name) || at > 0 && !strings.HasSuffix(before, ",") && before != "of" && before != "at" && before != "in" && before != "the" {
		return
	}
	pin(f, town, facilityKm)
}

// streets are the last words of the names of streets and squares.
var streets = map[string]bool{
	"street": true, "avenue": true, "road": true, "drive": true, "lane": true, "boulevard": true, "highway": true,
	"square": true, "park": true, "bridge": true, "tower": true, "way": true, "plaza": true, "st": true, "ave": true,
	"tunnel": true, "line": true, "route": true, "pipeline": true, "hotel": true,
}

// leading gives the length of the longest known name at an offset of a longer
// name, and whose it is; 0 for none.
func (r *Resolver) leading(name string, at, bearer int, known named) (size, entity int) {
	var ends [maxEmbeddedWords]int
	n := 0
	for end := at; n < len(ends) && end < len(name); n++ {
		ends[n] = wordEnd(name, end)
		end = nextWord(name, end)
	}
	for n--; n >= 0; n-- {
		words := name[at:ends[n]]
		if len(words) < 2 || !upper(words) || len(words) == len(name) {
			continue
		}
		if i, ok := known.exact[words]; ok && i != bearer {
			return len(words), i
		}
		if iso := r.state(words); iso != "" {
			if i, ok := known.country[iso]; ok && i != bearer {
				return len(words), i
			}
		}
	}
	return 0, 0
}

// state gives the country that words name or are the adjective of.
func (r *Resolver) state(words string) string {
	if iso, ok := r.names.Demonym(words); ok {
		return iso
	}
	if iso, ok := r.names.Country(words); ok && r.certain(words) {
		return iso
	}
	return ""
}

// wordEnd gives the end of the word that begins at an offset, without the mark of
// a possessive.
func wordEnd(s string, at int) int {
	end := at
	for end < len(s) && s[end] != ' ' && s[end] != '\n' && s[end] != '-' && s[end] != '/' && s[end] != ',' {
		end++
	}
	for _, mark := range [...]string{"'s", "’s", "'", "’"} {
		if strings.HasSuffix(s[at:end], mark) {
			return end - len(mark)
		}
	}
	return end
}

// nextWord gives where the next word begins.
func nextWord(s string, at int) int {
	for at < len(s) && s[at] != ' ' && s[at] != '\n' && s[at] != '-' && s[at] != '/' && s[at] != ',' {
		at++
	}
	for at < len(s) && (s[at] == ' ' || s[at] == '\n' || s[at] == '-' || s[at] == '/' || s[at] == ',') {
		at++
	}
	return at
}
