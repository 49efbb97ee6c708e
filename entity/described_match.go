package entity

import (
	"slices"
	"sort"
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// meant gives the one group that a noun can mean: of its kind, named in the last
// sentences, with no other of its kind named or spoken of since.
func (d *describer) meant(k, i, first int) int {
	w := &d.s.syn.Words[i]
	c := candidate{g: -1, at: -1}
	end := sort.Search(len(d.s.mentions), func(n int) bool { return d.s.mentions[n].Start >= w.Start })
	for n := end - 1; n >= 0 && n > end-windowMentions && d.sent[n] >= k-window; n-- {
		switch g := d.of[n]; d.match(g, n, w.Lemma) {
		case matches:
			c.see(d.countryGroup(g, n, w.Lemma), d.s.mentions[n].Start)
		case perhaps:
			return -1
		}
	}
	for n := len(d.touched) - 1; n >= 0 && d.touched[n].sentence >= k-window; n-- {
		if t := d.touched[n]; slices.Contains(d.nounsOf(t.g), w.Lemma) {
			c.see(t.g, d.s.syn.Words[t.word].Start)
		}
	}
	if c.g < 0 || c.rival || !d.agrees(c.g, first, i) {
		return -1
	}
	if u, ok := d.unnamed[w.Lemma]; ok && d.s.syn.Words[u].Start > c.at {
		return -1
	}
	if (w.Lemma == "country" || w.Lemma == "nation") && !d.atHome(c.g) {
		return -1
	}
	return c.g
}

// candidate is the group that a noun may mean, and where it was spoken of last.
type candidate struct {
	g, at int
	rival bool // there is another, or one without an entity
}

// see adds a group of the noun's kind.
func (c *candidate) see(g, at int) {
	c.rival = c.rival || g < 0 || c.g >= 0 && c.g != g
	c.g, c.at = g, max(c.at, at)
}

// atHome says whether a text speaks of a country often enough to call it "the country".
func (d *describer) atHome(g int) bool {
	at := &d.groups[g]
	return len(at.fulls)+len(at.shorts) > 1 || len(at.fulls) > 0 && d.countryOf(&d.s.mentions[at.fulls[0]]) == d.mainCountry()
}

// agreement says whether a group may be meant by a noun.
type agreement int

const (
	differs agreement = iota
	perhaps
	matches
)

// match says whether a noun may mean a group. A body of which nothing is known may be
// of any kind.
func (d *describer) match(g, n int, noun string) agreement {
	at := &d.groups[g]
	if slices.Contains(d.nounsOf(g), noun) {
		return matches
	}
	switch {
	case noun == "country" || noun == "nation":
		if d.countryOf(&d.s.mentions[n]) != "" {
			return matches
		}
	case at.kind == headwater.Org && len(d.nounsOf(g)) == 0 && vague(noun):
		return perhaps
	case at.kind == headwater.Product && len(d.nounsOf(g)) == 0 && (noun == "ship" || noun == "vessel" || noun == "missile" || noun == "drone"):
		return perhaps
	case (at.kind == headwater.GPE || at.kind == headwater.Loc) && len(d.nounsOf(g)) == 0 && settlement(noun):
		return perhaps
	}
	return differs
}

// vague says whether a noun may mean a body of any kind.
func vague(noun string) bool {
	switch noun {
	case "group", "company", "firm", "organization", "organisation", "agency", "movement", "militia", "party", "network", "body":
		return true
	}
	return false
}

func settlement(noun string) bool {
	switch noun {
	case "city", "town", "village", "province", "state", "island", "region", "district":
		return true
	}
	return false
}

// countryGroup gives the group of a country for a mention of its people.
func (d *describer) countryGroup(g, n int, noun string) int {
	if noun != "country" && noun != "nation" || d.groups[g].kind != headwater.NORP {
		return g
	}
	return d.byKey["p "+d.countryOf(&d.s.mentions[n])] - 1
}

// agrees says whether the words before a noun fit a group: adjectives of its country,
// nouns of its name.
func (d *describer) agrees(g, first, i int) bool {
	at := &d.groups[g]
	for k := first; k < i; k++ {
		w := &d.s.syn.Words[k]
		switch w.UPOS {
		case headwater.ADJ, headwater.PROPN:
			if iso := d.demonymOf(k); iso != "" && iso != at.country && iso != at.owner {
				return false
			} else if iso == "" && w.UPOS == headwater.PROPN {
				return false
			}
		case headwater.NOUN:
			if low := strings.ToLower(w.In(d.s.text)); low != "news" && low != "terror" && low != "rebel" && !d.hasWord(g, low) {
				return false
			}
		}
	}
	return true
}

// hasWord says whether a full name of a group has a word in it.
func (d *describer) hasWord(g int, low string) bool {
	f := d.groups[g].fulls
	for _, i := range f[:min(len(f), maxForms)] {
		if slices.Contains(strings.Fields(foldName(d.s.mentions[i].In(d.s.text))), low) {
			return true
		}
	}
	return false
}
