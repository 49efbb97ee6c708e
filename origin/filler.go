package origin

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// fillerKey names what fills a role, the same on every page: what an entity is, else
// the stem of the head noun.
func (p *page) fillerKey(f headwater.Filler) string {
	if e := p.entities[f.Entity]; e != nil && e.Type != headwater.Weapon && e.Type != headwater.Product {
		return key(e)
	}
	return p.headStem(f.Span)
}

// key names an entity on every page.
func key(e *headwater.Entity) string {
	switch {
	case e.Ref.ISO3166 != "":
		return "@" + e.Ref.ISO3166
	case e.Type == headwater.NORP && e.Country != "":
		return "@" + e.Country
	case e.Ref.Catalog != "":
		return "#" + e.Ref.Catalog
	}
	return "=" + strings.TrimPrefix(strings.ToLower(e.Name), "the ")
}

// byName says whether a key is of a country, a body, a person or a place, not of a
// common noun.
func byName(key string) bool { return key != "" && strings.ContainsRune("@#=", rune(key[0])) }

// nounStems are the stems of the nouns and names of a span.
func (p *page) nounStems(s headwater.Span) []string {
	first, last := p.words(s)
	var out []string
	for w := first; w < last; w++ {
		if u := p.Syntax.Words[w].UPOS; u == headwater.NOUN || u == headwater.PROPN {
			for _, t := range p.contentTerms(w) {
				if !amountNouns[t] {
					out = append(out, t)
				}
			}
		}
	}
	return out
}

// keysIn adds to keys those of the countries and bodies that a span names.
func (p *page) keysIn(s headwater.Span, keys []string) []string {
	for i := range p.Entities {
		e := &p.Entities[i]
		if k := key(e); (e.Country != "" || e.Type == headwater.Org) && !slices.Contains(keys, k) && slices.ContainsFunc(e.Mentions, s.Overlaps) {
			keys = append(keys, k)
		}
	}
	return keys
}

// nameStems are the stems of the names of a span that are no country's.
func (p *page) nameStems(s headwater.Span) []string {
	first, last := p.words(s)
	var out []string
	for w := first; w < last; w++ {
		if p.Syntax.Words[w].UPOS == headwater.PROPN && !p.inPlace(p.Syntax.Words[w].Span) {
			out = append(out, p.contentTerms(w)...)
		}
	}
	return out
}

// inPlace says whether a word stands in the name of a country, a town or a region.
func (p *page) inPlace(s headwater.Span) bool {
	return slices.ContainsFunc(p.Entities, func(e headwater.Entity) bool {
		return (e.Type == headwater.GPE || e.Type == headwater.Loc) && slices.ContainsFunc(e.Mentions, s.Overlaps)
	})
}

// number is the first number of a span in digits, empty for none.
func (p *page) number(s headwater.Span) string {
	first, last := p.words(s)
	for w := first; w < last; w++ {
		if t := p.Syntax.Words[w].In(p.Document.Text); p.Syntax.Words[w].UPOS == headwater.NUM && t[0] >= '0' && t[0] <= '9' {
			return t
		}
	}
	return ""
}

// headStem is the stem of the word of a span on which the others hang; behind "dozens
// of" what is counted.
func (p *page) headStem(s headwater.Span) string {
	first, last := p.words(s)
	for w := first; w < last; w++ {
		h := p.Syntax.Words[w].Head
		if h >= first && h < last {
			continue
		}
		if of := p.child(w, "nmod"); of >= 0 && of < last && amountNouns[stem(p.lemma(w))] {
			return stem(p.lemma(of))
		}
		return stem(p.lemma(w))
	}
	return ""
}

var amountNouns = set("dozen score hundred thousand million number lot type kind couple handful cargo load shipment")
