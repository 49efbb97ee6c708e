package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// record is a source while its mentions are gathered.
type record struct {
	headwater.Source
	noun    string // head noun, singular
	plural  bool
	entity  int  // index, or -1
	member  int  // record of the group, or -1
	last    int  // token of its last mention
	generic bool // a bare plural: officials
	union   bool // several groups cited together
	report  bool // an outlet that a report stands for
}

// resolver joins mentions into sources.
type resolver struct {
	*reader
	records  []*record
	byEntity map[int]*record
	byLabel  map[string]*record
	chosen   []*record // for each draft its source, or nil
	shared   []int     // for each draft the one before it whose source it shares, or -1
}

// resolve turns the drafts into sources and attributions.
func (r *reader) resolve() ([]headwater.Source, []headwater.Attribution) {
	v := &resolver{reader: r, byEntity: map[int]*record{}, byLabel: map[string]*record{}, chosen: make([]*record, len(r.drafts))}
	v.shared = v.sharing()
	for i := range r.drafts {
		d := &r.drafts[i]
		r.s = r.sentenceOf(d.cue.first)
		switch {
		case !d.source.empty():
			v.chosen[i] = v.find(d.source, i)
		case v.shared[i] >= 0:
			v.chosen[i] = v.chosen[v.shared[i]]
		}
		if d.verb.frames&cites != 0 {
			v.cited(d)
		}
	}
	sources := v.sources()
	return sources, v.attributions()
}

// sharing gives for each draft the draft before it whose source it shares: the
// nearest in its sentence with a source of its own, or -1.
func (v *resolver) sharing() []int {
	out := make([]int, len(v.drafts))
	for i := range v.drafts {
		out[i] = -1
		if v.drafts[i].shared < 0 {
			continue
		}
		s := v.sentenceOf(v.drafts[i].cue.first)
		for j := i - 1; j >= 0 && v.drafts[j].cue.first >= s.First; j-- {
			if !v.drafts[j].source.empty() || out[j] >= 0 {
				out[i] = j
				break
			}
		}
	}
	return out
}

// sentenceOf is the sentence that holds token i.
func (r *reader) sentenceOf(i int) headwater.Sentence {
	n, _ := slices.BinarySearchFunc(r.syn.Sentences, i, func(s headwater.Sentence, t int) int {
		if s.Last <= t {
			return -1
		}
		if s.First > t {
			return 1
		}
		return 0
	})
	return r.syn.Sentences[min(n, len(r.syn.Sentences)-1)]
}

// find gives the record of a source phrase, a new one where it is new. It gives
// nil for "I" and "we" outside any quotation: the outlet's own voice.
func (v *resolver) find(w words, draft int) *record {
	m := v.mentionOf(w)
	if v.low[w.first] == "who" || v.low[w.first] == "which" {
		if before := v.antecedent(w.first); !before.empty() {
			return v.add(v.match(v.mentionOf(before)), v.mentionOf(before))
		}
	}
	if m.pronoun {
		return v.pronoun(m, draft)
	}
	if v.pair(m.base) {
		if group := v.together(m, draft); group != nil {
			return group
		}
	}
	return v.add(v.match(m), m)
}

// match finds the earlier record that a mention joins, or nil.
func (v *resolver) match(m mention) *record {
	if m.entity >= 0 {
		return v.byEntity[m.entity]
	}
	if o := v.byLabel[v.key(m)]; o != nil && (o.generic || m.definite || v.capital(m.head)) {
		return o
	}
	if !m.definite {
		return nil
	}
	if m.kind == headwater.OutletSource || relayNouns[m.noun] {
		return v.outlet(m)
	}
	if reportNouns[m.noun] {
		return v.recent(func(o *record) bool { return o.noun == m.noun || o.report })
	}
	return v.recent(func(o *record) bool { return v.same(o, m) })
}

// indefinite openings do not say which: "a shipping company".
var indefinite = set("a", "an", "one", "another", "some", "any")

// outlet finds the outlet that "the newspaper" or "the agency" means. Where none
// is known as one, a bare name that was given as a source is taken for it: nobody
// calls a person or a ministry a newspaper.
func (v *resolver) outlet(m mention) *record {
	if o := v.recent(func(o *record) bool { return o.Kind == headwater.OutletSource }); o != nil {
		return o
	}
	o := v.recent(func(o *record) bool { return v.bareName(o, papers[m.noun]) })
	if o != nil {
		o.Kind, o.Role = headwater.OutletSource, ""
	}
	return o
}

