package event

import (
	"slices"

	"github.com/headwater-project/headwater"
)

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
		if a.slot == objectSlot && !a.lent && p.words[a.word].UPOS != headwater.NUM && !p.kinds[a.word].meets(p.lex.names["money"]) && !p.used[k] && !p.timed(a.word) && !p.personal(a.word) && !p.asked(a.word) {
			return true
		}
	}
	return false
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
// an accord", "sent shipments".
func (p *part) doubled() bool {
	h := p.head(p.at)
	if !p.rule.noun || h < 0 || !p.is(p.at, "obj", "nsubj:pass") || slices.Contains(p.rule.light, p.lemma(h)) {
		return false
	}
	return slices.ContainsFunc(p.lex.verbs[p.lemma(h)], func(t *trigger) bool {
		return t.frame.typ == p.rule.frame.typ && (slices.Contains(t.object, p.lemma(p.at)) || t.frame.typ == headwater.Transfer)
	})
}

// fewPlays are words of games and shops that a report of anything may have.
const fewPlays = 2

// playing says whether the text is of games, shows or shops, and nothing in the
// sentence is of war.
func (p *part) playing() bool {
	if p.plays <= p.wars+fewPlays && (p.plays == 0 || p.plays < p.wars || !p.about.has(playKind)) {
		return false
	}
	if !p.about.has(playKind) && p.about.has(martialKind|armedKind) {
		return false
	}
	for _, role := range [...]headwater.Role{headwater.Agent, headwater.Instrument} {
		for _, w := range p.heads[role] {
			if p.rule.frame.typ == headwater.Attack && p.kindOf(w).has(armedKind|armsKind) {
				return false // "gunmen attacked a concert"
			}
		}
	}
	return !p.about.has(stateKind|officialKind) || p.plays > 2*p.wars+2
}

// circular says whether a deed of no type of its own is done by one to itself, as the
// tree seems to say where a place or a people stands twice in a sentence.
func (p *part) circular() bool {
	agents, recipients := p.roles[headwater.Agent], p.roles[headwater.Recipient]
	if p.rule.frame.typ != headwater.Other || len(agents) == 0 || len(recipients) == 0 {
		return false
	}
	for _, r := range recipients {
		if r.Entity == "" || !slices.ContainsFunc(agents, func(a headwater.Filler) bool { return a.Entity == r.Entity }) {
			return false
		}
	}
	return true
}
