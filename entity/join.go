package entity

import (
	"slices"
	"sort"

	headwater "github.com/headwater-project/headwater"
)

// joiner gathers the mentions of one thing.
type joiner struct {
	s                  *scan
	groups             []group
	of                 []int               // mention to group; -1 = not yet placed
	sent               []int               // mention to sentence
	sure               []float64           // mention to the confidence of its catalog record
	byKey              map[string]int      // catalog record, country, or type and name
	byPart             map[string][]int    // people by the words of their names
	bySound            map[string][]int    // people by what their words sound like
	byCore             map[string][]int    // bodies by name without country
	byShort            map[string][]int    // bodies by acronym, first word, head and ends of the name
	same               map[form]int        // group of a form whose context does not matter
	sures              map[form]float64    // of links, likewise
	names              map[string]fullName // folded, by the words of the text
	bodies             map[string]bodyName // likewise; owners are those inside the name
	apart              map[string][]string // full names that the text keeps apart
	surnames, atLength map[string]bool     // of people named in full; records named at length
	seats              map[string]string   // towns to their countries
	top                string              // country that the text speaks of most; asked once
	topped             bool
	armed              int // 1: the text names no weapon; 2: it does; 0: not yet asked
}

// group is one thing with its mentions.
type group struct {
	kind      headwater.EntityType
	key       string
	country   string
	owner     string // country whose body it is, as the text or the catalog says
	class     string // common noun that the text calls it by
	fulls     []int  // mentions in full, in text order
	shorts    []int  // short forms, in text order
	described []headwater.Span
	who       *who
}

// form is how a mention reads, and what it was taken for.
type form struct {
	kind      headwater.EntityType
	key, name string
	whole     string
}

// recent bounds how many things of one name are compared.
const recent = 16

// join makes entities of mentions: links them, places full names in the first pass
// and short forms in the second, and looks for the nouns that mean them.
func join(s *scan) []headwater.Entity {
	s.mentions = s.withoutFamilies(clean(s.mentions))
	n := len(s.mentions)
	j := &joiner{s: s, of: make([]int, n), sent: make([]int, n), sure: make([]float64, n),
		byKey: map[string]int{}, byPart: map[string][]int{}, bySound: map[string][]int{}, byCore: map[string][]int{}, byShort: map[string][]int{},
		same: make(map[form]int, n/2), sures: map[form]float64{}, seats: map[string]string{}, names: map[string]fullName{}, bodies: map[string]bodyName{}}
	j.locate()
	j.link()
	j.part()
	j.pairs()
	for i := range s.mentions {
		j.place(i, false)
	}
	for i := range s.mentions {
		j.place(i, true)
	}
	j.unite()
	j.describe()
	order := make([]int, 0, len(j.groups))
	for g := range j.groups {
		if !j.groups[g].empty() {
			order = append(order, g)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return j.first(a) - j.first(b) })
	out := make([]headwater.Entity, 0, len(order))
	for _, g := range order {
		out = append(out, j.entity(&j.groups[g]))
	}
	return out
}

// first is the first mention of a group.
func (j *joiner) first(g int) int {
	at := &j.groups[g]
	switch {
	case len(at.fulls) == 0:
		return at.shorts[0]
	case len(at.shorts) == 0:
		return at.fulls[0]
	}
	return min(at.fulls[0], at.shorts[0])
}

