package attribution

import (
	"github.com/headwater-project/headwater"
)

// modified is where the adjectives before the noun at token i end, leftwards: "no" of
// "no immediate comment".
func (r *reader) modified(i int) int {
	n := i - 1
	for r.in(n) && i-n < 4 && r.tagOf(n) == headwater.ADJ {
		n--
	}
	return n
}

// withholds is the verb that gives no answer of the kind at token i: "had no immediate
// comment", "did not offer a response", "declined comment"; -1 where none does.
func (r *reader) withholds(i int) int {
	n := r.modified(i)
	w, noun := r.at(n), r.low[i]
	comment := noun == "comment" || noun == "comments"
	if comment && decliners[w] {
		return n
	}
	verb := n - 1
	for r.in(verb) && (adverbs[r.low[verb]] || r.adverb(verb)) && !negations[r.low[verb]] {
		verb--
	}
	switch {
	case !determiner[w] || !r.in(verb):
	case comment && w == "all" && decliners[r.low[verb]]:
		return verb
	case !givers[r.low[verb]], noun == "interview", noun == "interviews", singular(noun) == "answer" && r.low[verb][0] == 'h': // "had no answer"
	case w == "no", (w == "any" || w == "a" || w == "an") && r.denied(verb):
		return verb
	}
	return -1
}

// turnsDown is the verb that turns down what was asked for at token i: "declined
// requests for an interview".
func (r *reader) turnsDown(i int) hush {
	if r.low[i] != "comment" && r.low[i] != "interview" && r.low[i] != "interviews" {
		return hush{}
	}
	for n := i - 1; r.in(n) && i-n < 9; n-- {
		switch {
		case turners[r.low[n]]:
			return hush{n, n + 1, false}
		case r.low[n] == "down" && r.at(n-1) == "turned":
			return hush{n - 1, n + 1, false}
		case !fillers[r.low[n]] && r.tagOf(n) != headwater.ADJ && r.tagOf(n) != headwater.NUM:
			return hush{}
		}
	}
	return hush{}
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
var calls = set("call", "message", "email", "e-mail", "request", "inquiry", "query", "letter", "question")

// ignored is where the cue ends that says that questions were, or 0.
func (r *reader) ignored(i int) int {
	for j := i + 1; j < i+5; j++ {
		switch singular(r.at(j)) {
		case "question", "inquiry", "query", "email", "e-mail":
			return i + 1
		}
	}
	return 0
}
