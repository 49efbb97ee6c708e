package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// passive says whether the group of the participle at i holds a form of "be".
func (r *reader) passive(g, i int, f form) bool {
	if f.kind != past && f.kind != participle {
		return false
	}
	return r.withBe(g, i)
}

// passiveVoice reads "X is said to …", "it was reported that …", "X was quoted
// as saying …", "was confirmed by Y".
func (r *reader) passiveVoice(d draft, i int) {
	subject := r.subject(d.cue.first)
	next := r.at(i + 1)
	switch {
	case next == "by" && r.quotedBy(&d, i):
		d.source = subject
	case next == "as" && strings.HasSuffix(r.at(i+2), "ing"):
		d.source, d.cue.last, d.verb.frames = subject, i+3, clause
		left := r.contentBefore(d)
		right, _ := r.contentAfter(&d, !left.Empty())
		d.content = []headwater.Span{left, right}
	case next == "by" || next == "in" && r.at(i+2) == "a":
		d.source = r.rightPhrase(i + 2)
		d.cue.last = i + 2
		d.content = []headwater.Span{r.span(subject)}
	case next == "that" || next == "to" && hearsay[d.verb.lemma]:
		d.content = []headwater.Span{r.clause(i + 1)}
		if next == "to" {
			d.content = append([]headwater.Span{r.span(subject)}, d.content...)
		}
	default:
		return
	}
	if next != "that" && subject.empty() {
		return
	}
	r.keep(d)
}

// quotedBy reads "was quoted by Norda as saying CONTENT", all of which is the cue:
// who quotes is no source of the words but a relay.
func (r *reader) quotedBy(d *draft, i int) bool {
	by := r.rightPhrase(i + 2)
	if as := by.last; by.empty() || !r.is(as, "as") || !strings.HasSuffix(r.at(as+1), "ing") {
		return false
	}
	d.cue.last, d.verb.frames, d.confidence, d.wins = by.last+2, clause, sure, true
	left := r.contentBefore(*d)
	right, _ := r.contentAfter(d, !left.Empty())
	d.content = []headwater.Span{left, right}
	return true
}

// hearsay verbs give a passive with "to" whose speaker is left out.
var hearsay = set("say", "believe", "think", "report", "allege", "know", "claim", "expect", "suspect", "estimate", "assume", "fear", "find", "consider", "rumor")
