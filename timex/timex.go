// Package timex answers when, how long and how much: it finds time expressions
// with their TIMEX3 values, and amounts with their units.
//
// It is a hand-written grammar over a small lexicon, read from left to right
// in one pass, in the manner of HeidelTime and SUTime (Strötgen and Gertz 2010;
// Chang and Manning 2012). Values follow TimeML 1.2.1 as the timenorm training
// pairs use it. What a text leaves open stays empty: an ambiguous 10/11/2016,
// a 31 February, "yesterday" in an undated report.
package timex

import (
	"time"

	"github.com/headwater-project/headwater"
)

// Find gives the times and quantities of doc in text order; no two of them
// overlap. Boilerplate is skipped. Of syn only addresses are used, which hold
// numbers that are no amounts; nil is an empty one.
//
// Dates without a year lie near Document.Published, else near the dateline when
// it has a year, else near the latest full date that the first paragraphs of the
// story or the same paragraph gave before.
// Words that point from the moment of writing ("yesterday", "last year") have
// no value where neither of the first two is known.
func Find(doc *headwater.Document, syn *headwater.Syntax) ([]headwater.Time, []headwater.Quantity) {
	f := &finder{doc: doc, links: links(syn), words: lexicon()}
	f.frame.now = published(doc)
	blocks := doc.Blocks
	if len(blocks) == 0 {
		blocks = []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: len(doc.Text)}}}
	}
	for _, b := range blocks {
		if b.Kind != headwater.BoilerplateBlock && b.Valid(doc.Text) {
			f.block(b)
		}
	}
	return f.times, f.quantities
}

// finder collects what the reader finds, block by block.
type finder struct {
	doc        *headwater.Document
	links      []headwater.Span // not yet passed, in text order
	words      map[string]entry
	lex        []lexeme // reused
	frame      frame
	stories    int // blocks of the story read so far
	times      []headwater.Time
	quantities []headwater.Quantity
}

// leadBlocks is how many paragraphs of an undated story may hold the date that
// anchors the rest: a title and the lead.
const leadBlocks = 2

func (f *finder) block(b headwater.Block) {
	x := lexer{text: f.doc.Text, pos: b.Start, end: b.End, lex: f.lex, words: f.words}
	frame := f.frame.opened()
	r := reader{text: f.doc.Text, frame: &frame}
	for x.next() {
		r.lex = x.lex
		f.scan(&r)
	}
	f.lex = x.lex
	if !b.Kind.Story() { // the date of a photograph says nothing about the story
		return
	}
	near := f.frame.near
	if f.frame = frame; f.stories >= leadBlocks {
		f.frame.near = near // history told further down anchors its own paragraph alone
	}
	f.stories++
}

// scan reads one chunk from left to right: at each place a time, else an
// amount, else nothing.
func (f *finder) scan(r *reader) {
	for i := 0; i < len(r.lex); {
		if f.linked(&r.lex[i]) {
			i++
			continue
		}
		if m, next := r.time(i); next > i {
			i = f.time(r, m, i, next)
			continue
		}
		if q, next := r.quantity(i); next > i {
			f.quantity(r, q, i, next)
			i = next
			continue
		}
		i++
	}
}

// time keeps a time and the later ends of "June 1-5" and "2015-16" behind it.
func (f *finder) time(r *reader, m meaning, i, next int) int {
	r.frame.note(m)
	if all, after := r.interval(m, i, next); after > 0 {
		f.keep(r, all, i, after)
		return after
	}
	f.keep(r, m, i, next)
	for m.when.grain == dayGrain || m.when.grain == yearGrain {
		later, from, after := r.later(next)
		if after == 0 {
			break
		}
		f.keep(r, later, from, after)
		m, next = later, after
	}
	return next
}

func (f *finder) keep(r *reader, m meaning, i, next int) {
	r.frame.note(m)
	t := headwater.Time{Span: span(r, i, next), Type: m.kind, Value: m.value}
	t.Begin, t.End = r.sides(m, i, next)
	t.ID = headwater.Ident("t", f.doc.ID, t.Value, t.Span)
	f.times = append(f.times, t)
}

// sides are the first and last day of a time: open behind "since", and before
// what "until" and "by" lead to. Of "since Friday's attack" the day itself is meant.
func (r *reader) sides(m meaning, i, next int) (begin, end string) {
	begin, end = day(m.begin), day(m.end)
	switch {
	case m.kind != headwater.Date && m.kind != headwater.ClockTime, r.possessive(next) > next:
	case r.is(i-1, wSince):
		end = ""
	case r.is(i-1, wUntil) && !r.notUntil(i), r.is(i-1, wBy) && !r.levels(next) && m.when.grain >= dayGrain:
		begin = ""
	}
	return begin, end
}

// notUntil says whether "until" before i follows "not" in its clause: what did
// not happen until Friday happened on Friday.
func (r *reader) notUntil(i int) bool {
	for k := i - 2; k >= 0 && k >= i-clauseBefore; k-- {
		l := &r.lex[k]
		if l.mark('.') || l.mark(';') || l.mark('\n') {
			return false
		}
		if l.word == wNot || l.word == wNo || l.has(glued) && r.spelled(k) == "t" || r.at(k-1).mark('\'') && r.spelled(k) == "t" {
			return true
		}
	}
	return false
}

// clauseBefore is how far back "not" may stand before "until".
const clauseBefore = 16

func (f *finder) quantity(r *reader, q headwater.Quantity, i, next int) {
	q.Span = span(r, i, next)
	q.ID = headwater.Ident("q", f.doc.ID, q.Unit, q.Span)
	f.quantities = append(f.quantities, q)
}

func span(r *reader, i, next int) headwater.Span {
	return headwater.Span{Start: r.lex[i].start, End: r.lex[next-1].end}
}

// linked says whether l lies in an address; lexemes come in text order.
func (f *finder) linked(l *lexeme) bool {
	for len(f.links) > 0 && f.links[0].End <= l.start {
		f.links = f.links[1:]
	}
	return len(f.links) > 0 && f.links[0].Start < l.end
}

func links(syn *headwater.Syntax) []headwater.Span {
	if syn == nil {
		return nil
	}
	var spans []headwater.Span
	for i := range syn.Tokens {
		if syn.Tokens[i].Kind == headwater.LinkToken {
			spans = append(spans, syn.Tokens[i].Span)
		}
	}
	return spans
}

// day writes a day as YYYY-MM-DD; an unknown day or one outside the years 1 to
// 9999 is empty.
func day(t time.Time) string {
	if t.IsZero() || t.Year() < 1 || t.Year() > 9999 {
		return ""
	}
	return t.Format(time.DateOnly)
}

// published is the day of publication: the stated one, else the dateline's when
// it has a year; zero when neither is known.
func published(doc *headwater.Document) time.Time {
	if t := parseDay(doc.Published); !t.IsZero() {
		return t
	}
	if doc.Dateline == nil {
		return time.Time{}
	}
	m, ok := alone(doc.Dateline.Date, &frame{})
	if !ok || !m.full {
		return time.Time{}
	}
	return m.begin
}

// parseDay is the day of an RFC 3339 date or date-time in its own zone; zero
// when s is neither.
func parseDay(s string) time.Time {
	for _, layout := range [...]string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			y, m, d := t.Date()
			return date(y, int(m), d)
		}
	}
	return time.Time{}
}
