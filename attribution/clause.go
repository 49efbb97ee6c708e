package attribution

import (
	"github.com/headwater-project/headwater"
)

// clausal says whether a word opens a clause of content.
func clausal(w string) bool {
	return w == "that" || w == "to" || w == "whether" || w == "how" || w == "why" || w == "what" || w == "if"
}

// nounPhrase is the object of a cue that takes no clause: it ends at a comma, or
// where the next verb of the same subject begins.
func (r *reader) nounPhrase(i int) headwater.Span {
	whole := r.clause(i)
	for j := i; r.in(j) && r.syn.Tokens[j].End <= whole.End; j++ {
		if j > i && !r.quoted(j) && (r.low[j] == ";" || r.low[j] == "," && !r.listed(j) || conjunctions[r.low[j]] && r.verbish(j+1)) {
			return r.span(words{i, j})
		}
	}
	return whole
}

// listed says whether the comma at i stands in a list: an "and" or "or" follows
// within a few words.
func (r *reader) listed(i int) bool {
	for j := i + 1; r.in(j) && j-i < 6; j++ {
		if r.low[j] == "and" || r.low[j] == "or" {
			return !r.conjoined(j)
		}
	}
	return false
}

// clauseAhead says whether a subject and a verb follow the preposition at i:
// "said in Iraq the militias were growing".
func (r *reader) clauseAhead(i int) bool {
	for j := i + 1; r.in(j) && j-i < 12; j++ {
		if r.low[j] == "," {
			return r.hasVerb(j+1, min(r.s.Last, j+20))
		}
		if r.verbish(j) {
			return true
		}
	}
	return false
}

// toAhead says whether an infinitive follows soon: "urged Iran to stop".
func (r *reader) toAhead(i int) bool {
	for j := i; r.in(j) && j-i < 30 && !r.verbish(j); j++ {
		if r.low[j] == "to" {
			return true
		}
	}
	return false
}

// quoteOn is the content of a quotation that opens at token i: the whole of it,
// and the rest of the clause when the quotation is only its beginning.
func (r *reader) quoteOn(i int) headwater.Span {
	q := r.syn.Quotations[r.quote[i]]
	last := r.tokenAt(q.End - 1)
	after := last + 1
	if q.End > r.s.End || !r.in(after) || r.punct(after) || r.boundary(after) || r.at(last-1) == "," || r.at(last-1) == "." {
		return q.Span
	}
	return q.Span.Cover(r.clause(after))
}

// clause is the stretch from token i to the end of what one source says: the
// end of the sentence, or where another voice begins.
func (r *reader) clause(i int) headwater.Span {
	first := i
	for ; r.in(i) && !r.boundary(i); i++ {
		if r.opens(i) {
			q := r.syn.Quotations[r.quote[i]]
			if q.End > r.s.End {
				return r.span(words{first, i}).Cover(q.Span)
			}
			i = r.tokenAt(q.End - 1)
		}
	}
	for i > first && (r.at(i-1) == "." || r.at(i-1) == "," || r.at(i-1) == ";" || dash(r.at(i-1))) && !r.quoted(i-1) {
		i--
	}
	return r.span(words{first, i})
}

// boundary says whether another voice begins at the mark at i: ", adding",
// ", according to", ", but she said".
func (r *reader) boundary(i int) bool {
	w := r.low[i]
	if w == ";" {
		return r.voiceAhead(i+1) || r.hasVoice(i+1)
	}
	if r.closes(i-1) && r.at(i-2) == "," {
		return r.newVoice(i) // the comma stands inside the quotation: “…,” adding
	}
	if w == "and" || w == "but" {
		return !r.quoted(i) && r.voice(i+1)
	}
	if w != "," && !dash(w) {
		return (w == "according" || w == "citing") && !r.quoted(i)
	}
	if r.voice(i+1) || w == "," && r.tailVoice(i+1) {
		return true
	}
	return r.newVoice(i + 1)
}

// tailVoice says whether a subject and a reporting verb, and nothing more, end
// the sentence behind the comma before i: "…, two officials said on Monday".
func (r *reader) tailVoice(i int) bool {
	for j := i; r.in(j) && j-i < 20 && !r.punct(j); j++ {
		if f, ok := forms()[r.low[j]]; ok && j > i && f.frames&clause != 0 && f.frames&(inverts|addressee) != 0 && (f.kind != gerund && f.kind != participle) && r.ends(j+1) && !r.nominal(j, f) {
			return true
		}
		if r.verbish(j) && r.relative(j) < 0 && !r.reduced(j) {
			return false
		}
	}
	return false
}

// hasVoice says whether a reporting verb in a tense follows within a clause's
// reach of i.
func (r *reader) hasVoice(i int) bool {
	for j := i; r.in(j) && j-i < 25 && r.low[j] != ";"; j++ {
		if f, ok := forms()[r.low[j]]; ok && f.frames&clause != 0 && (f.kind == past || f.kind == third) && !r.nominal(j, f) {
			return true
		}
	}
	return false
}

// newVoice says whether a participle of speech, or a conjunction with a new
// subject and reporting verb, stands at i.
func (r *reader) newVoice(i int) bool {
	switch r.at(i) {
	case "according", "citing", "quoting", "adding", "saying", "noting", "referring", "calling", "telling", "arguing", "warning", "insisting", "claiming", "stressing", "suggesting", "explaining":
		return true
	case "but", "while", "although", "though", "and", "whereas":
		return r.voiceAhead(i + 1)
	}
	return false
}

// voice says whether the word at i, or the one behind an adverb there, is a
// strong reporting verb: "and said", ", said".
func (r *reader) voice(i int) bool {
	if adverbs[r.at(i)] {
		i++
	}
	f, ok := forms()[r.at(i)]
	return ok && (f.kind == past || f.kind == third) && f.frames&inverts != 0 && f.frames&clause != 0 && !r.quoted(i)
}

// voiceAhead says whether a subject and a reporting verb follow at i.
func (r *reader) voiceAhead(i int) bool {
	for j := i; r.in(j) && j-i < 9 && !r.punct(j); j++ {
		if f, ok := forms()[r.low[j]]; ok && j > i && f.frames&(clause|inverts) != 0 && (f.kind == past || f.kind == third) && !r.nominal(j, f) {
			return true
		}
		if j > i && r.verbish(j) {
			return false
		}
	}
	return false
}
