package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// thing finds what a mention that is no person's names among what is known.
func (j *joiner) thing(i int) int {
	m := &j.s.mentions[i]
	if m.kind == headwater.Org && m.key == "" {
		if g, ok := j.bracketed(i); ok {
			return g
		}
	}
	if g, ok := j.byKey[j.keyOf(m)]; ok {
		return g
	}
	if m.kind != headwater.Org || m.key != "" {
		return -1
	}
	if g, ok := j.byShort[foldName(m.In(j.s.text))]; ok && g >= 0 {
		return g
	}
	return -1
}

// bracketed finds the body whose short name stands in brackets behind it:
// Fictional Arms Bureau (FAB).
func (j *joiner) bracketed(i int) (int, bool) {
	m := &j.s.mentions[i]
	if i == 0 || m.Start < 2 || m.End >= len(j.s.text) || j.s.text[m.Start-1] != '(' || j.s.text[m.End] != ')' {
		return 0, false
	}
	before := &j.s.mentions[i-1]
	if before.kind != headwater.Org || before.End != m.Start-2 || !initials(before.In(j.s.text), m.In(j.s.text)) {
		return 0, false
	}
	g, ok := j.byKey[j.keyOf(before)]
	return g, ok
}

// learnOrg files a body under the short names that the text may use for it.
func (j *joiner) learnOrg(g, i int) {
	m := &j.s.mentions[i]
	name := m.In(j.s.text)
	j.file(foldName(name), g)
	if m.last-m.first < 2 {
		return
	}
	if a := acronym(name); len(a) > 1 {
		j.file(strings.ToLower(a), g)
	}
	first := &j.s.words[m.first]
	if m.key == "" && first.class&(portfolio|heads|closed|given) == 0 && first.end-first.start > 3 {
		if name := j.s.text[first.start:first.end]; !j.s.siteOf(name).known {
			if _, k := j.s.demonym(m.first, m.first+1); k == m.first {
				j.file(foldName(name), g)
			}
		}
	}
}

// file notes a short name; one that two bodies share names neither.
func (j *joiner) file(short string, g int) {
	if old, ok := j.byShort[short]; ok && old != g {
		g = -1
	}
	j.byShort[short] = g
}

// acronym gives the capitals that the words of a name begin with.
func acronym(name string) string {
	var b strings.Builder
	fresh := true
	for _, r := range name {
		if fresh && 'A' <= r && r <= 'Z' {
			b.WriteRune(r)
		}
		fresh = r == ' ' || r == '-'
	}
	return b.String()
}

// initials says whether short can be made of the words of name in order: each of
// its letters begins a word or follows one that was used.
func initials(name, short string) bool {
	if len(short) < 2 {
		return false
	}
	name, short = strings.ToLower(name), strings.ToLower(strings.ReplaceAll(short, ".", ""))
	if name == "" || short == "" || name[0] != short[0] {
		return false
	}
	k := 0
	for i := 0; i < len(name) && k < len(short); i++ {
		if name[i] == short[k] {
			k++
		}
	}
	return k == len(short)
}
