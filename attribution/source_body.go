package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// outlet finds the outlet that "the newspaper" or "the agency" means. Where none
// is known as one, a bare name that was given as a source is taken for it: nobody
// calls a person or a ministry a newspaper.
func (v *resolver) outlet(m mention) *record {
	if o := v.recent(func(o *record) bool { return o.Kind == headwater.OutletSource && v.called(o, m) }); o != nil {
		return o
	}
	if papers[m.noun] || m.kind == headwater.OutletSource {
		if o := v.outletNear(m); o != nil {
			return o
		}
	}
	o := v.recent(func(o *record) bool { return v.bareName(o, papers[m.noun]) })
	if o != nil {
		o.Kind, o.Role = headwater.OutletSource, ""
	}
	return o
}

// outletNear is the outlet that the text named last before a mention.
func (v *resolver) outletNear(m mention) *record {
	return v.bodyNear(m, func(e *headwater.Entity) bool { return v.isOutlet(e) && (!v.proper(&m) || holdsWord(e.Name, m.noun)) }, vicinity)
}

// called says whether an outlet can be called so: "the Post" only where Post is in
// its name.
func (v *resolver) called(o *record, m mention) bool {
	return !v.proper(&m) || holdsWord(o.Label, m.noun)
}

// holdsWord says whether a word stands in a name, whatever its case.
func holdsWord(name, word string) bool {
	for _, part := range strings.Fields(strings.ToLower(name)) {
		if part == word || singular(part) == word {
			return true
		}
	}
	return false
}

// papers are relay nouns that no body but an outlet goes by; an "agency" may be a
// state's.
var papers = set("newspaper", "paper", "broadcaster", "magazine", "outlet", "daily", "station", "website", "site", "channel", "tabloid", "weekly", "television", "tv", "radio")

// bareName says whether a source is a name of at most three words without a role:
// a guess at a person, one word for a body to which somebody spoke, or, where bodies
// count too, any organization that the catalog does not know.
func (v *resolver) bareName(o *record, bodies bool) bool {
	if o.entity < 0 && o.Named && o.Kind == headwater.PersonSource && o.Role == "" && !strings.Contains(o.Label, " ") {
		return true
	}
	if o.entity < 0 || o.Role != "" || strings.Count(o.Label, " ") > 2 {
		return false
	}
	e := &v.entities[o.entity]
	if holdsBody(e.Name) {
		return false
	}
	single := !strings.Contains(o.Label, " ")
	if e.Type == headwater.Org && e.Class == "" {
		return bodies || single && v.shown.told[folded(e.Name)]
	}
	return e.Type == headwater.Person && e.Confidence < 0.8 && single
}

// holdsBody says whether a name says what body it is, and no outlet: "Foreign
// Ministry".
func holdsBody(name string) bool {
	for _, part := range strings.Fields(strings.ToLower(name)) {
		if orgNouns[part] && !relayNouns[part] {
			return true
		}
	}
	return false
}

// seated says whether a body can sit where a phrase says that it does, as far as the
// countries of both are known.
func (v *resolver) seated(m mention, e *headwater.Entity) bool {
	for i := m.base.first + 1; i < v.behindSeat(m); i++ {
		if at := v.entity[i]; at >= 0 && e.Country != "" && v.entities[at].Country != "" {
			return v.entities[at].Country == e.Country
		}
	}
	return true
}

// plainly says whether a definite phrase is a noun and no more: "the ministry", "the
// same ministry", "the London-based ministry".
func (v *resolver) plainly(m mention) bool {
	at := v.behindSeat(m)
	return m.head == at || m.head == at+1 && v.low[at] == "same"
}

// behindSeat is the token behind "the" and behind what tells where a body sits: "the
// London-based group".
func (v *resolver) behindSeat(m mention) int {
	for i := m.base.first + 1; i < m.head; i++ {
		if v.low[i] == "based" || strings.HasSuffix(v.low[i], "-based") {
			return i + 1
		}
	}
	return m.base.first + 1
}

