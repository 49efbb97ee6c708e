package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// thing finds the body that a mention names.
func (j *joiner) thing(i int, b bodyName, short bool) int {
	m := &j.s.mentions[i]
	if m.key != "" {
		if g := j.byKey["c "+m.key] - 1; g >= 0 {
			return g
		}
	}
	if g := j.body(i, b); g >= 0 || m.key != "" {
		return g
	}
	if !short {
		return j.partOf(i, b)
	}
	return j.shortBody(i)
}

// partOf finds a body of whose name this is the end or the beginning: Security
// Council, Roper Center.
func (j *joiner) partOf(i int, b bodyName) int {
	if strings.IndexByte(b.core, ' ') < 0 {
		return -1
	}
	return j.among(i, j.byShort["~"+b.core], b.owner)
}

// among chooses one of the bodies that a short form may mean.
func (j *joiner) among(i int, list []int, owner string) int {
	list = tail(list)
	if owner != "" {
		var own []int
		for _, g := range list {
			if at := &j.groups[g]; at.owner == owner || at.owner == "" {
				own = append(own, g)
			}
		}
		list = own
	}
	switch len(list) {
	case 0:
		return -1
	case 1:
		return list[0]
	}
	return j.lately(i, list)
}

// shortBody finds the body that one word means: its acronym, its first word, or its
// head behind "the" (the Times, the Guards). A surname that was taken for a body is
// the person's.
func (j *joiner) shortBody(i int) int {
	m := &j.s.mentions[i]
	word := foldName(j.nameIn(m))
	if g := j.among(i, j.byShort[word], ""); g >= 0 {
		return g
	}
	if j.definite(m) {
		return j.among(i, j.byShort["^"+word], "")
	}
	if m.part || j.s.words[m.first].shape == upper && len(word) < 4 || len(j.byShort[word]) > 0 {
		return -1
	}
	var g = -1
	for _, k := range tail(j.byPart[word]) {
		if r, exact := j.roleIn(j.groups[k].who, word); r == familyPart && exact && len(j.groups[k].fulls) > 0 {
			if g >= 0 {
				return -1
			}
			g = k
		}
	}
	return g
}

// definite says whether "the" stands before a mention.
func (j *joiner) definite(m *mention) bool {
	return m.first > 0 && (j.s.is(m.first-1, "the") || j.s.is(m.first-1, "The"))
}

// leads are what may stand between a name and its short form, beside a bracket.
var leads = []string{" (", ", or ", " or ", ", known as ", " known as ", ", also known as ", " (known as ", " (also known as ", " (or ", ", called ", " (the "}

// bracketed finds the body whose short name stands in brackets behind it, or the
// other way round: Fictional Arms Bureau (FAB), FAB (Fictional Arms Bureau).
func (j *joiner) bracketed(i int) (int, bool) {
	if i == 0 || j.of[i-1] < 0 {
		return -1, false
	}
	m, before := &j.s.mentions[i], &j.s.mentions[i-1]
	if m.Start-before.End > 20 || m.Start <= before.End || before.kind == headwater.Person || m.kind.Place() != before.kind.Place() {
		return -1, false
	}
	between, name, other := j.s.text[before.End:m.Start], m.In(j.s.text), before.In(j.s.text)
	closed := m.End < len(j.s.text) && strings.IndexByte("),;", j.s.text[m.End]) >= 0
	for n, lead := range leads {
		switch {
		case between != lead && between != lead+"the ":
		case initials(other, name) || initials(name, other):
			return j.of[i-1], closed || n > 0
		case n == 0 && closed && before.kind == m.kind && m.kind == headwater.Org && foreign(name, other):
			return j.of[i-1], true // Doctors Without Frontiers (MSF)
		}
	}
	return -1, false
}

// foreign says whether short may be the acronym of a name in another language:
// capitals, and fewer than the name has letters, behind a name of several words.
func foreign(short, name string) bool {
	return len(short) > 1 && len(short) <= 10 && strings.ToUpper(short) == short && strings.IndexByte(short, ' ') < 0 &&
		strings.IndexByte(name, ' ') > 0 && strings.ToUpper(name) != name
}

// learnBody files a body under its record, its name and the short names that the
// text may use for it.
func (j *joiner) learnBody(g, i int, b bodyName) {
	m, at := &j.s.mentions[i], &j.groups[g]
	if at.kind != headwater.Org {
		return
	}
	if m.key != "" && j.byKey["c "+m.key] == 0 {
		j.byKey["c "+m.key] = g + 1
	}
	if at.owner == "" {
		at.owner = b.owner
		if at.owner == "" && m.key != "" {
			at.owner = m.country
		}
	}
	j.fileName(j.byCore, b.core, g)
	if m.last-m.first < 2 {
		return
	}
	j.fileAcronym(g, m)
	j.fileWords(g, m, b)
}

// fileAcronym files a thing under the letters that its name begins with.
func (j *joiner) fileAcronym(g int, m *mention) {
	if a := acronym(m.In(j.s.text)); len(a) > 1 {
		j.fileName(j.byShort, strings.ToLower(a), g)
	}
}

// fileWords files a body under the first word of its name, its heads, and the ends
// and beginnings of the name.
func (j *joiner) fileWords(g int, m *mention, b bodyName) {
	s := j.s
	first := &s.words[m.first]
	if first.class&(portfolio|heads|closed|given) == 0 && first.end-first.start > 3 && first.name() {
		if name := s.text[first.start:first.end]; s.siteOf(name).country == "" && !j.adjective(name) {
			if _, k := s.demonym(m.first, m.first+1); k == m.first {
				j.fileName(j.byShort, foldName(name), g)
			}
		}
	}
	for k := m.first + 1; k < m.last; k++ {
		if s.words[k].class&orgHead == 0 || !s.words[k].name() {
			continue
		}
		w := foldName(s.slice(k, k+1))
		j.fileName(j.byShort, "^"+w, g)
		if one, ok := strings.CutSuffix(w, "s"); ok {
			w = one
		} else {
			w += "s"
		}
		j.fileName(j.byShort, "^"+w, g)
	}
	j.fileEnds(g, strings.Fields(b.core))
}

// adjective says whether a word names a people or a creed, or is written as adjectives
// are, so that alone it means no body: Democratic, Islamic, Republican.
func (j *joiner) adjective(word string) bool {
	if _, ok := j.s.r.catalog.Lookup(word); ok {
		return true
	}
	return strings.HasSuffix(word, "ic") || strings.HasSuffix(word, "ional")
}

// fileEnds files a body under the ends of its name, and under what stands before "of"
// and "for".
func (j *joiner) fileEnds(g int, words []string) {
	if len(words) > maxNameWords {
		return
	}
	for k := 1; k < len(words); k++ {
		switch words[k] {
		case "of", "for", "at", "on":
			if k > 1 {
				j.fileName(j.byShort, "~"+strings.Join(words[:k], " "), g)
			}
		case "and", "the":
		default:
			if k+1 < len(words) && words[k-1] != "of" && words[k-1] != "and" && words[k-1] != "for" && words[k-1] != "the" {
				j.fileName(j.byShort, "~"+strings.Join(words[k:], " "), g)
			}
		}
	}
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
	if len(short) < 2 || len(short) >= len(name) || strings.IndexByte(short, ' ') >= 0 {
		return false
	}
	name, short = strings.ToLower(name), strings.ToLower(strings.ReplaceAll(short, ".", ""))
	name = strings.TrimPrefix(name, "the ")
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
