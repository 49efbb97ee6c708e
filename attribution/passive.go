package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// passive says whether the group of the participle at i holds a form of "be".
func (r *reader) passive(g, i int, f form) bool {
	if f.kind != past && f.kind != participle {
		return false
	}
	return r.withBe(g, i)
}

// passiveVoice reads "X is said to …", "it was reported that …", "X was quoted
// as saying …", "was confirmed by Y".
func (r *reader) passiveVoice(d draft, i int) {
	subject := r.subject(d.cue.first)
	next := r.at(i + 1)
	switch {
	case next == "by" && r.quotedBy(&d, i):
		d.source = subject
	case next == "as" && strings.HasSuffix(r.at(i+2), "ing"):
		d.source, d.cue.last, d.verb.frames = subject, i+3, clause
		left := r.contentBefore(d)
		right, _ := r.contentAfter(&d, !left.Empty())
		d.content = []headwater.Span{left, right}
	case next == "by" || next == "in" && r.at(i+2) == "a":
		d.source = r.rightPhrase(i + 2)
		d.cue.last = i + 2
		d.content = []headwater.Span{r.span(subject)}
	case next == "that" || next == "to" && hearsay[d.verb.lemma]:
		d.content = []headwater.Span{r.clause(i + 1)}
		if next == "to" {
			d.content = append([]headwater.Span{r.span(subject)}, d.content...)
		}
	default:
		return
	}
	if next != "that" && subject.empty() {
		return
	}
	r.keep(d)
}

// quotedBy reads "was quoted by Norda as saying CONTENT", all of which is the cue:
// who quotes is no source of the words but a relay.
func (r *reader) quotedBy(d *draft, i int) bool {
	by := r.rightPhrase(i + 2)
	if as := by.last; by.empty() || !r.is(as, "as") || !strings.HasSuffix(r.at(as+1), "ing") {
		return false
	}
	d.cue.last, d.verb.frames, d.confidence, d.wins = by.last+2, clause, sure, true
	left := r.contentBefore(*d)
	right, _ := r.contentAfter(d, !left.Empty())
	d.content = []headwater.Span{left, right}
	return true
}

// hearsay verbs give a passive with "to" whose speaker is left out.
var hearsay = set("say", "believe", "think", "report", "allege", "know", "claim", "expect", "suspect", "estimate", "assume", "fear", "find", "consider", "rumor")

// noComment reads "declined to comment" and its kin at the verb at i.
func (r *reader) noComment(d *draft, i int) bool {
	if d.verb.lemma == "comment" && (d.negated || r.neither(d.cue.first)) {
		d.source, d.verb.act, d.confidence = r.subject(d.cue.first), headwater.NoComment, sure
		d.negated = false // the act says it already
		d.content = []headwater.Span{r.clause(i + 1)}
		r.keep(*d)
		return true
	}
	if d.verb.act != headwater.Refuse || r.at(i+1) != "to" || !comments[r.at(i+2)] {
		return false
	}
	d.source, d.verb.act, d.confidence = r.subject(d.cue.first), headwater.NoComment, sure
	d.content = []headwater.Span{r.clause(i + 1)}
	if !d.source.empty() {
		r.keep(*d)
	}
	return true
}

var comments = set("comment", "speculate", "elaborate", "discuss", "answer", "respond", "speak", "talk", "say", "confirm", "give", "provide")

// neither says whether "neither" opens the subject before token g.
func (r *reader) neither(g int) bool {
	for j := g - 1; r.in(j) && g-j < 9 && !r.punct(j); j-- {
		if r.low[j] == "neither" {
			return true
		}
	}
	return !r.neitherNor(g).empty()
}

// neitherNor is the subject "neither X, Y, nor Z" of the verb group at g, with what
// stands between commas in it; empty where there is none.
func (r *reader) neitherNor(g int) words {
	nor := false
	for j := g - 1; r.in(j) && g-j < reach && r.low[j] != ";" && !r.quoted(j); j-- {
		nor = nor || r.low[j] == "nor"
		if r.low[j] == "neither" && nor {
			last := g
			for r.at(last-1) == "," {
				last--
			}
			return words{j, last}
		}
	}
	return words{}
}

// denied says whether the verb at i is negated, by itself or by its subject.
func (r *reader) denied(i int) bool {
	_, negated := r.group(i)
	return negated || r.neither(i)
}

// silence reads the ways of not answering that hold no reporting verb: "did not
// respond to", "could not be reached for comment", "had no comment".
func (r *reader) silence(i int) {
	last := 0
	switch w := r.low[i]; {
	case answers[forms()[w].lemma]:
		last = i + 1
	case w == "be" && (r.at(i+1) == "reached" || r.at(i+1) == "contacted"):
		last = i + 2
	case w == "returned" || w == "return":
		last = r.returned(i)
	case w == "had" && r.at(i+1) == "no" && (r.at(i+2) == "comment" || r.at(i+3) == "comment"):
		last = i + 1
	}
	if last == 0 {
		return
	}
	g, _ := r.group(i)
	d := draft{cue: words{g, last}, verb: cue{act: headwater.NoComment}, shared: -1, confidence: likely}
	if d.source = r.neitherNor(g); d.source.empty() {
		d.source = r.subject(g)
	}
	d.content = []headwater.Span{r.clause(last)}
	if !d.source.empty() {
		r.keep(d)
	}
}

// returned is where the cue ends that says that calls were not returned, or 0.
func (r *reader) returned(i int) int {
	for j := i + 1; j < i+5 && r.denied(i); j++ {
		if calls[singular(r.at(j))] {
			return i + 1
		}
	}
	return 0
}

// calls are what is returned by whoever answers.
var calls = set("call", "message", "email", "e-mail", "request", "inquiry", "query", "letter")
