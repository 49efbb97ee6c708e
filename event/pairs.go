package event

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// pair is what is reached and from where.
type pair struct {
	targets []run
	origin  run
}

// pairs reads on from the verb: names joined by "and", a "from" that closes
// each pair. A stop inside the sentence before a small word is a slip of the
// text and is read over.
func (p *part) pairs() []pair {
	var out []pair
	var now pair
	passed := false
	for i := p.t + 1; i < len(p.words) && i < p.t+reachOf; {
		if next := p.over(i, len(now.targets) > 0); next > i {
			i = next
			continue
		}
		if p.is(i, "from") {
			now.origin, i = p.start(i + 1)
			switch {
			case len(now.targets) > 0:
				out, now = append(out, now), pair{}
			case passed:
				now.origin = run{} // of something that we take for no place
			}
			continue
		}
		n := p.anywhere(i)
		if p.words[i].class&ends&^preposition != 0 && p.words[i].class&named == 0 || n.empty() || !p.target(&now, i, n) {
			break
		}
		passed = passed || len(now.targets) == 0 && !p.atDistance(i)
		i = n.hi
	}
	return closed(out, now)
}

// over is where reading goes on behind small words at i, and behind words that
// only tell where a target lies: "in the north", "30 km from the border".
func (p *part) over(i int, reached bool) int {
	w := &p.words[i]
	plain := w.class&named == 0
	switch {
	case p.is(i, "from"):
		if p.atDistance(i-1) && !p.textIs(p.t, travels) {
			return max(p.anywhere(i+1).hi, i+1)
		}
		return i
	case w.class&(conjunction|comma) != 0, p.slip(i), p.is(i, "to"), p.again(i):
		return i + 1
	case reached && p.textIs(i, placePrepositions):
		return max(p.anywhere(i+1).hi, i+1)
	case plain && w.class&(preposition|amount|adverb) != 0:
		return i + 1
	}
	return i
}

// target adds the phrase n at i to what is reached, if it is a place of its own;
// false where the phrase opens another statement.
func (p *part) target(now *pair, i int, n run) bool {
	if len(now.targets) > 0 && p.explains(i, n) {
		return true
	}
	if p.words[i-1].class&(comma|conjunction) != 0 && (p.verbFollowsAnywhere(n) || p.headClass(n)&(place|state|struck) == 0 || strings.HasSuffix(p.words[i].In(p.doc.Text), "ing")) {
		return false // "…, the state's army says", "…, threatening the state"
	}
	if p.foretells(n) {
		return true
	}
	if c := p.within(n); c&(place|state) != 0 && c&(weapon|pronoun) == 0 {
		now.targets = append(now.targets, n)
		return true
	}
	return !p.verbFollowsAnywhere(n)
}

// explains says whether the phrase n at i only tells what the name before it
// is: "the city, the capital of the north".
func (p *part) explains(i int, n run) bool {
	return p.words[i-1].class&comma != 0 && p.words[i].class&determiner != 0 && p.headClass(n)&named == 0
}

// start is the phrase at i behind "from" and where the words about it end; "the
// hills of the north" and "a base in the north" are taken for the north.
func (p *part) start(i int) (run, int) {
	n := p.anywhere(i)
	end := max(n.hi, i)
	for range 3 {
		if end >= len(p.words) || n.empty() || !p.is(end, "of") && (!p.locates(end) || p.is(end, "from")) {
			break
		}
		in := p.anywhere(end + 1)
		if in.empty() || p.within(in)&place == 0 {
			break
		}
		if p.within(n)&place == 0 {
			n = in
		}
		end = in.hi
	}
	return n, end
}

// foretells says whether the phrase n only tells what the name behind it is: "the
// northern capital, Alder".
func (p *part) foretells(n run) bool {
	if n.hi >= len(p.words) || p.words[n.hi].class&comma == 0 || p.words[n.lo].class&determiner == 0 || p.within(n)&place != 0 {
		return false
	}
	name := p.anywhere(n.hi + 1)
	return !name.empty() && p.words[name.lo].class&place != 0 && !p.verbFollowsAnywhere(name)
}

func closed(out []pair, now pair) []pair {
	if len(now.targets) > 0 {
		out = append(out, now)
	}
	return out
}

// anywhere is the phrase at i, whatever clause it is in.
func (p *part) anywhere(i int) run { return p.rightRun(i, len(p.words)) }

func (p *part) slip(i int) bool {
	return p.is(i, ".") && i+1 < len(p.words) && !capital(p.words[i+1].In(p.doc.Text))
}

// again says whether the word at i is another verb of reaching: "of reaching".
func (p *part) again(i int) bool {
	for _, s := range p.words[i].senses {
		if s.frame.Type == headwater.Reach && s.shape&gerund != 0 {
			return true
		}
	}
	return false
}

func (p *part) verbFollowsAnywhere(n run) bool {
	return n.hi < len(p.words) && p.words[n.hi].class&(be|have|do|modal|saying) != 0
}
