package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// some makes a source of one or some of a group ("one of the sources", "two of
// them"), a member of that group where the text spoke of it before.
func (v *resolver) some(m mention, draft int) *record {
	inner := v.mentionOf(m.of)
	v.link(&inner)
	var group *record
	switch {
	case inner.pronoun:
		group = v.pronoun(inner, draft)
	case inner.definite:
		group = v.match(inner)
	}
	if group == nil && inner.entity < 0 && v.tagOf(inner.head) == headwater.NUM {
		group = v.counted(v.whole(inner.head))
	}
	o := v.add(nil, m)
	if !o.Named && group != nil && group.Kind == headwater.GroupSource && group != o {
		o.member = group.index
	}
	return o
}

// groupOf finds the one earlier group that an unnamed single source can be a
// member of: "a Western source" of "two Western intelligence sources".
func (v *resolver) groupOf(m mention) int {
	if m.plural || m.kind != headwater.PersonSource {
		return -1
	}
	found, one := -1, v.low[m.base.first] == "one"
	for i := max(0, len(v.records)-memory); i < len(v.records); i++ {
		o := v.records[i]
		if o.Kind != headwater.GroupSource || o.Named || o.noun != m.noun || o.generic && !one || o.union || !v.within(m, o) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	if found >= 0 && v.records[found].Count > 0 && v.ordinal(m) > v.records[found].Count {
		return -1 // a third of two is none of them
	}
	return found
}

// ordinal is 3 for "a third official", 0 where the phrase ranks nobody.
func (v *resolver) ordinal(m mention) int {
	for i := m.base.first; i < m.head; i++ {
		if n := ranked[v.low[i]]; n > 0 {
			return n
		}
	}
	return 0
}

var ranked = map[string]int{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}

// counted is the group of n people that was mentioned last: "one of the three".
func (v *resolver) counted(n int) *record {
	return v.recent(func(o *record) bool { return o.Kind == headwater.GroupSource && o.Count == n && !o.Named })
}

// fellow says whether a phrase is one of several without a noun: "another", "the
// other", "a third".
func (v *resolver) fellow(m mention) bool {
	low := v.low[m.head]
	if m.plural || m.base.last-m.base.first > 2 || m.base.last != m.last {
		return false
	}
	if m.head == m.base.first {
		return low == "another" || low == "one"
	}
	return low == "other" || ranked[low] > 0
}

// oneMore makes a source of one more of the people who spoke just before: a member
// of the group that they are of.
func (v *resolver) oneMore(m mention) *record {
	m.kind, m.void, m.entity = headwater.PersonSource, false, -1
	last := v.recent(func(o *record) bool {
		return !o.Named && m.first-o.last < near && (o.member >= 0 && o.Kind == headwater.PersonSource || o.Kind == headwater.GroupSource)
	})
	o := v.add(nil, m)
	switch {
	case last == nil || last == o:
	case last.member >= 0:
		o.member = last.member
	case last.Kind == headwater.GroupSource:
		o.member = last.index
	}
	return o
}

// within says whether every word that marks off m marks off the group too, and
// there is at least one such word or an explicit "one of".
func (v *resolver) within(m mention, o *record) bool {
	label := " " + strings.ToLower(o.Label) + " "
	marks := 0
	for i := m.base.first; i < m.head; i++ {
		if v.low[i] == "of" {
			continue
		}
		if ordinals[v.low[i]] {
			marks++
			continue
		}
		if determiner[v.low[i]] || v.low[i] == "senior" {
			continue
		}
		marks++
		if !strings.Contains(label, " "+v.low[i]+" ") {
			return false
		}
	}
	return marks > 0 || v.low[m.first] == "one"
}

// ordinals single one out of a group that was mentioned.
var ordinals = set("first", "second", "third", "other", "another", "last")
