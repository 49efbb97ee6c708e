package entity

import (
	"slices"

	headwater "github.com/headwater-project/headwater"
)

// entity makes the published form of a group.
func (j *joiner) entity(g *group) headwater.Entity {
	s := j.s
	list := append(append(make([]int, 0, len(g.fulls)+len(g.shorts)), g.fulls...), g.shorts...)
	slices.Sort(list)
	e := headwater.Entity{
		Type:      g.kind,
		Mentions:  make([]headwater.Span, len(list)),
		Described: g.described,
		Country:   g.country,
		Ref:       headwater.Ref{Catalog: g.key},
	}
	best := -1
	for n, i := range list {
		m := &s.mentions[i]
		e.Mentions[n] = m.Span
		e.Confidence = max(e.Confidence, m.confidence)
		if m.key == g.key && g.key != "" {
			e.Linked = max(e.Linked, j.sure[i])
		}
		if best < 0 || fuller(m.In(s.text), s.mentions[best].In(s.text)) {
			best = i
		}
	}
	best = j.noun(g, list, best)
	e.Name = s.mentions[best].In(s.text)
	e.Aliases = aliases(s.text, e.Name, e.Mentions)
	e.ID = headwater.Ident("e", s.doc.ID, string(e.Type)+e.Name, e.Mentions[0])
	return e
}

// noun gives the mention of a people or a party that has its record's name, which is a
// noun where longer forms are adjectives: Democrats, Democratic; else best.
func (j *joiner) noun(g *group, list []int, best int) int {
	if g.kind != headwater.NORP || g.key == "" {
		return best
	}
	r, ok := j.s.r.catalog.Record(g.key)
	for _, i := range list {
		if ok && j.s.mentions[i].In(j.s.text) == r.Name {
			return i
		}
	}
	return best
}

// fuller says whether a is a better name than b: longer, and not in a headline's
// capitals where b is not.
func fuller(a, b string) bool {
	if loud(a) != loud(b) {
		return !loud(a)
	}
	return len(a) > len(b)
}

// loud says whether a name of more than five letters has no small one.
func loud(name string) bool {
	for _, r := range name {
		if 'a' <= r && r <= 'z' {
			return false
		}
	}
	return true
}

// aliases lists the other forms of a name, each once.
func aliases(text, name string, mentions []headwater.Span) []string {
	var out []string
	var seen map[string]bool
	for _, m := range mentions {
		form := m.In(text)
		if form == name || seen[form] {
			continue
		}
		if seen == nil {
			seen = map[string]bool{}
		}
		seen[form] = true
		out = append(out, form)
	}
	return out
}
