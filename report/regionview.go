package report

import (
	"cmp"
	"strings"

	"github.com/headwater-project/headwater"
)

// sides are the words for parts of a place, without hyphens, and the point of
// the compass of each.
var sides = map[string]string{
	"north": "N", "south": "S", "east": "E", "west": "W", "central": "C",
	"northern": "N", "southern": "S", "eastern": "E", "western": "W",
	"northeast": "NE", "northwest": "NW", "southeast": "SE", "southwest": "SW",
	"northeastern": "NE", "northwestern": "NW", "southeastern": "SE", "southwestern": "SW",
}

// leadingSide reads the side in front of a name, and the name behind it:
// "eastern Ghouta" is the E of Ghouta; side is empty where there is none.
func leadingSide(name string) (side, rest string) {
	word, rest, _ := strings.Cut(strings.TrimPrefix(name, "the "), " ")
	return sides[strings.ToLower(strings.ReplaceAll(word, "-", ""))], rest
}

// stem is the place that a region is stated by first, nil where there is none.
func (x *index) stem(g *headwater.Region) *headwater.Entity {
	if len(g.Entities) == 0 {
		return nil
	}
	return x.entities[g.Entities[0]]
}

// partOfCountry says whether a place whose name leads with a side is that side
// of its country, which the text names too, or as large as no other place is.
func (x *index) partOfCountry(e *headwater.Entity) bool {
	_, rest := leadingSide(clip(e.Name))
	return e.Country != "" && strings.EqualFold(rest, x.countries[e.Country])
}

// named is the place that a region is by its own words, and whether it is one: a
// text that says "eastern Ghouta" five times names one thing.
func (x *index) named(g *headwater.Region) (entity int, ok bool) {
	i, ok := x.placed[bare(clip(x.words(g.Span)))]
	if !ok || g.Point == nil || !onEarth(*g.Point) {
		return 0, false
	}
	e := &x.r.Entities[i]
	return i, apart(*g.Point, *e.Point) <= max(e.RadiusKm, g.RadiusKm)
}

// bare is a name without its article, in lower case.
func bare(name string) string { return strings.ToLower(strings.TrimPrefix(name, "the ")) }

// placedNames are the places that are on the map by their names, in lower case.
func placedNames(entities []headwater.Entity) map[string]int {
	out := map[string]int{}
	for i := range entities {
		e := &entities[i]
		if !e.Type.Place() || e.Point == nil || !onEarth(*e.Point) {
			continue
		}
		name := bare(clip(e.Name))
		if _, ok := out[name]; !ok {
			out[name] = i
		}
	}
	return out
}

// compassWords are the points of the compass in sentences.
var compassWords = map[string]string{
	"N": "north", "NE": "north-east", "E": "east", "SE": "south-east",
	"S": "south", "SW": "south-west", "W": "west", "NW": "north-west",
}

// regionReason is the convention that made a region, which half of which place
// for a part of one.
func (x *index) regionReason(g *headwater.Region) string {
	e := x.stem(g)
	if g.Relation != headwater.PartOf || e == nil {
		return clip(g.Why)
	}
	if side, rest := leadingSide(clip(e.Name)); side != "" && e.Ref.Zero() {
		return partWords(side, cmp.Or(rest, clip(e.Name)), x.partOfCountry(e))
	}
	if e.Ref.ISO3166 != "" && g.Direction != "" {
		return partWords(g.Direction, clip(e.Name), true)
	}
	return clip(g.Why)
}

// partWords names a part of a place.
func partWords(side, name string, country bool) string {
	of := name
	if country {
		of = "the outline of " + name
	}
	switch {
	case side == "C":
		return "The middle half of " + of + ", both ways."
	case country && len(side) == 1:
		return "The " + compassWords[side] + " half of " + of + "."
	case country:
		return "The " + compassWords[side] + " quarter of " + of + "."
	}
	return "The " + compassWords[side] + " of " + of + "."
}

// regionView is a place that the text states by others, however often.
type regionView struct {
	Words, Where, Why, Entry string
	Short                    string // where, for a narrow line
	Refs                     []ref
	Lost                     bool // not on the map
}

// regionViews lists the regions, each once: those of the same words and the same
// extent are one, and those that are named places stand with the names. o may be
// nil for a view without links.
func regionViews(x *index, o *occurrences) []regionView {
	type key struct {
		words, where, why string
	}
	var out []regionView
	var uses [][]int
	seen := map[key]int{}
	for i := range x.r.Regions {
		g := &x.r.Regions[i]
		if e, ok := x.named(g); ok {
			if o != nil {
				o.all[o.regions[i]].entry = "n" + itoa(e+1)
			}
			continue
		}
		v := newRegionView(x, g)
		k := key{bare(v.Words), v.Where, v.Why}
		at, again := seen[k]
		if !again {
			at = len(out)
			seen[k] = at
			out, uses = append(out, v), append(uses, nil)
		}
		if o != nil {
			uses[at] = append(uses[at], o.regions[i])
		}
	}
	for i := range uses {
		if o != nil {
			out[i].Entry = o.lead(uses[i])
			out[i].Refs, _ = o.refs(x, uses[i])
		}
	}
	return out
}

func newRegionView(x *index, g *headwater.Region) regionView {
	v := regionView{Words: clip(x.words(g.Span)), Where: "not placed", Short: "not placed", Why: x.regionReason(g), Lost: g.Point == nil || !onEarth(*g.Point)}
	if g.Point != nil {
		v.Short = textExtent(*g.Point, g.RadiusKm)
		v.Where = extentWords(*g.Point, g.RadiusKm)
	}
	return v
}
