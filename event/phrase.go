package event

import "github.com/headwater-project/headwater"

// run is a stretch of words [lo, hi) that we take for a noun phrase.
type run struct{ lo, hi int }

func (n run) empty() bool { return n.hi <= n.lo }

// ends holds what no noun phrase goes over.
const ends = stop | comma | quote | preposition | boundary | relative | be | have | do | modal |
	saying | conjunction | negation | capable | timely

// leftRun is the noun phrase whose last word stands at p, not before lo.
func (r *reader) leftRun(p, lo int) run {
	hi := p + 1
	for p >= lo && p < len(r.words) && hi-p < 12 {
		w := &r.words[p]
		inside := p+1 < hi && w.entity >= 0 && w.entity == r.words[p+1].entity
		if !inside && (r.ending(p) || r.finite(p, lo) || r.acted(p, lo) || r.doing(p) || r.than(p) || r.textIs(p, particles)) {
			break
		}
		p--
		if w.class&determiner != 0 || w.class&pronoun != 0 {
			break
		}
	}
	return r.trim(run{p + 1, hi})
}

// rightRun is the noun phrase that starts at p, not past hi. "dozens of
// rockets" is one.
func (r *reader) rightRun(p, hi int) run {
	lo := p
	for p < hi && p-lo < 12 {
		w := &r.words[p]
		inside := p > lo && w.entity >= 0 && w.entity == r.words[p-1].entity
		of := p > lo && r.words[p-1].class&amount != 0 && r.is(p, "of")
		if !inside && !of {
			if r.ending(p) {
				break
			}
			fresh := w.class&(determiner|pronoun) != 0 && p > lo && !r.is(p-1, "of") && !r.is(p-1, "than") && r.words[p-1].class&determiner == 0
			if fresh || r.past(p, lo) {
				break
			}
		}
		p++
		if w.class&pronoun != 0 {
			break
		}
	}
	return r.trim(run{lo, p})
}

// ending says whether no phrase goes over the word at p. "Claims" ends one, but
// not in "those claims".
func (r *reader) ending(p int) bool {
	c := r.words[p].class
	if c&ends&^saying != 0 && c&named == 0 {
		return true
	}
	return c&saying != 0 && c&named == 0 && (p == 0 || r.words[p-1].class&(determiner|possessive) == 0)
}

// past says whether the phrase that began at lo is over before p: its arms
// noun has been said, or a verb begins.
func (r *reader) past(p, lo int) bool {
	if p == lo {
		return false
	}
	w := &r.words[p]
	const goesOn = arms | tails | number | named | official | armed
	if w.class&goesOn == 0 && (r.words[p-1].class&arms != 0 || r.words[p-1].class&armed != 0 && r.plural(p-1)) {
		return !r.compound(p)
	}
	return r.finite(p, lo) || r.doing(p) || r.afterName(p) || r.than(p)
}

// afterName says whether the word at p, which we do not know, begins a verb
// after a name: "the North undermines".
func (r *reader) afterName(p int) bool {
	w, before := &r.words[p], &r.words[p-1]
	t := w.In(r.doc.Text)
	if before.entity < 0 || before.class&(weapon|possessive) != 0 || r.entities[before.entity].Type == headwater.NORP || w.class != other || len(t) < 4 || capital(t) {
		return false
	}
	if p+1 < len(r.words) && r.words[p+1].class&(preposition|stop|comma|conjunction) != 0 {
		return false // "the Northland policies of"
	}
	return t[len(t)-1] == 's' || t[len(t)-2:] == "ed"
}

// than says whether the word at p is a "than" that compares things, not numbers.
func (r *reader) than(p int) bool {
	return r.is(p, "than") && !r.textIs(p-1, []string{"more", "less", "fewer", "later", "rather", "greater", "higher"})
}

// compound says whether the word at p makes a new thing of the arms before it:
// "missile industry", "rocket attacks", which are no arms.
func (r *reader) compound(p int) bool {
	w, before := &r.words[p], &r.words[p-1]
	const thing = other | violence | casualty | diplomacy | charge | carrier | actor | bodies
	if before.class&arms == 0 || before.class&named != 0 || r.doc.Text[before.End-1] == 's' || w.class&^thing != 0 {
		return false
	}
	t := w.In(r.doc.Text)
	return len(t) > 3 && !capital(t) && !r.doing(p) && t[len(t)-2:] != "ed" && t[len(t)-2:] != "ly"
}

