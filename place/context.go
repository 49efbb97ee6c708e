package place

import (
	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
)

// context is which countries a document speaks of.
type context struct {
	count map[string]int // mentions by ISO code
	total int

	divisions map[container]bool   // divisions that were found
	stated    map[string]statement // places that the text itself puts where they are, by folded name
}

// statement is where a text says that a name lies.
type statement struct {
	point   headwater.Point
	several bool // it says so of two places of the name
}

// state keeps where the text puts a name.
func (c *context) state(name string, p headwater.Point) {
	if at, ok := c.stated[name]; ok && (at.several || distance(at.point, p) > sameKm) {
		c.stated[name] = statement{several: true}
		return
	}
	c.stated[name] = statement{point: p}
}

// puts says whether the text, which says of this name nothing next to it, puts it
// elsewhere, and once only, where a place lies: "Paris, Texas" speaks for Texas
// further down, but not for the Paris of "Paris, France".
func (c *context) puts(s *search, e *gazetteer.Entry) bool {
	if e.Kind == gazetteer.Admin1 && s.candidates[0].Kind == gazetteer.Country {
		return false // "Atlanta, Georgia" does not speak for the Georgia of Tbilisi
	}
	at, ok := c.stated[s.folded]
	return ok && !at.several && !s.hint.firm && distance(at.point, e.Point) < sameKm
}

// maxContextTokens bounds how much of a document is read for its countries: a
// report names them early, and a 10 MB page must not cost a second.
const maxContextTokens = 20000

// context counts the countries that the document names, by name or adjective.
func (r *Resolver) context(doc *headwater.Document, syn *headwater.Syntax) *context {
	c := &context{count: map[string]int{}, divisions: map[container]bool{}, stated: map[string]statement{}}
	if doc.Dateline != nil {
		c.add(r.filed(doc.Dateline.Place))
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

// filed gives the country of a dateline, where no place of the name in another is
// nearly as large: a story from St. Louis is not from Senegal.
func (r *Resolver) filed(place string) string {
	places := r.names.Lookup(place)
	if len(places) == 0 {
		return ""
	}
	first := &places[0]
	for i := range places {
		if p := &places[i]; p.Country != first.Country && !first.Capital && first.Kind != gazetteer.Country && 3*p.Population > first.Population {
			return ""
		}
	}
	return first.Country
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
