package event

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// Verbs that hold something "within range", and nouns of where arms stand.
var (
	puts = []string{"put", "puts", "putting", "bring", "brings", "bringing", "brought", "place", "places", "placed", "placing",
		"leave", "leaves", "left", "leaving", "keep", "keeps", "kept", "keeping", "move", "moves", "moved", "moving", "have", "has", "had"}
	stays = []string{"lie", "lies", "lay", "lying", "remain", "remains", "remained", "remaining", "fall", "falls", "fell", "falling",
		"come", "comes", "came", "coming", "stay", "stays", "stayed", "sit", "sits"}
	sites = []string{"base", "bases", "site", "sites", "depot", "depots", "outpost", "outposts", "airfield", "airfields", "airbase", "airstrip",
		"silo", "silos", "battery", "batteries", "camp", "garrison", "installation", "facility", "island", "islands", "ridge", "hill", "hills", "bunker", "position", "positions"}
	comfortably = []string{"well", "comfortably", "just", "squarely", "firmly", "far", "no", "longer", "not", "never", "all"}
)

// holding is what stands before "within range": what is within it, and the verb
// that says so, with its subject where it is another's ("the base puts").
type holding struct {
	phrases []run
	verb    int // -1 for none
	subject run
}

func (h *holding) first() run {
	if len(h.phrases) == 0 {
		return run{}
	}
	return h.phrases[0]
}

// held reads what is said to be within the range whose words start at lo.
func (p *part) held(lo int) holding {
	i := lo - 1
	for i > 0 && (p.words[i].class&adverb != 0 || p.textIs(i, comfortably)) {
		i--
	}
	if i >= 0 && p.words[i].class&named == 0 && (p.words[i].class&be != 0 || p.textIs(i, stays)) {
		v := i
		for i--; i > 0 && p.words[i].class&(modal|adverb|have|be|negation) != 0; i-- {
		}
		h := holding{phrases: p.listBefore(p.overAside(i)), verb: v}
		if g := h.first().lo - 1; g >= 0 && p.words[g].class&preposition != 0 && !p.is(g, "of") && !p.textIs(g, placePrepositions) {
			h.phrases = nil // "the town, which lies 40 km from the border, is"
		}
		return h
	}
	h := holding{phrases: p.listBefore(i), verb: -1}
	if n := len(h.phrases); n > 0 {
		h.verb = h.phrases[n-1].lo - 1
	}
	if !p.textIs(h.verb, puts) {
		h.phrases, h.verb = h.phrases[:min(1, len(h.phrases))], -1
		return h
	}
	q := h.verb - 1
	for q > 0 && (p.words[q].class&(modal|adverb|have|negation) != 0 || p.is(q, "to")) && p.words[q].class&named == 0 {
		q--
	}
	h.subject = p.leftRun(p.overAside(q), 0)
	return h
}

// overAside steps from the comma at i back over what stands between two.
func (p *part) overAside(i int) int {
	if i < 0 || p.words[i].class&(comma|relative) == 0 {
		return i
	}
	if p.words[i].class&relative != 0 { // "the town, which is within range"
		if i > 0 && p.words[i-1].class&comma != 0 {
			i--
		}
		return i - 1
	}
	for k := i - 1; k > 0 && k > i-10; k-- {
		if p.words[k].class&comma != 0 {
			return k - 1
		}
	}
	return -1
}

// listBefore is the phrase that ends at i and the names joined to it by "and", the
// last first, none of which goes over a verb that puts.
func (p *part) listBefore(i int) []run {
	var out []run
	for and := false; i >= 0 && len(out) < 6; {
		n := p.leftRun(i, 0)
		for k := n.hi - 2; k >= n.lo; k-- {
			if p.textIs(k, puts) && p.words[k].class&named == 0 {
				n.lo = k + 1
				break
			}
		}
		if n.empty() || len(out) > 0 && p.within(n)&(place|state) == 0 {
			break
		}
		out = append(out, n)
		k := n.lo - 1
		if k < 1 || p.words[k].class&(conjunction|comma) == 0 {
			break
		}
		if and = and || p.words[k].class&conjunction != 0; !and {
			break
		}
		if i = k - 1; p.words[i].class&comma != 0 {
			i--
		}
	}
	return slices.Clip(out)
}

// standsBefore fills where the arms stand from the subject of a verb that puts:
// "the base at Alder puts", "Alder puts", "the base puts".
func (p *part) standsBefore(h holding) {
	n := h.subject
	if p.has(headwater.Origin) || p.has(headwater.PlaceRole) || n.empty() || p.headClass(n)&arms != 0 {
		return
	}
	hangs := n.lo > 0 && p.words[n.lo-1].class&preposition != 0 && p.words[n.lo-1].class&named == 0
	switch {
	case hangs && p.within(n)&place != 0:
		near := p.leftRun(n.lo-2, 0)
		moved := p.is(n.lo-1, "to") || p.locates(n.lo-1) && !p.is(n.lo-1, "from")
		if moved && !near.empty() && (p.headClass(near)&arms != 0 || p.textIs(near.hi-1, sites) && !p.is(n.lo-1, "to")) {
			p.fill(headwater.Origin, n)
		}
	case !hangs && (p.headClass(n)&place != 0 || p.textIs(n.hi-1, sites)):
		p.fill(headwater.Origin, n)
	}
}

// standsBehind fills where arms stand from the words behind the phrase that names
// them: "rockets that are based in Alder", "missiles that fly 300 km from Alder".
func (p *part) standsBehind(n run) {
	if n.empty() || p.headClass(n)&arms == 0 {
		return
	}
	free := n.hi < len(p.words) && p.locates(n.hi) && !p.is(n.hi, "from")
	for i := n.hi; i < len(p.words) && i < n.hi+16 && p.words[i].class&(stop|boundary|conjunction) == 0; i++ {
		flies := p.textIs(i, travels) || p.textIs(i, stations)
		free = free || flies
		if !free || flies || !p.locates(i) || p.atDistance(i+1) {
			continue
		}
		if at := p.anywhere(i + 1); p.within(at)&place != 0 {
			p.fill(headwater.Origin, at)
			return
		}
	}
}
