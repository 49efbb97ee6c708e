package provenance

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// relay is an outlet that passes words on, and what says so.
type relay struct {
	source string
	span   headwater.Span
	block  int
	own    bool // said to the outlet that we read
	told   bool // by a source of its, not by the outlet as its own report
}

// beside finds the relay that the sentence of a names for it, outside what is
// said: "told Norda", "in remarks carried by Irva", "quoted by state television".
func (t *tracer) beside(a *headwater.Attribution, s headwater.Sentence) (relay, bool) {
	if t.toUs(a) {
		return relay{source: t.base[0].Source, span: a.Cue, block: s.Block, own: true}, true
	}
	first, _ := slices.BinarySearchFunc(t.outlets, s.Start, func(o outlet, at int) int { return o.span.Start - at })
	for i := first; i < len(t.outlets) && t.outlets[i].span.Start < s.End; i++ {
		o := &t.outlets[i]
		if a.SourceSpan != nil && a.SourceSpan.Start >= o.span.Start && o.span.Overlaps(*a.SourceSpan) || t.said(a, o.span) {
			continue
		}
		if link := t.link(o, s); link >= 0 && t.governs(a, link, o, s) {
			id := t.sourceAt(o)
			return relay{source: id, span: o.span, block: s.Block, own: o.own || id != "" && id == t.base[0].Source}, id != a.Source
		}
	}
	return relay{}, false
}

// toUs says whether the cue of a tells the outlet that we read: "told us".
func (t *tracer) toUs(a *headwater.Attribution) bool {
	i := t.tokenAt(a.Cue.End)
	if w := t.low(i); (w == "to" || w == "with") && (t.low(i-1) == "spoke" || t.low(i-1) == "speaking" || t.low(i-1) == "said") {
		i++
	}
	w := t.low(i)
	return (w == "us" || w == "me") && !t.inQuote(a.Cue) && tells[t.low(i-1)]
}

var tells = set("told", "tells", "tell", "telling", "informed", "informs", "informing", "assured", "assures", "reassured", "reminded", "reminds", "notified", "briefed", "to", "with")

// inQuote says whether a span lies inside a quotation.
func (t *tracer) inQuote(at headwater.Span) bool {
	n, ok := slices.BinarySearchFunc(t.syn.Quotations, at.Start, func(q headwater.Quotation, p int) int { return q.Start - p })
	if !ok {
		n--
	}
	for ; n >= 0; n-- {
		if q := t.syn.Quotations[n]; q.Depth == 0 {
			return q.Contains(at)
		}
	}
	return false
}

// said says whether a span is part of what is said.
func (t *tracer) said(a *headwater.Attribution, at headwater.Span) bool {
	return a.Act != headwater.NoComment && slices.ContainsFunc(a.Content, func(c headwater.Span) bool { return c.Overlaps(at) })
}

// link is the token that ties a mention of an outlet to words that it carries, -1
// where none does: the verb of "told Norda" and "carried by Norda", the noun of "an
// interview with Norda".
func (t *tracer) link(o *outlet, s headwater.Sentence) int {
	i := o.first - 1
	for n := 0; n < 6 && i >= s.First && t.premodifies(i); n++ {
		i--
	}
	if i < s.First {
		return -1
	}
	low := t.low(i)
	switch {
	case tells[low] && low != "to" && low != "with":
		return i
	case low == "via", low == "through" && !t.inPhrase(i):
		return i
	case !carriers[low] || i == s.First:
		return -1
	}
	at := i - 1
	for n := 0; n < 4 && at > s.First && !linked[low][t.low(at)] && t.skips(at); n++ {
		at-- // "said on Friday on Rona television", "carried on Monday by Irva"
	}
	if at < s.First || !linked[low][t.low(at)] {
		return -1
	}
	return at
}

// skips says whether a word may stand between a verb and its preposition: a day,
// an adverb, "an exclusive".
func (t *tracer) skips(i int) bool {
	w := t.word(i)
	return days[w] || dayParts[t.low(i)] || t.low(i) == "on" || t.low(i) == "late" || t.low(i) == "later" || t.low(i) == "first" || len(w) > 4 && w[len(w)-2:] == "ly" || t.syn.Tokens[i].Kind == headwater.NumberToken
}

// premodifies says whether token i belongs to the phrase of the outlet's name
// behind it: an article, "the official news agency", "CNN’s".
func (t *tracer) premodifies(i int) bool {
	switch t.low(i) {
	case "the", "a", "an", "this", "our", "its":
		return true
	}
	if tells[t.low(i)] || carriers[t.low(i)] {
		return false
	}
	if papers[t.low(i)] || presses[t.low(i)] || t.low(i) == "agency" || t.low(i) == "service" {
		return true
	}
	w := t.firstWord(i)
	return w >= 0 && t.inPhrase(i) && (t.syn.Words[w].UPOS != 0 && !speeches[t.low(i)])
}

// carriers are the words before the name of an outlet that carries.
var carriers = set("by", "to", "with", "in", "on", "for", "of", "from")

