package provenance

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// publishes says whether an entity is an outlet or a news agency.
func publishes(e *headwater.Entity) bool {
	return e.Class == "outlet" || e.Class == "agency" || e.Class == "" && e.Type == headwater.Org && catalog.OutletName(e.Name)
}

// newsy says whether a source that was taken for an outlet is one of news: by its
// name, or by a noun that nothing else goes by, as "service" and "network" do.
func newsy(s *headwater.Source) bool {
	words := strings.Fields(strings.ToLower(s.Label))
	if s.Entity != "" || len(words) == 0 || strings.ContainsFunc(bare(s.Label), unicode.IsUpper) {
		return true
	}
	switch words[len(words)-1] {
	case "service", "agency", "network", "site", "station":
		return len(words) > 1 && presses[words[len(words)-2]]
	}
	return true
}

// goesBy says whether an entity has this name, in full or as an alias.
func goesBy(e *headwater.Entity, name string) bool {
	return sameName(e.Name, name) || slices.ContainsFunc(e.Aliases, func(a string) bool { return sameName(a, name) })
}

// sameName compares names without case, a leading article or a web ending.
func sameName(a, b string) bool { return strings.EqualFold(bare(a), bare(b)) }

func bare(name string) string {
	name = strings.TrimSpace(name)
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		name = name[4:]
	}
	for _, end := range [...]string{".com", ".org", ".net", "’s", "'s"} {
		name = strings.TrimSuffix(name, end)
	}
	return name
}

// named finds or makes the outlet source of a name; "" for "". What the reader
// took for a person or a body of that name becomes the outlet that it is.
func (t *tracer) named(name string, at headwater.Span) string {
	if name == "" {
		return ""
	}
	for i := range t.entities {
		if goesBy(&t.entities[i], name) {
			return t.sourceOf(i, at)
		}
	}
	for i := range t.sources {
		if s := &t.sources[i]; s.Named && sameName(s.Label, name) {
			t.adopt(s)
			return s.ID
		}
	}
	return t.add(headwater.Source{Kind: headwater.OutletSource, Named: true, Label: name}, at)
}

// sourceOf finds or makes the source of an outlet entity.
func (t *tracer) sourceOf(entity int, at headwater.Span) string {
	e := &t.entities[entity]
	if s := t.source(t.byEntity[e.ID]); s != nil {
		t.adopt(s)
		return s.ID
	}
	id := t.add(headwater.Source{Kind: headwater.OutletSource, Named: true, Label: e.Name, Entity: e.ID, Country: e.Country}, at)
	t.byEntity[e.ID] = id
	return id
}

// adopt makes an outlet of a source.
func (t *tracer) adopt(s *headwater.Source) {
	if s.Kind != headwater.OutletSource {
		s.Kind, s.Role, s.Affiliation, s.Count = headwater.OutletSource, "", "", 0
	}
}

// outletNamed says whether an outlet of the text has this name.
func (t *tracer) outletNamed(name string) bool {
	return slices.ContainsFunc(t.entities, func(e headwater.Entity) bool { return publishes(&e) && goesBy(&e, name) })
}

// publisher says whether a name is the publisher's: in full, by its initials, or
// by another name of the entity that it is.
func (t *tracer) publisher(name string) bool {
	p := t.doc.Publisher
	if p == "" || name == "" {
		return false
	}
	if sameName(p, name) || acronym(name) && initials(p) == name || acronym(p) && initials(name) == p {
		return true
	}
	return slices.ContainsFunc(t.entities, func(e headwater.Entity) bool { return goesBy(&e, p) && goesBy(&e, name) })
}

// acronym says whether a name is two to six capital letters.
func acronym(name string) bool {
	if n := utf8.RuneCountInString(name); n < 2 || n > 6 {
		return false
	}
	return !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsUpper(r) })
}

// initials are the first letters of the capitalised words of a name.
func initials(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && w != "The" {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// capital says whether a word begins with a capital letter.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
