package event

import "github.com/headwater-project/headwater"

// Words of where arms stand, and of saying, whose own place is not that of arms.
var (
	stations = []string{"based", "deployed", "stationed", "fired", "launched", "located", "placed", "positioned", "sited", "hidden", "stored", "installed", "kept"}
	keeps    = []string{"deployed", "deploy", "deploys", "deploying", "stationed", "stationing", "stations", "has", "have", "had", "having", "keeps", "keep", "keeping",
		"placed", "placing", "put", "puts", "putting", "installed", "installing", "positioned", "moved", "moving", "stored", "based"}
	settings = []string{"deployment", "stationing", "presence", "placement", "basing"}
	says     = []string{"said", "says", "say", "saying", "told", "warned", "warns", "claimed", "claims", "announced", "reported", "believe", "believes", "added"}
)

// deployedAt adds where the arms are said to stand, from the words before their
// ability, where no "from" after it says so. A place in the sentence is taken
// only where words tie the arms to it; who speaks may be anywhere.
func (p *part) deployedAt(opens int) {
	if p.has(headwater.Origin) || p.has(headwater.PlaceRole) {
		return
	}
	for i := opens - 1; i >= 0 && i > opens-reachOf; i-- {
		if !p.locates(i) || p.atDistance(i+1) {
			continue
		}
		n := p.anywhere(i + 1)
		if n.empty() || n.hi > opens || p.within(n)&place == 0 || !p.armsAt(i, n, opens) {
			continue
		}
		if near := p.leftRun(i-1, 0); p.is(i, "from") || p.is(near.lo-1, "from") && p.textIs(near.hi-1, sites) {
			p.fill(headwater.Origin, n)
		} else {
			p.fill(headwater.PlaceRole, n)
		}
		return
	}
}

// armsAt says whether the preposition at i, with the place n behind it, tells where
// arms stand: "missiles in Alder", "fired from Alder", "From a base in Alder, …".
func (p *part) armsAt(i int, n run, opens int) bool {
	near := p.leftRun(i-1, 0)
	if p.textIs(i-1, stations) {
		return p.stationed(i-1, n)
	}
	if p.is(i, "from") {
		return p.opensPhrase(i) && !p.speaks(n.hi, opens)
	}
	if near.empty() {
		return false
	}
	if p.is(near.lo-1, "from") && p.textIs(near.hi-1, sites) {
		return p.textIs(near.lo-2, stations) || p.opensPhrase(near.lo-1) && !p.speaks(n.hi, opens)
	}
	c := p.headClass(near)
	return c&arms != 0 && p.kept(near) || c&armed != 0 && !p.speaks(n.hi, opens)
}

// stationed says whether what the participle at k tells of is arms: those right
// before it, or those that follow the place n where the participle opens.
func (p *part) stationed(k int, n run) bool {
	if p.textIs(k, []string{"fired", "launched"}) && !p.is(k+1, "from") {
		return false // "launched in the capital" may be a programme
	}
	q := k - 1
	for q >= 0 && p.words[q].class&(adverb|be|have) != 0 && p.words[q].class&named == 0 {
		q--
	}
	if q < 0 || p.words[q].class&quote != 0 {
		return n.hi < len(p.words) && p.words[n.hi].class&comma != 0
	}
	of, _ := p.armsBehind(q)
	return !of.empty()
}

// kept says whether the phrase is about arms that somebody has: it opens a clause,
// or hangs on a verb of keeping; "tested a missile in the north" tells of a test.
func (p *part) kept(n run) bool {
	k := n.lo - 1
	switch {
	case k < 0 || p.words[k].class&(comma|quote|stop|boundary|conjunction) != 0:
		return true
	case p.is(k, "of"):
		return p.textIs(k-1, settings) || p.words[k-1].class&amount != 0 || p.textIs(k-1, extents)
	}
	return p.textIs(k, keeps) || p.is(k, "with")
}

// opensPhrase says whether the word at i opens the sentence or what stands between
// commas.
func (p *part) opensPhrase(i int) bool {
	return i == 0 || p.words[i-1].class&(comma|quote|relative|boundary|stop) != 0
}

// speaks says whether somebody says something in the words [lo, hi).
func (p *part) speaks(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if p.textIs(i, says) {
			return true
		}
	}
	return false
}

// atDistance says whether the word at i begins or ends a distance.
func (p *part) atDistance(i int) bool {
	if i < 0 || i >= len(p.words) {
		return false
	}
	for k := range p.about(reachOf, reachOf) {
		if q := &p.quantities[k]; distance(q) && q.Overlaps(p.words[i].Span) {
			return true
		}
	}
	return false
}
