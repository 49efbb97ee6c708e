package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// reach bounds how many tokens a noun phrase is read.
const reach = 40

// leftPhrase reads the noun phrase that ends before token end, leftwards.
func (r *reader) leftPhrase(end int) words {
	if subjects[r.at(end-1)] || r.at(end-1) == "neither" {
		return words{end - 1, end}
	}
	if w := r.at(end - 1); prepositions[w] || clauseStarts[w] && w != "that" || conjunctions[w] {
		return words{}
	}
	return r.trimLeft(r.trimDate(words{r.leftEdge(end), end}))
}

// leftEdge walks from token end to where its noun phrase begins: past relative
// clauses and brackets, up to a mark, a verb or a new clause.
func (r *reader) leftEdge(end int) int {
	first := end
	for i := end - 1; r.in(i) && end-i < reach; i-- {
		i = r.skipBracket(i)
		if !r.in(i) || r.bars(i) {
			break
		}
		if r.verbish(i) && !r.reduced(i) {
			if i = r.relative(i); i < 0 {
				break
			}
		}
		first = i
	}
	return first
}

// trimDate drops a date from the end of a phrase: "the army on Friday".
func (r *reader) trimDate(w words) words {
	for w.last-w.first > 1 && (weekdays[r.low[w.last-1]] || timeWords[r.low[w.last-1]]) {
		w.last--
		if dateOpeners[r.low[w.last-1]] && w.last-w.first > 1 {
			w.last--
		}
	}
	return w
}

// skipBracket passes over "(…)" read leftwards.
func (r *reader) skipBracket(i int) int {
	if r.at(i) != ")" {
		return i
	}
	for j := i; r.in(j) && i-j < reach; j-- {
		if r.low[j] == "(" {
			return j - 1
		}
	}
	return i
}

// bars says whether token i cannot stand inside a noun phrase read leftwards.
func (r *reader) bars(i int) bool {
	w := r.low[i]
	if r.punct(i) {
		return r.quoted(i) || w != "'" && w != "’" // the apostrophe of "the inspectors' report"
	}
	if w == "and" || w == "nor" {
		return !r.joinsNouns(i)
	}
	return clauseStarts[w] && w != "than" && !(w == "that" && r.verbish(i+1))
}

// joinsNouns says whether "and" at i ties two noun phrases: no verb stands
// between the last mark and it.
func (r *reader) joinsNouns(i int) bool {
	for j := i - 1; r.in(j) && i-j < reach && !r.punct(j) && !clauseStarts[r.low[j]]; j-- {
		if r.verbish(j) || subjects[r.low[j]] {
			return false
		}
	}
	return i > r.s.First && !r.punct(i-1)
}

// relative finds the "who" or "which" that governs the verb at i, or -1.
func (r *reader) relative(i int) int {
	for j := i - 1; r.in(j) && i-j < 9 && !r.punct(j); j-- {
		if w := r.low[j]; w == "who" || w == "which" {
			return j
		}
	}
	return -1
}

// trimLeft drops what stands before a subject but does not belong to it: "And",
// "On Friday", "Meanwhile".
func (r *reader) trimLeft(w words) words {
	for !w.empty() {
		low := r.low[w.first]
		switch {
		case r.ago(w) > 0:
			w.first = r.ago(w)
		case conjunctions[low]:
			w.first++
		case w.last-w.first == 1:
			return w
		case prepositions[low]:
			w.first = min(r.afterPreposition(w), w.last)
		case timeWords[low] || adverbs[low] && !determiner[low] || weekdays[low]:
			w.first++
		default:
			return w
		}
	}
	return w
}

// ago is where a phrase goes on behind "ten years ago", or 0.
func (r *reader) ago(w words) int {
	for i := w.first + 1; i < min(w.first+4, w.last-1); i++ {
		if r.low[i] == "ago" || r.low[i] == "later" || r.low[i] == "earlier" {
			return i + 1
		}
	}
	return 0
}

// afterPreposition gives where the subject begins behind a leading "On Friday"
// or "In Baghdad": past one date, name, or determiner and nouns up to the next
// determiner or name. A phrase of one piece is no subject.
func (r *reader) afterPreposition(w words) int {
	i := w.first + 1
	if determiner[r.low[i]] {
		i++
	}
	named := r.capital(i)
	for i < w.last && (r.capital(i) || weekdays[r.low[i]] || months[r.low[i]]) == named {
		i++
		if !named && determiner[r.at(i)] {
			break
		}
	}
	return i
}

// subject finds the subject of the verb group that begins at token g: what
// stands before it, an apposition between commas taken in with its comma.
func (r *reader) subject(g int) words {
	if r.at(g-1) != "," && !dash(r.at(g-1)) || r.quotedComma(g-1) {
		return r.leftPhrase(g)
	}
	open := r.markBefore(g - 1)
	if open < 0 {
		return words{}
	}
	head := r.leftPhrase(open)
	for r.age(head) && r.at(head.first-1) == "," {
		head = r.leftPhrase(head.first - 1)
	}
	if head.empty() || r.low[open-1] != "," && head.first > r.s.First && prepositions[r.low[r.s.First]] && head.last-head.first < 2 {
		return r.inserted(open, g)
	}
	if r.adverbial(open+1, g-1) {
		return head
	}
	return words{head.first, g}
}

func (r *reader) quotedComma(i int) bool { return r.closes(i+1) || r.closes(i-1) || r.quoted(i) }

// inserted reads the subject between a fronted phrase and a stray comma: "In
// Geneva, the envoy Hanna Reyl, said".
func (r *reader) inserted(open, g int) words {
	w := words{open + 1, g - 1}
	if !r.speaker(w) {
		return words{}
	}
	return r.trimLeft(w)
}

