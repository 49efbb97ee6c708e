package place

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// mark is one mention of an entity.
type mark struct {
	headwater.Span
	entity int // index into the entities
}

// marks are the mentions of entities in text order.
type marks []mark

// marksOf gives the mentions of the entities that are wanted; those that lie
// outside the text are left out.
func marksOf(text string, entities []headwater.Entity, wanted func(*headwater.Entity) bool) marks {
	var out marks
	for i := range entities {
		if !wanted(&entities[i]) {
			continue
		}
		for _, m := range entities[i].Mentions {
			if m.Valid(text) && !m.Empty() {
				out = append(out, mark{m, i})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b mark) int { return a.Start - b.Start })
	return out
}

// at gives the mention that begins at an offset.
func (m marks) at(start int) (mark, bool) {
	i, ok := slices.BinarySearchFunc(m, start, func(a mark, at int) int { return a.Start - at })
	if !ok {
		return mark{}, false
	}
	return m[i], true
}

// from gives the index of the first mention that begins at an offset or later.
func (m marks) from(start int) int {
	i, _ := slices.BinarySearchFunc(m, start, func(a mark, at int) int { return a.Start - at })
	return i
}

// endingAt gives the mention that ends at an offset.
func (m marks) endingAt(end int) (mark, bool) {
	for i := m.from(end) - 1; i >= 0 && i >= m.from(end)-4; i-- {
		if m[i].End == end {
			return m[i], true
		}
	}
	return mark{}, false
}
