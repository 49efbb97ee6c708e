package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// together makes a group of several who speak with one voice: "two officials and
// a diplomat", "neither Iran nor Iraq". It gives nil where one of them is nobody
// who can speak.
func (v *resolver) together(m mention, draft int) *record {
	key := v.key(m)
	if o := v.byLabel[key]; o != nil && o.union && o.Named {
		return v.add(o, m)
	}
	var found []*record
	for _, p := range v.conjuncts(m) {
		if m.core < 0 && !v.speaker(p) && v.entity[p.last-1] < 0 {
			return nil
		}
		found = append(found, v.find(p, draft))
	}
	if len(found) < 2 {
		return nil
	}
	o := v.union(found, v.span(m.words))
	if o != nil {
		v.byLabel[key] = o
	}
	return o
}

// conjuncts are the phrases that a phrase joins: by the tree, or by its marks
// where there is none.
func (v *resolver) conjuncts(m mention) (out []words) {
	if m.core < 0 {
		return v.phrases(v.span(v.joinedRun(m.words)))
	}
	first := m.first
	for i, hi := m.core+1, v.wordAt(m.last); i < hi && len(out) < depth; i++ {
		x := &v.syn.Words[i]
		if x.Relation != "conj" || !v.under(i, m.core) || heft(x) < 2 || !v.conjOf(i, m.core) {
			continue
		}
		edge := v.leftOf(i, first+1)
		out = v.part(out, words{first, edge})
		first = edge
	}
	if len(out) == 0 {
		return v.phrases(v.span(v.joinedRun(m.words)))
	}
	return v.part(out, words{first, m.last})
}

// conjOf says whether word i is a conjunct of h, or of one of its conjuncts.
func (v *resolver) conjOf(i, h int) bool {
	for n := 0; n < depth && i >= 0 && v.syn.Words[i].Relation == "conj"; n++ {
		if i = v.syn.Words[i].Head; i == h {
			return true
		}
	}
	return false
}

// part adds a phrase without the "and" and the marks around it.
func (v *resolver) part(out []words, w words) []words {
	for !w.empty() && (v.punct(w.first) || joiners[v.low[w.first]]) {
		w.first++
	}
	for !w.empty() && (v.punct(w.last-1) || joiners[v.low[w.last-1]]) {
		w.last--
	}
	if w.empty() {
		return out
	}
	return append(out, w)
}

var joiners = set("and", "or", "nor", "but", "neither", "both", "either", "&", "as", "well")

// joinedRun is the run that joins phrases, without the "both" before and the aside
// behind.
func (v *resolver) joinedRun(w words) words {
	if v.low[w.first] == "neither" || v.low[w.first] == "both" {
		w.first++
	}
	joined := false
	for i := w.first; i < w.last; i++ {
		joined = joined || v.low[i] == "and" || v.low[i] == "nor"
		if v.low[i] == "," && joined {
			w.last = i
		}
	}
	return w
}

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

// cited makes sources of what a citation names: each phrase of a list is one,
// and a list of several groups is a group of its own.
func (v *resolver) cited(d *draft) {
	var found []*record
	for _, s := range d.content {
		for _, w := range v.phrases(s) {
			if v.speaker(w) {
				found = append(found, v.find(w, 0))
			}
		}
	}
	if len(found) < 2 || len(d.content) != 1 {
		return
	}
	v.union(found, d.content[0])
}

// union makes one group of several that speak or are cited together; nil where
// one of them is a document or unknown.
func (v *resolver) union(found []*record, at headwater.Span) *record {
	total, counted, named, single := 0, true, true, true
	for _, o := range found {
		if o == nil || o.Kind == headwater.DocumentSource {
			return nil
		}
		total += max(o.Count, 1)
		counted = counted && (o.Count > 0 || o.Kind == headwater.PersonSource)
		named = named && o.Named
		single = single && !o.plural
	}
	group := &record{noun: found[len(found)-1].noun, said: " ", plural: true, union: true, entity: -1, member: -1, index: len(v.records), last: v.tokenAt(at.End-1) + 1}
	group.Kind, group.Label, group.Spans, group.Named = headwater.GroupSource, strings.Trim(at.In(v.text), "“”\","), []headwater.Span{at}, named
	if counted || v.low[v.tokenAt(at.Start)] == "neither" && single {
		group.Count = total
	}
	v.records = append(v.records, group)
	for _, o := range found {
		if o.member < 0 && !o.Named && o != group {
			o.member = group.index
		}
	}
	return group
}

// phrases splits a list of source phrases at its commas and "and".
func (v *resolver) phrases(s headwater.Span) (out []words) {
	first, last := v.tokenAt(s.Start), v.tokenAt(s.End-1)+1
	start := first
	for i := first; i <= last && i-first < reach; i++ {
		if i == last || v.low[i] == "," || (v.low[i] == "and" || v.low[i] == "nor") && v.entity[i] < 0 || v.low[i] == ";" || v.syn.Tokens[i].Kind == headwater.PunctToken && v.quote[i] >= 0 {
			if w := (words{start, i}); !w.empty() {
				out = append(out, w)
			}
			start = i + 1
		}
	}
	return out
}
