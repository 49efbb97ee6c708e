// Package attribution finds who says what in a document: the source, the cue
// and the content of every attribution, and one record for each source.
//
// A small network reads every word (network.go), goes on where the parser's ends
// and is trained on PolNeAR (Newell, Margolin and Ruths 2018). A lexicon of
// reporting verbs with constructions read from word order, after Pouliquen,
// Steinberger and Best (2007), adds what such a corpus holds too little of:
// silence, lists of speakers, transcripts. docs/models/attribution.md tells more.
package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// Find gives the sources and attributions of a document by its rules alone, both
// in text order. It is total: a text in which nobody speaks gives two empty lists.
func Find(doc *headwater.Document, syn *headwater.Syntax, entities []headwater.Entity) ([]headwater.Source, []headwater.Attribution) {
	return newReader(doc, syn, entities).find(nil)
}

// Find gives the sources and attributions of the document that was heard, both in
// text order. It is total, and the end of the hearing.
func (h *Hearing) Find(syn *headwater.Syntax, entities []headwater.Entity) ([]headwater.Source, []headwater.Attribution) {
	h.end()
	return newReader(h.doc, syn, entities).find(h.found)
}

func (r *reader) find(heard []found) ([]headwater.Source, []headwater.Attribution) {
	for _, s := range r.syn.Sentences {
		s = r.afterDateline(s)
		if r.doc.Blocks[s.Block].Kind.Story() && s.Last-s.First <= longest {
			r.sentence(s)
		}
	}
	r.join(heard)
	r.quotedSpeakers()
	slices.SortStableFunc(r.drafts, func(a, b draft) int { return a.cue.first - b.cue.first })
	r.hearers()
	r.reports()
	r.sober()
	r.share()
	r.continueQuotes()
	r.apart()
	return r.resolve()
}

// afterDateline lets a sentence begin behind the dateline and its dash.
func (r *reader) afterDateline(s headwater.Sentence) headwater.Sentence {
	first := r.shoutedPlace(s)
	if d := r.doc.Dateline; d != nil && s.Overlaps(d.Span) {
		first = r.tokenAt(d.Span.End)
	}
	if first == s.First {
		return s
	}
	for first < s.Last && (r.low[first] == ")" || dash(r.low[first]) || r.low[first] == ":") {
		first++
	}
	if first < s.Last {
		s.First, s.Start = first, r.syn.Tokens[first].Start
	}
	return s
}

// shoutedPlace is where a sentence that opens its paragraph goes on behind a place
// in capitals and a dash, "RONA –": a dateline that the head did not claim.
func (r *reader) shoutedPlace(s headwater.Sentence) int {
	if s.Start != r.doc.Blocks[s.Block].Start {
		return s.First
	}
	for i := s.First; i < min(s.First+4, s.Last); i++ {
		w := r.syn.Tokens[i].In(r.text)
		if i > s.First && dash(w) {
			return i
		}
		if w != "," && (len(w) < 3 || strings.ToUpper(w) != w) {
			break
		}
	}
	return s.First
}

// longest is the longest sentence that is read, in tokens. What is longer is a
// table or a list, no prose.
const longest = 1000

// words is a run of tokens [first, last).
type words struct{ first, last int }

func (w words) empty() bool { return w.last <= w.first }

// draft is one attribution while it is being found.
type draft struct {
	source     words // empty where nobody is named
	cue        words
	content    []headwater.Span
	verb       cue
	negated    bool
	shared     int // index of the draft whose source this one shares, or -1
	confidence float64
	nested     bool           // found in what another says
	wins       bool           // over what the network found at its cue
	hushed     bool           // a rule read that no answer came
	sourceAt   headwater.Span // where the source stands inside its tokens, or nothing for all of them
	cueAt      headwater.Span // the same of the cue
}

// How sure a construction is where the network found nothing at its cue: the share
// that is right in all parts, up to their edges, on PolNeAR dev.
const (
	sure    = 0.75 // quotation with cue, "according to"
	likely  = 0.55
	perhaps = 0.25
)

// sentence looks for every construction in one sentence.
func (r *reader) sentence(s headwater.Sentence) {
	r.s, r.from = s, len(r.drafts)
	for i := s.First; i < s.Last; i++ {
		r.token(i)
	}
}

// token looks for the constructions that the token at i can be the cue of.
func (r *reader) token(i int) {
	w := r.low[i]
	f, verb := forms()[w]
	end := r.sourceCue(i)
	switch {
	case end > i:
		r.sourcePhrase(i, end)
	case hearsayAdverbs[w]:
		r.reportedly(i)
	case w == ":":
		r.colon(i)
	case nounCues[w] != "":
		r.nounCue(i)
	case i == r.s.First && dash(w):
		r.signed(i)
	case dash(w) && r.headline() && r.headlineSource(i):
		return
	case (hushes[w] || answers[f.lemma] && !r.quoted(i)) && r.silence(i):
		return
	case shows[w] && r.shown(draft{cue: words{i, i + 1}, verb: cue{act: headwater.State}, shared: -1}, i):
	case verb:
		r.verb(i, f)
	}
}

// Words that are cues by themselves.
var (
	hearsayAdverbs = set("reportedly", "allegedly", "purportedly")
	answers        = set("respond", "reply", "answer")
)

// clip keeps the content of a cue that is itself quoted inside its quotation.
func (r *reader) clip(d *draft) {
	q := r.quote[d.cue.first]
	if q < 0 {
		return
	}
	in := r.syn.Quotations[q].Inner
	for i, s := range d.content {
		s.Start, s.End = max(s.Start, in.Start), min(s.End, in.End)
		d.content[i] = s
	}
}

// keep adds a draft if it says something and its cue stands in no other's cue.
func (r *reader) keep(d draft) {
	r.clip(&d)
	d.content = slices.DeleteFunc(d.content, func(s headwater.Span) bool { return s.Empty() })
	if len(d.content) == 0 && d.verb.act != headwater.NoComment {
		return
	}
	for _, o := range r.drafts[r.from:] {
		if d.cue.first < o.cue.last && o.cue.first < d.cue.last || o.source.first <= d.cue.first && d.cue.first < o.source.last {
			return
		}
	}
	r.drafts = append(r.drafts, d)
}
