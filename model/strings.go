package model

import (
	"encoding/binary"
	"fmt"
)

// Strings is a list of texts in one piece of memory. The zero Strings is empty.
type Strings struct {
	offsets []byte // of the texts' starts and the end of the last, four bytes each
	text    string
}

// Len is the number of texts.
func (s Strings) Len() int { return max(0, len(s.offsets)/4-1) }

// At gives text i without a copy. It panics where i is out of range.
func (s Strings) At(i int) string { return s.text[s.offset(i):s.offset(i+1)] }

func (s Strings) offset(i int) uint32 { return binary.LittleEndian.Uint32(s.offsets[4*i:]) }

// Strings gives a tensor of strings, copied in one piece.
func (f *File) Strings(name string) (Strings, error) {
	raw, t, err := f.find(name, []int{-1}, StringsType)
	if err != nil {
		return Strings{}, err
	}
	if t.Shape[0] >= len(raw)/4 {
		return Strings{}, f.damage(fmt.Sprintf("tensor %q has %d bytes, too few for %d strings", name, len(raw), t.Shape[0]))
	}
	head := 4 * (t.Shape[0] + 1)
	s := Strings{offsets: raw[:head], text: string(raw[head:])}
	last := uint32(0)
	for i := range t.Shape[0] + 1 {
		if s.offset(i) < last {
			return Strings{}, f.damage(fmt.Sprintf("tensor %q: string %d ends before it begins", name, i-1))
		}
		last = s.offset(i)
	}
	if s.offset(0) != 0 || int64(last) != int64(len(s.text)) {
		return Strings{}, f.damage(fmt.Sprintf("tensor %q: its strings do not cover its %d bytes of text", name, len(s.text)))
	}
	return s, nil
}
