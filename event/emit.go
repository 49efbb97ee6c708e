package event

import (
	"slices"
	"sort"

	"github.com/headwater-project/headwater"
)

// emit adds the claim that p has become. It says false where the same claim is
// there already.
func (p *part) emit() bool {
	trigger := p.words[p.t].Span
	p.sayer()
	c := headwater.Claim{
		Type: p.sense.frame.Type, Trigger: trigger, Roles: p.roles,
		Span:       p.covered.Cover(trigger).Cover(p.words[min(p.group, p.t)].Span),
		PLOVER:     p.sense.frame.Plover,
		CAMEO:      p.sense.trigger.Cameo,
		Confidence: p.confidence(),
	}
	if !p.sentence.Contains(c.Span) {
		return false
	}
	c.Status, c.Negative = p.status()
	c.When = p.when(c.Span)
	c.Quantity = p.quantity()
	if p.voice != nil {
		c.Attribution = p.voice.by.ID
	}
	return p.add(c)
}

// add puts the fillers of a claim in text order and keeps it, unless it is
// there already.
func (r *reader) add(c headwater.Claim) bool {
	for _, fs := range c.Roles {
		slices.SortFunc(fs, func(a, b headwater.Filler) int { return a.Start - b.Start })
	}
	c.ID = headwater.Ident("c", r.doc.ID, string(c.Type), c.Span, c.Trigger)
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].Trigger == c.Trigger; i-- {
		if r.claims[i].ID == c.ID {
			return false
		}
	}
	r.claims = append(r.claims, c)
	return true
}

// confidence starts at one half and goes up by a tenth each for a linked agent,
// a filled object, a named weapon and a second role, down by a tenth for a
// trigger that is a noun or stands alone. It is a rule, not a measured
// probability; a later stage calibrates it.
func (p *part) confidence() float64 {
	tenths := 5
	for _, f := range p.roles[headwater.Agent] {
		if f.Entity != "" {
			tenths++
			break
		}
	}
	if !p.missing() {
		tenths++
	}
	if p.classes(p.clause.lo, p.clause.hi)&weapon != 0 {
		tenths++
	}
	if len(p.roles) > 1 {
		tenths++
	}
	if p.isNoun() {
		tenths--
	}
	if len(p.roles) < 2 {
		tenths--
	}
	return float64(tenths) / 10
}

// when is the time expression in the clause nearest to the trigger.
func (p *part) when(claim headwater.Span) string {
	where := p.clauseSpan().Cover(claim)
	first := sort.Search(len(p.times), func(i int) bool { return p.times[i].Start >= where.Start })
	id, best := "", 0
	for _, t := range p.times[first:] {
		if t.Start >= where.End {
			break
		}
		if t.Type == headwater.Duration || t.Type == headwater.Set || t.Value == "PRESENT_REF" {
			continue // how long or how often, not when
		}
		if p.adjective(t.Span) {
			continue
		}
		if d := p.far(t.Span); (id == "" || d < best) && p.belongs(t.Span) {
			id, best = t.ID, d
		}
	}
	return id
}

// adjective says whether a year only tells one thing from another: "the 2016
// election".
func (p *part) adjective(time headwater.Span) bool {
	if time.Len() != 4 || time.Start < 4 {
		return false
	}
	before := p.doc.Text[time.Start-4 : time.Start]
	return before == "the " || before == "The " || before[2:] == "s "
}

// belongs says whether a time in the clause is the trigger's: not behind a
// comma to the left, unless it opens the clause, nor behind another verb.
func (p *part) belongs(time headwater.Span) bool {
	if p.until > 0 && time.Start >= p.words[p.until].Start {
		return false
	}
	if p.isNoun() && p.verbBefore(time) {
		return false
	}
	for i := p.t; i > p.clause.lo+4 && p.words[i].Start >= time.End; i-- {
		if p.words[i].class&comma != 0 {
			return time.Start < p.words[p.clause.lo+4].Start
		}
	}
	return true
}

// verbBefore says whether a verb stands between the trigger and a time behind it.
func (p *part) verbBefore(time headwater.Span) bool {
	for i := p.t + 1; i < p.clause.hi && p.words[i].End <= time.Start; i++ {
		if p.words[i].class&(be|have|do|modal|saying) != 0 || p.pastForm(i) || p.finite(i, i) {
			return true
		}
	}
	return false
}

// quantity is a stated amount inside a filler; failing that, one of mass or
// money in the clause, which cannot be meant of anybody else. A distance says
// how far, not how much.
func (p *part) quantity() string {
	where := p.clauseSpan().Cover(p.covered)
	first := sort.Search(len(p.quantities), func(i int) bool { return p.quantities[i].Start >= where.Start })
	loose := ""
	for i := first; i < len(p.quantities) && p.quantities[i].Start < where.End; i++ {
		q := &p.quantities[i]
		if q.Unit == "percent" || distance(q) {
			continue
		}
		for _, role := range []headwater.Role{headwater.Item, headwater.Victim, headwater.Instrument, headwater.Recipient} {
			for _, f := range p.roles[role] {
				if f.Overlaps(q.Span) {
					return q.ID
				}
			}
		}
		if q.Unit != "count" && loose == "" && goods[p.sense.frame.Type] {
			loose = q.ID
		}
	}
	return loose
}

// goods are the claims about things that are weighed or paid for.
var goods = map[headwater.ClaimType]bool{
	headwater.Transfer: true, headwater.Fund: true, headwater.Seize: true, headwater.Interdict: true,
	headwater.Sanction: true, headwater.Produce: true, headwater.Possess: true,
}

func (p *part) clauseSpan() headwater.Span {
	return headwater.Span{Start: p.words[p.clause.lo].Start, End: p.words[p.clause.hi-1].End}
}

// far is how many bytes lie between the trigger and s.
func (p *part) far(s headwater.Span) int {
	t := p.words[p.t].Span
	return max(s.Start-t.End, t.Start-s.End, 0)
}

func distance(q *headwater.Quantity) bool {
	return q.Unit == "kilometre" || q.Unit == "metre"
}

// sayer links a pronoun that acts ("Iran says it …") to the source, where
// reported speech makes them one and the source's words are a name and no more:
// in "the police of Iran say it" the name is not the source.
func (p *part) sayer() {
	fs := p.roles[headwater.Agent]
	if len(fs) != 1 || fs[0].Entity != "" || p.voice == nil || p.voice.by.Manner == headwater.Direct || p.voice.by.SourceSpan == nil {
		return
	}
	if !thirdPerson(fs[0].In(p.doc.Text)) || fs[0].Start > p.voice.content.Start+6 {
		return
	}
	src := *p.voice.by.SourceSpan
	if t := src.In(p.doc.Text); len(t) > 4 && (t[:4] == "the " || t[:4] == "The ") {
		src.Start += 4
	}
	first := sort.Search(len(p.mentions), func(i int) bool { return p.mentions[i].Start >= src.Start })
	if first < len(p.mentions) && p.mentions[first].Span == src {
		fs[0].Entity = p.entities[p.mentions[first].entity].ID
	}
}

// pronounText says whether the words of a filler are a pronoun.
func pronounText(s string) bool {
	switch s {
	case "we", "We", "I", "you", "You", "them", "him", "us":
		return true
	}
	return thirdPerson(s)
}

func thirdPerson(s string) bool {
	switch s {
	case "it", "It", "he", "He", "she", "She", "they", "They":
		return true
	}
	return false
}
