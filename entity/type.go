package entity

import (
	"sort"
	"strings"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// typed gives a name that the network found its type, and what lists know of it.
// rules are the mentions of the rules from there on.
func (s *scan) typed(m *mention, kind int, rules []mention) {
	if len(rules) > 0 && rules[0].Span == m.Span && s.adopt(m, kind, &rules[0]) {
		return
	}
	if s.arms(m) {
		return
	}
	if kind == orgTag && s.peopleOnly(m) {
		kind = norpTag
	}
	if by := s.behindName(m, kind); by != "" {
		m.kind = by
		return
	}
	switch kind {
	case personTag:
		m.kind = headwater.Person
	case orgTag:
		m.kind = headwater.Org
	case facTag:
		m.kind = headwater.Fac
	case norpTag:
		m.kind = headwater.NORP
		m.country, _ = s.r.places.Demonym(m.In(s.text))
	case placeTag:
		s.typePlace(m)
	case productTag:
		m.kind = s.productType(m)
	case otherTag:
		m.kind = s.otherType(m)
	}
	if r := s.recordOf(m); r != nil {
		m.key, m.country = r.Key, r.Country
	}
}

// arms takes a name for a weapon that the text names as one elsewhere: Scuds in a
// headline above them.
func (s *scan) arms(m *mention) bool {
	name := m.In(s.text)
	if s.designs[name] {
		m.kind = headwater.Weapon
		return true
	}
	r, ok := s.r.catalog.Lookup(name)
	if !ok {
		r, ok = s.several(name)
	}
	if !ok || !s.weapons[r.Key] {
		return false
	}
	m.kind, m.key, m.country = r.Type, r.Key, r.Country
	return true
}

// behindName types a name by a noun for a place or facility behind it that the
// network did not take into the name: T4 airbase, Zuberi district.
func (s *scan) behindName(m *mention, kind int) headwater.EntityType {
	if m.part || kind != orgTag && kind != placeTag || s.siteOf(m.In(s.text)).known || s.recordOf(m) != nil || !s.beside(m.last-1) || s.words[m.last-1].possessive {
		return ""
	}
	if by := s.nounAfter(m.last); by.Place() {
		return by
	}
	return ""
}

// adopt takes over what the rules say of the same words, where that is no other
// kind of thing.
func (s *scan) adopt(m *mention, kind int, by *mention) bool {
	own, ok := tagOf(by.kind)
	if by.kind == headwater.Law || by.kind == headwater.Event {
		own, ok = otherTag, true
	}
	if !ok || own != kind && (by.key == "" || kind == personTag && s.personal(m)) {
		return false
	}
	m.kind, m.key, m.country, m.place = by.kind, by.key, by.country, by.place
	if by.key != "" {
		m.confidence = max(m.confidence, by.confidence)
	}
	return true
}

// personal says whether a single word may as well be somebody's name: it is a given
// name, and no noun for a body stands before it.
func (s *scan) personal(m *mention) bool {
	return s.words[m.first].class&given != 0 && s.nounBefore(m.first) != headwater.Org
}

// recordOf finds what the catalog knows by a name, if it is of the mention's type.
func (s *scan) recordOf(m *mention) *catalog.Record {
	r, ok := s.r.catalog.Lookup(m.In(s.text))
	if !ok || r.Type != m.kind {
		return nil
	}
	return r
}

// typePlace parts GPE from LOC by the gazetteer, or by the words of the name and
// beside it.
func (s *scan) typePlace(m *mention) {
	if p := s.siteOf(m.In(s.text)); p.known {
		m.kind, m.place = p.kind(), true
		return
	}
	m.kind = headwater.GPE
	if by := s.byNoun(m.first, m.last); by.Place() {
		m.kind = by
	}
	if m.last-m.first == 1 && s.river(m.first) {
		m.kind = headwater.Loc
		return
	}
	if m.last-m.first > 1 && s.words[m.last-1].class&facHead != 0 {
		m.kind = headwater.Loc // Harbour Street, Elm Park: the corpus holds what lies open for a place
		return
	}
	for i := m.first; i < m.last; i++ {
		switch c := s.words[i].class; {
		case c&stateHead != 0:
			m.kind = headwater.GPE
			return
		case c&locHead != 0, sided(s.text[s.words[i].start:s.words[i].end]):
			m.kind = headwater.Loc
		}
	}
}

// leadingCountry gives the country whose adjective begins the name of a body: Nigerian
// Air Force. A country's own name may be a division's as well (Georgia), and says less.
func (s *scan) leadingCountry(m *mention) string {
	if m.last-m.first < 2 {
		return ""
	}
	iso, j := s.demonym(m.first, m.last)
	if j == m.first || j == m.last {
		return ""
	}
	return iso
}

// peopleOnly says whether a name is a country's adjective and nothing else.
func (s *scan) peopleOnly(m *mention) bool {
	name := m.In(s.text)
	_, ok := s.r.places.Demonym(name)
	return ok && !s.siteOf(name).known && s.recordOf(&mention{Span: m.Span, kind: headwater.Org}) == nil
}

// productType parts weapons from other products: by what stands behind the name,
// or by a number in it where the sentence speaks of arms.
func (s *scan) productType(m *mention) headwater.EntityType {
	if m.last < len(s.words) && s.words[m.last].class&armament != 0 && !s.civil(m.last) {
		return headwater.Weapon
	}
	if s.at = s.sentenceOf(m.first); s.speaksOfArms() && strings.ContainsAny(m.In(s.text), "0123456789") {
		return headwater.Weapon
	}
	return headwater.Product
}

// civil says whether a noun that stands near weapons is as often said of other things:
// a pickup maker's vehicles are none.
func (s *scan) civil(i int) bool {
	switch s.text[s.words[i].start:s.words[i].end] {
	case "vehicle", "vehicles", "aircraft", "system", "systems", "agent", "radar", "range", "ranges", "fired", "launched", "chemical":
		return true
	}
	return false
}

// otherType parts laws and events from names of other things, which have no type
// of ours: languages, works of art, prizes.
func (s *scan) otherType(m *mention) headwater.EntityType {
	out := headwater.EntityType("")
	for i := m.first; i < m.last; i++ {
		switch c := s.words[i].class; {
		case c&lawHead != 0:
			return headwater.Law
		case c&eventHead != 0:
			out = headwater.Event
		}
	}
	return out
}

// sentenceOf finds the sentence that a token stands in.
func (s *scan) sentenceOf(token int) int {
	return sort.Search(len(s.syn.Sentences), func(k int) bool { return s.syn.Sentences[k].Last > token })
}
