package pdf

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// font says what the codes of a string mean and how wide they are drawn.
type font struct {
	unicode *cmap // what the file says itself; nil for nothing
	codes   *cmap // how a composite font's codes are parted; nil for pairs of bytes
	wide    bool  // composite
	foreign encoding.Encoding
	bytes   [256]string

	widths map[uint32]float64 // in units of the size
	usual  float64            // of codes that have none; 0 for a guess by the letter
}

// code is one code of a string: its letters, its width in units of the size, and
// whether it is the single byte 32, which word spacing widens.
type code struct {
	letters string
	width   float64
	space   bool
}

func (f *file) font(v any) *font {
	d := f.dict(v)
	out := &font{widths: map[uint32]float64{}}
	if s, ok := f.get(d["ToUnicode"]).(*stream); ok {
		out.unicode = readCmap(f.unpack(s))
	}
	if f.name(d["Subtype"]) == "Type0" {
		f.composite(out, d)
	} else {
		f.simple(out, d)
	}
	return out
}

// simple reads a font of single bytes.
func (f *file) simple(out *font, d dict) {
	encoded, trueType := f.get(d["Encoding"]), f.name(d["Subtype"]) == "TrueType"
	base, _ := encoded.(name)
	differences, _ := encoded.(dict)
	if base == "" {
		base = f.name(differences["BaseEncoding"])
	}
	out.bytes = byteLetters(base, trueType)
	at := 0
	for _, v := range f.array(differences["Differences"]) {
		switch v := f.get(v).(type) {
		case float64:
			at = int(v)
		case name:
			if at >= 0 && at < 256 {
				out.bytes[at] = letterOf(string(v))
			}
			at++
		}
	}
	scale := 0.001
	if m := f.floats(d["FontMatrix"]); len(m) == 6 && f.name(d["Subtype"]) == "Type3" {
		scale = m[0]
	}
	first := f.int(d["FirstChar"])
	for i, w := range f.floats(d["Widths"]) {
		if i > 255 {
			break
		}
		out.widths[uint32(first+i)] = w * scale
	}
	if w, ok := f.get(f.dict(d["FontDescriptor"])["MissingWidth"]).(float64); ok && len(out.widths) > 0 {
		out.usual = w * scale
	}
	if strings.Contains(string(f.name(d["BaseFont"])), "Courier") {
		out.usual = 0.6
	}
}

// composite reads a font whose codes have several bytes.
func (f *file) composite(out *font, d dict) {
	out.wide = true
	switch e := f.get(d["Encoding"]).(type) {
	case *stream:
		out.codes = readCmap(f.unpack(e))
	case name:
		out.foreign = foreignOf(string(e))
	}
	below := f.array(d["DescendantFonts"])
	if len(below) == 0 {
		return
	}
	inner := f.dict(below[0])
	out.usual = 1
	if w, ok := f.get(inner["DW"]).(float64); ok {
		out.usual = w / 1000
	}
	f.wideWidths(out, f.array(inner["W"]))
}

// wideWidths reads the widths of a composite font: "first [w w …]" or "first
// last w".
func (f *file) wideWidths(out *font, w array) {
	for len(w) >= 2 && len(out.widths) < maxLetters {
		first := f.int(w[0])
		if list, ok := f.get(w[1]).(array); ok {
			for i, n := range f.floats(list) {
				out.widths[uint32(first+i)] = n / 1000
			}
			w = w[2:]
			continue
		}
		if len(w) < 3 {
			return
		}
		n, _ := f.get(w[2]).(float64)
		for c := first; c <= f.int(w[1]) && c-first < 1<<16; c++ {
			out.widths[uint32(c)] = n / 1000
		}
		w = w[3:]
	}
}

// foreignOf is the charset that the codes of one of the named maps are written
// in; nil where they are the font's own numbers.
func foreignOf(encoded string) encoding.Encoding {
	for _, c := range [...]struct {
		part string
		e    encoding.Encoding
	}{
		{"UCS2", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}, {"UTF16", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"GBK", simplifiedchinese.GB18030}, {"GB-EUC", simplifiedchinese.GBK}, {"B5", traditionalchinese.Big5}, {"RKSJ", japanese.ShiftJIS},
		{"KSC-EUC", korean.EUCKR}, {"KSCms", korean.EUCKR}, {"EUC-", japanese.EUCJP},
	} {
		if strings.Contains(encoded, c.part) {
			return c.e
		}
	}
	return nil
}

// split parts a string into its codes.
func (f *font) split(raw text) []code {
	if !f.wide {
		out := make([]code, len(raw))
		for i := range len(raw) {
			out[i] = f.single(raw[i])
		}
		return out
	}
	if f.foreign != nil && f.unicode == nil {
		return f.decoded(raw)
	}
	var out []code
	for rest := []byte(raw); len(rest) > 0; {
		n := f.size(rest)
		c := value(text(rest[:n]))
		rest = rest[n:]
		one := code{width: f.usual, space: n == 1 && c == ' '}
		if w, ok := f.widths[c]; ok {
			one.width = w
		}
		if f.unicode != nil {
			one.letters = f.unicode.letter(c)
		}
		out = append(out, one)
	}
	return out
}

// size is how many bytes the next code has.
func (f *font) size(rest []byte) int {
	n := 0
	if f.codes != nil {
		n = f.codes.size(rest)
	}
	if n == 0 && f.foreign != nil && f.unicode != nil {
		n = f.unicode.size(rest)
	}
	if n == 0 {
		n = 2
	}
	return min(n, len(rest))
}

// decoded reads codes that are written in a charset.
func (f *font) decoded(raw text) []code {
	plain, err := f.foreign.NewDecoder().String(string(raw))
	if err != nil {
		return []code{{width: f.usual * float64(len(raw)) / 2}}
	}
	var out []code
	for _, r := range plain {
		w := f.usual
		if r < 0x80 {
			w = f.usual / 2
		}
		out = append(out, code{letters: string(r), width: w})
	}
	return out
}

func (f *font) single(c byte) code {
	out := code{letters: f.bytes[c], space: c == ' '}
	if f.unicode != nil {
		if s := f.unicode.letter(uint32(c)); s != "" {
			out.letters = s
		}
	}
	w, ok := f.widths[uint32(c)]
	switch {
	case ok:
		out.width = w
	case f.usual > 0:
		out.width = f.usual
	default:
		out.width = guess(out.letters)
	}
	return out
}

// guess is about how wide a letter is in the fonts that every reader has, whose
// widths a file need not give.
func guess(letters string) float64 {
	if letters == "" {
		return 0.5
	}
	switch c := letters[0]; {
	case strings.IndexByte("iljt.,:;'|!I f()[]/`-", c) >= 0:
		return 0.28
	case strings.IndexByte("mMwW@%", c) >= 0:
		return 0.85
	case c >= 'A' && c <= 'Z':
		return 0.67
	}
	return 0.53
}
