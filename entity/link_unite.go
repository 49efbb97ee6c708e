package entity

import (
	"slices"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// empty says whether a group has given its mentions to another.
func (g *group) empty() bool { return len(g.fulls)+len(g.shorts) == 0 }

// unite makes one of the groups that have the same record of the catalog, whatever
// their mentions were taken for: one record is one thing.
func (j *joiner) unite() {
	byKey := map[string]int{}
	for g := range j.groups {
		key := j.groups[g].key
		if key == "" {
			continue
		}
		to, known := byKey[key]
		if !known {
			byKey[key] = g
			continue
		}
		j.pour(g, to)
	}
	for g := range j.groups {
		if to := j.twin(g, byKey); to >= 0 {
			j.pour(g, to)
		}
	}
}

// twin gives the group of a record that a group without one has the name of, though it
// was taken for a body: Republican, where the text names Republicans; or -1.
func (j *joiner) twin(g int, byKey map[string]int) int {
	at := &j.groups[g]
	if at.key != "" || at.kind != headwater.Org || at.empty() {
		return -1
	}
	m := &j.s.mentions[j.first(g)]
	if m.last-m.first > 1 {
		return -1
	}
	r, ok := j.s.r.catalog.Lookup(j.nameIn(m))
	if !ok || r.Kind != catalog.People {
		return -1
	}
	if to, known := byKey[r.Key]; known {
		return to
	}
	return -1
}

// pour puts the mentions of one group into another, which keeps its type, or takes that
// of the record.
func (j *joiner) pour(from, to int) {
	a, b := &j.groups[from], &j.groups[to]
	for _, i := range append(slices.Clone(a.fulls), a.shorts...) {
		j.of[i] = to
	}
	b.fulls, b.shorts = merged(b.fulls, a.fulls), merged(b.shorts, a.shorts)
	if r, ok := j.s.r.catalog.Record(b.key); ok && r.Type == a.kind {
		b.kind = a.kind
	}
	if b.who == nil {
		b.who = a.who
	}
	if b.country == "" {
		b.country = a.country
	}
	if b.owner == "" {
		b.owner = a.owner
	}
	a.fulls, a.shorts = nil, nil
}

func merged(a, b []int) []int {
	out := append(a, b...)
	slices.Sort(out)
	return out
}
