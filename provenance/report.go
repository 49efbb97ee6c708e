package provenance

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// pieces are what an outlet puts out, where the text speaks of it without quoting:
// "the Norda exclusive", "a report by Norda", "Norda's story".
var pieces = set("report", "reports", "reporting", "story", "stories", "exclusive", "dispatch", "dispatches", "article", "articles", "account", "investigation", "scoop", "wire", "piece", "coverage", "version")

// creditPieces makes a source of every outlet whose piece the text speaks of, or
// on whose word it says something is ("from Norda", "what Norda said"). It lays no
// hop: which words rest on the piece is not told.
func (t *tracer) creditPieces() {
	for i := range t.outlets {
		o := &t.outlets[i]
		if o.own || o.label != "" && o.entity < 0 {
			continue
		}
		s := t.sentence(o.span)
		if (t.piece(o, s) || t.handed(o, s)) && !t.mentioned(o.span) {
			t.sourceAt(o)
		}
	}
}

// mentioned says whether a span stands in a mention of an organization or outlet that
// is a source already: "the website Marib Now".
func (t *tracer) mentioned(at headwater.Span) bool {
	first, _ := slices.BinarySearchFunc(t.mentions, at.Start-widest, func(m mention, p int) int { return m.span.Start - p })
	for _, m := range t.mentions[first:] {
		if m.span.Start > at.Start {
			return false
		}
		src := t.source(m.source)
		if m.span.Contains(at) && src != nil && (src.Kind == headwater.OutletSource || src.Kind == headwater.OrganizationSource) {
			return true
		}
	}
	return false
}

// widest is how far before a name the mention that holds it may begin, in bytes.
const widest = 80

// piece says whether a noun for a piece stands right behind an outlet's name, or
// before it with "by", "of", "from" or "in" between.
func (t *tracer) piece(o *outlet, s headwater.Sentence) bool {
	after := t.tokenAt(o.span.End)
	for n := 0; n < 2 && after+n < s.Last; n++ {
		if pieces[t.low(after+n)] {
			return true
		}
	}
	before := o.first - 1
	if t.low(before) == "the" {
		before--
	}
	switch t.low(before) {
	case "by", "from", "of", "in":
		return before > s.First && pieces[t.low(before-1)]
	}
	return false
}

// handed says whether the sentence tells that an outlet said, reported or carried
// something, whatever its words are: "what Norda said", "passed on from Norda".
func (t *tracer) handed(o *outlet, s headwater.Sentence) bool {
	if next := t.low(t.tokenAt(o.span.End)); t.tokenAt(o.span.End) < s.Last && tellings[next] {
		return true
	}
	before := o.first - 1
	switch w := t.low(before); {
	case before < s.First:
		return false
	case creditings[w]:
		return true
	case w == "from" || w == "via" || w == "by" || w == "to" || w == "through" || w == "on" || w == "of":
		return before > s.First && passings[t.low(before-1)]
	}
	return false
}

var (
	creditings = set("credits", "credited", "credit", "crediting", "cites", "cited", "citing", "quotes", "quoting", "copies", "copying", "summarises", "summarizes", "paraphrases", "rewrites")
	tellings   = set("said", "says", "reported", "reports", "wrote", "writes", "published", "quoted", "quotes", "cited", "cites", "carried", "credited")
	passings   = set("spokesman", "spokeswoman", "quoted", "quoting", "carried", "cited", "reported", "published", "told", "remarks", "statement", "interview", "according", "attributed", "credited", "on", "estimate", "text", "copy", "lines", "taken", "lifted", "supplied", "run", "speaking", "given", "denial", "rewrite", "rewritten", "reprint", "drawing", "draws", "based", "relying", "relies", "sources")
)
