package report

import (
	"slices"

	"github.com/charmbracelet/x/ansi"
)

// Labels are placed for letters larger than those of the page, which grow on a
// narrow screen.
const (
	labelColumn = 8.6 // units for a column of text
	labelHeight = 18.0
	dotRadius   = 5.0
)

// box is a rectangle that a label or a dot takes up.
type box struct{ x1, y1, x2, y2 float64 }

func (a box) hits(b box) bool {
	return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2
}

// dots places the spots that the frame shows, the most mentioned of which come
// first, each label where it covers nothing; a label without room is left to the list.
func (f frame) dots(spots []spot) (out []dot, outside []string) {
	var taken []box
	for _, s := range spots {
		x, y := f.place(s.Lat, s.Lon)
		if !framed(x, y) {
			outside = append(outside, s.name)
			continue
		}
		out = append(out, dot{X: tenth(x), Y: tenth(y), Name: s.name, Broad: s.broad()})
		if !s.broad() {
			taken = append(taken, box{x - dotRadius, y - dotRadius, x + dotRadius, y + dotRadius})
		}
	}
	for _, broad := range []bool{false, true} { // towns first
		for i := range out {
			if out[i].Broad == broad {
				taken = settle(&out[i], taken)
			}
		}
	}
	return out, outside
}

// settle finds a place for one label.
func settle(d *dot, taken []box) []box {
	name := ansi.Truncate(d.Name, 28, "…")
	wide := float64(ansi.StringWidth(name)) * labelColumn
	for _, c := range candidates(d.Broad) {
		x, y := d.X+c.dx, d.Y+c.dy
		b := box{x, y - labelHeight*0.75, x + wide, y + labelHeight*0.25}
		switch c.anchor {
		case "end":
			b.x1, b.x2 = x-wide, x
		case "middle":
			b.x1, b.x2 = x-wide/2, x+wide/2
		}
		if !framed(b.x1, b.y1) || !framed(b.x2, b.y2) || slices.ContainsFunc(taken, b.hits) {
			continue
		}
		d.Labelled, d.LabelX, d.LabelY, d.Anchor, d.Name = true, tenth(x), tenth(y), c.anchor, name
		return append(taken, b)
	}
	return taken
}

type candidate struct {
	dx, dy float64
	anchor string
}

// candidates are tried in the order that cartographers like best (Imhof 1975).
func candidates(broad bool) []candidate {
	if broad {
		return []candidate{
			{0, 5, "middle"}, {0, 24, "middle"}, {0, -14, "middle"},
			{14, 5, "start"}, {-14, 5, "end"}, {0, 42, "middle"}, {0, -32, "middle"},
		}
	}
	return []candidate{
		{8, 5, "start"}, {-8, 5, "end"}, {0, -10, "middle"}, {0, 20, "middle"},
		{7, -7, "start"}, {7, 17, "start"}, {-7, -7, "end"}, {-7, 17, "end"},
	}
}
