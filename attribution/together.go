package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// together makes a group of several who speak with one voice: "two officials and
// a diplomat", "neither Iran nor Iraq".
func (v *resolver) together(m mention, draft int) *record {
	w := m.words
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
	var found []*record
	for _, p := range v.phrases(v.span(w)) {
		if !v.speaker(p) && v.entity[p.last-1] < 0 {
			return nil
		}
		found = append(found, v.find(p, draft))
	}
	if len(found) < 2 {
		return nil
	}
	return v.union(found, v.span(m.words))
}

// groupOf finds the one earlier group that an unnamed single source can be a
// member of: "a Western source" of "two Western intelligence sources".
func (v *resolver) groupOf(m mention) int {
	if m.plural || m.kind != headwater.PersonSource {
		return -1
	}
	found := -1
	for i := max(0, len(v.records)-memory); i < len(v.records); i++ {
		o := v.records[i]
		if o.Kind != headwater.GroupSource || o.Named || o.noun != m.noun || o.generic || o.union || !v.within(m, o) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// within says whether every word that marks off m marks off the group too, and
// there is at least one such word or an explicit "one of".
func (v *resolver) within(m mention, o *record) bool {
	label := " " + strings.ToLower(o.Label) + " "
	marks := 0
	for i := m.base.first; i < m.head; i++ {
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
	total, counted, named := 0, true, true
	for _, o := range found {
		if o == nil || o.Kind == headwater.DocumentSource {
			return nil
		}
		total += max(o.Count, 1)
		counted = counted && (o.Count > 0 || o.Kind == headwater.PersonSource)
		named = named && o.Named
	}
	group := &record{noun: found[len(found)-1].noun, plural: true, union: true, entity: -1, member: -1, last: v.tokenAt(at.End-1) + 1}
	group.Kind, group.Label, group.Spans, group.Named = headwater.GroupSource, strings.Trim(at.In(v.text), "“”\","), []headwater.Span{at}, named
	if counted {
		group.Count = total
	}
	v.records = append(v.records, group)
	for _, o := range found {
		if o.member < 0 && !o.Named {
			o.member = len(v.records) - 1
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
