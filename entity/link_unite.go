package entity

import "slices"

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
