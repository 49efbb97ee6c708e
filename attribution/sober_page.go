package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// page is what the blocks of a document look like.
type page struct {
	r     *reader
	verse []bool // for each block
	codes []int8 // for each block: 1 code, -1 none, 0 not looked at yet
}

// newPage finds the verse of a document: short lines with an empty one between at
// most, each with a capital, several of which break off at a comma.
func (r *reader) newPage() page {
	p := page{r: r, verse: make([]bool, len(r.doc.Blocks)), codes: make([]int8, len(r.doc.Blocks))}
	lines := r.lines()
	for first := 0; first < len(lines); {
		last := first + 1
		for last < len(lines) && lines[last].follows {
			last++
		}
		if versed(lines[first:last]) {
			for _, l := range lines[first:last] {
				p.verse[l.block] = true
			}
		}
		first = last
	}
	return p
}

// line is one line of a block of the story.
type line struct {
	block   int
	follows bool // behind the line before or an empty one, both short
	capital bool // begins with a capital letter, a mark aside
	breaks  bool // ends with a comma or a semicolon
}

// longestVerse is how many bytes a line of verse has at most.
const longestVerse = 72

// lines are the lines of the story.
func (r *reader) lines() (out []line) {
	short, end := false, 0
	for i, b := range r.doc.Blocks {
		if !b.Kind.Story() || b.Kind == headwater.ListBlock {
			continue
		}
		at := b.Start
		for text := range strings.SplitSeq(b.In(r.text), "\n") {
			l := line{block: i, follows: short && len(text) <= longestVerse && at-end <= 2}
			short, end = len(text) <= longestVerse, at+len(text)
			at = end + 1
			text = strings.TrimSpace(text)
			first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "\"“‘'—– "))
			l.capital = unicode.IsUpper(first)
			l.breaks = strings.HasSuffix(text, ",") || strings.HasSuffix(text, ";") || strings.HasSuffix(text, ",”")
			out = append(out, l)
		}
	}
	return out
}

// versed says whether lines that follow one another are verse: four at least,
// nearly all with a capital, a fourth of them broken off.
func versed(lines []line) bool {
	capitals, breaks := 0, 0
	for _, l := range lines {
		if l.capital {
			capitals++
		}
		if l.breaks {
			breaks++
		}
	}
	return len(lines) >= 4 && 10*capitals >= 9*len(lines) && breaks >= 2 && 4*breaks >= len(lines)
}

// code says whether a block is a line of a program or of data.
func (p *page) code(block int) bool {
	if p.codes[block] == 0 {
		p.codes[block] = -1
		if coded(p.r.doc.Blocks[block].In(p.r.text)) {
			p.codes[block] = 1
		}
	}
	return p.codes[block] > 0
}

// coded says whether a text opens or ends as no sentence does, or is full of marks
// that prose has no use for.
func coded(text string) bool {
	text = strings.TrimSpace(text)
	if stamped(text) {
		return true
	}
	for _, open := range [...]string{"{", "[{", "//", "/*", "</", "<!", "|"} {
		if strings.HasPrefix(text, open) {
			return true
		}
	}
	for _, end := range [...]string{"{", "};", ");", "},", "*/"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	marks, words := 0, 0
	for _, r := range text {
		switch r {
		case '{', '}', '=', '\\', '|', '^', '`', '~':
			marks++
		case ' ', '\t', '\n':
			words++
		}
	}
	return marks > 1 && 15*marks > words
}

// stamped says whether a text opens with the time as a log writes it.
func stamped(text string) bool {
	const shape = "0000-00-00T00:00"
	if len(text) < len(shape) {
		return false
	}
	for i := range len(shape) {
		digit := text[i] >= '0' && text[i] <= '9'
		if shape[i] == '0' && !digit || shape[i] != '0' && text[i] != shape[i] {
			return false
		}
	}
	return true
}
