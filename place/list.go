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
		for ; town != ""; _, town, _ = strings.Cut(town, " ") { // "In Buffalo" opens a sentence
			if r.townIn(town, name) {
				h.holds++
				return
			}
		}
	}
	head := r.itemsBefore(h, before)
	r.itemsAfter(h, after)
	h.listKind(head)
}

// maxItems bounds the items of a list that are read on each side of a name.
const maxItems = 6

// itemsBefore reads the items of a list to the left of a name, and gives the words in
// front of the list.
func (r *Resolver) itemsBefore(h *hint, before string) string {
	for range maxItems {
		bare := strings.TrimSuffix(before, " ")
		left := strings.TrimSuffix(strings.TrimSuffix(bare, " and"), ",")
		if len(left) == len(bare) {
			break
		}
		name := lastItem(left)
		if name == "" {
			break
		}
		r.peer(h, name)
		before = left[:len(left)-len(name)]
	}
	return before
}

// lastItem gives the capitalised words at the end of a list's part, those of its last
// item.
func lastItem(s string) string {
	name := lastCapitals(s)
	if at := strings.LastIndex(name, ", "); at >= 0 {
		name = name[at+2:]
	}
	if !strings.HasSuffix(s, name) {
		return ""
	}
	return name
}

// itemsAfter reads the items of a list to the right of a name.
func (r *Resolver) itemsAfter(h *hint, after string) {
	for range maxItems {
		name := ""
		for _, link := range [...]string{", and ", " and ", ", "} {
			if right, ok := strings.CutPrefix(after, link); ok {
				name, after = capitals(right), right
				break
			}
		}
		if name == "" {
			return
		}
		r.peer(h, name)
		after = after[len(name):]
	}
}

// listKind reads what the words in front of a list, or of a name, say its items are:
// "states such as Ohio and Utah", "cities including Mosul".
func (h *hint) listKind(head string) {
	head, link := lastWord(head)
	_, noun := lastWord(head)
	switch {
	case link == "as":
		head, _ = lastWord(head) // such as
		_, noun = lastWord(head)
	case link != "of" && link != "including" && link != "like":
		return
	}
	noun = strings.TrimSuffix(noun, ",")
	h.division = h.division || noun == "states" || noun == "provinces"
	h.city = h.city || noun == "cities" || noun == "towns"
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

// peer adds what stands beside a name in a list: a division, or a town, which says
// that the others are towns, too.
func (r *Resolver) peer(h *hint, name string) {
	name = strings.TrimSpace(name)
	found := r.names.Lookup(name)
	divisions := len(h.peers)
	for _, e := range found {
		if e.Kind == gazetteer.Admin1 && !namesake(&e, found) {
			h.peers = append(h.peers, container{e.Country, e.Name})
		}
	}
	if len(h.peers) == divisions && len(found) > 0 && found[0].Kind == gazetteer.City && found[0].Population >= certainPopulation {
		h.townsBeside++
	}
}
