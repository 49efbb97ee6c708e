package model

// scan is one direction of a light recurrent layer of n channels over rows of h and x
// that have 2n numbers: forward over the first n of each, or backward, from the last
// row on, over the last n. gates has rows of 3n, f, z and r, n each, and state n numbers:
// what was read before, and then what has been read. In every channel
//
//	f, r  = s(f), s(r)            with s(v) = 0.5*(v/(1+|v|)) + 0.5
//	state = f*state + (1-f)*z
//	h     = r*state + (1-r)*x
//
// which is the highway recurrence of Lei et al., "Simple Recurrent Units for
// Highly Parallelizable Recurrence" (2018), with a sigmoid that needs no
// exponential.
func (k Kernel) scan(h, state, gates, x []float32, n int, backward bool) {
	if len(h) == 0 {
		return
	}
	rows := len(h) / (2 * n)
	s := way{rows: rows, n: n, step: 2 * n, gateStep: 3 * n}
	if backward {
		s = way{rows: rows, n: n, channel: (2*rows - 1) * n, gate: (rows - 1) * 3 * n, step: -2 * n, gateStep: -3 * n}
	}
	k.run(h, state[:n], gates[:rows*3*n], x[:len(h)], s)
}

// way is how a scan goes: where the first row visited has its first channel in x
// and h and in the gates, and how far it is from there to the next row in numbers.
type way struct{ rows, n, channel, gate, step, gateStep int }

// scanFrom reads the channels from first on.
func scanFrom(first int, h, state, gates, x []float32, s way) {
	for range s.rows {
		g := gates[s.gate+first:]
		recur(h[s.channel+first:s.channel+s.n], state[first:], g, x[s.channel+first:s.channel+s.n], s.n)
		s.channel, s.gate = s.channel+s.step, s.gate+s.gateStep
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
