package article

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater/article/pdf"
)

// pdfText is the text of a PDF file by paragraphs.
type pdfText struct {
	text  []string
	title string // the largest words of the first page, where they stand out
}

// pdfParagraphs joins the lines of pages to paragraphs.
func pdfParagraphs(pages [][]pdf.Line) pdfText {
	var lines []pdf.Line
	var starts []bool // the first of a page
	for _, p := range pages {
		for i, l := range p {
			lines, starts = append(lines, l), append(starts, i == 0)
		}
	}
	v := measure(lines)
	var out pdfText
	var open []pdf.Line
	flush := func() {
		if len(open) > 0 {
			out.text = append(out.text, v.join(open))
			open = nil
		}
	}
	for i, l := range lines {
		if i > 0 && v.breaks(open, l, starts[i]) {
			flush()
		}
		open = append(open, l)
	}
	flush()
	if len(pages) > 0 {
		out.title = v.headline(pages[0])
	}
	return out
}

// view is what the lines of a document have in common.
type view struct {
	size    float64         // of most of the text
	leading float64         // from line to line of it, in sizes
	words   map[string]bool // all words, in lower case
}

func measure(lines []pdf.Line) view {
	v := view{size: 10, leading: 1.2, words: map[string]bool{}}
	sizes, leads := map[float64]int{}, map[float64]int{}
	for i, l := range lines {
		if sizes[l.Size] += len(l.Text); sizes[l.Size] > sizes[v.size] {
			v.size = l.Size
		}
		for w := range strings.FieldsFuncSeq(strings.ToLower(l.Text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\'' }) {
			v.words[w] = true
		}
		if i == 0 || l.Size != lines[i-1].Size {
			continue
		}
		lead := math.Round(20*(lines[i-1].Y-l.Y)/l.Size) / 20
		if lead > 0.8 && lead < 2.6 {
			if leads[lead]++; leads[lead] > leads[v.leading] || leads[lead] == leads[v.leading] && lead < v.leading {
				v.leading = lead
			}
		}
	}
	return v
}

// breaks says whether l begins a paragraph after the lines of open.
func (v view) breaks(open []pdf.Line, l pdf.Line, newPage bool) bool {
	if len(open) == 0 {
		return false
	}
	last := open[len(open)-1]
	if math.Abs(l.Size-last.Size) > 0.08*max(l.Size, last.Size) || bullet(l.Text) > 0 {
		return true
	}
	drop := (last.Y - l.Y) / l.Size
	if newPage || drop < -0.5 { // the top of a page or of a column
		return sentenceEnd(last.Text) || !v.runsOver(open, last)
	}
	if drop < 0.5 { // the same height: another cell or column
		return l.X > last.Right+2*l.Size || l.X < last.X
	}
	if drop > 1.22*v.leading && drop > 1.3 {
		return true
	}
	indent := l.X - last.X
	if len(open) == 1 { // the first line of a paragraph may stand in, or out
		indent = max(0, indent)
	}
	return indent > 0.8*l.Size && sentenceEnd(last.Text) || sentenceEnd(last.Text) && v.short(open, last, l)
}

// runsOver says whether a paragraph that stands at the foot of a page or column
// can go on over it: as text that fills its lines does.
func (v view) runsOver(open []pdf.Line, last pdf.Line) bool {
	return math.Abs(last.Size-v.size) < 0.08*v.size && (len(open) > 1 || wordCount(last.Text, 7) > 6)
}

// short says whether a line ends well before the width of the lines around it,
// as the last of a paragraph does: the first word of the next would have fitted.
func (v view) short(open []pdf.Line, last, next pdf.Line) bool {
	right := next.Right
	for _, l := range open[max(0, len(open)-20):] {
		right = max(right, l.Right)
	}
	word, _, _ := strings.Cut(next.Text, " ")
	return last.Right+float64(utf8.RuneCountInString(word)+1)*0.6*last.Size < right
}

// join puts the lines of a paragraph on one, words that were parted at the end
// of a line whole again.
func (v view) join(lines []pdf.Line) string {
	var b strings.Builder
	for i, l := range lines {
		s := l.Text
		if i+1 == len(lines) {
			b.WriteString(s)
			break
		}
		next := lines[i+1].Text
		switch cut := strings.TrimRight(s, "-\u00AD\u2010"); {
		case unspaced(s, next):
			b.WriteString(s)
		case cut == s || cut == "" || !letterBefore(cut):
			b.WriteString(s + " ")
		case strings.HasSuffix(s, "\u00AD") || v.parted(cut, next):
			b.WriteString(cut)
		default:
			b.WriteString(s)
		}
	}
	return strings.ReplaceAll(b.String(), "\u00AD", "")
}

// unspaced says whether the writing of both lines puts no spaces between words.
func unspaced(s, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	first, _ := utf8.DecodeRuneInString(next)
	ours := func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r <= 0x30FF || r >= 0xFF00 && r <= 0xFF65
	}
	return ours(last) && ours(first)
}

func letterBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}

// parted says whether the hyphen at the end of a line parts a word rather than
// joining two. The document's other words tell; failing those, a small letter
// after it.
func (v view) parted(cut, next string) bool {
	before := strings.ToLower(cut[strings.LastIndexFunc(cut, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })+1:])
	after := strings.ToLower(next)
	if end := strings.IndexFunc(after, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		after = after[:end]
	}
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case !unicode.IsLower(first):
		return false
	case v.words[before+after]:
		return true
	case v.words[before+"-"+after]:
		return false
	}
	return !(len(before) > 3 && len(after) > 3 && v.words[before] && v.words[after])
}

// headline is what stands on the first page in letters clearly larger than the
// text, largest first: at most four lines of one size.
func (v view) headline(page []pdf.Line) string {
	size := v.size * 1.25
	for _, l := range page {
		if wordCount(l.Text, 2) >= 2 {
			size = max(size, l.Size)
		}
	}
	var parts []string
	for _, l := range page {
		if math.Abs(l.Size-size) < 0.04*size && size > v.size*1.25 {
			parts = append(parts, l.Text)
		} else if len(parts) > 0 {
			break
		}
	}
	if title := strings.Join(parts, " "); len(parts) <= 4 && len(title) <= 300 && wordCount(title, 3) >= 2 {
		return title
	}
	return ""
}
