package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// organs are bodies that every state has, so that one alone does not tell whose;
// seated among them stand in their own country.
var (
	organs = set("ministry", "government", "army", "military", "navy", "parliament", "embassy", "cabinet", "consulate", "foreign", "defence", "defense", "presidency", "mission", "police", "interior", "justice")
	seated = set("ministry", "government", "parliament", "army", "police", "cabinet", "court", "municipality", "presidency")
)

// tie is what a phrase ties its source to without a name: the body's entity and its
// country, where they are known.
type tie struct{ org, country string }

// tied finds the body that a person's phrase points at: "the ministry's spokesman",
// "its secretary", "an embassy official", "a spokesman for the company". It looks
// only at what the text spoke of before.
func (v *resolver) tied(w words) tie {
	role := -1
	for i := w.first; i < w.last && !relatives[v.low[i]]; i++ {
		low := v.low[i]
		switch {
		case role < 0 && (low == "its" || low == "their"):
			if o := v.bodyBefore(i, ""); o != nil {
				return v.tieOf(o, i)
			}
		case v.ties(i, role):
			if t := v.tieTo(singular(low), i); t != (tie{}) {
				return t
			}
		case v.roleNoun(i) != "" && v.entity[i] < 0:
			role = i
		case role >= 0 && v.syn.Tokens[i].Kind == headwater.PunctToken:
			return tie{}
		}
	}
	if role >= 0 && strings.HasPrefix(v.low[role], "spokes") {
		return v.soleBody(w, role)
	}
	return tie{}
}

// ties says whether token i is the noun of a body that a person is of, before the role
// or, behind it, with "the".
func (v *resolver) ties(i, role int) bool {
	n := singular(v.low[i])
	if e := v.entity[i]; e >= 0 {
		return organs[n] && v.entities[e].Country == ""
	}
	return classOf(n) == bodyClass && v.tagOf(i) != headwater.VERB && (role < 0 || v.low[i-1] == "the")
}

// tieTo ties to the body that the noun at token i means, to the last body of that noun
// before, or, where an organ of state
// stands alone, to the state that spoke last.
func (v *resolver) tieTo(noun string, i int) tie {
	if e, ok := v.described[i]; ok && v.entities[e].Type == headwater.Org {
		return tie{v.entities[e].ID, v.entities[e].Country}
	}
	if o := v.bodyBefore(i, noun); o != nil {
		return v.tieOf(o, i)
	}
	if !organs[noun] {
		return tie{}
	}
	o := v.bodyBefore(i, "")
	if o == nil || o.entity < 0 || v.entities[o.entity].Type != headwater.GPE || v.lastBefore(o, i) < i-near {
		return tie{}
	}
	return tie{country: o.Country}
}

func (v *resolver) tieOf(o *record, i int) tie {
	if v.lastBefore(o, i) < i-vicinity {
		return tie{}
	}
	return tie{o.Entity, o.Country}
}

// bodyBefore is the organization or outlet of a noun, or of any where it is "", that
// was mentioned last before token i.
func (v *resolver) bodyBefore(i int, noun string) *record {
	var best *record
	at := -1
	for _, o := range v.records[max(0, len(v.records)-memory):] {
		if o.Kind != headwater.OrganizationSource && o.Kind != headwater.OutletSource || noun != "" && o.noun != noun && !holdsWord(o.Label, noun) {
			continue
		}
		if last := v.lastBefore(o, i); last > at {
			best, at = o, last
		}
	}
	return best
}

// lastBefore is the token of a source's last mention before token i, or -1.
func (v *resolver) lastBefore(o *record, i int) int {
	limit, at := v.syn.Tokens[i].Start, -1
	spans := o.Spans
	if len(spans) > memory { // what a live page says of one body all day
		spans = append(slices.Clone(spans[:memory/2]), spans[len(spans)-memory/2:]...)
	}
	for _, s := range spans {
		if s.End <= limit && s.Start > at {
			at = s.Start
		}
	}
	if at < 0 {
		return -1
	}
	return v.tokenAt(at)
}

