package attribution

import (
	"github.com/headwater-project/headwater"
)

// hearers takes who is told out of what is said, where no "that" parts the two: "told
// Reuters the ship had sailed".
func (r *reader) hearers() {
	for i := range r.drafts {
		d := &r.drafts[i]
		if len(d.content) == 0 || d.cue.last >= len(r.low) || d.content[0].Start != r.syn.Tokens[d.cue.last].Start || !r.tells(d.cue) {
			continue
		}
		r.s = r.sentenceOf(d.cue.first)
		last := min(r.tokenAt(d.content[0].End-1)+1, r.s.Last)
		if end := r.pastHearer(words{d.cue.last, last}); end < last {
			d.content[0].Start = r.syn.Tokens[end].Start
		}
	}
}

// tellers are verbs with somebody who is told right behind them.
var tellers = set("tell", "inform", "assure", "reassure", "remind", "notify", "advise", "brief", "warn", "alert", "convince", "persuade", "caution")

// tells says whether a cue ends in such a verb, and in no passive, whose hearer stands
// before it.
func (r *reader) tells(cue words) bool {
	w := r.wordAt(cue.last - 1)
	if w >= len(r.syn.Words) || !tellers[r.lemmaOf(&r.syn.Words[w])] {
		return false
	}
	first := r.sentenceOf(cue.first).First
	for i := cue.last - 2; i >= first && cue.last-i < 6 && (auxiliaries[r.low[i]] || adverbs[r.low[i]] || r.adverb(i)); i-- {
		if beForms[r.low[i]] {
			return r.low[cue.last-1] == "telling"
		}
	}
	return true
}

// pastHearer is where what is said begins in a run of tokens, behind the phrase at its
// beginning that names who is told; the beginning where nothing shows that one does. A
// clause must follow, and where no word of its own opens that, the hearer must be one
// with whom no noun behind goes.
func (r *reader) pastHearer(w words) int {
	short := r.hearer(w.first)
	for _, end := range [...]int{r.pastAudience(short), short} {
		if end == w.first || end >= w.last {
			continue
		}
		j := r.adjunct(end)
		if r.adverb(j) {
			j++
		}
		if that := r.aside(j, false); r.at(that) == "that" && r.tagOf(that) == headwater.SCONJ || questions[r.at(that)] {
			return that
		}
		rest := words{j, w.last}
		if r.startsClause(j, end) && r.finite(rest, false) || end == short && r.hears(end-1) && r.startsNoun(j) && r.finite(rest, true) {
			return j
		}
	}
	return w.first
}

// hearer is where the phrase at token i ends that names who is told: a name with the
// words before it, or a noun for such people; i where there is none.
func (r *reader) hearer(i int) int {
	first := i
	if pronouns[r.at(i)] {
		return i
	}
	if determiner[r.at(i)] && r.at(i) != "that" {
		i++
	}
	for n := 0; n < 4 && r.in(i) && r.capital(i) && r.entity[i] >= 0; n++ {
		e := r.entity[i]
		for r.in(i) && r.entity[i] == e {
			i++
		}
		if people := r.entities[e].Type == headwater.NORP && !plural(r.low[i-1]); !people && !possessive(r.low[i-1]) {
			return i
		}
		for r.in(i) && (press[r.low[i]] || relayNouns[r.low[i]]) && r.entity[i] < 0 {
			i++ // "Norlandic broadcaster NTV"
		}
	}
	if end := r.told(i); end > i {
		return end
	}
	return first
}

func plural(w string) bool { return len(w) > 3 && w[len(w)-1] == 's' }

// pastAudience is where a hearer ends whose name goes on in a noun at token i: "the BBC
// World Service", "Norda correspondent Ada Moss".
func (r *reader) pastAudience(i int) int {
	end := i
	for n := 0; n < 4 && r.in(i) && (press[r.low[i]] || r.capital(i) && r.entity[i] < 0); n++ {
		i++
		if press[r.low[i-1]] {
			end = i
		}
	}
	if !r.in(end) || end == 0 || !personNouns[r.low[end-1]] || r.entity[end] < 0 || r.entities[r.entity[end]].Type != headwater.Person {
		return end
	}
	for e := r.entity[end]; r.in(end) && r.entity[end] == e; {
		end++
	}
	return end
}

// press are nouns behind the name of an outlet for those of it who are told.
var press = set("reporter", "reporters", "journalist", "journalists", "correspondent", "correspondents", "presenter", "anchor", "host", "columnist", "viewers", "listeners", "readers", "television", "tv", "radio",
	"news", "editorial", "agency", "service", "newspaper", "magazine", "website", "channel", "network", "board", "editors", "programme", "program", "podcast", "daily")

// hears says whether the name that ends at token i is an outlet's or a person's, so
// that a noun behind it begins something new: "told Norda tankers were waiting".
func (r *reader) hears(i int) bool {
	if i < 0 || r.entity[i] < 0 || possessive(r.low[i]) {
		return false
	}
	e := &r.entities[r.entity[i]]
	for i > 0 && r.entity[i-1] == r.entity[i] {
		i--
	}
	return e.Type == headwater.Person || r.isOutlet(e) || i > 0 && papers[r.low[i-1]]
}

// startsNoun says whether token i can begin the subject of a clause without an
// article: a noun or what stands before one, and no verb.
func (r *reader) startsNoun(i int) bool {
	if !r.in(i) || r.punct(i) || prepositions[r.low[i]] || conjunctions[r.low[i]] || auxiliaries[r.low[i]] || r.low[i] == "to" {
		return false
	}
	switch r.tagOf(i) {
	case headwater.NOUN, headwater.ADJ, headwater.PROPN, headwater.NUM, headwater.PRON:
		return true
	}
	return false
}

// startsClause says whether a new phrase begins at token i, behind a hearer that ends
// at token end: with an article, a subject, a number, a quotation or another name.
func (r *reader) startsClause(i, end int) bool {
	w := r.at(i)
	switch {
	case w == "" || w == "that":
		return false
	case determiner[w] || subjects[w] || w == "there" || numbers[w] > 0 || r.opens(i):
		return true
	}
	return r.entity[i] >= 0 && r.capital(i) && r.entity[i] != r.entity[end-1] && !r.verbish(end)
}

// finite says whether a finite verb stands in a run of tokens behind the first, before
// any relative or further clause where the run is to be one plain clause.
func (r *reader) finite(w words, plain bool) bool {
	for i := w.first + 1; i < w.last && i-w.first < 30; i++ {
		if plain && (clauseStarts[r.low[i]] || relatives[r.low[i]]) {
			return false
		}
		if tag := r.tagOf(i); tag == 0 && r.verbish(i) || tag != 0 && r.syn.Words[r.wordAt(i)].Features.Get("VerbForm") == "Fin" {
			return true
		}
	}
	return false
}
