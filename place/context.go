package place

import (
	"github.com/headwater-project/headwater"
)

// context is which countries a document speaks of.
type context struct {
	count map[string]int // mentions by ISO code
	total int

	divisions map[container]bool // divisions that were found
}

// maxContextTokens bounds how much of a document is read for its countries: a
// report names them early, and a 10 MB page must not cost a second.
const maxContextTokens = 20000

// context counts the countries that the document names, by name or adjective.
func (r *Resolver) context(doc *headwater.Document, syn *headwater.Syntax) *context {
	c := &context{count: map[string]int{}, divisions: map[container]bool{}}
	if doc.Dateline != nil {
		if places := r.names.Lookup(doc.Dateline.Place); len(places) > 0 {
			c.add(places[0].Country)
		}
	}
	if syn == nil {
		return c
	}
	tokens := syn.Tokens[:min(len(syn.Tokens), maxContextTokens)]
	for i := 0; i < len(tokens); {
		i += r.country(c, doc.Text, tokens[i:])
	}
	return c
}

// country counts the country that the first tokens name, if any, and gives how
// many tokens to step over.
func (r *Resolver) country(c *context, text string, tokens []headwater.Token) int {
	t := tokens[0]
	if t.Kind != headwater.WordToken || !upper(text[t.Start:t.End]) {
		return 1
	}
	for n := min(3, len(tokens)); n > 0; n-- {
		last := tokens[n-1]
		if last.Kind != headwater.WordToken || n > 1 && !upper(text[last.Start:last.End]) || last.End-t.Start > 40 {
			continue
		}
		words := text[t.Start:last.End]
		if iso, ok := r.names.Country(words); ok {
			if r.certain(words) {
				c.add(iso)
			}
			return n
		}
		if iso, ok := r.names.Demonym(words); ok {
			c.add(iso)
			return n
		}
	}
	return 1
}

// certain says whether a country's name is not a larger division's, too.
func (r *Resolver) certain(name string) bool {
	s := search{candidates: r.names.Lookup(name)}
	return len(s.candidates) == 0 || !s.rivals(s.candidates[0].Population)
}

func (c *context) add(iso string) {
	if iso != "" {
		c.count[iso]++
		c.total++
	}
}

// share is how much of the document's talk of countries is about this one.
func (c *context) share(iso string) float64 {
	if c.total == 0 || iso == "" {
		return 0
	}
	return float64(c.count[iso]) / float64(c.total)
}
