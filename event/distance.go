package event

import "sort"

// Words about a distance that make it a range, and such as make it something else.
var (
	extents = []string{"range", "ranges", "ranged", "ranging", "reach", "radius", "distance", "distances"}
	shoots  = []string{"cover", "covers", "covering", "fire", "fires", "firing", "shoot", "shoots", "strike", "strikes", "striking",
		"hit", "hits", "hitting", "reach", "reaches", "reaching", "attack", "attacks", "attacking"}
	heights = []string{"altitude", "altitudes", "height", "heights", "depth", "accuracy", "precision", "error", "width", "length", "diameter", "apogee"}
	away    = []string{"away", "from", "off", "inland", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
		"north-east", "north-west", "south-east", "south-west", "of", "up", "down", "distant", "behind", "beyond", "outside"}
)

// stated is the range nearest to the trigger in the sentence. travel asks for a
// distance right after it: "can fly 700 km".
func (p *part) stated(travel bool) string {
	id, best := "", 0
	t := p.words[p.t].Span
	for i := range p.about(reachOf, reachOf) {
		q := &p.quantities[i]
		if !distance(q) || travel && (q.Start < t.End || q.Start > t.End+40) || !p.rangeOf(i) {
			continue
		}
		if d := p.far(q.Span); id == "" || d < best {
			id, best = q.ID, d
		}
	}
	return id
}

// rangeOf says whether the words about a distance tell that it is how far arms
// go: "a range of", "can fly", "500-km missiles"; not how far off or how high
// something is.
func (p *part) rangeOf(i int) bool {
	q := p.quantities[i].Span
	lo := sort.Search(len(p.words), func(k int) bool { return p.words[k].End > q.Start })
	hi := sort.Search(len(p.words), func(k int) bool { return p.words[k].Start >= q.End })
	for k := hi; k < len(p.words) && k < hi+3; k++ {
		c := p.words[k].class
		if p.textIs(k, extents) || c&arms != 0 {
			return true
		}
		if c&(ends|determiner) != 0 && !p.is(k, "in") && !p.is(k, "-") {
			break
		}
	}
	if p.is(lo-1, "(") && lo > 1 && p.words[lo-2].class&arms != 0 {
		return true
	}
	before := 0
	if i > 0 {
		before = p.quantities[i-1].End
	}
	return p.goesFar(lo, hi, before)
}

// goesFar reads the words before the distance [lo, hi), none of them before the
// byte from, where the distance before it ends.
func (p *part) goesFar(lo, hi, from int) bool {
	near := true // no comma, no name and no "at" so far
	for k := lo - 1; k >= 0 && k > lo-10 && p.words[k].Start >= from; k-- {
		c := p.words[k].class
		switch {
		case p.textIs(k, heights):
			return false
		case p.textIs(k, extents) && !p.is(k, "reach"), near && p.flies(k):
			return true
		case near && p.textIs(k, shoots):
			return !p.textIs(hi, away) || p.is(lo, "up") || p.is(lo, "as") || p.textIs(lo-2, []string{"up", "far"})
		case c&stop != 0 && !p.is(k, ":"):
			return false
		}
		near = near && c&(comma|place|boundary) == 0 && !p.is(k, "at")
	}
	return false
}

// flies says whether the word at k is a verb of how far arms go; "flew" tells of one
// flight, "could have flown" of what they can.
func (p *part) flies(k int) bool {
	return p.textIs(k, travels) ||
		p.textIs(k, []string{"flown", "traveled", "travelled"}) && p.is(k-1, "have") && k > 1 && p.words[k-2].class&modal != 0
}
