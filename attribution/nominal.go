package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// quotedInside says whether token i stands inside a quotation that does not hold
// the whole sentence's frame: what a quoted speaker reports is nested, and read
// only when its clause is complete. Verbs in short scare quotes are no cues.
func (r *reader) quotedInside(i int) bool {
	return r.quoted(i) && r.syn.Quotations[r.quote[i]].Len() < 40
}

// selfTalk says whether the verb is a quoted speaker's own "I think", "we want":
// part of how he talks, no report of another's words.
func (r *reader) selfTalk(g, i int, f form) bool {
	if !r.quoted(i) || f.act != headwater.Believe && f.act != headwater.Intend && f.act != headwater.State {
		return false
	}
	w := r.at(g - 1)
	return w == "i" || w == "we" || w == "you" || f.act != headwater.State && (w == "they" || w == "who")
}

// nominal says whether the form at i is a noun or an adjective here: "the
// report", "alleged attack", "two claims".
func (r *reader) nominal(i int, f form) bool {
	if i == r.s.First && i+1 < len(r.low) && f.kind != base && f.kind != gerund {
		return f.kind == third
	}
	prev := r.word(i - 1)
	switch {
	case r.partOfName(i, f), determiner[prev] && !quantifiers[prev]:
		return f.kind != gerund || !r.participial(prev)
	case f.kind == gerund:
		return !r.participial(prev)
	case f.kind == past || f.kind == participle:
		return prepositions[prev] && prev != "in" && prev != "to" && !r.capital(i-2)
	case possessive(prev) || prepositions[prev] && prev != "to":
		return true
	}
	return ambiguous[f.lemma] && r.tagOf(i) != headwater.VERB && !r.closing(i, f.kind) && !r.verbal(prev, r.word(i+1), f.kind)
}

// closing says whether the form at i ends a clause behind who speaks: "…, the Post
// reports", "…, insiders claim".
func (r *reader) closing(i int, kind inflection) bool {
	if r.in(i+1) && !r.punct(i+1) {
		return false
	}
	who := r.word(i - 1)
	return kind == third && r.capital(i-1) || kind == base && who != singular(who) && (personNouns[singular(who)] || groupNouns[who])
}

// word gives token i of the document in lower case, or "" outside it.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.low) {
		return ""
	}
	return r.low[i]
}

// partOfName says whether the form at i is a capitalised word behind another, as
// in "Human Rights Watch Report"; in a headline every word is.
func (r *reader) partOfName(i int, f form) bool {
	return i > r.s.First && r.capital(i) && r.capital(i-1) && f.lemma != "say" && !r.headline()
}

// participial says whether a form in -ing behind the word prev can be a
// participle that goes on speaking: after a mark, "by", a form of "be", or a
// noun that can speak ("a statement saying").
func (r *reader) participial(prev string) bool {
	n := singular(prev)
	return participleLeads[prev] || dash(prev) || beForms[prev] || adverbs[prev] || personNouns[n] || paperNouns[n] || pronouns[prev] && prev != "her"
}

// participleLeads are marks and words that a participle of speech follows.
var participleLeads = set(",", "”", "\"", "''", ")", "by", "and", "as")

// ambiguous lemmas are nouns as often as verbs.
var ambiguous = set("report", "claim", "note", "plan", "offer", "order", "charge", "demand", "request", "comment", "question", "fear", "hope", "post", "list", "signal", "detail", "estimate", "forecast", "state", "tweet", "answer", "reply", "doubt", "command", "call", "promise", "pledge", "vow", "address", "point", "appeal", "dispute", "praise", "blame", "remark", "quote", "reference", "stress", "hint", "show", "judge", "suspect", "record", "advise")

// verbal says whether the neighbours of an ambiguous word make it a verb.
func (r *reader) verbal(prev, next string, kind inflection) bool {
	if next == "that" || subjects[prev] || auxiliaries[prev] || prev == "to" {
		return true
	}
	if numbers[prev] > 0 || strings.HasSuffix(prev, "ing") {
		return false
	}
	plural := strings.HasSuffix(prev, "s") && !strings.HasSuffix(prev, "ss") && !possessive(prev)
	return (kind == third || plural || adverbs[prev]) && (determiner[next] || subjects[next] || contentLeads[next])
}

// contentLeads are marks and words that content opens with.
var contentLeads = set(":", "“", "\"", "to")

// headline says whether the sentence stands in a title.
func (r *reader) headline() bool {
	return r.doc.Blocks[r.s.Block].Kind == headwater.TitleBlock
}
