package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// deepest is how far a nested attribution is set in, in steps of three columns.
const deepest = 4

func (p *page) whoSaysWhat(x *index) {
	p.heading("WHO SAYS WHAT")
	if len(x.flow) == 0 {
		p.wrap("  ", "  ", none, "Nothing was found.")
		return
	}
	p.wrap("  ", "  ", faint, "● named ○ name withheld ■ document ◆ outlet ? nobody named ┆ own voice")
	digits := len(strconv.Itoa(len(x.r.Attributions)))
	for i := range x.flow {
		p.gap()
		if it := &x.flow[i]; it.attribution < 0 {
			p.ownVoice(x, it, digits)
		} else {
			p.attribution(x, it, digits)
		}
	}
}

func (p *page) attribution(x *index, it *item, digits int) {
	a := &x.r.Attributions[it.attribution]
	source := x.sources[a.Source]
	stand := standingOf(source)
	inset := "  " + strings.Repeat("   ", min(it.depth, deepest))
	number := strconv.Itoa(x.number[it.attribution])
	first := inset + strings.Repeat(" ", digits-len(number)) + styled(faint, number) + " " + styled(stand.paint(), stand.Mark()) + " "
	rest := inset + strings.Repeat(" ", digits+3)
	p.wrap(first, rest, stand.paint(), who(x, a, source))
	if path := pathWords(x.path(a), a.Chain.Open); path != "" {
		p.wrap(rest+"via ", rest+"    ", faint, path)
	}
	style := none
	if mute(a) {
		style = faint
	}
	p.wrap(rest, rest, style, plain(x.content(a)))
	if l := likelihoodWords(a.Likelihood); l != "" {
		p.wrap(rest, rest, faint, l)
	}
}

// who is the source with what kind it is and what it does by speaking.
func who(x *index, a *headwater.Attribution, s *headwater.Source) string {
	out := plain(x.speaker(a))
	if notes := listed(standingNote(s), plain(x.membership(s))); notes != "" {
		out += " (" + notes + ")"
	}
	act := actWords(a)
	if loud(a) {
		act = strings.ToUpper(act)
	}
	if act != "" {
		out += " — " + act
	}
	return out
}

// standingNote says in words what the mark says.
func standingNote(s *headwater.Source) string {
	switch standingOf(s) {
	case unnamed:
		return "name withheld"
	case documentary:
		return "document"
	case outlet:
		return "outlet"
	}
	return ""
}

// listed joins the parts that say something with commas.
func listed(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

func pathWords(path []hop, open bool) string {
	if len(path) == 0 {
		return ""
	}
	var parts []string
	for _, h := range path {
		words := plain(h.Label)
		if h.Inherited {
			words += " (set earlier)"
		}
		parts = append(parts, words)
	}
	if open {
		parts = append(parts, "(trail ends)")
	}
	return strings.Join(parts, " → ")
}

func (p *page) ownVoice(x *index, it *item, digits int) {
	bar := "  " + strings.Repeat(" ", digits+1) + styled(faint, "┆") + " "
	p.wrap(bar, bar, faint, voiceWords(x, it))
	if headline(it, x.r.Document.Blocks) && plain(x.words(it.sentences[0].Span)) == title(&x.r.Document) {
		return // it stands at the head of the page
	}
	var b strings.Builder
	for i, s := range it.sentences {
		if i > 0 && s.block != it.sentences[i-1].block {
			p.wrap(bar, bar, faint, b.String())
			b.Reset()
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(plain(x.words(s.Span)))
	}
	p.wrap(bar, bar, faint, b.String())
}

func voiceWords(x *index, it *item) string {
	if headline(it, x.r.Document.Blocks) {
		return "headline, own voice"
	}
	return "own voice, " + plural(len(it.sentences), "sentence")
}
