package model

// Known is what the first layer of a stack makes of a row by itself, forward and
// backward, so that a row met before need not go through it again: for every eight
// channels and in this order eight numbers each of
//
//	keep, add    state = keep*state + add
//	show, pass   h     = show*state + pass
//
// which are those of Kernel.scan with what does not depend on the state done.
type Known struct{ Forward, Backward []float32 }

const (
	group = 8 // channels whose numbers stand together
	parts = 4
)

// knownSize is how many numbers are known of n channels.
func knownSize(n int) int { return (n + group - 1) / group * group * parts }

// Know computes what is known of rows: x has width numbers for each, and dst holds
// what it is to be written to, of KnownSize numbers. gates is scratch.
func (r *Recurrent) Know(k Kernel, layer *Layer, dst []Known, x []float32, width int) {
	n := width / 2
	k.Quantize(&r.rows, x, len(dst), width)
	r.gates = grown(r.gates, len(dst)*3*n)
	for _, backward := range [...]bool{false, true} {
		layer.Gates(r.gates, &r.rows, backward)
		for i := range dst {
			to, own := dst[i].Forward, x[i*width:][:n]
			if backward {
				to, own = dst[i].Backward, x[i*width+n:][:n]
			}
			foresee(to, r.gates[i*3*n:][:3*n], own)
		}
	}
}

// KnownSize is how many numbers each direction of a Known has in a stack of a width.
func KnownSize(width int) int { return knownSize(width / 2) }

// foresee does what a step of a scan can do before it knows the state.
func foresee(dst, gates, x []float32) {
	n := len(x)
	for i, v := range x {
		keep, show := squash(gates[i]), squash(gates[2*n+i])
		to := dst[i/group*group*parts+i%group:]
		to[0], to[group] = keep, float32((1-keep)*gates[n+i])
		to[2*group], to[3*group] = show, float32((1-show)*v)
	}
}

// recall reads a passage of n channels by what is known of its rows.
func (r *Recurrent) recall(k Kernel, rows []Known, h []float32, n int, backward bool) {
	clear(r.state)
	r.steps = r.steps[:0]
	s := way{rows: len(rows), n: n, step: 2 * n}
	if backward {
		s.channel, s.step = (2*len(rows)-1)*n, -2*n
	}
	for i := range rows {
		if backward {
			r.steps = append(r.steps, rows[len(rows)-1-i].Backward)
		} else {
			r.steps = append(r.steps, rows[i].Forward)
		}
	}
	k.recall(h, r.state, r.steps, s)
}

// recallFrom reads the channels from first on.
func recallFrom(first int, h, state []float32, steps [][]float32, s way) {
	for _, known := range steps {
		for i := first; i < s.n; i++ {
			from := known[i/group*group*parts+i%group:]
			state[i] = float32(from[0]*state[i]) + from[group]
			h[s.channel+i] = float32(from[2*group]*state[i]) + from[3*group]
		}
		s.channel += s.step
	}
}
