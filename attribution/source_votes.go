package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// pressNouns are what an outlet is called before or behind its name, and pressKinds
// words before one of the nouns that others go by as well: "news agency".
var (
	pressNouns = set("newspaper", "paper", "daily", "weekly", "magazine", "broadcaster", "channel", "website", "outlet", "tabloid", "broadsheet", "newswire", "newsletter", "fortnightly", "wire")
	pressKinds = set("news", "press", "media", "radio", "tv", "television", "wire")
	kindNouns  = set("agency", "service", "channel", "network", "station", "site", "website", "outlet", "organization", "organisation", "portal", "platform", "group", "magazine", "broadcaster", "newspaper")
)

// pressVotes counts what shows that the name w publishes news.
func (r *reader) pressVotes(w words) int {
	switch {
	case questions[r.low[w.first]] || relatives[r.low[w.first]]:
		return 0
	case r.pressEnds(w.first), r.pressOpens(w.last) && !possessive(r.low[w.last-1]), r.credited(w), pressNouns[r.apposedNoun(w.last)], r.isPublisher(w):
		return enough
	case r.first(w), r.soon(w.last, "independently") && r.word(w.last) != ",":
		return enough
	}
	return r.pressHints(w)
}

// first says whether a name is credited with a story: "as first reported by X".
func (r *reader) first(w words) bool {
	return r.word(w.first-1) == "by" && r.word(w.first-2) == "reported" && (r.word(w.first-3) == "first" || r.word(w.first-3) == "as")
}

// pressHints counts what an outlet does as a rule, and others may.
func (r *reader) pressHints(w words) int {
	n := 0
	before, after, next := r.word(w.first-1), r.word(w.last), r.word(w.last+1)
	if before == "by" && r.word(w.first-2) == "quoted" && after == "as" {
		n++
	}
	if after == "is" && next == "reporting" || (after == "reported" || after == "reports") && (next == "that" || days[next] || days[r.word(w.last+2)]) {
		n++
	}
	if after == "agency" && before == "the" {
		n++
	}
	return n
}

// pressEnds says whether "the news agency", "the Rona daily" end before token i.
func (r *reader) pressEnds(i int) bool {
	noun, kind := r.word(i-1), r.word(i-2)
	if kindNouns[noun] && pressKinds[kind] {
		return true
	}
	return pressNouns[noun] && !r.upper(i-1) && (noun != "paper" && noun != "wire" && noun != "outlet" || determiner[kind] || i > 2 && r.upper(i-2)) && noun != "channel" ||
		noun == "channel" && (determiner[kind] || pressKinds[kind])
}

// pressOpens says whether a noun of outlets follows at token i: "Vesna news agency".
func (r *reader) pressOpens(i int) bool {
	noun, next := r.word(i), r.word(i+1)
	if i >= len(r.low) || r.upper(i) {
		return false
	}
	return pressKinds[noun] && kindNouns[next] || pressNouns[noun] && noun != "paper" && noun != "channel" && noun != "outlet" && noun != "wire"
}

// soon says whether a word stands within four tokens from i.
func (r *reader) soon(i int, word string) bool {
	for j := i; j < min(i+4, len(r.low)); j++ {
		if r.low[j] == word {
			return true
		}
	}
	return false
}

// credited says whether a name stands where agencies are credited: in the brackets
// of a dateline, behind "From" alone in its paragraph, at the end of "Reporting by
// Ada Moss for Vesna".
func (r *reader) credited(w words) bool {
	s := r.sentenceOf(w.first)
	block := r.doc.Blocks[s.Block]
	head := r.tokenAt(block.Start)
	switch before, after := r.word(w.first-1), r.word(w.last); {
	case before == "(" && after == ")":
		return w.first-head < 12 && dash(r.word(w.last+1))
	case before == "from":
		return w.first == head+1 && r.syn.Tokens[w.last-1].End >= block.End-1
	case before == "for":
		return (r.low[head] == "reporting" || r.low[head] == "(" && r.word(head+1) == "reporting" || r.low[head] == "by") && r.syn.Tokens[w.last-1].End >= block.End-2
	}
	return false
}

