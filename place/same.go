package place

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// same puts places together that turned out to be one: "Kinmen" and "Kinmen Island"
// have one Ref. The first one named keeps its place among the entities and its ID.
func same(entities []headwater.Entity) []headwater.Entity {
	groups := map[headwater.Ref][]int{}
	for i := range entities {
		if e := &entities[i]; surelyAt(e) {
			groups[e.Ref] = append(groups[e.Ref], i)
		}
	}
	out := make([]headwater.Entity, 0, len(entities))
	for i := range entities {
		e := &entities[i]
		if !surelyAt(e) {
			out = append(out, *e)
		} else if group := groups[e.Ref]; group[0] == i {
			out = append(out, joined(entities, group))
		}
	}
	return out
}

// surelyAt says whether an entity is a place whose Ref is sure enough to join others.
func surelyAt(e *headwater.Entity) bool {
	return e.Type.Place() && (e.Ref.GeoNames != 0 || e.Ref.ISO3166 != "") && e.Linked >= closeLinked
}

// joined gives the entities of a group as one; what is changed is copied before.
func joined(entities []headwater.Entity, group []int) headwater.Entity {
	a := entities[group[0]]
	if len(group) == 1 {
		return a
	}
	from := starts(&a)
	var mentions, described, embedded, metonyms []headwater.Span
	for _, i := range group {
		e := &entities[i]
		if at := starts(e); at < from {
			a.ID, from = e.ID, at
		}
		if len(e.Name) > len(a.Name) {
			a.Name = e.Name
		}
		a.Confidence, a.Linked = max(a.Confidence, e.Confidence), max(a.Linked, e.Linked)
		mentions, described = append(mentions, e.Mentions...), append(described, e.Described...)
		embedded, metonyms = append(embedded, e.Embedded...), append(metonyms, e.Metonyms...)
	}
	a.Aliases = aliases(entities, group, a.Name)
	a.Mentions, a.Described, a.Embedded, a.Metonyms = inOrder(mentions), inOrder(described), inOrder(embedded), inOrder(metonyms)
	return a
}

// aliases gives every name of a group but the one it goes by, each once.
func aliases(entities []headwater.Entity, group []int, name string) []string {
	var out []string
	seen := map[string]bool{name: true}
	for _, i := range group {
		for _, form := range forms(&entities[i]) {
			if !seen[form] {
				seen[form] = true
				out = append(out, form)
			}
		}
	}
	return out
}

// starts gives where an entity is first named.
func starts(e *headwater.Entity) int {
	if len(e.Mentions) == 0 {
		return 0
	}
	return e.Mentions[0].Start
}

// inOrder puts spans into text order, without those that overlap an earlier one.
func inOrder(spans []headwater.Span) []headwater.Span {
	slices.SortStableFunc(spans, func(x, y headwater.Span) int { return x.Start - y.Start })
	out := spans[:0]
	for _, s := range spans {
		if len(out) == 0 || !out[len(out)-1].Overlaps(s) {
			out = append(out, s)
		}
	}
	return out
}