// age says whether a phrase is a bare number between commas: "Smith, 44, said".
func (r *reader) age(w words) bool {
	return w.last-w.first == 1 && r.syn.Tokens[w.first].Kind == headwater.NumberToken
}

// markBefore finds the comma or dash that opens the insertion which closes with
// the same mark at i, or -1.
func (r *reader) markBefore(i int) int {
	for j := i - 1; r.in(j) && i-j < reach; j-- {
		switch {
		case r.quoted(j) != r.quoted(i), r.low[j] == ";", r.low[j] == ":":
			return -1
		case r.low[j] == r.low[i]:
			return j
		}
	}
	return -1
}

// adverbial says whether tokens [i, j) are an aside, no apposition.
func (r *reader) adverbial(i, j int) bool {
	w := r.at(i)
	return j-i == 1 && (timeWords[w] || adverbs[w] || weekdays[w] || w == "too") ||
		j-i <= 9 && (prepositions[w] && w != "of" || w == "however" || w == "meanwhile" || strings.HasSuffix(w, "ing"))
}

// rightPhrase reads the noun phrase that begins at token i, rightwards, with its
// appositions. It stops at a date, a new clause or a quotation.
func (r *reader) rightPhrase(i int) words {
	first := i
	for r.in(i) && i-first < reach && !r.endsPhrase(i) && (i == first || !r.leavesPhrase(i)) {
		i++
	}
	for i > first+1 && (r.at(i-1) == "," || r.at(i-1) == "and" || r.dangles(i-1)) {
		i--
	}
	return words{first, i}
}

// dangles says whether the word at i is a participle whose complement was cut off:
// "a report published" of "a report published last year".
func (r *reader) dangles(i int) bool {
	return strings.HasSuffix(r.low[i], "ed") && r.entity[i] < 0 && !personNouns[r.low[i]] && r.entity[i-1] < 0 && !determiner[r.low[i-1]] && !auxiliaries[r.low[i-1]]
}

// endsPhrase says whether the mark at i ends a noun phrase read rightwards.
func (r *reader) endsPhrase(i int) bool {
	switch w := r.low[i]; {
	case w == ",":
		return !r.apposition(i + 1)
	case w == ":" || w == ";" || dash(w) || r.finalStop(i):
		return true
	}
	return r.opens(i) && !r.shortQuote(i)
}

// leavesPhrase says whether the word at i is no longer part of the noun phrase
// before it: a date, a conjunction with a new clause, a verb.
func (r *reader) leavesPhrase(i int) bool {
	w := r.low[i]
	switch {
	case w == ",":
		return false
	case stops[w] && !determiner[r.at(i-1)], w == "that", r.conjoined(i):
		return true
	case r.adjunct(i) > i && !strings.HasSuffix(r.low[i-1], "ed"):
		return true
	}
	return r.verbish(i) && r.relative(i) < 0 && !r.reduced(i)
}

// shortQuote says whether the quotation that opens at i is a name or a nickname
// of at most three words inside a phrase.
func (r *reader) shortQuote(i int) bool {
	q := r.syn.Quotations[r.quote[i]]
	return strings.Count(q.In(r.text), " ") <= 2
}

// conjoined says whether "and" at i begins a new clause.
func (r *reader) conjoined(i int) bool {
	if r.low[i] != "and" {
		return false
	}
	for j := i + 1; r.in(j) && j-i < 7 && !r.punct(j); j++ {
		if r.verbish(j) || subjects[r.low[j]] {
			return true
		}
	}
	return false
}

// reduced says whether the -ed form at i is a participle behind its noun: "the
// report published in May", "officials briefed on the matter".
func (r *reader) reduced(i int) bool {
	w := r.low[i]
	if f, ok := forms()[w]; ok && f.frames&clause != 0 && f.frames&object == 0 && !prepositions[r.at(i+1)] {
		return false
	}
	return strings.HasSuffix(w, "ed") && !auxiliaries[w] && (prepositions[r.at(i+1)] || months[r.at(i+1)] || weekdays[r.at(i+1)])
}

// apposition says whether what begins at i, after a comma, tells more of the
// noun before it: "a spokesman", "who", "44", "head of".
func (r *reader) apposition(i int) bool {
	w := r.at(i)
	switch {
	case appositives[w]:
		return !r.newClause(i)
	case personNouns[w] || orgNouns[w] || ranks[w]:
		return true
	case r.number(i):
		return r.at(i+1) == "," || r.at(i+1) == "."
	case personNouns[r.at(i-2)] && r.capital(i) && r.capital(i+1):
		return r.punct(i + 2) // "the deputy, Ruta Hale,"
	}
	return (r.capital(i) && !subjects[w]) && (possessive(w) || personNouns[r.at(i+1)]) && !r.newClause(i)
}

// newClause says whether a subject and a verb begin at i, up to the next mark.
func (r *reader) newClause(i int) bool {
	if w := r.at(i); w == "who" || w == "which" || w == "whose" {
		return false
	}
	for j := i + 1; r.in(j) && j-i < 14 && !r.punct(j); j++ {
		if r.verbish(j) && !r.reduced(j) {
			return r.relative(j) < 0
		}
	}
	return false
}

// finalStop says whether token i ends the sentence.
func (r *reader) finalStop(i int) bool {
	w := r.at(i)
	return (w == "." || w == "!" || w == "?" || w == "…") && (i == r.s.Last-1 || r.closes(i+1) || r.punct(i+1))
}
