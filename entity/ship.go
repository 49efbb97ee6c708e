package entity

import (
	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// ship takes the name of a vessel that its kind stands before: the frigate X,
// the ship, the X, the USS X. Ships are named after places and people, so this
// comes before both. It gives where the name ends, or i.
func (s *scan) ship(i, e int) int {
	if s.words[i].class&vessel != 0 && s.words[i].shape == upper {
		if e > i+1 {
			return s.emitShip(i, e)
		}
		return i
	}
	if !s.afterVessel(i) || s.words[i].possessive && e > i+1 {
		return i
	}
	if r, _ := s.recordAt(i, e); r != nil && r.Kind != catalog.WeaponFamily {
		return i
	}
	if _, j := s.demonym(i, e); j > i || s.siteOf(s.slice(i, e)).country != "" || s.words[i].class&(title|rank) != 0 {
		return i
	}
	return s.emitShip(i, e)
}

func (s *scan) emitShip(i, e int) int {
	s.emit(i, e, headwater.Product, "", 0.8)
	if s.ships == nil {
		s.ships = map[string]bool{}
	}
	s.ships[s.slice(i, e)] = true
	if s.words[i].class&vessel != 0 {
		s.ships[s.slice(i+1, e)] = true
	}
	return e
}

// afterVessel says whether the word for a vessel stands before a name: right
// before it, or with a comma and an article between, or before another ship that
// "and" joins it to.
func (s *scan) afterVessel(i int) bool {
	j := i - 1
	if j >= 0 && (s.is(j, "the") || s.is(j, "The")) {
		j--
		if j < 0 || !s.is(j, ",") {
			return false
		}
	}
	if j >= 0 && s.is(j, ",") {
		j--
	}
	if j >= 0 && s.is(j, "and") && len(s.mentions) > 0 {
		m := &s.mentions[len(s.mentions)-1]
		return m.kind == headwater.Product && m.key == "" && m.last == j
	}
	return j >= 0 && s.words[j].class&vessel != 0 && s.words[j].shape == lower && !s.words[j].possessive
}

// atSea says whether the sentence being read speaks of ships: by a word for them,
// or by two for what is on and around them.
func (s *scan) atSea() bool {
	if s.sea == s.at+1 || s.ashore == s.at+1 {
		return s.sea == s.at+1
	}
	sent := &s.syn.Sentences[s.at]
	n := 0
	for _, w := range s.words[sent.First:sent.Last] {
		if w.class&nautical != 0 {
			n++
		}
		if w.class&vessel != 0 {
			n += 2
		}
		if n > 1 {
			s.sea = s.at + 1
			return true
		}
	}
	s.ashore = s.at + 1
	return false
}
