package report

import (
	"cmp"
	"slices"

	"github.com/headwater-project/headwater"
)

// nameView is a named thing as the views list it, with links to the paragraphs
// that mention it.
type nameView struct {
	*headwater.Entity
	Label, Note string
	Aside       string // why it is not of the story, empty where it is
	Count       int
	Blocks      []int // numbers of paragraphs, each once
	More        int   // paragraphs without a link
	Where       string
}

// nameGroup is the names of one kind.
type nameGroup struct {
	Title string
	Names []nameView
}

// mostBlocks is how many paragraphs a name links to.
const mostBlocks = 8

// nameViews lists names by how often the text has them, those of the story
// first.
func nameViews(x *index) (places []nameView, groups []nameGroup) {
	groups = []nameGroup{{Title: "People"}, {Title: "Organisations"}, {Title: "Weapons"}, {Title: "Other names"}}
	for i := range x.r.Entities {
		e := &x.r.Entities[i]
		v := newName(x, e)
		switch {
		case e.Type.Place():
			places = append(places, v)
		case e.Type == headwater.Person:
			groups[0].Names = append(groups[0].Names, v)
		case e.Type == headwater.Org:
			groups[1].Names = append(groups[1].Names, v)
		case e.Type == headwater.Weapon:
			groups[2].Names = append(groups[2].Names, v)
		default:
			groups[3].Names = append(groups[3].Names, v)
		}
	}
	byMentions(places)
	for i := range groups {
		byMentions(groups[i].Names)
	}
	return places, slices.DeleteFunc(groups, func(g nameGroup) bool { return len(g.Names) == 0 })
}

func byMentions(names []nameView) {
	slices.SortStableFunc(names, func(a, b nameView) int {
		return cmp.Or(cmp.Compare(truth(a.Aside != ""), truth(b.Aside != "")), cmp.Compare(b.Count, a.Count))
	})
}

func newName(x *index, e *headwater.Entity) nameView {
	v := nameView{Entity: e, Label: clip(e.Name), Count: len(e.Mentions), Aside: aside(x.r.Document.Blocks, e.Mentions)}
	switch {
	case e.Ref.Catalog != "":
		v.Note = e.Ref.Catalog
	case e.Country != "" && e.Ref.ISO3166 == "":
		v.Note = x.country(e.Country)
	}
	switch {
	case e.Point == nil:
	case e.Ref.ISO3166 != "":
		v.Where = "country"
	default:
		v.Where = degrees(*e.Point)
	}
	v.Blocks, v.More = blocksOf(x.r.Document.Blocks, e.Mentions)
	return v
}

// aside says where a name stands that the story never mentions: in captions, or
// in the furniture of the page.
func aside(blocks []headwater.Block, mentions []headwater.Span) string {
	captions := true
	for _, s := range mentions {
		i := blockAt(blocks, s.Start)
		if i < 0 || blocks[i].Kind.Story() {
			return ""
		}
		captions = captions && blocks[i].Kind == headwater.CaptionBlock
	}
	switch {
	case len(mentions) == 0:
		return ""
	case captions:
		return "caption only"
	}
	return "not in the story"
}

// blocksOf numbers the paragraphs, from 1, that hold the spans, which are in
// text order, as far as links are worth it, and counts the others.
func blocksOf(blocks []headwater.Block, spans []headwater.Span) (out []int, more int) {
	last := 0
	for _, s := range spans {
		n := blockAt(blocks, s.Start) + 1
		switch {
		case n == 0 || n == last:
			continue
		case len(out) == mostBlocks || n > mostItems:
			more++
		default:
			out = append(out, n)
		}
		last = n
	}
	return out, more
}
