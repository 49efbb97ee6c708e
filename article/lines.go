package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// line is one line of a text without outer white space.
type line struct {
	headwater.Span
	indent int  // white space before it, in bytes
	gap    bool // an empty line, or the beginning of the text, stands before it
}

// splitLines gives the lines that hold anything, in order. CR, LF, CRLF, form
// feed and the Unicode separators end a line.
func splitLines(text string) []line {
	var lines []line
	gap := true
	for at := 0; at < len(text); {
		end, next := lineEnd(text, at)
		if s := trim(text, headwater.Span{Start: at, End: end}); s.Empty() {
			gap = true
		} else {
			lines = append(lines, line{s, s.Start - at, gap})
			gap = false
		}
		at = next
	}
	return lines
}

func lineEnd(text string, at int) (end, next int) {
	for i := at; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\n' || c == '\f' || c == '\v':
			return i, i + 1
		case c == '\r' && i+1 < len(text) && text[i+1] == '\n':
			return i, i + 2
		case c == '\r':
			return i, i + 1
		case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80 && text[i+2]|1 == 0xA9:
			return i, i + 3
		}
	}
	return len(text), len(text)
}

// trim narrows a span by the white space at its ends.
func trim(text string, s headwater.Span) headwater.Span {
	in := s.In(text)
	left := len(in) - len(strings.TrimLeftFunc(in, unicode.IsSpace))
	in = strings.TrimRightFunc(in[left:], unicode.IsSpace)
	return headwater.Span{Start: s.Start + left, End: s.Start + left + len(in)}
}

// wrap is how a text breaks its lines. At width 0 every line is a paragraph;
// otherwise a paragraph runs on while its lines are filled up to width.
type wrap struct{ width int }

// longestWrapped is the widest line, in bytes, still taken for hard-wrapped.
const longestWrapped = 132

// wrapping finds out whether lines were broken by a program at a width: most
// filled lines then end amid a sentence, and the next begins in lower case.
func wrapping(text string, lines []line) wrap {
	width, long := 0, 0
	for _, l := range lines {
		if n := l.Len(); n > longestWrapped {
			long++
		} else {
			width = max(width, n)
		}
	}
	if long*20 > len(lines) {
		return wrap{}
	}
	full, amid := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap || !filled(text, lines[i-1], lines[i], width) {
			continue
		}
		full++
		if runsOn(lines[i-1].In(text), lines[i].In(text)) {
			amid++
		}
	}
	if amid*10 < full*3 || full == 0 {
		return wrap{}
	}
	return wrap{width}
}

// filled says whether the first word of next would not have fitted on l, give
// or take the few columns by which wrapping programs differ.
func filled(text string, l, next line, width int) bool {
	word := strings.IndexFunc(next.In(text), unicode.IsSpace)
	if word < 0 {
		word = next.Len()
	}
	return l.Len()+1+word > width-6
}

func runsOn(l, next string) bool {
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(r) || !unicode.IsUpper(r) && unicode.IsLetter(r) && !sentenceEnd(l)
}

// joins says whether next goes on with the paragraph of l.
func (w wrap) joins(text string, l, next line) bool {
	if next.gap || w.width == 0 {
		return false
	}
	if next.indent >= l.indent+2 && next.indent < 12 && sentenceEnd(l.In(text)) {
		return false
	}
	if before := l.In(text); strings.HasSuffix(before, ",") || shouts(before) && shouts(next.In(text)) {
		return true
	}
	return filled(text, l, next, w.width) || runsOn(l.In(text), next.In(text)) && l.Len() > w.width/2
}

// paragraphs joins lines into the spans of blocks.
func paragraphs(text string, lines []line) []piece {
	w := wrapping(text, lines)
	var out []piece
	for i, l := range lines {
		n := len(out)
		if i > 0 && !(i == 1 && loneLink(lines[0].In(text)) != "") && w.joins(text, lines[i-1], l) && !startsItem(text, lines[i-1], l, out[n-1]) {
			out[n-1].End = l.End
			continue
		}
		out = append(out, piece{Span: l.Span, gap: l.gap})
	}
	return out
}

// startsItem says whether l begins an item of a list rather than happening to
// begin with a bullet or number.
func startsItem(text string, before, l line, open piece) bool {
	return bullet(l.In(text)) > 0 &&
		(bullet(open.In(text)) > 0 || strings.HasSuffix(before.In(text), ":"))
}

// bullet is the length in bytes of the mark that begins a list item, with the
// space after it: "• ", "- ", "* ", "3. ", "12) ", "(a) ".
func bullet(s string) int {
	for _, m := range [...]string{"• ", "- ", "* ", "· ", "▪ ", "‣ ", "◦ ", "– ", "•", "▪", "•\t"} {
		if strings.HasPrefix(s, m) && len(s) > len(m) {
			return len(m)
		}
	}
	return numbered(s)
}

// numbered is the length in bytes of "3. ", "12) " or "(a) " at the beginning.
func numbered(s string) int {
	open := 0
	if s != "" && s[0] == '(' {
		open = 1
	}
	i := open
	for i < len(s) && i < open+2 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == open && open == 1 && len(s) > 2 && s[1] >= 'a' && s[1] <= 'z' {
		i++
	}
	if i == open || i+1 >= len(s) || s[i+1] != ' ' && s[i+1] != '\t' {
		return 0
	}
	if s[i] == ')' || s[i] == '.' && open == 0 {
		return i + 2
	}
	return 0
}

// sentenceEnd says whether s ends as a sentence does, closing quotation marks
// and brackets aside.
func sentenceEnd(s string) bool {
	s = strings.TrimRight(s, `"'”’»)]`)
	for _, m := range [...]string{".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।"} {
		if strings.HasSuffix(s, m) {
			return true
		}
	}
	return false
}
