package attribution

import (
	"github.com/headwater-project/headwater"
)

// noRole are nouns of people that say nothing of what they do.
var noRole = set("source", "man", "woman", "person", "people", "individual", "someone", "boy", "girl", "guy", "other", "somebody", "anyone", "everyone", "nobody", "anybody", "everybody", "mr", "mr.", "mrs.", "ms.")

// role is the noun that says what a person is, as written: "foreign minister". Of
// a phrase that a common noun heads it is that noun; of a name, the title before
// it or the apposition behind it.
func (r *reader) role(m mention) string {
	if m.entity < 0 && m.core >= 0 && !r.proper(&m) {
		if tag := r.tagOf(m.head); noRole[m.noun] || m.one || m.class != humanClass || tag != headwater.NOUN && tag != headwater.PROPN {
			return ""
		}
		return r.roleAt(m, m.head, m.base.first)
	}
	for i := m.first; i < m.last; i++ {
		if relatives[r.low[i]] && i > m.head {
			break
		}
		if n := r.roleNoun(i); n != "" && !(n != r.low[i] && m.kind == headwater.PersonSource) && !possessive(r.low[i]) && !noRole[n] {
			for i+1 < m.last && r.roleNoun(i+1) != "" && r.entity[i+1] < 0 {
				i++
			}
			return r.roleAt(m, i, m.first)
		}
	}
	return ""
}

// roleNoun is the noun of people at token i, in the singular, or "".
func (r *reader) roleNoun(i int) string {
	tag := r.tagOf(i)
	if tag != 0 && tag != headwater.NOUN && tag != headwater.PROPN {
		return ""
	}
	n := singular(r.low[i])
	if t, ok := titleNouns[n]; ok {
		n = t
	}
	if personNouns[n] || morePersons[n] && (tag == headwater.NOUN || r.entity[i] < 0) {
		return n
	}
	return ""
}

// titleNouns are what titles before a name shorten.
var titleNouns = map[string]string{"gov.": "governor", "sen.": "senator", "rep.": "representative", "gen.": "general", "col.": "colonel", "lt.": "lieutenant", "capt.": "captain", "sgt.": "sergeant", "maj.": "major", "adm.": "admiral", "prof.": "professor", "dr.": "doctor", "amb.": "ambassador", "pres.": "president", "sens.": "senator", "reps.": "representative", "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "col": "colonel", "dr": "doctor", "prof": "professor"}

// roleAt is the role that ends with the noun at token i, with the words before it
// down to token from that belong to it.
func (r *reader) roleAt(m mention, i, from int) string {
	first := i
	for first > from && r.roleWord(first-1, i) {
		first--
	}
	if i+1 < m.last && r.low[i+1] == "general" && r.entity[i+1] < 0 {
		i++ // attorney general
	}
	s := r.span(words{first, i + 1})
	if n := r.wordAt(i); n < len(r.syn.Words) && possessive(r.low[i]) {
		s.End = r.syn.Words[n].End
	}
	return s.In(r.text)
}

// roleWord says whether token i belongs to the role that ends at head.
func (r *reader) roleWord(i, head int) bool {
	w := r.low[i]
	if r.syn.Tokens[i].Kind != headwater.WordToken || determiner[w] || possessive(w) || prepositions[w] || numbers[w] > 0 || multiples[w] > 0 || w == "and" || ordinals[w] || adverbs[w] || w == "least" || w == "more" || w == "other" {
		return false
	}
	return r.entity[i] < 0 && (r.capital(i) == r.capital(head) || i == r.sentenceOf(i).First)
}

// locatives say where somebody is, which is not where he is from.
var locatives = set("in", "at", "near", "inside", "outside", "on", "visiting")

// affiliation is the first organization in the phrase that is not the source
// itself, and country the first country that marks the source: "an Iranian
// official", but not "a diplomat in Tehran". What a relative clause or a bracket
// tells is not read.
func (r *reader) affiliation(m mention) (org, country string) {
	if r.twin(&m) {
		return "", ""
	}
	whereabouts, bracket := false, 0
	for i := m.first; i < m.last && !r.endsMarks(m, i); i++ {
		switch w := r.low[i]; {
		case w == "(":
			bracket++
		case w == ")":
			bracket--
		case locatives[w]:
			whereabouts = true
		}
		e := r.entity[i]
		if e < 0 || bracket > 0 || r.ownName(m, i) {
			continue
		}
		ent := &r.entities[e]
		if org == "" && int(e) != m.entity && ent.Type == headwater.Org && m.of.empty() {
			org = ent.ID
		}
		if country == "" && !whereabouts {
			country = ent.Country
		}
	}
	return org, country
}

// endsMarks says whether a clause begins at token i that tells what a source did,
// no longer what it is.
func (r *reader) endsMarks(m mention, i int) bool {
	return i > m.head && (relatives[r.low[i]] && r.relativeAt(i) || handed[r.low[i]] || m.kind != headwater.DocumentSource && r.tagOf(i) == headwater.VERB)
}

// handed are participles behind a document that tell who got it, not whose it is: "a
// report seen by Norda".
var handed = set("seen", "obtained", "reviewed", "viewed", "verified", "examined", "analysed", "analyzed", "shown", "leaked", "sent", "given", "shared", "acquired", "read")

// ownName says whether token i belongs to the name of the person that m is.
func (r *reader) ownName(m mention, i int) bool {
	if m.entity < 0 || m.kind != headwater.PersonSource {
		return false
	}
	return i == m.head || i == m.base.last-1 || int(r.entity[i]) == m.entity
}
