package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math"
	"math/bits"
	"slices"

	"github.com/headwater-project/headwater/gazetteer"
)

// perBucket is how many keys share a bucket on average.
const perBucket = 8

// encoder writes places.bin; package gazetteer's table.go says how it looks.
type encoder struct {
	numbers   map[string]int // countries
	admins    map[string]int // divisions
	offsets   map[string]int // names
	names     []byte
	divisions []byte
	maxWords  int
}

// encode writes the compiled file. The countries must come first, by code.
func encode(places []*place, own *own) ([]byte, error) {
	e := &encoder{numbers: map[string]int{}, admins: map[string]int{}, offsets: map[string]int{}}
	countries := []byte{0, 0, 0}
	for i, c := range own.states {
		if len(c.ISO) != 2 || i > 0 && own.states[i-1].ISO >= c.ISO {
			return nil, fmt.Errorf("countries.yaml: %q is no code or out of order", c.ISO)
		}
		e.numbers[c.ISO] = i + 1
		countries = append(countries, c.ISO[0], c.ISO[1], 0)
	}
	if len(own.states) > math.MaxUint8 {
		return nil, fmt.Errorf("countries.yaml: more than %d countries", math.MaxUint8)
	}
	e.divisions = []byte{0, 0, 0}
	var records, radii []byte
	for i, p := range places {
		if e.numbers[p.Country] == 0 && p.Country != "" {
			return nil, fmt.Errorf("%s: unknown country %q", p.Name, p.Country)
		}
		if i > 0 && p.Kind != gazetteer.City && places[i-1].Kind == gazetteer.City {
			return nil, fmt.Errorf("%s: cities must come last", p.Name)
		}
		records = e.record(records, p)
		if p.Kind != gazetteer.City {
			radii = binary.LittleEndian.AppendUint16(radii, uint16(min(math.Round(p.RadiusKm), math.MaxUint16)))
		}
	}
	directory, keys := e.index(places, own)
	parts := [][]byte{records, radii, countries, e.divisions, e.names, directory, keys}
	return e.join(len(places), len(directory)/4-1, parts), nil
}

// record writes one place.
func (e *encoder) record(out []byte, p *place) []byte {
	out = put24(out, e.name(p.Name))
	out = put24(out, scale(p.Point.Lat, 180))
	out = put24(out, scale(p.Point.Lon, 360))
	out = put24(out, p.GeoNames)
	out = put24(out, count(p.Population))
	flags := byte(p.Kind)
	if p.Capital {
		flags |= 4
	}
	out = append(out, byte(e.numbers[p.Country]))
	out = binary.LittleEndian.AppendUint16(out, uint16(e.admin(p.Admin1)))
	return append(out, flags)
}

// count packs a number into 20 bits and 4 bits of shift, exact below a million.
func count(n int) int {
	shift := 0
	for n>>shift >= 1<<20 {
		shift++
	}
	return n>>shift | shift<<20
}

func put24(out []byte, v int) []byte { return append(out, byte(v), byte(v>>8), byte(v>>16)) }

// scale turns degrees into a 24-bit number.
func scale(degrees, span float64) int {
	return int(math.Round((degrees + span/2) / span * (1<<24 - 1)))
}

// name keeps a name once and gives where.
func (e *encoder) name(s string) int {
	if at, ok := e.offsets[s]; ok {
		return at
	}
	at := len(e.names)
	s = s[:min(len(s), math.MaxUint8)]
	e.offsets[s] = at
	e.names = append(append(e.names, byte(len(s))), s...)
	return at
}

func (e *encoder) admin(name string) int {
	if name == "" {
		return 0
	}
	if _, ok := e.admins[name]; !ok {
		e.admins[name] = len(e.divisions) / 3
		e.divisions = put24(e.divisions, e.name(name))
	}
	return e.admins[name]
}

// index gives the directory of buckets and the keys in them.
func (e *encoder) index(places []*place, own *own) (directory, keys []byte) {
	posts := e.postings(places, own)
	n := 1 << bits.Len(uint(len(posts)/perBucket))
	buckets := make([][]string, n)
	for _, key := range sorted(posts) {
		h := fnv.New64a()
		h.Write([]byte(key))
		b := h.Sum64() & uint64(n-1)
		buckets[b] = append(buckets[b], key)
	}
	for _, bucket := range buckets {
		directory = binary.LittleEndian.AppendUint32(directory, uint32(len(keys)))
		for _, key := range bucket {
			list := posts[key]
			slices.SortFunc(list, func(a, b int) int { return cmp.Or(rank(places[a], places[b]), cmp.Compare(a, b)) })
			list = list[:min(len(list), math.MaxUint8)]
			keys = append(append(keys, byte(len(key))), key...)
			keys = append(keys, byte(len(list)))
			for _, i := range list {
				keys = put24(keys, i)
			}
		}
	}
	return binary.LittleEndian.AppendUint32(directory, uint32(len(keys))), keys
}

// postings gives the places of every key.
func (e *encoder) postings(places []*place, own *own) map[string][]int {
	posts := map[string][]int{}
	for i, p := range places {
		for _, key := range p.keys() {
			posts["n"+key] = append(posts["n"+key], i)
			e.maxWords = max(e.maxWords, 1+spaces(key))
			if p.Kind == gazetteer.Country {
				posts["c"+key] = append(posts["c"+key], i)
			}
		}
		for _, s := range p.abbreviations() {
			posts["x"+s] = append(posts["x"+s], i)
		}
	}
	for i, c := range own.states {
		for _, w := range slices.Concat(c.Adjective, c.People) {
			if key := "d" + gazetteer.Fold(w); !slices.Contains(posts[key], i) {
				posts[key] = append(posts[key], i)
			}
		}
	}
	return posts
}

func spaces(key string) int {
	n := 0
	for _, c := range key {
		if c == ' ' {
			n++
		}
	}
	return n
}

// join writes the header and the parts after it.
func (e *encoder) join(entries, buckets int, parts [][]byte) []byte {
	const header = 8 + 11*4
	fields := []int{0, entries, buckets, e.maxWords}
	at := header
	for _, part := range parts {
		fields = append(fields, at)
		at += len(part)
	}
	fields[0] = at
	out := []byte("HWGZ\x01\x00\x00\x00")
	for _, f := range fields {
		out = binary.LittleEndian.AppendUint32(out, uint32(f))
	}
	for _, part := range parts {
		out = append(out, part...)
	}
	return out
}

// digest is the line that sha256sum would print.
func digest(data []byte) []byte {
	return fmt.Appendf(nil, "%x  places.bin\n", sha256.Sum256(data))
}