// papers are relay nouns that no body but an outlet goes by; an "agency" may be a
// state's.
var papers = set("newspaper", "paper", "broadcaster", "magazine", "outlet", "daily", "station", "website", "site", "channel")

// bareName says whether a source is a name of at most three words without a role:
// a guess at a person, or, where bodies count too, any organization that the
// catalog does not know.
func (v *resolver) bareName(o *record, bodies bool) bool {
	if o.entity < 0 || o.Role != "" || strings.Count(o.Label, " ") > 2 {
		return false
	}
	e := &v.entities[o.entity]
	return e.Type == headwater.Person && e.Confidence < 0.8 && !strings.Contains(o.Label, " ") || bodies && e.Type == headwater.Org && e.Class == ""
}

// same says whether a definite phrase ("the official", "the Iranian sources")
// can mean record o: same head noun or role, same number, no word against it.
func (v *resolver) same(o *record, m mention) bool {
	if (o.Kind == headwater.GroupSource) != (m.kind == headwater.GroupSource) || o.plural != m.plural {
		return false
	}
	if o.noun != m.noun && !(o.Kind == headwater.PersonSource && m.kind == o.Kind && roleEnds(o.Role, m.noun)) {
		return false
	}
	label := " " + strings.ToLower(o.Label) + " "
	for i := m.base.first + 1; i < m.head; i++ {
		if !strings.Contains(label, " "+v.low[i]+" ") {
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
	for _, det := range [...]string{"the ", "a ", "an "} {
		w = strings.TrimPrefix(w, det)
	}
	return w
}

// add puts mention m into record o, or into a new one when o is nil.
func (v *resolver) add(o *record, m mention) *record {
	at := v.span(m.words)
	if o == nil {
		o = v.create(m)
	}
	o.Spans = append(o.Spans, at)
	if !m.pronoun && o.Role == "" && (o.Kind == headwater.PersonSource || o.Kind == headwater.GroupSource) {
		o.Role = v.role(m)
	}
	o.report = o.report || o.Kind == headwater.OutletSource && reportNouns[m.noun]
	org, country := "", ""
	if !m.pronoun {
		org, country = v.affiliation(m)
	}
	if o.Affiliation == "" && o.Kind != headwater.OutletSource {
		o.Affiliation = org
	}
	if o.Country == "" {
		o.Country = country
	}
	o.last = max(o.last, m.last)
	return o
}

func (v *resolver) create(m mention) *record {
	first := v.low[m.first]
	o := &record{noun: m.noun, plural: m.plural, entity: m.entity, member: -1}
	o.Kind, o.Label, o.Count = m.kind, v.label(m), m.count
	if o.Kind == headwater.PersonSource || o.Kind == headwater.DocumentSource {
		o.Count = 0
	}
	o.Named = m.entity >= 0 || v.namedBy(m)
	if m.entity >= 0 {
		o.Entity = v.entities[m.entity].ID
		v.byEntity[m.entity] = o
		if m.kind == headwater.PersonSource || m.kind == headwater.OutletSource {
			o.Label = v.entities[m.entity].Name
		}
	}
	o.generic = m.plural && !determiner[first] && m.count == 0
	if !o.Named {
		o.member = v.groupOf(m)
	}
	v.byLabel[v.key(m)] = o
	v.records = append(v.records, o)
	return o
}

// namedBy says whether a phrase without an entity at its head still names its
// source: a document, a body that a name or country marks off ("an Iraqi
// ministry") or that the reader is expected to know ("the army"). People without
// a name stay unnamed.
func (v *resolver) namedBy(m mention) bool {
	if m.kind == headwater.DocumentSource {
		return true
	}
	if m.kind == headwater.PersonSource && v.capital(m.head) && !personNouns[m.noun] {
		return true
	}
	if m.kind != headwater.OrganizationSource && m.kind != headwater.OutletSource {
		return false
	}
	if m.kind == headwater.OrganizationSource && !indefinite[v.low[m.first]] {
		return true // "the army", and "army" in a headline: the text says which, if not here
	}
	for i := m.first; i < m.last; i++ {
		if v.entity[i] >= 0 || v.capital(i) && i > v.s.First && !determiner[v.low[i]] {
			return true
		}
	}
	return false
}
