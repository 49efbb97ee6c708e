package attribution

import (
	"github.com/headwater-project/headwater"
)

// ends says whether nothing but a date, an addressee or a mark follows at i, so
// that the content must stand before.
func (r *reader) ends(i int) bool {
	i = r.adjunct(r.told(i))
	return !r.in(i) || r.finalStop(i) || r.shortTail(i) || r.at(i) == "," || r.at(i) == ";" || dash(r.at(i))
}

// shortTail says whether a short phrase without a verb ends the sentence behind
// the cue: "he said at the time".
func (r *reader) shortTail(i int) bool {
	infinitive := r.at(i) == "to" && !determiner[r.at(i+1)] && !r.capital(i+1) && !audience[r.at(i+1)]
	if !r.in(i) || infinitive || !prepositions[r.at(i)] && !adverbs[r.at(i)] && !r.adverb(i) {
		return false
	}
	for j := i; j-i < 14; j++ {
		if !r.in(j) || r.finalStop(j) {
			return true
		}
		if r.punct(j) && !(r.low[j] == "," && r.capital(j+1)) || r.verbish(j) || r.low[j] == "that" || subjects[r.low[j]] {
			return false
		}
	}
	return false
}

// pastAddressee skips who is told. Where an infinitive follows, he belongs to
// the content, which is an order: "told the crew to leave".
func (r *reader) pastAddressee(d *draft, i int) int {
	j := r.told(i)
	switch {
	case d.verb.frames&infinite == 0 || r.at(j) == "that" || r.at(j) == "," || r.at(j) == ":" || r.opens(j):
		return j
	case d.verb.frames&clause == 0:
		return i
	case !r.toldTo(i):
		return j
	}
	d.verb.act, d.verb.frames = headwater.Order, addressee|infinite
	return i
}

// toldTo says whether an infinitive follows the noun phrase at i.
func (r *reader) toldTo(i int) bool {
	for j := i; r.in(j) && j-i < 8 && !r.punct(j) && !r.verbish(j) && r.low[j] != "that" && (j == i || !subjects[r.low[j]]); j++ {
		if next := r.at(j + 1); j > i && r.low[j] == "to" {
			return !determiner[next] && !r.capital(j+1)
		}
	}
	return false
}

// aside skips a prepositional phrase between a cue and the "that" or the
// quotation that its content opens with: "said during the debate that".
func (r *reader) aside(i int, split bool) int {
	if split || !prepositions[r.at(i)] && !r.capital(i) {
		return i
	}
	for j := i + 1; r.in(j) && j-i < 14; j++ {
		switch {
		case r.low[j] == "that" && !r.verbish(j+1), r.opens(j) && (r.at(j-1) == "," || r.at(j-1) == ":"):
			return j
		case r.punct(j) && r.low[j] != "," && r.low[j] != ":" || r.verbish(j) || r.quoted(j):
			return i
		}
	}
	return i
}

// told skips the addressee at token i: "reporters", "the news service", a name.
func (r *reader) told(i int) int {
	w := r.at(i)
	switch {
	case w == "" || r.punct(i) || w == "that" || w == "to" || subjects[w] && w != "you" && w != "it":
		return i
	case pronouns[w]:
		return i + 1
	case r.entity[i] >= 0:
		return r.pastEntity(i)
	case determiner[w] && r.in(i+1) && r.entity[i+1] >= 0 && r.capital(i+1):
		return r.pastEntity(i + 1)
	case determiner[w]:
		if j := r.pastNouns(i + 1); j > i+1 {
			return j
		}
		return i
	case r.capital(i):
		for r.in(i) && r.capital(i) {
			i++
		}
		return i
	}
	return r.pastNouns(i)
}

func (r *reader) pastEntity(i int) int {
	for e := r.entity[i]; r.in(i) && r.entity[i] == e; i++ {
	}
	if possessive(r.at(i-1)) || r.in(i) && !r.punct(i) && (r.capital(i) || audience[r.low[i]]) {
		return r.pastNouns(i)
	}
	return i
}

// audience are nouns that name who is told.
var audience = set("reporters", "journalists", "newspaper", "television", "tv", "radio", "agency", "service", "news", "lawmakers", "officials", "parliament", "state", "media", "magazine", "paper", "channel", "network", "council", "committee", "court", "conference", "supporters", "police", "investigators", "people", "crowd", "audience", "members", "broadcaster", "viewers", "congress", "website", "leaders", "president", "minister", "briefing", "post", "times", "press")

// pastNouns skips up to three more words of a noun phrase that names who is told.
func (r *reader) pastNouns(i int) int {
	last := i
	for j := i; r.in(j) && j-i < 4 && !r.punct(j) && !determiner[r.low[j]] && !subjects[r.low[j]]; j++ {
		if r.low[j] == "that" || r.low[j] == "to" || prepositions[r.low[j]] || r.verbish(j) {
			break
		}
		if audience[r.low[j]] || personNouns[singular(r.low[j])] || orgNouns[r.low[j]] {
			last = j + 1
		}
	}
	return last
}

// adjunct skips when, where and in what form it was said: "on Friday", "in a
// statement", "Thursday evening", "at a news conference in Geneva".
func (r *reader) adjunct(i int) int {
	for r.in(i) {
		next := i + r.date(i)
		if next == i && mediumOpeners[r.at(i)] {
			next = r.medium(i)
		}
		if next == i {
			break
		}
		i = next
	}
	return i
}

// date is the number of tokens at i that belong to a date: "on Friday", "late
// Thursday", "Aug. 31", "evening" behind a day.
func (r *reader) date(i int) int {
	w, prev, next := r.at(i), r.at(i-1), r.at(i+1)
	switch {
	case days[w], months[w] && r.capital(i), r.number(i) && months[prev]:
		return 1
	case dayParts[w] && (days[prev] || timeWords[prev] || prev == "this" || prev == "last"):
		return 1
	case dateOpeners[w] && (days[next] || months[next] || timeWords[next] || dateOpeners[next]):
		return 2
	}
	return 0
}

// number says whether token i begins with a digit.
func (r *reader) number(i int) bool {
	w := r.at(i)
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

// medium skips "in a televised statement to parliament": a preposition, a
// determiner and a noun that names a form of speech, with one phrase behind it.
func (r *reader) medium(i int) int {
	for j := i + 1; r.in(j) && j-i < 7 && !r.punct(j); j++ {
		if prepositions[r.low[j]] || r.verbish(j) && !r.reduced(j) && j > i+1 && !speechParticiple(r.low[j]) {
			return i
		}
		if tails[r.low[j]] && !tails[r.at(j+1)] {
			return r.mediumTail(j + 1)
		}
	}
	return i
}

// speechParticiple says whether w describes a form of speech.
func speechParticiple(w string) bool {
	return w == "prepared" || w == "televised" || w == "recorded" || w == "emailed"
}

// mediumTail skips "with CNN", "to reporters" behind a form of speech.
func (r *reader) mediumTail(i int) int {
	switch r.at(i) {
	case "with", "to", "on", "from", "in", "for", "by":
	default:
		return i
	}
	j := i + 1
	if weekdays[r.at(j)] || months[r.at(j)] {
		return i
	}
	for r.in(j) && j-i < 6 && !r.punct(j) && r.at(j) != "that" && !subjects[r.at(j)] && !determiner[r.at(j)] && (r.capital(j) || audience[r.at(j)]) {
		j++
	}
	if j == i+1 {
		return i
	}
	return j
}
