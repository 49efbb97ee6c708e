package entity

import (
	"slices"
	"sort"

	headwater "github.com/headwater-project/headwater"
)

// pairReach is how many names of people back one that stands beside another is looked
// for.
const pairReach = 4

// pairs notes which full names the text itself keeps apart: they differ, and stand in
// one sentence joined by "and", or as subject and object of one verb.
func (j *joiner) pairs() {
	var near []int // full names of people in the sentence so far
	at := -1
	for i := range j.s.mentions {
		if j.s.mentions[i].kind != headwater.Person || j.short(i) {
			continue
		}
		if j.sent[i] != at {
			at, near = j.sent[i], near[:0]
		}
		for _, k := range near[max(0, len(near)-pairReach):] {
			if a, b := j.nameOf(k), j.nameOf(i); !a.equal(b) && compatible(a, b) && j.beside(k, i) {
				j.keepApart(a, b)
			}
		}
		near = append(near, i)
	}
}

func (j *joiner) keepApart(a, b fullName) {
	if j.apart == nil {
		j.apart = map[string][]string{}
	}
	x, y := a.whole(), b.whole()
	if !slices.Contains(j.apart[x], y) {
		j.apart[x] = append(j.apart[x], y)
		j.apart[y] = append(j.apart[y], x)
	}
}

// two says whether the text keeps two names apart.
func (j *joiner) two(a, b fullName) bool {
	return len(j.apart) > 0 && slices.Contains(j.apart[a.whole()], b.whole())
}

// givenTwice says whether both words of a name are given names, so that the name turned
// round is another one: Ali Hassan, Hassan Ali. One with a family name that stands
// first in its country stays one name.
func (j *joiner) givenTwice(n fullName) bool {
	for _, w := range n.words {
		if j.s.r.lex.of(w)&given == 0 && !manner.menNames[w] && !manner.womenNames[w] {
			return false
		}
	}
	return !n.familyFirst() && !fullName{words: []string{n.words[1], n.words[0]}}.familyFirst()
}

// beside says whether two mentions of one sentence must be two people.
func (j *joiner) beside(a, b int) bool {
	s := j.s
	x, y := &s.mentions[a], &s.mentions[b]
	if s.text[x.End:y.Start] == " and " {
		return true
	}
	v, w := s.topOf(x), s.topOf(y)
	if v < 0 || w < 0 {
		return false
	}
	words := s.syn.Words
	switch words[w].Relation {
	case "conj":
		return words[w].Head == v || words[v].Relation == "conj" && words[w].Head == words[v].Head
	case "obj", "obl":
		return words[w].Head == words[v].Head && (words[v].Relation == "nsubj" || words[v].Relation == "nsubj:pass") &&
			(words[w].Relation == "obj" || s.company(w))
	}
	return false
}

// company says whether a word is led in by "with" or "by", as somebody else is.
func (s *scan) company(w int) bool {
	words := s.syn.Words
	for k := w - 1; k >= 0 && k > w-pairReach; k-- {
		if words[k].Head == w && words[k].Relation == "case" {
			return words[k].Lemma == "with" || words[k].Lemma == "by"
		}
	}
	return false
}

// topOf gives the word of a mention that hangs on none of its others, up to the noun
// that it is the name of (the judge J. Okafor); -1 where the text was not parsed.
func (s *scan) topOf(m *mention) int {
	words := s.syn.Words
	first := sort.Search(len(words), func(k int) bool { return words[k].Start >= m.Start })
	for i := first; i < len(words) && words[i].Start < m.End; i++ {
		h := words[i].Head
		if words[i].Relation == "" || h >= first && words[h].Start < m.End {
			continue
		}
		switch words[i].Relation {
		case "appos", "flat", "compound", "nmod":
			if h >= 0 && h < i && i-h <= pairReach {
				return h
			}
		}
		return i
	}
	return -1
}
