package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater/gazetteer"
)

// maxNameWords keeps the scanning window of readers small.
const maxNameWords = 6

// notable is the population from which the other spellings of a city in a
// country that writes in Latin letters are worth their room.
const notable = 20000

// village is the same for countries whose names are transliterated.
const village = 8000

// loose holds the countries whose names reach English by transliteration, so
// that several spellings are in use for small places too.
var loose = set(`AE AF AM AZ BD BG BH BY CN CY DJ DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK
LY MA MD ME MK ML MM MN MR NE NP OM PK PS QA RS RU SA SD SO SS SY TD TH TJ TM TN TW UA UZ XK YE`)

// contested holds the countries from whose villages wars are reported.
var contested = set("AF AM AZ CD ET IL IQ IR JO LB LY ML MM NE NG PK PS RU SD SO SS SY TR UA YE")

// arabic holds the countries whose place names carry the Arabic article.
var arabic = set("AE BH DJ DZ EG EH IL IQ IR JO KM KW LB LY MA ML MR NE OM PS QA SA SD SO SS SY TD TN YE ER TR NG AF")

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
	if c.population >= notable || c.feature == "PPLA" || loose[c.iso] && c.population >= village || contested[c.iso] && loose[c.iso] {
		for _, n := range c.also {
			if latin(n) {
				names = append(names, n)
			}
		}
	}
	return names
}

// latin says whether an alternate name could stand in English text: in Latin
// letters, capitalised, and no airport code or abbreviation. GeoNames keeps machine
// transliterations of other scripts in small letters.
func latin(name string) bool {
	if len(name) < 4 || strings.ContainsAny(name, "()[]/;:\"") || strings.HasSuffix(name, ".") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(r) {
		return false
	}
	small := false
	for _, r := range name {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
		small = small || unicode.IsLower(r)
	}
	return small
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

// keys gives the folded names of a place, each once, with the forms without
// Arabic articles where names carry them.
func (p *place) keys() []string {
	seen := map[string]bool{}
	var out []string
	add := func(key string) {
		if len(key) > 2 && len(key) <= 80 && !seen[key] && strings.Count(key, " ") < maxNameWords {
			seen[key] = true
			out = append(out, key)
		}
	}
	for _, n := range p.names {
		key := gazetteer.Fold(n)
		add(key)
		if arabic[p.Country] {
			bare := stripArticles(key)
			add(bare)
			add(openEnding(bare))
		}
	}
	return out
}

// articles are those that package gazetteer takes out of a query.
var articles = set("al el il ul as ash ad adh ed ar er at ath az ez an en es esh et")

// stripArticles is the index side of what package gazetteer does to a query.
func stripArticles(key string) string {
	words := strings.Fields(key)
	var kept []string
	for i, w := range words {
		if i == len(words)-1 || !articles[w] {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// openEnding drops the h that some systems write for a final ta marbuta.
func openEnding(key string) string {
	if len(key) > 5 && strings.HasSuffix(key, "ah") {
		return key[:len(key)-1]
	}
	return key
}
