package pdf

import "bytes"

// matrix maps points: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times applies m first, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// glyph is a letter as it is drawn.
type glyph struct {
	letters     string
	x, y        float64 // where it begins on its base line
	width, size float64
	angle       int  // of the base line, in quarter turns
	said        bool // the file says the letters itself, as they are to be read
}

// state is what text is drawn with.
type state struct {
	page                        matrix
	font                        *font
	size, spread, words, height float64 // size, letter and word spacing, leading
	stretch, rise               float64
}

// drawing reads what pages draw.
type drawing struct {
	file           *file
	fonts          map[any]*font
	steps          int
	known, unknown int // letters whose meaning is known, and not
}

// brush is one run through a content stream.
type brush struct {
	*drawing
	state
	saved      []state
	text, line matrix // where the next letter goes, and where the line began
	resources  dict
	depth      int
	held       []any
	glyphs     *[]glyph
	marks      []mark // of content that is open, the innermost last
}

// page draws one page and turns it the way it is to be read.
func (d *drawing) page(l leaf) []glyph {
	var raw []byte
	for _, c := range d.file.list(l.dict["Contents"]) {
		if s, ok := d.file.get(c).(*stream); ok {
			raw = append(append(raw, d.file.unpack(s)...), '\n')
		}
	}
	var out []glyph
	b := brush{drawing: d, state: state{page: identity, stretch: 1}, text: identity, line: identity, resources: l.resources, glyphs: &out}
	b.run(raw)
	return upright(out)
}

// upright keeps the letters of the direction that most have, turned so that
// their base lines run from left to right.
func upright(all []glyph) []glyph {
	var count [4]int
	for _, g := range all {
		count[g.angle]++
	}
	most := 0
	for a, n := range count {
		if n > count[most] {
			most = a
		}
	}
	var out []glyph
	for _, g := range all {
		if g.angle != most {
			continue
		}
		switch most {
		case 1:
			g.x, g.y = g.y, -g.x
		case 2:
			g.x, g.y = -g.x, -g.y
		case 3:
			g.x, g.y = -g.y, g.x
		}
		out = append(out, g)
	}
	return out
}

// run draws a content stream.
func (b *brush) run(raw []byte) {
	l := lexer{raw: raw}
	for b.steps < maxSteps && len(*b.glyphs) < maxGlyphs {
		b.steps++
		v := l.next()
		o, ok := v.(op)
		switch {
		case !ok:
			if len(b.held) < 64 {
				b.held = append(b.held, v)
			}
			continue
		case o == "":
			return
		case o == "BI":
			l.picture()
		default:
			b.operate(o)
		}
		b.held = b.held[:0]
	}
}

// picture passes over one that stands in the content itself.
func (l *lexer) picture() {
	for {
		end := bytes.Index(l.raw[l.at:], []byte("EI"))
		if end < 0 {
			l.at = len(l.raw)
			return
		}
		at := l.at + end
		l.at = at + 2
		if at > 0 && space(l.raw[at-1]) && (l.at == len(l.raw) || space(l.raw[l.at])) {
			return
		}
	}
}

// num is the operand i from the end, counted from 0.
func (b *brush) num(i int) float64 {
	if i = len(b.held) - 1 - i; i < 0 {
		return 0
	}
	n, _ := b.held[i].(float64)
	return n
}

func (b *brush) matrix() matrix {
	return matrix{b.num(5), b.num(4), b.num(3), b.num(2), b.num(1), b.num(0)}
}

func (b *brush) operand() any {
	if len(b.held) == 0 {
		return nil
	}
	return b.held[len(b.held)-1]
}

// operate does what one operator says (ISO 32000-1, annex A).
func (b *brush) operate(o op) {
	switch o {
	case "q":
		if len(b.saved) < 512 {
			b.saved = append(b.saved, b.state)
		}
	case "Q":
		if n := len(b.saved); n > 0 {
			b.state, b.saved = b.saved[n-1], b.saved[:n-1]
		}
	case "cm":
		b.state.page = b.matrix().times(b.state.page)
	case "Do":
		b.form()
	case "BMC", "BDC":
		b.begin()
	case "EMC":
		b.end()
	case "BT":
		b.text, b.line = identity, identity
	case "Tf":
		b.choose()
	case "Tc":
		b.spread = b.num(0)
	case "Tw":
		b.words = b.num(0)
	case "Tz":
		b.stretch = b.num(0) / 100
	case "TL":
		b.height = b.num(0)
	case "Ts":
		b.rise = b.num(0)
	default:
		b.write(o)
	}
}

// choose takes a font by its name in the resources.
func (b *brush) choose() {
	b.size = b.num(0)
	if len(b.held) < 2 {
		return
	}
	key, _ := b.held[len(b.held)-2].(name)
	b.state.font = b.drawing.font(b.file.dict(b.resources["Font"])[key])
}

// font reads each font once.
func (d *drawing) font(v any) *font {
	r, ok := v.(ref)
	if !ok { // it has no number to be known by again
		f := d.file.font(v)
		d.steps += 1000 + len(f.widths)
		return f
	}
	if d.fonts[r] == nil {
		d.fonts[r] = d.file.font(v)
	}
	return d.fonts[r]
}

// form draws a part that is kept on its own.
func (b *brush) form() {
	key, _ := b.operand().(name)
	s, ok := b.file.get(b.file.dict(b.resources["XObject"])[key]).(*stream)
	if !ok || b.file.name(s.dict["Subtype"]) != "Form" || b.depth >= 8 {
		return
	}
	in := brush{drawing: b.drawing, state: b.state, text: identity, line: identity, resources: b.resources, depth: b.depth + 1, glyphs: b.glyphs}
	if m := b.file.floats(s.dict["Matrix"]); len(m) == 6 {
		in.state.page = matrix(m).times(in.state.page)
	}
	if r := b.file.dict(s.dict["Resources"]); r != nil {
		in.resources = r
	}
	in.run(b.file.unpack(s))
}
