package entity

import (
	"slices"
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// deathReach is how many words before a name its death is looked for.
const deathReach = 6

// deathNouns and deathVerbs tell that who is named behind or before them is dead.
var (
	deathNouns = set(`assassination murder killing death execution funeral slaying martyrdom lynching beheading burial`)
	deathVerbs = set(`assassinated murdered killed executed slain beheaded hanged lynched martyred`)
)

// died says whether the words around a full name tell that its bearer is dead: the
// assassination of X, the late X, X was killed.
func (j *joiner) died(m *mention, end int) bool {
	s := j.s
	if s.words[m.last-1].possessive {
		return m.last < end && deathNouns[s.low(m.last)]
	}
	return j.diedBefore(m) || j.diedBehind(m.last, end)
}

// diedBefore reads what leads to a name: titles, kin and a comma may stand between.
func (j *joiner) diedBefore(m *mention) bool {
	s, comma := j.s, false
	for k := m.first - 1; k > 0 && k >= m.first-deathReach; k-- {
		switch low := s.low(k); {
		case low == "late":
			return s.words[k-1].class&closed != 0
		case deathVerbs[low]:
			return !comma && !isBe(s.low(k-1))
		case low == "of":
			return deathNouns[s.low(k-1)] && (!comma || m.last == len(s.words) || s.words[m.last].shape == other)
		case low == ",":
			comma = true
		case !manner.kin[low] && s.words[k].class&title == 0 && !leadsKin(low):
			return false
		}
	}
	return false
}

func isBe(low string) bool { return low == "was" || low == "were" || low == "been" || low == "be" }

// leadsKin says whether a word may stand before one of kinship.
func leadsKin(low string) bool {
	switch low {
	case "his", "her", "their", "the", "former", "elder", "older", "younger":
		return true
	}
	return false
}

// diedBehind reads "was killed", ", who was assassinated in" and ", murdered by" behind
// a name, and "died".
func (j *joiner) diedBehind(k, end int) bool {
	s := j.s
	comma := k < end && s.is(k, ",")
	if comma {
		k++
	}
	if k < end && comma && s.low(k) == "who" {
		k, comma = k+1, false
	}
	aux := false
	for n := 0; k < end && n < 3; k, n = k+1, n+1 {
		switch low := s.low(k); {
		case deathVerbs[low]:
			return aux || comma && k+1 < end && (s.is(k+1, "in") || s.is(k+1, "by") || s.is(k+1, "on"))
		case low == "died":
			return !comma
		case low == "was" || low == "been" || low == "had" || low == "has":
			aux = true
		case !strings.HasSuffix(low, "ly"):
			return false
		}
	}
	return false
}

// wordOf gives the syntactic word that a mention hangs with on others, or -1.
func (j *joiner) wordOf(m *mention) int {
	words := j.s.syn.Words
	k, _ := slices.BinarySearchFunc(words, m.Start, func(w headwater.Word, at int) int { return w.Start - at })
	for ; k < len(words) && words[k].Start < m.End; k++ {
		if h := words[k].Head; words[k].Relation != "" && (h < 0 || words[h].Start < m.Start || words[h].Start >= m.End) {
			return k
		}
	}
	return -1
}

// subject says whether a mention is the subject of its clause.
func (j *joiner) subject(i int) bool {
	k := j.wordOf(&j.s.mentions[i])
	return k >= 0 && strings.HasPrefix(j.s.syn.Words[k].Relation, "nsubj")
}

// acts says whether a mention is the subject of a verb in the present tense, or of one
// of speech: only the living are.
func (j *joiner) acts(i int) (now, speaks bool) {
	words := j.s.syn.Words
	k := j.wordOf(&j.s.mentions[i])
	if k < 0 || words[k].Relation != "nsubj" || words[k].Head < 0 {
		return false, false
	}
	verb := &words[words[k].Head]
	if verb.UPOS != headwater.VERB {
		return false, false
	}
	speaks = sayings[verb.Lemma]
	return verb.Features.Get("Tense") == "Pres" && verb.Features.Get("VerbForm") == "Fin", speaks
}

var sayings = set(`say tell add insist believe argue recall explain note warn live want hope deny plan`)

// living keeps of several bearers those who can do what a mention does: not those
// whose death the text tells, where it speaks or acts today.
func (j *joiner) living(i int, list []int) []int {
	dead := func(g int) bool { return j.groups[g].who.dead }
	if !slices.ContainsFunc(list, dead) {
		return list
	}
	now, speaks := j.acts(i)
	switch {
	case !now && !speaks:
		return list
	case len(list) == 1 || !slices.ContainsFunc(list, func(g int) bool { return !dead(g) }):
		if now && speaks {
			return nil
		}
		return list
	}
	return j.narrow(list, func(w *who) bool { return !w.dead })
}

// carriedOn chooses between two whom the text named last: where a subject goes on, it
// is the one who was a subject, not one who was named in passing.
func (j *joiner) carriedOn(i, first, second int) bool {
	return j.sent[i]-j.sent[second] <= near+1 && j.subject(i) && !j.subject(first) && j.subject(second)
}
