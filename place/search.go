package place

import (
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// search is the choice of a place for one entity.
type search struct {
	entity     *headwater.Entity
	query      string // the name that was found
	candidates []gazetteer.Entry
	part       part    // what part of the place is meant
	near       bool    // the name is only the town of a facility
	hint       hint    // what the text says next to the name
	best       int     // index into candidates, -1 for none
	lead       float64 // how far the best is ahead of the best place of the name elsewhere
	beside     bool    // a known place is near the best
	hardBy     bool    // one is within 100 km of it

	folded  string // the query as names are compared
	bynames []bool // candidates whose own name does not begin as the query does
	lone    bool   // all candidates are one place
	yielded bool   // the best is the famous one of its name, which little speaks for
	alike   bool   // the candidates bear the name in another spelling only
	astray  bool   // the text puts the name where no candidate lies
}

// search looks an entity up under all its names. It is false when the
// gazetteer knows none of them.
func (r *Resolver) search(text string, e *headwater.Entity) (search, bool) {
	s := search{entity: e, best: -1}
	for _, name := range append(republic(text, e), forms(e)...) {
		if r.lookup(&s, name) {
			s.hint = r.hints(text, e)
			s.prepare()
			return s, true
		}
	}
	if r.respelled(&s, e) {
		s.hint = r.hints(text, e)
		s.prepare()
		return s, true
	}
	return s, false
}

// respelled looks for places whose name is romanised in another way ("Dayr az-Zawr").
func (r *Resolver) respelled(s *search, e *headwater.Entity) bool {
	name := strings.TrimSpace(e.Name)
	if bare, ok := withoutKind(name); ok {
		name = bare
	}
	if _, people := r.names.Demonym(name); people || r.adjective(name) {
		return false
	}
	s.query, s.candidates, s.part, s.near = name, r.names.Alike(name), 0, false
	s.alike = len(s.candidates) > 0
	return s.alike
}

// republic gives the full name of a people's republic whose first words the name
// lacks: without them it is another country's.
func republic(text string, e *headwater.Entity) []string {
	if !strings.HasPrefix(e.Name, "Republic of ") || len(e.Mentions) == 0 || !e.Mentions[0].Valid(text) {
		return nil
	}
	before := text[:e.Mentions[0].Start]
	for _, mark := range [...]string{"'", "’"} {
		for _, lead := range [...]string{"Democratic People" + mark + "s ", "People" + mark + "s "} {
			if strings.HasSuffix(before, lead) {
				return []string{lead + e.Name}
			}
		}
	}
	return nil
}

// forms gives the name and the aliases of an entity, the name first.
func forms(e *headwater.Entity) []string {
	return append([]string{e.Name}, e.Aliases...)
}

// lookup tries a name as it is, before a comma, without the word for its kind,
// and without the part of it that is meant.
func (r *Resolver) lookup(s *search, name string) bool {
	name = strings.TrimSpace(name)
	if r.adjective(name) {
		return false
	}
	if town, ok := strings.CutPrefix(name, "City of "); ok && r.found(s, town) {
		return true
	}
	if r.found(s, name) {
		return true
	}
	if head, _, ok := strings.Cut(name, ", "); ok && r.found(s, head) {
		return true
	}
	if p, rest := leadingPart(name); p != 0 && r.found(s, rest) && s.parted(name) {
		s.part = p
		return true
	}
	if bare, ok := withoutKind(name); ok && r.found(s, bare) {
		return !strings.HasSuffix(name, " State") || s.divided() // Buckeye State is no town
	}
	if s.entity.Type == headwater.Fac {
		if town, ok := townOf(name); ok && r.found(s, town) {
			s.near = true
			return true
		}
	}
	return false
}

// adjective says whether a name is only a nationality or a side ("Russian",
// "Western"), under which the gazetteer may know a hamlet.
func (r *Resolver) adjective(name string) bool {
	if sides[strings.ReplaceAll(strings.ToLower(name), "-", "")] != 0 {
		return true
	}
	if _, ok := r.names.Demonym(name); !ok {
		return false
	}
	_, country := r.names.Country(name)
	return !country
}

// parted says whether a name whose first word is a side means part of what was
// found: any side of a country, but only "-ern" of a division, for West
// Midlands is no part of Midlands.
func (s *search) parted(name string) bool {
	word, _, _ := strings.Cut(name, " ")
	kind := s.candidates[0].Kind
	return kind == gazetteer.Country || kind == gazetteer.Admin1 && strings.HasSuffix(word, "ern")
}

// divided says whether a division is among what was found.
func (s *search) divided() bool {
	for i := range s.candidates {
		if s.candidates[i].Kind == gazetteer.Admin1 {
			return true
		}
	}
	return false
}

func (r *Resolver) found(s *search, name string) bool {
	s.query, s.candidates = name, r.names.Lookup(name)
	return len(s.candidates) > 0
}

// kindWords are the words for what a place is that follow or precede its name
// ("Anbar province", "the city of Basra") and that gazetteers leave out.
var kindWords = map[string]bool{
	"province": true, "governorate": true, "oblast": true, "region": true, "state": true, "county": true,
	"district": true, "city": true, "town": true, "village": true, "prefecture": true, "department": true,
	"municipality": true, "township": true, "subdistrict": true, "sub-district": true, "raion": true, "krai": true,
	"republic": true, "emirate": true, "neighborhood": true, "neighbourhood": true, "suburb": true, "area": true,
	"island": true, "islands": true, "peninsula": true, "directorate": true, "parish": true, "canton": true,
}

// seats are further words for towns, which a nationality may stand before: "the
// Syrian capital Damascus".
var seats = map[string]bool{
	"capital": true, "port": true, "resort": true, "seaport": true, "metropolis": true, "stronghold": true, "enclave": true,
	"settlement": true, "hamlet": true, "outpost": true, "exclave": true, "base": true, "camp": true, "communities": true,
	"towns": true, "cities": true, "villages": true, "provinces": true, "states": true, "districts": true,
}

// quarters are words for parts of cities.
var quarters = map[string]bool{
	"neighborhood": true, "neighbourhood": true, "district": true, "suburb": true, "area": true, "section": true,
	"borough": true, "quarter": true,
}

// divisionWords are those that tell a division from the city it is named after.
var divisionWords = map[string]bool{
	"province": true, "governorate": true, "oblast": true, "region": true, "state": true, "county": true,
	"prefecture": true, "department": true, "krai": true, "republic": true, "emirate": true,
}

// counties are words without which a name means a town that may be far away.
var counties = map[string]bool{"county": true, "parish": true, "township": true}

// withoutKind drops a word for what the place is, in front or behind.
func withoutKind(name string) (string, bool) {
	if i := strings.LastIndexByte(name, ' '); i > 0 && kindWords[strings.ToLower(name[i+1:])] {
		return name[:i], !counties[strings.ToLower(name[i+1:])]
	}
	lower := strings.ToLower(name)
	lower = strings.TrimPrefix(lower, "the ")
	word, _, ok := strings.Cut(lower, " of ")
	if _, last := lastWord(word); towns[last] {
		word = "town" // "Red Sea port of Hodeidah"
	}
	if !ok || !kindWords[word] || len(lower) > len(name) {
		return "", false
	}
	_, rest, _ := strings.Cut(name, " of ")
	return strings.TrimPrefix(rest, "the "), rest != ""
}

// facilityWords end the names of facilities, after the town they are at.
var facilityWords = []string{
	" international airport", " airport", " air base", " airbase", " military airport", " airfield", " naval base",
	" military base", " refugee camp", " camp", " nuclear power plant", " power plant", " power station", " nuclear plant",
	" prison", " university", " city hall", " town hall", " cathedral", " central station", " railway station", " general hospital", " zoo", " racecourse", " port", " border crossing", " crossing", " dam", " bridge", " hospital", " refinery", " barracks",
}

// townOf gives the town in the name of a facility.
func townOf(name string) (string, bool) {
	lower := strings.ToLower(name)
	if len(lower) != len(name) {
		return "", false
	}
	for _, word := range facilityWords {
		if strings.HasSuffix(lower, word) && len(lower) > len(word)+2 {
			return name[:len(name)-len(word)], true
		}
	}
	return "", false
}