// speeches are forms of speech that an outlet carries.
var speeches = set("interview", "interviews", "remarks", "comments", "statement", "statements", "conversation", "column", "article", "op-ed", "essay", "email", "message", "appearance", "call", "letter", "piece", "report", "story", "briefing", "exchange", "discussion", "commentary", "recording", "video", "footage")

// linked are for each carrier the words that it ties to what is carried.
var linked = map[string]map[string]bool{
	"by":   set("carried", "quoted", "cited", "published", "reported", "broadcast", "aired", "released", "relayed", "distributed", "run", "printed", "interviewed", "contacted", "reached", "obtained", "seen", "reviewed", "posted", "translated", "shown", "asked", "provided", "heard", "monitored"),
	"to":   set("speaking", "spoke", "spoken", "speak", "talking", "talked", "talk", "said", "says", "remarks", "comments", "statement", "interview", "confirmed", "announced", "commented", "comment", "respond", "responded", "reply", "replied", "confided", "leaked", "insisted", "explained", "admitted", "acknowledged", "denied", "stressed", "added", "described", "complained", "email", "letter", "message", "emailed", "exclusively", "expressed", "suggested"),
	"with": set("interview", "interviews", "conversation", "speaking", "spoke", "talk", "talking", "talked", "discussion", "appearance", "call", "exchange", "sat", "shared", "briefing", "spoken"),
	"in":   set("wrote", "writing", "written", "published", "appeared", "interview", "article", "column", "op-ed", "essay", "piece", "cited", "quoted", "reported", "printed", "comments", "remarks", "commentary", "interviewed", "named"),
	"on":   set("said", "says", "speaking", "spoke", "interview", "appearance", "appearing", "appeared", "remarks", "comments", "broadcast", "aired", "shown", "carried", "published", "told", "posted", "video", "statement", "footage", "interviewed", "asked", "declared", "announced", "seen"),
	"for":  set("writing", "wrote", "column", "op-ed", "article", "essay", "interview", "piece", "commentary"),
	"of":   set(),
	"from": set("citing", "according", "quoting"),
}

var dayParts = set("morning", "afternoon", "evening", "night", "midday", "noon", "week", "month", "this", "last")

var days = set("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "yesterday", "today", "earlier")

// governs says whether the words tied to an outlet at token link belong to a: they
// are its cue, stand in its source or hang on either; without a parse, they stand
// close behind the cue, or open the sentence with nobody else speaking between.
func (t *tracer) governs(a *headwater.Attribution, link int, o *outlet, s headwater.Sentence) bool {
	at := t.syn.Tokens[link].Span
	if a.Cue.Contains(at) || a.SourceSpan != nil && a.SourceSpan.Contains(at) {
		return true
	}
	if t.othersCue(a, at) || t.inQuote(at) {
		return false
	}
	if t.climbs(at.Start, a.Cue, headwater.Span{}) || a.SourceSpan != nil && t.climbs(at.Start, *a.SourceSpan, a.Cue) {
		return true
	}
	if o.span.Start >= a.Cue.End {
		return o.span.Start-a.Cue.End < 80 && !t.breaks(headwater.Span{Start: a.Cue.End, End: o.span.Start}) && !t.cueBetween(a, a.Cue.End, o.span.Start)
	}
	from := a.Cue.Start
	if a.SourceSpan != nil {
		from = min(from, a.SourceSpan.Start)
	}
	if o.span.End > from {
		return true // between source and cue: "Moss, quoted by Norda, said"
	}
	return link-s.First < 5 && !t.breaks(headwater.Span{Start: o.span.End, End: from}) && !t.cueBetween(a, s.Start, from)
}

// breaks says whether a stop or a quotation mark stands in a span.
func (t *tracer) breaks(in headwater.Span) bool {
	for _, r := range in.In(t.doc.Text) {
		switch r {
		case '.', ';', '“', '”', '"':
			return true
		}
	}
	return false
}

// othersCue says whether a span lies in the cue or the source of another
// attribution than a.
func (t *tracer) othersCue(a *headwater.Attribution, at headwater.Span) bool {
	return t.neighbour(a, func(b *headwater.Attribution) bool {
		return b.Cue.Overlaps(at) || b.SourceSpan != nil && b.SourceSpan.Contains(at)
	})
}

// cueBetween says whether somebody else speaks between two places.
func (t *tracer) cueBetween(a *headwater.Attribution, from, to int) bool {
	return t.neighbour(a, func(b *headwater.Attribution) bool { return b.Cue.Start >= from && b.Cue.Start < to })
}

// neighbour says whether a condition holds for one of the attributions around a.
func (t *tracer) neighbour(a *headwater.Attribution, holds func(*headwater.Attribution) bool) bool {
	i := t.byAttr[a.ID]
	for j := max(0, i-8); j < min(len(t.out), i+9); j++ {
		if j != i && holds(&t.out[j]) {
			return true
		}
	}
	return false
}
