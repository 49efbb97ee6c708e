package event

import "github.com/headwater-project/headwater"

// entityIn is the entity that a phrase names. A place is the last place in it,
// an item its last weapon. Of others it is the first that is not an adjective
// of a people; whom something belongs to is not meant ("the king's allies"),
// and two joined by "and" are not one.
func (p *part) entityIn(n run, role headwater.Role) string {
	switch role {
	case headwater.PlaceRole, headwater.Origin, headwater.Target:
		if id := p.lastOf(n, place); id != "" {
			return id
		}
	case headwater.Item, headwater.Instrument:
		return p.lastOf(n, weapon)
	}
	s, found := p.span(n), int32(-1)
	head := p.head(n)
	collective := p.words[head].class&(armed|official) != 0 && p.textIs(head, bodiesOfState)
	for i := n.lo; i < n.hi; i++ {
		w := &p.words[i]
		if w.class&conjunction != 0 && found >= 0 {
			return ""
		}
		if w.entity < 0 || w.entity == found || !s.Contains(w.names) || p.owns(i, n) || i > head && (!collective || p.entities[w.entity].Type == headwater.Person) {
			continue
		}
		if found < 0 || p.entities[found].Type == headwater.NORP && w.class&state == 0 {
			found = w.entity
		}
	}
	if found < 0 {
		return ""
	}
	return p.entities[found].ID
}

// bodiesOfState stand for the country that follows: "the army of". A member or
// the head of a body is not the body.
var bodiesOfState = []string{"army", "navy", "forces", "troops", "military", "government", "authorities", "regime", "parliament"}

// lastOf is the last entity of class c named in a phrase.
func (p *part) lastOf(n run, c class) string {
	s := p.span(n)
	for i := n.hi - 1; i >= n.lo; i-- {
		w := &p.words[i]
		if w.entity >= 0 && w.class&c != 0 && s.Contains(w.names) {
			return p.entities[w.entity].ID
		}
	}
	return ""
}

// owns says whether the mention at i stands in the genitive before the head of
// the phrase.
func (p *part) owns(i int, n run) bool {
	last := i
	for last+1 < n.hi && p.words[last+1].entity == p.words[i].entity {
		last++
	}
	if last+1 < n.hi && p.words[last+1].class&possessive != 0 && p.words[last+1].entity < 0 {
		last++
	}
	return last+1 < n.hi && p.words[last].class&possessive != 0
}
