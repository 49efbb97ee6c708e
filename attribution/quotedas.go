package attribution

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// quoters are verbs whose subject passes on what their object says: "quoted the
// minister as saying".
var quoters = set("quote", "cite", "report", "paraphrase")

// longestQuoted is how many tokens name who is quoted at most.
const longestQuoted = 24

// quotedAs reads "RELAY quoted SOURCE as saying CONTENT", with the gerund at i: the
// words are the source's, and what the relay quotes is all of it.
func (r *reader) quotedAs(d draft, i int) bool {
	if r.at(i-1) != "as" && r.at(i-1) != "having" {
		return false
	}
	as := i - 1
	for r.at(as) != "as" {
		as--
	}
	at := r.quoter(as)
	if at < 0 {
		return false
	}
	source := r.rightPhrase(at + 1)
	if source.empty() || source.last > as {
		return false
	}
	d.source, d.nested, d.wins, d.confidence, d.verb.frames = source, true, true, sure, clause
	right, _ := r.contentAfter(&d, false)
	if right.Empty() {
		return false
	}
	r.quoting(at, source, right)
	d.content = []headwater.Span{right}
	r.keep(d)
	return true
}

// quoter is the verb of quoting before the "as" at token as, or -1.
func (r *reader) quoter(as int) int {
	for j := as - 1; r.in(j) && as-j < longestQuoted; j-- {
		f, ok := forms()[r.low[j]]
		if ok && quoters[f.lemma] && r.quoted(j) == r.quoted(as) {
			return j
		}
		if r.low[j] == ";" || r.low[j] == ":" {
			break
		}
	}
	return -1
}

// quoting adds the relay's own attribution, of all that it quotes, where the rules have
// none at its verb.
func (r *reader) quoting(at int, source words, content headwater.Span) {
	f := forms()[r.low[at]]
	g, negated := r.group(at)
	if f.kind == gerund || r.passive(g, at, f) {
		return
	}
	d := draft{cue: words{g, at + 1}, verb: f.cue, negated: negated, shared: -1, confidence: likely}
	if !r.takeSubject(&d) {
		return
	}
	d.verb.frames &^= cites
	d.content = []headwater.Span{r.span(source).Cover(content)}
	r.keep(d)
}

// asSaying says whether a content tells what who is cited says: "a source as saying
// that".
func (r *reader) asSaying(d *draft) bool {
	return slices.ContainsFunc(d.content, func(c headwater.Span) bool {
		for i := r.tokenAt(c.Start); i+1 < len(r.low) && r.syn.Tokens[i].Start < c.End; i++ {
			if f, ok := forms()[r.low[i+1]]; ok && r.low[i] == "as" && f.kind == gerund {
				return true
			}
		}
		return false
	})
}

// shows are the verbs with which papers and pictures speak.
var shows = set("show", "shows", "showed", "suggest", "suggests", "suggested", "indicate", "indicates", "indicated")

// shown reads "CONTENT, pictures reviewed by RELAY show", a sentence that ends in the cue,
// which the parser takes for a noun behind the relay's name.
func (r *reader) shown(d draft, i int) bool {
	if !shows[r.low[i]] || !r.finalStop(i+1) {
		return false
	}
	by := i - 1
	for by > r.s.First && i-by < 8 && r.low[by] != "by" {
		by--
	}
	if r.low[by] != "by" || !handed[r.at(by-1)] {
		return false
	}
	what := r.leftPhrase(by - 1)
	if what.empty() || !r.is(what.first-1, ",") || what.first-1 <= r.s.First {
		return false
	}
	d.source, d.content, d.wins, d.confidence = words{what.first, i}, []headwater.Span{r.span(words{r.s.First, what.first - 1})}, true, sure
	r.keep(d)
	return true
}
