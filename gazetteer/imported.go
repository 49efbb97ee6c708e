package gazetteer

import (
	"fmt"
	"math"
	"slices"

	"github.com/headwater-project/headwater"
)

// checkedAtOnce is the size up to which an imported file is read through when it
// is opened. Larger ones are held against their digest when asked (Verify), so that
// starting does not read a gigabyte.
const checkedAtOnce = 64 << 20

// With gives a gazetteer that knows, besides its own places, those of a compiled
// file that package geonames made. Data is the whole file, and must stay as it is
// while the gazetteer or anything it gave is in use: a mapped file will do. The
// error says what is wrong with the file without naming it.
func (g *Gazetteer) With(data string) (*Gazetteer, error) {
	t, err := openTable(data)
	if err != nil {
		return nil, err
	}
	if t.size != wideRecord {
		return nil, fmt.Errorf("is no imported gazetteer")
	}
	if len(data) <= checkedAtOnce {
		if err := t.intact(); err != nil {
			return nil, err
		}
	}
	return &Gazetteer{table: g.table, imported: &t}, nil
}

// Builtin gives the gazetteer without what was imported: for telling names from
// words, where the villages of the world would make a place of every surname.
func (g *Gazetteer) Builtin() *Gazetteer {
	if g.imported == nil {
		return g
	}
	return &Gazetteer{table: g.table}
}

// Verify reads all of an imported file and holds it against its digest.
func (g *Gazetteer) Verify() error {
	if g.imported == nil {
		return nil
	}
	return g.imported.verify()
}

// Imported gives the note of an imported file (JSON that says where it is from)
// and its version; false where nothing is imported.
func (g *Gazetteer) Imported() (note string, version headwater.Model, ok bool) {
	if g.imported == nil {
		return "", headwater.Model{}, false
	}
	t := g.imported
	return t.data[t.end : len(t.data)-TrailerSize], headwater.Model{Name: "gazetteer-import", SHA256: t.digest()}, true
}

// Models names the data behind the gazetteer, the imported file last.
func (g *Gazetteer) Models() []headwater.Model {
	out := []headwater.Model{g.Version()}
	if _, v, ok := g.Imported(); ok {
		out = append(out, v)
	}
	return out
}

// Len is how many places the built-in gazetteer holds, and At gives one of them,
// from 0: countries first, by code.
func (g *Gazetteer) Len() int { return g.table.entriesN }

// At gives a built-in place by its number; i must be at least 0 and below Len.
func (g *Gazetteer) At(i int) Entry { return g.table.entry(i) }

// besideKm is how far apart two points of one place may lie in two gazetteers.
const besideKm = 25

// merge adds imported places to those that the built-in gazetteer has under a
// name. The built-in ones stay first and as they are. An imported one that is among
// them, by its id or by lying where they lie, adds nothing, nor does one beside a
// place so much better known that nobody means the other without saying so.
func (g *Gazetteer) merge(own []Entry, p postings) []Entry {
	enough := 0
	for i := range own {
		enough = max(enough, fame(&own[i])/faint)
	}
	out := own
	for _, e := range g.imported.entries(p) {
		if e.Name != "" && e.Population >= enough && !slices.ContainsFunc(own, func(o Entry) bool { return samePlace(&o, &e) }) {
			out = append(out, e)
		}
	}
	return out
}

// faint is how many times better known a place must be for a namesake to be left
// out, and atLeast the fame of capitals, divisions and whatever our own lists name.
const (
	faint   = 100
	atLeast = 1_000_000
)

// fame weighs a built-in place in people. The name of a country means nothing else.
func fame(e *Entry) int {
	switch {
	case e.Kind == Country:
		return math.MaxInt
	case e.Capital || e.Kind == Admin1 || e.Kind == Region && e.Population == 0:
		return max(e.Population, atLeast)
	}
	return e.Population
}

// samePlace says whether an imported place is one that is known already.
func samePlace(own, e *Entry) bool {
	if own.GeoNames != 0 && own.GeoNames == e.GeoNames {
		return true
	}
	return own.Country == e.Country && Distance(own.Point, e.Point) < max(besideKm, own.RadiusKm)
}
