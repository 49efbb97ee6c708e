package gazetteer

import (
	"cmp"
	"fmt"
	"math"

	"github.com/headwater-project/headwater"
)

// The compiled file, all numbers little-endian:
//
//	header   "HWGZ" 1 0 0 0, then as 32-bit numbers: length of the file, entries,
//	         buckets (a power of two), words in the longest key, and where
//	         records, radii, countries, divisions, names, directory and keys begin
//	records  19 bytes an entry: name (24 bits, into names), latitude and
//	         longitude (24 bits each, scaled to the globe), GeoNames id (24),
//	         population (20 bits and 4 of shift), country (8), division (16),
//	         flags (8); countries first, cities last
//	radii    16 bits, kilometres, for every entry that is no city
//	countries  3 bytes each, ISO code in capitals and a zero; number 0 is none
//	divisions  24 bits each, a name; number 0 is none
//	names    a length byte and the name
//	directory  32 bits a bucket and one more: where its keys begin, in keys
//	keys     length byte, mark and folded name, number of entries (8 bits),
//	         the entries (24 bits each), best first
//
// A key lies in the bucket of the low bits of its FNV-1a hash.
const (
	magic      = "HWGZ\x01\x00\x00\x00"
	headerSize = len(magic) + 11*4
	recordSize = 19
	flagKind   = 3
	flagCap    = 4
)

// The marks tell apart what a key is: a name, a spelling that must be exact
// (abbreviations), a name of a country, a demonym.
const (
	nameMark    = 'n'
	exactMark   = 'x'
	countryMark = 'c'
	demonymMark = 'd'
)

// table is the compiled file, searched where it lies.
type table struct {
	data                        string
	entriesN, buckets, maxWords int

	records, radii, countries, divisions, names, directory, at int

	special map[string]postings // the keys that are no plain names: few, and asked for at every capital
}

// postings are the entries of one key: count numbers of 24 bits from at.
type postings struct{ at, count int }

// openTable checks the header of a compiled file.
func openTable(data string) (table, error) {
	if len(data) < headerSize || data[:len(magic)] != magic {
		return table{}, fmt.Errorf("gazetteer: places.bin is no gazetteer of this version (%d bytes); run go generate in gazetteer", len(data))
	}
	field := func(i int) int { return u32(data, len(magic)+4*i) }
	t := table{
		data: data, entriesN: field(1), buckets: field(2), maxWords: field(3),
		records: field(4), radii: field(5), countries: field(6), divisions: field(7), names: field(8), directory: field(9), at: field(10),
	}
	if field(0) != len(data) || t.buckets == 0 || t.buckets&(t.buckets-1) != 0 || t.records+t.entriesN*recordSize > len(data) || t.at > len(data) {
		return table{}, fmt.Errorf("gazetteer: places.bin is cut short or damaged (%d bytes, header says %d); run go generate in gazetteer", len(data), field(0))
	}
	return t, t.index()
}

// index gathers the special keys. It takes a millisecond, and saves as much in
// the first dozen documents.
func (t *table) index() error {
	t.special = make(map[string]postings, 2048)
	for i := t.at; i < len(t.data); {
		n := int(t.data[i])
		count := i + 1 + n
		if n == 0 || count >= len(t.data) || count+3*int(t.data[count]) >= len(t.data) {
			return fmt.Errorf("gazetteer: places.bin is damaged (the key at byte %d does not end in it); run go generate in gazetteer", i)
		}
		if key := t.data[i+1 : count]; key[0] != nameMark {
			t.special[key] = postings{count + 1, int(t.data[count])}
		}
		i = count + 1 + 3*int(t.data[count])
	}
	return nil
}

func u16(s string, i int) int { return int(s[i]) | int(s[i+1])<<8 }
func u24(s string, i int) int { return u16(s, i) | int(s[i+2])<<16 }
func u32(s string, i int) int { return u24(s, i) | int(s[i+3])<<24 }

