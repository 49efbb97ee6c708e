package place

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// same puts places together that turned out to be one: "Kinmen" and "Kinmen Island"
// have one Ref. The first one named keeps its place among the entities and its ID.
func same(entities []headwater.Entity) []headwater.Entity {
	first := map[headwater.Ref]int{}
	out := entities[:0]
	for i := range entities {
		e := &entities[i]
		if !e.Type.Place() || e.Ref.GeoNames == 0 && e.Ref.ISO3166 == "" {
			out = append(out, *e)
			continue
		}
		k, again := first[e.Ref]
		if again && e.Linked >= closeLinked && out[k].Linked >= closeLinked {
			out[k] = joined(out[k], e)
			continue
		}
		if !again {
			first[e.Ref] = len(out)
		}
		out = append(out, *e)
	}
	return out
}

// joined gives two entities as one; what is changed is copied before.
func joined(a headwater.Entity, b *headwater.Entity) headwater.Entity {
	names := append(forms(&a), forms(b)...)
	if starts(b) < starts(&a) {
		a.ID = b.ID
	}
	if len(b.Name) > len(a.Name) {
		a.Name = b.Name
	}
	a.Aliases = nil
	for _, name := range names {
		if name != a.Name && !slices.Contains(a.Aliases, name) {
			a.Aliases = append(a.Aliases, name)
		}
	}
	a.Mentions = spansOf(a.Mentions, b.Mentions)
	a.Described = spansOf(a.Described, b.Described)
	a.Embedded = spansOf(a.Embedded, b.Embedded)
	a.Metonyms = spansOf(a.Metonyms, b.Metonyms)
	a.Confidence, a.Linked = max(a.Confidence, b.Confidence), max(a.Linked, b.Linked)
	return a
}

// starts gives where an entity is first named.
func starts(e *headwater.Entity) int {
	if len(e.Mentions) == 0 {
		return 0
	}
	return e.Mentions[0].Start
}

// spansOf gives two lists of spans as one in text order, without those that overlap
// an earlier one.
func spansOf(a, b []headwater.Span) []headwater.Span {
	all := slices.Concat(a, b)
	slices.SortStableFunc(all, func(x, y headwater.Span) int { return x.Start - y.Start })
	out := all[:0]
	for _, s := range all {
		if len(out) == 0 || !out[len(out)-1].Overlaps(s) {
			out = append(out, s)
		}
	}
	return out
}
