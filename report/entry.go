package report

import (
	"html/template"
	"strings"
)

// entry is one line of a list with the sheet it stands on.
type entry struct {
	ID, Lang string
	V        any
}

// On gives a line of a list to the template that draws it.
func (s *sheet) On(v any) entry { return entry{s.ID, s.Lang, v} }

// Links writes mentions as links: the paragraph for the first in it, a number
// for the others. Nothing in it comes from a document.
func (e entry) Links(refs []ref) template.HTML {
	var b strings.Builder
	for _, r := range refs {
		b.WriteString(`<a href="#` + e.ID + "-" + r.Anchor + `"`)
		if r.Again > 1 {
			b.WriteString(` class="again" aria-label="mention ` + itoa(r.Again) + " in paragraph " + itoa(r.Block) + `">` + itoa(r.Again))
		} else {
			b.WriteString(">¶" + itoa(r.Block))
		}
		b.WriteString("</a> ")
	}
	return template.HTML(b.String()) //nolint:gosec // numbers and anchors of ours alone
}

// unplaced is a place that is named and not on the map.
type unplaced struct{ Words, Why, Entry string }

// unplacedViews lists the places without a point, and why where that is known.
func unplacedViews(x *index, places []nameView, regions []regionView) []unplaced {
	var out []unplaced
	for i := range places {
		p := &places[i]
		switch {
		case p.Point == nil || !onEarth(*p.Point):
			out = append(out, unplaced{p.Label, "", p.Anchor})
		case x.furniture(p.Mentions):
			out = append(out, unplaced{p.Label, p.Aside, p.Anchor})
		}
	}
	for i := range regions {
		if regions[i].Lost {
			out = append(out, unplaced{regions[i].Words, regions[i].Why, regions[i].Entry})
		}
	}
	return out
}

// keep notes the entries that the lists of the page hold, so that the text
// leads to no others.
func (s *sheet) keep(o *occurrences) {
	for _, g := range append([]nameGroup{{Names: s.Places, Folded: s.PlacesFolded}}, s.Names...) {
		for i := range g.Names {
			o.entries[g.Names[i].Anchor] = true
		}
		for i := range g.Folded {
			o.entries[g.Folded[i].Anchor] = true
		}
	}
	for i := range s.Regions {
		o.entries[s.Regions[i].Entry] = true
	}
	for i := range s.Quantities {
		o.entries[s.Quantities[i].Entry] = true
	}
	if t := s.Timeline; t != nil {
		t.keep(o)
	}
	if v := s.Register; v != nil {
		v.keep(o)
	}
}

// keep notes the evidence that the register holds, and drops links to names that
// no list holds, which must have been noted before.
func (v *registerView) keep(o *occurrences) {
	for i := range v.Kinds {
		for j := range v.Kinds[i].Claims {
			c := &v.Kinds[i].Claims[j]
			for k := range c.Evidence {
				o.entries[c.Evidence[k].Entry] = true
			}
			for _, list := range [][]party{c.Who, c.Whom, c.What, c.Where} {
				for k := range list {
					if !o.entries[list[k].Entry] {
						list[k].Entry = ""
					}
				}
			}
		}
	}
}

func (v *timelineView) keep(o *occurrences) {
	for _, rows := range [][]timeRow{v.Rows, v.Folded} {
		for i := range rows {
			o.entries[rows[i].Entry] = true
		}
	}
	for _, notes := range [][]timeNote{v.Undated, v.Lasting, v.Repeated} {
		for i := range notes {
			o.entries[notes[i].Entry] = true
		}
	}
}
