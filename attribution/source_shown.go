package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// shown is what a document itself shows of its names: which publish news and which
// are bodies. It counts votes by name in lower case; enough of them outweigh the
// guess of the entity stage, which has no list to go by.
type shown struct {
	press, body map[string]int
	told        map[string]bool // names to which somebody spoke
}

// enough votes make a name an outlet or a body. A clear word ("the daily X", "X
// plc") casts that many, a hint one.
const enough = 2

// observe gathers what the document shows of its names, and gives the reader its
// own view of the entities: those of other kinds than was guessed, and one for two
// of one name. The caller's entities stay as they are.
func (v *resolver) observe() {
	v.shown = shown{map[string]int{}, map[string]int{}, map[string]bool{}}
	for i := 0; i < len(v.low); i++ {
		if w := v.capitals(i); !w.empty() {
			v.note(w)
			i = w.last - 1
		}
	}
	v.entities = slices.Clone(v.entities)
	for i := range v.entities {
		v.revise(&v.entities[i])
	}
	v.unite()
}

// capitals is the run of capitalised words that begins at token i: a name, as far
// as letters tell.
func (r *reader) capitals(i int) words {
	w := words{i, i}
	for w.last < len(r.low) && w.last-i < 6 && (r.upper(w.last) || w.last > i && r.low[w.last] == "&" && w.last+1 < len(r.low) && r.upper(w.last+1)) {
		if w.last > i && r.syn.Tokens[w.last].Start > r.syn.Tokens[w.last-1].End+1 {
			break // a new paragraph
		}
		w.last++
		if possessive(r.low[w.last-1]) {
			break
		}
	}
	return w
}

// upper says whether token i is a word with a capital that is no determiner,
// pronoun or preposition.
func (r *reader) upper(i int) bool {
	low := r.low[i]
	t := &r.syn.Tokens[i]
	return t.Kind == headwater.WordToken && t.In(r.text) != low && !determiner[low] && !pronouns[low] && !prepositions[low]
}

// note counts what stands around one name, and around its whole run of capitals
// without the titles before it.
func (v *resolver) note(w words) {
	if v.word(w.first-1) == "told" {
		v.shown.told[v.plainName(w)] = true
	}
	press, body := v.pressVotes(w), v.bodyVotes(w)
	if press == 0 && body == 0 {
		return
	}
	for first := w.first; first < w.last; first++ {
		if e := v.entity[first]; first > w.first && (e < 0 || v.entity[first-1] == e) {
			continue // a name begins with the run, or with an entity
		}
		name := v.plainName(words{first, w.last})
		v.shown.press[name] += press
		v.shown.body[name] += body
	}
}

// plainName is a name in lower case without a possessive.
func (r *reader) plainName(w words) string {
	s := strings.Join(r.low[w.first:w.last], " ")
	for _, end := range [...]string{"'s", "’s", "'", "’"} {
		s = strings.TrimSuffix(s, end)
	}
	return s
}

// folded is a name as the votes have it.
func folded(name string) string { return strings.TrimPrefix(strings.ToLower(name), "the ") }

// isPress and isBody say whether the votes for a name suffice.
func (s *shown) isPress(name string) bool { return s.press[folded(name)] >= enough }

func (s *shown) isBody(name string) bool { return s.body[folded(name)] >= enough }

// revise gives an entity that no catalog knows the kind that the text shows.
func (v *resolver) revise(e *headwater.Entity) {
	if e.Type == headwater.Person {
		e.Name = personName(e)
	}
	if settled(e) {
		return
	}
	called := func(is func(string) bool) bool { return is(e.Name) || slices.ContainsFunc(e.Aliases, is) }
	first, only := v.tokenAt(e.Mentions[0].Start), !strings.Contains(e.Name, " ")
	switch {
	case called(v.shown.isPress) && !holdsBody(e.Name):
		e.Type, e.Class = headwater.Org, "outlet"
	case e.Type == headwater.Org:
		if hasInitial(e.Name) {
			e.Type = headwater.Person
		} else if only && v.word(first-1) == "the" && catalog.OutletName("x "+e.Name) {
			e.Class = "outlet" // "the Gazette"
		}
	case called(v.shown.isBody), e.Type == headwater.Person && only && v.isPartOfBody(first):
		e.Type = headwater.Org
	}
}

// settled says whether there is no doubt what an entity is: it is in a catalog or on a
// map, or the full name of a person that the network is sure of.
func settled(e *headwater.Entity) bool {
	return len(e.Mentions) == 0 || e.Class != "" || !e.Ref.Zero() || e.Type == headwater.NORP || e.Confidence >= 0.93 && e.Type == headwater.Person && strings.Contains(e.Name, " ")
}

// personName is the fullest form of a person's name without what an entity took in
// beside it.
func personName(e *headwater.Entity) string {
	name := nameAlone(e.Name)
	if name == e.Name {
		return name
	}
	for _, alias := range e.Aliases {
		if short := nameAlone(alias); len(short) > len(name) && strings.HasSuffix(short, name) {
			name = short
		}
	}
	return name
}

// hasInitial says whether a name has a middle initial, as persons have: "Alderman
// Ada C. Moss".
func hasInitial(name string) bool {
	parts := strings.Fields(name)
	for i := 1; i+1 < len(parts); i++ {
		if p := parts[i]; len(p) == 2 && p[1] == '.' && len(parts[i-1]) > 2 && len(parts) < 6 {
			return true
		}
	}
	return false
}

// isPartOfBody says whether the one word of a name is a noun of bodies or papers
// that ends a longer one: "the General Staff of", "the Baltic Dispatch".
func (v *resolver) isPartOfBody(i int) bool {
	if i == 0 || i >= len(v.low) || !v.upper(i-1) && !genitive(v, i) {
		return false
	}
	c := classOf(singular(v.low[i]))
	return listed(singular(v.low[i])) && (c == bodyClass || c == peopleClass || c == textClass)
}

func genitive(v *resolver, i int) bool {
	return v.low[i-1] == "the" && i+1 < len(v.low) && v.low[i+1] == "of"
}