// get gives the entries of a key: a mark and a folded name.
func (t *table) get(key []byte) (postings, bool) {
	if t.buckets == 0 || len(key) > math.MaxUint8 {
		return postings{}, false
	}
	if key[0] != nameMark {
		p, ok := t.special[string(key)]
		return p, ok
	}
	bucket := t.directory + 4*int(fnv1a(key)&uint64(t.buckets-1))
	i, end := t.at+u32(t.data, bucket), t.at+u32(t.data, bucket+4)
	for i < end {
		n := int(t.data[i])
		count := int(t.data[i+1+n])
		if n == len(key) && t.data[i+1:i+1+n] == string(key) {
			return postings{i + 2 + n, count}, true
		}
		i += 2 + n + 3*count
	}
	return postings{}, false
}

// fnv1a is the 64-bit FNV-1a hash.
func fnv1a(key []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range key {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// entries gives the entries of a key, in their order.
func (t *table) entries(p postings) []Entry {
	out := make([]Entry, p.count)
	for i := range out {
		out[i] = t.entry(u24(t.data, p.at+3*i))
	}
	return out
}

// entry decodes record i.
func (t *table) entry(i int) Entry {
	r := t.data[t.records+i*recordSize:][:recordSize]
	people := u24(r, 12)
	e := Entry{
		Name:       t.name(u24(r, 0)),
		Kind:       Kind(r[18] & flagKind),
		GeoNames:   u24(r, 9),
		Country:    t.iso(int(r[15])),
		Admin1:     t.division(u16(r, 16)),
		Point:      headwater.Point{Lat: degrees(u24(r, 3), 180), Lon: degrees(u24(r, 6), 360)},
		Population: people & (1<<20 - 1) << (people >> 20),
		Capital:    r[18]&flagCap != 0,
	}
	if at := t.radii + 2*i; at < t.countries {
		e.RadiusKm = float64(u16(t.data, at))
	} else {
		e.RadiusKm = builtUp(e.Population)
	}
	return e
}

// builtUp is the radius in km of a city of this many people at 3,000 a square
// kilometre, a round figure of ours between the dense cities of Asia and the
// wide ones of North America.
func builtUp(population int) float64 {
	return max(1, math.Round(math.Sqrt(float64(population)/3000/math.Pi)))
}

// degrees turns a 24-bit number into degrees of a circle of this span, to four
// decimals (11 metres), which is as exact as the sources are.
func degrees(v int, span float64) float64 {
	d := float64(v)/(1<<24-1)*span - span/2
	return math.Round(d*1e4) / 1e4
}

func (t *table) name(at int) string {
	i := t.names + at
	return t.data[i+1 : i+1+int(t.data[i])]
}

// iso gives the code of country number i, empty for 0.
func (t *table) iso(i int) string {
	if i == 0 {
		return ""
	}
	return t.data[t.countries+3*i : t.countries+3*i+2]
}

// division gives the name of division number i, empty for 0.
func (t *table) division(i int) string {
	if i == 0 {
		return ""
	}
	return t.name(u24(t.data, t.divisions+3*i))
}

// country gives the record of a country by its code. Countries are the first
// records, in the order of their numbers from 1.
func (t *table) country(iso2 string) (int, bool) {
	if len(iso2) != 2 || t.buckets == 0 {
		return 0, false
	}
	n := (t.divisions - t.countries) / 3
	at := 1 + searchCodes(n-1, func(i int) int { return cmp.Compare(t.iso(i+1), iso2) })
	if at >= n || t.iso(at) != iso2 {
		return 0, false
	}
	return at - 1, true
}

// searchCodes finds the first of n codes that is not less than the one sought.
func searchCodes(n int, compare func(int) int) int {
	low, high := 0, n
	for low < high {
		if mid := (low + high) / 2; compare(mid) < 0 {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// word gives the country that a name of this mark stands for.
func (t *table) word(mark byte, name string) (string, bool) {
	if t.buckets == 0 || len(name) > len(keyBuffer{}) {
		return "", false
	}
	var buf keyBuffer
	buf[0] = mark
	if p, ok := t.get(appendFold(buf[:1], name)); ok {
		return t.iso(int(t.data[t.records+u24(t.data, p.at)*recordSize+15])), true
	}
	if mark != countryMark {
		return "", false
	}
	if p, ok := t.exact(&buf, name); ok {
		if e := t.entry(u24(t.data, p.at)); e.Kind == Country {
			return e.Country, true
		}
	}
	return "", false
}
