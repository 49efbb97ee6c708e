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
	byID      map[string]int  // entity id → index
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
	v.byID = make(map[string]int, len(v.entities))
	for i := range v.entities {
		v.byID[v.entities[i].ID] = i
	}
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
	v.mute()
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

// nobodies open a phrase that stands for nobody.
var nobodies = set("no", "nobody", "none", "no-one", "noone")

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
	if nobodies[v.low[w.first]] {
		return nil // "no one", "nobody in the ministry": whoever it is, he did not say it
	}
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
