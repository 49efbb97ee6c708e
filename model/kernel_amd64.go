//go:build !purego

package model

import "golang.org/x/sys/cpu"

// supported asks for what the operating system saves as well. AVX-512 is of no use
// here without its products of bytes.
func supported() (all []instructions) {
	if cpu.X86.HasAVX2 {
		all = append(all, avx2)
	}
	if cpu.X86.HasAVX2 && cpu.X86.HasAVX512F && cpu.X86.HasAVX512VNNI {
		all = append(all, avx512)
	}
	return all
}

func (k Kernel) maxAbs(x []float32) float32 {
	var most float32
	if whole := len(x) &^ 63; k.set == avx512 && whole > 0 {
		most, x = maxAbsAVX512(&x[0], whole), x[whole:]
	}
	if whole := len(x) &^ 31; k.set != generic && whole > 0 {
		most, x = max(most, maxAbsAVX2(&x[0], whole)), x[whole:]
	}
	return maxAbs(x, most)
}

func (k Kernel) quantize(dst []uint8, x []float32, inverse float32) {
	dst = dst[:len(x)]
	if whole := len(x) &^ 63; k.set == avx512 && whole > 0 {
		quantizeAVX512(&dst[0], &x[0], whole, inverse)
		dst, x = dst[whole:], x[whole:]
	}
	if whole := len(x) &^ 31; k.set != generic && whole > 0 {
		quantizeAVX2(&dst[0], &x[0], whole, inverse)
		dst, x = dst[whole:], x[whole:]
	}
	quantize(dst, x, inverse)
}

func (k Kernel) leaky(dst, x []float32, slope float32) {
	whole := len(x) &^ 7
	if k.set != generic && whole > 0 {
		leakyAVX2(&dst[0], &x[0], whole, slope)
		dst, x = dst[whole:], x[whole:]
	}
	leaky(dst, x, slope)
}

func (k Kernel) addRows(dst []float32, rows []Row) {
	whole := 0
	if wide := len(dst) &^ 63; k.set == avx512 && wide > 0 {
		addRowsAVX512(&dst[0], &rows[0].bytes, len(rows), wide)
		whole = wide
	} else if narrow := len(dst) &^ 31; k.set != generic && narrow > 0 {
		addRowsAVX2(&dst[0], &rows[0].bytes, len(rows), narrow)
		whole = narrow
	}
	if whole < len(dst) {
		addFrom(whole, dst, rows)
	}
}

func (k Kernel) sum(dst, x []float32) {
	whole := len(x) &^ 7
	if k.set != generic && whole > 0 {
		sumAVX2(&dst[0], &x[0], whole)
		dst, x = dst[whole:], x[whole:]
	}
	sum(dst, x)
}

// run leaves channels beyond whole vectors to the next smaller ones, and those beyond
// a multiple of eight to pure Go.
func (k Kernel) run(h, state, gates, x []float32, s way) {
	from := 0
	if wide := s.n &^ 15; k.set == avx512 && wide > 0 {
		scanAVX512(&h[s.channel], &state[0], &gates[s.gate], &x[s.channel], s.rows, wide, s.n, s.step, s.gateStep)
		from = wide
	}
	if whole := s.n &^ 7; k.set != generic && whole > from {
		scanAVX2(&h[s.channel+from], &state[from], &gates[s.gate+from], &x[s.channel+from], s.rows, whole-from, s.n, s.step, s.gateStep)
		from = whole
	}
	if from < s.n {
		scanFrom(from, h, state, gates, x, s)
	}
}

// recall leaves channels beyond a multiple of eight to pure Go.
func (k Kernel) recall(h, state []float32, steps [][]float32, s way) {
	whole := s.n &^ 7
	if k.set == generic || s.rows == 0 {
		whole = 0
	}
	if whole > 0 {
		ahead := append(steps, steps[s.rows-1])
		recallAVX2(&h[s.channel], &state[0], &ahead[0], s.rows, whole, s.step)
	}
	if whole < s.n {
		recallFrom(whole, h, state, steps, s)
	}
}

// dots takes rows by two; the last two may have been done before.
func (k Kernel) dots(dst, a, b []float32, rows, cols, size int) {
	if k.set == generic || rows < 2 || cols < 4 || size == 0 || size%8 != 0 {
		dots(dst, a, b, rows, cols, size)
		return
	}
	for i := 0; i < rows; i += 2 {
		i := min(i, rows-2)
		dotsAVX2(&dst[i*cols], &a[i*size], &b[0], cols, size)
	}
}
