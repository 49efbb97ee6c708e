package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	headwater "github.com/headwater-project/headwater"
)

// joiner gathers the mentions of one thing.
type joiner struct {
	s       *scan
	groups  []group
	byKey   map[string]int   // catalog record, country, or type and name
	byPart  map[string][]int // people by last and first name
	byShort map[string]int   // bodies by acronym and first word; -1 = several
}

// group is one thing with its mentions.
type group struct {
	kind     headwater.EntityType
	key      string
	country  string
	mentions []int
	fulls    []int // mentions that are not short forms, in text order
}

// recent bounds how many people of one surname are compared.
const recent = 16

// join makes entities of mentions.
func join(s *scan) []headwater.Entity {
	s.mentions = clean(s.mentions)
	j := &joiner{s: s, byKey: map[string]int{}, byPart: map[string][]int{}, byShort: map[string]int{}}
	for i := range s.mentions {
		j.place(i, false)
	}
	for i := range s.mentions {
		j.place(i, true)
	}
	for i := range j.groups {
		slices.Sort(j.groups[i].mentions)
	}
	slices.SortFunc(j.groups, func(a, b group) int { return a.mentions[0] - b.mentions[0] })
	out := make([]headwater.Entity, 0, len(j.groups))
	for i := range j.groups {
		out = append(out, j.entity(&j.groups[i]))
	}
	return out
}

// clean drops mentions that overlap an earlier one.
func clean(in []mention) []mention {
	out := in[:0]
	end := -1
	for _, m := range in {
		if m.Start >= end && m.End > m.Start {
			out = append(out, m)
			end = m.End
		}
	}
	return out
}

// short says whether a mention may be the short form of a longer name, and so
// waits until all full names are known.
func (j *joiner) short(m *mention) bool {
	if m.key != "" {
		return false
	}
	switch m.kind {
	case headwater.Person, headwater.Org, headwater.Fac:
		return m.last-m.first == 1
	}
	return false
}

// place puts a mention where it belongs: full names in the first pass, short
// forms in the second.
func (j *joiner) place(i int, short bool) {
	m := &j.s.mentions[i]
	if j.short(m) != short {
		return
	}
	var g int
	if m.kind == headwater.Person {
		g = j.person(i, short)
	} else {
		g = j.thing(i)
	}
	if g < 0 {
		g = len(j.groups)
		j.groups = append(j.groups, group{kind: m.kind, key: m.key, country: m.country})
		if short && m.kind == headwater.Person {
			name := strings.ToLower(m.In(j.s.text))
			j.byPart[name] = append(j.byPart[name], g)
		}
	}
	j.add(g, i, short)
}

func (j *joiner) add(g, i int, short bool) {
	m := &j.s.mentions[i]
	at := &j.groups[g]
	at.mentions = append(at.mentions, i)
	if !short {
		at.fulls = append(at.fulls, i)
	}
	if at.country == "" {
		at.country = m.country
	}
	if m.kind == headwater.Person {
		if !short {
			j.learnPerson(g, m)
		}
	} else if j.byKey[j.keyOf(m)] = g; m.kind == headwater.Org {
		j.learnOrg(g, i)
	}
}

// keyOf is the name under which a thing is known: its record, its country, or
// its type and folded name.
func (j *joiner) keyOf(m *mention) string {
	if m.key != "" {
		return "c " + m.key
	}
	name := m.In(j.s.text)
	if m.kind == headwater.NORP && m.country != "" {
		return "n " + m.country
	}
	if m.kind.Place() {
		if p := j.s.siteOf(name); p.country != "" {
			return "p " + p.country
		}
		return "p " + foldName(name)
	}
	return string(m.kind) + " " + foldName(name)
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
