package report

import (
	"cmp"
	"slices"

	"github.com/headwater-project/headwater"
)

// nameView is a named thing as the views list it.
type nameView struct {
	*headwater.Entity
	Anchor string // end of the id of its entry
	Label  string
	Also   []string
	Tie    string // what it is linked to, and how surely; empty where it is not
	Aside  string // why it is not of the story, empty where it is
	Count  int    // mentions by name
	Where  string // on the map, of places alone
	Short  string // the same for a narrow line
	Refs   []refGroup
}

// refGroup is the mentions of one kind; Lead is empty for plain ones by name.
type refGroup struct {
	Lead, Quoted string
	Refs, Folded []ref
	More         int // beyond what the page holds
}

// nameGroup is the names of one kind: those at once in sight, and the others.
type nameGroup struct {
	Title         string
	Names, Folded []nameView
}

// Names that stay in sight in one group.
const mostNames = 14

// Mentions of one name that stay in sight.
const mostRefs = 12

// kinds are the groups of names in the order of the views.
var kinds = [...]struct {
	title string
	types []headwater.EntityType
}{
	{"People", []headwater.EntityType{headwater.Person}},
	{"Organisations", []headwater.EntityType{headwater.Org}},
	{"Peoples, faiths, parties", []headwater.EntityType{headwater.NORP}},
	{"Weapons", []headwater.EntityType{headwater.Weapon}},
	{"Products and vessels", []headwater.EntityType{headwater.Product}},
	{"Events", []headwater.EntityType{headwater.Event}},
	{"Laws and treaties", []headwater.EntityType{headwater.Law}},
	{"Other names", nil},
}

// nameViews lists names by how often the text has them, those of the story
// first; o may be nil for a view without links.
func nameViews(x *index, o *occurrences) (places []nameView, groups []nameGroup) {
	groups = make([]nameGroup, len(kinds))
	for i, k := range kinds {
		groups[i].Title = k.title
	}
	for i := range x.r.Entities {
		e := &x.r.Entities[i]
		v := newName(x, o, i)
		if e.Type.Place() {
			places = append(places, v)
			continue
		}
		g := &groups[kindOf(e.Type)]
		g.Names = append(g.Names, v)
	}
	byMentions(places)
	for i := range groups {
		byMentions(groups[i].Names)
	}
	return places, slices.DeleteFunc(groups, func(g nameGroup) bool { return len(g.Names) == 0 })
}

func kindOf(t headwater.EntityType) int {
	for i, k := range kinds {
		if slices.Contains(k.types, t) {
			return i
		}
	}
	return len(kinds) - 1
}

func byMentions(names []nameView) {
	slices.SortStableFunc(names, func(a, b nameView) int {
		return cmp.Or(cmp.Compare(truth(a.Aside != ""), truth(b.Aside != "")), cmp.Compare(b.Count, a.Count))
	})
}

func newName(x *index, o *occurrences, i int) nameView {
	e := &x.r.Entities[i]
	v := nameView{
		Entity: e, Anchor: "n" + itoa(i+1), Label: clip(e.Name), Tie: x.tie(e),
		Count: len(e.Mentions), Aside: aside(x.r.Document.Blocks, e.Mentions), Where: x.where(e), Short: x.whereShort(e),
	}
	for _, a := range e.Aliases {
		v.Also = append(v.Also, clip(a))
	}
	if o != nil {
		v.Refs = refGroups(x, o, o.entities[i])
	}
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

// fold parts a list into what stays in sight and the rest, which is never a
// single one.
func fold[T any](list []T, most int) (seen, folded []T) {
	if len(list) <= most+1 {
		return list, nil
	}
	return list[:most], list[most:]
}
