package report

import (
	"html"
	"html/template"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// section writes the text of a report with its marks. It is written by hand and
// not by a template because it is most of a page: html/template takes three
// times as long. What comes out of a document passes through words, and nothing
// else writes what it did not make.
type section struct {
	strings.Builder
	x       *index
	id      string // of the sheet
	lang    string
	sources []*sourceView // by index into the reading, nil where the page has none
	hints   []string      // what pointing at words tells, by attribution
	names   *occurrences
}

func textSection(x *index, id, lang string, blocks []blockView, sources []*sourceView, names *occurrences) template.HTML {
	s := &section{x: x, id: id, names: names, lang: html.EscapeString(lang), sources: make([]*sourceView, len(x.r.Sources))}
	for _, v := range sources {
		s.sources[v.Number-1] = v
	}
	for i := range x.r.Attributions {
		s.hints = append(s.hints, hint(x, i))
	}
	s.Grow(len(x.r.Document.Text) * 4)
	for i := range blocks {
		s.block(&blocks[i])
	}
	return template.HTML(s.String()) //nolint:gosec // every word of it went through words
}

// hint says in a line whose words an attribution gives, and by what way.
func hint(x *index, attribution int) string {
	a := &x.r.Attributions[attribution]
	out := itoa(x.number[attribution]) + " " + clip(x.speaker(a))
	if act := actWords(x, a); act != "" {
		out += " " + act
	}
	for _, h := range x.path(a) {
		if h.Label != home && !h.Itself {
			out += ", " + clip(h.Words())
		}
	}
	if a.Chain.Open {
		out += ", trail ends"
	}
	return out
}

// words writes text of the document.
func (s *section) words(text string) { s.WriteString(html.EscapeString(text)) }

// put writes markup of ours.
func (s *section) put(parts ...string) {
	for _, p := range parts {
		s.WriteString(p)
	}
}

// anchor is the target of a link within the sheet.
func (s *section) anchor(kind string, n int) string { return s.id + "-" + kind + strconv.Itoa(n) }

func (s *section) block(b *blockView) {
	s.put(`<div class="row `)
	s.words(string(b.Kind))
	s.put(`" id="`, s.anchor("b", b.Number), `"><p class="block" dir="`, direction(s.x.words(s.x.r.Document.Blocks[b.Number-1].Span)), `" lang="`, s.lang, `"`)
	if b.Kind == headwater.HeadingBlock {
		s.put(` role="heading" aria-level="4"`)
	}
	s.put(">")
	s.segments(b.Segments)
	s.put(`</p><div class="margin"><span class="pn" aria-hidden="true">¶`, strconv.Itoa(b.Number), `</span>`)
	s.margin(b)
	s.put("</div></div>\n")
}

// segments writes stretches of text; those of one voice stand in one element.
func (s *section) segments(list []segment) {
	voice := ""
	leave := func() {
		s.put(map[bool]string{true: "</mark>", false: "</span>"}[voice[0] == 'c'])
	}
	for i := range list {
		g := &list[i]
		now := ""
		switch {
		case g.Content >= 0:
			now = "c" + strconv.Itoa(g.Content) + " " + g.Data
		case g.Own && g.Cue < 0 && g.Source < 0:
			now = "own"
		}
		if voice != "" && (now != voice || len(g.Opens) > 0) {
			leave()
			voice = ""
		}
		for _, a := range g.Opens {
			s.number(a)
		}
		if now != voice {
			s.enter(g)
			voice = now
		}
		s.linked(g)
	}
	if voice != "" {
		leave()
	}
}

// enter opens the element of a voice.
func (s *section) enter(g *segment) {
	if g.Content < 0 {
		s.put(`<span class="own">`)
		return
	}
	s.put(`<mark class="c `, s.class(g.Content), `" data-a="`, g.Data, `" title="`)
	s.words(s.hints[g.Content])
	s.put(`">`)
}

// class is the standing of who speaks, or that somebody who was asked does not.
func (s *section) class(attribution int) string {
	a := &s.x.r.Attributions[attribution]
	class := standingOf(s.x.sources[a.Source]).String()
	switch {
	case mute(a):
		return "mute"
	case unsure(a):
		return class + " unsure"
	case a.Act == headwater.Deny && !a.Negated:
		return class + " denies"
	}
	return class
}

// number is the raised number of an attribution where it begins, with a sign if
// it is a denial.
func (s *section) number(attribution int) {
	n := s.x.number[attribution]
	s.put(`<sup class="no"><a id="`, s.anchor("t", n), `"`)
	if n <= s.x.lastRow {
		s.put(` href="#`, s.anchor("a", n), `" tabindex="-1"`)
	}
	s.put(">", strconv.Itoa(n), actMark(&s.x.r.Attributions[attribution]), "</a></sup>")
}

// margin notes beside a block what it is and what begins in it.
func (s *section) margin(b *blockView) {
	switch {
	case b.Kind == headwater.BoilerplateBlock:
		s.put(`<span class="note kind">page furniture, not of the story</span>`)
	case !b.Kind.Story():
		s.put(`<span class="note kind">`)
		s.words(string(b.Kind))
		s.put(`, not of the story</span>`)
	}
	for j, i := range b.Begins {
		s.note(i, j > 0 && s.x.same(b.Begins[j-1], i))
	}
	if b.Own > 0 {
		s.put(`<span class="note k-own"><i>┆</i> own voice`)
		if b.Own > 1 {
			s.put(", ", strconv.Itoa(b.Own), " sentences")
		}
		s.put("</span>")
	}
}

// same says whether two attributions have one source.
func (x *index) same(a, b int) bool {
	id := x.r.Attributions[a].Source
	return id == x.r.Attributions[b].Source && x.sources[id] != nil
}

// note tells beside the text of one attribution, and again of the same source by
// its number alone.
func (s *section) note(attribution int, again bool) {
	a := &s.x.r.Attributions[attribution]
	n := s.x.number[attribution]
	stand := standingOf(s.x.sources[a.Source])
	tag, more := "span", ""
	if n <= s.x.lastRow {
		tag = "a"
	}
	if again {
		more = " again"
	}
	s.put("<", tag, ` class="note k-`, stand.String(), more, `" data-a="`, strconv.Itoa(n), `"`)
	if tag == "a" {
		s.put(` href="#`, s.anchor("a", n), `"`)
	}
	if again {
		s.put(` aria-label="attribution `, strconv.Itoa(n), `, of the same source"><b>`, strconv.Itoa(n), "</b>")
	} else {
		s.put("><i>", stand.Mark(), "</i> <b>", strconv.Itoa(n), `</b> <bdi lang="`, s.lang, `">`)
		s.words(clip(s.x.speaker(a)))
		s.put("</bdi>")
	}
	if act := actWords(s.x, a); act != "" {
		s.put(` <em class="`, actClass(a), `">`, strings.TrimLeft(actMark(a)+" "+act, " "), "</em>")
	}
	if unsure(a) {
		s.put(` <small>~ unsure</small>`)
	}
	s.put("</", tag, ">")
}
