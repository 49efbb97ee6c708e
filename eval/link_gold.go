package eval

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// linked is one gold document of the task links.
type linked struct {
	source
	entities []linkEntity
	mentions []linkMention // in text order
}

// linkMention is one place where the text means an entity.
type linkMention struct {
	headwater.Span
	entity  int  // its place in linked.entities
	hard    bool // a variant, a shared or misleading name, an acronym, a metonym
	nominal bool // means it without its name: "the ministry"
	metonym bool // a place that stands for those who govern it
}

// linkEntity is one thing with what it must be linked to. A zero ref without
// points is a thing that no list knows; with points it may be put there or left
// unlinked when spot is false, and must be put there when it is true.
type linkEntity struct {
	id     string
	kind   headwater.EntityType
	ref    headwater.Ref
	points []headwater.Point
	spot   bool
}

var (
	mentionHead = regexp.MustCompile(`^[a-z][a-z0-9-]*[!*~]* `)
	linkID      = regexp.MustCompile(`^([a-z][a-z0-9-]*):\s+`)
	catalogKey  = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)
)

func mentionMarks() markStyle {
	return markStyle{
		head:   mentionHead,
		split:  func(head string) []string { return []string{head} },
		cut:    func(mark string) int { return len(strings.TrimRight(mark, "!*~")) },
		remedy: `write "{id words}": the id of an entity in small letters, any of ! * ~, then one space`,
	}
}

// links reads a file of entities and their mentions in the gold format of
// docs/eval.md.
func (f *file) links() ([]linked, error) {
	var docs []linked
	err := f.eachGold(mentionMarks(), func(d *goldDraft, marks []goldMark) error {
		n := linkNotes{file: f, lines: map[string]int{}}
		for _, l := range d.notes {
			if err := n.line(l); err != nil {
				return err
			}
		}
		mentions, err := n.join(marks)
		docs = append(docs, linked{source: source{d.article, f.name}, entities: n.entities, mentions: mentions})
		return err
	})
	return docs, err
}

// linkNotes are the lines below one text.
type linkNotes struct {
	file     *file
	entities []linkEntity
	lines    map[string]int // of each entity by its id
}

func (n *linkNotes) line(l goldLine) error {
	head := linkID.FindStringSubmatch(l.text)
	if head == nil {
		return n.file.failf(l.n, `%q is no annotation; write "id: type=GPE link=iso:XX"`, clip(l.text))
	}
	id := head[1]
	if at, twice := n.lines[id]; twice {
		return n.file.failf(l.n, "%s is described on line %d already", id, at)
	}
	n.lines[id] = l.n
	e := linkEntity{id: id}
	given := map[string]bool{}
	for _, word := range strings.Fields(l.text[len(head[0]):]) {
		key, value, _ := strings.Cut(word, "=")
		if given[key] {
			return n.file.failf(l.n, "%s comes twice", clip(key))
		}
		given[key] = true
		if err := n.field(l.n, &e, key, value); err != nil {
			return err
		}
	}
	if !given["type"] || !given["link"] {
		return n.file.failf(l.n, "%s needs type= and link=", id)
	}
	if e.spot && len(e.points) == 0 {
		return n.file.failf(l.n, "%s is a place; add point=LAT,LON", id)
	}
	n.entities = append(n.entities, e)
	return nil
}

func (n *linkNotes) field(line int, e *linkEntity, key, value string) error {
	switch key {
	case "type":
		if e.kind = headwater.EntityType(value); !slices.Contains(entityTypes(), e.kind) {
			return n.file.failf(line, "type=%s is none of %v", clip(value), entityTypes())
		}
		return nil
	case "link":
		return n.link(line, e, value)
	case "point":
		return n.points(line, e, value)
	}
	return n.file.failf(line, "an entity has no %q; the keys are type, link, point", clip(key))
}

func entityTypes() []headwater.EntityType {
	return []headwater.EntityType{
		headwater.Person, headwater.NORP, headwater.Org, headwater.GPE, headwater.Loc, headwater.Fac,
		headwater.Product, headwater.Weapon, headwater.Event, headwater.Law,
	}
}

// link reads catalog:KEY, iso:XX, geonames:ID, point or none.
func (n *linkNotes) link(line int, e *linkEntity, value string) error {
	how, what, _ := strings.Cut(value, ":")
	switch how {
	case "none":
		return nil
	case "point":
		e.spot = true
		return nil
	case "catalog":
		if e.ref.Catalog = what; catalogKey.MatchString(what) {
			return nil
		}
	case "iso":
		if e.ref.ISO3166 = what; isoCountry.MatchString(what) {
			return nil
		}
	case "geonames":
		id, err := strconv.Atoi(what)
		if e.ref.GeoNames, e.spot = id, true; err == nil && id > 0 {
			return nil
		}
	}
	return n.file.failf(line, "link=%s is none of catalog:KEY, iso:XX, geonames:ID, point, none", clip(value))
}

// points reads LAT,LON, several parted by ";".
func (n *linkNotes) points(line int, e *linkEntity, value string) error {
	for _, pair := range strings.Split(value, ";") {
		y, x, _ := strings.Cut(pair, ",")
		lat, errY := strconv.ParseFloat(y, 64)
		lon, errX := strconv.ParseFloat(x, 64)
		if errY != nil || errX != nil || !onEarth(lat, lon) {
			return n.file.failf(line, "point=%s: %q are not coordinates in degrees", clip(value), clip(pair))
		}
		e.points = append(e.points, headwater.Point{Lat: lat, Lon: lon})
	}
	return nil
}

// join ties the marks to the entities; each entity is marked, each mark described.
func (n *linkNotes) join(marks []goldMark) ([]linkMention, error) {
	var out []linkMention
	marked := map[string]bool{}
	for _, m := range marks {
		at := slices.IndexFunc(n.entities, func(e linkEntity) bool { return e.id == m.id })
		if at < 0 {
			return nil, n.file.failf(m.line, `{%s} is marked, but below the text no line "%s:" describes it`, m.id, m.id)
		}
		marked[m.id] = true
		out = append(out, linkMention{
			Span: m.span, entity: at,
			hard: strings.Contains(m.more, "!"), metonym: strings.Contains(m.more, "*"), nominal: strings.Contains(m.more, "~"),
		})
	}
	for _, e := range n.entities {
		if !marked[e.id] {
			return nil, n.file.failf(n.lines[e.id], "no words of the text are marked {%s …}", e.id)
		}
	}
	return out, nil
}

// reading is the gold as a reading that has all right.
func (d *linked) reading() headwater.Reading {
	r := headwater.Reading{Document: headwater.Document{Text: d.text}}
	for i, g := range d.entities {
		e := headwater.Entity{ID: g.id, Type: g.kind, Ref: g.ref}
		if len(g.points) > 0 {
			e.Point = &g.points[0]
		}
		for _, m := range d.mentions {
			switch {
			case m.entity != i:
			case m.nominal:
				e.Described = append(e.Described, m.Span)
			default:
				e.Mentions = append(e.Mentions, m.Span)
			}
			if m.entity == i && m.metonym {
				e.Metonyms = append(e.Metonyms, m.Span)
			}
		}
		r.Entities = append(r.Entities, e)
	}
	return r
}
