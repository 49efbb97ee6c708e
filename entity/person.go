package entity

import (
	"slices"
)

// person finds whom a mention names among those known: for a full name one of
// the same surname with nothing against it, for a single name one who bears it. It
// gives -1 where that is nobody, or where nothing tells which of several.
func (j *joiner) person(i int, n fullName, b *bearing, short bool) int {
	if short {
		return j.namesake(i, n, b)
	}
	best, several := -1, false
	if g, ok := j.byPart[n.whole()]; ok && !b.sure() {
		return g[len(g)-1]
	}
	for _, g := range j.bearers(n.surname(), n.words[0]) {
		w := j.groups[g].who
		if w == nil || w.sex.against(b.sex.plus(n.sex())) || !j.fits(n, w) {
			continue
		}
		if slices.ContainsFunc(w.names, n.equal) {
			return g
		}
		several = several || best >= 0
		best = g
	}
	if several && len(n.words) > 0 && isInitial(n.words[0]) {
		return -1
	}
	return best
}

func (j *joiner) fits(n fullName, w *who) bool {
	for _, f := range w.names {
		if len(f.words) < 2 || !compatible(n, f) || j.two(n, f) || turned(n, f) && j.givenTwice(n) {
			return false
		}
	}
	return len(w.names) > 0
}

