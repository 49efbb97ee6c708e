package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// verb reads the constructions of the reporting verb at token i.
func (r *reader) verb(i int, f form) {
	g, negated := r.group(i)
	if r.nominal(i, f) || r.reportsNothing(g, i, f) || r.quotedOn(i) {
		return
	}
	d := draft{cue: words{g, i + 1}, verb: f.cue, negated: negated, shared: -1, confidence: likely}
	if !r.particle(&d, i) && f.frames == 0 {
		return
	}
	switch {
	case f.kind != gerund && r.passive(g, i, f):
		r.passiveVoice(d, i)
	case r.noComment(&d, i):
	case f.frames&cites != 0:
		r.citation(d, i, f)
	case f.kind == gerund && r.quotedAs(d, i):
	case f.kind == gerund && !r.withBe(g, i):
		r.trailing(d)
	case f.frames&inverts != 0 && g == i && f.kind != base && r.inverted(d):
	default:
		r.plain(d)
	}
}

// reportsNothing says whether the verb whose group begins at g is no report: in a
// scare quote, behind "to", in "I think", in "who asked not to be named".
func (r *reader) reportsNothing(g, i int, f form) bool {
	unnamed := f.lemma == "ask" && (r.at(i+1) == "not" && r.at(i+3) == "be" || r.at(i+2) == "anonymity")
	return unnamed || r.quotedInside(i) || r.at(g-1) == "to" || r.selfTalk(g, i, f)
}

// withBe says whether the group that begins at g holds a form of "be": it makes
// a gerund finite ("is saying") and a participle passive ("was told").
func (r *reader) withBe(g, i int) bool {
	for j := g; j < i; j++ {
		if beForms[r.low[j]] {
			return true
		}
	}
	return false
}

// group finds where the verb group of the verb at i begins and whether it is
// negated: "has not yet said".
func (r *reader) group(i int) (first int, negated bool) {
	first = i
	for j := i - 1; r.in(j) && i-j < 7; j-- {
		w := r.low[j]
		if !auxiliaries[w] && !adverbs[w] && !r.adverb(j) || r.quoted(j) != r.quoted(i) {
			break
		}
		negated = negated || negations[w]
		first = j
	}
	for first < i && determiner[r.low[first]] && !r.punct(first-1) {
		first++
	}
	return first, negated
}

// adverb says whether token i is an adverb in -ly.
func (r *reader) adverb(i int) bool {
	w := r.low[i]
	return len(w) > 4 && strings.HasSuffix(w, "ly") && !r.capital(i) && w != "family" && w != "ally" && w != "assembly" && w != "supply"
}

// particle reads verbs that are cues only with a particle: point out, call for.
func (r *reader) particle(d *draft, i int) bool {
	next := r.at(i + 1)
	switch d.verb.lemma + " " + next {
	case "point out":
		d.verb.frames = clause | object | inverts
	case "point to", "call for", "appeal for", "hint at":
		d.verb.frames = object
	case "call on", "call upon", "appeal to":
		d.verb.frames, d.verb.act = addressee|infinite|object, headwater.Ask
	case "agree with":
		d.verb.frames = object
	default:
		if d.verb.lemma != "call" || r.at(i-2) == "what" || !r.quoteAhead(i+1) {
			return false
		}
		d.verb.frames = object // called the report “a fantasy”
		return true
	}
	if next == "for" {
		d.verb.act = headwater.Ask
	}
	d.cue.last = i + 2
	return true
}

// quoteAhead says whether a quotation opens in the phrase at i.
func (r *reader) quoteAhead(i int) bool {
	for j := i; r.in(j) && j-i < 12 && (!r.punct(j) || r.opens(j)) && !r.verbish(j); j++ {
		if r.opens(j) {
			return true
		}
	}
	return false
}

// plain reads "SOURCE CUE CONTENT" and "CONTENT, SOURCE CUE".
func (r *reader) plain(d draft) {
	if !r.takeSubject(&d) {
		return
	}
	left := r.contentBefore(d)
	right, direct := r.contentAfter(&d, !left.Empty())
	if left.Empty() && right.Empty() && d.source.first == r.s.First && r.ends(d.cue.last) {
		left = r.quotedBefore() // “Why now?” Moss said.
	}
	if !r.direct(left) && (direct && r.occasion(r.s.First) || d.verb.frames&(clause|inverts|quoted) == 0) {
		left = headwater.Span{}
	}
	quotes := direct || r.direct(left)
	if d.verb.frames&(clause|that|infinite|object|quoted|paper) == quoted && !quotes {
		return
	}
	if quotes {
		d.confidence = sure
	}
	d.content = []headwater.Span{left, right}
	r.keep(d)
}

