package event

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// Find gives the claims of the story of a document, in text order. It never
// fails: text that it does not understand gives no claim. Spans of claims,
// triggers and fillers lie in one sentence; the trigger and every filler lie in
// the span of their claim. Captions and boilerplate are passed over.
//
// Times, quantities and attributions are taken as found by their stages; the
// attribution of a claim is the innermost one whose content holds its trigger.
// Time and memory are linear in the text.
func Find(doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity,
	times []headwater.Time, quantities []headwater.Quantity,
	attributions []headwater.Attribution) []headwater.Claim {
	r := &reader{
		doc: doc, lex: theLexicon(), entities: entities, mentions: mentionsOf(entities),
		times: times, quantities: quantities, voices: newVoices(attributions),
	}
	block := -1
	for _, s := range syn.Sentences {
		if s.Block >= 0 && s.Block < len(doc.Blocks) && !doc.Blocks[s.Block].Kind.Story() {
			continue
		}
		if s.First < 0 || s.Last > len(syn.Tokens) || s.First >= s.Last {
			continue
		}
		before := r.classes(0, len(r.words))
		r.told = [2]class{before, r.told[0]}
		r.sentence, r.afterArms = s.Span, before&arms != 0 && s.Block == block
		block = s.Block
		if r.read(syn.Tokens[s.First:s.Last]) {
			r.findIn()
		}
	}
	slices.SortStableFunc(r.claims, func(a, b headwater.Claim) int {
		return a.Trigger.Start - b.Trigger.Start
	})
	return r.claims
}

// findIn reads the claims of the sentence at hand. A range ("of 700 km") is a
// claim of its own only where nothing says what it reaches.
func (r *reader) findIn() {
	first := len(r.claims)
	for t := range r.words {
		for _, s := range r.words[t].senses {
			if r.try(t, s) {
				break
			}
		}
	}
	for t := range r.words {
		if len(r.words[t].senses) > 0 {
			r.inRange(t)
		}
	}
	for _, c := range r.claims[first:] {
		if c.Type == headwater.Reach {
			return
		}
	}
	for t := range r.words {
		if r.ranges(t) {
			return
		}
	}
}

// try reads the word at t as sense s and says whether a claim came of it.
func (r *reader) try(t int, s sense) bool {
	if s.frame.Type == headwater.Reach {
		return s.shape.verbal() && r.reaches(t, s)
	}
	verbal := s.shape.verbal()
	if !verbal && (r.sameNoun(t+1, s.frame) || t > 0 && r.words[t].entity < 0 && capital(r.words[t].In(r.doc.Text)) && !capital(r.words[t-1].In(r.doc.Text))) {
		return false // "bombing raids" are one thing, "Spaces for Training" a name
	}
	if verbal != r.verbal(t, s.shape) || !r.company(t, s.trigger) {
		return false
	}
	p := &part{reader: r, t: t, sense: s, voice: r.words[t].voice}
	p.clause = r.clauseAt(t, p.limit())
	if !p.fits() {
		return false
	}
	if verbal {
		p.verb()
	} else {
		p.nominal()
	}
	if !p.complete() {
		return false
	}
	return p.emit()
}

// sameNoun says whether the word at t is a noun that tells of the same.
func (r *reader) sameNoun(t int, f *frame) bool {
	if t >= len(r.words) {
		return false
	}
	for _, s := range r.words[t].senses {
		if s.shape == noun && s.frame.Type == f.Type {
			return true
		}
	}
	return false
}

// limit is where the words about the trigger may stand: the content that holds
// it, or the sentence.
func (p *part) limit() headwater.Span {
	if p.voice == nil {
		return p.sentence
	}
	return p.voice.content
}

// fits says whether the clause holds a word of the kinds that the trigger
// needs. A clause about a game or a show must name a weapon.
func (p *part) fits() bool {
	lo := p.clause.lo
	if lo > 0 && p.words[lo-1].class&relative != 0 {
		lo -= 8
	}
	c := p.classes(lo, p.t) | p.classes(p.t+1, p.clause.hi)
	if c&play != 0 && c&weapon == 0 {
		return false
	}
	if p.sense.trigger.Context {
		c |= (p.told[0] | p.told[1]) & arms
	}
	return c&p.sense.trigger.needs != 0
}
