package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/gazetteer"
)

// maxPlaceWords bounds the names that are looked up in the gazetteer.
const maxPlaceWords = 5

// site is what the gazetteer says of a name.
type site struct {
	known    bool
	country  string // the name is a country
	region   bool   // sea, mountain, region of the world
	sure     bool   // country, capital, division or region
	division bool   // the name is a division of a country, whatever else
	people   int
}

// siteOf asks the gazetteer once for each name.
func (s *scan) siteOf(name string) site {
	if found, ok := s.places[name]; ok {
		return found
	}
	var found site
	if entries := s.r.places.Lookup(name); len(entries) > 0 {
		found = siteAmong(entries)
		if iso, ok := s.r.places.Country(name); ok {
			found.country, found.sure = iso, true
		}
	}
	s.places[name] = found
	return found
}

func siteAmong(entries []gazetteer.Entry) site {
	found := site{known: len(entries) > 0, region: true}
	wide := false
	for _, e := range entries {
		found.people = max(found.people, e.Population)
		found.division = found.division || e.Kind == gazetteer.Admin1
		found.region = found.region && e.Kind == gazetteer.Region
		if e.Capital || e.Kind == gazetteer.Country || e.Kind == gazetteer.Region || e.Kind == gazetteer.Admin1 && e.Population >= cityPeople {
			found.sure = true
		}
		wide = wide || e.Kind == gazetteer.Region && e.Population == 0 && (e.Country == "" || found.people < cityPeople)
	}
	found.region = found.region || wide && found.people < 10*cityPeople
	return found
}

func (p site) kind() headwater.EntityType {
	if p.region {
		return headwater.Loc
	}
	return headwater.GPE
}

// placeAt finds the longest place name that starts at a word and ends before
// last; more than one word unless single.
func (s *scan) placeAt(i, last int, single bool) (site, int) {
	for j := min(i+maxPlaceWords, last); j > i; j-- {
		if j == i+1 && !single {
			break
		}
		if !s.words[j-1].name() || !s.whole(i, j) {
			continue
		}
		if p := s.siteOf(s.slice(i, j)); p.known {
			return p, j
		}
	}
	return site{}, i
}

// whole says whether the words can be one name: no possessive and no mark but a
// hyphen inside.
func (s *scan) whole(i, j int) bool {
	for k := i; k < j-1; k++ {
		if s.words[k].possessive {
			return false
		}
	}
	for k := i; k < j; k++ {
		if w := &s.words[k]; w.shape == other {
			switch s.text[w.start:w.end] {
			case "-", "–":
			default:
				return false
			}
		}
	}
	return true
}

// recordAt finds the longest catalog name that starts at a word.
func (s *scan) recordAt(i, last int) (*catalog.Record, int) {
	w := &s.words[i]
	n := s.r.catalog.Starts(s.text[w.start:s.syn.Tokens[i].End])
	if w.possessive {
		n = max(n, s.r.catalog.Starts(s.text[w.start:w.end])) // CNN's, and Jane's
	}
	if n == 0 {
		return nil, i
	}
	if w.possessive && n > 1 && s.siteOf(s.text[w.start:w.end]).country != "" {
		n = 1
	}
	for j := min(i+n, last); j > i; j-- {
		if s.words[j-1].shape == other && s.syn.Tokens[j-1].Kind == headwater.PunctToken {
			if c := s.text[s.words[j-1].start]; c != '+' && c != ')' {
				continue
			}
		}
		if r, ok := s.record(i, j); ok {
			return r, j
		}
	}
	return nil, i
}

// record looks the words up as they stand, without a last possessive, and with a
// possessive that belongs to the name (Jane's).
func (s *scan) record(i, j int) (*catalog.Record, bool) {
	name := s.slice(i, j)
	if !strings.ContainsFunc(name, isUpper) {
		return nil, false
	}
	r, ok := s.r.catalog.Lookup(name)
	if !ok {
		r, ok = s.several(name)
	}
	if !ok || !s.plausible(r, i, j) {
		return nil, false
	}
	return r, true
}

// several finds a weapon by its plural: Scuds.
func (s *scan) several(name string) (*catalog.Record, bool) {
	bare, ok := strings.CutSuffix(name, "s")
	if !ok || len(bare) < 3 || strings.IndexByte(bare, ' ') >= 0 && !strings.ContainsAny(bare, "0123456789") {
		return nil, false
	}
	r, ok := s.r.catalog.Lookup(bare)
	return r, ok && r.Type == headwater.Weapon
}

func isUpper(r rune) bool {
	return 'A' <= r && r <= 'Z' || r > 0x7f && strings.ToUpper(string(r)) == string(r) && strings.ToLower(string(r)) != string(r)
}

// plausible holds back weapons whose names are also words, people or places:
// they need a weapon nearby.
func (s *scan) plausible(r *catalog.Record, i, j int) bool {
	if r.Type != headwater.Weapon {
		return j-i > 1 || s.words[i].shape != capital || s.words[i].class&closed == 0 // Let us is no LeT
	}
	name := s.slice(i, j)
	if len(name) > 4 && (j-i > 1 || strings.ContainsAny(name, "0123456789")) {
		return true
	}
	if i > 0 && s.words[i-1].class&locative != 0 && s.siteOf(name).known {
		return false
	}
	if s.weapons[r.Key] || s.onlyWeapons(name) || s.speaksOfArms() {
		if s.weapons == nil {
			s.weapons = map[string]bool{}
		}
		s.weapons[r.Key] = true
		return true
	}
	return false
}

// onlyWeapons says whether a plural can mean nothing but weapons: no place and
// no given name is behind it.
func (s *scan) onlyWeapons(name string) bool {
	bare, ok := strings.CutSuffix(name, "s")
	if p := s.siteOf(bare); !ok || len(bare) < 4 || s.siteOf(name).known || p.sure || p.people > townPeople || s.r.lex.of(bare) != 0 {
		return false
	}
	_, whole := s.r.catalog.Lookup(name)
	return !whole
}

// speaksOfArms says whether the sentence being read has a word of weaponry.
func (s *scan) speaksOfArms() bool {
	if s.armed == s.at+1 {
		return true
	}
	if s.calm == s.at+1 {
		return false
	}
	sent := &s.syn.Sentences[s.at]
	for _, w := range s.words[sent.First:sent.Last] {
		if w.class&armament != 0 {
			s.armed = s.at + 1
			return true
		}
	}
	s.calm = s.at + 1
	return false
}
