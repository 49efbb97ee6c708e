package event

import (
	"fmt"
	"strings"

	"github.com/headwater-project/headwater"
)

// kinds is a set of kinds of thing that a word may mean, whatever its sentence: what an
// entity makes of it, and the lists of words.yaml that hold it.
type kinds struct {
	own   native
	lists uint64 // lists that only frames speak of, by number
}

// native is a set of the kinds that the code speaks of.
type native uint64

func (k kinds) has(n native) bool      { return k.own&n != 0 }
func (k kinds) with(n native) kinds    { k.own |= n; return k }
func (k kinds) without(n native) kinds { k.own &^= n; return k }
func (k kinds) or(o kinds) kinds       { return kinds{k.own | o.own, k.lists | o.lists} }
func (k kinds) and(o kinds) kinds      { return kinds{k.own & o.own, k.lists & o.lists} }
func (k kinds) meets(o kinds) bool     { return !k.and(o).none() }
func (k kinds) none() bool             { return k == kinds{} }

// Kinds that entities give. Lists of words may have the same names and add to them.
var nativeKinds = []string{"actor", "armed", "official", "state", "place", "arms", "carrier", "named", "person", "people", "pronoun", "amount", "tail", "play", "support",
	"plan", "wish", "expect", "continue", "deny", "fail", "begin", "negate", "end", "thing", "martial", "town", "political", "warlike", "undergo", "forbid"}

// Their bits, in the order of nativeKinds.
const (
	actorKind native = 1 << iota
	armedKind
	officialKind
	stateKind
	placeKind
	armsKind
	carrierKind
	namedKind
	personKind
	peopleKind
	pronounKind
	amountKind
	tailKind
	playKind
	supportKind
	planKind
	wishKind
	expectKind
	continueKind
	denyKind
	failKind
	beginKind
	negateKind
	endKind
	thingKind
	martialKind
	townKind
	politicalKind
	warlikeKind
	undergoKind
	forbidKind
)

// kindNames numbers the kinds of word that frames speak of.
type kindNames map[string]kinds

func newKindNames() kindNames {
	k := kindNames{}
	for i, name := range nativeKinds {
		k[name] = kinds{own: 1 << i}
	}
	return k
}

// maxLists is how many lists of words fit a set beside those that the code speaks of.
const maxLists = 64

func (k kindNames) add(name string) (kinds, error) {
	if bit, ok := k[name]; ok {
		return bit, nil
	}
	n := len(k) - len(nativeKinds)
	if n == maxLists {
		return kinds{}, fmt.Errorf("%q is one list too many; at most %d", name, maxLists)
	}
	k[name] = kinds{lists: 1 << n}
	return k[name], nil
}

// ofEntity is what the type and class of an entity make of its name.
func ofEntity(e *headwater.Entity) native {
	switch e.Type {
	case headwater.Person:
		return namedKind | actorKind | personKind | peopleKind
	case headwater.NORP:
		return namedKind | actorKind | stateKind | peopleKind
	case headwater.GPE:
		if e.Ref.ISO3166 == "" {
			return namedKind | actorKind | placeKind | townKind
		}
		return namedKind | actorKind | stateKind | placeKind
	case headwater.Loc, headwater.Fac:
		return namedKind | placeKind
	case headwater.Weapon:
		return namedKind | armsKind
	case headwater.Product:
		return namedKind | carrierKind
	case headwater.Org:
		return namedKind | actorKind | bodyKind(e.Class)
	}
	return namedKind
}

func bodyKind(class string) native {
	switch class {
	case "government", "ministry", "state-body", "intelligence-service":
		return officialKind
	case "international-body", "political-party", "organization":
		return politicalKind
	}
	if len(class) >= 5 && class[:5] == "armed" {
		return armedKind
	}
	return 0
}

// kindOf is what the phrase headed by i may mean: its own kinds; of "dozens of
// rockets" those of what is counted; of "missile parts" those of the first noun.
func (t *tree) kindOf(i int) kinds { return t.kindWithin(i, 0) }

