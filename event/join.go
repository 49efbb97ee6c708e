package event

import (
	"maps"
	"slices"

	"github.com/headwater-project/headwater"
)

// told is a claim with what is needed to know it again.
type told struct {
	claim    headwater.Claim
	bare     bool // a noun with "the" and no roles: it points back
	definite bool // "the attack", or what it is done to is "the rifles"
	title    bool // it stands in the title
	lemma    string
	heads    map[headwater.Role][]string // dictionary forms of the heads of fillers
	agents   []string                    // countries of the agents, empty for other agents
	day      string                      // value of its time
	count    string                      // value of its amount
	number   int                         // of its sentence in the story
	sentence int                         // where it begins
	at, host int                         // the trigger, and the verb whose adverbial clause it is, as words of the sentence
	into     int                         // the claim it was joined to, or -1
}

// maxBack is how many claims of a type back a passage may tell of the same event.
const maxBack = 24

// join makes one claim of passages of one document that tell of the same event:
// the type is the same, no role, time or amount speaks against it, and enough speaks
// for it. A bare "the attack" is the nearest attack before it.
func (r *reader) join() []headwater.Claim {
	for i := range r.tellings {
		if k := r.earlier(i); k >= 0 {
			r.tellings[i].into = k
			r.tellings[k].add(&r.tellings[i].claim)
			if r.tellings[k].hosts(&r.tellings[i]) {
				r.tellings[k].complete(&r.tellings[i])
			}
		}
	}
	var out []headwater.Claim
	for i := range r.tellings {
		if c := &r.tellings[i].claim; r.tellings[i].into < 0 {
			ordered(c.Roles)
			out = append(out, *c)
		}
	}
	return out
}

// ordered puts the fillers of roles in text order.
func ordered(roles map[headwater.Role][]headwater.Filler) {
	for _, fs := range roles {
		slices.SortFunc(fs, func(a, b headwater.Filler) int { return a.Start - b.Start })
	}
}

// earlier is the telling before i that tells of the same event, its first, or -1.
func (r *reader) earlier(i int) int {
	b := &r.tellings[i]
	seen := 0
	for k := i - 1; k >= 0 && seen < maxBack; k-- {
		a := &r.tellings[k]
		if a.claim.Type != b.claim.Type {
			continue
		}
		if seen++; b.bare || a.same(b) {
			for r.tellings[k].into >= 0 {
				k = r.tellings[k].into
			}
			return k
		}
	}
	return -1
}

// add keeps c as one more passage of a.
func (a *told) add(c *headwater.Claim) {
	m := &a.claim
	if m.Evidence == nil {
		m.Evidence = []headwater.Evidence{evidence(m)}
	}
	ordered(c.Roles)
	m.Evidence = append(m.Evidence, evidence(c))
}

func evidence(c *headwater.Claim) headwater.Evidence {
	return headwater.Evidence{Span: c.Span, Trigger: c.Trigger, Roles: c.Roles, Negative: c.Negative, Status: c.Status, Attribution: c.Attribution}
}

// hosts says whether b is an adverbial clause of a that tells the same attack:
// "shelled the town, killing three".
func (a *told) hosts(b *told) bool {
	return a.sentence == b.sentence && a.at == b.host && a.claim.Type == headwater.Attack
}

// complete adds to a who did it, with what and where, where only its clause says so: "three
// were killed when jets bombed the town". The clause is then a part of its passage.
func (a *told) complete(b *told) {
	c := &a.claim
	c.Roles = maps.Clone(c.Roles)
	for _, role := range [...]headwater.Role{headwater.Agent, headwater.Instrument, headwater.PlaceRole} {
		if len(c.Roles[role]) > 0 || len(b.claim.Roles[role]) == 0 {
			continue
		}
		c.Roles[role], a.heads[role], c.Span = b.claim.Roles[role], b.heads[role], c.Cover(b.claim.Span)
		if role == headwater.Agent {
			a.agents = b.agents
		}
	}
	c.Evidence[0] = evidence(c)
}

// same says whether b tells of what a tells of.
func (a *told) same(b *told) bool {
	if a.hosts(b) {
		return true
	}
	if a.sentence == b.sentence && a.at == b.at {
		return false // "can hit A from B and C from D"
	}
	switch a.claim.Type {
	case headwater.Reach, headwater.Agree, headwater.Accusation, headwater.Denial, headwater.Other:
		return a.lemma == b.lemma && a.score(b) >= 2
	}
	if a.come() != b.come() {
		return false // what is to come and what has come are shown apart
	}
	n := a.score(b)
	near := b.number-a.number <= 2
	return n >= 2 || n == 1 && (a.title || near && (b.definite || a.lemma == b.lemma))
}

// come says whether the telling is of what is still to come.
func (a *told) come() bool {
	return a.claim.Status == headwater.Planned || a.claim.Status == headwater.Predicted || a.claim.Status == headwater.Conditional
}

// score is how many roles a and b agree in, or -1 where something speaks against it.
func (a *told) score(b *told) int {
	if a.day != b.day && a.day != "" && b.day != "" || a.count != b.count && a.count != "" && b.count != "" {
		return -1
	}
	pro, contra := 0, 0
	for _, role := range allRoles {
		switch a.alike(b, role) {
		case agrees:
			pro++
		case differs:
			contra++
		}
	}
	if contra > 0 {
		return -1
	}
	return pro
}

// What two tellings say of a role.
const (
	silent = iota
	agrees
	differs
)

// alike compares who plays a role: by entity where both have one, else by the words
// that head the phrases.
func (a *told) alike(b *told, role headwater.Role) int {
	x, y := a.claim.Roles[role], b.claim.Roles[role]
	if len(x) == 0 || len(y) == 0 || role == headwater.Purpose {
		return silent
	}
	for i := range x {
		for k := range y {
			if x[i].Entity != "" && x[i].Entity == y[k].Entity {
				return agrees
			}
			if role == headwater.Agent && a.agents[i] != "" && a.agents[i] == b.agents[k] {
				return agrees // "Ukraine", "Ukrainian"
			}
			p, q := a.heads[role][i], b.heads[role][k]
			if x[i].Entity != "" && y[k].Entity != "" {
				continue
			}
			if p == q || b.definite && generic[q] && role == headwater.Item {
				return agrees
			}
		}
	}
	if pronominal(a.heads[role]) || pronominal(b.heads[role]) {
		return silent
	}
	return differs
}

// generic are words that name arms told of before.
var generic = map[string]bool{"weapon": true, "weapons": true, "arms": true, "arm": true, "shipment": true, "load": true, "cargo": true, "material": true,
	"aircraft": true, "vessel": true, "ship": true, "boat": true, "system": true, "equipment": true, "munition": true, "device": true, "consignment": true}

func pronominal(heads []string) bool {
	for _, h := range heads {
		switch h {
		case "it", "they", "he", "she", "we", "i", "you", "this", "that", "them":
			return true
		}
	}
	return false
}