// body finds the organization that a definite phrase means: the last source whose
// name or words hold its noun, or a body of such a name that the text spoke of.
// "The group" and "the company" can be any body, if just one was spoken of.
func (v *resolver) body(m mention) *record {
	fits := func(o *record) bool {
		return o.Kind == headwater.OrganizationSource && (o.noun == m.noun || holdsWord(o.Label, m.noun)) && v.marked(o, m)
	}
	if o := v.recent(fits); o != nil {
		return o
	}
	if !v.plainly(m) || m.last > m.base.last && v.low[m.base.last] == "of" {
		return nil
	}
	if o := v.bodyNear(m, func(e *headwater.Entity) bool { return e.Type == headwater.Org && holdsWord(e.Name, m.noun) }, memory); o != nil {
		return o
	}
	if !anyBody[m.noun] {
		return nil
	}
	return v.onlyBody(m)
}

// anyBody are nouns that any body goes by.
var anyBody = set("group", "organization", "organisation", "company", "firm", "agency", "body", "association", "institute", "nonprofit", "charity", "watchdog")

// mayBe says whether a body of a class of the catalog can go by a noun that any body
// goes by. Of one that the catalog does not know nothing speaks against it.
func mayBe(noun, class string) bool {
	switch class {
	case "", "organization":
		return class == "" || !businesses[noun]
	case "company":
		return businesses[noun] || noun == "group"
	case "agency", "intelligence-service", "state-body":
		return noun == "agency" || noun == "body" || noun == "organization" || noun == "organisation"
	case "international-body":
		return noun == "agency" || noun == "body" || noun == "organization" || noun == "organisation" || noun == "association"
	case "armed-group", "political-party":
		return noun == "group" || noun == "organization" || noun == "organisation"
	}
	return false
}

// businesses are nouns of bodies that trade.
var businesses = set("company", "firm")

// vicinity is how many tokens back a body is sought that is not a source yet, and
// near how many where just one may stand.
const (
	vicinity = 600
	near     = 100
)

// bodyNear makes a source of the nearest body before a mention that fits.
func (v *resolver) bodyNear(m mention, fits func(*headwater.Entity) bool, reach int) *record {
	for i := m.first - 1; i >= max(0, m.first-reach); i-- {
		if e := v.entity[i]; e >= 0 && v.quote[i] < 0 && fits(&v.entities[e]) {
			if o := v.byEntity[int(e)]; o != nil {
				return o
			}
			return v.nameAt(i, int(e))
		}
	}
	return nil
}

// onlyBody is the one body, no outlet and no state, that was spoken of just before.
func (v *resolver) onlyBody(m mention) *record {
	found, at := -1, 0
	for i := m.first - 1; i >= max(0, m.first-near); i-- {
		e := int(v.entity[i])
		if e < 0 || e == found || v.entities[e].Type != headwater.Org || v.isOutlet(&v.entities[e]) || v.quote[i] >= 0 {
			continue
		}
		if !mayBe(m.noun, v.entities[e].Class) || !v.seated(m, &v.entities[e]) {
			continue
		}
		if found >= 0 {
			return nil
		}
		found, at = e, i
	}
	if found < 0 {
		return nil
	}
	if o := v.byEntity[found]; o != nil {
		return o
	}
	return v.nameAt(at, found)
}

// nameAt makes a source of the entity whose name holds token i.
func (v *resolver) nameAt(i, entity int) *record {
	w := words{i, i + 1}
	for w.first > 0 && v.entity[w.first-1] == int32(entity) {
		w.first--
	}
	for w.last < len(v.low) && v.entity[w.last] == int32(entity) {
		w.last++
	}
	m := v.mentionOf(w)
	if m.entity != entity {
		m.entity, m.void = entity, false
		m.kind = v.entityKind(&m)
	}
	return v.add(v.match(m), m)
}
