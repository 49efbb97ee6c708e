package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// add puts mention m into record o, or into a new one when o is nil.
func (v *resolver) add(o *record, m mention) *record {
	at := v.span(m.words)
	if o == nil {
		o = v.create(m)
	}
	o.Spans = append(o.Spans, at)
	o.last = max(o.last, m.last)
	o.report = o.report || o.Kind == headwater.OutletSource && reportNouns[m.noun]
	if !m.pronoun {
		v.learn(o, m)
	}
	return o
}

// learn takes from a mention what it tells of its source.
func (v *resolver) learn(o *record, m mention) {
	if o.Role == "" && (o.Kind == headwater.PersonSource || o.Kind == headwater.GroupSource) {
		o.Role = v.role(m)
	}
	if o.union {
		return // of several countries, as a rule
	}
	org, country := v.affiliation(m)
	if o.Affiliation == "" && o.Kind != headwater.OutletSource && org != o.Entity {
		o.Affiliation = org
	}
	if o.Country == "" {
		o.Country = country
	}
	if o.Country == "" {
		o.Country = v.seat(m)
	}
	v.fasten(o, m.words)
	if len(o.said) < 400 {
		o.said += strings.Join(v.low[m.first:min(m.last, m.first+20)], " ") + " "
	}
	if o.gender == 0 && o.entity < 0 {
		o.gender = genders[m.noun]
	}
	if i := v.acronymOf(m); i >= 0 && !(o.Kind == headwater.PersonSource && o.Named) {
		v.shorten(o, i)
	}
}

// shorten lets a record go by the acronym at token i as well.
func (v *resolver) shorten(o *record, i int) {
	v.byLabel[v.low[i]] = o
	e := int(v.entity[i])
	if e < 0 || v.entities[e].Type != headwater.Org || v.byEntity[e] != nil {
		return
	}
	v.byEntity[e] = o
	if o.entity < 0 {
		o.entity, o.Entity, o.Named = e, v.entities[e].ID, true
		if o.Kind == headwater.PersonSource {
			o.Kind, o.Role = headwater.OrganizationSource, ""
		}
	}
	if o.Affiliation == v.entities[e].ID {
		o.Affiliation = ""
	}
}

func (v *resolver) create(m mention) *record {
	o := &record{noun: m.noun, said: " ", plural: m.plural, entity: m.entity, member: -1, index: len(v.records)}
	o.Kind, o.Label, o.Count = m.kind, v.label(m), m.count
	if o.Kind == headwater.PersonSource || o.Kind == headwater.DocumentSource {
		o.Count = 0
	}
	o.Named = m.entity >= 0 || v.namedBy(m)
	if m.entity >= 0 {
		v.identify(o, m)
	}
	o.generic = m.plural && !determiner[v.opening(m)] && m.count == 0
	if !o.Named {
		o.member = v.groupOf(m)
	}
	o.title = v.inTitle(m.head)
	v.byLabel[v.key(m)] = o
	v.records = append(v.records, o)
	return o
}

// identify gives a record its entity, and the entity's name as its label, save
// where the phrase is the fuller one.
func (v *resolver) identify(o *record, m mention) {
	e := &v.entities[m.entity]
	o.Entity = e.ID
	v.byEntity[m.entity] = o
	apart := m.kind == headwater.OrganizationSource && v.entity[m.head] != int32(m.entity) // "the League (HWL)"
	if !apart && e.Type != headwater.NORP && m.kind != headwater.DocumentSource && m.kind != headwater.GroupSource {
		o.Label = e.Name
	}
	if e.Type == headwater.Person {
		o.Label = nameAlone(e.Name)
	}
}

// nameAlone is a person's name without the place, or the verb of a headline, that an
// entity took in.
func nameAlone(name string) string {
	for _, at := range [...]string{" at ", " in ", " on ", " for ", " with ", " to "} {
		if i := strings.Index(name, at); i > 0 {
			return name[:i]
		}
	}
	at := 0
	for i, part := range strings.Fields(name) {
		low := strings.ToLower(part)
		if f, known := forms()[low]; i > 0 && (known && f.kind == past && strings.HasSuffix(low, "ed") && len(low) > 6 || low == "says" || low == "said" || low == "sent") {
			return name[:at-1]
		}
		at += len(part) + 1
	}
	return name
}

// namedBy says whether a phrase without an entity at its head still names its
// source: a document, a body that a name or country marks off ("an Iraqi
// ministry") or that the reader is expected to know ("the army"). People without
// a name stay unnamed.
func (v *resolver) namedBy(m mention) bool {
	switch m.kind {
	case headwater.DocumentSource:
		return true
	case headwater.GroupSource:
		return v.twin(&m)
	case headwater.PersonSource:
		return v.handle(m) || v.proper(&m) && (m.class == noClass || !personNouns[m.noun] && !morePersons[m.noun])
	case headwater.OutletSource:
		if v.proper(&m) || v.publishes(&m) {
			return true
		}
	}
	if m.kind == headwater.OrganizationSource && m.noun != "police" && !indefinite[v.opening(m)] {
		return true // "the army", and "army" in a headline: the text says which, if not here
	}
	return v.marksOff(m)
}

// marksOff says whether a name or a country stands in a phrase that its head does not
// name: "an Iraqi ministry".
func (v *resolver) marksOff(m mention) bool {
	for i := m.base.first; i < m.last && (i < m.base.last || m.noun == "police"); i++ {
		if v.entity[i] >= 0 || v.capital(i) && i > v.sentenceOf(i).First && !determiner[v.low[i]] {
			return true
		}
	}
	return false
}

// handle says whether a phrase gives the name that a user of a network goes by:
// "a user named @ropewatch".
func (v *resolver) handle(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if w := v.syn.Tokens[i].In(v.text); w[0] == '@' && (len(w) > 1 || i+1 < m.last) {
			return true
		}
	}
	return false
}

// indefinite openings do not say which: "a shipping company".
var indefinite = set("no", "every", "each", "a", "an", "one", "another", "some", "any")
