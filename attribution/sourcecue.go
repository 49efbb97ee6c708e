package attribution

import "github.com/headwater-project/headwater"

// sourceCue gives the end of a cue that stands before its source alone, without a
// verb of its own: "according to", "in the words of", "per", "as first reported
// by"; i where none begins there.
func (r *reader) sourceCue(i int) int {
	switch r.low[i] {
	case "according":
		if r.is(i+1, "to") {
			return r.voiced(i, i+2)
		}
	case "in":
		if r.is(i+1, "the") && views[r.at(i+2)] && r.is(i+3, "of") {
			return i + 4
		}
	case "per":
		return r.per(i, i+1)
	case "as":
		return r.asCue(i)
	}
	return i
}

// views are what a source has, where "in the … of" opens its words.
var views = set("words", "view", "opinion", "telling", "account", "estimation", "judgment", "judgement")

// voiced gives end where somebody or a paper that speaks follows; a plan, a
// custom or a size does not speak.
func (r *reader) voiced(i, end int) int {
	w := r.rightPhrase(end)
	if w.empty() || w.last-w.first <= 2 && measures[singular(r.low[w.last-1])] {
		return i
	}
	return end
}

// measures are what things go according to, without anybody's word.
var measures = set("plan", "schedule", "custom", "tradition", "season", "size", "age", "type", "taste", "script", "need", "pattern", "protocol", "procedure", "rank", "ability", "weight", "value", "date", "timetable", "calendar", "habit", "law", "rule")

// per gives end where "per" hands the word to a speaker: "per the contract", "per
// two officials", but not "per year" or "30 per cent".
func (r *reader) per(i, end int) int {
	next := r.at(end)
	if next == "" || i > r.s.First && r.syn.Tokens[i-1].Kind == headwater.NumberToken {
		return i
	}
	if !determiner[next] && !r.capital(end) && numbers[next] == 0 {
		return i
	}
	if w := r.rightPhrase(end); w.empty() || !r.speaker(w) {
		return i
	}
	return end
}

// asCue reads "as per" and "as (first) reported by".
func (r *reader) asCue(i int) int {
	if r.is(i+1, "per") {
		if end := r.per(i+1, i+2); end > i+1 {
			return end
		}
		return i
	}
	j := i + 1
	if r.is(j, "first") || r.is(j, "previously") || r.is(j, "originally") || r.is(j, "earlier") {
		j++
	}
	f, ok := forms()[r.at(j)]
	if ok && (f.kind == past || f.kind == participle) && r.is(j+1, "by") && !r.quotedOn(j) {
		return j + 2
	}
	return i
}
