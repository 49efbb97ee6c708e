package report

import (
	"cmp"
	"slices"
)

// slot is a place in a column of the drawing that nothing else takes: of an actor,
// of the label of a link, or of a link on its way past a column.
type slot struct {
	column int
	height float64
	y      float64 // of its middle
	flat   float64 // how much of the middle of its column lines run level
	ties   []int   // slots that lines lead to
}

const slotGap = 9.0 // between two slots of a column

// drawing is the slots of a network. Actors stand in the even columns, labels in
// the odd ones.
type drawing struct {
	slots   []slot
	columns [][]int // slots from top to bottom
	ways    [][]int // for each link its slots, from the left end to the right
	labels  []int   // for each link the slot of its label
}

// newDrawing lays out actors with the heights of their boxes; the order of the
// input alone decides.
func newDrawing(w *web, heights []float64) *drawing {
	d := &drawing{}
	rank := w.ranks()
	last := slices.Max(rank)
	d.columns = make([][]int, 2*max(last, 1)+1)
	for i := range w.actors {
		d.add(2*rank[i], heights[i], boxWidth)
	}
	for _, l := range w.bonds {
		d.way(l, rank, last)
	}
	for _, way := range d.ways {
		for i := 1; i < len(way); i++ {
			a, b := way[i-1], way[i]
			d.slots[a].ties, d.slots[b].ties = append(d.slots[a].ties, b), append(d.slots[b].ties, a)
		}
	}
	d.settle()
	return d
}

func (d *drawing) add(column int, height, flat float64) int {
	n := len(d.slots)
	d.slots = append(d.slots, slot{column: column, height: height, flat: flat})
	d.columns[column] = append(d.columns[column], n)
	return n
}

// way takes the slots of one link. Two actors of one column are tied by way of
// the labels beside it.
func (d *drawing) way(l bond, rank []int, last int) {
	from, to := l.from, l.to
	if rank[from] > rank[to] {
		from, to = to, from
	}
	column := 2*rank[from] + 1
	if column >= len(d.columns) {
		column = 2*last - 1
	}
	name := d.add(column, tagHeight, float64(columns(l.tag()))*tagColumn+2*edgeMargin)
	way := []int{from, name}
	for c := column + 1; c < 2*rank[to]; c++ {
		flat := boxWidth
		if c%2 == 1 {
			flat = labelWidth / 4
		}
		way = append(way, d.add(c, slotGap, flat))
	}
	d.ways, d.labels = append(d.ways, append(way, to)), append(d.labels, name)
}

const sweeps = 10

// settle moves slots up and down towards what they are tied to, with nothing on
// top of anything else.
func (d *drawing) settle() {
	for _, column := range d.columns {
		d.stack(column, func(int) float64 { return 0 })
	}
	for n := range sweeps {
		for i := range d.columns {
			if n%2 == 1 {
				i = len(d.columns) - 1 - i
			}
			column := d.columns[i]
			slices.SortStableFunc(column, func(a, b int) int { return cmp.Compare(d.pull(a), d.pull(b)) })
			d.stack(column, d.pull)
		}
	}
}

// pull is where a slot would like to be: the middle of what it is tied to.
func (d *drawing) pull(i int) float64 {
	s := &d.slots[i]
	if len(s.ties) == 0 {
		return s.y
	}
	sum := 0.0
	for _, t := range s.ties {
		sum += d.slots[t].y
	}
	return sum / float64(len(s.ties))
}

// stack places the slots of a column in their order, each as near to where it
// would like to be as the others let it (pooled neighbours share their shift).
func (d *drawing) stack(column []int, want func(int) float64) {
	type pool struct {
		slots            []int
		top, sum, height float64
	}
	var pools []pool
	for _, i := range column {
		h := d.slots[i].height + slotGap
		next := pool{[]int{i}, want(i) - h/2, want(i) - h/2, h}
		for n := len(pools); n > 0 && pools[n-1].top+pools[n-1].height > next.top; n = len(pools) {
			p := pools[n-1]
			pools = pools[:n-1]
			next.sum = p.sum + next.sum - float64(len(next.slots))*p.height
			next.slots, next.height = append(p.slots, next.slots...), p.height+next.height
			next.top = next.sum / float64(len(next.slots))
		}
		pools = append(pools, next)
	}
	for _, p := range pools {
		at := p.top
		for _, i := range p.slots {
			h := d.slots[i].height + slotGap
			d.slots[i].y = at + h/2
			at += h
		}
	}
}
