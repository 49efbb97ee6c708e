package report

import (
	"math"
	"slices"

	"github.com/charmbracelet/x/ansi"
)

// Labels are placed for letters larger than those of the page, which grow on a
// narrow screen.
const (
	labelColumn = 8.6 // units for a column of text
	labelHeight = 18.0
	dotRadius   = 5.0
	mostLabel   = 28 // columns
)

// dot is a place with its name; what it stands for on the map besides depends
// on how well it is known.
type dot struct {
	X, Y           float64
	Name, Title    string
	Entry          string // end of the anchor that it leads to
	Look           string // spot, rulers: a mark of its own; area, country, stated: a name alone
	Label          string // its name, with those of others that stand on the same spot
	Labelled       bool
	Shared         bool // the label of another has its name
	LabelX, LabelY float64
	Anchor         string
	Lead           string // path of the line to a label that stands apart
}

// Marked says whether the place is a spot with a mark of its own.
func (d *dot) Marked() bool { return d.Look == "spot" || d.Look == "rulers" }

// box is a rectangle that a label or a dot takes up.
type box struct{ x1, y1, x2, y2 float64 }

func (a box) hits(b box) bool {
	return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2
}

// dots places the spots that the frame shows, the most mentioned of which come
// first, each label where it covers nothing; a label without room is left to
// the list.
func (f frame) dots(spots []spot, land *land, taken []box) (out []dot, outside []spot) {
	for i := range spots {
		s := &spots[i]
		x, y := f.place(s.Lat, s.Lon)
		if seen := land.seen[s.iso]; s.iso != "" && seen != nil && !framed(x, y) {
			x, y = seen.x, seen.y
		}
		if !framed(x, y) {
			outside = append(outside, *s)
			continue
		}
		d := dot{X: tenth(x), Y: tenth(y), Name: s.name, Label: s.name, Title: s.title, Entry: s.entry, Look: f.looks(s, land)}
		out = append(out, d)
		if d.Marked() {
			taken = append(taken, box{x - dotRadius, y - dotRadius, x + dotRadius, y + dotRadius})
		}
	}
	share(out)
	taken = beside(out, taken)
	for _, marked := range []bool{true, false} { // towns first
		for i := range out {
			if d := &out[i]; d.Marked() == marked && !d.Labelled && !d.Shared {
				taken = settle(&out[i], taken)
			}
		}
	}
	return out, outside
}

// looks says what stands on the map for a place.
func (f frame) looks(s *spot, land *land) string {
	switch {
	case s.iso != "" && land.seen[s.iso] != nil:
		return "country"
	case s.stated:
		return "stated"
	case s.radius > 0 && !f.small(s):
		return "area"
	case s.rulers:
		return "rulers"
	}
	return "spot"
}

// settle finds a place for one label.
func settle(d *dot, taken []box) []box {
	name := ansi.Truncate(d.Label, mostLabel, "…")
	wide := float64(ansi.StringWidth(name)) * labelColumn
	for _, c := range candidates(d) {
		x, y := d.X+c.dx, d.Y+c.dy
		b := box{x, y - labelHeight*0.75, x + wide, y + labelHeight*0.25}
		switch c.anchor {
		case "end":
			b.x1, b.x2 = x-wide, x
		case "middle":
			b.x1, b.x2 = x-wide/2, x+wide/2
		}
		if !free(b, taken) {
			continue
		}
		d.Labelled, d.LabelX, d.LabelY, d.Anchor, d.Label = true, tenth(x), tenth(y), c.anchor, name
		if d.Look != "country" && math.Hypot(c.dx, c.dy) > 24 {
			d.Lead = string(appendPoint(appendPoint(nil, xy{d.X, d.Y}, true), xy{x, y - 4}, false))
		}
		return append(taken, b)
	}
	return taken
}

// free says whether a box lies in the frame and covers no other.
func free(b box, taken []box) bool {
	return framed(b.x1, b.y1) && framed(b.x2, b.y2) && !slices.ContainsFunc(taken, b.hits)
}

type candidate struct {
	dx, dy float64
	anchor string
}

// candidates are tried in the order that cartographers like best (Imhof 1975),
// then farther out, where a line must lead to the label.
func candidates(d *dot) []candidate {
	switch {
	case d.Marked():
		return slices.Concat(besideSpot, apartFrom)
	case d.Look == "country":
		return append(slices.Clone(inArea), candidate{60, 5, "start"}, candidate{-60, 5, "end"}, candidate{0, 60, "middle"}, candidate{0, -50, "middle"})
	}
	return slices.Concat(inArea, apartFrom)
}

var (
	inArea = []candidate{
		{0, 5, "middle"}, {0, 20, "middle"}, {0, -10, "middle"}, {10, 5, "start"}, {-10, 5, "end"},
		{0, 42, "middle"}, {0, -32, "middle"},
	}
	besideSpot = []candidate{
		{8, 5, "start"}, {-8, 5, "end"}, {0, -10, "middle"}, {0, 20, "middle"},
		{7, -7, "start"}, {7, 17, "start"}, {-7, -7, "end"}, {-7, 17, "end"},
	}
	apartFrom = []candidate{
		{28, 5, "start"}, {-28, 5, "end"}, {22, 24, "start"}, {-22, 24, "end"}, {22, -16, "start"}, {-22, -16, "end"},
		{44, 14, "start"}, {-44, 14, "end"}, {36, 42, "start"}, {-36, 42, "end"}, {36, -36, "start"}, {-36, -36, "end"},
		{70, 5, "start"}, {-70, 5, "end"}, {60, 60, "start"}, {-60, 60, "end"}, {60, -60, "start"}, {-60, -60, "end"},
		{100, 24, "start"}, {-100, 24, "end"}, {100, -20, "start"}, {-100, -20, "end"}, {0, 78, "middle"}, {0, -70, "middle"},
	}
)
