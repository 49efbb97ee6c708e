package pdf

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// cmap says which letters the codes of a font mean, and how many bytes a code has.
type cmap struct {
	spaces  []codeSpace
	letters map[uint32]string
	ranges  []letterRange
}

type codeSpace struct {
	size   int
	lo, hi uint32
}

type letterRange struct {
	lo, hi uint32
	first  string // what lo means; those after count on in its last letter
}

const maxLetters = 1 << 17 // in one map

// readCmap reads the operators of a map that matter (Adobe technical note 5411).
func readCmap(raw []byte) *cmap {
	m := &cmap{letters: map[uint32]string{}}
	l := lexer{raw: raw}
	var held []any
	for range maxSteps {
		v := l.next()
		o, ok := v.(op)
		if !ok {
			if len(held) < 4096 {
				held = append(held, v)
			}
			continue
		}
		switch o {
		case "":
			m.sort()
			return m
		case "endcodespacerange":
			m.addSpaces(held)
		case "endbfchar":
			for ; len(held) >= 2 && len(m.letters) < maxLetters; held = held[2:] {
				if code, to, ok := pair(held[0], held[1]); ok {
					m.letters[code] = to
				}
			}
		case "endbfrange":
			m.addRanges(held)
		}
		held = held[:0]
	}
	m.sort()
	return m
}

func (m *cmap) sort() {
	slices.SortStableFunc(m.ranges, func(a, b letterRange) int { return cmp.Compare(a.lo, b.lo) })
}

func pair(from, to any) (code uint32, letters string, ok bool) {
	f, ok1 := from.(text)
	switch t := to.(type) {
	case text:
		return value(f), fromUTF16(t), ok1
	case name:
		r := letterOf(string(t))
		return value(f), r, ok1 && r != ""
	}
	return 0, "", false
}

func (m *cmap) addSpaces(held []any) {
	for ; len(held) >= 2 && len(m.spaces) < 64; held = held[2:] {
		lo, ok1 := held[0].(text)
		hi, ok2 := held[1].(text)
		if ok1 && ok2 && len(lo) == len(hi) && len(lo) >= 1 && len(lo) <= 4 {
			m.spaces = append(m.spaces, codeSpace{len(lo), value(lo), value(hi)})
		}
	}
}

func (m *cmap) addRanges(held []any) {
	for ; len(held) >= 3; held = held[3:] {
		lo, ok1 := held[0].(text)
		hi, ok2 := held[1].(text)
		if !ok1 || !ok2 || value(hi) < value(lo) || len(m.ranges) >= maxLetters {
			continue
		}
		switch to := held[2].(type) {
		case text:
			m.ranges = append(m.ranges, letterRange{value(lo), value(hi), fromUTF16(to)})
		case array:
			for i, v := range to {
				if code := value(lo) + uint32(i); code <= value(hi) && len(m.letters) < maxLetters {
					if t, ok := v.(text); ok {
						m.letters[code] = fromUTF16(t)
					}
				}
			}
		}
	}
}

// value is a code as a number.
func value(t text) uint32 {
	n := uint32(0)
	for _, c := range []byte(t) {
		n = n<<8 | uint32(c)
	}
	return n
}

func fromUTF16(t text) string {
	if len(t) == 1 {
		return string(rune(t[0]))
	}
	units := make([]uint16, 0, len(t)/2)
	for i := 0; i+1 < len(t) && i < 64; i += 2 {
		units = append(units, uint16(t[i])<<8|uint16(t[i+1]))
	}
	return string(utf16.Decode(units))
}

// written is the text of a string outside a page's content: in UTF-16 or UTF-8
// by its mark, else in about Latin-1.
func written(t text) string {
	switch {
	case strings.HasPrefix(string(t), "\xFE\xFF"):
		units := make([]uint16, 0, len(t)/2)
		for i := 2; i+1 < len(t); i += 2 {
			units = append(units, uint16(t[i])<<8|uint16(t[i+1]))
		}
		return string(utf16.Decode(units))
	case strings.HasPrefix(string(t), "\xEF\xBB\xBF"):
		return strings.ToValidUTF8(string(t[3:]), "")
	}
	s, _ := charmap.Windows1252.NewDecoder().String(string(t)) // it reads any byte
	return s
}

// letter is what a code means; empty for what is not said.
func (m *cmap) letter(code uint32) string {
	if s, ok := m.letters[code]; ok {
		return s
	}
	i, _ := slices.BinarySearchFunc(m.ranges, code, func(r letterRange, c uint32) int {
		if r.lo <= c {
			return -1
		}
		return 1
	})
	if i == 0 || code > m.ranges[i-1].hi {
		return ""
	}
	r := m.ranges[i-1]
	last, n := utf8.DecodeLastRuneInString(r.first)
	return r.first[:len(r.first)-n] + string(last+rune(code-r.lo))
}

// size is how many bytes the code has that stands first; 0 where no space of
// codes fits.
func (m *cmap) size(raw []byte) int {
	for n := 1; n <= 4 && n <= len(raw); n++ {
		code := value(text(raw[:n]))
		for _, s := range m.spaces {
			if s.size == n && code >= s.lo && code <= s.hi {
				return n
			}
		}
	}
	return 0
}
