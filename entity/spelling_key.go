package entity

import (
	"strconv"
	"strings"
	"unicode/utf8"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// keyOf is the name under which a thing that is neither person nor body is known:
// its record, its country, or its type and folded name.
func (j *joiner) keyOf(m *mention) string {
	if m.key != "" {
		return "c " + m.key
	}
	name := j.nameIn(m)
	switch {
	case m.kind == headwater.NORP && m.country != "":
		return "n " + m.country
	case m.kind == headwater.GPE || m.kind == headwater.Loc || m.kind == headwater.Fac:
		if m.whole != "" {
			return "p " + j.placeName(m) + ", " + m.whole
		}
		if p := j.s.siteOf(name); p.country != "" {
			return "p " + p.country
		}
		if id := j.town(name); id != 0 {
			return "p " + strconv.Itoa(id)
		}
		return "p " + foldName(name)
	case m.kind == headwater.Weapon || m.kind == headwater.Product:
		return "w " + strings.ReplaceAll(strings.TrimSuffix(foldName(name), "s"), " ", "")
	}
	return string(m.kind) + " " + foldName(name)
}

// nameIn gives a name without a possessive ending and without marks at its end.
func (j *joiner) nameIn(m *mention) string {
	name := trimPossessive(strings.TrimRight(m.In(j.s.text), ",;:’'-"))
	if name == "" {
		return m.In(j.s.text)
	}
	return name
}

// town gives the GeoNames id of the one town that a name can mean, so that Kyiv and
// Kiev meet; 0 where smaller ones share it, or, in the United States, a state may.
func (j *joiner) town(name string) int {
	best, people, rival := 0, 0, 0
	for _, e := range j.s.r.places.Lookup(name) {
		switch {
		case e.Kind != gazetteer.City || e.Country == "US":
			if e.Kind == gazetteer.Region || e.Country == "US" {
				return 0
			}
		case best == 0:
			best, people = e.GeoNames, e.Population
		default:
			rival = max(rival, e.Population)
		}
	}
	if rival*10 > people {
		return 0
	}
	return best
}

// foldName writes a name in small letters, without "the", full stops and
// typographic apostrophes, with spaces for hyphens.
func foldName(name string) string {
	b := make([]byte, 0, len(name))
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case c >= utf8.RuneSelf:
			return foldLetters(name)
		case 'A' <= c && c <= 'Z':
			b = append(b, c+'a'-'A')
		case c == '-':
			b = append(b, ' ')
		case c != '.':
			b = append(b, c)
		}
	}
	if len(b) > 4 && string(b[:4]) == "the " {
		b = b[4:]
	}
	return string(b)
}

// foldLetters is foldName for names beyond ASCII.
func foldLetters(name string) string {
	name = strings.TrimPrefix(strings.ToLower(name), "the ")
	return strings.Map(func(r rune) rune {
		switch r {
		case '.':
			return -1
		case '-', '‑', '‐':
			return ' '
		case '’':
			return '\''
		}
		return r
	}, name)
}
