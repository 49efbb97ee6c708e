package pdf

import "bytes"

// file is what one pass over the bytes finds.
type file struct {
	objects map[int]any
	found   map[int]int // where each was found: a later one takes an earlier one's place
	folds   []*stream   // streams that hold objects
	trailer dict        // what all trailers say, the later before the earlier
	lock    *lock
	plain   int // bytes unpacked so far
}

// scan finds the objects of a file by the marks around them. What lies inside a
// stream is not looked at, so that letters there are not taken for objects.
func scan(raw []byte) *file {
	f := &file{objects: map[int]any{}, found: map[int]int{}, trailer: dict{}}
	for at := 0; at < len(raw) && len(f.objects) < maxObjects; {
		next, what := ahead(raw, at)
		if next < 0 {
			break
		}
		l := lexer{raw: raw, at: next + len(what)}
		if what == "trailer" {
			if d, ok := l.next().(dict); ok {
				f.trail(d)
			}
			at = max(l.at, next+1)
			continue
		}
		num, gen, ok := numbered(raw[max(0, next-24):next])
		if !ok {
			at = next + len(what)
			continue
		}
		v := l.next()
		if d, ok := v.(dict); ok {
			v = l.body(d, num, gen)
		}
		f.put(num, next, v)
		at = max(l.at, next+len(what))
	}
	return f
}

// ahead finds the next object or trailer.
func ahead(raw []byte, at int) (int, string) {
	obj, end := bytes.Index(raw[at:], []byte("obj")), len(raw)
	if obj >= 0 {
		end = at + obj
	}
	trailer := bytes.Index(raw[at:end], []byte("trailer"))
	switch {
	case trailer >= 0:
		return at + trailer, "trailer"
	case obj >= 0:
		return at + obj, "obj"
	}
	return -1, ""
}

// numbered reads the two numbers before "obj".
func numbered(before []byte) (num, gen int, ok bool) {
	gen, before, ok = lastNumber(before)
	if !ok {
		return 0, 0, false
	}
	num, _, ok = lastNumber(before)
	return num, gen, ok && num > 0
}

func lastNumber(b []byte) (n int, rest []byte, ok bool) {
	end := len(b)
	for end > 0 && space(b[end-1]) {
		end--
	}
	start := end
	for start > 0 && b[start-1] >= '0' && b[start-1] <= '9' && end-start < 9 {
		start--
	}
	for _, c := range b[start:end] {
		n = n*10 + int(c-'0')
	}
	return n, b[:start], start < end && (end < len(b) || len(b) == 0)
}

// body reads the stream after a dictionary, if there is one.
func (l *lexer) body(d dict, num, gen int) any {
	before := l.at
	at := before
	if !bytes.HasSuffix(l.raw[:at], []byte("stream")) {
		if l.next() != op("stream") {
			l.at = before
			return d
		}
		at = l.at
	}
	if at < len(l.raw) && l.raw[at] == '\r' {
		at++
	}
	if at < len(l.raw) && l.raw[at] == '\n' {
		at++
	}
	end := at
	if n, ok := d["Length"].(float64); ok && n >= 0 && at+int(n) <= len(l.raw) {
		end = at + int(n)
	}
	tail := bytes.TrimLeft(l.raw[end:min(len(l.raw), end+16)], "\r\n \t")
	if !bytes.HasPrefix(tail, []byte("endstream")) {
		if end = bytes.Index(l.raw[at:], []byte("endstream")); end < 0 {
			end = len(l.raw) - at
		}
		end += at
	}
	l.at = end
	return &stream{dict: d, raw: l.raw[at:end], num: num, gen: gen}
}

// put keeps an object found at a place.
func (f *file) put(num, at int, v any) {
	if was, ok := f.found[num]; ok && was > at {
		return
	}
	f.objects[num], f.found[num] = v, at
	s, ok := v.(*stream)
	if !ok {
		return
	}
	switch s.dict["Type"] {
	case name("ObjStm"):
		f.folds = append(f.folds, s)
	case name("XRef"):
		f.trail(s.dict)
	}
}

// trail takes in a trailer.
func (f *file) trail(d dict) {
	for _, key := range [...]name{"Root", "Encrypt", "ID", "Info"} {
		if v, ok := d[key]; ok {
			f.trailer[key] = v
		}
	}
}

// unfold reads the objects that lie in streams.
func (f *file) unfold() {
	folds := f.folds
	f.folds = nil // none lies inside another
	for _, s := range folds {
		if f.objects[s.num] != any(s) {
			continue
		}
		raw := f.unpack(s)
		n, first := f.int(s.dict["N"]), f.int(s.dict["First"])
		head := lexer{raw: raw[:max(0, min(first, len(raw)))]}
		for range min(n, maxObjects) {
			num, ok1 := head.next().(float64)
			off, ok2 := head.next().(float64)
			if !ok1 || !ok2 || len(f.objects) >= maxObjects {
				break
			}
			if at := first + int(off); num > 0 && off >= 0 && at < len(raw) {
				l := lexer{raw: raw, at: at}
				f.put(int(num), f.found[s.num], l.next())
			}
		}
	}
}

// get follows references to what they mean.
func (f *file) get(v any) any {
	for range 8 {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = f.objects[int(r)]
	}
	return nil
}

func (f *file) int(v any) int {
	n, _ := f.get(v).(float64)
	return int(n)
}

// dict is a dictionary, or that of a stream; nil for anything else.
func (f *file) dict(v any) dict {
	switch v := f.get(v).(type) {
	case dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}

func (f *file) array(v any) array {
	a, _ := f.get(v).(array)
	return a
}

func (f *file) name(v any) name {
	n, _ := f.get(v).(name)
	return n
}

// floats are the numbers of an array.
func (f *file) floats(v any) []float64 {
	var out []float64
	for _, e := range f.array(v) {
		n, _ := f.get(e).(float64)
		out = append(out, n)
	}
	return out
}
