package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// match finds the earlier record that a mention joins, or nil.
func (v *resolver) match(m mention) *record {
	if o := v.headlined(m); o != nil {
		return o
	}
	if o := v.foretold(m); o != nil {
		return o
	}
	if m.entity >= 0 {
		return v.byEntity[m.entity]
	}
	if e := v.describedBy(m); e >= 0 {
		if o := v.bodyMeant(e, m); o != nil {
			return o
		}
	}
	return v.matchWords(m)
}

// matchWords finds the earlier record that a phrase without a name joins by its
// words, or nil.
func (v *resolver) matchWords(m mention) *record {
	if o := v.byLabel[v.key(m)]; o != nil && v.again(o, m) {
		return o
	}
	if !m.definite {
		return nil
	}
	switch {
	case m.kind == headwater.OutletSource:
		return v.outlet(m)
	case relayNouns[m.noun] && v.plainly(m):
		return later(v.body(m), v.outlet(m))
	case m.kind == headwater.DocumentSource:
		return v.paper(m)
	case m.kind == headwater.OrganizationSource:
		return v.body(m)
	}
	o := v.recent(func(o *record) bool { return v.same(o, m) })
	if e, at := v.titled(m); e >= 0 && (o == nil || at > o.last) {
		return v.person(e, at)
	}
	return o
}

// later is the one of two records that was mentioned last.
func later(a, b *record) *record {
	if a == nil || b != nil && b.last > a.last {
		return b
	}
	return a
}

// again says whether a phrase in the same words as a record's means it again: not
// where it is indefinite, for "a source" is a new one each time.
func (v *resolver) again(o *record, m mention) bool {
	return o.generic || m.definite || v.proper(&m) || possessive(v.low[m.base.first]) || owners[v.low[m.base.first]]
}

// person is the record of a person who is named near token at.
func (v *resolver) person(entity, at int) *record {
	if o := v.byEntity[entity]; o != nil {
		return o
	}
	for i := at; i < min(at+20, len(v.low)); i++ {
		if v.entity[i] == int32(entity) {
			return v.nameAt(i, entity)
		}
	}
	for i := at; i >= max(at-20, 0); i-- {
		if v.entity[i] == int32(entity) {
			return v.nameAt(i, entity)
		}
	}
	return nil
}

// same says whether a definite phrase ("the official", "the Iranian sources")
// can mean record o: same head noun or role, same number, no word against it.
func (v *resolver) same(o *record, m mention) bool {
	if (o.Kind == headwater.GroupSource) != (m.kind == headwater.GroupSource) || o.plural != m.plural || o.Count > 0 && m.count > 0 && o.Count != m.count {
		return false
	}
	if o.noun != m.noun && !(o.Kind == headwater.PersonSource && m.kind == o.Kind && roleEnds(o.Role, m.noun)) {
		return false
	}
	return v.marked(o, m)
}

// marked says whether each word before the head of a definite phrase was said of o.
func (v *resolver) marked(o *record, m mention) bool {
	for i := v.behindSeat(m); i < m.head; i++ {
		low := v.low[i]
		if numbers[low] == 0 && !determiner[low] && low != "same" && !strings.Contains(o.said, " "+low+" ") {
			return false
		}
	}
	return true
}

func roleEnds(role, noun string) bool {
	return strings.HasSuffix(strings.ToLower(role), noun)
}

// key is the label of a mention without its determiner, folded.
func (v *resolver) key(m mention) string {
	w := strings.ToLower(v.label(m))
	for _, det := range [...]string{"the ", "a ", "an ", "same "} {
		w = strings.TrimPrefix(w, det)
	}
	for _, end := range [...]string{"'s", "’s", "'", "’"} {
		w = strings.TrimSuffix(w, end)
	}
	return w
}