// locate notes the sentence of every mention.
func (j *joiner) locate() {
	k := 0
	for i := range j.s.mentions {
		for k+1 < len(j.s.syn.Sentences) && j.s.syn.Sentences[k].Last <= j.s.mentions[i].first {
			k++
		}
		j.sent[i], j.of[i] = k, -1
	}
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
func (j *joiner) short(i int) bool {
	m := &j.s.mentions[i]
	if m.key != "" {
		return false
	}
	switch m.kind {
	case headwater.Person:
		return m.last-m.first == 1 || len(j.nameOf(i).words) == 1
	case headwater.Org, headwater.Fac:
		return m.last-m.first == 1
	case headwater.Law, headwater.Event, headwater.Product, headwater.Weapon:
		return m.last-m.first == 1 && loud(m.In(j.s.text))
	}
	return false
}

// place puts a mention where it belongs: full names in the first pass, short
// forms in the second.
func (j *joiner) place(i int, short bool) {
	m := &j.s.mentions[i]
	if j.of[i] >= 0 {
		return
	}
	if j.short(i) != short {
		j.introduce(i, short)
		return
	}
	read := form{m.kind, m.key, m.In(j.s.text), m.whole}
	if g, ok := j.same[read]; ok {
		j.add(g, i, short)
		return
	}
	var g int
	switch m.kind {
	case headwater.Person:
		j.placePerson(i, short)
		return
	case headwater.Org:
		b := j.bodyOf(i)
		g = j.add(j.thing(i, b, short), i, short)
		j.learnBody(g, i, b)
		if m.key == "" {
			return
		}
	default:
		g = j.placeThing(i, short)
	}
	j.same[read] = g
}

// introduce places a short form that the text itself leads in behind a full name, so
// that its other mentions find it.
func (j *joiner) introduce(i int, short bool) {
	m := &j.s.mentions[i]
	if short || m.kind == headwater.Person {
		return
	}
	g, ok := j.bracketed(i)
	if !ok {
		return
	}
	j.add(g, i, true)
	if m.kind == headwater.Org {
		j.learnBody(g, i, j.bodyOf(i))
	} else if k := j.keyOf(m); j.byKey[k] == 0 {
		j.byKey[k] = g + 1
	}
}

// placePerson puts a mention of a person where it belongs.
func (j *joiner) placePerson(i int, short bool) {
	n, b := j.nameOf(i), j.bearingOf(i)
	if len(n.words) == 0 {
		j.add(-1, i, short)
		return
	}
	g := j.add(j.person(i, n, &b, short), i, short)
	j.learnPerson(g, n, &b, !short)
}

// placeThing puts a mention of what is neither person nor body where it belongs.
func (j *joiner) placeThing(i int, short bool) int {
	m := &j.s.mentions[i]
	key := j.keyOf(m)
	g, ok := j.bracketed(i)
	if !ok {
		g = j.known(i, key, short)
	}
	g = j.add(g, i, short)
	if j.byKey[key] == 0 {
		j.byKey[key] = g + 1
	}
	if m.kind == headwater.Law || m.kind == headwater.Event || m.kind == headwater.Product {
		j.fileAcronym(g, m)
	}
	return g
}

// nameOf folds the name of a person, once for each form.
func (j *joiner) nameOf(i int) fullName {
	text := j.s.mentions[i].In(j.s.text)
	n, ok := j.names[text]
	if !ok {
		n = j.s.nameOf(text)
		j.names[text] = n
	}
	return n
}

// known finds a thing by its key, and short forms by their letters.
func (j *joiner) known(i int, key string, short bool) int {
	m := &j.s.mentions[i]
	if g := j.byKey[key] - 1; g >= 0 || !short {
		return g
	}
	if list := j.byShort[foldName(m.In(j.s.text))]; len(list) == 1 && loud(m.In(j.s.text)) {
		return list[0]
	}
	return -1
}

// add puts a mention into a group, a new one where g is -1, and gives the group.
func (j *joiner) add(g, i int, short bool) int {
	m := &j.s.mentions[i]
	if g < 0 {
		g = len(j.groups)
		j.groups = append(j.groups, group{kind: m.kind})
	}
	at := &j.groups[g]
	if short {
		at.shorts = append(at.shorts, i)
	} else {
		at.fulls = append(at.fulls, i)
	}
	if at.key == "" && m.kind == at.kind {
		at.key = m.key
	}
	if at.country == "" {
		at.country = m.country
	}
	j.of[i] = g
	return g
}

// lastOf gives the last mention of a group before mention i, or -1.
func (j *joiner) lastOf(g, i int) int {
	at := -1
	for _, list := range [...][]int{j.groups[g].fulls, j.groups[g].shorts} {
		if n := sort.SearchInts(list, i); n > 0 {
			at = max(at, list[n-1])
		}
	}
	return at
}
