package pdf

import (
	"math"
	"slices"
)

// write does what the operators say that place and show text.
func (b *brush) write(o op) {
	switch o {
	case "Td":
		b.move(b.num(1), b.num(0))
	case "TD":
		b.height = -b.num(0)
		b.move(b.num(1), b.num(0))
	case "Tm":
		b.line = b.matrix()
		b.text = b.line
	case "T*":
		b.move(0, -b.height)
	case "Tj":
		b.show(b.operand())
	case "'":
		b.move(0, -b.height)
		b.show(b.operand())
	case "\"":
		b.words, b.spread = b.num(2), b.num(1)
		b.move(0, -b.height)
		b.show(b.operand())
	case "TJ":
		list, _ := b.operand().(array)
		for _, v := range list {
			if n, ok := v.(float64); ok {
				b.advance(-n / 1000 * b.size * b.stretch)
				continue
			}
			b.show(v)
		}
	}
}

func (b *brush) move(x, y float64) {
	b.line = matrix{1, 0, 0, 1, x, y}.times(b.line)
	b.text = b.line
}

func (b *brush) advance(x float64) {
	b.text = matrix{1, 0, 0, 1, x, 0}.times(b.text)
}

// show draws a string.
func (b *brush) show(v any) {
	t, ok := v.(text)
	if !ok || b.state.font == nil || len(*b.glyphs) >= maxGlyphs {
		return
	}
	b.steps += len(t) / 16
	for _, c := range b.state.font.split(t) {
		wide := c.width * b.size * b.stretch
		if c.letters == "" && !b.told() {
			b.unknown++
		} else {
			b.known++
			b.draw(c.letters, wide)
		}
		wide += b.spread * b.stretch
		if c.space {
			wide += b.words * b.stretch
		}
		b.advance(wide)
	}
}

// begin opens a stretch of content, which may say what text it stands for: a
// hyphenated word whole, letters whose shapes have no names.
func (b *brush) begin() {
	m := mark{first: len(*b.glyphs)}
	properties := b.operand()
	if key, ok := properties.(name); ok {
		properties = b.file.dict(b.resources["Properties"])[key]
	}
	if t, ok := b.file.get(b.file.dict(properties)["ActualText"]).(text); ok {
		m.says = written(t)
	}
	if len(b.marks) < 512 {
		b.marks = append(b.marks, m)
	}
}

// told says whether the content being drawn stands for a text.
func (b *brush) told() bool {
	return slices.ContainsFunc(b.marks, func(m mark) bool { return m.says != "" })
}

// end closes a stretch of content and puts its text in the place of its letters.
func (b *brush) end() {
	n := len(b.marks) - 1
	if n < 0 {
		return
	}
	m := b.marks[n]
	b.marks = b.marks[:n]
	if m.says == "" || m.first >= len(*b.glyphs) {
		return
	}
	drawn := (*b.glyphs)[m.first:]
	whole := drawn[0]
	for _, g := range drawn[1:] {
		if math.Abs(g.y-whole.y) < whole.size/2 {
			left := min(whole.x, g.x)
			whole.width = max(whole.x+whole.width, g.x+g.width) - left
			whole.x = left
		}
	}
	whole.letters, whole.said = m.says, true
	*b.glyphs = append((*b.glyphs)[:m.first], whole)
}

// draw puts one letter on the page.
func (b *brush) draw(letters string, wide float64) {
	m := matrix{1, 0, 0, 1, 0, b.rise}.times(b.text).times(b.state.page)
	run := math.Hypot(m[0], m[1])
	g := glyph{letters: letters, x: m[4], y: m[5], width: wide * run, size: math.Abs(b.size) * math.Hypot(m[2], m[3])}
	turn := math.Atan2(m[1], m[0]) / (math.Pi / 2)
	quarter := math.Round(turn)
	if math.Abs(turn-quarter) > 0.05 || g.size <= 0.1 || !finite(g) {
		return // slanted across the page: a watermark; or too small to be seen
	}
	g.angle = (int(quarter) + 4) % 4
	*b.glyphs = append(*b.glyphs, g)
}

func finite(g glyph) bool {
	const far = 1e7
	return math.Abs(g.x) < far && math.Abs(g.y) < far && math.Abs(g.width) < far && g.size < far
}

// mark is a stretch of content that says which text it stands for, or none.
type mark struct {
	says  string
	first int // of the glyphs drawn in it
}
