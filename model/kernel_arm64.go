//go:build !purego

package model

import "golang.org/x/sys/cpu"

func supported() []instructions {
	if cpu.ARM64.HasASIMDDP {
		return []instructions{neon}
	}
	return nil
}

func (k Kernel) maxAbs(x []float32) float32 {
	whole := len(x) &^ 3
	if k.set == generic || whole == 0 {
		return maxAbs(x, 0)
	}
	return maxAbs(x[whole:], maxAbsNEON(&x[0], whole))
}

func (k Kernel) quantize(dst []uint8, x []float32, inverse float32) {
	dst = dst[:len(x)]
	if whole := len(x) &^ 15; k.set != generic && whole > 0 {
		quantizeNEON(&dst[0], &x[0], whole, inverse)
		dst, x = dst[whole:], x[whole:]
	}
	quantize(dst, x, inverse)
}

// run leaves channels beyond a multiple of four to pure Go.
func (k Kernel) run(h, state, gates, x []float32, s way) {
	whole := s.n &^ 3
	if k.set == generic {
		whole = 0
	}
	if whole > 0 {
		scanNEON(&h[s.channel], &state[0], &gates[s.gate], &x[s.channel], s.rows, whole, s.n, s.step, s.gateStep)
	}
	if whole < s.n {
		scanFrom(whole, h, state, gates, x, s)
	}
}
