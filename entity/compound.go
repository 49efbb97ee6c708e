package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// compound finds the names that are joined by hyphens inside one word:
// Iran-backed, Saudi-led, US-China. It says whether it found any; a word that is
// a name as a whole (Fateh-110, Guinea-Bissau) is left alone.
func (s *scan) compound(i, last int) bool {
	w := &s.words[i]
	raw := s.text[w.start:w.end]
	if w.shape < capital || strings.IndexByte(raw, '-') <= 0 {
		return false
	}
	if _, ok := s.r.catalog.Lookup(raw); ok || s.siteOf(raw).known || w.class&(given|title) != 0 {
		return false
	}
	if _, ok := s.several(raw); ok {
		return false // RPG-7s
	}
	if r, j := s.recordAt(i, last); r != nil && j > i+1 {
		return false // the Saudi-led coalition
	}
	found := false
	for start := 0; start < len(raw); {
		end := len(raw)
		if k := strings.IndexByte(raw[start:], '-'); k >= 0 {
			end = start + k
		}
		found = s.member(i, start, end) || found
		start = end + 1
	}
	return found
}

// member takes one part of a compound, given in bytes from the word's start.
func (s *scan) member(i, start, end int) bool {
	at := int(s.words[i].start)
	part := s.text[at+start : at+end]
	if part == "" || !isUpper([]rune(part)[0]) {
		return false
	}
	m := mention{Span: headwater.Span{Start: at + start, End: at + end}, first: i, last: i + 1, confidence: 0.85, part: true}
	if iso, ok := s.r.places.Demonym(part); ok {
		m.kind, m.country = headwater.NORP, iso
	} else if r, ok := s.r.catalog.Lookup(part); ok && (r.Type != headwater.Weapon || start == 0 && s.speaksOfArms()) {
		m.kind, m.country, m.key = r.Type, r.Country, r.Key
	} else if p := s.siteOf(part); p.country != "" || p.sure && p.people > 1_000_000 {
		m.kind, m.place = p.kind(), true
	} else {
		return false
	}
	s.mentions = append(s.mentions, m)
	return true
}
