package report

import (
	"cmp"
	"fmt"
	"slices"
)

// frame moves the drawing to its corner and gives its size.
func (d *drawing) frame() (width, height float64) {
	low, high := d.slots[0].y, d.slots[0].y
	for _, s := range d.slots {
		low, high = min(low, s.y-s.height/2), max(high, s.y+s.height/2)
	}
	for i := range d.slots {
		d.slots[i].y += edgeMargin - low
	}
	n := len(d.columns)
	return float64((n+1)/2)*boxWidth + float64(n/2)*labelWidth + 2*edgeMargin, tenth(high - low + 2*edgeMargin)
}

// left is where the column of a slot begins, and wide how wide it is.
func (d *drawing) left(slot int) float64 {
	c := d.slots[slot].column
	return float64((c+1)/2)*boxWidth + float64(c/2)*labelWidth + edgeMargin
}

func (d *drawing) wide(slot int) float64 {
	if d.slots[slot].column%2 == 0 {
		return boxWidth
	}
	return labelWidth
}

// loops says whether a link ties two actors of one column.
func (d *drawing) loops(i int) bool {
	way := d.ways[i]
	return d.slots[way[0]].column == d.slots[way[len(way)-1]].column
}

// port is where a link meets the boxes of its two ends.
type port struct{ from, to float64 }

// ports spreads the lines at the sides of each box in the order of the labels
// that they come from.
func (d *drawing) ports(w *web) []port {
	type end struct {
		link, actor int
		right       bool
		y           float64
	}
	var ends []end
	for i := range w.bonds {
		for _, a := range []int{w.bonds[i].from, w.bonds[i].to} {
			label := &d.slots[d.labels[i]]
			ends = append(ends, end{i, a, label.column > d.slots[a].column, label.y})
		}
	}
	slices.SortStableFunc(ends, func(a, b end) int {
		return cmp.Or(cmp.Compare(a.actor, b.actor), cmp.Compare(truth(a.right), truth(b.right)), cmp.Compare(a.y, b.y))
	})
	out := make([]port, len(w.bonds))
	for from := 0; from < len(ends); {
		to := from
		for to < len(ends) && ends[to].actor == ends[from].actor && ends[to].right == ends[from].right {
			to++
		}
		s := &d.slots[ends[from].actor]
		for k, e := range ends[from:to] {
			y := s.y + (s.height-8)*(float64(k+1)/float64(to-from+1)-0.5)
			if e.actor == w.bonds[e.link].from {
				out[e.link].from = y
			} else {
				out[e.link].to = y
			}
		}
		from = to
	}
	return out
}

// line is the path of a link and the head of its arrow, empty where both sides
// are on the same footing.
func (d *drawing) line(w *web, ports []port, i int) (path, head string) {
	l, way := w.bonds[i], d.ways[i]
	first, last := ports[i].from, ports[i].to
	if way[0] != l.from {
		first, last = last, first
	}
	if d.loops(i) {
		return d.loop(w, i, first, last)
	}
	x, y := d.left(way[0])+boxWidth, first
	out := fmt.Sprintf("M%g %g", tenth(x), tenth(y))
	for _, s := range way[1 : len(way)-1] {
		at := d.slots[s].y
		in := (d.wide(s) - d.slots[s].flat) / 2
		out += bend(x, y, d.left(s)+in, at)
		x, y = d.left(s)+d.wide(s)-in, at
		out += fmt.Sprintf("H%g", tenth(x))
	}
	end := d.left(way[len(way)-1])
	out += bend(x, y, end, last)
	switch {
	case mutual[l.kind]:
	case way[0] == l.from:
		head = arrow(end, last, -headLength)
	default:
		head = arrow(d.left(way[0])+boxWidth, first, headLength)
	}
	return out, head
}

// loopIn is how far the bend of a loop reaches into the column of its label.
const loopIn = 20.0

// loop is the way from a box to a label beside its column and back to another.
func (d *drawing) loop(w *web, i int, first, last float64) (path, head string) {
	label := d.labels[i]
	side, tip, back := d.left(d.ways[i][0])+boxWidth, d.left(label)+loopIn, headLength
	if d.slots[label].column < d.slots[d.ways[i][0]].column {
		side, tip, back = d.left(d.ways[i][0]), d.left(label)+labelWidth-loopIn, -headLength
	}
	y := d.slots[label].y
	path = fmt.Sprintf("M%g %g", tenth(side), tenth(first)) + bend(side, first, tip, y) + bend(tip, y, side, last)
	if !mutual[w.bonds[i].kind] {
		head = arrow(side, last, back)
	}
	return path, head
}

// label is where the words of a link stand.
func (d *drawing) label(i int) (x, y float64, anchor string) {
	s := d.labels[i]
	x, y = d.left(s)+labelWidth/2, tenth(d.slots[s].y+4)
	switch {
	case !d.loops(i):
		return tenth(x), y, "middle"
	case d.slots[s].column > d.slots[d.ways[i][0]].column:
		return tenth(d.left(s) + loopIn + 4), y, "start"
	}
	return tenth(d.left(s) + labelWidth - loopIn - 4), y, "end"
}

// bend leaves and arrives level.
func bend(x1, y1, x2, y2 float64) string {
	mid := tenth((x1 + x2) / 2)
	return fmt.Sprintf("C%g %g %g %g %g %g", mid, tenth(y1), mid, tenth(y2), tenth(x2), tenth(y2))
}

// arrow is a head whose tip lies at a point; back is which way its tail lies.
func arrow(x, y, back float64) string {
	return fmt.Sprintf("M%g %gl%g %gv%gz", tenth(x), tenth(y), back, -headLength/2, headLength)
}
