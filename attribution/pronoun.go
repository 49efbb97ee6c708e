package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// pronoun resolves "he", "they", "it", "I". It gives nil where the text does not
// tell who is meant; wrong is worse than unknown.
func (v *resolver) pronoun(m mention, draft int) *record {
	var found *record
	switch w := v.low[m.head]; w {
	case "i", "we", "me", "us", "my", "our":
		found = v.firstPerson(m, draft)
	case "you", "your":
		return nil
	case "it", "its":
		found = v.meant(m, v.isThing, draft)
	case "they", "their", "them":
		found = v.meant(m, v.areMany, draft)
	default:
		found = v.meant(m, v.isPerson(pronounGender[w]), draft)
	}
	if found == nil {
		return nil
	}
	if g := pronounGender[v.low[m.head]]; g != 0 && found.entity >= 0 {
		v.persons.gender[found.entity] += g // one guess more, no more than that
	} else if g != 0 {
		found.gender = g
	}
	v.byPronoun[m.head] = found
	return v.add(found, m)
}

// firstPerson is who says "I" and "we": the speaker of the quotation around it,
// or, outside any words of another, the outlet itself.
func (v *resolver) firstPerson(m mention, draft int) *record {
	if o, inside := v.quotedSpeaker(draft); inside || v.quote[m.head] >= 0 {
		return o
	}
	if w := v.turn(m.head); !w.empty() {
		return v.find(w, draft)
	}
	return v.ownVoice()
}

// turn is the name in capitals that opens the paragraph of token i, as in the
// transcript of an interview: "MOSS: I think".
func (v *resolver) turn(i int) words {
	s := v.sentenceOf(i)
	first := v.tokenAt(v.doc.Blocks[s.Block].Start)
	for j := first; j < min(first+5, i); j++ {
		if v.low[j] == ":" && j > first {
			return words{first, j}
		}
		if !v.shout(j) && v.low[j] != "." && v.labels[v.labelAt(first)] < 2 {
			break
		}
	}
	return words{}
}

// labelAt is the heading before the colon that stands within five tokens from first.
func (v *resolver) labelAt(first int) string {
	for j := first + 1; j < min(first+5, len(v.low)); j++ {
		if v.low[j] == ":" {
			return v.heading(words{first, j})
		}
	}
	return ""
}

// ownVoice is the record of the outlet that we read; nil where it is not known.
func (v *resolver) ownVoice() *record {
	name := v.doc.Publisher
	if name == "" {
		return nil
	}
	if o := v.byLabel[ownKey]; o != nil {
		return o
	}
	o := v.outletRecord(name, v.entityCalled(name))
	v.byLabel[ownKey] = o
	return o
}

// entityCalled is the body of that name, or -1.
func (v *resolver) entityCalled(name string) int {
	return slices.IndexFunc(v.entities, func(e headwater.Entity) bool {
		return e.Type == headwater.Org && (strings.EqualFold(e.Name, name) || slices.Contains(e.Aliases, name))
	})
}

// ownKey marks the outlet that we read off from what the text calls by its name.
const ownKey = "\x00own "

func (v *resolver) outletRecord(name string, entity int) *record {
	if o := v.byEntity[entity]; o != nil {
		return o
	}
	o := &record{said: " ", entity: entity, member: -1, index: len(v.records)}
	o.Kind, o.Label, o.Named = headwater.OutletSource, name, true
	if entity >= 0 {
		e := &v.entities[entity]
		o.Label, o.Entity, o.Country = e.Name, e.ID, e.Country
		v.byEntity[entity] = o
	}
	v.records = append(v.records, o)
	return o
}

// quotedSpeaker is who says the words that draft i stands in, and whether it stands
// in any.
func (v *resolver) quotedSpeaker(i int) (*record, bool) {
	at := v.span(v.drafts[i].cue)
	for j := i + 1; j < min(len(v.drafts), i+5); j++ {
		if !v.holds(j, at) || v.drafts[j].source.empty() || v.holds(i, v.span(v.drafts[j].cue)) {
			continue
		}
		if w := v.drafts[j].source; w.last-w.first > 1 || !firstPersons[v.low[w.first]] {
			v.chosen[j] = v.find(w, j)
			return v.chosen[j], true
		}
	}
	for j := i - 1; j >= max(0, i-8); j-- {
		if v.holds(j, at) {
			return v.chosen[j], true
		}
	}
	return nil, false
}

var firstPersons = set("i", "we", "you", "my", "our", "me", "us")

func (v *resolver) holds(draft int, at headwater.Span) bool {
	return slices.ContainsFunc(v.drafts[draft].content, func(s headwater.Span) bool { return s.Contains(at) })
}

// memory bounds how many sources back a pronoun or a definite phrase may reach.
const memory = 200

// recent is the source mentioned last that fits.
func (v *resolver) recent(fits func(*record) bool) *record {
	var best *record
	for _, o := range v.records[max(0, len(v.records)-memory):] {
		if fits(o) && (best == nil || o.last >= best.last) {
			best = o
		}
	}
	return best
}

// relativeTo is the source that "who", "which" or "that" stands for: the noun that
// its clause hangs on, or the phrase before it.
func (v *resolver) relativeTo(m mention, draft int) *record {
	h := v.governed(v.wordAt(m.head))
	if h < 0 && v.tagOf(m.head) != 0 && v.low[m.head] == "that" {
		return nil
	}
	w := words{}
	if h >= 0 {
		w = v.phraseAt(h)
	} else if i := m.head; i > 0 {
		if v.low[i-1] == "," {
			i--
		}
		v.s = v.sentenceOf(i)
		w = v.leftPhrase(i)
	}
	if w.empty() || w.first <= m.head && m.head < w.last {
		return nil
	}
	if inner := v.mentionOf(w); inner.kind == headwater.PersonSource && (v.low[m.head] == "which" || v.low[m.head] == "that" && inner.class != humanClass && inner.entity < 0) {
		return nil // no person, whatever the parse made of it
	}
	o := v.find(w, draft)
	if o != nil {
		o.Spans = append(o.Spans, v.span(m.words))
	}
	return o
}

// governed is the noun that the relative clause of word i hangs on, or -1.
func (v *resolver) governed(i int) int {
	for n := 0; n < 5 && i >= 0 && i < len(v.syn.Words); n++ {
		x := &v.syn.Words[i]
		if family(x.Relation) == "acl" {
			return x.Head
		}
		i = x.Head
	}
	return -1
}

// phraseAt is the noun phrase of word h: from its left edge to the end of what
// hangs on it, before any mark or relative clause.
func (v *resolver) phraseAt(h int) words {
	t := v.syn.Words[h].Token
	s := v.sentenceOf(t)
	w := words{v.leftOf(h, s.First), t + 1}
	for i := t + 1; i < s.Last && i < t+10; i++ {
		if v.entity[i] >= 0 && v.entity[i] == v.entity[i-1] {
			w.last = i + 1
			continue
		}
		if v.punct(i) || relatives[v.low[i]] || v.tagOf(i) == headwater.VERB || v.tagOf(i) == headwater.AUX || !v.under(v.wordAt(i), h) {
			break
		}
		w.last = i + 1
	}
	for w.first < t && (v.punct(w.first) || prepositions[v.low[w.first]] || joiners[v.low[w.first]]) {
		w.first++
	}
	return w
}
