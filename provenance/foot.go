package provenance

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// footBlocks is how many blocks at the end of a text may hold its foot.
const footBlocks = 8

// foot finds the agency to which the end of the text gives the whole, and makes
// sources of those credited with a part. Captions and credits for pictures are no
// credits for the text.
func (t *tracer) foot() (string, headwater.Span) {
	blocks := t.doc.Blocks
	story := -1
	for i, b := range blocks {
		if b.Kind.Story() {
			story = i
		}
	}
	for i := len(blocks) - 1; i >= max(0, len(blocks)-footBlocks); i-- {
		if blocks[i].Kind == headwater.CaptionBlock || blocks[i].Kind == headwater.TitleBlock {
			continue
		}
		at, whole := t.footLine(blocks[i].Span, i == story && i > 1)
		if at.Empty() || t.publisher(at.In(t.doc.Text)) {
			continue
		}
		if id := t.named(at.In(t.doc.Text), at); whole {
			return id, at
		}
	}
	return "", headwater.Span{}
}

// footLine is the agency that a block at the foot credits, and whether with the
// whole text. last says that it is the last of the story, whose text may end in
// the credit: "… on Monday. (Norda)".
func (t *tracer) footLine(block headwater.Span, last bool) (headwater.Span, bool) {
	text := block.In(t.doc.Text)
	if len(text) > 400 && !last {
		return headwater.Span{}, false
	}
	if at := t.signature(block, last); !at.Empty() {
		return at, true
	}
	if len(text) < 60 && len(text) > 5 && strings.EqualFold(text[:5], "with ") {
		return t.agencyIn(headwater.Span{Start: block.Start + 5, End: block.End}), false
	}
	low := strings.ToLower(strings.TrimLeft(text[:min(len(text), 400)], "([*-–— "))
	if strings.Contains(low, "photo") || strings.Contains(low, "picture") || strings.Contains(low, "image") {
		return headwater.Span{}, false
	}
	for _, w := range wholeCredits {
		if at := t.after(block, w); !at.Empty() {
			return at, true
		}
	}
	for _, w := range partCredits {
		if at := t.after(block, w); !at.Empty() {
			return at, false
		}
	}
	if i := strings.Index(low, " contributed to this"); i > 0 {
		return t.agencyIn(headwater.Span{Start: block.Start, End: min(block.End, block.Start+i+4)}), false
	}
	if strings.HasPrefix(low, "reporting by ") {
		return t.reporters(headwater.Span{Start: block.Start + indexFold(text, "reporting by "), End: block.End})
	}
	return headwater.Span{}, false
}

// wholeCredits and partCredits are the words before an agency that is credited
// with the whole text or with a part of it.
var (
	wholeCredits = [...]string{"source: ", "sources: ", "first published by ", "first published in ", "first published on ", "originally published by ", "originally published in ", "originally published on ", "first appeared in ", "first appeared on ", "originally appeared in ", "originally appeared on ", "republished from ", "reprinted from ", "syndicated from ", "published with permission from "}
	partCredits  = [...]string{"additional reporting by ", "with additional reporting from ", "with reporting by ", "with reporting from ", "with files from ", "with material from ", "with inputs from ", "with input from ", "with agency inputs", "compiled with ", "with contributions from "}
)

// after is the agency named right behind some words of a block that is a credit
// and nothing else.
func (t *tracer) after(block headwater.Span, words string) headwater.Span {
	text := block.In(t.doc.Text)
	i := indexFold(text[:min(len(text), 60+len(words))], words)
	if i < 0 {
		return headwater.Span{}
	}
	return t.agencyIn(headwater.Span{Start: block.Start + i + len(words), End: block.End})
}

// agencyIn is an agency's name at the start of a span, its article aside.
func (t *tracer) agencyIn(in headwater.Span) headwater.Span {
	text := in.In(t.doc.Text)
	for _, article := range [...]string{"the ", "The "} {
		if strings.HasPrefix(text, article) {
			in.Start += len(article)
			text = text[len(article):]
		}
	}
	for end := len(text[:min(len(text), 60)]); end > 0; end-- {
		if end < len(text) && !utf8.RuneStart(text[end]) || end < len(text) && (unicode.IsLetter(rune(text[end])) || text[end] == '-') {
			continue
		}
		if name := text[:end]; capital(name) && t.agencyName(name) {
			return headwater.Span{Start: in.Start, End: in.Start + end}
		}
	}
	return headwater.Span{}
}

// reporters reads "Reporting by Ada Moss for Norda; editing by Piet Hall": an
// agency's foot if it names the agency.
func (t *tracer) reporters(block headwater.Span) (headwater.Span, bool) {
	text := block.In(t.doc.Text)
	part := text
	if i := indexFold(text, "editing by"); i > 0 {
		part = text[:i]
	}
	if i := strings.Index(part, " for "); i > 0 {
		if at := t.agencyIn(headwater.Span{Start: block.Start + i + len(" for "), End: block.Start + len(part)}); !at.Empty() {
			return at, true
		}
		rest := strings.TrimPrefix(part[i+len(" for "):], "the ")
		name := strings.TrimRight(rest[:nameEnd(rest)], " .;,")
		start := block.Start + len(part) - len(rest)
		if capital(name) {
			return headwater.Span{Start: start, End: start + len(name)}, true
		}
	}
	return t.agencyIn(headwater.Span{Start: block.Start + len("reporting by "), End: block.Start + len(part)}), true
}

// nameEnd is where the capitalised words at the start of s end.
func nameEnd(s string) int {
	at := 0
	for w := range strings.SplitAfterSeq(s, " ") {
		if !capital(w) {
			break
		}
		at += len(w)
		if strings.ContainsAny(w, ";.,") {
			break
		}
	}
	return at
}

// signature is an agency alone on the last lines ("Reuters", "— Norda", "/AFP/"),
// or in brackets behind the last sentence of the story.
func (t *tracer) signature(block headwater.Span, last bool) headwater.Span {
	const marks = " \t\n.()[]/-–—*"
	text := block.In(t.doc.Text)
	if len(text) < 60 {
		name := strings.Trim(text, marks)
		if start := block.Start + strings.Index(text, name); titled(name) && t.agencyName(name) {
			return headwater.Span{Start: start, End: start + len(name)}
		}
	}
	end := strings.TrimRight(text, " .")
	open := strings.LastIndexByte(end, '(')
	if !last || open < 1 || !strings.HasSuffix(end, ")") || len(end)-open > 40 {
		return headwater.Span{}
	}
	before := strings.TrimRight(text[:open], " ")
	if before == "" || !strings.ContainsAny(before[len(before)-1:], ".!?\"") && !strings.HasSuffix(before, "”") {
		return headwater.Span{}
	}
	if name := end[open+1 : len(end)-1]; acronym(name) || t.agencyName(name) {
		return headwater.Span{Start: block.Start + open + 1, End: block.Start + len(end) - 1}
	}
	return headwater.Span{}
}

// titled says whether a line is a name: at most five words, each with a capital.
func titled(name string) bool {
	n := 0
	for w := range strings.FieldsSeq(name) {
		if n++; !capital(w) && w != "of" && w != "the" {
			return false
		}
	}
	return n > 0 && n < 6
}

// indexFold is strings.Index without regard to the case of ASCII letters.
func indexFold(s, sub string) int {
	for i := 0; i+len(sub) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(sub)], sub) {
			return i
		}
	}
	return -1
}
