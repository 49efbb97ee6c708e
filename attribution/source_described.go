package attribution

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// markDescribed keeps the heads of the noun phrases that mean something named: "the
// ministry", "the group".
func (r *reader) markDescribed() {
	r.described = map[int]int32{}
	for i := range r.entities {
		for _, s := range r.entities[i].Described {
			if head := r.tokenAt(s.End - 1); head < len(r.low) {
				r.described[head] = int32(i)
			}
		}
	}
}

// describedBy is the entity that a definite phrase means without its name, or -1.
// Only bodies, states and papers are meant so: people whom the text does not name
// stay nobody's.
func (v *resolver) describedBy(m mention) int {
	e, ok := v.described[m.head]
	if !ok || m.pronoun || m.plural || !m.definite || !m.of.empty() {
		return -1
	}
	o := &v.entities[e]
	ok = false
	switch m.kind {
	case headwater.OrganizationSource, headwater.OutletSource:
		ok = o.Type == headwater.Org || o.Type == headwater.GPE || o.Type == headwater.Fac || o.Class == "armed-group"
	case headwater.PersonSource:
		ok = o.Type == headwater.Org && traders[m.noun]
	case headwater.DocumentSource:
		ok = o.Type == headwater.Law || relayNouns[m.noun] && v.isOutlet(o)
	}
	if !ok {
		return -1
	}
	return int(e)
}

// bodyMeant is the record of the entity that a phrase means; an earlier phrase that
// the text meant it by becomes its record, where none has its name yet.
func (v *resolver) bodyMeant(entity int, m mention) *record {
	if o := v.byEntity[entity]; o != nil {
		return o
	}
	if o := v.matchWords(m); o != nil && v.adoptable(o, entity) {
		e := &v.entities[entity]
		o.entity, o.Entity, o.Named, o.Label = entity, e.ID, true, e.Name
		if v.isOutlet(e) {
			o.Kind = headwater.OutletSource
		}
		v.byEntity[entity] = o
		return o
	}
	named := v.entities[entity].Mentions
	n, _ := slices.BinarySearchFunc(named, v.syn.Tokens[m.head].Start, func(s headwater.Span, at int) int { return s.Start - at })
	if n == 0 {
		return nil
	}
	return v.nameAt(v.tokenAt(named[n-1].End-1), entity)
}

// adoptable says whether a record is a body of no entity that was spoken of with "the"
// where or after an entity was named, so that it may be that.
func (v *resolver) adoptable(o *record, entity int) bool {
	named := v.entities[entity].Mentions
	if o.entity >= 0 || o.Kind != headwater.OrganizationSource && o.Kind != headwater.OutletSource || len(named) == 0 {
		return false
	}
	first := o.Spans[0]
	for _, s := range o.Spans[:min(len(o.Spans), memory)] {
		if s.Start < first.Start {
			first = s
		}
	}
	return first.End > named[0].Start && definites[v.low[v.tokenAt(first.Start)]]
}
