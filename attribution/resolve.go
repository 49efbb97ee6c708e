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
	said    string // the words of its phrases, in lower case between spaces
	plural  bool
	entity  int     // index, or -1
	member  int     // record of the group, or -1
	index   int     // its own place among the records
	gender  int     // 1 for a woman, -1 for a man, 0 where it is not known
	last    int     // token of its last mention
	generic bool    // a bare plural: officials
	union   bool    // several groups cited together
	report  bool    // an outlet that a report stands for
	owner   *record // whose it is: "her ministry"
	title   bool    // so far the headline alone speaks of it
}

// spot is the noun phrase that a token heads: the whole of it, a part of what it
// names ("one of the sources"), or it and its conjuncts.
type spot struct {
	head       int
	part, pair bool
}

// resolver joins mentions into sources.
type resolver struct {
	*reader
	shown     shown
	persons   *persons
	records   []*record
	byEntity  map[int]*record
	byLabel   map[string]*record
	byPlace   map[spot]*record
	byPronoun map[int]*record // token of a pronoun → whom it means, nil for nobody known
	bridges   int             // how many pronouns deep the search is
	deep      int             // phrases that wait to be found
	speaking  *record         // who spoke last
	chosen    []*record       // for each draft its source, or nil
	shared    []int           // for each draft the one before it whose source it shares, or -1
}

func (r *reader) newResolver() *resolver {
	v := &resolver{
		reader: r, chosen: make([]*record, len(r.drafts)),
		byEntity: map[int]*record{}, byLabel: map[string]*record{}, byPlace: map[spot]*record{}, byPronoun: map[int]*record{},
	}
	v.observe()
	v.persons = r.meet()
	return v
}

// resolve turns the drafts into sources and attributions.
func (r *reader) resolve() ([]headwater.Source, []headwater.Attribution) {
	v := r.newResolver()
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
		if v.chosen[i] != nil {
			v.speaking = v.chosen[i]
		}
		if d.verb.frames&cites != 0 {
			v.cited(d)
		}
	}
	v.introduce()
	v.inherit()
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
	return r.syn.Sentences[r.sentenceNumber(i)]
}

func (r *reader) sentenceNumber(i int) int {
	n, _ := slices.BinarySearchFunc(r.syn.Sentences, i, func(s headwater.Sentence, t int) int {
		if s.Last <= t {
			return -1
		}
		if s.First > t {
			return 1
		}
		return 0
	})
	return min(n, len(r.syn.Sentences)-1)
}

// deepest is how many phrases may wait for one another to be found.
const deepest = 6

// find gives the record of a source phrase, a new one where it is new. It gives
// nil where the phrase does not tell who speaks ("you", a pronoun that could be
// anybody's), or names nothing that can.
func (v *resolver) find(w words, draft int) *record {
	if v.deep++; v.deep > deepest { // "some of them", where "them" may stand for that same phrase
		v.deep--
		return nil
	}
	defer func() { v.deep-- }()
	m := v.mentionOf(w)
	v.link(&m)
	at := spot{m.head, !m.of.empty(), v.pair(&m)}
	if o := v.byPlace[at]; o != nil {
		o.Spans = append(o.Spans, v.span(w))
		return o
	}
	o := v.seek(m, draft)
	if o != nil {
		v.byPlace[at] = o
	}
	return o
}

func (v *resolver) seek(m mention, draft int) *record {
	switch {
	case m.base.last-m.base.first == 1 && relatives[v.low[m.head]] && !v.shout(m.head):
		return v.relativeTo(m, draft)
	case m.pronoun:
		return v.pronoun(m, draft)
	case v.pair(&m):
		if group := v.together(m, draft); group != nil {
			return group
		}
	case m.void:
		return nil
	case !m.of.empty():
		return v.some(m, draft)
	case v.fellow(m):
		return v.oneMore(m)
	}
	o := v.add(v.match(m), m)
	if o.owner == nil {
		o.owner = v.ownerOfBody(m, draft)
	}
	return o
}

// link gives a name that no entity covers the person who bears it: "MOSS" in an
// interview, "Small" that was taken for a word.
func (v *resolver) link(m *mention) {
	if m.pronoun || !m.of.empty() || m.plural || v.pair(m) {
		return
	}
	i := m.base.last - 1
	short := m.entity < 0 && (v.proper(m) || m.base.last-m.base.first == 1 && v.capital(m.head)) || m.entity >= 0 && v.mistaken(m)
	if !short || !v.alone(m.base) {
		return
	}
	low := v.low[i]
	if j := strings.IndexAny(low, "'’"); j > 0 {
		low = low[:j]
	}
	if e, ok := v.persons.byLast[low]; ok && e >= 0 {
		m.entity, m.kind, m.void = e, headwater.PersonSource, false
	}
}

// mistaken says whether a name of one word may be a person's although it was taken
// for a body's or a place's.
func (v *resolver) mistaken(m *mention) bool {
	e := &v.entities[m.entity]
	return m.base.last-m.base.first == 1 && e.Class == "" && (e.Type == headwater.Org || e.Type == headwater.GPE && e.Ref.ISO3166 == "")
}

// alone says whether a phrase is one name behind titles at most.
func (v *resolver) alone(w words) bool {
	for i := w.first; i < w.last-1; i++ {
		if v.roleNoun(i) == "" && genders[v.low[i]] == 0 {
			return false
		}
	}
	return true
}

// match finds the earlier record that a mention joins, or nil.
func (v *resolver) match(m mention) *record {
	if o := v.headlined(m); o != nil {
		return o
	}
	if m.entity >= 0 {
		return v.byEntity[m.entity]
	}
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
	for i := m.base.first + 1; i < m.head; i++ {
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
