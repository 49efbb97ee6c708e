package gazetteer

import "github.com/headwater-project/headwater"

// shapeScale is how many steps a degree has in a compiled outline.
const shapeScale = 200

// decodeOutlines reads a compiled file of outlines: for each country two bytes
// of ISO code (zeros for none), the length of what follows, the number of
// rings, and per ring the number of points and their differences in steps of
// 1/200 degree, longitude before latitude, as zigzag varints. With an only it
// reads that country and skips the rest.
func decodeOutlines(data, only string) []Outline {
	var out []Outline
	for d := (reader{data: data}); d.more(); {
		iso := d.code()
		size := int(d.uvarint())
		end := d.at + size
		if end > len(data) {
			return out
		}
		if only == "" || iso == only {
			out = append(out, Outline{ISO: iso, Rings: d.rings()})
		}
		d.at = end
	}
	return out
}

// reader walks over a compiled file of outlines.
type reader struct {
	data string
	at   int
}

func (r *reader) more() bool { return r.at+2 <= len(r.data) }

func (r *reader) code() string {
	iso := r.data[r.at : r.at+2]
	r.at += 2
	if iso == "\x00\x00" {
		return ""
	}
	return iso
}

// uvarint reads a number of at most five bytes; 0 past the end.
func (r *reader) uvarint() uint32 {
	var v uint32
	for shift := 0; r.at < len(r.data) && shift < 35; shift += 7 {
		b := r.data[r.at]
		r.at++
		v |= uint32(b&0x7f) << shift
		if b < 0x80 {
			break
		}
	}
	return v
}

func (r *reader) varint() int32 {
	v := r.uvarint()
	return int32(v>>1) ^ -int32(v&1)
}

// rings reads the rings of one country.
func (r *reader) rings() [][]headwater.Point {
	n := int(r.uvarint())
	if n > len(r.data)-r.at {
		return nil
	}
	rings := make([][]headwater.Point, 0, n)
	for range n {
		rings = append(rings, r.ring())
	}
	return rings
}

func (r *reader) ring() []headwater.Point {
	n := int(r.uvarint())
	if n > len(r.data)-r.at {
		return nil
	}
	ring := make([]headwater.Point, n)
	var lon, lat int32
	for i := range ring {
		lon += r.varint()
		lat += r.varint()
		ring[i] = headwater.Point{Lat: float64(lat) / shapeScale, Lon: float64(lon) / shapeScale}
	}
	return ring
}
