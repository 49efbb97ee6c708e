package report

import "strings"

// linked writes words as a link to the attribution or the source they are of,
// else to the list that has the name, time or amount they are. Links do not
// nest, so a name inside the words of a source is a target alone.
func (s *section) linked(g *segment) {
	begin := ""
	for _, i := range g.Names {
		if begin == "" && i == g.Name {
			begin = s.id + "-" + s.names.all[i].anchor
			continue
		}
		s.put(`<span id="`, s.id, "-", s.names.all[i].anchor, `"></span>`)
	}
	to, class := s.target(g)
	if g.Name >= 0 {
		o := &s.names.all[g.Name]
		class = strings.TrimSpace(class + " n " + o.class)
		if to == "" && s.names.entries[o.entry] && strings.TrimSpace(g.Text) != "" {
			to = s.id + "-" + o.entry
		}
	}
	s.element(to, class, begin, g)
}

// element writes the words of a segment in the least markup.
func (s *section) element(to, class, id string, g *segment) {
	tag := "span"
	switch {
	case to != "":
		tag = "a"
	case class+id == "":
		s.words(g.Text)
		return
	}
	s.put("<", tag)
	for _, a := range [...][2]string{{"id", id}, {"class", class}} {
		if a[1] != "" {
			s.put(" ", a[0], `="`, a[1], `"`)
		}
	}
	if to != "" {
		s.put(` href="#`, to, `"`)
	}
	if g.Name >= 0 {
		s.put(` data-n="`, s.names.all[g.Name].entry, `"`)
	}
	s.put(">")
	s.words(g.Text)
	s.put("</", tag, ">")
}

// target is where words lead that are a cue or a source, and their look.
func (s *section) target(g *segment) (to, class string) {
	switch {
	case strings.TrimSpace(g.Text) == "": // a link of nothing but space has no name
	case g.Cue >= 0:
		class = "cue"
		if n := s.x.number[g.Cue]; n <= s.x.lastRow {
			to = s.anchor("a", n)
		}
	case g.Source >= 0:
		class = "source"
		if s.sources[g.Source] != nil {
			to = s.anchor("s", g.Source+1)
		}
	}
	return to, class
}
