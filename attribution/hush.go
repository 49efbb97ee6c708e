package attribution

import (
	"github.com/headwater-project/headwater"
)

// hush is a way of not answering: the verb at the end of its group, and where the cue
// ends; last is 0 where there is none.
type hush struct {
	verb, last int
	sound      bool // the subject must be one who can speak
}

// silence reads the ways of not answering at the word at i: "did not respond to",
// "could not be reached for comment", "had no comment". It says whether there is one.
func (r *reader) silence(i int) bool {
	h := r.hush(i)
	if h.last == 0 {
		return r.unanswered(i)
	}
	g, _ := r.group(h.verb)
	if r.at(g-1) == "neither" && r.at(h.verb+1) == "nor" {
		g, _ = r.group(g - 1) // "would neither confirm nor deny"
	}
	d := draft{cue: words{g, h.last}, verb: cue{act: headwater.NoComment}, shared: -1, confidence: likely, hushed: true}
	if d.source = r.neitherNor(g); d.source.empty() {
		d.source = r.subject(g)
	}
	if d.source.empty() || h.sound && !r.canAnswer(d.source) || (h.sound || r.quoted(i)) && present[r.low[d.source.first]] {
		return false
	}
	if r.at(h.last) != "," {
		d.content = []headwater.Span{r.clause(h.last)}
	}
	r.keep(d)
	return true
}

// present are those who talk: “I have no comment,” is what somebody says.
var present = set("i", "we", "you")

// hush finds the way of not answering that the word at i makes.
func (r *reader) hush(i int) hush {
	if h := r.hushedVerb(i); h.last > 0 {
		return h
	}
	switch w := r.low[i]; {
	case quiets[w]:
		return r.quiet(i)
	case absent[w]:
		return hush{i, r.absent(i), true}
	case withheld[w]:
		if verb := r.withholds(i); verb >= 0 {
			return hush{verb, verb + 1, w != "comment" && w != "comments"}
		}
		return r.turnsDown(i)
	}
	return hush{}
}

// hushedVerb finds the way of not answering that a verb makes: "did not reply", "could
// not be reached", "hung up".
func (r *reader) hushedVerb(i int) hush {
	w := r.low[i]
	answer := answers[forms()[w].lemma]
	switch {
	case answer && !r.quoted(i) && r.denied(i), w == "comment" && r.negated(i):
		return hush{i, i + 1, false}
	case (w == "comment" || answer) && r.at(i-1) == "to" && r.at(i-2) == "yet":
		return hush{i - 3, i - 1, false} // "has yet to comment"
	case w == "confirm" && r.at(i-1) == "neither" && r.at(i+1) == "nor" && r.at(i+2) == "deny":
		return hush{i, i + 3, true}
	case w == "returned" || w == "return":
		return hush{i, r.returned(i), false}
	case w == "ignored" || w == "ignores":
		return hush{i, r.ignored(i), false}
	}
	return r.missed(i)
}

// missed reads that nobody answered or could be asked: "did not react", "could not be
// reached", "would not be drawn", "did not pick up the phone".
func (r *reader) missed(i int) hush {
	switch w := r.low[i]; {
	case w == "react" && r.denied(i) && (r.wordsAhead(i+1) || r.finalStop(i+1)):
		return hush{i, i + 1, true}
	case (w == "reached" || w == "contacted" || w == "drawn") && r.at(i-1) == "be" && r.denied(i):
		return hush{i, i + 1, !r.soundAhead(i + 1)}
	case w == "hung" && r.at(i+1) == "up" && (r.finalStop(i+2) || hangs[r.at(i+2)]):
		return hush{i, i + 2, true}
	case w == "pick" && r.at(i+1) == "up" && phones[r.at(i+3)] && r.denied(i):
		return hush{i, i + 2, true}
	}
	return hush{}
}

// negated says whether the verb at i is negated by itself.
func (r *reader) negated(i int) bool {
	_, negated := r.group(i)
	return negated
}

// quiet reads "remained silent", "kept quiet about", "was tight-lipped on". Who is
// silent at some time or place need not have been asked.
func (r *reader) quiet(i int) hush {
	verb := i - 1
	for r.in(verb) && (adverbs[r.low[verb]] || r.adverb(verb)) {
		verb--
	}
	next, w := r.at(i+1), r.low[i]
	about := next == "about" || next == "on" || next == "over"
	if !about && next != "," && !r.finalStop(i+1) {
		return hush{}
	}
	keeps, is := keepers[r.at(verb)], beForms[r.at(verb)]
	switch {
	case w == "quiet" && !(keeps && (about || r.low[verb][0] == 'k')): // "the street remained quiet"
	case !keeps && !is, is && w == "silent" && !about:
	case keeps && r.held(verb): // "should keep quiet"
	default:
		return hush{verb, i + 1, true}
	}
	return hush{}
}

// held says whether the verb at i stands behind "to" or an auxiliary that makes it no
// fact: "should keep", and not "has kept".
func (r *reader) held(i int) bool {
	before, w := r.at(i-1), r.low[i]
	past := w == "kept" || w[len(w)-1] == 'd'
	return before == "to" || auxiliaries[before] && !past
}

// absent is where the cue ends that says that somebody could not be asked, "was not
// available for comment", "is unreachable by telephone"; or 0.
func (r *reader) absent(i int) int {
	if !r.denied(i) && r.low[i][0] != 'u' || !r.withBe(max(i-6, r.s.First), i) {
		return 0
	}
	if r.finalStop(i+1) || r.soundAhead(i+1) {
		return i + 1
	}
	return 0
}

// soundAhead says whether the words at token i name what was wanted of somebody, or the
// way to him: "for comment", "by telephone".
func (r *reader) soundAhead(i int) bool {
	for j := i; r.in(j) && j-i < 4; j++ {
		switch r.low[j] {
		case "comment", "comments", "interview", "interviews", "phone", "telephone", "questions", "response", "answer", "statement":
			return true
		}
	}
	return false
}

// wordsAhead says whether "to" and something that was said follow at token i: "to the
// accusations".
func (r *reader) wordsAhead(i int) bool {
	for j := i + 1; r.at(i) == "to" && r.in(j) && j-i < 7 && !r.punct(j) && !prepositions[r.low[j]]; j++ {
		if _, said := actLists().nouns[singular(r.low[j])]; said {
			return true
		}
	}
	return false
}

// canAnswer says whether a phrase names somebody who can speak: people or a body, by its
// head, or by any word where there is no parse.
func (r *reader) canAnswer(w words) bool {
	h := r.headOf(w)
	if h < 0 {
		return r.speaker(w)
	}
	x := &r.syn.Words[h]
	if e := r.entity[x.Token]; e >= 0 {
		return speakers[r.entities[e].Type]
	}
	noun := r.nounOf(x)
	switch classOf(noun) {
	case humanClass, bodyClass, peopleClass:
		return noun != "figure"
	case textClass, abstractClass:
		return false
	}
	low := r.low[x.Token]
	return x.UPOS == headwater.PROPN || subjects[low] && low != "it" || noOnes[low] || groupNouns[low]
}

// speakers are the types of names that can speak.
var speakers = map[headwater.EntityType]bool{headwater.Person: true, headwater.Org: true, headwater.GPE: true, headwater.NORP: true, headwater.Fac: true}