// isPublisher says whether a name is that of the outlet that we read.
func (r *reader) isPublisher(w words) bool {
	return r.doc.Publisher != "" && folded(r.doc.Publisher) == r.plainName(w)
}

// companyForms end the names of companies.
var companyForms = set("plc", "ltd", "ltd.", "limited", "inc", "inc.", "corp", "corp.", "corporation", "co.", "gmbh", "ag", "s.a.", "s.p.a.", "spa", "n.v.", "b.v.", "bv", "llc", "llp", "fze", "pty", "oyj", "ab", "asa", "kk", "pjsc", "jsc", "holdings", "industries", "technologies", "airlines", "airways", "pharmaceuticals", "motors")

// bodyVotes counts what shows that the name w is an organization's.
func (r *reader) bodyVotes(w words) int {
	last, after := r.low[w.last-1], r.word(w.last)
	switch {
	case genders[r.word(w.first-1)] != 0:
		return 0
	case w.last-w.first > 1 && companyForms[strings.TrimRight(last, "'’")], companyForms[after] && r.upperOrForm(w.last):
		return enough
	case w.last-w.first > 2 && r.ampersand(w), classOf(r.apposedNoun(w.last)) == bodyClass:
		return enough
	case possessive(last):
		return 0
	case bodyNames[r.word(w.first-1)] && r.tagOf(w.first-1) == headwater.NOUN && r.tagOf(w.last) != headwater.VERB && r.tagOf(w.last) != headwater.AUX:
		return enough
	case w.last-w.first == 1 && (after == "party" || after == "militia" || managed[after]):
		return enough
	}
	return 0
}

// bodyNames are nouns of bodies that stand right before a name: "the group X".
var bodyNames = set("group", "company", "firm", "militia", "organization", "organisation", "movement", "charity", "manufacturer", "nonprofit", "startup", "ngo", "consultancy", "carrier", "airline", "bank", "agency")

// managed follow the name of a company, never a person's: "Vesna CEO", "Vesna shares".
var managed = set("ceo", "cfo", "coo", "cto", "co-founder", "cofounder", "founder", "shares", "stock", "headquarters", "subsidiary", "employees", "shareholders")

// plainPlaces are nouns of bodies that stand before the name of a place.
var plainPlaces = set("city", "town", "village", "county", "province", "district", "capital", "port", "state", "country", "republic", "side")

func (r *reader) upperOrForm(i int) bool {
	form := r.low[i]
	return form == "plc" || r.upper(i)
}

func (r *reader) ampersand(w words) bool {
	for i := w.first + 1; i < w.last-1; i++ {
		if r.low[i] == "&" {
			return true
		}
	}
	return false
}

// apposedNoun is the head noun of the apposition that opens at the comma at token i
// with an article: ", a London newspaper,"; "" where there is none. A phrase that a
// verb follows is a subject, and no apposition.
func (r *reader) apposedNoun(i int) string {
	if r.word(i) != "," || !articles[r.word(i+1)] {
		return ""
	}
	head, open := -1, true
	for j := i + 2; j < min(i+14, len(r.low)); j++ {
		tag := r.tagOf(j)
		switch {
		case relatives[r.low[j]] || r.mark(j) && !dash(r.low[j]):
			if head < 0 || plainPlaces[r.low[head]] || !relatives[r.low[j]] && !strings.Contains(",.;:)!?", r.low[j]) {
				return ""
			}
			return singular(r.low[head])
		case tag == headwater.VERB || tag == headwater.AUX || tag == headwater.PRON:
			return ""
		case prepositions[r.low[j]]:
			open = false
		case open && r.roleNoun(j) != "":
			return ""
		case open && !possessive(r.low[j]):
			head = j
		}
	}
	return ""
}

var articles = set("a", "an", "the", "its", "his", "her", "their", "another", "one")
