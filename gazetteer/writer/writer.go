// Package writer writes compiled gazetteers: the one that the program carries and
// those that users import. It keeps what it must sort outside of memory, so that
// ten million places need no more room than ten thousand.
package writer

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"math/bits"

	"github.com/headwater-project/headwater/gazetteer"
)

// Room is where a part of the file is put until it is needed: a file, or Memory.
// Write appends.
type Room interface {
	io.Writer
	io.WriterAt
	io.ReaderAt
}

// Rooms are three empty rooms: one for the compiled file, two for scratch.
type Rooms struct{ Out, Names, Keys Room }

// perBucket is how many keys share a bucket on average.
const perBucket = 8

// rememberedNames bounds the names that a wide file keeps once: a name that was
// last seen longer ago is written again.
const rememberedNames = 1 << 16

// Writer writes one compiled file: first every entry, then its keys, then Finish.
// It is for one goroutine.
type Writer struct {
	wide      bool
	out       *bufio.Writer
	rooms     Rooms
	names     *bufio.Writer
	namesSize int
	offsets   map[string]int
	countries map[string]int
	codes     []byte
	radii     []byte
	admins    map[string]int
	divisions []string
	entries   int
	maxWords  int
	spill     spill
}

// New begins a file. Countries are the ISO codes that entries may have, in
// alphabetical order, at most 255; those of a narrow file must begin with an entry
// for each. A narrow file has room for 16 million bytes of names, and its cities
// come last; a wide one has room for all the world.
func New(rooms Rooms, wide bool, countries []string) (*Writer, error) {
	w := &Writer{
		wide: wide, rooms: rooms, out: bufio.NewWriterSize(rooms.Out, 1<<16), names: bufio.NewWriterSize(rooms.Names, 1<<16),
		offsets: map[string]int{}, countries: map[string]int{}, admins: map[string]int{}, codes: []byte{0, 0, 0},
		spill: spill{room: rooms.Keys},
	}
	if len(countries) > math.MaxUint8 {
		return nil, fmt.Errorf("%d countries: a gazetteer has room for %d", len(countries), math.MaxUint8)
	}
	for i, iso := range countries {
		if len(iso) != 2 || i > 0 && countries[i-1] >= iso {
			return nil, fmt.Errorf("country %q is no code or out of order", iso)
		}
		w.countries[iso] = i + 1
		w.codes = append(w.codes, iso[0], iso[1], 0)
	}
	_, err := w.out.Write(make([]byte, gazetteer.HeaderSize))
	return w, err
}

// MaxEntries is how many entries a file has room for.
const MaxEntries = 1<<24 - 1

// Add writes an entry and gives its number, from 0. Division is a number from
// Division, 0 for none; the Admin1 of the entry is not looked at.
func (w *Writer) Add(e *gazetteer.Entry, division int) (int, error) {
	country := w.countries[e.Country]
	switch {
	case country == 0 && e.Country != "":
		return 0, fmt.Errorf("%s: unknown country %q", e.Name, e.Country)
	case w.entries >= MaxEntries:
		return 0, fmt.Errorf("more than %d places: import fewer countries, or without --all", MaxEntries)
	case !w.wide && e.Kind != gazetteer.City && len(w.radii) < 2*w.entries:
		return 0, fmt.Errorf("%s: cities must come last", e.Name)
	}
	name, err := w.name(e.Name)
	if err != nil {
		return 0, err
	}
	var room [23]byte
	r := put24(room[:0], name)
	r = put24(r, scale(e.Point.Lat, 180))
	r = put24(r, scale(e.Point.Lon, 360))
	r = put24(r, e.GeoNames)
	r = put24(r, count(e.Population))
	r = append(r, byte(country), byte(division), byte(division>>8), flags(e))
	if w.wide {
		r = append(r, byte(name>>24), byte(e.GeoNames>>24))
		r = binary.LittleEndian.AppendUint16(r, radius(e))
	} else if e.Kind != gazetteer.City {
		w.radii = binary.LittleEndian.AppendUint16(w.radii, radius(e))
	}
	w.entries++
	_, err = w.out.Write(r)
	return w.entries - 1, err
}

func flags(e *gazetteer.Entry) byte {
	if e.Capital {
		return byte(e.Kind) | 4
	}
	return byte(e.Kind)
}

func radius(e *gazetteer.Entry) uint16 { return uint16(min(math.Round(e.RadiusKm), math.MaxUint16)) }

// Division gives the number of a first-level division, by any key that stands for
// it alone; 0 for an empty key, and where there are more than 65,535.
func (w *Writer) Division(key string) int {
	if key == "" {
		return 0
	}
	n, ok := w.admins[key]
	if !ok && len(w.divisions) < math.MaxUint16 {
		w.divisions = append(w.divisions, key)
		n = len(w.divisions)
		w.admins[key] = n
	}
	return n
}

// Key lets a mark and a folded name lead to an entry. Of the entries of one key
// those of the lowest rank come first; 255 are kept.
func (w *Writer) Key(mark byte, key string, entry int, rank uint32) error {
	if len(key) == 0 || len(key) > math.MaxUint8-1 {
		return fmt.Errorf("key %q is empty or too long", key)
	}
	if mark == gazetteer.NameMark {
		n := 1
		for i := range len(key) {
			if key[i] == ' ' {
				n++
			}
		}
		w.maxWords = max(w.maxWords, n)
	}
	return w.spill.add(mark, key, entry, rank)
}

// name keeps a name once, as far as it remembers, and gives where.
func (w *Writer) name(s string) (int, error) {
	s = s[:min(len(s), math.MaxUint8)]
	if at, ok := w.offsets[s]; ok {
		return at, nil
	}
	at := w.namesSize
	if !w.wide && at >= 1<<24 || at >= math.MaxUint32-math.MaxUint8 {
		return 0, errors.New("the names are longer than a gazetteer has room for")
	}
	if w.wide && len(w.offsets) >= rememberedNames {
		clear(w.offsets)
	}
	w.offsets[s] = at
	w.namesSize += 1 + len(s)
	_ = w.names.WriteByte(byte(len(s))) // a failure stays and comes back from the next call
	_, err := w.names.WriteString(s)
	return at, err
}

// bucketsFor gives the number of buckets for so many keys, a power of two.
func bucketsFor(keys int) int { return max(partitions, 1<<bits.Len(uint(keys/perBucket))) }

func put24(out []byte, v int) []byte { return append(out, byte(v), byte(v>>8), byte(v>>16)) }

// scale turns degrees into a 24-bit number.
func scale(degrees, span float64) int {
	return int(math.Round((degrees + span/2) / span * (1<<24 - 1)))
}

// count packs a number into 20 bits and 4 bits of shift, exact below a million.
func count(n int) int {
	shift := 0
	for n>>shift >= 1<<20 {
		shift++
	}
	return n>>shift | shift<<20
}
