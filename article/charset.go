package article

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
)

// toUTF8 decodes raw by, in this order: byte order mark, the pattern of NUL
// bytes, validity as UTF-8, the label given by the server, the label in the
// page, and the shape of the bytes. Invalid bytes become U+FFFD. It says false
// for what is no text in any charset.
func toUTF8(raw []byte, label string, page bool) (string, bool) {
	if text, ok := byMark(raw); ok {
		return text, true
	}
	if bytes.IndexByte(raw, 0) >= 0 && !strayZeros(raw, page) {
		return byZeros(raw)
	}
	if tooManyControls(raw) {
		return "", false
	}
	high, broken := surveyUTF8(raw)
	if high+broken == 0 && escapesJIS(raw) {
		return run(japanese.ISO2022JP, raw), true
	}
	if page && !stateful(label) {
		label = firstOf(known(label), pageLabel(raw))
	}
	if broken == 0 && !(high == 0 && stateful(label)) || mostlyUTF8(high, broken) {
		return strings.ToValidUTF8(string(raw), "\uFFFD"), true
	}
	return byLabel(raw, label, page), true
}

// byMark decodes text that begins with a byte order mark, and drops the mark.
func byMark(raw []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xEF, 0xBB, 0xBF}):
		return strings.ToValidUTF8(string(raw[3:]), "\uFFFD"), true
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE, 0, 0}):
		return utf32(raw[4:], binary.LittleEndian), true
	case bytes.HasPrefix(raw, []byte{0, 0, 0xFE, 0xFF}):
		return utf32(raw[4:], binary.BigEndian), true
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return decode16(raw[2:], binary.LittleEndian), true
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return decode16(raw[2:], binary.BigEndian), true
	}
	return "", false
}

// strayZeros says whether the NUL bytes of a page are accidents, which browsers
// pass over too: few, and after a beginning in ASCII.
func strayZeros(raw []byte, page bool) bool {
	return page && bytes.IndexByte(raw[:min(len(raw), 512)], 0) < 0 && len(raw) > 512 &&
		bytes.Count(raw, []byte{0})*1000 < len(raw) && bytes.IndexByte(raw[:512], '<') >= 0
}

// byZeros guesses UTF-16 or UTF-32 without a mark by where the NUL bytes of
// ASCII characters stand. NULs anywhere else mean binary data.
func byZeros(raw []byte) (string, bool) {
	var at [4]int
	head := raw[:min(len(raw), 4096)&^3]
	for i, b := range head {
		if b == 0 {
			at[i&3]++
		}
	}
	n := len(head) / 4
	even, odd := at[0]+at[2], at[1]+at[3]
	var text string
	switch {
	case n == 0:
		return "", false
	case at[2] == n && at[3] == n && at[0] < n/2:
		text = utf32(raw, binary.LittleEndian)
	case at[0] == n && at[1] == n && at[3] < n/2:
		text = utf32(raw, binary.BigEndian)
	case odd*10 > n && even == 0:
		text = decode16(raw, binary.LittleEndian)
	case even*10 > n && odd == 0:
		text = decode16(raw, binary.BigEndian)
	}
	return text, text != "" && !strings.ContainsFunc(text, nonsense)
}

// nonsense says whether r shows that a guessed charset is wrong.
func nonsense(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r) || unicode.Is(unicode.Co, r)
}

func decode16(raw []byte, order binary.ByteOrder) string {
	out := make([]byte, 0, len(raw))
	for i := 0; i+1 < len(raw); i += 2 {
		r := rune(order.Uint16(raw[i:]))
		if utf16.IsSurrogate(r) && i+3 < len(raw) {
			if full := utf16.DecodeRune(r, rune(order.Uint16(raw[i+2:]))); full != utf8.RuneError {
				out, i = utf8.AppendRune(out, full), i+2
				continue
			}
		}
		out = utf8.AppendRune(out, r)
	}
	if len(raw)%2 == 1 {
		out = utf8.AppendRune(out, utf8.RuneError)
	}
	return string(out)
}

func utf32(raw []byte, order binary.ByteOrder) string {
	out := make([]byte, 0, len(raw)/2)
	for ; len(raw) >= 4; raw = raw[4:] {
		out = utf8.AppendRune(out, rune(order.Uint32(raw)))
	}
	if len(raw) > 0 {
		out = utf8.AppendRune(out, utf8.RuneError)
	}
	return string(out)
}

