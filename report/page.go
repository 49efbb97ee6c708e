package report

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// page gathers the lines of the terminal view.
type page struct {
	b     strings.Builder
	width int
}

func newPage(width int) *page {
	if width == 0 {
		width = 80
	}
	return &page{width: max(width, 24)}
}

// The styles use the terminal's own 16 colours, so that the user's theme rules.
const (
	none  = ""
	bold  = "\x1b[1m"
	faint = "\x1b[2m"
	alert = "\x1b[1;33m"
	reset = "\x1b[m"
)

// paint is the style of a standing.
func (s standing) paint() string {
	return [...]string{"\x1b[1;31m", "\x1b[1;36m", "\x1b[1;33m", "\x1b[1;35m", "\x1b[1;34m"}[s]
}

func styled(style, s string) string {
	if style == none || s == "" {
		return s
	}
	return style + s + reset
}

func (p *page) line(parts ...string) {
	for _, s := range parts {
		p.b.WriteString(s)
	}
	p.b.WriteByte('\n')
}

func (p *page) gap() { p.b.WriteByte('\n') }

func (p *page) heading(words string) {
	p.gap()
	p.wrap("", "", bold, words)
}

// wrap writes text in a style, broken to the width of the page: first before
// the first line, rest before the others. Empty text writes nothing.
func (p *page) wrap(first, rest, style, text string) {
	if text == "" {
		return
	}
	room := max(p.width-ansi.StringWidth(first), 8)
	lead := first
	for _, line := range broken(text, room) {
		p.line(lead, styled(style, line))
		lead = rest
	}
}

// fit is text cut or padded to a width in columns.
func fit(text string, width int) string {
	w := columns(text)
	if w > width {
		text = ansi.Truncate(text, width, "…")
		w = columns(text)
	}
	return text + strings.Repeat(" ", max(width-w, 0))
}

// row is one line of a list: a name, and what there is to say about it.
type row struct {
	mark, style, name, note string
}

// rows writes a list with its notes in one column.
func (p *page) rows(title string, rows []row) {
	if len(rows) == 0 {
		return
	}
	p.heading(title)
	column, marks := 0, 0
	for i := range rows {
		column, marks = max(column, columns(rows[i].name)), max(marks, ansi.StringWidth(rows[i].mark))
	}
	column = min(column, p.width*2/5-marks)
	for i := range rows {
		r := &rows[i]
		lead := "  " + r.mark + styled(r.style, fit(r.name, column)) + "  "
		if r.note == "" {
			p.line(strings.TrimRight(lead, " "))
			continue
		}
		p.wrap(lead, strings.Repeat(" ", ansi.StringWidth(lead)), none, r.note)
	}
}
