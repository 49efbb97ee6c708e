package catalog

import (
	"encoding/binary"
	"errors"
	"fmt"

	headwater "github.com/headwater-project/headwater"
)

// magic opens the compact form: the digest of the sources, then the records,
// each string as its length (varint) and its bytes.
const magic = "headwater catalog 1\n"

var errDamaged = errors.New("built-in catalog is damaged: run go generate ./catalog and build again")

func pack(c *Catalog) []byte {
	out := []byte(magic)
	out = packString(out, c.digest)
	out = binary.AppendUvarint(out, uint64(len(c.records)))
	for i := range c.records {
		out = packRecord(out, &c.records[i])
	}
	return out
}

func packRecord(out []byte, r *Record) []byte {
	for _, s := range []string{r.Key, string(r.Type), string(r.Kind), r.Name, r.Country, r.Class} {
		out = packString(out, s)
	}
	out = binary.AppendUvarint(out, uint64(r.Range.Low))
	out = binary.AppendUvarint(out, uint64(r.Range.High))
	out = binary.AppendUvarint(out, uint64(len(r.Aliases)))
	for _, a := range r.Aliases {
		out = packString(out, a)
	}
	out = binary.AppendUvarint(out, uint64(len(r.Refs)))
	for _, ref := range r.Refs {
		out = packString(out, string(ref.Fact))
		out = packString(out, ref.Source)
	}
	return out
}

func packString(out []byte, s string) []byte {
	return append(binary.AppendUvarint(out, uint64(len(s))), s...)
}

// unpack reads the compact form. Strings point into data, nothing is copied.
func unpack(data string) (*Catalog, error) {
	if len(data) < len(magic) || data[:len(magic)] != magic {
		return nil, errDamaged
	}
	r := reader{data: data[len(magic):]}
	digest, n := r.text(), r.count()
	c := sized(n)
	c.digest = digest
	for range n {
		rec := r.record()
		if r.bad {
			return nil, errDamaged
		}
		var bad error
		c.add(rec, "", func(_ string, _ int, err error) { bad = err })
		if bad != nil {
			return nil, fmt.Errorf("%w: %w", errDamaged, bad)
		}
	}
	if r.bad || r.data != "" {
		return nil, errDamaged
	}
	return c, nil
}

// reader takes the compact form apart; bad is set at the first damage.
type reader struct {
	data string
	bad  bool
}

func (r *reader) record() Record {
	rec := Record{
		Key: r.text(), Type: headwater.EntityType(r.text()), Kind: Kind(r.text()),
		Name: r.text(), Country: r.text(), Class: r.text(),
		Range: Band{r.number(), r.number()},
	}
	if n := r.count(); n > 0 {
		rec.Aliases = make([]string, n)
		for i := range rec.Aliases {
			rec.Aliases[i] = r.text()
		}
	}
	rec.Refs = make([]Reference, r.count())
	for i := range rec.Refs {
		rec.Refs[i] = Reference{Fact(r.text()), r.text()}
	}
	return rec
}

// count reads how many things follow; each takes at least one byte.
func (r *reader) count() int {
	n := r.number()
	if n > len(r.data) {
		r.bad = true
		return 0
	}
	return n
}

func (r *reader) text() string {
	n := r.count()
	s := r.data[:n]
	r.data = r.data[n:]
	return s
}

func (r *reader) number() int {
	var n uint64
	for shift := 0; shift < 35; shift += 7 {
		if r.data == "" {
			break
		}
		b := r.data[0]
		r.data = r.data[1:]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return int(n)
		}
	}
	r.bad = true
	return 0
}
