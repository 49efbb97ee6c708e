package origin

import (
	"slices"
	"strconv"

	"github.com/headwater-project/headwater"
)

// telling is one passage of one page that tells of a claim.
type tellingOf struct {
	page   *page
	claim  *headwater.Claim
	span   headwater.Span
	attr   string // attribution id
	denied bool   // or told as not having happened
	key    map[headwater.Role]string
	item   []string // stems of all words for the item
	amount string   // the number of it, as written
	names  []string // keys of countries and bodies in any role
	ship   []string // stems of names of where it is and of what brings it
	lemma  string
	count  string      // how many victims, from which number on
	many   string      // the same of the item
	again  []tellingOf // further passages on the same event
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

const mostTellings = 60 // claims of one page that are compared

// tellingsOf are those of all pages, in their order.
func tellingsOf(pages []*page) []tellingOf {
	var out []tellingOf
	for _, p := range pages {
		out = append(out, p.tellings()...)
	}
	return out
}

// tellings are the claims of a page that are shown, each with what its sentence tells further
// of the event, "bombed the town, killing nine", or the text where a headline tells one thing of it.
func (p *page) tellings() []tellingOf {
	var out []tellingOf
	for i := range p.Claims {
		c := &p.Claims[i]
		if !shareable(c) || len(out) == mostTellings || !p.block(c.Trigger.Start).Story() {
			continue
		}
		t := tellingOf{page: p, claim: c, span: c.Span, attr: c.Attribution, denied: c.Status == headwater.Denied || c.Negative && asReal(c)}
		p.lay(&t, c.Trigger, c.Roles)
		title := len(c.Roles) < 2 && p.block(c.Trigger.Start) == headwater.TitleBlock
		for _, e := range c.Evidence[min(1, len(c.Evidence)):] {
			if title || p.sentence(e.Trigger.Start) == p.sentence(c.Trigger.Start) {
				u := tellingOf{page: p, claim: c}
				p.lay(&u, e.Trigger, e.Roles)
				t.again = append(t.again, u)
			}
		}
		out = append(out, t)
	}
	return out
}

// shareable says whether a claim is shown and of a type that several can tell.
func shareable(c *headwater.Claim) bool {
	return !c.Below && c.Type != headwater.Other && c.Type != headwater.Denial
}

// lay fills in what a passage says of who, what and where.
func (p *page) lay(t *tellingOf, trigger headwater.Span, roles map[headwater.Role][]headwater.Filler) {
	t.key = map[headwater.Role]string{}
	for role, f := range roles {
		if len(f) == 0 {
			continue
		}
		t.names = p.keysIn(f[0].Span, t.names)
		t.key[role] = p.fillerKey(f[0])
		switch role {
		case headwater.Item:
			t.item, t.amount, t.many = p.nounStems(f[0].Span), p.number(f[0].Span), p.interval(f[0].Span)
		case headwater.Victim:
			t.count = p.interval(f[0].Span)
		case headwater.PlaceRole, headwater.Instrument:
			t.ship = append(t.ship, p.nameStems(f[0].Span)...)
		}
	}
	first, last := p.words(trigger)
	for w := first; w < last; w++ {
		if p.Syntax.Words[w].UPOS == headwater.VERB || p.Syntax.Words[w].UPOS == headwater.NOUN || t.lemma == "" {
			t.lemma = stem(p.lemma(w))
		}
	}
}

// fewest is the least number by which victims are known again: two may be anybody.
const fewest = 3

// interval is how many of something a span tells, empty where it does not.
func (p *page) interval(s headwater.Span) string {
	for i := range p.Quantities {
		if q := &p.Quantities[i]; q.Unit == "count" && s.Overlaps(q.Span) && q.Low != nil && *q.Low >= fewest {
			return strconv.FormatFloat(*q.Low, 'g', -1, 64)
		}
	}
	return ""
}

// joined groups tellings that are one claim, in the order of the first of each.
func joined(all []tellingOf) [][]tellingOf {
	var out [][]tellingOf
	for _, t := range all {
		at := slices.IndexFunc(out, func(group []tellingOf) bool {
			return !slices.ContainsFunc(group, func(u tellingOf) bool { return conflict(t, u) }) &&
				slices.ContainsFunc(group, func(u tellingOf) bool { return agree(t, u) })
		})
		if at < 0 {
			out = append(out, []tellingOf{t})
			continue
		}
		out[at] = append(out[at], t)
	}
	return out
}

// conflict says whether a role of two tellings is filled by two that have names.
func conflict(t, u tellingOf) bool {
	if t.claim.Type != u.claim.Type {
		return !handling[t.claim.Type] || !handling[u.claim.Type]
	}
	if downed(t) && downed(u) && t.many != "" && u.many != "" && t.many != u.many {
		return true // 14 drones over a region, 62 over a country
	}
	for role, a := range t.key {
		if b := u.key[role]; a != b && byName(a) && byName(b) && a[0] == b[0] {
			return true
		}
	}
	return false
}

// agree says whether two tellings have enough in common in one of their passages.
func agree(t, u tellingOf) bool {
	return meet(t, u) || slices.ContainsFunc(t.again, func(x tellingOf) bool {
		return meet(x, u) || slices.ContainsFunc(u.again, func(y tellingOf) bool { return meet(x, y) })
	}) || slices.ContainsFunc(u.again, func(y tellingOf) bool { return meet(t, y) })
}

// meet says whether two passages have enough in common, and both are told as real or
// neither is.
func meet(t, u tellingOf) bool {
	if t.claim.Type != u.claim.Type {
		return sameGoods(t, u)
	}
	n, named := inCommon(t, u)
	switch {
	case t.claim.Type != headwater.Reach && !alikeReal(t.claim, u.claim):
		return false
	case t.claim.Negative != u.claim.Negative:
		return named && (n >= 2 || n == 1 && t.lemma == u.lemma && !unlike(t, u)) // one tells that the other is not so
	case t.denied != u.denied && t.claim.Type == headwater.Attack && onePlace(t, u):
		return !unlike(t, u) // who used no gas in a town did not kill seven there
	case t.lemma == u.lemma && !others(t, u):
		return named && n >= 1 || n >= 2 // "drones struck the refinery"
	}
	return named && n >= 2
}

// onePlace says whether two passages name one place.
func onePlace(t, u tellingOf) bool {
	at := t.key[headwater.PlaceRole]
	return byName(at) && at == u.key[headwater.PlaceRole]
}

// inCommon counts what fills the same role of two passages, and says whether any of it is
// named, an item or a count.
func inCommon(t, u tellingOf) (n int, named bool) {
	for role, a := range t.key {
		if a == "" || u.key[role] != a && !(role == headwater.Item && overlap(t.item, u.item)) {
			continue
		}
		n++
		named = named || byName(a) || role == headwater.Item || overlap(t.names, u.names)
	}
	if t.count != "" && t.count == u.count {
		n, named = n+1, true // "killed nine"
	}
	if downed(t) && downed(u) && t.many != "" && t.many == u.many {
		n, named = n+1, true // "shot down 14 drones"
	}
	return n, named
}

// unlike says whether two passages fill a role differently.
func unlike(t, u tellingOf) bool {
	for role, a := range t.key {
		if b := u.key[role]; b != "" && a != b {
			return true
		}
	}
	return false
}

// others says whether two passages tell of two who make such things: an item alone then
// does not make them one.
func others(t, u tellingOf) bool {
	a, b := t.key[headwater.Agent], u.key[headwater.Agent]
	return t.claim.Type == headwater.Produce && a != "" && b != "" && a != b
}

// inBoth is how many words of a are in b.
func inBoth(a, b []string) int {
	n := 0
	for _, s := range a {
		if slices.Contains(b, s) {
			n++
		}
	}
	return n
}

// asReal says whether a claim is told, or denied, as having happened or as going on.
func asReal(c *headwater.Claim) bool {
	return c.Status == headwater.Actual || c.Status == headwater.Ongoing || c.Status == headwater.Denied
}

// alikeReal says whether both claims are told as real, or neither: what may be done
// confirms nothing that was. A denial can be of either.
func alikeReal(a, b *headwater.Claim) bool {
	return asReal(a) == asReal(b) || a.Status == headwater.Denied || b.Status == headwater.Denied
}

func documentsIn(group []tellingOf) int {
	seen := map[*page]bool{}
	for _, t := range group {
		seen[t.page] = true
	}
	return len(seen)
}