func (t *tree) kindWithin(i, depth int) kinds {
	k, upos := t.kinds[i], t.words[i].UPOS
	if upos == headwater.NUM {
		k = k.with(thingKind | t.about.own&armsKind) // "and will send four more"
		if t.about.has(armsKind | armedKind | warlikeKind | officialKind) {
			k = k.with(peopleKind) // "killed twelve"
		}
	}
	if k.none() {
		k.own = t.folk(i)
	}
	if k.has(amountKind) || upos == headwater.NUM || upos == headwater.PRON || upos == headwater.DET {
		k = k.or(t.counted(i, depth))
	}
	if k.own&(namedKind|personKind) == namedKind|personKind {
		k = k.with(t.title(i))
	}
	if upos == headwater.PROPN {
		k = k.or(t.described(i))
	}
	if k.has(tailKind) || k.own&(thingKind|armsKind) == thingKind && upos != headwater.PRON {
		k = t.parted(i, k)
	}
	return k
}

// counted are the kinds of what "of" brings: "dozens of rockets", "those of the army".
func (t *tree) counted(i, depth int) kinds {
	var k kinds
	if depth > maxDepth {
		return k
	}
	for _, d := range t.of(i) {
		if t.is(int(d), "nmod") && t.preposition(int(d)) == "of" {
			k = k.or(t.kindWithin(int(d), depth+1))
		}
	}
	return k
}

// described are the kinds of the noun before a name: "the warship Alder".
func (t *tree) described(i int) kinds {
	var k kinds
	for _, d := range t.of(i) {
		if int(d) < i && t.words[d].UPOS == headwater.NOUN && t.is(int(d), "compound", "nmod:desc") {
			k = k.or(t.kinds[d].without(placeKind | armsKind | playKind))
		}
	}
	return k
}

// parted adds to a noun that goes on after arms what stands before it: "missile
// parts", "an army unit"; a "nerve agent" does not act.
func (t *tree) parted(i int, k kinds) kinds {
	for _, d := range t.of(i) {
		if !t.is(int(d), "compound", "amod", "nmod") || int(d) > i && t.preposition(int(d)) != "of" {
			continue
		}
		k = k.with(t.kinds[d].own & (armsKind | armedKind))
		if t.lemma(i) == "agent" && t.kinds[d].has(armsKind) {
			k = k.without(actorKind | peopleKind)
		}
	}
	return k
}

// folk is people where a noun that no list knows is formed like one of people:
// "instructors", "a specialist", "clansmen".
func (t *tree) folk(i int) native {
	l := t.lemma(i)
	if t.words[i].UPOS != headwater.NOUN || len(l) < 6 {
		return 0
	}
	for _, end := range [...]string{"ist", "man", "men", "ian", "eer", "er", "or"} {
		if end[1:] == "r" && !t.ofPeople(i) {
			continue // computers, sensors
		}
		if strings.HasSuffix(l, end) && (t.feature(i, "Number") == "Plur" || t.child(i, "appos", "flat") >= 0) {
			return peopleKind | actorKind
		}
	}
	return 0
}

// ofPeople says whether a nationality or a number stands before the noun at i:
// "Turkish instructors", "30 operators".
func (t *tree) ofPeople(i int) bool {
	for _, d := range t.of(i) {
		if int(d) < i && (t.kinds[d].own&(namedKind|stateKind) == namedKind|stateKind || t.is(int(d), "nummod")) {
			return true
		}
		if p := t.preposition(int(d)); (p == "from" || p == "of") && t.kinds[d].has(stateKind|townKind) {
			return true
		}
	}
	return false
}

// harmless says whether a word of arms means something else here: "bare arms", "a
// fish tank".
func (t *tree) harmless(i int) bool {
	var other map[string]bool
	switch t.lemma(i) {
	case "arm", "arms":
		other = limbs
	case "tank":
		other = vessels
	case "mine":
		other = ores
	default:
		return false
	}
	for _, d := range t.of(i) {
		if other[folded(t.written(int(d)))] {
			return true
		}
	}
	return false
}

// What makes limbs of arms, vessels of tanks and pits of mines.
var (
	limbs   = map[string]bool{"his": true, "her": true, "my": true, "your": true, "bare": true, "crossed": true, "open": true, "outstretched": true}
	ores    = map[string]bool{"coal": true, "gold": true, "copper": true, "iron": true, "salt": true, "diamond": true, "silver": true, "tin": true, "lithium": true, "cobalt": true, "open": true}
	vessels = map[string]bool{"fish": true, "water": true, "oil": true, "gas": true, "fuel": true, "think": true, "septic": true, "storage": true, "petrol": true}
)

// title is official where the person named at i holds an office: "President Adair".
func (t *tree) title(i int) native {
	var k native
	for _, d := range t.of(i) {
		if t.is(int(d), "nmod:desc", "compound", "appos") {
			k |= t.kinds[d].own & officialKind
		}
	}
	return k
}
