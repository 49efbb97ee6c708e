package place

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// locality is the town that a local report is about.
type locality struct {
	entity int
	point  headwater.Point
	reach  float64 // km from the point, over all places near it that the text names
}

// The conditions for a report to be local: its towns lie within localKm of the
// one it names most, all but a fifth by mentions, and it names them localMentions
// times at least. A dateline counts for two.
const (
	localKm       = 60
	localMentions = 3
	localShare    = 0.8
)

// localityOf gives the town of a local report; ok is false where a report speaks
// of places far apart.
func (r *Resolver) localityOf(doc *headwater.Document, entities []headwater.Entity) (l locality, ok bool) {
	best, total := 0, 0
	for i := range entities {
		w := townWeight(doc, &entities[i])
		total += w
		if w > best {
			best, l.entity = w, i
		}
	}
	if total < localMentions || r.capital(&entities[l.entity]) {
		return l, false
	}
	l.point = *entities[l.entity].Point
	near := 0
	for i := range entities {
		e := &entities[i]
		w := townWeight(doc, e)
		if w == 0 {
			continue
		}
		if d := distance(l.point, *e.Point); d <= localKm {
			near += w
			l.reach = max(l.reach, d+e.RadiusKm)
		}
	}
	return l, float64(near) >= localShare*float64(total)
}

// townWeight is how often a town is named; 0 for what is no town.
func townWeight(doc *headwater.Document, e *headwater.Entity) int {
	if !e.Type.Place() || e.Point == nil || e.RadiusKm > localKm || e.Ref.GeoNames == 0 {
		return 0
	}
	w := len(e.Mentions)
	if doc.Dateline != nil && strings.EqualFold(doc.Dateline.Place, e.Name) {
		w += 2
	}
	return w
}

// capital says whether an entity is the capital of a country: news of the country
// is filed from there, and is no local report.
func (r *Resolver) capital(e *headwater.Entity) bool {
	for _, c := range r.names.Lookup(e.Name) {
		if c.Capital && c.GeoNames == e.Ref.GeoNames {
			return true
		}
	}
	return false
}

// atHome puts places that the gazetteer does not know, and that a local report
// names as places, at the report's town, with a radius over all of its places.
func (r *Resolver) atHome(doc *headwater.Document, entities []headwater.Entity) {
	l, ok := r.localityOf(doc, entities)
	if !ok {
		return
	}
	for i := range entities {
		e := &entities[i]
		if !e.Type.Place() || e.Point != nil || !e.Ref.Zero() || !spoken(doc.Text, e) {
			continue
		}
		home := entities[l.entity]
		point := l.point
		e.Point, e.Country, e.RadiusKm, e.Linked = &point, home.Country, max(l.reach, minHomeKm), homeLinked
	}
}

// minHomeKm is the least radius of what is somewhere around a report's town.
const minHomeKm = 25

// spoken says whether the text names an entity behind a word for where: "in X",
// "on the X", "the 400 block of X".
func spoken(text string, e *headwater.Entity) bool {
	if word, _, more := strings.Cut(e.Name, " "); !more && sides[strings.ToLower(word)] != 0 {
		return false
	}
	for _, m := range e.Mentions[:min(len(e.Mentions), maxMentions)] {
		if !m.Valid(text) || strings.HasPrefix(text[m.End:], "'s") || strings.HasPrefix(text[m.End:], "’s") {
			continue
		}
		if locatedBy(text[clip(text, m.Start-window):m.Start]) {
			return true
		}
	}
	return false
}

// locatedBy says whether the words before a name put something there.
func locatedBy(before string) bool {
	rest, word := lastWord(before)
	if word == "the" {
		rest, word = lastWord(rest)
	}
	_, kind := lastWord(rest)
	if word == "to" {
		return kind == "near" || kind == "close" || kind == "next"
	}
	return locative[word] || word == "of" && (kindWords[kind] || seats[kind] || kind == "block" || kind == "corner")
}

// locative are the words that stand before where something is.
var locative = map[string]bool{
	"in": true, "at": true, "near": true, "inside": true, "outside": true,
	"into": true, "across": true, "around": true, "through": true, "on": true,
	"along": true, "off": true, "behind": true,
}
