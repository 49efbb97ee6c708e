package place

import (
	"strings"

	"github.com/headwater-project/headwater/gazetteer"
)

// beside reads what stands on both sides of a name: the items of a list, and the
// town that the name holds ("Buffalo, New York").
func (r *Resolver) beside(h *hint, name, before, after string) {
	h.mentions++
	if left, ok := strings.CutSuffix(before, ", "); ok {
		town := lastCapitals(left)
		town = strings.TrimSpace(town[strings.LastIndex(town, ", ")+1:])
		if town != "" && r.townIn(town, name) {
			h.holds++
			return
		}
	}
	left := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(before, " "), " and"), ",")
	if len(left) < len(strings.TrimSuffix(before, " ")) {
		r.peer(h, lastCapitals(left))
	}
	for _, link := range [...]string{", and ", " and ", ", "} {
		if right, ok := strings.CutPrefix(after, link); ok {
			r.peer(h, capitals(right))
			return
		}
	}
}

// townIn says whether a town of some size lies in the division of a name.
func (r *Resolver) townIn(name, division string) bool {
	for _, d := range r.names.Lookup(division) {
		if d.Kind != gazetteer.Admin1 {
			continue
		}
		for _, c := range r.names.Lookup(name) {
			if c.Kind == gazetteer.City && c.Country == d.Country && c.Admin1 == d.Name && c.Name != d.Name && c.Population >= town {
				return true
			}
		}
	}
	return false
}

// namesake says whether a division is named after a town of some size in it, so that
// its name in a list speaks of towns as well: "Mosul, Basra and Tehran".
func namesake(division *gazetteer.Entry, places []gazetteer.Entry) bool {
	for i := range places {
		c := &places[i]
		if c.Kind == gazetteer.City && c.Country == division.Country && c.Admin1 == division.Name && 20*c.Population > division.Population {
			return true
		}
	}
	return false
}

// peer adds a division that stands beside a name in a list, and no town's.
func (r *Resolver) peer(h *hint, name string) {
	name = name[strings.LastIndex(name, ", ")+1:]
	name = strings.TrimSpace(name)
	found := r.names.Lookup(name)
	for _, e := range found {
		if e.Kind == gazetteer.Admin1 && !namesake(&e, found) {
			h.peers = append(h.peers, container{e.Country, e.Name})
		}
	}
}
