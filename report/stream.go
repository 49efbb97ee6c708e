package report

import (
	"bytes"
	"encoding/json"
	"io"
	"math"

	"github.com/headwater-project/headwater"
)

// stream writes one JSON object a piece at a time, as json.Encoder would write
// it whole. After an error it writes no more.
type stream struct {
	w      io.Writer
	indent bool
	first  bool
	raw    bytes.Buffer
	pretty bytes.Buffer
	enc    *json.Encoder
	err    error
}

func newStream(w io.Writer, indent bool) *stream {
	s := &stream{w: w, indent: indent, first: true}
	s.enc = json.NewEncoder(&s.raw)
	s.enc.SetEscapeHTML(false)
	return s
}

// field writes one field of the object.
func (s *stream) field(key string, v any) {
	s.key(key)
	s.value(v, "  ")
}

// entries writes a list, converting an entry at a time.
func entries[A, B any](s *stream, key string, in []A, convert func(*A) B) {
	s.key(key)
	s.put("[")
	for i := range in {
		if i > 0 {
			s.put(",")
		}
		s.feed("\n    ")
		s.value(convert(&in[i]), "    ")
	}
	if len(in) > 0 {
		s.feed("\n  ")
	}
	s.put("]")
}

func (s *stream) key(key string) {
	if s.first {
		s.put("{")
	} else {
		s.put(",")
	}
	s.first = false
	s.feed("\n  ")
	s.put(`"` + key + `":`)
	s.feed(" ")
}

func (s *stream) end() {
	s.feed("\n")
	s.put("}\n")
}

// feed writes white space where the output is indented.
func (s *stream) feed(space string) {
	if s.indent {
		s.put(space)
	}
}

func (s *stream) put(words string) {
	if s.err == nil {
		_, s.err = io.WriteString(s.w, words)
	}
}

// value writes v; prefix goes before each line of it after the first.
func (s *stream) value(v any, prefix string) {
	if s.err != nil {
		return
	}
	s.raw.Reset()
	if s.err = s.enc.Encode(v); s.err != nil {
		return
	}
	out := bytes.TrimSuffix(s.raw.Bytes(), []byte("\n"))
	if s.indent {
		s.pretty.Reset()
		if s.err = json.Indent(&s.pretty, out, prefix, "  "); s.err != nil {
			return
		}
		out = s.pretty.Bytes()
	}
	_, s.err = s.w.Write(out)
}

// sound converts everything once and keeps nothing, so that a fault shows
// before a byte is written.
func (c *converter) sound(r *headwater.Reading) error {
	c.document(&r.Document)
	each(r.Entities, c.entity)
	each(r.Regions, c.region)
	each(r.Sources, c.source)
	each(r.Attributions, c.attribution)
	each(r.Claims, c.claim)
	each(r.Times, c.time)
	each(r.Quantities, c.quantity)
	each(r.Checks, c.check)
	return c.err
}

func each[A, B any](in []A, convert func(*A) B) {
	for i := range in {
		convert(&in[i])
	}
}

// finite keeps the first number that JSON has no way to write.
func (c *converter) finite(numbers ...*float64) {
	for _, n := range numbers {
		if n != nil && (math.IsNaN(*n) || math.IsInf(*n, 0)) && c.err == nil {
			c.err = &json.UnsupportedValueError{Str: "a number that is not finite"}
		}
	}
}
