package report

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/headwater-project/headwater"
)

// Sizes of the drawing in its own units, which are pixels where there is room.
const (
	boxWidth   = 152.0
	labelWidth = 236.0
	lineHeight = 15.0
	boxMargin  = 12.0
	tagHeight  = 18.0
	boxColumns = 20 // letters of a line in a box
	tagColumns = 27 // and of a label
	tagColumn  = 7.4
	boxLines   = 3
	edgeMargin = 8.0
	headLength = 8.0
	portGap    = 9.0 // between two lines at the side of a box
)

// networkView is who is said to do what to whom, as a drawing and as a list.
type networkView struct {
	Width, Height float64
	Boxes         []boxView
	Ties          []tieView
	Lone          []loneView // where nothing ties anybody
	Left          string     // what is left out, empty for nothing
	Looks         []string   // looks of lines that are there
}

type boxView struct {
	X, Y, Width, Height float64
	Lines               []textLine
	Title, Entry        string
}

type textLine struct {
	X, Y  float64
	Words string
}

// tieView is a line with its label and its row of the list.
type tieView struct {
	From, To, Kind, Label string
	Look                  string // real, unreal, against
	Path, Head            string
	X, Y                  float64
	Anchor                string // of the text: start, middle, end
	Halo                  boxView
	Mutual                bool
	Entry                 string // evidence that it leads to
	Proofs                []proofView
}

// proofView is a link to the evidence of one claim.
type proofView struct{ Entry, State string }

// loneView is an actor of whom only one side is told.
type loneView struct{ Name, Kinds string }

// newNetwork draws who is tied to whom; nil where nobody is said to do anything.
func newNetwork(x *index, o *occurrences) *networkView {
	kinds, _ := register(x)
	whole := newWeb(x, kinds)
	w, actors, claims := whole.strongest(mostActors)
	v := &networkView{Lone: lone(whole)}
	if len(w.bonds) == 0 {
		if len(v.Lone) == 0 {
			return nil
		}
		return v
	}
	v.Lone = nil
	if claims > 0 {
		v.Left = "Not drawn: " + plural(claims, "claim")
		if actors > 0 {
			v.Left += ", and " + plural(actors, "actor") + " with fewer claims"
		}
		v.Left += ". The register has them."
	}
	v.draw(w, o)
	return v
}

// lone lists the actors of a text that tells but one side of each claim.
func lone(w *web) []loneView {
	var out []loneView
	for i := range w.actors {
		a := &w.actors[i]
		if len(a.alone) == 0 {
			continue
		}
		count := map[headwater.ClaimType]int{}
		var parts []string
		for _, t := range a.alone {
			count[t]++
		}
		for _, t := range a.alone {
			if n := count[t]; n > 0 {
				parts = append(parts, clip(string(t))+times(n))
				count[t] = 0
			}
		}
		out = append(out, loneView{a.label, strings.Join(parts, ", ")})
	}
	return out[:min(len(out), mostItems)]
}

// times says how often, where that is not once.
func times(n int) string {
	if n < 2 {
		return ""
	}
	return " ×" + itoa(n)
}

func (v *networkView) draw(w *web, o *occurrences) {
	lines, heights := make([][]string, len(w.actors)), make([]float64, len(w.actors))
	for i := range w.actors {
		lines[i] = boxed(w.actors[i].label)
		heights[i] = float64(len(lines[i]))*lineHeight + boxMargin
	}
	for a, n := range w.degrees() {
		heights[a] = max(heights[a], float64(n+1)*portGap)
	}
	d := newDrawing(w, heights)
	v.Width, v.Height = d.frame()
	for i := range w.actors {
		s := &d.slots[i]
		b := boxView{X: d.left(i), Y: tenth(s.y - s.height/2), Width: boxWidth, Height: s.height, Title: w.actors[i].label}
		if e := w.actors[i].entry; o.entries[e] {
			b.Entry = e
		}
		top := s.y - float64(len(lines[i]))*lineHeight/2
		for j, words := range lines[i] {
			b.Lines = append(b.Lines, textLine{b.X + boxWidth/2, tenth(top + float64(j)*lineHeight + 11.5), words})
		}
		v.Boxes = append(v.Boxes, b)
	}
	ports := d.ports(w)
	for i := range w.bonds {
		v.Ties = append(v.Ties, newTie(w, d, ports, i, o))
	}
	for _, look := range []string{"real", "unreal", "against"} {
		if slices.ContainsFunc(v.Ties, func(t tieView) bool { return t.Look == look }) {
			v.Looks = append(v.Looks, look)
		}
	}
}

// boxed breaks a name into the lines of its box.
func boxed(name string) []string {
	lines := broken(name, boxColumns)
	if len(lines) > boxLines {
		lines = lines[:boxLines]
		lines[boxLines-1] = ansi.Truncate(lines[boxLines-1]+"……", boxColumns, "…")
	}
	return lines
}

func newTie(w *web, d *drawing, ports []port, i int, o *occurrences) tieView {
	l := &w.bonds[i]
	t := tieView{
		From: w.actors[l.from].label, To: w.actors[l.to].label, Kind: clip(string(l.kind)),
		Look: l.look(), Mutual: mutual[l.kind], Label: l.tag(),
	}
	t.Path, t.Head = d.line(w, ports, i)
	t.X, t.Y, t.Anchor = d.label(i)
	t.Halo = t.halo()
	for _, c := range l.deeds {
		if e := "c" + itoa(c.number) + "v1"; o.entries[e] {
			t.Proofs = append(t.Proofs, proofView{e, clip(stateOf(c.Status, c.Negative))})
			if t.Entry == "" {
				t.Entry = e
			}
		}
	}
	return t
}

// halo is the room that the label takes.
func (t *tieView) halo() boxView {
	wide := float64(columns(t.Label))*tagColumn + 4
	x := t.X - wide/2
	switch t.Anchor {
	case "start":
		x = t.X - 2
	case "end":
		x = t.X - wide + 2
	}
	return boxView{X: tenth(x), Y: tenth(t.Y - 4 - tagHeight/2), Width: tenth(wide), Height: tagHeight}
}

// look is how a line is drawn: as real as the most real of its claims.
func (l *bond) look() string {
	out := "against"
	for _, d := range l.deeds {
		switch state := stateOf(d.Status, d.Negative); {
		case state == string(headwater.Actual) || state == string(headwater.Ongoing):
			return "real"
		case !against(state):
			out = "unreal"
		}
	}
	return out
}

// tag is the words of a line as far as there is room.
func (l *bond) tag() string { return ansi.Truncate(l.words(), tagColumns, "…") }

// words is the label of a line: the type, how many claims, and what they are said
// to be where that is no fact, or what some evidence says against them.
func (l *bond) words() string {
	var states []string
	contested := ""
	for _, d := range l.deeds {
		state := stateOf(d.Status, d.Negative)
		if state != string(headwater.Actual) && !slices.Contains(states, state) {
			states = append(states, state)
		}
		for i := range d.evidence {
			if s := stateOf(d.evidence[i].Status, d.evidence[i].Negative); against(s) {
				contested = s
			}
		}
	}
	out := clip(string(l.kind)) + times(len(l.deeds))
	switch look := l.look(); {
	case look != "real" && len(states) == 1:
		return out + ", " + clip(states[0])
	case contested != "" && look != "against":
		return out + ", ✗ " + contested
	case look == "unreal":
		return out + ", not certain"
	case look == "against":
		return out + ", denied"
	}
	return out
}
