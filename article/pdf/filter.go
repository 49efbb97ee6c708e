package pdf

import (
	"bytes"
	"compress/flate"
	"encoding/ascii85"
	"io"
)

// unpack undoes a stream's filters. What is damaged gives what came before; a
// filter that is not known, as of a picture, gives nothing.
func (f *file) unpack(s *stream) []byte {
	raw := s.raw
	if f.plain += len(raw); f.plain > maxPlain {
		return nil
	}
	if f.lock != nil && !f.plainStream(s) {
		raw = f.lock.open(raw, s.num, s.gen)
	}
	filters, params := f.list(s.dict["Filter"]), f.list(s.dict["DecodeParms"])
	for i, v := range filters[:min(len(filters), 8)] {
		var p dict
		if i < len(params) {
			p = f.dict(params[i])
		}
		switch f.name(v) {
		case "FlateDecode", "Fl":
			raw = f.predict(f.limit(inflate(raw)), p)
		case "LZWDecode", "LZW":
			early := 1
			if p["EarlyChange"] != nil {
				early = f.int(p["EarlyChange"])
			}
			raw = f.predict(f.limit(&lzw{raw: raw, early: early}), p)
		case "ASCII85Decode", "A85":
			raw = f.limit(ascii85.NewDecoder(bytes.NewReader(trim85(raw))))
		case "ASCIIHexDecode", "AHx":
			raw = []byte((&lexer{raw: raw}).hex())
		case "RunLengthDecode", "RL":
			raw = f.limit(&runs{raw: raw})
		case "Crypt":
		default:
			return nil
		}
	}
	return raw
}

// list is an array, or one thing as an array of it.
func (f *file) list(v any) array {
	switch v := f.get(v).(type) {
	case nil:
		return nil
	case array:
		return v
	default:
		return array{v}
	}
}

// limit reads as much as the file may still unpack. An error is an end.
func (f *file) limit(r io.Reader) []byte {
	out, _ := io.ReadAll(io.LimitReader(r, int64(max(0, maxPlain-f.plain)))) // damage costs what comes after it
	f.plain += len(out)
	return out
}

// inflate reads zlib data without its checksum, which damaged files fail.
func inflate(raw []byte) io.Reader {
	if len(raw) >= 2 && raw[0]&15 == 8 && (int(raw[0])<<8|int(raw[1]))%31 == 0 {
		raw = raw[2:]
	}
	return flate.NewReader(bytes.NewReader(raw))
}

// trim85 takes off the marks around ASCII85 data.
func trim85(raw []byte) []byte {
	raw = bytes.TrimPrefix(bytes.TrimSpace(raw), []byte("<~"))
	if end := bytes.Index(raw, []byte("~")); end >= 0 {
		raw = raw[:end]
	}
	return raw
}

// predict undoes the differences between rows that make tables smaller.
func (f *file) predict(raw []byte, p dict) []byte {
	kind := f.int(p["Predictor"])
	if kind < 2 {
		return raw
	}
	unit := func(key name, usual int) int {
		if n := f.int(p[key]); n > 0 && n < 1<<16 {
			return n
		}
		return usual
	}
	pixel := (unit("Colors", 1)*unit("BitsPerComponent", 8) + 7) / 8
	row := (unit("Columns", 1)*unit("Colors", 1)*unit("BitsPerComponent", 8) + 7) / 8
	if kind < 10 {
		return tiff(raw, row, pixel)
	}
	out, above := make([]byte, 0, len(raw)), make([]byte, row)
	for len(raw) > 1 {
		how, line := raw[0], raw[1:min(len(raw), row+1)]
		raw = raw[1+len(line):]
		unpng(how, line, above, pixel)
		copy(above, line)
		out = append(out, line...)
	}
	return out
}

func tiff(raw []byte, row, pixel int) []byte {
	for start := 0; start < len(raw); start += row {
		line := raw[start:min(len(raw), start+row)]
		for i := pixel; i < len(line); i++ {
			line[i] += line[i-pixel]
		}
	}
	return raw
}

// unpng undoes one row's filter (PNG, 9.2) in place.
func unpng(how byte, line, above []byte, pixel int) {
	for i := range line {
		var left, corner byte
		if i >= pixel {
			left, corner = line[i-pixel], above[i-pixel]
		}
		up := above[i]
		switch how {
		case 1:
			line[i] += left
		case 2:
			line[i] += up
		case 3:
			line[i] += byte((int(left) + int(up)) / 2)
		case 4:
			line[i] += paeth(int(left), int(up), int(corner))
		}
	}
}

func paeth(a, b, c int) byte {
	abs := func(n int) int { return max(n, -n) }
	p := a + b - c
	switch {
	case abs(p-a) <= abs(p-b) && abs(p-a) <= abs(p-c):
		return byte(a)
	case abs(p-b) <= abs(p-c):
		return byte(b)
	}
	return byte(c)
}

// runs undoes run lengths.
type runs struct {
	raw  []byte
	pend []byte
}

func (r *runs) Read(p []byte) (int, error) {
	for len(r.pend) == 0 {
		if len(r.raw) < 2 || r.raw[0] == 128 {
			return 0, io.EOF
		}
		if n := int(r.raw[0]); n < 128 {
			end := min(len(r.raw), n+2)
			r.pend, r.raw = r.raw[1:end], r.raw[end:]
		} else {
			r.pend, r.raw = bytes.Repeat(r.raw[1:2], 257-n), r.raw[2:]
		}
	}
	n := copy(p, r.pend)
	r.pend = r.pend[n:]
	return n, nil
}

// lzw undoes LZW as PDF has it (ISO 32000-1, 7.4.4): codes of 9 to 12 bits, the
// highest bit first, grown one code early.
type lzw struct {
	raw   []byte
	early int

	bits, have uint
	width      uint
	table      [][]byte
	last       []byte
	pend       []byte
}

func (z *lzw) Read(p []byte) (int, error) {
	for len(z.pend) == 0 {
		code, ok := z.code()
		if !ok || code == 257 {
			return 0, io.EOF
		}
		if code == 256 || z.table == nil {
			z.table, z.width, z.last = make([][]byte, 258, 4096), 9, nil
			for i := range 256 {
				z.table[i] = []byte{byte(i)}
			}
			if code == 256 {
				continue
			}
		}
		if !z.step(code) {
			return 0, io.EOF
		}
	}
	n := copy(p, z.pend)
	z.pend = z.pend[n:]
	return n, nil
}

func (z *lzw) code() (int, bool) {
	if z.width == 0 {
		z.width = 9
	}
	for z.have < z.width {
		if len(z.raw) == 0 {
			return 0, false
		}
		z.bits, z.raw, z.have = z.bits<<8|uint(z.raw[0]), z.raw[1:], z.have+8
	}
	z.have -= z.width
	return int(z.bits >> z.have & (1<<z.width - 1)), true
}

// step takes one code that stands for bytes.
func (z *lzw) step(code int) bool {
	switch {
	case code < len(z.table):
		z.pend = z.table[code]
	case code == len(z.table) && z.last != nil:
		z.pend = append(bytes.Clone(z.last), z.last[0])
	default:
		return false
	}
	if z.last != nil && len(z.table) < 4096 {
		z.table = append(z.table, append(bytes.Clone(z.last), z.pend[0]))
	}
	z.last = z.pend
	for z.width < 12 && len(z.table)+z.early >= 1<<z.width {
		z.width++
	}
	return true
}
