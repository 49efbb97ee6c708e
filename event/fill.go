package event

import (
	"slices"
	"sort"
	"strings"

	"github.com/headwater-project/headwater"
)

// part is one claim in the making.
type part struct {
	*reader
	at                 int // the trigger
	rule               *trigger
	args               []argument
	used               []bool
	voice              *voice
	roles              map[headwater.Role][]headwater.Filler
	heads              map[headwater.Role][]int
	covered            headwater.Span
	timeAt, quantityAt int  // where its time and its amount stand in the reader's
	back               bool // it points back to an event told before
	lent               int  // roles that the tree gives to another word
}

// try reads the word at i as t and says whether a claim came of it.
func (r *reader) try(i int, t *trigger) bool {
	if !r.company(i, t) {
		return false
	}
	p := &part{reader: r, at: i, rule: t, args: r.arguments(i)}
	if !p.suits() {
		return false
	}
	p.used = make([]bool, len(p.args))
	for k := range t.roles {
		p.fill(&t.roles[k])
	}
	p.spoken()
	if p.idle() || p.doubled() || p.playing() || p.circular() || !p.complete() && !p.again() {
		return false
	}
	p.purpose()
	p.voice = r.voices.at(r.words[i].Start)
	if t.frame.typ != headwater.Reach {
		return p.emit()
	}
	if len(p.roles[headwater.Target]) == 0 && p.quantity() == "" {
		return false // "within reach"
	}
	target, origin := p.pairs()
	done := p.emit()
	if target < 0 {
		return done
	}
	if q := p.second(target, origin); q != nil {
		q.emit()
	}
	return done
}

// company says whether the words that t asks for stand beside i, and what the
// sentence and those before it are about.
func (r *reader) company(i int, t *trigger) bool {
	if t.particle != "" && !r.particle(i, t.particle) {
		return false
	}
	if !t.about.none() && !r.about.or(r.told[0]).or(r.told[1]).meets(t.about) {
		return false
	}
	if len(t.unless) > 0 && r.beside(i, t.unless) {
		return false
	}
	return !t.frame.able || r.able(i)
}

func (r *reader) particle(i int, p string) bool {
	for _, d := range r.of(i) {
		if r.is(int(d), "compound:prt", "advmod", "obl", "case", "xcomp", "obj") && r.lemma(int(d)) == p {
			return true
		}
	}
	return i+1 < len(r.words) && r.lemma(i+1) == p
}

// beside says whether one of the lemmas is the head of i, hangs on it, or stands
// right before or after it.
func (r *reader) beside(i int, lemmas []string) bool {
	has := func(k int) bool { return k >= 0 && k < len(r.words) && slices.Contains(lemmas, r.lemma(k)) }
	for _, d := range r.of(i) {
		if has(int(d)) {
			return true
		}
	}
	return has(r.head(i)) || has(i-1) || has(i+1)
}

// suits says whether the arguments are those that the trigger asks for.
func (p *part) suits() bool {
	t := p.rule
	if len(t.object) > 0 && !slices.ContainsFunc(p.args, func(a argument) bool {
		return (a.slot == objectSlot || t.noun && (a.slot == modifierSlot || a.slot == "of")) && p.asked(a.word)
	}) {
		return false
	}
	if len(t.light) > 0 {
		v := p.carrierOf()
		if v < 0 || !slices.Contains(t.light, p.lemma(v)) {
			return false
		}
	}
	for _, s := range append(slices.Clone(t.beside), t.absent...) {
		if slices.Contains(farSlots, s) {
			p.further(s)
		}
	}
	if len(t.beside) > 0 && !slices.ContainsFunc(p.args, func(a argument) bool { return slices.Contains(t.beside, a.slot) }) {
		return false
	}
	return !p.toItself() && !slices.ContainsFunc(p.args, func(a argument) bool {
		return slices.Contains(t.absent, a.slot) && !p.timed(a.word) && p.lemma(a.word) != "time"
	})
}

var reflexive = map[string]bool{"himself": true, "herself": true, "itself": true, "themselves": true, "myself": true, "ourselves": true, "yourself": true, "yourselves": true}

// toItself says whether an attack is one on whoever makes it: a suicide is no claim.
func (p *part) toItself() bool {
	return p.rule.frame.typ == headwater.Attack && slices.ContainsFunc(p.args, func(a argument) bool {
		return a.slot == objectSlot && reflexive[strings.ToLower(p.written(a.word))]
	})
}

// asked says whether the noun at i is one of the objects that the trigger asks for, or
// counts one.
func (p *part) asked(i int) bool {
	return slices.ContainsFunc(p.rule.object, func(o string) bool { return o == p.lemma(i) || o == p.compound(i) || p.counts(i, o) })
}

// counts says whether the noun at i counts what has a lemma: "half of the debt".
func (p *part) counts(i int, lemma string) bool {
	return p.kinds[i].has(amountKind) && slices.ContainsFunc(p.of(i), func(d int32) bool {
		return p.lemma(int(d)) == lemma && p.preposition(int(d)) == "of"
	})
}

