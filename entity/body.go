package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// bodyName is the name of a body without its country: Foreign Ministry of Iran.
type bodyName struct {
	core  string // folded, in one order and one spelling; its words
	owner string // ISO 3166-1 alpha-2; empty where the name tells none
}

// bodyOf folds the name of a body.
func (j *joiner) bodyOf(i int) bodyName {
	m := &j.s.mentions[i]
	text := m.In(j.s.text)
	b, ok := j.bodies[text]
	if !ok {
		words := strings.Fields(gazetteer.Fold(j.nameIn(m)))
		words, b.owner = j.owned(words, m)
		b.core = strings.Join(inOrder(words), " ")
		j.bodies[text] = b
	}
	if b.owner == "" {
		b.owner = j.ownerBefore(i)
	}
	return b
}

// owned parts a name from the country that begins or ends it, where a head is left:
// Iraqi Foreign Ministry, Ministry of Defence of Iraq.
func (j *joiner) owned(words []string, m *mention) ([]string, string) {
	s := j.s
	for n := 2; n > 0; n-- {
		if m.last-m.first <= n || len(words) <= n || s.words[m.last-1].class&orgHead == 0 || words[n] == "affairs" || words[n] == "relations" {
			continue
		}
		if iso, k := s.demonym(m.first, m.last); k == m.first+n {
			return words[n:], iso
		}
		if p := s.siteOf(s.slice(m.first, m.first+n)); p.country != "" {
			return words[n:], p.country
		}
	}
	for k := m.last - 2; k > m.first && k >= m.last-4; k-- {
		if !s.is(k, "of") || (s.words[m.first].class|s.words[k-1].class)&orgHead == 0 {
			continue
		}
		from := k + 1
		if s.is(from, "the") {
			from++
		}
		if n := len(words) - (m.last - k); n > 0 && from < m.last {
			if p := s.siteOf(s.slice(from, m.last)); p.country != "" {
				return words[:n], p.country
			}
		}
	}
	return words, ""
}

// ownerBefore gives the country whose name or adjective stands right before a body,
// or behind it after "of".
func (j *joiner) ownerBefore(i int) string {
	m := &j.s.mentions[i]
	if i > 0 && j.s.mentions[i-1].last == m.first && !j.s.mentions[i-1].part {
		return j.countryOf(&j.s.mentions[i-1])
	}
	if i+1 < len(j.s.mentions) {
		next := &j.s.mentions[i+1]
		if k := next.first; k == m.last+1 && j.s.is(m.last, "of") || k == m.last+2 && j.s.is(m.last, "of") && j.s.is(m.last+1, "the") {
			return j.countryOf(next)
		}
		if next.first == m.last+1 && next.kind == headwater.GPE && j.s.is(m.last, "in") {
			return j.seat(next) // the Foreign Ministry in Tehran
		}
	}
	return ""
}

// countryOf gives the country of a mention that is one or an adjective of one.
func (j *joiner) countryOf(m *mention) string {
	switch m.kind {
	case headwater.NORP:
		if m.country != "" || m.key != "" {
			return m.country
		}
		iso, _ := j.s.r.places.Demonym(m.In(j.s.text))
		return iso
	case headwater.GPE, headwater.Loc:
		if p := j.s.siteOf(m.In(j.s.text)); p.country != "" {
			return p.country
		}
		iso, _ := j.s.r.places.Demonym(m.In(j.s.text))
		return iso
	}
	return ""
}

// inOrder writes the folded name of a body in one order and one spelling: Ministry of
// Foreign Affairs and Foreign Ministry, Defence Ministry and Ministry of Defense.
func inOrder(words []string) []string {
	for len(words) > 1 && corporate(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) > 2 && words[1] == "of" && (words[0] == "ministry" || words[0] == "department" || words[0] == "dept") {
		rest := words[2:]
		if rest[0] == "the" && len(rest) > 1 {
			rest = rest[1:]
		}
		words = append(append(make([]string, 0, len(words)), rest...), words[0])
	}
	out := words[:0:0]
	for i, w := range words {
		if w == "affairs" && i > 0 && words[i-1] == "foreign" && words[len(words)-1] == "ministry" {
			continue
		}
		out = append(out, american(w))
	}
	return out
}

// corporate says whether a word ends the names of companies and is often left out.
func corporate(w string) bool {
	switch w {
	case "inc", "ltd", "llc", "plc", "corp", "co", "corporation", "company", "limited", "gmbh", "ag", "sa", "nv":
		return true
	}
	return false
}

// american gives one of two spellings.
func american(w string) string {
	switch w {
	case "defence":
		return "defense"
	case "centre":
		return "center"
	case "labour":
		return "labor"
	case "programme":
		return "program"
	case "dept":
		return "department"
	case "&":
		return "and"
	}
	if strings.Contains(w, "isation") {
		return strings.ReplaceAll(w, "isation", "ization")
	}
	return w
}

// body finds the body that a mention names in full.
func (j *joiner) body(i int, b bodyName) int {
	if g, ok := j.bracketed(i); ok {
		return g
	}
	list := tail(j.byCore[b.core])
	var fit []int
	for _, g := range list {
		at := &j.groups[g]
		switch {
		case j.s.mentions[i].key != "" && at.key != "" && at.key != j.s.mentions[i].key:
		case b.owner != "" && at.owner == b.owner:
			return g
		case b.owner == "" || at.owner == "":
			fit = append(fit, g)
		}
	}
	switch {
	case len(fit) == 1:
		return fit[0]
	case len(fit) > 1 && b.owner == "":
		return j.lately(i, fit)
	}
	return -1
}

// memory is how many sentences back a body that shares its name with others is still
// spoken of.
const memory = 3

// lately chooses the body named last, if the others were named longer ago.
func (j *joiner) lately(i int, list []int) int {
	best, last, other := -1, -1, -1
	for _, g := range list {
		switch at := j.lastOf(g, i); {
		case at > last:
			best, last, other = g, at, last
		case at > other:
			other = at
		}
	}
	if best < 0 || j.sent[i]-j.sent[last] > memory || other >= 0 && j.sent[last]-j.sent[other] < 2 {
		return -1
	}
	return best
}
