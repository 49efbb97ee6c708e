package event

import "github.com/headwater-project/headwater"

// rightPhrases reads the phrases that prepositions open from i to the end of
// the clause, or to the next verb's own.
func (p *part) rightPhrases(i int) {
	for ; i < p.clause.hi; i++ {
		w := &p.words[i]
		if p.opensGerund(i) || p.breaks(i) {
			if !p.dated(i + 1) {
				p.until = i
			}
			return
		}
		if p.isNoun() && i > p.t && p.pastForm(i) && p.textIs(i+1, placePrepositions) {
			p.until = i // "based in" is of something else
			return
		}
		if w.class&preposition == 0 || w.class&named != 0 {
			if i > p.t+1 && p.newVerb(i) {
				p.until = i
				return
			}
			continue
		}
		n := p.placeRun(i + 1)
		if n.empty() {
			continue
		}
		role := p.roleAfter(i, n)
		if role == "" || p.taken(role) && !p.another(role, i) || !p.fill(role, n) {
			continue
		}
		i = n.hi - 1
		if p.within(n)&(place|named) != 0 {
			p.fillMore(role, n.hi)
		}
	}
}

// breaks says whether the words that belong to the trigger end at i: at a comma
// behind which no receiver and no doer follows, at the "to" of another verb.
func (p *part) breaks(i int) bool {
	w := &p.words[i]
	if w.class&comma != 0 && w.Start >= p.covered.End {
		i++
		for i < p.clause.hi && p.words[i].class&adverb != 0 {
			i++
		}
		return !p.textIs(i, []string{"to", "by", "against", "at"})
	}
	return i > p.t && p.is(i, "to") && i+1 < p.clause.hi && p.infinitive(i+1)
}

// done says whether the word before "by" lets it name who did what a noun tells
// of: "a raid by", "a raid carried out by", not "a raid announced by".
func (p *part) done(i int) bool {
	if i <= p.t || p.textIs(i, carriers) || p.is(i, "out") {
		return true
	}
	return p.words[i].class&saying == 0 && !p.pastForm(i) && !p.finite(i, i)
}

// dated says whether a time opens at i: ", on Monday".
func (p *part) dated(i int) bool {
	if i < p.clause.hi && p.words[i].class&preposition != 0 {
		i++
	}
	return i < p.clause.hi && p.words[i].class&timely != 0
}

// infinitive says whether the word at i, after "to", is a verb.
func (p *part) infinitive(i int) bool {
	w := &p.words[i]
	if w.class&named != 0 {
		return false
	}
	if w.class&(be|have|do) != 0 {
		return true
	}
	for _, s := range w.senses {
		if s.shape&base != 0 {
			return w.class&(arms|armed) == 0 || i+1 < p.clause.hi && p.words[i+1].class&(determiner|named|arms|armed) != 0
		}
	}
	return w.class&saying != 0 || w.class == other && p.plainVerb(i)
}

// plainVerb says whether an unknown word after "to" looks like a verb's bare
// form and not like a thing.
func (p *part) plainVerb(i int) bool {
	t := p.words[i].In(p.doc.Text)
	if capital(t) || len(t) < 3 || t[len(t)-1] == 's' || i+1 >= p.clause.hi {
		return false
	}
	return p.words[i+1].class&(determiner|named|pronoun|number|arms|armed|actor|diplomacy) != 0
}

// newVerb says whether another clause begins at i without a mark: "… and fired".
func (p *part) newVerb(i int) bool {
	w := &p.words[i]
	if p.isNoun() && w.class&saying != 0 && w.class&named == 0 && !p.textIs(i, carriers) {
		return true
	}
	return w.class&(modal|have|do|be) != 0 || w.class&conjunction != 0 && i+1 < p.clause.hi && p.finite(i+1, i+1)
}

// opensGerund says whether the preposition at i opens a verb's own phrase: "for
// firing rockets at …".
func (p *part) opensGerund(i int) bool {
	if p.words[i].class&preposition == 0 || i+1 >= p.clause.hi {
		return false
	}
	if p.is(i+1, "using") {
		return true
	}
	for _, s := range p.words[i+1].senses {
		if s.shape&gerund != 0 {
			return true
		}
	}
	return false
}

// taken says whether a role that only one phrase can hold is filled.
func (p *part) taken(role headwater.Role) bool {
	return role != headwater.Item && len(p.roles[role]) > 0
}

// another says whether the receiver behind the preposition at i is one more:
// "to the militia and in later years to the rebels".
func (p *part) another(role headwater.Role, i int) bool {
	for k := i - 1; role == headwater.Recipient && p.sense.frame.Type == headwater.Transfer && p.is(i, "to") && k > p.t; k-- {
		if p.words[k].class&conjunction != 0 {
			return true
		}
	}
	return false
}

// placeRun is the phrase at i, with "of" phrases as long as no place is named:
// "the outskirts of the city".
func (p *part) placeRun(i int) run {
	n := p.rightRun(i, p.clause.hi)
	for range 2 {
		if n.empty() || p.within(n)&place != 0 || n.hi >= p.clause.hi || !p.is(n.hi, "of") {
			break
		}
		more := p.rightRun(n.hi+1, p.clause.hi)
		if more.empty() {
			break
		}
		n.hi = more.hi
	}
	return n
}

// origins are the claims that have a place they start from.
var origins = map[headwater.ClaimType]bool{
	headwater.Transfer: true, headwater.Deploy: true, headwater.Test: true, headwater.Attack: true,
	headwater.Withdraw: true, headwater.Interdict: true, headwater.Seize: true,
}

// wordy are the claims that are done with words.
var wordy = map[headwater.ClaimType]bool{
	headwater.Accusation: true, headwater.Denial: true, headwater.Menace: true, headwater.StrikeClaim: true,
}

// frontPlace takes a place named before the subject: "In Yemen, rebels fired".
func (p *part) frontPlace() {
	if p.taken(headwater.PlaceRole) {
		return
	}
	i := p.clause.lo
	for i < p.clause.hi && i < p.t && p.words[i].class&(comma|quote|adverb) != 0 {
		i++
	}
	if i >= p.t || !p.textIs(i, placePrepositions) {
		return
	}
	if n := p.placeRun(i + 1); !n.empty() && n.hi <= p.t && p.within(n)&place != 0 {
		p.fill(headwater.PlaceRole, n)
	}
}

var placePrepositions = []string{"in", "near", "inside", "outside", "across"}
