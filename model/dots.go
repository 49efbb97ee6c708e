package model

// Dots multiplies every row of a with every row of b: dst[i*cols+j] is the
// product of row i of a and row j of b, size numbers each. It panics where a
// slice is too short. The sum is taken in eight lanes, number c in lane c mod 8,
// and then ((0+1)+(2+3)) + ((4+5)+(6+7)).
func (k Kernel) Dots(dst, a, b []float32, rows, cols, size int) {
	k.dots(dst[:rows*cols], a[:rows*size], b[:cols*size], rows, cols, size)
}

func dots(dst, a, b []float32, rows, cols, size int) {
	for i := range rows {
		for j := range cols {
			dst[i*cols+j] = dot(a[i*size:][:size], b[j*size:][:size])
		}
	}
}

func dot(a, b []float32) float32 {
	var s [8]float32
	for ; len(a) >= 8; a, b = a[8:], b[8:] {
		a, b := (*[8]float32)(a), (*[8]float32)(b)
		s[0] += float32(a[0] * b[0])
		s[1] += float32(a[1] * b[1])
		s[2] += float32(a[2] * b[2])
		s[3] += float32(a[3] * b[3])
		s[4] += float32(a[4] * b[4])
		s[5] += float32(a[5] * b[5])
		s[6] += float32(a[6] * b[6])
		s[7] += float32(a[7] * b[7])
	}
	for c := range a {
		s[c] += float32(a[c] * b[c])
	}
	return ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]))
}
