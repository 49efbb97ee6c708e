package attribution

import (
	"github.com/headwater-project/headwater"
)

// noComment reads "declined to comment" and its kin at the verb at i.
func (r *reader) noComment(d *draft, i int) bool {
	if d.verb.lemma == "comment" && (d.negated || r.neither(d.cue.first)) {
		d.source, d.verb.act, d.confidence, d.hushed = r.subject(d.cue.first), headwater.NoComment, sure, true
		d.negated = false // the act says it already
		d.content = []headwater.Span{r.clause(i + 1)}
		r.keep(*d)
		return true
	}
	if d.verb.act != headwater.Refuse || r.at(i+1) != "to" || !comments[r.at(i+2)] && !(r.at(i+2) == "be" && sounded[r.at(i+3)]) && !(givers[r.at(i+2)] && r.soundAhead(i+3)) {
		return false
	}
	d.source, d.verb.act, d.confidence, d.hushed = r.subject(d.cue.first), headwater.NoComment, sure, true
	d.content = []headwater.Span{r.clause(i + 1)}
	if !d.source.empty() {
		r.keep(*d)
	}
	return true
}

var comments = set("comment", "speculate", "elaborate", "discuss", "answer", "respond", "speak", "talk", "say", "confirm", "give", "provide")

// sounded is what is done to somebody so that he may speak.
var sounded = set("drawn", "interviewed", "quoted")

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
