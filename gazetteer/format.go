package gazetteer

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"math/bits"
)

// The compiled file, all numbers little-endian. Package writer writes it.
//
//	header   Magic, then as 32-bit numbers: length of the file, entries, buckets
//	         (a power of two), words in the longest key, bytes in a record, and
//	         where records, radii, countries, divisions, names, directory, keys
//	         and the note begin
//	records  of a narrow file 19 bytes: name (24 bits, into names), latitude and
//	         longitude (24 bits each, scaled to the globe), GeoNames id (24),
//	         population (20 bits and 4 of shift), country (8), division (16),
//	         flags (8); countries first, cities last. Of a wide file four more:
//	         the highest 8 bits of name and of id, and a radius (16 bits, km)
//	radii    narrow: 16 bits, kilometres, for every entry that is no city
//	countries  3 bytes each, ISO code in capitals and a zero; number 0 is none
//	divisions  32 bits each, a name; number 0 is none
//	names    a length byte and the name
//	directory  32 bits a bucket and one more: where its keys begin, in keys
//	keys     length byte, mark and folded name, number of entries (8 bits),
//	         the entries (24 bits each), best first
//	note     JSON: where the data is from (imported files)
//	trailer  SHA-256 of all before it, and CRC-32C (32 bits) of that and all before
//
// Bucket says in which bucket a key lies.
const (
	Magic       = "HWGZ\x02\x00\x00\x00"
	HeaderSize  = len(Magic) + HeaderFields*4
	TrailerSize = sha256.Size + crc32.Size

	// HeaderFields is how many numbers a header holds.
	HeaderFields = 13

	narrowRecord = 19
	wideRecord   = 23

	flagKind = 3
	flagCap  = 4
)

// The marks tell apart what a key is: a name, a spelling that must be exact
// (abbreviations), a name of a country, a demonym, the skeleton of a name.
const (
	NameMark    = 'n'
	ExactMark   = 'x'
	CountryMark = 'c'
	DemonymMark = 'd'
	BonesMark   = 's'
)

// Hash is the 64-bit FNV-1a hash.
func Hash(key []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range key {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// Bucket gives the bucket of a hash among n, a power of two: its low bits, read
// from the lowest, so that the buckets of few among many lie side by side.
func Bucket(hash uint64, n int) int {
	return int(bits.Reverse64(hash) >> (64 - bits.Len(uint(n-1))))
}

// openTable checks the header of a compiled file. The error says what is wrong,
// and leaves the name of the file and the remedy to the caller.
func openTable(data string) (table, error) {
	if len(data) < HeaderSize+TrailerSize || data[:len(Magic)] != Magic {
		return table{}, fmt.Errorf("is no gazetteer of this version (%d bytes)", len(data))
	}
	field := func(i int) int { return u32(data, len(Magic)+4*i) }
	t := table{
		data: data, entriesN: field(1), buckets: field(2), maxWords: field(3), size: field(4),
		records: field(5), radii: field(6), countries: field(7), divisions: field(8), names: field(9), directory: field(10), at: field(11), end: field(12),
	}
	if field(0) != len(data) {
		return table{}, fmt.Errorf("is cut short or damaged (%d bytes, its header says %d)", len(data), field(0))
	}
	if !t.sound() {
		return table{}, errors.New("is damaged (its header contradicts itself)")
	}
	if t.size == wideRecord {
		return t, nil // nothing but names and skeletons: no walk over millions of keys
	}
	return t, t.index()
}

// sound says whether the parts of a file lie one behind the other and are as
// long as their counts say.
func (t *table) sound() bool {
	parts := []int{HeaderSize, t.records, t.radii, t.countries, t.divisions, t.names, t.directory, t.at, t.end, len(t.data) - TrailerSize}
	for i := 1; i < len(parts); i++ {
		if parts[i] < parts[i-1] {
			return false
		}
	}
	return (t.size == narrowRecord || t.size == wideRecord) && t.buckets > 1 && t.buckets&(t.buckets-1) == 0 && t.maxWords < 256 &&
		t.records+t.entriesN*t.size == t.radii && t.divisions-t.countries <= 3*256 && t.at-t.directory == 4*(t.buckets+1)
}

// index gathers the special keys. It takes a millisecond, and saves as much in
// the first dozen documents.
func (t *table) index() error {
	t.special = make(map[string]postings, 2048)
	for i := t.at; i < t.end; {
		n := int(t.data[i])
		count := i + 1 + n
		if n == 0 || count >= t.end || count+3*int(t.data[count]) >= t.end {
			return fmt.Errorf("is damaged (the key at byte %d does not end in it)", i)
		}
		if key := t.data[i+1 : count]; key[0] != NameMark && key[0] != BonesMark {
			t.special[key] = postings{count + 1, int(t.data[count])}
		}
		i = count + 1 + 3*int(t.data[count])
	}
	return nil
}

// digest is the SHA-256 that a compiled file carries, in hexadecimal.
func (t *table) digest() string {
	return hex.EncodeToString([]byte(t.data[len(t.data)-TrailerSize:][:sha256.Size]))
}

// Castagnoli is the table of the checksum in the trailer.
var Castagnoli = crc32.MakeTable(crc32.Castagnoli)

// intact reads all of a compiled file and holds it against its checksum, which
// takes a tenth of a second for a gigabyte in memory.
func (t *table) intact() error {
	sum := uint32(0)
	t.chunks(func(part []byte) { sum = crc32.Update(sum, Castagnoli, part) })
	sum = crc32.Update(sum, Castagnoli, []byte(t.data[len(t.data)-TrailerSize:][:sha256.Size]))
	if sum == uint32(u32(t.data, len(t.data)-crc32.Size)) {
		return nil
	}
	return t.verify()
}

// verify reads all of a compiled file and holds it against its digest.
func (t *table) verify() error {
	h := sha256.New()
	t.chunks(func(part []byte) { h.Write(part) })
	if got := hex.EncodeToString(h.Sum(nil)); got != t.digest() {
		return fmt.Errorf("is damaged: the SHA-256 of its content is %s and should be %s", got, t.digest())
	}
	return nil
}

// chunks gives the content of a compiled file, without the trailer, in pieces.
func (t *table) chunks(take func([]byte)) {
	var room [1 << 15]byte
	for rest := t.data[:len(t.data)-TrailerSize]; len(rest) > 0; {
		n := copy(room[:], rest)
		take(room[:n])
		rest = rest[n:]
	}
}
