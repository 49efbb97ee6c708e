package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// sourcePhrase reads "according to SOURCE" and "in the words of SOURCE", whose cue
// is the tokens [i, end), with its content before, after, or on both sides.
func (r *reader) sourcePhrase(i, end int) {
	d := draft{cue: words{i, end}, verb: cue{act: headwater.State}, shared: -1, confidence: sure}
	d.source = r.rightPhrase(end)
	first := i == r.s.First
	if first && (r.at(d.source.last) != "," || r.verbish(d.source.last+1)) {
		d.source = r.toComma(d.source)
	}
	if d.source.empty() {
		return
	}
	rest := d.source.last
	for first && r.in(rest) && rest-i < reach && r.low[rest] != "," {
		rest++
	}
	after := r.restAfter(rest, first)
	if r.opens(rest+1) && r.at(i) == "in" {
		after = r.quoteOn(rest + 1) // "it was, in the words of X, “…”": only the quotation is X's
		d.content = []headwater.Span{after}
	} else {
		d.content = []headwater.Span{r.leftContent(i), after}
	}
	r.keep(d)
}

// toComma cuts a phrase at its first comma.
func (r *reader) toComma(w words) words {
	for i := w.first; i < w.last; i++ {
		if r.low[i] == "," {
			return words{w.first, i}
		}
	}
	return w
}

// restAfter is what follows a fronted or inserted source phrase behind a comma.
func (r *reader) restAfter(i int, fronted bool) headwater.Span {
	if r.at(i) == "," && (fronted || r.resumes(i+1)) && !r.boundary(i) {
		if r.opens(i + 1) {
			return r.quoteOn(i + 1)
		}
		return r.clause(i + 1)
	}
	return headwater.Span{}
}

// reportedly reads an adverb that says a nameless source stands behind the
// clause.
func (r *reader) reportedly(i int) {
	end := r.clause(i + 1)
	start := i
	for r.in(start-1) && i-start < reach && r.low[start-1] != "," && !clauseStarts[r.low[start-1]] && !r.punct(start-1) {
		start--
	}
	d := draft{cue: words{i, i + 1}, verb: cue{act: headwater.State}, shared: -1, confidence: perhaps}
	d.content = []headwater.Span{r.span(words{start, i}), end}
	r.keep(d)
}

// colon reads "SOURCE: CONTENT" where no verb stands between: speakers in an
// interview, and headlines.
func (r *reader) colon(i int) {
	first := r.s.First
	opens := r.opens(i + 1)
	if i-first < 1 || r.quoted(i) || len(r.drafts) > r.from && r.drafts[len(r.drafts)-1].cue.last > i {
		return
	}
	if r.headline() && !opens && r.headlineSource(i) {
		return
	}
	if r.hasVerb(first, i) {
		if opens {
			r.moodColon(i)
		}
		return
	}
	if i-first > 9 {
		return
	}
	if label := (words{first, i}); !opens && (r.shouted(label) || r.labels[r.heading(label)] > 1) && r.opensBlock(first) {
		r.transcript(label, i)
		return
	}
	if !opens && !r.headline() || !r.speaker(words{first, i}) {
		return
	}
	d := draft{source: words{first, i}, cue: words{i, i + 1}, verb: cue{act: headwater.State}, shared: -1, confidence: perhaps}
	if opens {
		d.content, d.confidence = []headwater.Span{r.quoteOn(i + 1)}, likely
	} else {
		d.content = []headwater.Span{r.clause(i + 1)}
	}
	r.keep(d)
}

// moodColon reads "Moss was less sure: “CONTENT”", where the clause before the
// colon tells how the speaker spoke.
func (r *reader) moodColon(i int) {
	w := r.sentenceSubject(i)
	if w.empty() || !r.speaker(w) {
		return
	}
	r.keep(draft{source: w, cue: words{i, i + 1}, verb: cue{act: headwater.State}, shared: -1, confidence: perhaps, content: []headwater.Span{r.quoteOn(i + 1)}})
}

// shouted says whether a phrase opens its paragraph in capitals: "SMITH:".
func (r *reader) shouted(w words) bool {
	for i := w.first; i < w.last; i++ {
		t := r.syn.Tokens[i].In(r.text)
		if len(t) < 2 || strings.ToUpper(t) != t || r.syn.Tokens[i].Kind != headwater.WordToken {
			return false
		}
	}
	return w.last-w.first <= 3
}

// transcript reads a turn of a printed conversation: all of the paragraph is the
// speaker's.
func (r *reader) transcript(speaker words, i int) {
	block := r.doc.Blocks[r.s.Block]
	if i+1 >= len(r.low) || r.syn.Tokens[i+1].Start >= block.End {
		return
	}
	d := draft{source: speaker, cue: words{i, i + 1}, verb: cue{act: headwater.State}, shared: -1, confidence: sure, wins: true}
	d.content = []headwater.Span{{Start: r.syn.Tokens[i+1].Start, End: block.End}}
	r.keep(d)
}

// speaker says whether a phrase names somebody who can speak: an entity, or a
// noun for a person, body or document.
func (r *reader) speaker(w words) bool {
	for i := w.first; i < w.last; i++ {
		if e := r.entity[i]; e >= 0 && (r.entities[e].Type == headwater.Person || r.entities[e].Type == headwater.Org) {
			return true
		}
		if n := singular(r.low[i]); personNouns[n] || paperNouns[n] || orgNouns[n] || groupNouns[r.low[i]] {
			return true
		}
	}
	return false
}