// fill finds who or what plays a role, and those joined to it by "and".
func (p *part) fill(rule *roleRule) {
	var beside [4]string
	for _, slot := range rule.at {
		for _, s := range p.slots(beside[:0], slot) {
			if slices.Contains(farSlots, s) {
				p.further(s)
			}
			for k, a := range p.args {
				if rule.role == headwater.Origin && p.rule.frame.typ == headwater.Reach && p.measured(a.word) {
					continue // "30 km from the border"
				}
				if !p.used[k] && a.slot == s && p.give(rule, a.word) {
					p.used[k] = true
					if a.lent {
						p.lent++
					}
					return
				}
			}
		}
	}
}

// spoken fills what is said to reach a place with the nearest arms before it in the
// sentence, where the tree does not say: "ranges of 70 km, enough to hit".
func (p *part) spoken() {
	if p.rule.frame.typ != headwater.Reach || p.rule.noun || len(p.roles[headwater.Item]) > 0 || p.modal(p.at) {
		return
	}
	for i := p.at - 1; i >= 0; i-- {
		if p.words[i].UPOS != headwater.NUM && p.nominal(i) && p.kindOf(i).has(armsKind) && !p.is(i, "compound", "amod", "flat") {
			p.take(headwater.Item, i)
			return
		}
	}
}

// measured says whether a distance stands right before the preposition of word.
func (p *part) measured(word int) bool {
	c := p.child(word, "case")
	if c < 1 || p.lemma(p.at) == "fly" || p.lemma(p.at) == "travel" {
		return false
	}
	before := p.words[c-1].Span
	i := sort.Search(len(p.quantities), func(i int) bool { return p.quantities[i].Span.End >= before.End })
	return i < len(p.quantities) && p.quantities[i].Contains(before)
}

// slots adds to a list where a slot stands beside a trigger: beside a noun the
// genitive, what is behind "of" and what stands before it.
func (p *part) slots(to []string, slot string) []string {
	switch {
	case slot == loneSlot:
		if slices.ContainsFunc(p.args, func(a argument) bool { return a.slot == objectSlot }) {
			return to
		}
		return append(to, subjectSlot)
	case !p.rule.noun:
		return append(to, slot)
	case slot == subjectSlot:
		return append(to, subjectSlot, ownerSlot, modifierSlot, "of")
	case slot == objectSlot:
		return append(to, "of", modifierSlot, ownerSlot)
	}
	return append(to, slot)
}

// loneSlot is the subject of a verb that has no object: "the troops withdrew".
const loneSlot = "lone"

// give fills a role with the phrase headed by word and its fellows.
func (p *part) give(rule *roleRule, word int) bool {
	list := p.fellows(p.meant(word, rule), nil)
	if !slices.ContainsFunc(list, func(i int) bool { return p.fits(rule, i) }) {
		return false
	}
	given := false
	for _, i := range list {
		given = !p.timed(i) && p.take(rule.role, i) || given
	}
	return given
}

// fits says whether what word means can play the role.
func (p *part) fits(rule *roleRule, word int) bool {
	k := p.kindOf(word)
	if k.meets(rule.not) || p.lemma(word) == "you" {
		return false
	}
	if k.and(rule.is) == (kinds{own: thingKind}) && !p.about.or(p.told[0]).or(p.told[1]).has(armsKind) && p.wars < 2 {
		return false
	}
	if rule.is.has(placeKind) && k.without(namedKind|thingKind).none() && p.words[word].UPOS == headwater.PROPN && p.preposition(word) != "" {
		return true // a name that no list knows: "outside Hamrin"
	}
	return rule.is.none() || k.meets(rule.is)
}

func (p *part) take(role headwater.Role, word int) bool {
	s := p.phrase(word, p.at)
	if m := p.names[word]; m >= 0 && !p.mentions[m].Overlaps(p.words[p.at].Span) && p.bounds.Contains(p.mentions[m].Span) {
		s = s.Cover(p.mentions[m].Span) // the parser may cut a name
	}
	s = p.trimmed(s)
	if s.Empty() || !p.bounds.Contains(s) || s.Overlaps(p.words[p.at].Span) {
		return false
	}
	for _, f := range p.roles[role] {
		if f.Overlaps(s) {
			return false
		}
	}
	p.set(role, s, p.entityOf(word, s, role), word)
	return true
}

func (p *part) set(role headwater.Role, s headwater.Span, entity string, word int) {
	if p.roles == nil {
		p.roles, p.heads = map[headwater.Role][]headwater.Filler{}, map[headwater.Role][]int{}
	}
	p.roles[role] = append(p.roles[role], headwater.Filler{Span: s, Entity: entity})
	p.heads[role] = append(p.heads[role], word)
	p.covered = p.covered.Cover(s)
}

const (
	oneThing agreement = iota
	onePerson
	several
)

// trimmed takes quotation marks and a genitive off the ends of a phrase.
func (p *part) trimmed(s headwater.Span) headwater.Span {
	t := s.In(p.text)
	for _, tail := range [...]string{"'s", "’s", "\"", "”", ","} {
		if len(t) > len(tail) && t[len(t)-len(tail):] == tail {
			s.End -= len(tail)
			t = s.In(p.text)
		}
	}
	for _, lead := range [...]string{"\"", "“"} {
		if len(t) > len(lead) && t[:len(lead)] == lead {
			s.Start += len(lead)
			t = s.In(p.text)
		}
	}
	return s
}
