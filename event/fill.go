package event

import (
	"slices"
	"sort"

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
	if p.idle() || p.doubled() || p.playing() || !p.complete() && !p.again() {
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
	if t.about != 0 && (r.about|r.told[0]|r.told[1])&t.about == 0 {
		return false
	}
	if len(t.unless) > 0 && r.beside(i, t.unless) {
		return false
	}
	return !t.frame.able || r.able(i)
}

func (r *reader) particle(i int, p string) bool {
	for _, d := range r.of(i) {
		if r.is(int(d), "compound:prt", "advmod", "obl", "case") && r.lemma(int(d)) == p {
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
		return (a.slot == objectSlot || t.noun && (a.slot == modifierSlot || a.slot == "of")) && slices.Contains(t.object, p.lemma(a.word))
	}) {
		return false
	}
	if len(t.light) > 0 {
		v := p.carrierOf()
		if v < 0 || !slices.Contains(t.light, p.lemma(v)) {
			return false
		}
	}
	return len(t.beside) == 0 || slices.ContainsFunc(p.args, func(a argument) bool { return slices.Contains(t.beside, a.slot) })
}

// fill finds who or what plays a role, and those joined to it by "and".
func (p *part) fill(rule *roleRule) {
	for _, slot := range rule.at {
		for _, s := range p.slots(slot) {
			if s == theirsSlot || s == clauseSlot || s == speakerSlot {
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
		if p.words[i].UPOS != headwater.NUM && p.nominal(i) && p.kindOf(i)&armsKind != 0 && !p.is(i, "compound", "amod", "flat") {
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

// slots are where a slot stands beside a trigger: beside a noun the genitive, what
// is behind "of" and what stands before it.
func (p *part) slots(slot string) []string {
	switch {
	case slot == loneSlot:
		if slices.ContainsFunc(p.args, func(a argument) bool { return a.slot == objectSlot }) {
			return nil
		}
		return []string{subjectSlot}
	case !p.rule.noun:
		return []string{slot}
	case slot == subjectSlot:
		return []string{subjectSlot, ownerSlot, modifierSlot, "of"}
	case slot == objectSlot:
		return []string{"of", modifierSlot, ownerSlot}
	}
	return []string{slot}
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
	if k&rule.not != 0 || p.lemma(word) == "you" {
		return false
	}
	if k&rule.is == thingKind && (p.about|p.told[0]|p.told[1])&armsKind == 0 && p.wars < 2 {
		return false
	}
	if rule.is&placeKind != 0 && k&^(namedKind|thingKind) == 0 && p.words[word].UPOS == headwater.PROPN && p.preposition(word) != "" {
		return true // a name that no list knows: "outside Hamrin"
	}
	return rule.is == 0 || k&rule.is != 0
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

// meant is the noun of the sentence that the pronoun at word stands for, where a
// subject before it agrees in number and kind and nothing nearer does; else word.
func (p *part) meant(word int, rule *roleRule) int {
	if p.words[word].UPOS != headwater.PRON {
		return word
	}
	number, ok := numbers[p.lemma(word)]
	if !ok {
		return word
	}
	for i := word - 1; i >= 0; i-- {
		if p.words[i].UPOS == headwater.PRON || p.argued(i) || !p.nominal(i) || p.above(i, word) || p.is(i, "compound", "amod", "flat", "nummod") {
			continue
		}
		if !p.agrees(i, number) {
			continue
		}
		goods := rule.is&armsKind != 0
		if goods && p.kindOf(i)&armsKind != 0 || !goods && p.is(i, "nsubj", "nsubj:pass") && !p.is(word, "obj") {
			return i
		}
		if !goods && p.is(i, "obj") && p.kindOf(i)&(actorKind|stateKind|armedKind) != 0 {
			return word // either may be meant
		}
	}
	return word
}

// argued says whether the word at i is an argument of the trigger itself: a pronoun
// beside it means somebody else.
func (p *part) argued(i int) bool {
	return slices.ContainsFunc(p.args, func(a argument) bool { return a.word == i && a.slot != causerSlot })
}

// What a pronoun may stand for.
type agreement int

const (
	oneThing agreement = iota
	onePerson
	several
)

var numbers = map[string]agreement{"it": oneThing, "he": onePerson, "she": onePerson, "they": several, "them": several}

// agrees says whether a pronoun of that number may stand for the noun at i.
func (p *part) agrees(i int, n agreement) bool {
	many := p.feature(i, "Number") == "Plur" || p.child(i, "conj") >= 0
	k := p.kindOf(i)
	if n == onePerson {
		k |= p.holder(i, k)
	}
	person := k&(personKind|peopleKind) != 0 && !many
	if many != (n == several) && (n != several || k&(armedKind|officialKind) == 0) {
		return false
	}
	return person == (n == onePerson)
}

// holder is person where the official at i is one: "the president said that he".
func (p *part) holder(i int, k kinds) kinds {
	if k&officialKind != 0 && !collective[p.lemma(i)] {
		return personKind
	}
	return 0
}

// timed says whether the word lies in a time expression, which plays no role.
func (p *part) timed(word int) bool {
	w := p.words[word].Span
	i := sort.Search(len(p.times), func(i int) bool { return p.times[i].Span.End > w.Start })
	return i < len(p.times) && p.times[i].Span.Contains(w) && p.names[word] < 0
}

// pretexts are what a thing is done "under" that tells what it is said to be for.
var pretexts = map[string]bool{"pretext": true, "guise": true, "cover": true, "pretense": true, "pretence": true, "banner": true}

// purpose fills what the text says it was for: an infinitive behind the verb, or a
// pretext.
func (p *part) purpose() {
	if len(p.roles[headwater.Purpose]) > 0 {
		return
	}
	for _, a := range p.args {
		if a.slot == "under" && pretexts[p.lemma(a.word)] {
			_, hi := p.clauseOf(a.word)
			lo := a.word
			if c := p.child(lo, "det"); c >= 0 {
				lo = c
			}
			if s := (headwater.Span{Start: p.words[lo].Start, End: p.words[hi].End}); p.bounds.Contains(s) && !s.Overlaps(p.words[p.at].Span) {
				p.set(headwater.Purpose, s, "", a.word)
			}
			return
		}
	}
	v := p.at
	if p.rule.noun {
		if v = p.carrierOf(); v < 0 {
			return
		}
	}
	for _, d := range p.of(v) {
		k := int(d)
		if k < v || !p.is(k, "advcl") || p.feature(k, "VerbForm") != "Inf" {
			continue
		}
		if m := p.child(k, "mark"); m < 0 || p.lemma(m) != "to" {
			continue
		}
		lo, hi := p.clauseOf(k)
		s := headwater.Span{Start: p.words[lo].Start, End: p.words[hi].End}
		if lo > v && p.bounds.Contains(s) {
			p.set(headwater.Purpose, s, "", k)
		}
		return
	}
}

// clauseOf are the first and last word of the clause of k without its "to".
func (t *tree) clauseOf(k int) (int, int) {
	hi := k
	for i := k + 1; i < len(t.words); i++ {
		if !t.above(k, i) {
			break
		}
		if t.words[i].UPOS != headwater.PUNCT {
			hi = i
		}
	}
	return k, hi
}

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

// idle says whether the verb has an object that plays no role though the frame has
// one for objects: "sent flowers to the army".
func (p *part) idle() bool {
	if p.rule.noun || !slices.ContainsFunc(p.rule.roles, func(r roleRule) bool { return slices.Contains(r.at, objectSlot) }) {
		return false
	}
	for k, a := range p.args {
		if a.slot == objectSlot && p.used[k] {
			return false
		}
	}
	for k, a := range p.args {
		if a.slot == objectSlot && !a.lent && p.kinds[a.word]&p.lex.names["money"] == 0 && !p.used[k] && !p.timed(a.word) && !p.personal(a.word) && !slices.Contains(p.rule.object, p.lemma(a.word)) {
			return true
		}
	}
	return false
}

// personal says whether the word is a pronoun that stands for something told before.
func (t *tree) personal(i int) bool {
	return t.words[i].UPOS == headwater.PRON && t.feature(i, "PronType") == "Prs"
}

// complete says whether the roles are filled without which there is no claim.
func (p *part) complete() bool {
	for _, group := range p.rule.needs {
		if !slices.ContainsFunc(group, func(r headwater.Role) bool { return len(p.roles[r]) > 0 }) {
			return false
		}
	}
	return len(p.roles) > 0
}

// again says whether a noun with "the" or "that" tells of an event again that a
// claim before it told of.
func (p *part) again() bool {
	if !p.rule.noun || p.rule.frame.typ == headwater.Reach {
		return false
	}
	d := p.child(p.at, "det")
	if d < 0 || !definite[p.lemma(d)] {
		return false
	}
	for i := len(p.tellings) - 1; i >= 0 && i >= len(p.tellings)-maxBack; i-- {
		if p.tellings[i].claim.Type == p.rule.frame.typ {
			p.back = true
			return true
		}
	}
	return false
}

// definite are determiners of what was told before.
var definite = map[string]bool{"the": true, "that": true, "this": true, "these": true, "those": true}

// doubled says whether the verb of a noun trigger tells of the same already: "signed
// an accord".
func (p *part) doubled() bool {
	h := p.head(p.at)
	if !p.rule.noun || h < 0 || !p.is(p.at, "obj", "nsubj:pass") {
		return false
	}
	return slices.ContainsFunc(p.lex.verbs[p.lemma(h)], func(t *trigger) bool {
		return t.frame.typ == p.rule.frame.typ && slices.Contains(t.object, p.lemma(p.at))
	})
}

// playing says whether the text is of games, shows or shops, and nothing in the
// sentence is of war.
func (p *part) playing() bool {
	if p.plays <= p.wars && (p.plays == 0 || p.plays < p.wars || p.about&playKind == 0) {
		return false
	}
	if p.about&playKind == 0 && p.about&(martialKind|armedKind) != 0 {
		return false
	}
	for _, role := range [...]headwater.Role{headwater.Agent, headwater.Instrument} {
		for _, w := range p.heads[role] {
			if p.rule.frame.typ == headwater.Attack && p.kindOf(w)&(armedKind|armsKind) != 0 {
				return false // "gunmen attacked a concert"
			}
		}
	}
	return p.about&(stateKind|officialKind) == 0 || p.plays > 2*p.wars+2
}

// entityOf is whom the phrase of word, at s, names: the mention that holds its
// head; of a place the last one in it.
func (p *part) entityOf(word int, s headwater.Span, role headwater.Role) string {
	if m := p.names[word]; m >= 0 {
		return p.entities[p.mentions[m].entity].ID
	}
	if a := p.child(word, "appos"); a >= 0 && p.names[a] >= 0 && p.words[a].UPOS == headwater.PROPN {
		return p.entities[p.mentions[p.names[a]].entity].ID // "the capital, Riyadh"
	}
	switch role {
	case headwater.PlaceRole, headwater.Origin, headwater.Target:
		return p.lastNamed(s, placeKind|stateKind)
	case headwater.Item, headwater.Instrument:
		return p.lastNamed(s, armsKind)
	}
	if p.kinds[word]&(armedKind|officialKind) != 0 && collective[p.lemma(word)] {
		return p.stateIn(word)
	}
	return ""
}

// lastNamed is the last entity of a kind that is named in s.
func (p *part) lastNamed(s headwater.Span, k kinds) string {
	for i := len(p.words) - 1; i >= 0; i-- {
		if p.words[i].Start >= s.Start && p.words[i].End <= s.End && p.names[i] >= 0 && p.kinds[i]&k != 0 {
			return p.entities[p.mentions[p.names[i]].entity].ID
		}
	}
	return ""
}

// stateIn is the country whose army or government word heads: "Iran's army", "the
// Iranian government", "the army of Iran".
func (p *part) stateIn(word int) string {
	for _, d := range p.of(word) {
		if p.names[d] >= 0 && p.kinds[d]&stateKind != 0 && p.is(int(d), "nmod", "amod", "compound") {
			return p.entities[p.mentions[p.names[d]].entity].ID
		}
	}
	return ""
}

// collective are bodies that stand for their country.
var collective = map[string]bool{"army": true, "navy": true, "force": true, "troop": true, "troops": true, "forces": true,
	"military": true, "government": true, "authority": true, "regime": true, "parliament": true, "administration": true}
