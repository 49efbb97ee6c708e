//go:build !amd64 || purego

package model

func (k Kernel) dots(dst, a, b []float32, rows, cols, size int) {
	dots(dst, a, b, rows, cols, size)
}

func (k Kernel) leaky(dst, x []float32, slope float32) { leaky(dst, x, slope) }

func (k Kernel) addRows(dst []float32, rows []Row) { addFrom(0, dst, rows) }

func (k Kernel) sum(dst, x []float32) { sum(dst, x) }

func (k Kernel) recall(h, state []float32, steps [][]float32, s way) {
	recallFrom(0, h, state, steps, s)
}
