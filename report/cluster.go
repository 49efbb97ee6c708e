package report

import (
	"cmp"
	"math"
	"slices"

	"github.com/charmbracelet/x/ansi"
)

const (
	sameSpot   = 3.0  // units within which two places stand on one spot
	clusterGap = 26.0 // units within which places crowd each other
	crowd      = 4    // places that make a cluster
	columnGap  = 26.0 // between a cluster and the labels beside it
)

// share gives two places on one spot one label.
func share(dots []dot) {
	for i := range dots {
		for j := range i {
			a, b := &dots[j], &dots[i]
			if a.Shared || a.Look == "country" || b.Look == "country" || math.Hypot(a.X-b.X, a.Y-b.Y) > sameSpot {
				continue
			}
			if a.Marked() != b.Marked() && b.Marked() {
				a, b = b, a
			}
			if bare(a.Name) != bare(b.Name) {
				a.Label += ", " + b.Name
			}
			if ansi.StringWidth(a.Label) > mostLabel {
				a.Label = a.Name
				continue
			}
			b.Shared = true
			break
		}
	}
}

// beside puts the labels of places that crowd each other in a column on either
// side of them, in the order of the places from top to bottom, each with a line.
func beside(dots []dot, taken []box) []box {
	for _, c := range clusters(dots) {
		taken = column(c, taken)
	}
	return taken
}

// clusters parts places that crowd each other into groups.
func clusters(dots []dot) [][]*dot {
	group := make([]int, len(dots))
	for i := range group {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			i = group[i]
		}
		return i
	}
	for i := range dots {
		for j := range i {
			a, b := &dots[i], &dots[j]
			if a.Look != "country" && b.Look != "country" && !a.Shared && !b.Shared && math.Hypot(a.X-b.X, a.Y-b.Y) < clusterGap {
				group[root(i)] = root(j)
			}
		}
	}
	at := map[int][]*dot{}
	var order []int
	for i := range dots {
		r := root(i)
		if len(at[r]) == 0 {
			order = append(order, r)
		}
		at[r] = append(at[r], &dots[i])
	}
	var out [][]*dot
	for _, r := range order {
		if len(at[r]) >= crowd {
			out = append(out, at[r])
		}
	}
	return out
}

// column places the labels of a cluster, as many as find room.
func column(c []*dot, taken []box) []box {
	west, east := math.Inf(1), math.Inf(-1)
	for _, d := range c {
		west, east = min(west, d.X), max(east, d.X)
	}
	slices.SortStableFunc(c, func(a, b *dot) int { return cmp.Compare(a.X, b.X) })
	half := len(c) / 2
	taken = stack(c[:half], west-columnGap, "end", taken)
	return stack(c[half:], east+columnGap, "start", taken)
}

// stack places labels one above the other at one side; one that would cover
// something waits for a place of its own.
func stack(c []*dot, x float64, anchor string, taken []box) []box {
	slices.SortStableFunc(c, func(a, b *dot) int { return cmp.Compare(a.Y, b.Y) })
	middle := 0.0
	for _, d := range c {
		middle += d.Y / float64(len(c))
	}
	y := middle - labelHeight*float64(len(c)-1)/2
	for _, d := range c {
		name := ansi.Truncate(d.Label, mostLabel, "…")
		wide := float64(ansi.StringWidth(name)) * labelColumn
		b := box{x, y - labelHeight/2, x + wide, y + labelHeight/2}
		if anchor == "end" {
			b.x1, b.x2 = x-wide, x
		}
		if free(b, taken) {
			taken = append(taken, b)
			d.Labelled, d.LabelX, d.LabelY, d.Anchor, d.Label = true, tenth(x), tenth(y+labelHeight/4), anchor, name
			d.Lead = string(appendPoint(appendPoint(nil, xy{d.X, d.Y}, true), xy{x, y}, false))
		}
		y += labelHeight
	}
	return taken
}