// surveyUTF8 counts characters beyond ASCII, and bytes that are not UTF-8.
func surveyUTF8(raw []byte) (high, broken int) {
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			broken++
		} else {
			high++
		}
		i += n
	}
	return high, broken
}

// mostlyUTF8 says whether a damaged text is still best read as UTF-8: byte
// sequences that happen to be UTF-8 are rare in other charsets.
func mostlyUTF8(high, broken int) bool { return high >= 4 && high > 2*broken }

// tooManyControls says whether more than one byte in fifty of the beginning is
// a control character that no text uses.
func tooManyControls(raw []byte) bool {
	head, n := raw[:min(len(raw), 64<<10)], 0
	for _, b := range head {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' && b != 0x1B && b != 0x1A || b == 0x7F {
			n++
		}
	}
	return n*50 > len(head)
}

// escapesJIS says whether text in ASCII bytes shifts to Japanese and back, as
// ISO-2022-JP does.
func escapesJIS(raw []byte) bool {
	for _, in := range [...]string{"\x1B$B", "\x1B$@"} {
		if bytes.Contains(raw, []byte(in)) {
			return bytes.Contains(raw, []byte("\x1B(B")) || bytes.Contains(raw, []byte("\x1B(J"))
		}
	}
	return false
}

// stateful says whether text in this charset is made of ASCII bytes only.
func stateful(label string) bool {
	l := strings.ToLower(strings.TrimSpace(label))
	return l == "iso-2022-jp" || l == "csiso2022jp"
}

// known empties a label that no decoder goes by, or that says UTF-8, which the
// bytes have been found not to be.
func known(label string) string {
	e, name := charset.Lookup(label)
	if e == nil || name == "utf-8" || name == "replacement" || name == "x-user-defined" || strings.HasPrefix(name, "utf-16") {
		return ""
	}
	return label
}

func firstOf(s ...string) string {
	for _, v := range s {
		if v != "" {
			return v
		}
	}
	return ""
}

// pageLabel finds the charset an XML declaration or a meta element gives, in
// the first 4096 bytes.
func pageLabel(raw []byte) string {
	head := strings.ToLower(string(raw[:min(len(raw), 4096)]))
	for _, key := range [...]string{"charset=", "encoding="} {
		for rest := head; ; {
			_, after, ok := strings.Cut(rest, key)
			if !ok {
				break
			}
			v := strings.TrimLeft(after, `"' `)
			if end := strings.IndexAny(v, "\"' />;?"); end >= 0 {
				if l := known(v[:end]); l != "" {
					return l
				}
			}
			rest = after
		}
	}
	return ""
}

// byLabel decodes with the labelled charset, or the likeliest by the bytes, or
// windows-1252, which reads anything.
func byLabel(raw []byte, label string, page bool) string {
	if label = known(label); label == "" {
		label = guess(raw, page)
	}
	e, _ := charset.Lookup(label)
	return run(e, raw)
}

func run(e encoding.Encoding, raw []byte) string {
	out, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return strings.ToValidUTF8(string(raw), "\uFFFD")
	}
	return strings.ToValidUTF8(string(out), "\uFFFD")
}

// guess asks chardet, which unlike x/net/html/charset looks at the letters, and
// takes its first candidate that leaves no byte without meaning.
func guess(raw []byte, page bool) string {
	d := chardet.NewTextDetector()
	if page {
		d = chardet.NewHtmlDetector()
	}
	sample := raw[:min(len(raw), 32<<10)]
	all, err := d.DetectAll(sample)
	if err != nil {
		return "windows-1252"
	}
	best, least := "windows-1252", len(sample)
	for _, r := range all {
		name := strings.Replace(r.Charset, "GB-18030", "gb18030", 1)
		if known(name) == "" || r.Confidence < 10 {
			continue
		}
		e, _ := charset.Lookup(name)
		if n := senseless(run(e, sample)); n < least {
			best, least = name, n
		}
	}
	return best
}

// senseless counts the characters that no text holds.
func senseless(s string) int {
	n := 0
	for _, r := range s {
		if nonsense(r) {
			n++
		}
	}
	return n
}
