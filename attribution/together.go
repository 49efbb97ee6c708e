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
	group.Kind, group.Label, group.Spans, group.Named = headwater.GroupSource, unquoted(at.In(v.text)), []headwater.Span{at}, named
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

// unquoted is a phrase without quotation marks around it, and without the stop before the
// closing one.
func unquoted(s string) string {
	stop := strings.HasSuffix(s, ".”") || strings.HasSuffix(s, ".\"")
	if s = strings.Trim(s, "“”\","); stop {
		s = strings.TrimSuffix(s, ".")
	}
	return s
}
