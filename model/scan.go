package model

// scanned is how many channels a scan takes at a time: their state stays on
// the stack.
const scanned = 256

// Scan runs a light recurrent layer over rows, forward on the first n channels
// and backward on the last n, both from a state of zeros. h and x have rows of
// 2n numbers, gates rows of 6n: the forward f, z and r, then the backward ones,
// n each. It panics where one of the three is shorter. In every channel
//
//	f, r  = s(f), s(r)            with s(v) = 0.5*(v/(1+|v|)) + 0.5
//	state = f*state + (1-f)*z
//	h     = r*state + (1-r)*x
//
// which is the highway recurrence of Lei et al., "Simple Recurrent Units for
// Highly Parallelizable Recurrence" (2018), with a sigmoid that needs no
// exponential.
func (k Kernel) Scan(h, gates, x []float32, rows, n int) {
	h, gates, x = h[:rows*2*n], gates[:rows*6*n], x[:rows*2*n]
	for first := 0; first < n; first += scanned {
		width := min(scanned, n-first)
		k.scan(h, gates, x, scan{rows: rows, n: n, first: first, width: width})
		k.scan(h, gates, x, scan{rows: rows, n: n, first: first, width: width, backward: true})
	}
}

// scan is one direction of a Scan, over the channels from first on.
type scan struct {
	rows, n, first, width int
	backward              bool
}

// start gives where the first row visited has its first channel in x and h
// and in the gates, and how far it is from there to the next row in numbers.
func (s scan) start() (channel, gate, step, gateStep int) {
	if s.backward {
		last := s.rows - 1
		return last*2*s.n + s.n + s.first, last*6*s.n + 3*s.n + s.first, -2 * s.n, -6 * s.n
	}
	return s.first, s.first, 2 * s.n, 6 * s.n
}

func (s scan) run(h, gates, x []float32) {
	var state [scanned]float32
	channel, gate, step, gateStep := s.start()
	for range s.rows {
		recur(h[channel:][:s.width], state[:s.width], gates[gate:], x[channel:][:s.width], s.n)
		channel, gate = channel+step, gate+gateStep
	}
}

// recur is one step; the gates z and r lie n and 2n numbers after f.
func recur(h, state, gates, x []float32, n int) {
	f, z, r := gates[:len(h)], gates[n:][:len(h)], gates[2*n:][:len(h)]
	state, x = state[:len(h)], x[:len(h)]
	for i := range h {
		keep, show := squash(f[i]), squash(r[i])
		state[i] = float32(keep*state[i]) + float32((1-keep)*z[i])
		h[i] = float32(show*state[i]) + float32((1-show)*x[i])
	}
}

func squash(v float32) float32 { return float32(0.5*float32(v/(1+abs(v)))) + 0.5 }
