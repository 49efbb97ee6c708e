package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// lines joins letters into lines. Letters come in the order in which they are
// drawn, which is nearly always that of reading, columns included; a new line
// begins where the base line changes, or a column away.
func lines(all []glyph) []Line {
	var out []Line
	for len(all) > 0 {
		n := 1
		for n < len(all) && together(all[:n], all[n]) {
			n++
		}
		if l, ok := lineOf(all[:n:n]); ok {
			out = append(out, l)
		}
		all = all[n:]
	}
	return out
}

// together says whether g goes on with a line, looked at by its last letter that
// is no white space. Raised figures stay in it.
func together(line []glyph, g glyph) bool {
	last := line[len(line)-1]
	for i := len(line) - 1; i >= max(0, len(line)-8) && strings.TrimSpace(last.letters) == ""; i-- {
		last = line[i]
	}
	size := max(last.size, g.size)
	if math.Abs(g.y-last.y) > 0.45*size || math.Abs(g.y-last.y) > 0.2*size && max(last.size, g.size) < 1.2*min(last.size, g.size) {
		return false
	}
	// To the right by some words is a table or a justified line; to the left is
	// writing from right to left; a leap back over the line is a new one.
	first := line[0]
	leap := first.x - g.x
	return g.x-(last.x+last.width) < 12*size && leap < 12*size
}

// lineOf puts letters in the order of reading; false for white space alone.
func lineOf(g []glyph) (Line, bool) {
	slices.SortStableFunc(g, func(a, b glyph) int { return cmp.Compare(a.x, b.x) })
	words := spaced(doubled(g))
	if rightToLeft(words) {
		words = logical(words)
	}
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.letters)
	}
	l := Line{Text: strings.Join(strings.FieldsFunc(plain(b.String()), unicode.IsSpace), " ")}
	if l.Text == "" {
		return Line{}, false
	}
	l.X, l.Y, l.Size = g[0].x, g[0].y, commonest(g)
	for _, one := range g {
		if strings.TrimSpace(one.letters) != "" {
			l.Right = max(l.Right, one.x+one.width)
		}
	}
	return l, true
}

// commonest is the size of most letters, and so of a line with raised figures.
func commonest(g []glyph) float64 {
	count := map[float64]int{}
	best := g[0].size
	for _, one := range g {
		size := math.Round(one.size*4) / 4
		if count[size] += len(one.letters); count[size] > count[best] {
			best = size
		}
	}
	return best
}

// doubled leaves out a letter that is drawn again in the same place, as some
// programs do for bold type.
func doubled(g []glyph) []glyph {
	out := g[:0:0]
	for _, one := range g {
		if n := len(out); n > 0 && out[n-1].letters == one.letters && math.Abs(out[n-1].x-one.x) < 0.12*one.size && strings.TrimSpace(one.letters) != "" {
			continue
		}
		out = append(out, one)
	}
	return out
}

// spaced puts a space where letters stand apart and none is drawn.
func spaced(g []glyph) []glyph {
	out := make([]glyph, 0, len(g)+len(g)/4)
	for i, one := range g {
		if i > 0 {
			last := g[i-1]
			gap := one.x - (last.x + last.width)
			if gap > 0.17*min(one.size, last.size) && strings.TrimSpace(one.letters) != "" && strings.TrimSpace(last.letters) != "" {
				out = append(out, glyph{letters: " ", x: last.x + last.width, size: one.size})
			}
		}
		out = append(out, one)
	}
	return out
}

// plain spells out ligatures and the forms that letters take inside words, and
// drops what is no text.
func plain(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 0xFB00 && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFE:
			b.WriteString(norm.NFKC.String(string(r)))
		case r == unicode.ReplacementChar, r == 0xFEFF, unicode.Is(unicode.Co, r), unicode.IsControl(r) && !unicode.IsSpace(r):
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// class is the direction of a letter: 1 from left to right, -1 from right to
// left, 2 a number, 0 neither.
func class(letters string) int {
	r, _ := utf8.DecodeRuneInString(letters)
	p, _ := bidi.LookupRune(r)
	switch p.Class() {
	case bidi.L:
		return 1
	case bidi.R, bidi.AL:
		return -1
	case bidi.EN, bidi.AN:
		return 2
	}
	return 0
}

func rightToLeft(g []glyph) bool {
	return slices.ContainsFunc(g, func(one glyph) bool { return class(one.letters) < 0 })
}

// logical turns letters in the order in which they stand on the page, from left
// to right, into the order of reading: the line is turned round if most of it is
// written from right to left, and each stretch of the other direction within it.
func logical(g []glyph) []glyph {
	left, right := 0, 0
	for _, one := range g {
		switch class(one.letters) {
		case 1:
			left++
		case -1:
			right++
		}
	}
	base := 1
	if right >= left {
		base = -1
		slices.Reverse(g)
		for i := range g {
			g[i].letters = mirror(g[i])
		}
	}
	for i := 0; i < len(g); {
		if !other(g[i].letters, base) {
			i++
			continue
		}
		end := i + 1
		for j := i + 1; j < len(g) && class(g[j].letters) != base; j++ {
			if other(g[j].letters, base) {
				end = j + 1
			}
		}
		turn(g[i:end], base)
		i = end
	}
	return g
}

// other says whether a letter runs against the line. Figures run from left to
// right in either.
func other(letters string, base int) bool {
	c := class(letters)
	return c == -base || base < 0 && c == 2
}

// turn turns a stretch round, with its brackets.
func turn(g []glyph, base int) {
	slices.Reverse(g)
	for i := range g {
		g[i].letters = mirror(g[i])
	}
	if base < 0 {
		return
	}
	for i := 0; i < len(g); { // figures within run from left to right all the same
		end := i
		for end < len(g) && (class(g[end].letters) == 2 || end > i && end+1 < len(g) && strings.Contains(".,:/-", g[end].letters) && class(g[end+1].letters) == 2) {
			end++
		}
		slices.Reverse(g[i:end])
		i = max(end, i+1)
	}
}

// mirror is the bracket that faces the other way, as it was drawn so.
func mirror(g glyph) string {
	const pairs = "()[]{}<>«»‹›"
	if g.said || g.letters == "" || !strings.Contains(pairs, g.letters) {
		return g.letters
	}
	all := []rune(pairs)
	return string(all[slices.Index(all, []rune(g.letters)[0])^1])
}