// soleBody ties a spokesman of nobody in particular to the one body that spoke just
// before.
func (v *resolver) soleBody(w words, role int) tie {
	for i := role + 1; i < w.last; i++ {
		if prepositions[v.low[i]] && v.low[i] != "to" {
			return tie{} // for somebody, then
		}
	}
	var found *record
	for _, o := range v.records[max(0, len(v.records)-memory):] {
		if o.Kind != headwater.OrganizationSource || v.lastBefore(o, w.first) < w.first-near || v.lastBefore(o, w.first) < 0 {
			continue
		}
		if found != nil {
			return tie{}
		}
		found = o
	}
	if found == nil {
		return tie{}
	}
	return tie{found.Entity, found.Country}
}

// fasten gives a record what its phrase ties it to.
func (v *resolver) fasten(o *record, w words) {
	if o.Kind != headwater.PersonSource && o.Kind != headwater.GroupSource || o.Affiliation != "" && o.Country != "" || w.empty() || o.Kind == headwater.GroupSource && classOf(o.noun) == bodyClass {
		return
	}
	if o.Affiliation != "" {
		if body := v.byEntity[v.withID(o.Affiliation)]; body != nil {
			o.Country = body.Country
		}
	}
	t := v.tied(w)
	if o.Affiliation == "" && t.org != o.Entity {
		o.Affiliation = t.org
	}
	if o.Country == "" && (o.Affiliation == t.org || t.org == "") {
		o.Country = t.country
	}
}

// withID is the index of the entity with an id, or -1.
func (v *resolver) withID(id string) int {
	if i, ok := v.byID[id]; ok {
		return i
	}
	return -1
}

// seat is the country of the place where an organ of state has its seat: "the Trade
// Ministry in Lisbon".
func (v *resolver) seat(m mention) string {
	if m.kind != headwater.OrganizationSource || !seated[m.noun] {
		return ""
	}
	for i := m.head + 1; i+1 < m.last && !relatives[v.low[i]]; i++ {
		if e := v.entity[i+1]; v.low[i] == "in" && e >= 0 && v.entities[e].Type == headwater.GPE {
			return v.entities[e].Country
		}
	}
	return ""
}

// countryInName is the country that the name of an organ of state holds: "Norlandic
// Foreign Ministry", where the text speaks of that country or people, and of no other
// in the name.
func (v *resolver) countryInName(o *record) string {
	if o.Kind != headwater.OrganizationSource || o.entity < 0 || o.Country != "" {
		return ""
	}
	name := strings.ToLower(v.entities[o.entity].Name)
	if !holdsOrgan(name) {
		return ""
	}
	found := ""
	for i := range v.entities[:min(len(v.entities), memory)] {
		e := &v.entities[i]
		if e.Country == "" || e.Type != headwater.NORP && e.Type != headwater.GPE || !strings.Contains(" "+name+" ", " "+strings.ToLower(e.Name)+" ") {
			continue
		}
		if found != "" && found != e.Country {
			return ""
		}
		found = e.Country
	}
	return found
}

// holdsOrgan says whether a name says that it is an organ of state.
func holdsOrgan(name string) bool {
	for _, part := range strings.Fields(name) {
		if organs[part] || part == "fleet" || part == "guard" || part == "forces" || part == "command" {
			return true
		}
	}
	return false
}

// ownerOfBody is whom "her ministry" belongs to, or nil.
func (v *resolver) ownerOfBody(m mention, draft int) *record {
	gender := pronounGender[v.low[m.first]]
	if m.kind != headwater.OrganizationSource || m.head == m.first || !organs[m.noun] {
		return nil
	}
	if v.low[m.first] == "its" {
		return v.bodyBefore(m.first, "")
	}
	if gender == 0 {
		return nil
	}
	w := words{m.first, m.first + 1}
	return v.meant(mention{words: w, base: w, head: m.first}, v.isPerson(gender), draft)
}

// inherit gives the members of groups their group's country, and "her ministry" hers.
func (v *resolver) inherit() {
	for _, o := range v.records {
		if c := v.countryInName(o); c != "" {
			o.Country = c
		}
		if o.member >= 0 && o.Country == "" {
			o.Country = v.records[o.member].Country
		}
		if o.owner != nil && o.Country == "" {
			o.Country = o.owner.Country
		}
	}
}
