package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// maxDepth bounds nesting; deeper marks in broken text are passed over.
const maxDepth = 8

// quoter pairs quotation marks block by block.
type quoter struct {
	out   []headwater.Quotation
	stack []int // open quotations of this block, indexes into out
	carry bool  // the block before ended in an open double quotation
}

// block reads the marks of one block. A quotation open at the end of a block
// reaches to its end; when the next one opens with a mark, it continues there.
func (q *quoter) block(text string, b headwater.Block, tokens []headwater.Token) {
	if b.Kind == headwater.BoilerplateBlock || b.Kind == headwater.CaptionBlock {
		q.pairs(text, b.Span, tokens, false)
		return
	}
	q.carry = q.pairs(text, b.Span, tokens, q.carry)
}

func (q *quoter) pairs(text string, in headwater.Span, tokens []headwater.Token, carried bool) bool {
	q.stack = q.stack[:0]
	from := len(q.out)
	for i, tok := range tokens {
		if tok.Kind != headwater.PunctToken {
			continue
		}
		pair, opens, closes := direction(text, tok.Span)
		if pair == 0 {
			continue
		}
		if closes && q.close(tok.Span, pair) || !opens || len(q.stack) >= maxDepth {
			continue
		}
		again := i > 0 && pair == double && q.reopens(text, tokens[i-1].Span)
		q.open(tok.Span, pair, again || carried && i == 0)
	}
	return q.unclosed(in, from)
}

func (q *quoter) open(mark headwater.Span, pair rune, continues bool) {
	q.out = append(q.out, headwater.Quotation{
		Span:      headwater.Span{Start: mark.Start, End: -int(pair)}, // the end is set when it closes
		Inner:     headwater.Span{Start: mark.End, End: mark.End},
		Depth:     len(q.stack),
		Continues: continues,
	})
	q.stack = append(q.stack, len(q.out)-1)
}

// reopens says whether a double mark after the sentence end at prev, while an
// outermost double quotation is open, opens a new paragraph of the same speech:
// some pages run their paragraphs together. The open one ends at prev then.
func (q *quoter) reopens(text string, prev headwater.Span) bool {
	if len(q.stack) != 1 || q.out[q.stack[0]].End != -int(double) || !strings.ContainsAny(prev.In(text), ".!?…") {
		return false
	}
	open := &q.out[q.stack[0]]
	open.End, open.Inner.End = prev.End, prev.End
	q.stack = q.stack[:0]
	return true
}

// close ends the innermost open quotation of this pair; those inside it that
// never closed are dropped.
func (q *quoter) close(mark headwater.Span, pair rune) bool {
	for i := len(q.stack) - 1; i >= 0; i-- {
		open := &q.out[q.stack[i]]
		if -open.End != int(pair) {
			continue
		}
		open.End, open.Inner.End, open.Closed = mark.End, mark.Start, true
		q.stack = q.stack[:i]
		return true
	}
	return false
}

// unclosed lets the outermost open double quotation reach to the end of the
// block, drops every other open one, and says whether it may go on.
func (q *quoter) unclosed(in headwater.Span, from int) bool {
	carry := false
	kept := q.out[:from]
	for _, quote := range q.out[from:] {
		if quote.End < 0 {
			if quote.Depth > 0 || quote.End == -int(single) {
				continue
			}
			quote.End, quote.Inner.End, carry = in.End, in.End, true
		}
		kept = append(kept, quote)
	}
	q.out = kept
	return carry
}

func (q *quoter) done() []headwater.Quotation { return q.out }

// The pairs of marks, named by one rune each.
const (
	double = '“'
	single = '‘'
	angle  = '«'
	corner = '「'
)

// direction says which pair a mark belongs to and which way it may point.
func direction(text string, s headwater.Span) (pair rune, opens, closes bool) {
	r, _ := utf8.DecodeRuneInString(text[s.Start:])
	switch s.In(text) {
	case "''", "``", "’’", "‘’": // as archives and old keyboards write it
		r = '"'
	}
	switch r {
	case '“':
		closing := !spaceBefore(text, s) && !wordAfter(text, s) && s.Start > 0
		return double, !closing, closing // the closing mark of German, and of careless typesetting
	case '„', '‟':
		return double, true, false
	case '”':
		return double, misplaced(text, s), true
	case '"':
		return double, opensStraight(text, s), !opensStraight(text, s) || spaceBefore(text, s)
	case '«', '‹':
		return angle, true, false
	case '»', '›':
		return angle, false, true
	case '「', '『':
		return corner, true, false
	case '」', '』':
		return corner, false, true
	case '‘':
		return single, wordAfter(text, s), false
	case '’':
		return single, false, !wordAfter(text, s)
	case '\'':
		return single, opensStraight(text, s) && wordAfter(text, s), !wordAfter(text, s) && !spaceBefore(text, s)
	}
	return 0, false, false
}

// misplaced says whether a closing mark stands where only an opening one can:
// after white space and before a word. Careless typesetting does this.
func misplaced(text string, s headwater.Span) bool {
	return spaceBefore(text, s) && wordAfter(text, s)
}

func spaceBefore(text string, s headwater.Span) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	return s.Start > 0 && unicode.IsSpace(r)
}

func wordAfter(text string, s headwater.Span) bool {
	r, _ := utf8.DecodeRuneInString(text[s.End:])
	return unicode.IsLetter(r) || unicode.IsDigit(r) || s.End < len(text) && strings.ContainsRune("$[…", r)
}