// bearers lists the people who have one of two words in their names, or one that
// sounds like it, the last to appear last.
func (j *joiner) bearers(a, b string) []int {
	out := slices.Clone(tail(j.byPart[a]))
	if b != a {
		out = append(out, tail(j.byPart[b])...)
	}
	for _, w := range [...]string{a, b} {
		if len(w) >= 4 {
			out = append(out, tail(j.bySound[skeleton(servant(w))])...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// tail gives the last of a list, as many as are compared.
func tail(list []int) []int { return list[max(0, len(list)-recent):] }

// role is what a word is in a name.
type role int

const (
	noPart role = iota
	givenPart
	middlePart
	familyPart
)

// roleIn says what a word is in the names of a person, at best.
func (j *joiner) roleIn(w *who, word string) (out role, exact bool) {
	for _, n := range w.names {
		for k, x := range n.words {
			if x != word && (len(word) < 4 || !alike(word, x) && !misprint(word, x, 9)) {
				continue
			}
			r := middlePart
			switch {
			case k == len(n.words)-1 && !n.familyFirst() || k == 0 && n.familyFirst() || len(n.words) == 1:
				r = familyPart
			case k == 0 || n.familyFirst():
				r = givenPart
			}
			if r > out || r == out && x == word {
				out, exact = r, x == word
			}
		}
	}
	return out, exact
}

// namesake finds whom a single name means: those whose surname it is before those
// whose given name it is, and of several the one whom the text speaks of.
func (j *joiner) namesake(i int, n fullName, b *bearing) int {
	word := n.surname()
	first := manner.first[b.polite] || !b.titled
	list := tail(j.byPart[word])
	if len(list) == 0 && len(word) >= 4 {
		list = tail(j.bySound[skeleton(servant(word))])
	}
	var few [recent]int
	best, out := noPart, few[:0]
	for _, g := range list {
		w := j.groups[g].who
		r, _ := j.roleIn(w, word)
		if r == noPart || r == givenPart && !first || r < best || !w.bears(b) {
			continue
		}
		if r > best {
			best, out = r, out[:0]
		}
		out = append(out, g)
	}
	return j.meant(i, b, out)
}

// meant chooses among several bearers of one name.
func (j *joiner) meant(i int, b *bearing, list []int) int {
	list = j.narrow(list, func(w *who) bool { return b.office != "" && b.titled && slices.Contains(w.offices, b.office) })
	list = j.narrow(list, func(w *who) bool { return b.sure() && w.sex.sure() && !w.sex.against(b.sex) })
	list = j.living(i, list)
	list = j.narrow(list, func(w *who) bool { return !opposed(b.pronoun, w) })
	list = j.narrow(list, func(w *who) bool { return !w.kin && !w.consort })
	switch len(list) {
	case 0:
		return -1
	case 1:
		return list[0]
	}
	return j.spokenOf(i, list)
}

// narrow keeps those of whom something holds, or all where it holds of none.
func (j *joiner) narrow(list []int, holds func(*who) bool) []int {
	n := 0
	for _, g := range list {
		if holds(j.groups[g].who) {
			n++
		}
	}
	if n == 0 || n == len(list) {
		return list
	}
	out := make([]int, 0, n)
	for _, g := range list {
		if holds(j.groups[g].who) {
			out = append(out, g)
		}
	}
	return out
}

// opposed says whether a pronoun goes against what is known of a person.
func opposed(p sex, w *who) bool {
	all := w.sex.plus(w.pronoun)
	return p.man > p.woman && all.woman > all.man || p.woman > p.man && all.man > all.woman
}

// near is how many sentences back somebody is still spoken of.
const near = 2

// spokenOf chooses the one named last, where the others were named longer ago or
// the text is about this one; nobody where two are as likely.
func (j *joiner) spokenOf(i int, list []int) int {
	type turn struct{ g, at, fulls int }
	var first, second turn
	first.at, second.at = -1, -1
	for _, g := range list {
		t := turn{g, j.lastOf(g, i), len(j.groups[g].fulls)}
		if t.at > first.at {
			first, second = t, first
		} else if t.at > second.at {
			second = t
		}
	}
	if first.at < 0 {
		return j.foremost(list)
	}
	if second.at < 0 {
		return first.g
	}
	here := j.sent[i]
	ago, other := here-j.sent[first.at], here-j.sent[second.at]
	switch {
	case j.carriedOn(i, first.at, second.at):
		return second.g
	case ago == 0 && other > 0, ago <= near && other >= ago+near:
		return first.g
	case second.fulls >= 2*first.fulls && second.fulls > 2:
		return second.g
	case first.fulls >= 2*second.fulls || ago == 0:
		return first.g
	}
	return j.unclear(list)
}

// unclear chooses where nothing near tells: the one whom the first sentences are about,
// else those mentions that were as unclear before.
func (j *joiner) unclear(list []int) int {
	lead, alone := -1, -1
	for _, g := range list {
		f := j.groups[g].fulls
		switch {
		case len(f) == 0:
			alone = g
		case j.sent[f[0]] >= near:
		case lead >= 0:
			return alone
		default:
			lead = g
		}
	}
	if lead >= 0 {
		return lead
	}
	return alone
}

// foremost is the one with the most full names, for a mention before all of them.
func (j *joiner) foremost(list []int) int {
	best := list[0]
	for _, g := range list[1:] {
		if len(j.groups[g].fulls) > len(j.groups[best].fulls) {
			best = g
		}
	}
	return best
}

// learnPerson files a person under the words of the name and keeps what the mention
// tells.
func (j *joiner) learnPerson(g int, n fullName, b *bearing, full bool) {
	at := &j.groups[g]
	if at.who == nil {
		at.who = &who{}
	}
	before := len(at.who.names)
	at.who.learn(n, b, full)
	if len(at.who.names) == before {
		return
	}
	for _, w := range n.words {
		j.fileName(j.byPart, w, g)
		if len(w) >= 4 {
			j.fileName(j.bySound, skeleton(servant(w)), g)
		}
	}
	if full && len(n.words) > 1 {
		j.fileName(j.byPart, n.whole(), g)
	}
	if len(n.words) > 1 && len(n.words) < 4 {
		j.fileName(j.byPart, joined(n.words), g)
	}
}

func (j *joiner) fileName(m map[string][]int, w string, g int) {
	if list := m[w]; len(list) == 0 || list[len(list)-1] != g {
		m[w] = append(list, g)
	}
}

// joined writes the parts of a given name of two syllables as one: Jong-un, Jongun.
func joined(words []string) string {
	return words[len(words)-2] + words[len(words)-1]
}