// nounCues are nouns that take a clause as content, with their act.
var nounCues = map[string]headwater.Act{
	"claim": headwater.State, "claims": headwater.State, "assertion": headwater.State, "assertions": headwater.State,
	"allegation": headwater.Accuse, "allegations": headwater.Accuse, "accusation": headwater.Accuse, "accusations": headwater.Accuse,
	"suggestion": headwater.State, "suggestions": headwater.State, "statement": headwater.State, "belief": headwater.Believe,
	"denial": headwater.Deny, "denials": headwater.Deny, "rejection": headwater.Deny, "dismissal": headwater.Deny, "refutation": headwater.Deny, "warning": headwater.Predict, "warnings": headwater.Predict,
	"prediction": headwater.Predict, "pledge": headwater.Intend, "promise": headwater.Intend, "vow": headwater.Intend,
	"argument": headwater.State, "contention": headwater.State, "insistence": headwater.State, "admission": headwater.Confirm,
	"reports": headwater.State, "rumors": headwater.State, "rumours": headwater.State, "speculation": headwater.Believe,
	"concerns": headwater.Believe, "fears": headwater.Believe, "suspicions": headwater.Believe, "assessment": headwater.Believe,
}

// rejections are nouns that deny what follows "of".
var rejections = set("denial", "denials", "rejection", "dismissal", "refutation")

// rejection reads "X's denial of CONTENT".
func (r *reader) rejection(i int) {
	d := draft{source: r.owner(i), cue: words{i, i + 1}, verb: cue{act: headwater.Deny}, shared: -1, confidence: likely}
	if !d.source.empty() && r.speaker(d.source) {
		d.content = []headwater.Span{r.nounPhrase(i + 1)}
		r.keep(d)
	}
}

// nounCue reads "X's claim that CONTENT" and "the claim by X that CONTENT".
func (r *reader) nounCue(i int) {
	that := i + 1
	d := draft{cue: words{i, i + 1}, verb: cue{act: nounCues[r.low[i]]}, shared: -1, confidence: perhaps}
	if w := r.at(that); w == "by" || w == "from" {
		d.source = r.rightPhrase(that + 1)
		that = d.source.last
	}
	if r.is(that, "of") && rejections[r.low[i]] {
		r.rejection(i)
		return
	}
	if r.at(that) != "that" {
		if f, ok := forms()[r.low[i]]; ok {
			r.verb(i, f)
		}
		return
	}
	if d.source.empty() {
		d.source = r.owner(i)
	}
	if d.source.empty() && r.quoted(i) {
		return // "the reports that speak of …" is a relative clause more often than not
	}
	d.content = []headwater.Span{r.clause(that)}
	r.keep(d)
}

// owner reads the possessor of the noun at i: "Clinton's", "his", "the group's".
func (r *reader) owner(i int) words {
	j := i - 1
	for r.in(j) && i-j < 3 && !possessive(r.low[j]) && !owners[r.low[j]] {
		j--
	}
	if !r.in(j) || i-j >= 3 {
		return words{}
	}
	if owners[r.low[j]] {
		return words{j, j + 1}
	}
	return r.leftPhrase(j + 1)
}

// citation reads "SOURCE cites SOURCE": the content is what is cited.
func (r *reader) citation(d draft, i int, f form) {
	if f.kind == gerund {
		if len(r.drafts) > r.from {
			d.shared = len(r.drafts) - 1
		} else if d.source = r.citer(i); d.source.empty() {
			d.source = r.sentenceSubject(d.cue.first)
		}
	} else {
		d.source = r.subject(d.cue.first)
	}
	content := r.clause(i + 1)
	if f.kind == gerund && !r.opens(i+1) {
		content = r.span(r.rightPhrase(i + 1))
	}
	if d.source.empty() && d.shared < 0 || content.Empty() {
		return
	}
	d.content = []headwater.Span{content}
	r.keep(d)
}

// citer is the subject that a participle at i tells more of: the noun that it
// hangs on, or the subject of its clause's verb; empty where the parse shows none.
func (r *reader) citer(i int) words {
	noun := r.participant(r.wordAt(i))
	if noun < 0 || r.syn.Words[noun].Token >= i || !r.in(r.syn.Words[noun].Token) {
		return words{}
	}
	end := noun + 1
	for end < r.wordAt(i) && r.syn.Words[end].UPOS != headwater.PUNCT && r.under(end, noun) {
		end++
	}
	return words{r.leftOf(noun, r.s.First), r.syn.Words[end-1].Token + 1}
}

// participant climbs from the participle w to a noun or to a verb with a subject.
func (r *reader) participant(w int) int {
	for n := 0; n < depth && w < len(r.syn.Words); n++ {
		x := &r.syn.Words[w]
		if x.Head < 0 {
			return -1
		}
		if top := &r.syn.Words[x.Head]; family(x.Relation) == "acl" && heft(top) == 3 {
			return x.Head
		}
		w = x.Head
		if c := r.childOf(w, r.s.First, r.s.Last, "nsubj"); c >= 0 {
			return c
		}
	}
	return -1
}
