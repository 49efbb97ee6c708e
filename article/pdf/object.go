package pdf

import (
	"bytes"
	"strconv"
)

// The kinds of object (ISO 32000-1, 7.3): nil, bool, float64, text, name, array,
// dict, *stream, ref. An operator of a page's content is an op.
type (
	text   string // a string's bytes
	name   string
	array  []any
	dict   map[name]any
	ref    int // the number of an object
	op     string
	stream struct {
		dict
		raw []byte
		num int // of the object it is, for decryption
		gen int
	}
)

// lexer reads objects from bytes. At the end, and at what is no object, it gives
// an op; the empty op is the end.
type lexer struct {
	raw   []byte
	at    int
	depth int
}

func space(c byte) bool {
	return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' '
}

func delimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// skip passes over white space and comments.
func (l *lexer) skip() {
	for l.at < len(l.raw) {
		switch c := l.raw[l.at]; {
		case space(c):
			l.at++
		case c == '%':
			for l.at < len(l.raw) && l.raw[l.at] != '\n' && l.raw[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// next reads one object, arrays and dictionaries whole, without references.
func (l *lexer) next() any {
	l.skip()
	if l.at >= len(l.raw) {
		return op("")
	}
	c := l.raw[l.at]
	l.at++
	switch {
	case c == '/':
		return l.name()
	case c == '(':
		return l.literal()
	case c == '<' && l.at < len(l.raw) && l.raw[l.at] == '<':
		l.at++
		return l.dict()
	case c == '<':
		return l.hex()
	case c == '[':
		return l.array()
	case c == '>' && l.at < len(l.raw) && l.raw[l.at] == '>':
		l.at++
		return op(">>")
	case delimiter(c):
		return op(string(c))
	}
	l.at--
	return l.word()
}

// word reads a number or a bare word.
func (l *lexer) word() any {
	start := l.at
	for l.at < len(l.raw) && !space(l.raw[l.at]) && !delimiter(l.raw[l.at]) {
		l.at++
	}
	w := l.raw[start:l.at]
	if c := w[0]; c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' {
		return number(w)
	}
	switch string(w) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	return op(w)
}

// number reads what begins as one, as far as it goes: "1.5.2" and "--3" occur.
func number(w []byte) float64 {
	w = bytes.TrimLeft(w, "+")
	for len(w) > 1 && w[0] == '-' && w[1] == '-' {
		w = w[1:]
	}
	for end := min(len(w), 40); end > 0; end-- {
		if n, err := strconv.ParseFloat(string(w[:end]), 64); err == nil {
			return max(-1e9, min(1e9, n))
		}
	}
	return 0
}

func (l *lexer) name() name {
	start := l.at
	for l.at < len(l.raw) && !space(l.raw[l.at]) && !delimiter(l.raw[l.at]) {
		l.at++
	}
	w := l.raw[start:l.at]
	if bytes.IndexByte(w, '#') < 0 {
		return name(w)
	}
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) && nibble(w[i+1]) >= 0 && nibble(w[i+2]) >= 0 {
			out = append(out, byte(nibble(w[i+1])<<4|nibble(w[i+2])))
			i += 2
			continue
		}
		out = append(out, w[i])
	}
	return name(out)
}

func nibble(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func (l *lexer) hex() text {
	var out []byte
	half := -1
	for l.at < len(l.raw) {
		c := l.raw[l.at]
		l.at++
		if c == '>' {
			break
		}
		switch n := nibble(c); {
		case n < 0:
		case half < 0:
			half = n
		default:
			out, half = append(out, byte(half<<4|n)), -1
		}
	}
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return text(out)
}

// literal reads a string in brackets, which may hold balanced ones.
func (l *lexer) literal() text {
	var out []byte
	for open := 1; l.at < len(l.raw); {
		c := l.raw[l.at]
		l.at++
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return text(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	return text(out)
}

func (l *lexer) escape(out []byte) []byte {
	if l.at >= len(l.raw) {
		return out
	}
	c := l.raw[l.at]
	l.at++
	switch {
	case c >= '0' && c <= '7':
		n := int(c - '0')
		for i := 0; i < 2 && l.at < len(l.raw) && l.raw[l.at] >= '0' && l.raw[l.at] <= '7'; i++ {
			n = n<<3 | int(l.raw[l.at]-'0')
			l.at++
		}
		return append(out, byte(n))
	case c == '\r':
		if l.at < len(l.raw) && l.raw[l.at] == '\n' {
			l.at++
		}
		return out
	case c == '\n':
		return out
	}
	for i, from := range []byte("nrtbf") {
		if c == from {
			c = "\n\r\t\b\f"[i]
			break
		}
	}
	return append(out, c)
}

func (l *lexer) array() any {
	if l.depth++; l.depth > maxDepth {
		l.at = len(l.raw) // nothing sane is nested so deep
	}
	defer func() { l.depth-- }()
	var out array
	for {
		switch v := l.next().(type) {
		case op:
			switch {
			case v == "]" || v == "" || v == "endobj":
				return out
			case v == "R" && len(out) >= 2:
				out = append(out[:len(out)-2], reference(out[len(out)-2]))
			}
		default:
			out = append(out, v)
		}
	}
}

func (l *lexer) dict() any {
	if l.depth++; l.depth > maxDepth {
		l.at = len(l.raw)
	}
	defer func() { l.depth-- }()
	out := dict{}
	var key name
	var held []any
	put := func() {
		if key != "" && len(held) > 0 {
			out[key] = held[len(held)-1]
		}
		held = held[:0]
	}
	for {
		switch v := l.next().(type) {
		case op:
			switch {
			case v == ">>" || v == "" || v == "endobj" || v == "stream":
				put()
				return out
			case v == "R" && len(held) >= 2:
				held = append(held[:0], reference(held[len(held)-2]))
			}
		case name:
			if key == "" || len(held) > 0 {
				put()
				key = v
				continue
			}
			held = append(held, v)
		default:
			held = append(held, v)
		}
	}
}

// reference is the object number n; a null for what is none.
func reference(n any) any {
	if f, ok := n.(float64); ok && f > 0 && f < 1<<31 {
		return ref(f)
	}
	return nil
}
