package model

// Recurrent reads passages with a stack of light recurrent layers of one width, and
// keeps the scratch of one run. It is for one goroutine; its zero value is ready.
type Recurrent struct {
	rows     Rows
	h, spare []float32
	gates    []float32 // of tile rows in one direction
	state    []float32
	steps    [][]float32 // of a passage whose rows are known
	passages []passage
}

// passage is a run of rows that is read for itself.
type passage struct{ first, last int }

// tile is how many rows go through a layer at once: their gates are read again
// while the processor still has them at hand.
const tile = 64

// Run takes x, rows of width numbers, through the layers, each of which maps width
// numbers to as many. The rows are those of several passages, one behind the other,
// each read for itself: runs has their lengths. What comes out lies in x or in storage
// of its own that the next Run uses again.
func (r *Recurrent) Run(k Kernel, layers []*Layer, x []float32, width int, runs ...int) []float32 {
	r.begin(len(x), width, runs)
	for _, layer := range layers {
		x = r.layer(k, layer, x, width)
	}
	return x
}

// RunKnown is Run for rows of which it is known what the first layer makes of them.
func (r *Recurrent) RunKnown(k Kernel, layers []*Layer, rows []Known, width int, runs ...int) []float32 {
	r.begin(len(rows)*width, width, runs)
	for _, p := range r.passages {
		h := r.h[p.first*width : p.last*width]
		r.recall(k, rows[p.first:p.last], h, width/2, false)
		r.recall(k, rows[p.first:p.last], h, width/2, true)
	}
	x := r.h
	r.h = grown(r.spare, len(x))
	for _, layer := range layers[1:] {
		x = r.layer(k, layer, x, width)
	}
	r.spare = x
	return x
}

func (r *Recurrent) begin(size, width int, runs []int) {
	r.h, r.gates, r.state = grown(r.h, size), grown(r.gates, tile*3*width/2), grown(r.state, width/2)
	r.passages = r.passages[:0]
	at := 0
	for _, rows := range runs {
		r.passages = append(r.passages, passage{at, at + rows})
		at += rows
	}
}

func (r *Recurrent) layer(k Kernel, layer *Layer, x []float32, width int) []float32 {
	k.Quantize(&r.rows, x, len(x)/width, width)
	r.forward(k, layer, x, width/2)
	r.backward(k, layer, x, width/2)
	x, r.h = r.h[:len(x)], x
	return x
}

// forward reads the first n channels from the first row to the last, a tile at a time.
func (r *Recurrent) forward(k Kernel, layer *Layer, x []float32, n int) {
	p := 0
	for from := 0; from < r.rows.rows; from += tile {
		to := min(from+tile, r.rows.rows)
		part := r.rows.part(from, to)
		layer.Gates(r.gates, &part, false)
		for at := from; at < to; {
			for r.passages[p].last <= at {
				p++
			}
			now := r.passages[p]
			if at == now.first {
				clear(r.state)
			}
			end := min(to, now.last)
			k.scan(r.h[at*2*n:end*2*n], r.state, r.gates[(at-from)*3*n:(end-from)*3*n], x[at*2*n:end*2*n], n, false)
			at = end
		}
	}
}

// backward reads the last n channels from the last row to the first.
func (r *Recurrent) backward(k Kernel, layer *Layer, x []float32, n int) {
	p := len(r.passages) - 1
	for to := r.rows.rows; to > 0; to -= tile {
		from := max(to-tile, 0)
		part := r.rows.part(from, to)
		layer.Gates(r.gates, &part, true)
		for at := to; at > from; {
			for r.passages[p].first >= at {
				p--
			}
			now := r.passages[p]
			if at == now.last {
				clear(r.state)
			}
			end := max(from, now.first)
			k.scan(r.h[end*2*n:at*2*n], r.state, r.gates[(end-from)*3*n:(at-from)*3*n], x[end*2*n:at*2*n], n, true)
			at = end
		}
	}
}

func grown(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	return s[:n]
}
