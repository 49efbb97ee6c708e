package event

import (
	"github.com/headwater-project/headwater"
)

// entityOf is whom the phrase of word, at s, names: the mention that holds its
// head; of a place the last one in it.
func (p *part) entityOf(word int, s headwater.Span, role headwater.Role) string {
	if m := p.names[word]; m >= 0 {
		return p.entities[p.mentions[m].entity].ID
	}
	if a := p.child(word, "appos"); a >= 0 && p.names[a] >= 0 && p.words[a].UPOS == headwater.PROPN {
		return p.entities[p.mentions[p.names[a]].entity].ID // "the capital, Riyadh"
	}
	switch role {
	case headwater.PlaceRole, headwater.Origin, headwater.Target:
		return p.lastNamed(s, placeKind|stateKind)
	case headwater.Item, headwater.Instrument:
		return p.lastNamed(s, armsKind)
	}
	if p.kinds[word].has(armedKind|officialKind) && collective[p.lemma(word)] {
		return p.stateIn(word)
	}
	return ""
}

// lastNamed is the last entity of a kind that is named in s.
func (p *part) lastNamed(s headwater.Span, k native) string {
	for i := len(p.words) - 1; i >= 0; i-- {
		if p.words[i].Start >= s.Start && p.words[i].End <= s.End && p.names[i] >= 0 && p.kinds[i].has(k) {
			return p.entities[p.mentions[p.names[i]].entity].ID
		}
	}
	return ""
}

// stateIn is the country whose army or government word heads: "Iran's army", "the
// Iranian government", "the army of Iran".
func (p *part) stateIn(word int) string {
	for _, d := range p.of(word) {
		if p.names[d] >= 0 && p.kinds[d].has(stateKind) && p.is(int(d), "nmod", "amod", "compound") {
			return p.entities[p.mentions[p.names[d]].entity].ID
		}
	}
	return ""
}

// collective are bodies that stand for their country.
var collective = map[string]bool{"army": true, "navy": true, "force": true, "troop": true, "troops": true, "forces": true,
	"military": true, "government": true, "authority": true, "regime": true, "parliament": true, "administration": true}
