package conllu

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

func (p *printer) raw(s string) { p.buf = append(p.buf, s...) }
func (p *printer) int(n int)    { p.buf = strconv.AppendInt(p.buf, int64(n), 10) }

// cell prints a tab and a value, "_" for an empty one.
func (p *printer) cell(s string) {
	p.raw("\t")
	before := len(p.buf)
	p.clean(s)
	if len(p.buf) == before {
		p.raw("_")
	}
}

// clean prints a value on one line.
func (p *printer) clean(s string) { p.raw(cleaned(s)) }

// cleaned is a value on one line, without white space around what was mended.
func cleaned(s string) string {
	if strings.IndexFunc(s, foul) < 0 {
		return s
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if foul(r) {
			return ' '
		}
		return r
	}, s))
}

// foul says whether a rune could end a cell or a line, or steer a terminal.
func foul(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }

// cursor turns bytes of a text into code points. It is quick where a question is
// near the one before.
type cursor struct {
	text        string
	at, counted int // byte of the last question, and the code points before it
}

func (c *cursor) point(at int) int {
	if at >= c.at {
		c.counted += utf8.RuneCountInString(c.text[c.at:at])
	} else {
		c.counted -= utf8.RuneCountInString(c.text[at:c.at])
	}
	c.at = at
	return c.counted
}
