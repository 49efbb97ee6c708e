package conllu

import (
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// misc prints MISC of a surface token.
func (p *printer) misc(t Token) {
	switch {
	case p.d.filed != nil:
		p.given(p.d.filed.tokens[p.d.Syntax.Words[t.First].Token].misc)
	case p.glued(t.End):
		p.raw("SpaceAfter=No|")
	}
	p.span(t.Span)
}

// wordMisc prints MISC of a word inside a multiword token.
func (p *printer) wordMisc(w int) {
	before := len(p.buf)
	if p.d.filed != nil {
		p.given(p.d.filed.words[w].misc)
	}
	switch s := p.d.Syntax.Words[w].Span; {
	case p.d.spelled(w) && !s.Empty():
		p.span(s)
	case len(p.buf) > before:
		p.buf = p.buf[:len(p.buf)-1]
	default:
		p.raw("_")
	}
}

// given prints what a file has in MISC, its own ranges aside, each with a bar
// after it.
func (p *printer) given(misc string) {
	for item := range strings.SplitSeq(misc, "|") {
		item = cleaned(item)
		if item == "" || item == "_" || strings.HasPrefix(item, "TokenRange=") {
			continue
		}
		p.raw(item)
		p.raw("|")
	}
}

func (p *printer) span(s headwater.Span) {
	p.raw("TokenRange=")
	p.int(p.at.point(s.Start))
	p.raw(":")
	p.int(p.at.point(s.End))
}

// glued says whether something stands at byte at that no white space parts from
// what is before.
func (p *printer) glued(at int) bool {
	for _, r := range p.d.Text[at:] {
		switch {
		case parts(r):
			return false
		case !unicode.Is(unicode.Cf, r):
			return true
		}
	}
	return false
}

// parts says whether a rune stands for white space: controls do, which segment
// a text as spaces do.
func parts(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
