package origin

import (
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
