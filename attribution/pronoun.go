package attribution

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// antecedent is the noun phrase that a relative pronoun at i stands for.
func (v *resolver) antecedent(i int) words {
	if v.at(i-1) == "," {
		i--
	}
	w := v.leftPhrase(i)
	if w.empty() {
		return w
	}
	return w
}

// pronoun resolves "he", "they", "it", "I".
func (v *resolver) pronoun(m mention, draft int) *record {
	var found *record
	switch v.low[m.first] {
	case "he", "she", "his", "her", "him":
		found = v.recentPerson(m)
		if found != nil && v.quote[m.first] >= 0 && found == v.quotedSpeaker(draft) {
			return nil // nobody calls himself "he"
		}
	case "they", "their", "them":
		found = v.recent(func(o *record) bool { return o.Kind == headwater.GroupSource || o.Kind == headwater.OrganizationSource })
	case "it", "its":
		if w := v.bodyBefore(m.first); !w.empty() {
			return v.add(v.match(v.mentionOf(w)), v.mentionOf(w))
		}
		found = v.recent(func(o *record) bool { return o.Kind != headwater.PersonSource && o.Kind != headwater.GroupSource })
	default:
		return v.quotedSpeaker(draft)
	}
	if found == nil {
		return nil
	}
	return v.add(found, m)
}

// bodyBefore is the subject of the pronoun's own sentence, if that is a body or a
// document that can be "it": "The navy withdrew its claim that …".
func (v *resolver) bodyBefore(i int) words {
	v.s = v.sentenceOf(i)
	w := v.sentenceSubject(i)
	if w.empty() || w.last > i {
		return words{}
	}
	switch m := v.mentionOf(w); {
	case m.pronoun, m.kind == headwater.PersonSource, m.kind == headwater.GroupSource:
		return words{}
	}
	return w
}

// quotedSpeaker is who says the quotation that draft i stands in, for "I" and "we".
func (v *resolver) quotedSpeaker(i int) *record {
	at := v.span(v.drafts[i].cue)
	for j := i + 1; j < min(len(v.drafts), i+5); j++ {
		if v.holds(j, at) && !v.drafts[j].source.empty() && !subjects[v.low[v.drafts[j].source.first]] {
			v.chosen[i] = v.find(v.drafts[j].source, j)
			return v.chosen[i]
		}
	}
	for j := i - 1; j >= max(0, i-8); j-- {
		if v.holds(j, at) {
			return v.chosen[j]
		}
	}
	return nil
}

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

// recentPerson is the person meant by "he" or "she": the last source that is
// one, unless a sentence since then opens with another person's name.
func (v *resolver) recentPerson(m mention) *record {
	best := v.recent(func(o *record) bool { return o.Kind == headwater.PersonSource })
	from := 0
	if best != nil {
		from = best.last
	}
	s := v.sentenceOf(m.first)
	for n := 0; n < 3 && s.First > from; n++ {
		if w := v.openingRole(s, m.first); !w.empty() {
			return v.add(v.match(v.mentionOf(w)), v.mentionOf(w))
		}
		if i := v.openingPerson(s, m.first); i >= 0 {
			return v.add(v.match(v.mentionOf(words{i, v.pastName(i)})), v.mentionOf(words{i, v.pastName(i)}))
		}
		if s.First == 0 {
			break
		}
		s = v.sentenceOf(s.First - 1)
	}
	return best
}

// openingRole is the phrase that opens a sentence with an unnamed person: "A
// diplomat who was serving there at the time is more cautious".
func (v *resolver) openingRole(s headwater.Sentence, end int) words {
	if w := v.low[s.First]; w != "a" && w != "an" && w != "one" || v.quote[s.First] >= 0 {
		return words{}
	}
	for i := s.First + 1; i < min(s.Last, s.First+5, end); i++ {
		if personNouns[v.low[i]] && !personNouns[v.low[min(i+1, s.Last-1)]] {
			return words{s.First, i + 1}
		}
		if prepositions[v.low[i]] || auxiliaries[v.low[i]] {
			break
		}
	}
	return words{}
}

// openingPerson finds a person's name within the first tokens of a sentence,
// before token end, or -1.
func (v *resolver) openingPerson(s headwater.Sentence, end int) int {
	for i := s.First; i < min(s.Last, s.First+8, end); i++ {
		if e := v.entity[i]; e >= 0 && v.entities[e].Type == headwater.Person && v.quote[i] < 0 {
			return i
		}
		if verb := v.low[i]; auxiliaries[verb] || verb == "," {
			break
		}
	}
	return -1
}

func (v *resolver) pastName(i int) int {
	e := v.entity[i]
	for i < len(v.entity) && v.entity[i] == e {
		i++
	}
	return i
}
