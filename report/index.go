package report

import "github.com/headwater-project/headwater"

// index finds the things of one reading by id, and numbers its attributions
// from 1 in the order in which a person reads them.
type index struct {
	r            *headwater.Reading
	sources      map[string]*headwater.Source
	entities     map[string]*headwater.Entity
	times        map[string]*headwater.Time
	quantities   map[string]*headwater.Quantity
	claims       map[string]*headwater.Claim
	attributions map[string]int // into r.Attributions
	number       []int          // of each attribution
	lastRow      int            // the last number that a page has a row for
	flow         []item
	own          []int             // sentences in the own voice, for each block
	setters      map[setter]int    // the first attribution that a relay is set in
	countries    map[string]string // ISO 3166-1 alpha-2 → as the text calls it
	placed       map[string]int    // places on the map, by name in lower case
	nth          map[string]int    // entities by id, counted from 1
}

func newIndex(r *headwater.Reading) *index {
	x := &index{
		r:            r,
		sources:      byID(r.Sources, func(s *headwater.Source) string { return s.ID }),
		entities:     byID(r.Entities, func(e *headwater.Entity) string { return e.ID }),
		times:        byID(r.Times, func(t *headwater.Time) string { return t.ID }),
		quantities:   byID(r.Quantities, func(q *headwater.Quantity) string { return q.ID }),
		claims:       byID(r.Claims, func(c *headwater.Claim) string { return c.ID }),
		attributions: make(map[string]int, len(r.Attributions)),
		number:       make([]int, len(r.Attributions)),
		own:          make([]int, len(r.Document.Blocks)),
		countries:    countries(r.Entities),
		placed:       placedNames(r.Entities),
		nth:          make(map[string]int, len(r.Entities)),
	}
	for i := range r.Attributions {
		x.attributions[r.Attributions[i].ID] = i
	}
	for i := range r.Entities {
		x.nth[r.Entities[i].ID] = i + 1
	}
	x.flow = flow(x)
	n := 0
	for i, it := range x.flow {
		if it.attribution >= 0 {
			n++
			x.number[it.attribution] = n
		}
		if i < mostItems {
			x.lastRow = n
		}
		for _, s := range it.sentences {
			x.own[s.block]++
		}
	}
	x.setters = setters(x)
	return x
}

func countries(entities []headwater.Entity) map[string]string {
	out := map[string]string{}
	for i := range entities {
		if e := &entities[i]; e.Ref.ISO3166 != "" && e.Type.Place() && out[e.Ref.ISO3166] == "" {
			out[e.Ref.ISO3166] = clip(e.Name)
		}
	}
	return out
}

func byID[T any](in []T, id func(*T) string) map[string]*T {
	out := make(map[string]*T, len(in))
	for i := range in {
		out[id(&in[i])] = &in[i]
	}
	return out
}

// numberOf is the number of the attribution with this id, 0 if there is none.
func (x *index) numberOf(id string) int {
	if i, ok := x.attributions[id]; ok && id != "" {
		return x.number[i]
	}
	return 0
}

// words gives what a span points at, or nothing where it lies outside the text:
// a view for people shows what it can.
func (x *index) words(s headwater.Span) string {
	if !s.Valid(x.r.Document.Text) {
		return ""
	}
	return s.In(x.r.Document.Text)
}
