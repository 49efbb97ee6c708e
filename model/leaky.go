package model

// Leaky writes x to dst with what is below zero multiplied by slope, a number
// above 0 and up to 1. dst may be x; it panics where dst is shorter.
func (k Kernel) Leaky(dst, x []float32, slope float32) { k.leaky(dst[:len(x)], x, slope) }

func leaky(dst, x []float32, slope float32) {
	dst = dst[:len(x)]
	for i, v := range x {
		dst[i] = max(v, float32(slope*v))
	}
}