// doing says whether the word at p is a form in -ing that we know nothing of,
// after a name or a plural: "the fighters battling …", or before a name:
// "joining Britain".
func (r *reader) doing(p int) bool {
	w := &r.words[p]
	t := w.In(r.doc.Text)
	if w.class != other || len(t) < 6 || t[len(t)-3:] != "ing" {
		return false
	}
	after := p > 0 && r.words[p-1].class&(possessive|determiner) == 0 && (r.words[p-1].class&named != 0 || r.words[p-1].class&actors != 0 && r.plural(p-1))
	return after || p+1 < len(r.words) && r.words[p+1].class&(named|determiner) != 0
}

// plural says whether the word at i is spelled like a plural.
func (r *reader) plural(i int) bool {
	t := r.words[i].In(r.doc.Text)
	return t[len(t)-1] == 's' || r.words[i].class&troops != 0
}

// finite says whether the word at p is a trigger that can be only a verb.
func (r *reader) finite(p, lo int) bool {
	w := &r.words[p]
	if len(w.senses) == 0 || w.class&(arms|tails|armed|official|actor) != 0 {
		return false
	}
	if p > lo && r.words[p-1].class&(determiner|possessive) != 0 {
		return false
	}
	helped := p > 0 && r.words[p-1].class&(have|modal) != 0 && r.words[p-1].class&named == 0
	for _, s := range w.senses {
		if s.shape&(noun|base) != 0 && !helped {
			return false
		}
	}
	return true
}

// acted says whether the word at p looks like the past of a verb we do not
// know, with its subject or auxiliary right before it.
func (r *reader) acted(p, lo int) bool {
	if p <= lo || r.words[p].class != other || r.words[p-1].class&(named|pronoun|adverb|actors|carrier|have|relative|timely) == 0 {
		return false
	}
	t := r.words[p].In(r.doc.Text)
	return len(t) > 4 && t[len(t)-2:] == "ed" && r.words[p-1].class&possessive == 0
}

// afterthoughts are words behind a phrase that are no part of it.
var afterthoughts = []string{"there", "here", "themselves", "itself", "himself", "alike", "alone", "abroad", "overseas", "all", "both", "each", "following", "twice", "once", "again"}

// trim takes adverbs and marks off both ends.
func (r *reader) trim(n run) run {
	for n.hi > n.lo && (r.words[n.hi-1].class&(adverb|comma|quote) != 0 && r.words[n.hi-1].class&(named|arms) == 0 || r.textIs(n.hi-1, afterthoughts)) {
		n.hi--
	}
	for n.hi > n.lo && r.words[n.lo].class&(adverb|quote) != 0 && r.words[n.lo].class&named == 0 {
		n.lo++
	}
	return n
}

// within is what the words of a phrase are, taken together.
func (r *reader) within(n run) class { return r.classes(n.lo, n.hi) }

// head is the word that a phrase is about: the last before its first
// preposition; what comes after "of" where the words before only count.
func (r *reader) head(n run) int {
	end := n.hi
	for i := n.lo + 1; i < n.hi; i++ {
		if c := r.words[i].class; c&preposition == 0 || c&named != 0 {
			continue
		}
		if r.is(i, "of") && (r.words[i-1].class&(amount|number) != 0 || r.counted(i-1)) {
			continue
		}
		end = i
		break
	}
	return end - 1
}

// counted says whether the word at i counts or gathers what "of" brings.
func (r *reader) counted(i int) bool {
	return r.textIs(i, []string{"group", "groups", "team", "members", "some", "dozen", "hundred", "thousand", "million", "half", "one", "two", "all", "many", "most", "none", "any"})
}

// headClass is what the head of a phrase is, with the parts of arms: "missile
// engines" are arms.
func (r *reader) headClass(n run) class {
	if n.empty() {
		return 0
	}
	h := r.head(n)
	c := r.words[h].class
	if c&tails != 0 && h > n.lo {
		c |= r.words[h-1].class & (arms | tested | carrier)
		if r.words[h-1].class&tails != 0 && h-1 > n.lo {
			c |= r.words[h-2].class & (arms | tested | carrier)
		}
	}
	return c
}

// isActor says whether a phrase can act: its head names or tells of people or
// bodies.
func (r *reader) isActor(n run) bool {
	if n.empty() {
		return false
	}
	h := r.head(n)
	if h > n.lo && r.words[h].class&tails != 0 && r.words[h-1].class&arms != 0 {
		return false // "nerve agent"
	}
	return r.words[h].class&(actors|pronoun) != 0
}

// span is the text of a phrase, an ending 's left out.
func (r *reader) span(n run) headwater.Span {
	s := headwater.Span{Start: r.words[n.lo].Start, End: r.words[n.hi-1].End}
	if r.words[n.hi-1].class&possessive == 0 {
		return s
	}
	t := s.In(r.doc.Text)
	for _, tail := range []string{"'s", "’s", "'", "’"} {
		if len(t) > len(tail) && t[len(t)-len(tail):] == tail {
			s.End -= len(tail)
			break
		}
	}
	return s
}
