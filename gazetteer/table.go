package gazetteer

import (
	"cmp"
	"math"

	"github.com/headwater-project/headwater"
)

// table is the compiled file, searched where it lies; format.go says how it looks.
type table struct {
	data                              string
	entriesN, buckets, maxWords, size int

	records, radii, countries, divisions, names, directory, at, end int

	special map[string]postings // the keys that are no plain names: few, and asked for at every capital
}

// postings are the entries of one key: count numbers of 24 bits from at.
type postings struct{ at, count int }

func u16(s string, i int) int { return int(s[i]) | int(s[i+1])<<8 }
func u24(s string, i int) int { return u16(s, i) | int(s[i+2])<<16 }
func u32(s string, i int) int { return u24(s, i) | int(s[i+3])<<24 }

// get gives the entries of a key: a mark and a folded name.
func (t *table) get(key []byte) (postings, bool) {
	if t.buckets == 0 || len(key) > math.MaxUint8 {
		return postings{}, false
	}
	if key[0] != NameMark && key[0] != BonesMark {
		p, ok := t.special[string(key)]
		return p, ok
	}
	bucket := t.directory + 4*Bucket(Hash(key), t.buckets)
	i, end := t.at+u32(t.data, bucket), min(t.at+u32(t.data, bucket+4), t.end)
	for i < end {
		n := int(t.data[i])
		if i+2+n > end {
			break
		}
		count := int(t.data[i+1+n])
		if n == len(key) && i+2+n+3*count <= end && t.data[i+1:i+1+n] == string(key) {
			return postings{i + 2 + n, count}, true
		}
		i += 2 + n + 3*count
	}
	return postings{}, false
}

// entries gives the entries of a key, in their order.
func (t *table) entries(p postings) []Entry {
	out := make([]Entry, 0, p.count)
	for i := range p.count {
		if n := u24(t.data, p.at+3*i); n < t.entriesN {
			out = append(out, t.entry(n))
		}
	}
	return out
}

// entry decodes record i.
func (t *table) entry(i int) Entry {
	r := t.data[t.records+i*t.size:][:t.size]
	people := u24(r, 12)
	name, id := u24(r, 0), u24(r, 9)
	if t.size == wideRecord {
		name, id = name|int(r[19])<<24, id|int(r[20])<<24
	}
	e := Entry{
		Name:       t.name(name),
		Kind:       Kind(r[18] & flagKind),
		GeoNames:   id,
		Country:    t.iso(int(r[15])),
		Admin1:     t.division(u16(r, 16)),
		Point:      headwater.Point{Lat: degrees(u24(r, 3), 180), Lon: degrees(u24(r, 6), 360)},
		Population: people & (1<<20 - 1) << (people >> 20),
		Capital:    r[18]&flagCap != 0,
	}
	switch at := t.radii + 2*i; {
	case t.size == wideRecord && e.Kind != City:
		e.RadiusKm = float64(u16(r, 21))
	case t.size == narrowRecord && at < t.countries:
		e.RadiusKm = float64(u16(t.data, at))
	default:
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

// name gives the name at a place among the names; damage gives an empty one.
func (t *table) name(at int) string {
	i := t.names + at
	if i >= t.directory || i+1+int(t.data[i]) > t.directory {
		return ""
	}
	return t.data[i+1 : i+1+int(t.data[i])]
}

// iso gives the code of country number i, empty for 0.
func (t *table) iso(i int) string {
	if i == 0 || t.countries+3*i+3 > t.divisions {
		return ""
	}
	return t.data[t.countries+3*i : t.countries+3*i+2]
}

// division gives the name of division number i, empty for 0.
func (t *table) division(i int) string {
	if i == 0 || t.divisions+4*i+4 > t.names {
		return ""
	}
	return t.name(u32(t.data, t.divisions+4*i))
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
		return t.entry(u24(t.data, p.at)).Country, true
	}
	if mark != CountryMark {
		return "", false
	}
	if p, ok := t.exact(&buf, name); ok {
		if e := t.entry(u24(t.data, p.at)); e.Kind == Country {
			return e.Country, true
		}
	}
	return "", false
}
