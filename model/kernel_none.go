//go:build !(amd64 || arm64) || purego

package model

func supported() []instructions { return nil }

func (l *Linear) apply(dst []float32, x *Rows) { l.applyPairs(dst, x) }

func (k Kernel) maxAbs(x []float32) float32 { return maxAbs(x, 0) }

func (k Kernel) quantize(dst []uint8, x []float32, inverse float32) { quantize(dst, x, inverse) }

func (k Kernel) run(h, state, gates, x []float32, s way) { scanFrom(0, h, state, gates, x, s) }
