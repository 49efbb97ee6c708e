package entity

import (
	"sort"
	"strings"
)

// person finds whom a mention names among those known: for a full name one of
// the same surname with nothing against it, for a single name the one of that
// name who was named in full most recently.
func (j *joiner) person(i int, short bool) int {
	m := &j.s.mentions[i]
	if short {
		return j.namesake(i, m.In(j.s.text))
	}
	mine := j.parts(m)
	list := j.byPart[mine[len(mine)-1]]
	for k := len(list) - 1; k >= 0 && k >= len(list)-recent; k-- {
		for _, f := range j.names(list[k]) {
			if compatible(mine, j.parts(&j.s.mentions[f])) {
				return list[k]
			}
		}
	}
	return -1
}

// names gives a few full mentions of a group: its first and its last.
func (j *joiner) names(g int) []int {
	f := j.groups[g].fulls
	if len(f) > 2 {
		return []int{f[0], f[len(f)-1]}
	}
	return f
}

func (j *joiner) namesake(i int, name string) int {
	list := j.byPart[strings.ToLower(name)]
	best, at := -1, -1
	for k := len(list) - 1; k >= 0 && k >= len(list)-recent; k-- {
		f := j.groups[list[k]].fulls
		n := sort.SearchInts(f, i)
		if n > 0 && f[n-1] > at {
			best, at = list[k], f[n-1]
		}
	}
	if best < 0 && len(list) > 0 {
		best = list[0]
	}
	return best
}

// learnPerson files a full name under its last and first word.
func (j *joiner) learnPerson(g int, m *mention) {
	parts := j.parts(m)
	last := parts[len(parts)-1]
	for _, p := range [...]string{last, bare(last), parts[0]} {
		if list := j.byPart[p]; len(list) == 0 || list[len(list)-1] != g {
			j.byPart[p] = append(list, g)
		}
	}
}

// parts gives the lower-case words of a name.
func (j *joiner) parts(m *mention) []string {
	return strings.Fields(strings.ToLower(m.In(j.s.text)))
}

// compatible says whether two full names may be one person's: the shorter is
// found in the longer, word by word, an initial standing for a word.
func compatible(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	k := 0
	for _, w := range a {
		for k < len(b) && !sameName(w, b[k]) {
			k++
		}
		if k == len(b) {
			return false
		}
		k++
	}
	return true
}

func sameName(a, b string) bool {
	return a == b || isInitial(a) && strings.HasPrefix(b, a[:1]) || isInitial(b) && strings.HasPrefix(a, b[:1])
}

func isInitial(w string) bool {
	return len(w) == 1 || len(w) == 2 && w[1] == '.'
}
