package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// How much a drawing of the network can hold and stay legible.
const (
	mostActors = 20
	mostBonds  = 60
)

// actor is one who acts, or on whom: an entity, or a phrase that none is found for.
type actor struct {
	label  string
	entry  string // where a list names it, empty for a phrase
	weight int    // claims that tie it to others
	alone  []headwater.ClaimType
}

// bond is the claims of one type that one actor is said to be the agent of and
// another the other side.
type bond struct {
	from, to int
	kind     headwater.ClaimType
	deeds    []*deed
}

// mutual are the types whose parties are on the same footing.
var mutual = map[headwater.ClaimType]bool{headwater.Meet: true, headwater.Agree: true, headwater.Cooperate: true}

// web is who is said to do what to whom.
type web struct {
	actors []actor
	bonds  []bond
	at     map[string]int // actors by their key
	bound  map[tied]int   // bonds by what they tie
}

type tied struct {
	from, to int
	kind     headwater.ClaimType
}

// newWeb gathers the actors and what ties them, in the order of the register.
func newWeb(x *index, kinds []kindred) *web {
	w := &web{at: map[string]int{}, bound: map[tied]int{}}
	for _, k := range kinds {
		for i := range k.deeds {
			w.add(x, &k.deeds[i])
		}
	}
	return w
}

func (w *web) add(x *index, d *deed) {
	agents := w.all(x, d.Roles[headwater.Agent])
	others := w.all(x, slices.Concat(d.Roles[headwater.Recipient], d.Roles[headwater.Victim], d.Roles[headwater.Target]))
	if mutual[d.Type] && len(agents) > 0 {
		agents, others = agents[:1], append(slices.Clone(agents[1:]), others...)
	}
	if len(agents) == 0 || len(others) == 0 {
		for _, a := range slices.Concat(agents, others) {
			w.actors[a].alone = append(w.actors[a].alone, d.Type)
		}
		return
	}
	for _, a := range agents {
		for _, b := range others {
			if a != b {
				w.tie(a, b, d)
			}
		}
	}
}

func (w *web) tie(from, to int, d *deed) {
	key := tied{from, to, d.Type}
	if mutual[d.Type] {
		key.from, key.to = min(from, to), max(from, to)
	}
	n, ok := w.bound[key]
	if !ok {
		n = len(w.bonds)
		w.bound[key] = n
		w.bonds = append(w.bonds, bond{from: key.from, to: key.to, kind: d.Type})
	}
	if list := w.bonds[n].deeds; len(list) > 0 && list[len(list)-1] == d {
		return
	}
	w.bonds[n].deeds = append(w.bonds[n].deeds, d)
	w.actors[from].weight++
	w.actors[to].weight++
}

// all finds the actors of a role, each once.
func (w *web) all(x *index, fillers []headwater.Filler) []int {
	var out []int
	for _, f := range fillers {
		if a := w.actor(x, f); a >= 0 && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// actor is who a filler means, -1 for a word that tells nobody.
func (w *web) actor(x *index, f headwater.Filler) int {
	words := clip(x.words(f.Span))
	key, label, id := "", words, ""
	if e := x.entities[f.Entity]; e != nil && f.Entity != "" {
		key, label, id = "e "+f.Entity, cmp.Or(clip(e.Name), words), f.Entity
	} else if bare := undetermined(strings.ToLower(words)); bare != "" && !vagueActors[bare] {
		key = "w " + bare
	}
	if key == "" || label == "" {
		return -1
	}
	n, ok := w.at[key]
	if !ok {
		n = len(w.actors)
		w.at[key] = n
		w.actors = append(w.actors, actor{label: label, entry: x.entry(id)})
	}
	return n
}

// undetermined is a phrase without the articles and such that begin it.
func undetermined(words string) string {
	for {
		first, rest, _ := strings.Cut(words, " ")
		if !determiners[first] {
			return words
		}
		words = rest
	}
}

var determiners = wordSet("the a an this that these those its his her their our my your some any")

// vagueActors are words that stand for somebody else, or for nobody in particular.
var vagueActors = wordSet(`i we us you he him she her it they them himself herself itself themselves who whom which what
	anyone anybody someone somebody everyone everybody nobody one ones other others another each all both many most several
	few two three people person man woman men women side sides`)

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// degrees counts the lines of each actor.
func (w *web) degrees() []int {
	out := make([]int, len(w.actors))
	for _, l := range w.bonds {
		out[l.from]++
		out[l.to]++
	}
	return out
}

// strongest keeps the actors with most claims, and what ties them; it counts the
// actors and the claims that it leaves out.
func (w *web) strongest(most int) (out *web, actors, claims int) {
	order := make([]int, 0, len(w.actors))
	for i := range w.actors {
		if w.actors[i].weight > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(w.actors[b].weight, w.actors[a].weight) })
	keep := map[int]bool{}
	for _, a := range order[:min(len(order), most)] {
		keep[a] = true
	}
	var bonds []bond
	for _, l := range w.bonds {
		if keep[l.from] && keep[l.to] {
			bonds = append(bonds, l)
		}
		claims += len(l.deeds)
	}
	slices.SortStableFunc(bonds, func(a, b bond) int { return cmp.Compare(len(b.deeds), len(a.deeds)) })
	bonds = bonds[:min(len(bonds), mostBonds)]
	slices.SortStableFunc(bonds, func(a, b bond) int { return cmp.Compare(a.deeds[0].number, b.deeds[0].number) })
	out = &web{}
	for _, l := range bonds {
		out.bonds = append(out.bonds, l)
		claims -= len(l.deeds)
	}
	out.gather(w)
	return out, len(order) - len(out.actors), claims
}

// gather takes the actors of the bonds from another web, in the order in which
// they come.
func (w *web) gather(from *web) {
	at := map[int]int{}
	place := func(a int) int {
		n, ok := at[a]
		if !ok {
			n = len(w.actors)
			at[a] = n
			w.actors = append(w.actors, from.actors[a])
		}
		return n
	}
	for i := range w.bonds {
		l := &w.bonds[i]
		l.from, l.to = place(l.from), place(l.to)
	}
}
