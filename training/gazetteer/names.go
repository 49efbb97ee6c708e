package main

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/gazetteer/writer"
)

// notable is the population from which the other spellings of a city in a
// country that writes in Latin letters are worth their room.
const notable = 20000

// known is the population from which a city may be found by its consonants alone.
const known = 5000

// village is the same for countries whose names are transliterated.
const village = 8000

// contested holds the countries from whose villages wars are reported.
var contested = set("AF AM AZ CD ET IL IQ IR JO LB LY ML MM NE NG PK PS RU SD SO SS SY TR UA YE")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// names gives the spellings of a city that English text may use.
func (c city) names() []string {
	names := []string{c.name, c.plain}
	if c.population >= notable || c.feature == "PPLA" || writer.Transliterated(c.iso) && (c.population >= village || contested[c.iso]) {
		for _, n := range c.also {
			if writer.Latin(n) {
				names = append(names, n)
			}
		}
	}
	return names
}

// abbreviations gives the spellings that must be exact: those given as such, and
// names of one or two letters, which would be words of every language.
func (p *place) abbreviations() []string {
	out := slices.Clone(p.exact)
	for _, n := range p.names {
		if len(gazetteer.Fold(n)) <= 2 && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// skeleton gives what a place may be found by where its name is spelled in an
// unknown way: towns and what is larger, for a hamlet is rarely meant, and
// seats whose people nobody has counted where wars are reported from.
func (p *place) skeleton() (string, bool) {
	uncounted := p.Population == 0 && contested[p.Country]
	if p.Kind == gazetteer.City && p.Population < known && !p.ours && !uncounted {
		return "", false
	}
	return writer.Skeleton(p.Country, p.Name)
}
