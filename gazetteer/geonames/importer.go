package geonames

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/gazetteer/writer"
)

// Importer compiles dumps: Read for each, then Finish. It is for one goroutine. It
// keeps in memory the ids of the built-in places and a bit for each id of the
// dumps; all else goes to the rooms. Importing the whole world takes some 120 MB.
type Importer struct {
	own       *gazetteer.Gazetteer
	known     map[int]int32 // built-in places by GeoNames id
	w         *writer.Writer
	all       bool
	divisions map[string]string // names by "IQ.01"
	sure      map[string]bool   // those whose own row was read
	here      bits              // ids of this file
	seen      bits              // ids of all files
	tally     Tally
}

// New begins an import beside the built-in gazetteer into empty rooms. All takes
// every row, also those that news does not name.
func New(own *gazetteer.Gazetteer, rooms writer.Rooms, all bool) (*Importer, error) {
	im := &Importer{
		own: own.Builtin(), known: map[int]int32{}, all: all, divisions: map[string]string{}, sure: map[string]bool{},
		here: bits{}, seen: bits{}, tally: Tally{Dropped: map[string]int{}},
	}
	var countries []string
	for i := range im.own.Len() {
		e := im.own.At(i)
		if e.Kind == gazetteer.Country {
			countries = append(countries, e.Country)
		}
		if _, twice := im.known[e.GeoNames]; e.GeoNames != 0 && !twice {
			im.known[e.GeoNames] = int32(i)
		}
	}
	var err error
	im.w, err = writer.New(rooms, true, countries)
	return im, err
}

// take keeps a good row, unless it is one that news does not name.
func (im *Importer) take(r *Row) error {
	im.tally.Latest = max(im.tally.Latest, r.Modified)
	if im.seen.has(r.ID) {
		im.tally.Repeated++
		return nil
	}
	if group := left(r); group != "" && (!im.all || group == whole || group == unnamed) {
		im.tally.Dropped[group]++
		return nil
	}
	im.seen.add(r.ID)
	im.tally.Kept++
	e := im.entry(r)
	number, err := im.w.Add(&e, im.w.Division(division(r)))
	if err != nil {
		return err
	}
	return im.keys(r, &e, number)
}

func division(r *Row) string {
	if r.Country == "" || r.Admin1 == "" || r.Admin1 == "00" {
		return ""
	}
	return r.Country + "." + r.Admin1
}

// entry makes an entry of a row. Of a place that is built in, the built-in facts
// count, which know outlines and usual names.
func (im *Importer) entry(r *Row) gazetteer.Entry {
	code := division(r)
	if e, ok := im.builtin(r); ok {
		if r.Code == "ADM1" || e.Admin1 != "" && im.divisions[code] == "" {
			im.name(code, e.Admin1, r.Code == "ADM1")
		}
		return e
	}
	e := gazetteer.Entry{
		Name: r.Name, Kind: kindOf(r), GeoNames: r.ID, Point: headwater.Point{Lat: r.Lat, Lon: r.Lon},
		Population: r.Population, Capital: r.Code == "PPLC",
	}
	if _, ok := im.own.CountryEntry(r.Country); ok {
		e.Country = r.Country
	}
	if e.Kind != gazetteer.City {
		e.RadiusKm = reach(r)
	}
	if r.Code == "ADM1" {
		e.Name = Short(r.Name)
		im.name(code, e.Name, true)
	}
	return e
}

// builtin gives the built-in place of a row.
func (im *Importer) builtin(r *Row) (gazetteer.Entry, bool) {
	i, ok := im.known[r.ID]
	if !ok {
		return gazetteer.Entry{}, false
	}
	e := im.own.At(int(i))
	return e, e.Country == r.Country
}

// name keeps the name of a division; its own row knows best.
func (im *Importer) name(code, name string, sure bool) {
	if code != "" && name != "" && !im.sure[code] {
		im.divisions[code], im.sure[code] = name, sure
	}
}

// keys lets the spellings of a row lead to its entry. The rank puts the populous
// first.
func (im *Importer) keys(r *Row, e *gazetteer.Entry, number int) error {
	names := []string{r.Name, r.ASCII}
	if r.Class == "A" {
		names = append(names, Short(r.Name), Short(r.ASCII))
	}
	for rest, more := r.Alternates, r.Alternates != "" && spelled(r); more; {
		var n string
		if n, rest, more = strings.Cut(rest, ","); writer.Latin(n) && !controlled(n) {
			names = append(names, n)
		}
	}
	rank := ^uint32(min(e.Population, 1<<32-1))
	for _, key := range writer.Keys(e.Country, names) {
		if err := im.w.Key(gazetteer.NameMark, key, number, rank); err != nil {
			return err
		}
	}
	if e.Kind == gazetteer.City && e.Population < alikePeople && !strings.HasPrefix(r.Code, "PPLA") {
		return nil
	}
	if key, ok := writer.Skeleton(e.Country, e.Name); ok {
		return im.w.Key(gazetteer.BonesMark, key, number, rank)
	}
	return nil
}

// spelled says whether the other spellings of a row are worth their room: not those
// of villages of countries that write in Latin letters, which are names of saints,
// parishes and other places.
func spelled(r *Row) bool {
	return r.Class != "P" || r.Population >= notable || strings.HasPrefix(r.Code, "PPLA") || r.Code == "PPLC" || writer.Transliterated(r.Country)
}

// notable is the population from which a town is spelled in many ways.
const notable = 20000

// alikePeople is the population from which a town that is no seat may be found by its consonants.
const alikePeople = 5000

// Tally gives what was counted so far.
func (im *Importer) Tally() Tally { return im.tally }

// Finish completes the compiled file. Files are the dumps that were read; step, which
// may be nil, is called as sorting goes on.
func (im *Importer) Finish(ctx context.Context, files []string, step func(part, of int)) (Note, error) {
	n := Note{Source: "GeoNames (geonames.org), CC BY 4.0", Latest: im.tally.Latest, All: im.all, Rows: im.tally.Rows, Bad: im.tally.Bad, Dropped: im.tally.Dropped}
	for _, f := range files {
		n.Files = append(n.Files, filepath.Base(f))
	}
	if im.tally.Kept == 0 {
		return n, fmt.Errorf("%s: no place of a kind that news names: use --all to keep every row", strings.Join(n.Files, ", "))
	}
	err := im.w.Finish(ctx, writer.End{
		Division: func(code string) string { return im.divisions[code] },
		Note: func(entries, names int) []byte {
			n.Places, n.Names = entries, names
			raw, _ := json.Marshal(n) // nothing in it can fail
			return raw
		},
		Step: step,
	})
	return n, err
}

// Short drops the word for the kind of division, which news drops too.
func Short(name string) string {
	for _, word := range []string{" Province", " Governorate", " Oblast", " Oblast’", " Region", " District", " County", " Department", " Prefecture", " Krai", " State", " Parish", " Municipality"} {
		if cut, ok := strings.CutSuffix(name, word); ok && len(cut) > 3 && !strings.HasSuffix(cut, "ern") {
			return cut
		}
	}
	return name
}

// bits is a set of numbers, kept in pages that are made as they are needed.
type bits map[int]*[1 << 10]uint64

func (b bits) has(n int) bool {
	p := b[n>>16]
	return p != nil && p[n>>6&0x3ff]&(1<<(n&63)) != 0
}

func (b bits) add(n int) {
	p := b[n>>16]
	if p == nil {
		p = new([1 << 10]uint64)
		b[n>>16] = p
	}
	p[n>>6&0x3ff] |= 1 << (n & 63)
}