// takeSubject finds who speaks: the subject of the cue, or the one before who
// speaks on.
func (r *reader) takeSubject(d *draft) bool {
	d.source = r.subject(d.cue.first)
	if d.source.empty() {
		d.shared = r.sharedSubject(d.cue.first)
		return d.shared >= 0
	}
	first := r.low[d.source.first]
	if strings.HasSuffix(first, "ing") && len(first) > 4 && !r.capital(d.source.first) && r.entity[d.source.first] < 0 {
		return personNouns[first] // "putting on hold plans" has no subject
	}
	return !nobody[first] || first == "neither" && d.source.last-d.source.first > 1 || d.source.last-d.source.first > 1 && demonstratives[first]
}

// occasion says whether a fronted phrase at i tells when or why somebody spoke:
// "Asked about the ship, he said", "At a rally, she said".
func (r *reader) occasion(i int) bool {
	w := r.at(i)
	return prepositions[w] || w == "asked" || w == "as" || w == "when" || w == "speaking" || w == "while"
}

// nobody are subjects that say nothing.
var nobody = set("nobody", "none", "nothing", "everything", "anything", "something", "there", "what", "this", "that", "which", "neither")

// demonstratives say something only with a noun: "this report".
var demonstratives = set("this", "that", "what", "which")

// sharedSubject gives the draft whose source speaks on: "denied it and said".
func (r *reader) sharedSubject(g int) int {
	w := r.at(g - 1)
	if f, ok := forms()[r.at(g)]; ok && f.kind == base {
		return -1 // "to give up and agree" goes on from "to"
	}
	if len(r.drafts) == r.from || w != "and" && w != "but" && w != "," && w != "or" {
		return -1
	}
	return len(r.drafts) - 1
}

// inverted reads "CONTENT, CUE SOURCE".
func (r *reader) inverted(d draft) bool {
	g := d.cue.first
	quotedLeft := r.closes(g-1) || r.at(g-1) == "," && r.quotedComma(g-1)
	if !quotedLeft && r.at(g-1) != "," && !dash(r.at(g-1)) || !r.subjectAhead(d.cue.last) {
		return false
	}
	d.source = r.rightPhrase(d.cue.last)
	left := r.leftContent(g)
	if d.source.empty() || left.Empty() {
		return false
	}
	if !quotedLeft && (subjects[r.at(d.cue.last)] || !r.hasVerb(r.s.First, g) || r.verbish(d.source.last) && !r.ends(d.source.last+1)) {
		return false
	}
	if quotedLeft {
		d.confidence = sure
	}
	d.content = []headwater.Span{left, r.resumed(d.source.last)}
	r.keep(d)
	return true
}

// subjectAhead says whether a noun phrase can begin at token i.
func (r *reader) subjectAhead(i int) bool {
	w := r.at(i)
	return w != "" && w != "that" && w != "to" && !r.punct(i) && !r.verbish(i) && !prepositions[w] && !weekdays[w]
}

func (r *reader) hasVerb(i, j int) bool {
	for ; i < j; i++ {
		if r.verbish(i) {
			return true
		}
	}
	return false
}

// trailing reads a participle that goes on from an earlier cue or from the
// subject of the sentence: "…, adding that", "…, saying he would".
func (r *reader) trailing(d draft) {
	if len(r.drafts) > r.from {
		d.shared = len(r.drafts) - 1
	} else if d.source = r.sentenceSubject(d.cue.first); d.source.empty() {
		return
	}
	right, direct := r.contentAfter(&d, false)
	if right.Empty() || d.verb.frames&(clause|that|object) == 0 && !direct {
		return
	}
	d.content = []headwater.Span{right}
	r.keep(d)
}

// sentenceSubject reads the noun phrase that opens the sentence, if a verb
// follows it before token end.
func (r *reader) sentenceSubject(end int) words {
	for i := r.s.First; i < end && i-r.s.First < reach; i++ {
		if r.verbish(i) {
			g, _ := r.group(i)
			if g == r.s.First {
				return words{}
			}
			return r.subject(g)
		}
	}
	return words{}
}
