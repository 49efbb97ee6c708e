package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Graph is a story's way from origins, at the left, to outlets, drawn in pixels. Nodes
// stand in rows of their own, so that no label lies on another.
type Graph struct {
	Width, Height int
	Nodes         []GraphNode
	Edges         []GraphEdge
}

// GraphNode is one report or document. Class is origin, credited, outlet or more.
type GraphNode struct {
	X, Y              int
	Class             string
	Name, Note, Title string
}

// GraphEdge is a curve from a node to one that rests on it. Width grows with the share
// that was copied; a direction that is not known is dashed.
type GraphEdge struct {
	Path  string
	Width string
	Class string
	Title string
}

const (
	nodeWide  = 210
	nodeHigh  = 34
	rowHigh   = 44
	levelGap  = 90
	nameWide  = 27 // columns of a name
	mostTwigs = 8  // documents without others on them that are drawn under one report
)

// grower draws a tree row by row.
type grower struct {
	Graph
	row int
}

// newGraph draws a story.
func newGraph(s *StoryView) Graph {
	g := &grower{}
	for i := range s.Origins {
		o := &s.Origins[i]
		class := "origin"
		if o.Credited {
			class = "credited"
		}
		note := o.Date[:min(len(o.Date), len("2006-01-02"))] // the box has no room for the hour; the list has
		if n := o.Heard; n > 0 {
			note = strings.TrimLeft(note+" · hears "+many(n, "source"), " ·")
		}
		at := g.node(0, class, o.Name, note, strings.Join(append([]string{o.Name}, o.Sources...), "\n"))
		g.grow(at, o.Leaves, 1)
	}
	g.Height = g.row*rowHigh + 8
	return g.Graph
}

func (g *grower) node(column int, class, name, note, title string) int {
	x := 4 + column*(nodeWide+levelGap)
	g.Nodes = append(g.Nodes, GraphNode{x, 4 + g.row*rowHigh, class, ansi.Truncate(name, nameWide, "…"), ansi.Truncate(note, nameWide+4, "…"), title})
	g.Width = max(g.Width, x+nodeWide+4)
	return len(g.Nodes) - 1
}

// grow draws what rests on the node at from: the first beside it, the others below.
func (g *grower) grow(from int, leaves []Leaf, column int) {
	if len(leaves) == 0 {
		g.row++
		return
	}
	shown, rest := folded(leaves)
	for _, l := range shown {
		at := g.node(column, "outlet", l.Name, l.Date, l.Name+"\n"+l.How)
		g.edge(from, at, l.How)
		g.grow(at, l.Leaves, column+1)
	}
	if len(rest) > 0 {
		var names []string
		for _, l := range rest {
			names = append(names, l.Name)
		}
		at := g.node(column, "more", fmt.Sprintf("and %d more", len(rest)), "", strings.Join(names, "\n"))
		g.edge(from, at, "")
		g.row++
	}
}

// folded leaves out twigs beyond the first few: they are named together.
func folded(leaves []Leaf) (shown, rest []Leaf) {
	twigs := 0
	for _, l := range leaves {
		if len(l.Leaves) > 0 {
			shown = append(shown, l)
			continue
		}
		if twigs++; twigs > mostTwigs {
			rest = append(rest, l)
		} else {
			shown = append(shown, l)
		}
	}
	if len(rest) == 1 {
		return append(shown, rest...), nil
	}
	return shown, rest
}

func (g *grower) edge(from, to int, how string) {
	a, b := g.Nodes[from], g.Nodes[to]
	x1, y1, x2, y2 := a.X+nodeWide, a.Y+nodeHigh/2, b.X, b.Y+nodeHigh/2
	mid := (x1 + x2) / 2
	class := "credit"
	if strings.Contains(how, "direction not known") {
		class = "unsure"
	}
	g.Edges = append(g.Edges, GraphEdge{
		Path: fmt.Sprintf("M%d %dC%d %d %d %d %d %d", x1, y1, mid, y1, mid, y2, x2, y2), Width: thickness(how), Class: class, Title: how,
	})
}

// thickness is 1.5 pixels, and up to 6 more for what was copied.
func thickness(how string) string {
	percent := 0
	if before, _, ok := strings.Cut(how, " % copied"); ok {
		percent, _ = strconv.Atoi(before[strings.LastIndex(before, " ")+1:])
	}
	return fmt.Sprintf("%.1f", 1.5+6*float64(percent)/100)
}
