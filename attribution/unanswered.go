package attribution

import (
	"github.com/headwater-project/headwater"
)

// unanswered reads the ways of not answering whose subject is not who was asked:
// "There was no comment from X", "Calls to X went unanswered", "Efforts to reach X
// failed". It says whether there is one at the word at i.
func (r *reader) unanswered(i int) bool {
	d := draft{verb: cue{act: headwater.NoComment}, shared: -1, confidence: likely, hushed: true}
	switch w := r.low[i]; {
	case withheld[w]:
		d.cue, d.source = r.noneFrom(i)
	case w == "unanswered", w == "unreturned", w == "returned" && r.negated(i):
		verb := i
		if g, _ := r.group(i); !r.withBe(g, i) {
			verb = i - 1 // "went unanswered"
		}
		g, _ := r.group(verb)
		d.cue = words{g, i + 1}
		d.source = r.asked(r.clauseBefore(g))
	case w == "failed", w == "unsuccessful", w == "fruitless":
		g, _ := r.group(i)
		d.cue = words{g, i + 1}
		d.source = r.sought(r.clauseBefore(g))
	}
	if d.source.empty() || !r.canAnswer(d.source) {
		return false
	}
	r.keep(d)
	return true
}

// noneFrom reads "there was no response from X" and "no comment was available from X"
// at the noun at i.
func (r *reader) noneFrom(i int) (cue, source words) {
	n := r.modified(i)
	if r.at(n) != "no" {
		return words{}, words{}
	}
	first, last := r.there(n), i+1
	if first == n {
		if n > r.s.First && !r.punct(n-1) && !conjunctions[r.at(n-1)] {
			return words{}, words{} // "she saw no response"
		}
		for r.in(last) && last-i < 6 && (auxiliaries[r.low[last]] || r.adverb(last) || arrives[r.low[last]]) {
			last++
		}
	}
	if w := r.at(last); w != "from" && w != "by" {
		return words{}, words{}
	}
	source = r.trimDate(r.rightPhrase(last + 1))
	for !source.empty() && prepositions[r.low[source.last-1]] {
		source.last-- // "from the palace by Monday"
	}
	return words{first, last}, source
}

// there is where "there was" begins before token n, or n.
func (r *reader) there(n int) int {
	for i := n - 1; beForms[r.at(n-1)] && r.in(i) && n-i < 5; i-- {
		if r.low[i] == "there" {
			return i
		}
	}
	return n
}

// arrives are what answers do, and what is done to them.
var arrives = set("available", "forthcoming", "given", "received", "offered", "issued", "made", "came", "come", "coming", "obtained", "provided")

// clauseBefore is what stands in the clause before token g.
func (r *reader) clauseBefore(g int) words {
	first := g
	for r.in(first-1) && g-first < reach && !r.punct(first-1) {
		first--
	}
	return words{first, g}
}

// asked is whom the calls and letters of a phrase were for: "calls to the ministry".
func (r *reader) asked(w words) words {
	for i := w.first; i < w.last && !w.empty(); i++ {
		if !calls[singular(r.low[i])] {
			continue
		}
		best := -1
		for j := i + 1; j < w.last; j++ {
			if low := r.low[j]; low == "to" || low == "with" || low == "from" || low == "for" && r.at(j+1) != "comment" {
				best = j
				if low == "to" || low == "with" {
					break
				}
			}
		}
		if best > 0 && best+1 < w.last {
			return words{best + 1, w.last}
		}
		return words{}
	}
	return words{}
}

// sought is whom somebody tried to speak to: "efforts to reach the owner".
func (r *reader) sought(w words) words {
	for i := w.first; i+3 < w.last; i++ {
		if tries[singular(r.low[i])] && r.low[i+1] == "to" && (r.low[i+2] == "reach" || r.low[i+2] == "contact") {
			last := i + 3
			for last < w.last && r.low[last] != "for" && r.low[last] != "by" && r.low[last] != "on" {
				last++
			}
			return words{i + 3, last}
		}
	}
	return words{}
}

var tries = set("effort", "attempt", "bid")
