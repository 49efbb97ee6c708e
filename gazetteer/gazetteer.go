// Package gazetteer knows the names of places: countries, first-level
// divisions, cities, and the seas, regions and districts that news reports
// name. All of it is compiled into one file that is searched where it lies, so
// that loading costs next to nothing.
//
// Cities are GeoNames (CC BY 4.0), outlines and divisions are Natural Earth
// (public domain), and the rest is the cited YAML under data/.
package gazetteer

//go:generate go run -C ../training ./gazetteer -out ../gazetteer

import (
	_ "embed"
	"fmt"

	"github.com/headwater-project/headwater"
)

// Kind is what sort of place an entry is.
type Kind uint8

// The kinds of place. Region holds seas, straits, mountains, regions of the
// world, and districts smaller than a first-level division.
const (
	Country Kind = iota
	Admin1
	City
	Region
)

// String gives the kind in lower case, for messages.
func (k Kind) String() string {
	switch k {
	case Country:
		return "country"
	case Admin1:
		return "admin1"
	case City:
		return "city"
	case Region:
		return "region"
	}
	return "unknown"
}

// Entry is one place. Unknown fields are zero: GeoNames is 0 where no GeoNames
// id is known, Country is empty for places that lie in none or in several,
// Admin1 is empty for countries and regions.
type Entry struct {
	Name       string // the usual English name
	Kind       Kind
	GeoNames   int
	Country    string // ISO 3166-1 alpha-2
	Admin1     string // name of the first-level division
	Point      headwater.Point
	RadiusKm   float64 // how far the place may reach from Point
	Population int
	Capital    bool // capital of a country
}

// Gazetteer answers questions about place names. It is safe for concurrent use.
// The zero value knows no place; Load gives one that does.
type Gazetteer struct {
	table    table
	imported *table // of the user's own making; nil for none
}

//go:embed places.bin
var places string

//go:embed places.sha256
var placesDigest string

// Load gives the embedded gazetteer. It checks the header, and walks over the keys
// once, which takes a millisecond; a test of the package checks the digest. It fails
// only when the program was built around a damaged data file.
func Load() (*Gazetteer, error) {
	t, err := openTable(places)
	if err != nil {
		return nil, fmt.Errorf("gazetteer: places.bin %w; run go generate in gazetteer", err)
	}
	return &Gazetteer{table: t}, nil
}

// Version names the data: "gazetteer" and the SHA-256 of the compiled file.
func (g *Gazetteer) Version() headwater.Model {
	return headwater.Model{Name: "gazetteer", SHA256: placesDigest[:min(64, len(placesDigest))]}
}

// Lookup gives all places of this name, most populous first, with countries
// before divisions before cities where numbers are equal. Case, diacritics,
// hyphens, apostrophes and a leading "the" do not matter; abbreviations (U.S.,
// UAE, Calif.) must be written as such. A name with an Arabic article that is
// not known as written is tried without it. Nil when unknown. Give it a bare
// name: not "Tehran's", not "in Tehran".
//
// Places of an imported file come after the built-in ones.
func (g *Gazetteer) Lookup(name string) []Entry {
	var buf keyBuffer
	var found []Entry
	if p, ok := g.table.find(&buf, name); ok {
		found = g.table.entries(p)
	}
	if g.imported != nil {
		if p, ok := g.imported.find(&buf, name); ok {
			found = g.merge(found, p)
		}
	}
	return found
}

// Has says whether Lookup would find anything. It does not allocate.
func (g *Gazetteer) Has(name string) bool {
	var buf keyBuffer
	_, ok := g.table.find(&buf, name)
	if !ok && g.imported != nil {
		_, ok = g.imported.find(&buf, name)
	}
	return ok
}

// MaxWords is the number of words in the longest name, for scanning a text: no
// name is longer, counting the parts of hyphenated words.
func (g *Gazetteer) MaxWords() int {
	if g.imported != nil {
		return max(g.table.maxWords, g.imported.maxWords)
	}
	return g.table.maxWords
}
