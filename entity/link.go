package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// How sure a link to the catalog is, by what the text gives. Set by eye on news; they
// order the kinds of match rather than measure them.
const (
	sureFull     = 0.97 // the record's name in full
	sureAlias    = 0.95 // another name of several words
	sureOwned    = 0.93 // with its country in front: Iran's Foreign Ministry
	sureAcronym  = 0.9
	sureWord     = 0.88 // one word that is nobody else's name
	sureSpelling = 0.8  // by its sound
	sureCommon   = 0.75 // one word that is a word of the language, too: The Times
	sureContext  = 0.6  // by the country that the text speaks of
)

// link finds the catalog record of every mention that has none, and says how sure
// each link is. What cannot be of the record's type is not linked.
func (j *joiner) link() {
	for i := range j.s.mentions {
		if m := &j.s.mentions[i]; m.last-m.first > 1 {
			j.linkOne(i)
		}
	}
	own := j.acronyms()
	for i := range j.s.mentions {
		m := &j.s.mentions[i]
		if m.last-m.first > 1 {
			continue
		}
		key, ok := j.spelled(i, own)
		if !ok || key != "" && m.key == key {
			j.linkOne(i)
			continue
		}
		m.key, m.country = "", ""
		if r, ok := j.s.r.catalog.Record(key); ok {
			j.set(i, r, sureAlias)
		}
	}
	j.ground()
}

// linkOne links one mention, or looks at the link that it has.
func (j *joiner) linkOne(i int) {
	m := &j.s.mentions[i]
	switch {
	case m.key != "" && j.doubtful(i):
	case m.key != "":
		read := form{m.kind, m.key, m.In(j.s.text), m.whole}
		sure, known := j.sures[read]
		if r, ok := j.s.r.catalog.Record(m.key); ok && !known {
			sure = j.sureOf(r, m)
			j.sures[read] = sure
		}
		j.sure[i] = sure
	case j.retyped(i):
	case m.kind == headwater.Person, m.kind == "", m.part && m.kind != headwater.Org && m.kind != headwater.Weapon:
	default:
		if r, sure := j.find(i); r != nil {
			j.set(i, r, sure)
		}
	}
}

// set links a mention.
func (j *joiner) set(i int, r *catalog.Record, sure float64) {
	m := &j.s.mentions[i]
	m.key, j.sure[i] = r.Key, sure
	if m.country == "" || m.kind != headwater.NORP {
		m.country = r.Country
	}
}

// find asks the catalog for a mention in all the ways that its name may be written
// there.
func (j *joiner) find(i int) (*catalog.Record, float64) {
	m := &j.s.mentions[i]
	name := j.nameIn(m)
	if len(name) < 2 || len(name) > 120 || j.s.renamed[m.Start] {
		return nil, 0
	}
	for _, form := range [...]string{name, m.In(j.s.text), withoutThe(name), singular(name, m.kind), inFull(name)} {
		if form == "" {
			continue
		}
		if r, ok := j.s.r.catalog.Lookup(form); ok && j.may(r, m, form) {
			return r, j.sureOf(r, m)
		}
	}
	if m.kind != headwater.Org {
		return nil, 0
	}
	if r, sure := j.findOwned(i, name); r != nil {
		return r, sure
	}
	if r, ok := j.findMedium(m, name); ok {
		return r, sureWord
	}
	if r, ok := j.findSpelled(name); ok {
		return r, sureSpelling
	}
	return nil, 0
}

// inFull writes the letters of the United Nations at the head of a name out, and gives
// nothing where there are none: UN Mission in South Sudan.
func inFull(name string) string {
	for _, letters := range [...]string{"UN ", "U.N. "} {
		if rest, ok := strings.CutPrefix(name, letters); ok {
			return "United Nations " + rest
		}
	}
	return ""
}

// withoutThe takes the article off a name, and gives nothing where there is none.
func withoutThe(name string) string {
	if len(name) > 4 && (name[:4] == "The " || name[:4] == "the ") {
		return name[4:]
	}
	return name
}

// singular gives the name of a weapon without its plural and without the common noun
// behind it: Scuds, Scud missiles.
func singular(name string, kind headwater.EntityType) string {
	if kind != headwater.Weapon && kind != headwater.Product {
		return ""
	}
	for _, noun := range [...]string{" missiles", " missile", " rockets", " rocket", " drones", " drone", " systems", " system", " jets", " tanks"} {
		if bare, ok := strings.CutSuffix(name, noun); ok {
			return bare
		}
	}
	if bare, ok := strings.CutSuffix(name, "s"); ok && len(bare) > 2 {
		return bare
	}
	return ""
}

// may says whether a mention can be of a record: what a name is must agree.
func (j *joiner) may(r *catalog.Record, m *mention, form string) bool {
	switch m.kind {
	case headwater.Org:
		if r.Type != headwater.Org {
			return r.Kind == catalog.People && m.last-m.first == 1 && r.Country == ""
		}
	case headwater.NORP:
		if r.Type == headwater.Org {
			return r.Kind == catalog.ArmedGroup || r.Kind == catalog.PoliticalParty
		}
		return r.Type == headwater.NORP
	case headwater.Weapon, headwater.Product:
		return r.Type == headwater.Weapon && (strings.ContainsAny(form, "0123456789 ") || m.kind == headwater.Weapon || j.s.armedNear(j, m))
	case headwater.Law:
		return r.Type == headwater.Law
	case headwater.Event:
		return r.Type == headwater.Event
	default:
		return false
	}
	return !partyLabel(form) && !(j.s.words[m.first].class&closed != 0 && m.last-m.first == 1 && j.s.words[m.first].shape == capital)
}

// partyLabel says whether a name is a party and a state behind a lawmaker: D-N.C.
func partyLabel(name string) bool {
	return len(name) > 2 && name[1] == '-' && (name[0] == 'D' || name[0] == 'R' || name[0] == 'I')
}

// armedNear says whether the sentence of a mention speaks of weapons.
func (s *scan) armedNear(j *joiner, m *mention) bool {
	if len(s.syn.Sentences) == 0 {
		return false
	}
	s.at = j.sentenceOf(m)
	return s.speaksOfArms()
}

// sentenceOf finds the sentence of a mention among those located.
func (j *joiner) sentenceOf(m *mention) int {
	lo, hi := 0, len(j.s.mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; j.s.mentions[mid].Start < m.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(j.sent) {
		return 0
	}
	return j.sent[lo]
}

// sureOf says how sure a link by a record's own names is.
func (j *joiner) sureOf(r *catalog.Record, m *mention) float64 {
	name := j.nameIn(m)
	switch {
	case strings.IndexByte(name, ' ') > 0 && foldName(name) == foldName(r.Name):
		return sureFull
	case strings.ContainsAny(name, "0123456789"):
		return sureAlias
	case strings.IndexByte(name, ' ') > 0:
		if m.last-m.first == 2 && j.definite(m) && j.s.words[m.last-1].class&orgHead != 0 && strings.HasPrefix(strings.ToLower(name), "the ") {
			return sureCommon
		}
		return sureAlias
	case j.s.words[m.first].shape == upper:
		return sureAcronym
	case j.s.words[m.first].class&(heads|portfolio|given|closed) != 0:
		return sureCommon
	case name == r.Name:
		return sureAlias
	}
	return sureWord
}
